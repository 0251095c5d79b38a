-- What keeps a request from being done twice, and what tells others of what happened here.

-- The answer to a request that came with an idempotency key, stored in the transaction that did what was asked.
create table idempotent_answer (
  -- SHA-256 of the caller and the key: the key itself is not kept, because the answer is sealed with it.
  key_hash bytea primary key check (length(key_hash) = 32),
  -- SHA-256 of what was asked.
  fingerprint bytea not null check (length(fingerprint) = 32),
  -- Status, headers and body, sealed with AES-256-GCM under a key drawn from the idempotency key.
  sealed bytea not null,
  answered_at timestamptz not null
);
create index idempotent_answer_age on idempotent_answer (answered_at);

-- Addresses of others that want to hear of events.
create table webhook (
  id uuid primary key default gen_random_uuid(),
  -- Subject of the caller who made it.
  owner text not null check (length(owner) between 1 and 300),
  url text not null check (length(url) between 1 and 2000),
  events text[] not null check (cardinality(events) between 1 and 20),
  -- own: what concerns the owner; all: what concerns anybody, which only administrators may ask for.
  scope text not null default 'own' check (scope in ('own', 'all')),
  -- The least score of a match that counts as strong.
  threshold double precision not null check (threshold between 0 and 1),
  active boolean not null default true,
  -- Why the service turned it off; null where it did not.
  disabled_reason text,
  -- Needed in the clear to sign with. The previous one signs too until its time has come.
  secret text not null,
  previous_secret text,
  previous_secret_until timestamptz,
  -- Attempts that failed since the last one that succeeded.
  failures integer not null default 0 check (failures >= 0),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint webhook_previous check ((previous_secret is null) = (previous_secret_until is null))
);
create index webhook_owner on webhook (owner, id);

-- What happened, written in the transaction in which it happened.
create table webhook_event (
  id uuid primary key default gen_random_uuid(),
  type text not null,
  -- Subjects whom it concerns.
  audience text[] not null,
  -- Where it is for one webhook alone.
  webhook_id uuid references webhook on delete cascade,
  -- Ids and public facts, never contact details; json keeps the order of the fields, so a replay signs the same.
  payload json not null check (json_typeof(payload) = 'object'),
  traceparent text,
  happened_at timestamptz not null
);
create index webhook_event_time on webhook_event (happened_at);

-- An event on its way to one address.
create table webhook_delivery (
  id uuid primary key default gen_random_uuid(),
  webhook_id uuid not null references webhook on delete cascade,
  event_id uuid not null references webhook_event on delete cascade,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  -- Sent again on request.
  is_replay boolean not null default false,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint webhook_delivery_finished check ((state = 'pending') = (finished_at is null))
);
create index webhook_delivery_webhook on webhook_delivery (webhook_id, created_at desc, id);
create index webhook_delivery_event on webhook_delivery (event_id);

create table webhook_attempt (
  delivery_id uuid not null references webhook_delivery on delete cascade,
  number integer not null check (number >= 1),
  attempted_at timestamptz not null,
  milliseconds integer not null check (milliseconds >= 0),
  -- HTTP status; null where there was no answer.
  status integer,
  -- Why it failed, in words; null where it did not.
  failure text,
  -- The beginning of the answer.
  answer text not null default '' check (length(answer) <= 2000),
  constraint webhook_attempt_pkey primary key (delivery_id, number)
);

-- How far the search for strong matches has seen the profiles, as in duplicate_search.
create table strong_match_search (
  singleton boolean primary key default true check (singleton),
  horizon xid8 not null,
  next_horizon xid8,
  after_id uuid,
  constraint strong_match_search_under_way check ((next_horizon is null) = (after_id is null))
);

-- Strong matches that a webhook was told of: it is not told twice.
create table strong_match_told (
  webhook_id uuid not null references webhook on delete cascade,
  own_id uuid not null references profile on delete cascade,
  other_id uuid not null references profile on delete cascade,
  constraint strong_match_told_pkey primary key (webhook_id, own_id, other_id)
);
create index strong_match_told_own on strong_match_told (own_id);
create index strong_match_told_other on strong_match_told (other_id);
