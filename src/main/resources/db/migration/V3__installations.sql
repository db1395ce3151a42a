-- slack: the workspaces that installed the app by OAuth. Tokens are encrypted: "key id:base64".

create table installation (
  id varchar(32) primary key, -- the team's, or the enterprise's where a whole organisation installed
  team_id varchar(32), -- null where a whole organisation installed
  enterprise_id varchar(32),
  app_id varchar(32) not null,
  bot_user_id varchar(32) not null,
  bot_id varchar(32),
  scopes varchar(2000) not null,
  token varchar(4000), -- null once it was uninstalled
  refresh_token varchar(4000),
  expires_at timestamp with time zone, -- null where tokens are not rotated
  installed_by varchar(32) not null,
  installed_at timestamp with time zone not null,
  uninstalled_at timestamp with time zone
);

-- Which team of an organisation that installed as a whole was met: another organisation's id may
-- stand beside the team's in a payload.
create table installed_team (
  team_id varchar(32) primary key,
  installation_id varchar(32) not null references installation (id)
);

-- An installation that somebody began in a browser. Neither column can be turned back.
create table oauth_state (
  state_hash varchar(64) primary key,
  browser_hash varchar(64) not null,
  expires_at timestamp with time zone not null,
  claimed_at timestamp with time zone
);

-- engagement: it rests while its channel is out of reach.

alter table engagement add column paused_at timestamp with time zone;
alter table engagement add column paused_because varchar(16);
