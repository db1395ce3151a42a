-- What was agreed about leads: within how many working hours a verdict is owed, and for how many
-- months after the end people are kept. A lead keeps what was agreed when it was handed over.

alter table engagement add column verdict_hours integer default 18 not null;
alter table engagement add column retention_months integer default 12 not null;
alter table lead add column owed_minutes integer default 1080 not null;
