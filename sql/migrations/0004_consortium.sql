-- Consortia: who is in, in which role, and what is planned. A member is a stored profile or an organisation that was
-- only described. What a member was called stays when its profile is deleted; its kind and country then are unknown.

create table consortium (
  id uuid primary key,
  name text not null check (length(name) between 1 and 300),
  -- Year of the call it prepares for.
  call_year smallint check (call_year between 2019 and 2100),
  plan jsonb not null check (jsonb_typeof(plan) = 'object'),
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table consortium_member (
  consortium_id uuid not null references consortium on delete cascade,
  position smallint not null check (position >= 0),
  profile_id uuid references profile on delete set null,
  name text not null check (length(name) between 1 and 300),
  -- The organisation as it was described, where it is not a stored profile.
  described jsonb check (jsonb_typeof(described) = 'object'),
  role text check (role in ('coordinator', 'applicant', 'affiliated-entity', 'associated-partner')),
  -- The sides that the applicant vouches for; null has them read off the kind.
  counts_as text[] check (counts_as <@ '{employer,vet-provider}'::text[]),
  carries text[] not null default '{}' check (carries = '{}' or text_array_is_clean(carries, 40)),
  primary key (consortium_id, position),
  constraint consortium_member_once unique (consortium_id, profile_id),
  constraint consortium_member_one check (profile_id is null or described is null)
);
create index consortium_member_profile on consortium_member (profile_id);

-- A completion that takes longer than a request may: prepared where the index is, solved by a worker.
create table consortium_completion (
  id uuid primary key,
  state text not null default 'queued' check (state in ('queued', 'running', 'succeeded', 'failed')),
  seconds integer not null check (seconds between 1 and 3600),
  -- The request as it was checked, and the pools drawn for it.
  request jsonb not null,
  pools jsonb,
  progress real not null default 0 check (progress between 0 and 1),
  answer jsonb,
  failure text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  constraint consortium_completion_answer check ((state = 'succeeded') = (answer is not null)),
  constraint consortium_completion_failure check ((state = 'failed') = (failure is not null))
);
