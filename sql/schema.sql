-- Generated from sql/migrations by `npm run generate`: not to be edited.

create domain forum_key as text CHECK (((length(VALUE) >= 1) AND (length(VALUE) <= 300)));

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

CREATE OR REPLACE FUNCTION public.forum_keep_meetings()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from forum
      join schedule_run on schedule_run.id = forum.published_run_id
      join meeting on meeting.run_serial = schedule_run.serial
    where forum.id = old.forum_id and (
      (tg_table_name = 'forum_table' and meeting.table_key = old.external_id) or
      (tg_table_name = 'representative' and exists (
        select from meeting_attendee
        where meeting_attendee.run_serial = meeting.run_serial and meeting_attendee.meeting = meeting.position
          and meeting_attendee.representative = old.external_id)))
  ) then
    raise exception '% % has meetings in the published schedule', tg_table_name, old.external_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end $function$;

CREATE OR REPLACE FUNCTION public.introductions_move(former uuid, staying uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  moved introduction;
  standing introduction;
  counterpart uuid;
begin
  delete from introduction i where (i.from_id, i.to_id) in ((former, staying), (staying, former));
  for moved in
    select * from introduction i where former in (i.from_id, i.to_id) order by i.id for update
  loop
    counterpart := case when moved.from_id = former then moved.to_id else moved.from_id end;
    if moved.state in ('requested', 'accepted') then
      select * into standing from introduction i
        where i.state in ('requested', 'accepted')
          and least(i.from_id, i.to_id) = least(staying, counterpart)
          and greatest(i.from_id, i.to_id) = greatest(staying, counterpart);
      if found then
        update introduction i set state = 'withdrawn', closed_at = now(), version = version + 1
          where i.id = case when moved.state = 'accepted' and standing.state = 'requested'
            then standing.id else moved.id end;
      end if;
    end if;
    update introduction i set
      from_id = case when i.from_id = former then staying else i.from_id end,
      to_id = case when i.to_id = former then staying else i.to_id end
      where i.id = moved.id;
  end loop;
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
  perform introductions_move(from_id, to_id);
  for reference in
    select c.conrelid::regclass as in_table, a.attname as in_column
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'profile'::regclass and cardinality(c.conkey) = 1
       and c.conrelid not in (
         'profile_sector'::regclass, 'profile_activity'::regclass, 'statement'::regclass,
         'profile_contact'::regclass, 'blocked_pair'::regclass, 'duplicate_key'::regclass, 'profile_alias'::regclass,
         'introduction'::regclass)
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

create table absence (
  forum_id uuid not null,
  representative forum_key not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint absence_pkey PRIMARY KEY (forum_id, representative, starts_at, ends_at),
  constraint absence_representative FOREIGN KEY (forum_id, representative) REFERENCES representative(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint absence_order CHECK (starts_at < ends_at)
);

create table api_key (
  id text not null,
  secret_hash bytea not null,
  name text not null,
  subject text not null,
  role text not null,
  scopes text[] not null,
  created_by text not null,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (id),
  constraint api_key_created_by_check CHECK (length(created_by) >= 1 AND length(created_by) <= 300),
  constraint api_key_id_check CHECK (id ~ '^[a-z2-7]{10}$'::text),
  constraint api_key_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint api_key_role_check CHECK (role = ANY (ARRAY['reader'::text, 'coordinator'::text, 'organiser'::text, 'admin'::text])),
  constraint api_key_scopes_check CHECK (scopes <@ '{read,write,contacts,manage}'::text[] AND cardinality(scopes) > 0),
  constraint api_key_secret_hash_check CHECK (length(secret_hash) = 32),
  constraint api_key_subject_check CHECK (length(subject) >= 1 AND length(subject) <= 300)
);
CREATE INDEX api_key_subject ON public.api_key USING btree (subject, id);

create table audit_entry (
  number bigint generated always as identity not null,
  at timestamp with time zone default now() not null,
  subject text not null,
  key_id text,
  action text not null,
  kind text,
  target text,
  request_id text,
  constraint audit_entry_pkey PRIMARY KEY (number),
  constraint audit_entry_action_check CHECK (length(action) >= 1 AND length(action) <= 100),
  constraint audit_entry_kind_check CHECK (length(kind) >= 1 AND length(kind) <= 50),
  constraint audit_entry_request_id_check CHECK (length(request_id) >= 1 AND length(request_id) <= 200),
  constraint audit_entry_subject_check CHECK (length(subject) >= 1 AND length(subject) <= 300),
  constraint audit_entry_target_check CHECK (length(target) >= 1 AND length(target) <= 300)
);
CREATE INDEX audit_entry_subject ON public.audit_entry USING btree (subject, number);
CREATE INDEX audit_entry_target ON public.audit_entry USING btree (target, number) WHERE (target IS NOT NULL);

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

create table calendar_entry (
  forum_id uuid not null,
  representative forum_key not null,
  uid text not null,
  sequence integer default 0 not null,
  state text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  title text not null,
  place text,
  changed_at timestamp with time zone not null,
  constraint calendar_entry_pkey PRIMARY KEY (forum_id, representative, uid),
  constraint calendar_entry_forum_id_fkey FOREIGN KEY (forum_id) REFERENCES forum(id) ON DELETE CASCADE,
  constraint calendar_entry_sequence_check CHECK (sequence >= 0),
  constraint calendar_entry_state_check CHECK (state = ANY (ARRAY['confirmed'::text, 'cancelled'::text])),
  constraint calendar_entry_uid_check CHECK (length(uid) >= 1 AND length(uid) <= 200)
);

create table calendar_feed (
  token_hash bytea not null,
  forum_id uuid not null,
  representative forum_key not null,
  created_at timestamp with time zone default now() not null,
  constraint calendar_feed_pkey PRIMARY KEY (token_hash),
  constraint calendar_feed_person UNIQUE (forum_id, representative),
  constraint calendar_feed_forum_id_fkey FOREIGN KEY (forum_id) REFERENCES forum(id) ON DELETE CASCADE,
  constraint calendar_feed_token_hash_check CHECK (length(token_hash) = 32)
);

create table consortium (
  id uuid not null,
  name text not null,
  call_year smallint,
  plan jsonb not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  owner text default 'local'::text not null,
  source text,
  constraint consortium_pkey PRIMARY KEY (id),
  constraint consortium_call_year_check CHECK (call_year >= 2019 AND call_year <= 2100),
  constraint consortium_name_check CHECK (length(name) >= 1 AND length(name) <= 300),
  constraint consortium_owner_check CHECK (length(owner) >= 1 AND length(owner) <= 300),
  constraint consortium_plan_check CHECK (jsonb_typeof(plan) = 'object'::text),
  constraint consortium_source_check CHECK (length(source) >= 1 AND length(source) <= 500),
  constraint consortium_version_check CHECK (version > 0)
);
CREATE INDEX consortium_owner ON public.consortium USING btree (owner, id);

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
  owner text default 'local'::text not null,
  constraint consortium_completion_pkey PRIMARY KEY (id),
  constraint consortium_completion_answer CHECK ((state = 'succeeded'::text) = (answer IS NOT NULL)),
  constraint consortium_completion_failure CHECK ((state = 'failed'::text) = (failure IS NOT NULL)),
  constraint consortium_completion_owner_check CHECK (length(owner) >= 1 AND length(owner) <= 300),
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

create table contact_consent (
  forum_id uuid not null,
  profile_id uuid not null,
  given_at timestamp with time zone not null,
  constraint contact_consent_pkey PRIMARY KEY (forum_id, profile_id),
  constraint contact_consent_forum_id_fkey FOREIGN KEY (forum_id) REFERENCES forum(id) ON DELETE CASCADE,
  constraint contact_consent_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile(id) ON DELETE CASCADE
);
CREATE INDEX contact_consent_profile ON public.contact_consent USING btree (profile_id);

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

create table exclusion (
  forum_id uuid not null,
  external_id forum_key not null,
  first forum_key not null,
  second forum_key not null,
  reason text not null,
  met_on date,
  version integer default 1 not null,
  constraint exclusion_pkey PRIMARY KEY (forum_id, external_id),
  constraint exclusion_first FOREIGN KEY (forum_id, first) REFERENCES participant(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint exclusion_second FOREIGN KEY (forum_id, second) REFERENCES participant(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint exclusion_day CHECK ((reason = 'met-before'::text) = (met_on IS NOT NULL)),
  constraint exclusion_reason_check CHECK (reason = ANY (ARRAY['blocked'::text, 'met-before'::text])),
  constraint exclusion_two CHECK (first::text <> second::text),
  constraint exclusion_version_check CHECK (version > 0)
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

create table forum (
  id uuid not null,
  external_id text not null,
  name text not null,
  time_zone text not null,
  acceptance text not null,
  exclude_own_organisation boolean not null,
  exclude_own_network boolean not null,
  met_before_since date,
  fairness smallint,
  request_limit integer not null,
  published_run_id uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  owner text default 'local'::text not null,
  constraint forum_pkey PRIMARY KEY (id),
  constraint forum_external_key UNIQUE (owner, external_id),
  constraint forum_published_run FOREIGN KEY (published_run_id, id) REFERENCES schedule_run(id, forum_id),
  constraint forum_acceptance_check CHECK (acceptance = ANY (ARRAY['opt-in'::text, 'auto-accept'::text])),
  constraint forum_external_id_check CHECK (length(external_id) >= 1 AND length(external_id) <= 200),
  constraint forum_fairness_check CHECK (fairness >= 0),
  constraint forum_name_check CHECK (length(name) >= 1 AND length(name) <= 300),
  constraint forum_owner_check CHECK (length(owner) >= 1 AND length(owner) <= 300),
  constraint forum_request_limit_check CHECK (request_limit >= 1 AND request_limit <= 1000),
  constraint forum_time_zone_check CHECK (length(time_zone) >= 1 AND length(time_zone) <= 100),
  constraint forum_version_check CHECK (version > 0)
);
CREATE INDEX forum_owner ON public.forum USING btree (owner, id);

create table forum_day (
  forum_id uuid not null,
  day date not null,
  constraint forum_day_pkey PRIMARY KEY (forum_id, day),
  constraint forum_day_forum_id_fkey FOREIGN KEY (forum_id) REFERENCES forum(id) ON DELETE CASCADE
);

create table forum_table (
  forum_id uuid not null,
  external_id forum_key not null,
  name text not null,
  host forum_key,
  virtual boolean not null,
  version integer default 1 not null,
  constraint forum_table_pkey PRIMARY KEY (forum_id, external_id),
  constraint forum_table_forum_id_fkey FOREIGN KEY (forum_id) REFERENCES forum(id) ON DELETE CASCADE,
  constraint forum_table_host FOREIGN KEY (forum_id, host) REFERENCES participant(forum_id, external_id) ON UPDATE CASCADE ON DELETE SET NULL (host),
  constraint forum_table_name_check CHECK (length(name) >= 1 AND length(name) <= 300),
  constraint forum_table_version_check CHECK (version > 0)
);
CREATE TRIGGER forum_table_keep_meetings BEFORE DELETE ON forum_table FOR EACH ROW EXECUTE FUNCTION forum_keep_meetings();

create table idempotent_answer (
  key_hash bytea not null,
  fingerprint bytea not null,
  sealed bytea not null,
  answered_at timestamp with time zone not null,
  constraint idempotent_answer_pkey PRIMARY KEY (key_hash),
  constraint idempotent_answer_fingerprint_check CHECK (length(fingerprint) = 32),
  constraint idempotent_answer_key_hash_check CHECK (length(key_hash) = 32)
);
CREATE INDEX idempotent_answer_age ON public.idempotent_answer USING btree (answered_at);

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
  owner text default 'local'::text not null,
  changes_others boolean default true not null,
  constraint import_pkey PRIMARY KEY (id),
  constraint import_bytes_total_check CHECK (bytes_total >= 0),
  constraint import_check CHECK (bytes_done >= 0 AND bytes_done <= bytes_total),
  constraint import_counts CHECK (rows_read = (rows_created + rows_updated + rows_unchanged + rows_rejected)),
  constraint import_failure CHECK ((state = 'failed'::text) = (failure IS NOT NULL)),
  constraint import_format_check CHECK (format = ANY (ARRAY['ndjson'::text, 'csv'::text, 'cove-participants'::text, 'cordis'::text, 'erasmus-projects'::text])),
  constraint import_owner_check CHECK (length(owner) >= 1 AND length(owner) <= 300),
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

create table index_snapshot (
  token uuid not null,
  taken_at timestamp with time zone default now() not null,
  constraint index_snapshot_pkey PRIMARY KEY (token)
);

create table introduction (
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  message text,
  state text default 'requested'::text not null,
  requested_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  closed_at timestamp with time zone,
  version integer default 1 not null,
  constraint introduction_pkey PRIMARY KEY (id),
  constraint introduction_from_id_fkey FOREIGN KEY (from_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint introduction_to_id_fkey FOREIGN KEY (to_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint introduction_end CHECK ((state = ANY (ARRAY['requested'::text, 'accepted'::text])) = (closed_at IS NULL)),
  constraint introduction_message_check CHECK (length(message) >= 1 AND length(message) <= 2000),
  constraint introduction_order CHECK (requested_at < expires_at),
  constraint introduction_state_check CHECK (state = ANY (ARRAY['requested'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text])),
  constraint introduction_two CHECK (from_id <> to_id),
  constraint introduction_version_check CHECK (version > 0)
);
CREATE INDEX introduction_closed ON public.introduction USING btree (closed_at);
CREATE INDEX introduction_from ON public.introduction USING btree (from_id, requested_at DESC, id DESC);
CREATE UNIQUE INDEX introduction_open ON public.introduction USING btree (LEAST(from_id, to_id), GREATEST(from_id, to_id)) WHERE (state = ANY (ARRAY['requested'::text, 'accepted'::text]));
CREATE INDEX introduction_to ON public.introduction USING btree (to_id, requested_at DESC, id DESC);

create table meeting (
  run_serial bigint not null,
  "position" integer not null,
  slot smallint not null,
  table_key forum_key not null,
  constraint meeting_pkey PRIMARY KEY (run_serial, "position"),
  constraint meeting_in_slot UNIQUE (run_serial, "position", slot),
  constraint meeting_one_per_table UNIQUE (run_serial, slot, table_key),
  constraint meeting_slot FOREIGN KEY (run_serial, slot) REFERENCES schedule_slot(run_serial, "position") ON DELETE CASCADE,
  constraint meeting_position_check CHECK ("position" >= 0)
);

create table meeting_attendee (
  run_serial bigint not null,
  meeting integer not null,
  slot smallint not null,
  "position" smallint not null,
  participant forum_key not null,
  representative forum_key not null,
  constraint meeting_attendee_pkey PRIMARY KEY (run_serial, meeting, "position"),
  constraint meeting_attendee_one_per_slot UNIQUE (run_serial, slot, representative),
  constraint meeting_attendee_meeting FOREIGN KEY (run_serial, meeting, slot) REFERENCES meeting(run_serial, "position", slot) ON DELETE CASCADE,
  constraint meeting_attendee_position_check CHECK ("position" >= 0)
);

create table meeting_lock (
  forum_id uuid not null,
  external_id forum_key not null,
  first forum_key not null,
  second forum_key not null,
  starts_at timestamp with time zone not null,
  table_key forum_key,
  version integer default 1 not null,
  constraint meeting_lock_pkey PRIMARY KEY (forum_id, external_id),
  constraint meeting_lock_first FOREIGN KEY (forum_id, first) REFERENCES participant(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint meeting_lock_second FOREIGN KEY (forum_id, second) REFERENCES participant(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint meeting_lock_table FOREIGN KEY (forum_id, table_key) REFERENCES forum_table(forum_id, external_id) ON DELETE SET NULL (table_key),
  constraint meeting_lock_two CHECK (first::text <> second::text),
  constraint meeting_lock_version_check CHECK (version > 0)
);

create table meeting_origin (
  run_serial bigint not null,
  meeting integer not null,
  request forum_key not null,
  constraint meeting_origin_pkey PRIMARY KEY (run_serial, meeting, request),
  constraint meeting_origin_meeting FOREIGN KEY (run_serial, meeting) REFERENCES meeting(run_serial, "position") ON DELETE CASCADE
);

create table meeting_request (
  forum_id uuid not null,
  external_id forum_key not null,
  sender forum_key not null,
  recipient forum_key not null,
  sender_representative forum_key,
  recipient_representative forum_key,
  priority text not null,
  state text not null,
  message text,
  expires_at timestamp with time zone,
  version integer default 1 not null,
  constraint meeting_request_pkey PRIMARY KEY (forum_id, external_id),
  constraint meeting_request_once UNIQUE NULLS NOT DISTINCT (forum_id, sender, recipient, sender_representative, recipient_representative),
  constraint meeting_request_recipient FOREIGN KEY (forum_id, recipient) REFERENCES participant(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint meeting_request_recipient_representative FOREIGN KEY (forum_id, recipient_representative) REFERENCES representative(forum_id, external_id) ON UPDATE CASCADE ON DELETE SET NULL (recipient_representative),
  constraint meeting_request_sender FOREIGN KEY (forum_id, sender) REFERENCES participant(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint meeting_request_sender_representative FOREIGN KEY (forum_id, sender_representative) REFERENCES representative(forum_id, external_id) ON UPDATE CASCADE ON DELETE SET NULL (sender_representative),
  constraint meeting_request_message_check CHECK (length(message) >= 1 AND length(message) <= 4000),
  constraint meeting_request_priority_check CHECK (priority = ANY (ARRAY['must'::text, 'want'::text, 'no'::text])),
  constraint meeting_request_state_check CHECK (state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])),
  constraint meeting_request_two CHECK (sender::text <> recipient::text),
  constraint meeting_request_version_check CHECK (version > 0)
);
CREATE INDEX meeting_request_received ON public.meeting_request USING btree (forum_id, recipient);

create table participant (
  forum_id uuid not null,
  external_id forum_key not null,
  profile_id uuid,
  name text not null,
  country text,
  networks text[] default '{}'::text[] not null,
  mode text not null,
  minimum smallint not null,
  maximum smallint,
  version integer default 1 not null,
  constraint participant_pkey PRIMARY KEY (forum_id, external_id),
  constraint participant_forum_id_fkey FOREIGN KEY (forum_id) REFERENCES forum(id) ON DELETE CASCADE,
  constraint participant_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile(id) ON DELETE SET NULL,
  constraint participant_country_check CHECK (country ~ '^[A-Z]{2}$'::text),
  constraint participant_limits CHECK (maximum >= minimum),
  constraint participant_minimum_check CHECK (minimum >= 0),
  constraint participant_mode_check CHECK (mode = ANY (ARRAY['sharers'::text, 'independent'::text, 'exclusive'::text])),
  constraint participant_name_check CHECK (length(name) >= 1 AND length(name) <= 300),
  constraint participant_networks_check CHECK (networks = '{}'::text[] OR text_array_is_clean(networks, 100)),
  constraint participant_version_check CHECK (version > 0)
);
CREATE INDEX participant_profile ON public.participant USING btree (profile_id);

create table private_link (
  token_hash bytea not null,
  forum_id uuid not null,
  representative forum_key not null,
  created_at timestamp with time zone default now() not null,
  constraint private_link_pkey PRIMARY KEY (token_hash),
  constraint private_link_person UNIQUE (forum_id, representative),
  constraint private_link_representative FOREIGN KEY (forum_id, representative) REFERENCES representative(forum_id, external_id) ON DELETE CASCADE,
  constraint private_link_token_hash_check CHECK (length(token_hash) = 32)
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
  owner text default 'local'::text not null,
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
  constraint profile_owner_check CHECK (length(owner) >= 1 AND length(owner) <= 300),
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
CREATE INDEX profile_owner ON public.profile USING btree (owner, id) WHERE (owner <> 'local'::text);
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
  owner text default 'local'::text not null,
  constraint profile_alias_pkey PRIMARY KEY (former_id),
  constraint profile_alias_key UNIQUE (source, external_id),
  constraint profile_alias_order UNIQUE (profile_id, "position"),
  constraint profile_alias_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint profile_alias_blocks_check CHECK (jsonb_typeof(blocks) = 'array'::text),
  constraint profile_alias_content_check CHECK (json_typeof(content) = 'object'::text),
  constraint profile_alias_owner_check CHECK (length(owner) >= 1 AND length(owner) <= 300),
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
  erased_at timestamp with time zone,
  constraint profile_tombstone_pkey PRIMARY KEY (profile_id)
);
CREATE INDEX profile_tombstone_changed ON public.profile_tombstone USING btree (changed_xid);

create table publication (
  forum_id uuid not null,
  number integer not null,
  run_id uuid not null,
  published_at timestamp with time zone not null,
  programme_digest text,
  constraint publication_pkey PRIMARY KEY (forum_id, number),
  constraint publication_run FOREIGN KEY (run_id, forum_id) REFERENCES schedule_run(id, forum_id) ON DELETE CASCADE,
  constraint publication_number_check CHECK (number > 0),
  constraint publication_programme_digest_check CHECK (length(programme_digest) = 32)
);

create table representative (
  forum_id uuid not null,
  external_id forum_key not null,
  participant forum_key not null,
  "position" smallint not null,
  name text not null,
  virtual boolean not null,
  constraint representative_pkey PRIMARY KEY (forum_id, external_id),
  constraint representative_participant FOREIGN KEY (forum_id, participant) REFERENCES participant(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint representative_name_check CHECK (length(name) >= 1 AND length(name) <= 300),
  constraint representative_position_check CHECK ("position" >= 0)
);
CREATE INDEX representative_of ON public.representative USING btree (forum_id, participant);
CREATE TRIGGER representative_keep_meetings BEFORE DELETE ON representative FOR EACH ROW EXECUTE FUNCTION forum_keep_meetings();

create table request_precedence (
  forum_id uuid not null,
  request forum_key not null,
  earlier forum_key not null,
  constraint request_precedence_pkey PRIMARY KEY (forum_id, request, earlier),
  constraint request_precedence_earlier FOREIGN KEY (forum_id, earlier) REFERENCES meeting_request(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint request_precedence_request FOREIGN KEY (forum_id, request) REFERENCES meeting_request(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint request_precedence_two CHECK (request::text <> earlier::text)
);

create table request_session (
  forum_id uuid not null,
  request forum_key not null,
  session forum_key not null,
  constraint request_session_pkey PRIMARY KEY (forum_id, request, session),
  constraint request_session_request FOREIGN KEY (forum_id, request) REFERENCES meeting_request(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint request_session_session FOREIGN KEY (forum_id, session) REFERENCES session(forum_id, external_id) ON DELETE CASCADE
);

create table schedule_run (
  id uuid not null,
  serial bigint generated always as identity not null,
  forum_id uuid not null,
  number integer not null,
  mode text not null,
  dry_run boolean not null,
  seed integer not null,
  time_limit_seconds integer not null,
  keep_locks boolean not null,
  near_run_id uuid,
  from_instant timestamp with time zone,
  occasion jsonb,
  state text default 'queued'::text not null,
  cancel_asked boolean default false not null,
  progress real default 0 not null,
  best jsonb,
  report jsonb,
  clash jsonb,
  violations jsonb default '[]'::jsonb not null,
  failure text,
  created_at timestamp with time zone default now() not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint schedule_run_pkey PRIMARY KEY (id),
  constraint schedule_run_forum UNIQUE (id, forum_id),
  constraint schedule_run_number UNIQUE (forum_id, number),
  constraint schedule_run_serial UNIQUE (serial),
  constraint schedule_run_forum_id_fkey FOREIGN KEY (forum_id) REFERENCES forum(id) ON DELETE CASCADE,
  constraint schedule_run_near FOREIGN KEY (near_run_id, forum_id) REFERENCES schedule_run(id, forum_id),
  constraint schedule_run_best_check CHECK (jsonb_typeof(best) = 'object'::text),
  constraint schedule_run_clash CHECK ((state = 'infeasible'::text) = (clash IS NOT NULL)),
  constraint schedule_run_clash_check CHECK (jsonb_typeof(clash) = 'array'::text),
  constraint schedule_run_end CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text])) = (finished_at IS NULL)),
  constraint schedule_run_failure CHECK ((state = 'failed'::text) = (failure IS NOT NULL)),
  constraint schedule_run_mode_check CHECK (mode = ANY (ARRAY['select'::text, 'place'::text, 'removal'::text, 'move'::text])),
  constraint schedule_run_number_check CHECK (number > 0),
  constraint schedule_run_occasion_check CHECK (jsonb_typeof(occasion) = 'object'::text),
  constraint schedule_run_progress_check CHECK (progress >= 0::double precision AND progress <= 1::double precision),
  constraint schedule_run_report CHECK ((state = 'succeeded'::text) = (report IS NOT NULL)),
  constraint schedule_run_report_check CHECK (jsonb_typeof(report) = 'object'::text),
  constraint schedule_run_seed_check CHECK (seed >= 0),
  constraint schedule_run_state_check CHECK (state = ANY (ARRAY['queued'::text, 'running'::text, 'succeeded'::text, 'infeasible'::text, 'failed'::text, 'cancelled'::text])),
  constraint schedule_run_time_limit_seconds_check CHECK (time_limit_seconds >= 1 AND time_limit_seconds <= 3600),
  constraint schedule_run_violations_check CHECK (jsonb_typeof(violations) = 'array'::text)
);

create table schedule_slot (
  run_serial bigint not null,
  "position" smallint not null,
  session forum_key not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint schedule_slot_pkey PRIMARY KEY (run_serial, "position"),
  constraint schedule_slot_run_serial_fkey FOREIGN KEY (run_serial) REFERENCES schedule_run(serial) ON DELETE CASCADE,
  constraint schedule_slot_order CHECK (starts_at < ends_at),
  constraint schedule_slot_position_check CHECK ("position" >= 0),
  constraint schedule_slot_apart EXCLUDE USING gist (int8range(run_serial, run_serial, '[]'::text) WITH &&, tstzrange(starts_at, ends_at) WITH &&)
);

create table session (
  forum_id uuid not null,
  external_id forum_key not null,
  kind text not null,
  title text not null,
  place text,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  slot_minutes smallint,
  gap_minutes smallint,
  capacity integer,
  version integer default 1 not null,
  constraint session_pkey PRIMARY KEY (forum_id, external_id),
  constraint session_forum_id_fkey FOREIGN KEY (forum_id) REFERENCES forum(id) ON DELETE CASCADE,
  constraint session_capacity CHECK (capacity IS NULL OR (kind = ANY (ARRAY['workshop'::text, 'side-visit'::text]))),
  constraint session_capacity_check CHECK (capacity >= 0 AND capacity <= 100000),
  constraint session_gap_minutes_check CHECK (gap_minutes >= 0 AND gap_minutes <= 480),
  constraint session_kind_check CHECK (kind = ANY (ARRAY['meetings'::text, 'plenary'::text, 'workshop'::text, 'side-visit'::text])),
  constraint session_order CHECK (starts_at < ends_at),
  constraint session_place_check CHECK (length(place) >= 1 AND length(place) <= 300),
  constraint session_slot_minutes_check CHECK (slot_minutes >= 1 AND slot_minutes <= 480),
  constraint session_slots CHECK ((kind = 'meetings'::text) = (slot_minutes IS NOT NULL AND gap_minutes IS NOT NULL)),
  constraint session_title_check CHECK (length(title) >= 1 AND length(title) <= 300),
  constraint session_version_check CHECK (version > 0)
);

create table session_preference (
  forum_id uuid not null,
  representative forum_key not null,
  rank smallint not null,
  session forum_key not null,
  constraint session_preference_pkey PRIMARY KEY (forum_id, representative, rank),
  constraint session_preference_once UNIQUE (forum_id, representative, session),
  constraint session_preference_representative FOREIGN KEY (forum_id, representative) REFERENCES representative(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint session_preference_session FOREIGN KEY (forum_id, session) REFERENCES session(forum_id, external_id) ON DELETE CASCADE,
  constraint session_preference_rank_check CHECK (rank >= 0)
);

create table session_registration (
  forum_id uuid not null,
  session forum_key not null,
  representative forum_key not null,
  allocated boolean not null,
  constraint session_registration_pkey PRIMARY KEY (forum_id, session, representative),
  constraint session_registration_representative FOREIGN KEY (forum_id, representative) REFERENCES representative(forum_id, external_id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint session_registration_session FOREIGN KEY (forum_id, session) REFERENCES session(forum_id, external_id) ON DELETE CASCADE
);
CREATE INDEX session_registration_of ON public.session_registration USING btree (forum_id, representative);

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

create table strong_match_search (
  singleton boolean default true not null,
  horizon xid8 not null,
  next_horizon xid8,
  after_id uuid,
  constraint strong_match_search_pkey PRIMARY KEY (singleton),
  constraint strong_match_search_singleton_check CHECK (singleton),
  constraint strong_match_search_under_way CHECK ((next_horizon IS NULL) = (after_id IS NULL))
);

create table strong_match_told (
  webhook_id uuid not null,
  own_id uuid not null,
  other_id uuid not null,
  constraint strong_match_told_pkey PRIMARY KEY (webhook_id, own_id, other_id),
  constraint strong_match_told_other_id_fkey FOREIGN KEY (other_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint strong_match_told_own_id_fkey FOREIGN KEY (own_id) REFERENCES profile(id) ON DELETE CASCADE,
  constraint strong_match_told_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON DELETE CASCADE
);
CREATE INDEX strong_match_told_other ON public.strong_match_told USING btree (other_id);
CREATE INDEX strong_match_told_own ON public.strong_match_told USING btree (own_id);

create table table_closure (
  forum_id uuid not null,
  table_key forum_key not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint table_closure_pkey PRIMARY KEY (forum_id, table_key, starts_at, ends_at),
  constraint table_closure_table FOREIGN KEY (forum_id, table_key) REFERENCES forum_table(forum_id, external_id) ON DELETE CASCADE,
  constraint table_closure_order CHECK (starts_at < ends_at)
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

create table webhook (
  id uuid default gen_random_uuid() not null,
  owner text not null,
  url text not null,
  events text[] not null,
  scope text default 'own'::text not null,
  threshold double precision not null,
  active boolean default true not null,
  disabled_reason text,
  secret text not null,
  previous_secret text,
  previous_secret_until timestamp with time zone,
  failures integer default 0 not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint webhook_pkey PRIMARY KEY (id),
  constraint webhook_events_check CHECK (cardinality(events) >= 1 AND cardinality(events) <= 20),
  constraint webhook_failures_check CHECK (failures >= 0),
  constraint webhook_owner_check CHECK (length(owner) >= 1 AND length(owner) <= 300),
  constraint webhook_previous CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL)),
  constraint webhook_scope_check CHECK (scope = ANY (ARRAY['own'::text, 'all'::text])),
  constraint webhook_threshold_check CHECK (threshold >= 0::double precision AND threshold <= 1::double precision),
  constraint webhook_url_check CHECK (length(url) >= 1 AND length(url) <= 2000)
);
CREATE INDEX webhook_owner ON public.webhook USING btree (owner, id);

create table webhook_attempt (
  delivery_id uuid not null,
  number integer not null,
  attempted_at timestamp with time zone not null,
  milliseconds integer not null,
  status integer,
  failure text,
  answer text default ''::text not null,
  constraint webhook_attempt_pkey PRIMARY KEY (delivery_id, number),
  constraint webhook_attempt_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES webhook_delivery(id) ON DELETE CASCADE,
  constraint webhook_attempt_answer_check CHECK (length(answer) <= 2000),
  constraint webhook_attempt_milliseconds_check CHECK (milliseconds >= 0),
  constraint webhook_attempt_number_check CHECK (number >= 1)
);

create table webhook_delivery (
  id uuid default gen_random_uuid() not null,
  webhook_id uuid not null,
  event_id uuid not null,
  state text default 'pending'::text not null,
  attempts integer default 0 not null,
  next_attempt_at timestamp with time zone,
  is_replay boolean default false not null,
  created_at timestamp with time zone default now() not null,
  finished_at timestamp with time zone,
  constraint webhook_delivery_pkey PRIMARY KEY (id),
  constraint webhook_delivery_event_id_fkey FOREIGN KEY (event_id) REFERENCES webhook_event(id) ON DELETE CASCADE,
  constraint webhook_delivery_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON DELETE CASCADE,
  constraint webhook_delivery_finished CHECK ((state = 'pending'::text) = (finished_at IS NULL)),
  constraint webhook_delivery_state_check CHECK (state = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text]))
);
CREATE INDEX webhook_delivery_event ON public.webhook_delivery USING btree (event_id);
CREATE INDEX webhook_delivery_webhook ON public.webhook_delivery USING btree (webhook_id, created_at DESC, id);

create table webhook_event (
  id uuid default gen_random_uuid() not null,
  type text not null,
  audience text[] not null,
  webhook_id uuid,
  payload json not null,
  traceparent text,
  happened_at timestamp with time zone not null,
  constraint webhook_event_pkey PRIMARY KEY (id),
  constraint webhook_event_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON DELETE CASCADE,
  constraint webhook_event_payload_check CHECK (json_typeof(payload) = 'object'::text)
);
CREATE INDEX webhook_event_time ON public.webhook_event USING btree (happened_at);
