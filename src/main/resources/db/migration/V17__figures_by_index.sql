-- The figures of an engagement are read from an index alone, because their rows lie far apart: they
-- came week by week, between those of all others.

drop index reading_of_week;
create index reading_of_week on reading (engagement_id, week, kpi, number, amount, entry_id);
create index figure_entry_of_engagement on figure_entry
  (engagement_id, undone_at, id, source, entered_by_user, entered_by_team, entered_at);
