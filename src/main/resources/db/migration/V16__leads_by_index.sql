-- What lists and digests ask of all leads of an engagement is read from indexes alone, because the
-- rows of one engagement lie far apart: they came over months, between those of all others.

alter table lead add column standing varchar(20); -- the deed on whose line it stands
update lead set standing = (select h.deed from lead_happening h
  where h.lead_id = lead.id and h.line = lead.stands_by);
alter table lead alter column standing set not null;
create index lead_by_standing on lead (engagement_id, standing, number);
drop index lead_happening_of_deed;

drop index lead_waiting;
create index lead_waiting on lead (engagement_id, waiting_since, number);

-- A first verdict keeps within how many working minutes it was owed, beside after how many it came.
alter table lead_happening add column owed_minutes integer;
update lead_happening set owed_minutes = (select l.owed_minutes from lead l
  where l.id = lead_happening.lead_id) where waited_minutes is not null;

drop index lead_happening_of_week;
create index lead_happening_of_week on lead_happening
  (engagement_id, week, deed, reason, undone_at, waited_minutes, owed_minutes);
