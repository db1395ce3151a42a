-- playbook: what has not happened is null. A published play is never changed: another one replaces
-- it, under a number of its own.

create table play (
  id uuid primary key,
  engagement_id uuid not null references engagement (id),
  number integer not null,
  kind varchar(16) not null,
  language varchar(2) not null,
  title varchar(150) not null,
  words varchar(3000) not null,
  supersedes integer, -- the number of the play that it replaces once it is published
  superseded_by integer,
  question_id uuid, -- the decision that proposed it
  drafted_by_user varchar(32) not null,
  drafted_by_team varchar(32) not null,
  drafted_at timestamp with time zone not null,
  published_by_user varchar(32),
  published_by_team varchar(32),
  published_at timestamp with time zone,
  dropped_at timestamp with time zone, -- a draft that nobody wanted
  changed_at timestamp with time zone not null,
  unique (engagement_id, number)
);

create index play_by_change on play (engagement_id, changed_at);

-- What somebody asked and no play answered.
create table playbook_gap (
  id uuid primary key,
  engagement_id uuid not null references engagement (id),
  words varchar(300) not null,
  asked_by_user varchar(32) not null,
  asked_by_team varchar(32) not null,
  asked_at timestamp with time zone not null,
  times integer default 1 not null, -- how often the same was asked
  closed_by integer, -- the number of the play that answers it
  closed_at timestamp with time zone,
  unique (engagement_id, words)
);
