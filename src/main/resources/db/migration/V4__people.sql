-- engagement: who people are at home, as Slack last told it. Guests stand on no side by their
-- workspace; people of another organisation have no locale here.
create table profile (
  user_id varchar(32) primary key,
  team_id varchar(32) not null,
  guest boolean not null,
  locale varchar(35) not null, -- empty where Slack tells none
  looked_up_at timestamp with time zone not null
);

-- Whom the referent was asked to place and did not yet: an organisation once, each guest alone.
create table placement_question (
  engagement_id uuid not null references engagement (id),
  subject varchar(70) not null, -- the organisation's id, or organisation/person for a guest
  team_id varchar(32) not null,
  user_id varchar(32), -- who wanted to act first; not known of questions from before this table
  asked_at timestamp with time zone not null,
  primary key (engagement_id, subject)
);

insert into placement_question (engagement_id, subject, team_id, asked_at)
  select r.engagement_id, r.team_id, r.team_id, r.asked_at from placement_request r
  where not exists (select 1 from organisation_side o
    where o.engagement_id = r.engagement_id and o.team_id = r.team_id);

drop table placement_request;

-- slack: events that were acked and are still to be worked off. What was worked off has no row.
create table received_event (
  id varchar(64) primary key,
  type varchar(64) not null,
  installation_team varchar(32) not null,
  body text not null,
  received_at timestamp with time zone not null,
  attempts integer default 0 not null,
  due_at timestamp with time zone not null
);

create index received_event_by_due on received_event (due_at);

-- Whose App Home was opened, so that it can be brought up to date.
create table app_home (
  user_id varchar(32) primary key,
  team_id varchar(32) not null,
  installation_team varchar(32) not null,
  page integer not null,
  opened_at timestamp with time zone not null
);
