-- lead: people whom the provider handed over. Where a lead stands is the line of its history that
-- was written last and not undone; the lead points to that line.

create table lead (
  id uuid primary key,
  engagement_id uuid not null references engagement (id),
  number integer not null,
  company varchar(200) not null, -- empty once the person was forgotten, as the next ones
  contact varchar(200) not null,
  likeness varchar(64), -- a hash of company and contact
  temperature varchar(4) not null,
  context varchar(3000),
  link varchar(500),
  consent varchar(500),
  owner_user varchar(32),
  submitted_by_user varchar(32) not null,
  submitted_by_team varchar(32) not null,
  submitted_at timestamp with time zone not null,
  stands_by integer not null, -- the line of its history
  waiting_since timestamp with time zone, -- null while it does not wait on the client
  waited_before integer not null, -- working minutes, before that
  forgotten_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  unique (engagement_id, number)
);

create index lead_by_likeness on lead (engagement_id, likeness);
create index lead_waiting on lead (engagement_id, waiting_since);

create table lead_happening (
  lead_id uuid not null references lead (id),
  line integer not null,
  engagement_id uuid not null,
  week date not null, -- the Monday of the week in which it counts
  deed varchar(20) not null,
  by_user varchar(32) not null,
  by_team varchar(32) not null,
  happened_at timestamp with time zone not null,
  reason varchar(20),
  words varchar(3000),
  on_day date,
  waited_minutes integer, -- of a first verdict
  undone_at timestamp with time zone,
  primary key (lead_id, line)
);

create index lead_happening_of_week on lead_happening (engagement_id, week);

-- Who asked never to be contacted: known again, and not readable.
create table exclusion (
  engagement_id uuid not null references engagement (id),
  likeness varchar(64) not null,
  lead_id uuid not null references lead (id),
  since timestamp with time zone not null,
  primary key (engagement_id, likeness)
);

-- What was already said to whom of a lead's waiting.
create table lead_prompt (
  lead_id uuid not null references lead (id),
  step varchar(12) not null,
  line integer not null, -- the line of the history on which it stood
  user_id varchar(32) not null,
  prompted_at timestamp with time zone not null,
  primary key (lead_id, step, line, user_id)
);
