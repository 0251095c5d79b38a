-- Who may do what: keys, who owns what, and what was done by whom.

-- What a key says of the one who shows it. Only a digest of its secret is kept.
create table api_key (
  -- Stands in the key itself, in front of the secret: tells keys apart without giving anything away.
  id text primary key check (id ~ '^[a-z2-7]{10}$'),
  secret_hash bytea not null check (length(secret_hash) = 32),
  name text not null check (length(name) between 1 and 200),
  -- In whose name it acts: what that one owns, it owns.
  subject text not null check (length(subject) between 1 and 300),
  role text not null check (role in ('reader', 'coordinator', 'organiser', 'admin')),
  scopes text[] not null check (scopes <@ '{read,write,contacts,manage}' and cardinality(scopes) > 0),
  created_by text not null check (length(created_by) between 1 and 300),
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  -- To the minute.
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_subject on api_key (subject, id);

-- What was there before anybody had to say who they are belongs to the administrator of the machine.
alter table profile add column owner text not null default 'local' check (length(owner) between 1 and 300);
-- Whose the key was before the merge, so that taking it back gives it back.
alter table profile_alias add column owner text not null default 'local' check (length(owner) between 1 and 300);
alter table forum add column owner text not null default 'local' check (length(owner) between 1 and 300);
alter table consortium add column owner text not null default 'local' check (length(owner) between 1 and 300);
alter table consortium_completion add column owner text not null default 'local' check (length(owner) between 1 and 300);
alter table import add column owner text not null default 'local' check (length(owner) between 1 and 300);
-- An administrator's import may also change the profiles of others.
alter table import add column changes_others boolean not null default true;

create index profile_owner on profile (owner, id) where owner <> 'local';
create index forum_owner on forum (owner, id);
-- A key of an organiser's own: what others named theirs is not to be known.
alter table forum drop constraint forum_external_key;
alter table forum add constraint forum_external_key unique (owner, external_id);
create index consortium_owner on consortium (owner, id);

-- Who did what, by names and ids only: nothing of what was written stands here. Rows are never changed.
create table audit_entry (
  number bigint primary key generated always as identity,
  at timestamptz not null default now(),
  subject text not null check (length(subject) between 1 and 300),
  key_id text,
  -- The operation, as the API's document names it, or the command.
  action text not null check (length(action) between 1 and 100),
  -- What it was done to; null where that has no id.
  kind text check (length(kind) between 1 and 50),
  target text check (length(target) between 1 and 300),
  request_id text check (length(request_id) between 1 and 200)
);
create index audit_entry_subject on audit_entry (subject, number);
create index audit_entry_target on audit_entry (target, number) where target is not null;
