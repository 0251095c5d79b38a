-- Profiles: one participant in matchmaking each. What one asks by is a row of its own (sectors, activities,
-- statements); what is only shown is a column. Null and the empty array both mean unknown.

create function text_array_is_clean(list text[], longest int) returns boolean
  language sql immutable parallel safe
  as $$ select cardinality(list) <= longest and array_position(list, null) is null and array_position(list, '') is null $$;

create table profile (
  id uuid primary key,
  source text not null check (source ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  external_id text not null check (length(external_id) between 1 and 200),
  kind text not null check (kind in (
    'cove', 'cmq', 'company', 'vet-provider', 'higher-education', 'research', 'sector-body', 'social-partner',
    'public-authority', 'qualification-authority', 'development-agency', 'employment-service', 'ngo',
    'international-organisation')),
  name text not null check (length(name) between 1 and 300),
  country text check (country ~ '^[A-Z]{2}$'),
  region text check (region ~ '^[A-Z]{2}[A-Z0-9]{0,3}$'),
  city text check (length(city) between 1 and 200),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  languages text[] not null default '{}' check (languages = '{}' or text_array_is_clean(languages, 30)),
  eqf_levels smallint[] not null default '{}' check (eqf_levels <@ '{1,2,3,4,5,6,7,8}'::smallint[]),
  size text check (size in ('micro', 'small', 'medium', 'large')),
  label_name text check (label_name in ('CMQ', 'CMQE')),
  label_valid_from date,
  label_valid_until date,
  wished_kinds text[] not null default '{}' check (wished_kinds = '{}' or text_array_is_clean(wished_kinds, 14)),
  wished_countries text[] not null default '{}' check (wished_countries = '{}' or text_array_is_clean(wished_countries, 250)),
  wished_regions text[] not null default '{}' check (wished_regions = '{}' or text_array_is_clean(wished_regions, 200)),
  excluded_kinds text[] not null default '{}' check (excluded_kinds = '{}' or text_array_is_clean(excluded_kinds, 14)),
  excluded_countries text[] not null default '{}' check (excluded_countries = '{}' or text_array_is_clean(excluded_countries, 250)),
  excluded_regions text[] not null default '{}' check (excluded_regions = '{}' or text_array_is_clean(excluded_regions, 200)),
  networks text[] not null default '{}' check (networks = '{}' or text_array_is_clean(networks, 100)),
  website text check (website ~ '^https?://' and length(website) <= 500),
  inferred text[] not null default '{}' check (inferred = '{}' or text_array_is_clean(inferred, 30)),
  citations jsonb not null default '[]' check (jsonb_typeof(citations) = 'array'),
  -- Folded words of name, city and networks, for the search by q.
  search text not null,
  -- Digest of all that the client gave, contact included: an import that changes nothing writes nothing.
  content_hash text not null,
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- The transaction that last wrote the row: an index that follows the table asks for all that was not yet
  -- visible when it last looked, which a serial number cannot answer (numbers commit out of order).
  changed_xid xid8 not null default pg_current_xact_id(),
  constraint profile_location_whole check ((latitude is null) = (longitude is null)),
  constraint profile_label_whole check (label_name is not null or (label_valid_from is null and label_valid_until is null)),
  constraint profile_label_order check (label_valid_from <= label_valid_until),
  constraint profile_external_key unique (source, external_id)
);
create index profile_changed on profile (changed_xid);
create index profile_kind on profile (kind, id);
create index profile_country on profile (country, id);
create index profile_search on profile using gin (to_tsvector('simple', search));

create table profile_sector (
  profile_id uuid not null references profile on delete cascade,
  position smallint not null check (position >= 0),
  code text not null check (length(code) between 3 and 80),
  constraint profile_sector_pkey primary key (profile_id, code)
);
create index profile_sector_code on profile_sector (code, profile_id);

create table profile_activity (
  profile_id uuid not null references profile on delete cascade,
  direction text not null check (direction in ('offers', 'seeks')),
  position smallint not null check (position >= 0),
  code text not null check (length(code) between 3 and 80),
  constraint profile_activity_pkey primary key (profile_id, direction, code)
);
create index profile_activity_code on profile_activity (code, profile_id);

-- Needs and offers. features is what the text room reads off the text: a cache, void when feature_version is
-- not the one of the running program.
create table statement (
  profile_id uuid not null references profile on delete cascade,
  direction text not null check (direction in ('need', 'offer')),
  position smallint not null check (position >= 0),
  text text not null check (length(text) between 1 and 8000),
  language text check (language ~ '^[a-z]{2}$'),
  provenance text not null default 'stated' check (provenance in ('stated', 'inferred', 'illustrative')),
  sectors text[] not null default '{}' check (sectors = '{}' or text_array_is_clean(sectors, 30)),
  activities text[] not null default '{}' check (activities = '{}' or text_array_is_clean(activities, 40)),
  kinds text[] not null default '{}' check (kinds = '{}' or text_array_is_clean(kinds, 14)),
  countries text[] not null default '{}' check (countries = '{}' or text_array_is_clean(countries, 250)),
  feature_version integer not null,
  features bytea not null,
  constraint statement_pkey primary key (profile_id, direction, position)
);

-- Contact details live apart, so that no query about profiles can show them by mistake.
create table profile_contact (
  profile_id uuid primary key references profile on delete cascade,
  name text check (length(name) between 1 and 200),
  email text check (length(email) between 3 and 320),
  phone text check (length(phone) between 3 and 50)
);

-- Two profiles that are never suggested to each other, whoever asked for it.
create table blocked_pair (
  profile_id uuid not null references profile on delete cascade,
  other_id uuid not null references profile on delete cascade,
  created_at timestamptz not null default now(),
  constraint blocked_pair_pkey primary key (profile_id, other_id),
  constraint blocked_pair_two check (profile_id <> other_id)
);
create index blocked_pair_other on blocked_pair (other_id);

-- What is gone, for the indexes that follow the table.
create table profile_tombstone (
  profile_id uuid primary key,
  deleted_at timestamptz not null default now(),
  changed_xid xid8 not null default pg_current_xact_id()
);
create index profile_tombstone_changed on profile_tombstone (changed_xid);

create function profile_stamp() returns trigger language plpgsql as $$
begin
  new.changed_xid := pg_current_xact_id();
  return new;
end $$;
-- A new row has its stamp by default.
create trigger profile_stamp before update on profile for each row execute function profile_stamp();

create function profile_bury() returns trigger language plpgsql as $$
begin
  insert into profile_tombstone (profile_id) values (old.id)
    on conflict (profile_id) do update set deleted_at = now(), changed_xid = pg_current_xact_id();
  return null;
end $$;
create trigger profile_bury after delete on profile for each row execute function profile_bury();

-- A block changes what both profiles may be shown: the index learns it by the profile's stamp.
create function blocked_pair_touch() returns trigger language plpgsql as $$
declare pair record;
begin
  if tg_op = 'DELETE' then pair := old; else pair := new; end if;
  update profile set changed_xid = pg_current_xact_id() where id in (pair.profile_id, pair.other_id);
  return null;
end $$;
create trigger blocked_pair_touch after insert or delete on blocked_pair
  for each row execute function blocked_pair_touch();

create function profile_announce() returns trigger language plpgsql as $$
begin
  perform pg_notify('profile_changed', '');
  return null;
end $$;
create trigger profile_announce after insert or update or delete on profile
  for each statement execute function profile_announce();
