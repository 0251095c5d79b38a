-- Near-duplicates: pairs of profiles that may be one organisation, offered for merging, and what became of those
-- that were merged.

-- Under what a profile is filed, so that only those that share a key are compared. A cache: void where
-- duplicate_search says another version.
create table duplicate_key (
  key text not null check (length(key) between 1 and 700),
  profile_id uuid not null references profile on delete cascade,
  constraint duplicate_key_pkey primary key (key, profile_id)
);
create index duplicate_key_profile on duplicate_key (profile_id);

-- How far the search for duplicates has seen the profiles: every transaction below horizon had ended then. A
-- search under way has come to after_id and will have seen what was there at next_horizon when it ends.
create table duplicate_search (
  singleton boolean primary key default true check (singleton),
  horizon xid8 not null,
  next_horizon xid8,
  after_id uuid,
  identity_version integer not null,
  searched_at timestamptz not null default now(),
  constraint duplicate_search_under_way check ((next_horizon is null) = (after_id is null))
);

create table duplicate (
  id uuid primary key default gen_random_uuid(),
  first_id uuid not null,
  second_id uuid not null,
  score double precision not null check (score between 0 and 1),
  evidence jsonb not null check (jsonb_typeof(evidence) = 'array'),
  state text not null default 'open' check (state in ('open', 'merged', 'dismissed')),
  found_at timestamptz not null default now(),
  decided_at timestamptz,
  constraint duplicate_order check (first_id < second_id),
  constraint duplicate_pair unique (first_id, second_id),
  constraint duplicate_decided check ((state = 'open') = (decided_at is null))
);
create index duplicate_second on duplicate (second_id);
create index duplicate_state on duplicate (state, score desc, id);

-- What a profile that is gone was thought to be says nothing more, except that it was merged.
create function duplicate_forget() returns trigger language plpgsql as $$
begin
  delete from duplicate where state <> 'merged' and (first_id = old.id or second_id = old.id);
  return null;
end $$;
create trigger duplicate_forget after delete on profile for each row execute function duplicate_forget();

-- A merged profile is what several keys say of one organisation. Each key keeps what it said last, so that a
-- repeated import changes nothing and a merge can be taken back. The profile's own key stands here too, once
-- another was merged into it: there former_id and profile_id are the same.
create table profile_alias (
  former_id uuid primary key,
  profile_id uuid not null references profile on delete cascade,
  source text not null,
  external_id text not null,
  -- The profile as this key says it, contact included; json keeps the order of its fields, so that a digest can
  -- tell whether it has changed.
  content json not null check (json_typeof(content) = 'object'),
  -- Fields in which this key is believed rather than the profile's own.
  preferred text[] not null default '{}',
  -- Pairs that the merged profile brought along, to be given back.
  blocks jsonb not null default '[]' check (jsonb_typeof(blocks) = 'array'),
  position integer not null check (position >= 0),
  merged_at timestamptz not null default now(),
  constraint profile_alias_key unique (source, external_id),
  constraint profile_alias_order unique (profile_id, position)
);

-- Lets every row that names one profile name another, in whatever table a foreign key to profile stands; a row
-- that would then say what is said already is dropped. The tables that hold a profile's own parts are left out,
-- and blocked_pair, whose rows are moved by the one who merges.
create function profile_references_move(from_id uuid, to_id uuid) returns void language plpgsql as $$
declare
  reference record;
  place tid;
begin
  for reference in
    select c.conrelid::regclass as in_table, a.attname as in_column
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'profile'::regclass and cardinality(c.conkey) = 1
       and c.conrelid not in (
         'profile_sector'::regclass, 'profile_activity'::regclass, 'statement'::regclass,
         'profile_contact'::regclass, 'blocked_pair'::regclass, 'duplicate_key'::regclass, 'profile_alias'::regclass)
     order by 1, 2
  loop
    for place in execute format('select ctid from %s where %I = $1 for update', reference.in_table, reference.in_column)
      using from_id
    loop
      begin
        execute format('update %s set %I = $1 where ctid = $2', reference.in_table, reference.in_column)
          using to_id, place;
      exception when unique_violation or exclusion_violation or check_violation then
        execute format('delete from %s where ctid = $1', reference.in_table) using place;
      end;
    end loop;
  end loop;
end $$;

-- The formats that the field publishes, beside our own.
alter table import drop constraint import_format_check;
alter table import add constraint import_format_check
  check (format in ('ndjson', 'csv', 'cove-participants', 'cordis', 'erasmus-projects'));

-- A university has been in more than a hundred projects.
alter table profile drop constraint profile_networks_check;
alter table profile add constraint profile_networks_check
  check (networks = '{}' or text_array_is_clean(networks, 1000));
