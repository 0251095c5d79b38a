-- Generated from sql/migrations by `npm run generate`: not to be edited.

CREATE OR REPLACE FUNCTION public.blocked_pair_touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare pair record;
begin
  if tg_op = 'DELETE' then pair := old; else pair := new; end if;
  update profile set changed_xid = pg_current_xact_id() where id in (pair.profile_id, pair.other_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.duplicate_forget()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from duplicate where state <> 'merged' and (first_id = old.id or second_id = old.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.feedback_touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then
    update profile set changed_xid = pg_current_xact_id() where id = old.profile_id;
  end if;
  if tg_op <> 'DELETE' then
    update profile set changed_xid = pg_current_xact_id() where id = new.profile_id;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.profile_announce()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('profile_changed', '');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.profile_bury()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into profile_tombstone (profile_id) values (old.id)
    on conflict (profile_id) do update set deleted_at = now(), changed_xid = pg_current_xact_id();
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.profile_references_move(from_id uuid, to_id uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.profile_stamp()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.changed_xid := pg_current_xact_id();
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.text_array_is_clean(list text[], longest integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select cardinality(list) <= longest and array_position(list, null) is null and array_position(list, '') is null $function$;

create table blocked_pair (
  profile_id uuid not null,
  other_id uuid not null,
  created_at timestamp with time zone default now() not null,
  constraint blocked_pair_pkey PRIMARY KEY (profile_id, other_id),
  constraint blocked_pair_other_id_fkey FOREIGN KEY (other_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint blocked_pair_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint blocked_pair_two CHECK (profile_id <> other_id)
);
CREATE INDEX blocked_pair_other ON public.blocked_pair USING btree (other_id);
CREATE TRIGGER blocked_pair_touch AFTER INSERT OR DELETE ON blocked_pair FOR EACH ROW EXECUTE FUNCTION blocked_pair_touch();

create table consortium (
  id uuid not null,
  name text not null,
  call_year smallint,
  plan jsonb not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint consortium_pkey PRIMARY KEY (id),
  constraint consortium_call_year_check CHECK (call_year >= 2019 AND call_year <= 2100),
  constraint consortium_name_check CHECK (length(name) >= 1 AND length(name) <= 300),
  constraint consortium_plan_check CHECK (jsonb_typeof(plan) = 'object'::text),
  constraint consortium_version_check CHECK (version > 0)
);

create table consortium_completion (
  id uuid not null,
  state text default 'queued'::text not null,
  seconds integer not null,
  request jsonb not null,
  pools jsonb,
  progress real default 0 not null,
  answer jsonb,
  failure text,
  created_at timestamp with time zone default now() not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint consortium_completion_pkey PRIMARY KEY (id),
  constraint consortium_completion_answer CHECK ((state = 'succeeded'::text) = (answer IS NOT NULL)),
  constraint consortium_completion_failure CHECK ((state = 'failed'::text) = (failure IS NOT NULL)),
  constraint consortium_completion_progress_check CHECK (progress >= 0::double precision AND progress <= 1::double precision),
  constraint consortium_completion_seconds_check CHECK (seconds >= 1 AND seconds <= 3600),
  constraint consortium_completion_state_check CHECK (state = ANY (ARRAY['queued'::text, 'running'::text, 'succeeded'::text, 'failed'::text]))
);

create table consortium_member (
  consortium_id uuid not null,
  "position" smallint not null,
  profile_id uuid,
  name text not null,
  described jsonb,
  role text,
  counts_as text[],
  carries text[] default '{}'::text[] not null,
  constraint consortium_member_pkey PRIMARY KEY (consortium_id, "position"),
  constraint consortium_member_once UNIQUE (consortium_id, profile_id),
  constraint consortium_member_consortium_id_fkey FOREIGN KEY (consortium_id) REFERENCES consortium(id) ON DELETE CASCADE,
  constraint consortium_member_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile(id) ON DELETE SET NULL,
  constraint consortium_member_carries_check CHECK (carries = '{}'::text[] OR text_array_is_clean(carries, 40)),
  constraint consortium_member_counts_as_check CHECK (counts_as <@ '{employer,vet-provider}'::text[]),
  constraint consortium_member_described_check CHECK (jsonb_typeof(described) = 'object'::text),
  constraint consortium_member_name_check CHECK (length(name) >= 1 AND length(name) <= 300),
  constraint consortium_member_one CHECK (profile_id IS NULL OR described IS NULL),
  constraint consortium_member_position_check CHECK ("position" >= 0),
  constraint consortium_member_role_check CHECK (role = ANY (ARRAY['coordinator'::text, 'applicant'::text, 'affiliated-entity'::text, 'associated-partner'::text]))
);
CREATE INDEX consortium_member_profile ON public.consortium_member USING btree (profile_id);

create table duplicate (
  id uuid default gen_random_uuid() not null,
  first_id uuid not null,
  second_id uuid not null,
  score double precision not null,
  evidence jsonb not null,
  state text default 'open'::text not null,
  found_at timestamp with time zone default now() not null,
  decided_at timestamp with time zone,
  constraint duplicate_pkey PRIMARY KEY (id),
  constraint duplicate_pair UNIQUE (first_id, second_id),
  constraint duplicate_decided CHECK ((state = 'open'::text) = (decided_at IS NULL)),
  constraint duplicate_evidence_check CHECK (jsonb_typeof(evidence) = 'array'::text),
  constraint duplicate_order CHECK (first_id < second_id),
  constraint duplicate_score_check CHECK (score >= 0::double precision AND score <= 1::double precision),
  constraint duplicate_state_check CHECK (state = ANY (ARRAY['open'::text, 'merged'::text, 'dismissed'::text]))
);
CREATE INDEX duplicate_second ON public.duplicate USING btree (second_id);
CREATE INDEX duplicate_state ON public.duplicate USING btree (state, score DESC, id);

create table duplicate_key (
  key text not null,
  profile_id uuid not null,
  constraint duplicate_key_pkey PRIMARY KEY (key, profile_id),
  constraint duplicate_key_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint duplicate_key_key_check CHECK (length(key) >= 1 AND length(key) <= 700)
);
CREATE INDEX duplicate_key_profile ON public.duplicate_key USING btree (profile_id);

create table duplicate_search (
  singleton boolean default true not null,
  horizon xid8 not null,
  next_horizon xid8,
  after_id uuid,
  identity_version integer not null,
  searched_at timestamp with time zone default now() not null,
  constraint duplicate_search_pkey PRIMARY KEY (singleton),
  constraint duplicate_search_singleton_check CHECK (singleton),
  constraint duplicate_search_under_way CHECK ((next_horizon IS NULL) = (after_id IS NULL))
);

create table feedback (
  profile_id uuid not null,
  other_id uuid not null,
  verdict text not null,
  given_at timestamp with time zone default now() not null,
  constraint feedback_pkey PRIMARY KEY (profile_id, other_id),
  constraint feedback_other_id_fkey FOREIGN KEY (other_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint feedback_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint feedback_two CHECK (profile_id <> other_id),
  constraint feedback_verdict_check CHECK (verdict = ANY (ARRAY['more'::text, 'less'::text]))
);
CREATE INDEX feedback_other ON public.feedback USING btree (other_id);
CREATE TRIGGER feedback_touch AFTER INSERT OR DELETE OR UPDATE ON feedback FOR EACH ROW EXECUTE FUNCTION feedback_touch();

create table import (
  id uuid not null,
  source text not null,
  format text not null,
  state text default 'uploading'::text not null,
  bytes_total bigint default 0 not null,
  bytes_done bigint default 0 not null,
  rows_read integer default 0 not null,
  rows_created integer default 0 not null,
  rows_updated integer default 0 not null,
  rows_unchanged integer default 0 not null,
  rows_rejected integer default 0 not null,
  failure text,
  created_at timestamp with time zone default now() not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint import_pkey PRIMARY KEY (id),
  constraint import_bytes_total_check CHECK (bytes_total >= 0),
  constraint import_check CHECK (bytes_done >= 0 AND bytes_done <= bytes_total),
  constraint import_counts CHECK (rows_read = (rows_created + rows_updated + rows_unchanged + rows_rejected)),
  constraint import_failure CHECK ((state = 'failed'::text) = (failure IS NOT NULL)),
  constraint import_format_check CHECK (format = ANY (ARRAY['ndjson'::text, 'csv'::text, 'cove-participants'::text, 'cordis'::text, 'erasmus-projects'::text])),
  constraint import_rows_created_check CHECK (rows_created >= 0),
  constraint import_rows_read_check CHECK (rows_read >= 0),
  constraint import_rows_rejected_check CHECK (rows_rejected >= 0),
  constraint import_rows_unchanged_check CHECK (rows_unchanged >= 0),
  constraint import_rows_updated_check CHECK (rows_updated >= 0),
  constraint import_source_check CHECK (source ~ '^[a-z0-9][a-z0-9._-]{0,63}$'::text),
  constraint import_state_check CHECK (state = ANY (ARRAY['uploading'::text, 'queued'::text, 'running'::text, 'succeeded'::text, 'failed'::text]))
);

create table import_chunk (
  import_id uuid not null,
  "position" integer not null,
  content bytea not null,
  constraint import_chunk_pkey PRIMARY KEY (import_id, "position"),
  constraint import_chunk_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  constraint import_chunk_position_check CHECK ("position" >= 0)
);

create table import_rejection (
  import_id uuid not null,
  row_number integer not null,
  "position" smallint not null,
  external_id text,
  pointer text not null,
  reason text not null,
  constraint import_rejection_pkey PRIMARY KEY (import_id, row_number, "position"),
  constraint import_rejection_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  constraint import_rejection_position_check CHECK ("position" >= 0),
  constraint import_rejection_row_number_check CHECK (row_number > 0)
);

create table profile (
  id uuid not null,
  source text not null,
  external_id text not null,
  kind text not null,
  name text not null,
  country text,
  region text,
  city text,
  latitude double precision,
  longitude double precision,
  languages text[] default '{}'::text[] not null,
  eqf_levels smallint[] default '{}'::smallint[] not null,
  size text,
  label_name text,
  label_valid_from date,
  label_valid_until date,
  wished_kinds text[] default '{}'::text[] not null,
  wished_countries text[] default '{}'::text[] not null,
  wished_regions text[] default '{}'::text[] not null,
  excluded_kinds text[] default '{}'::text[] not null,
  excluded_countries text[] default '{}'::text[] not null,
  excluded_regions text[] default '{}'::text[] not null,
  networks text[] default '{}'::text[] not null,
  website text,
  inferred text[] default '{}'::text[] not null,
  citations jsonb default '[]'::jsonb not null,
  search text not null,
  content_hash text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  changed_xid xid8 default pg_current_xact_id() not null,
  constraint profile_pkey PRIMARY KEY (id),
  constraint profile_external_key UNIQUE (source, external_id),
  constraint profile_citations_check CHECK (jsonb_typeof(citations) = 'array'::text),
  constraint profile_city_check CHECK (length(city) >= 1 AND length(city) <= 200),
  constraint profile_country_check CHECK (country ~ '^[A-Z]{2}$'::text),
  constraint profile_eqf_levels_check CHECK (eqf_levels <@ '{1,2,3,4,5,6,7,8}'::smallint[]),
  constraint profile_excluded_countries_check CHECK (excluded_countries = '{}'::text[] OR text_array_is_clean(excluded_countries, 250)),
  constraint profile_excluded_kinds_check CHECK (excluded_kinds = '{}'::text[] OR text_array_is_clean(excluded_kinds, 14)),
  constraint profile_excluded_regions_check CHECK (excluded_regions = '{}'::text[] OR text_array_is_clean(excluded_regions, 200)),
  constraint profile_external_id_check CHECK (length(external_id) >= 1 AND length(external_id) <= 200),
  constraint profile_inferred_check CHECK (inferred = '{}'::text[] OR text_array_is_clean(inferred, 30)),
  constraint profile_kind_check CHECK (kind = ANY (ARRAY['cove'::text, 'cmq'::text, 'company'::text, 'vet-provider'::text, 'higher-education'::text, 'research'::text, 'sector-body'::text, 'social-partner'::text, 'public-authority'::text, 'qualification-authority'::text, 'development-agency'::text, 'employment-service'::text, 'ngo'::text, 'international-organisation'::text])),
  constraint profile_label_name_check CHECK (label_name = ANY (ARRAY['CMQ'::text, 'CMQE'::text])),
  constraint profile_label_order CHECK (label_valid_from <= label_valid_until),
  constraint profile_label_whole CHECK (label_name IS NOT NULL OR label_valid_from IS NULL AND label_valid_until IS NULL),
  constraint profile_languages_check CHECK (languages = '{}'::text[] OR text_array_is_clean(languages, 30)),
  constraint profile_latitude_check CHECK (latitude >= '-90'::integer::double precision AND latitude <= 90::double precision),
  constraint profile_location_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
  constraint profile_longitude_check CHECK (longitude >= '-180'::integer::double precision AND longitude <= 180::double precision),
  constraint profile_name_check CHECK (length(name) >= 1 AND length(name) <= 300),
  constraint profile_networks_check CHECK (networks = '{}'::text[] OR text_array_is_clean(networks, 1000)),
  constraint profile_region_check CHECK (region ~ '^[A-Z]{2}[A-Z0-9]{0,3}$'::text),
  constraint profile_size_check CHECK (size = ANY (ARRAY['micro'::text, 'small'::text, 'medium'::text, 'large'::text])),
  constraint profile_source_check CHECK (source ~ '^[a-z0-9][a-z0-9._-]{0,63}$'::text),
  constraint profile_version_check CHECK (version > 0),
  constraint profile_website_check CHECK (website ~ '^https?://'::text AND length(website) <= 500),
  constraint profile_wished_countries_check CHECK (wished_countries = '{}'::text[] OR text_array_is_clean(wished_countries, 250)),
  constraint profile_wished_kinds_check CHECK (wished_kinds = '{}'::text[] OR text_array_is_clean(wished_kinds, 14)),
  constraint profile_wished_regions_check CHECK (wished_regions = '{}'::text[] OR text_array_is_clean(wished_regions, 200))
);
CREATE INDEX profile_changed ON public.profile USING btree (changed_xid);
CREATE INDEX profile_country ON public.profile USING btree (country, id);
CREATE INDEX profile_kind ON public.profile USING btree (kind, id);
CREATE INDEX profile_search ON public.profile USING gin (to_tsvector('simple'::regconfig, search));
CREATE TRIGGER duplicate_forget AFTER DELETE ON profile FOR EACH ROW EXECUTE FUNCTION duplicate_forget();
CREATE TRIGGER profile_announce AFTER INSERT OR DELETE OR UPDATE ON profile FOR EACH STATEMENT EXECUTE FUNCTION profile_announce();
CREATE TRIGGER profile_bury AFTER DELETE ON profile FOR EACH ROW EXECUTE FUNCTION profile_bury();
CREATE TRIGGER profile_stamp BEFORE UPDATE ON profile FOR EACH ROW EXECUTE FUNCTION profile_stamp();

create table profile_activity (
  profile_id uuid not null,
  direction text not null,
  "position" smallint not null,
  code text not null,
  constraint profile_activity_pkey PRIMARY KEY (profile_id, direction, code),
  constraint profile_activity_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint profile_activity_code_check CHECK (length(code) >= 3 AND length(code) <= 80),
  constraint profile_activity_direction_check CHECK (direction = ANY (ARRAY['offers'::text, 'seeks'::text])),
  constraint profile_activity_position_check CHECK ("position" >= 0)
);
CREATE INDEX profile_activity_code ON public.profile_activity USING btree (code, profile_id);

create table profile_alias (
  former_id uuid not null,
  profile_id uuid not null,
  source text not null,
  external_id text not null,
  content json not null,
  preferred text[] default '{}'::text[] not null,
  blocks jsonb default '[]'::jsonb not null,
  "position" integer not null,
  merged_at timestamp with time zone default now() not null,
  constraint profile_alias_pkey PRIMARY KEY (former_id),
  constraint profile_alias_key UNIQUE (source, external_id),
  constraint profile_alias_order UNIQUE (profile_id, "position"),
  constraint profile_alias_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint profile_alias_blocks_check CHECK (jsonb_typeof(blocks) = 'array'::text),
  constraint profile_alias_content_check CHECK (json_typeof(content) = 'object'::text),
  constraint profile_alias_position_check CHECK ("position" >= 0)
);

create table profile_contact (
  profile_id uuid not null,
  name text,
  email text,
  phone text,
  constraint profile_contact_pkey PRIMARY KEY (profile_id),
  constraint profile_contact_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint profile_contact_email_check CHECK (length(email) >= 3 AND length(email) <= 320),
  constraint profile_contact_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint profile_contact_phone_check CHECK (length(phone) >= 3 AND length(phone) <= 50)
);

create table profile_sector (
  profile_id uuid not null,
  "position" smallint not null,
  code text not null,
  constraint profile_sector_pkey PRIMARY KEY (profile_id, code),
  constraint profile_sector_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint profile_sector_code_check CHECK (length(code) >= 3 AND length(code) <= 80),
  constraint profile_sector_position_check CHECK ("position" >= 0)
);
CREATE INDEX profile_sector_code ON public.profile_sector USING btree (code, profile_id);

create table profile_tombstone (
  profile_id uuid not null,
  deleted_at timestamp with time zone default now() not null,
  changed_xid xid8 default pg_current_xact_id() not null,
  constraint profile_tombstone_pkey PRIMARY KEY (profile_id)
);
CREATE INDEX profile_tombstone_changed ON public.profile_tombstone USING btree (changed_xid);

create table statement (
  profile_id uuid not null,
  direction text not null,
  "position" smallint not null,
  text text not null,
  language text,
  provenance text default 'stated'::text not null,
  sectors text[] default '{}'::text[] not null,
  activities text[] default '{}'::text[] not null,
  kinds text[] default '{}'::text[] not null,
  countries text[] default '{}'::text[] not null,
  feature_version integer not null,
  features bytea not null,
  constraint statement_pkey PRIMARY KEY (profile_id, direction, "position"),
  constraint statement_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint statement_activities_check CHECK (activities = '{}'::text[] OR text_array_is_clean(activities, 40)),
  constraint statement_countries_check CHECK (countries = '{}'::text[] OR text_array_is_clean(countries, 250)),
  constraint statement_direction_check CHECK (direction = ANY (ARRAY['need'::text, 'offer'::text])),
  constraint statement_kinds_check CHECK (kinds = '{}'::text[] OR text_array_is_clean(kinds, 14)),
  constraint statement_language_check CHECK (language ~ '^[a-z]{2}$'::text),
  constraint statement_position_check CHECK ("position" >= 0),
  constraint statement_provenance_check CHECK (provenance = ANY (ARRAY['stated'::text, 'inferred'::text, 'illustrative'::text])),
  constraint statement_sectors_check CHECK (sectors = '{}'::text[] OR text_array_is_clean(sectors, 30)),
  constraint statement_text_check CHECK (length(text) >= 1 AND length(text) <= 8000)
);

create table text_statistics (
  singleton boolean default true not null,
  version integer not null,
  texts integer not null,
  average_length double precision not null,
  feature_version integer not null,
  word_frequencies bytea not null,
  cognate_frequencies bytea not null,
  computed_at timestamp with time zone default now() not null,
  constraint text_statistics_pkey PRIMARY KEY (singleton),
  constraint text_statistics_average_length_check CHECK (average_length >= 1::double precision),
  constraint text_statistics_singleton_check CHECK (singleton),
  constraint text_statistics_texts_check CHECK (texts >= 0),
  constraint text_statistics_version_check CHECK (version > 0)
);
