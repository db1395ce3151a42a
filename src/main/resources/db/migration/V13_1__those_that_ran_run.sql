-- setup: what ran before there were phases is in the run, and is asked for no gate. It is told by
-- its start date, and by nothing that the set-up has written since.
insert into phase_begun (engagement_id, sequence, phase, from_day, begun_by_user, begun_by_team,
  begun_at)
select e.id, 1, 'RUN', e.start_date, e.referent_user, e.client_team, e.confirmed_at
from engagement e
where e.confirmed_at is not null and e.client_team is not null and e.ended_at is null
  and e.start_date <= current_date
  and not exists (select 1 from phase_begun p where p.engagement_id = e.id)
  and not exists (select 1 from gate_ruling r where r.engagement_id = e.id)
  and not exists (select 1 from gate_asked a where a.engagement_id = e.id)
  and not exists (select 1 from readiness_item i where i.engagement_id = e.id);
