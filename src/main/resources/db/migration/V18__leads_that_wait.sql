-- Leads that wait are found by where they stand: one index less to write with every lead.

drop index lead_waiting;
drop index lead_by_standing;
create index lead_by_standing on lead (engagement_id, standing, number, waiting_since);
