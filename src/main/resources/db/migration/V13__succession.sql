-- engagement: what another one, with another provider, took over. Where it comes from is only told;
-- nothing refers to it, so that the former can be copied and erased on its own.
alter table engagement add column predecessor_id uuid;
alter table play add column inherited_from uuid;
alter table question add column inherited_from uuid;

-- The last day that was agreed. It is over when the referent says so.
alter table engagement add column end_date date;
