-- Forums: what an organiser sets up, what participants ask for, the schedules that came of it. Within a forum
-- everything is known by the organiser's own key (external_id), so that spreadsheets can be imported again.

create domain forum_key as text check (length(value) between 1 and 300);

create table forum (
  id uuid primary key,
  external_id text not null constraint forum_external_key unique check (length(external_id) between 1 and 200),
  name text not null check (length(name) between 1 and 300),
  time_zone text not null check (length(time_zone) between 1 and 100),
  acceptance text not null check (acceptance in ('opt-in', 'auto-accept')),
  exclude_own_organisation boolean not null,
  exclude_own_network boolean not null,
  -- Pairs that met on this day or later do not meet again; null: it does not matter.
  met_before_since date,
  fairness smallint check (fairness >= 0),
  request_limit integer not null check (request_limit between 1 and 1000),
  published_run_id uuid,
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table forum_day (
  forum_id uuid not null references forum on delete cascade,
  day date not null,
  constraint forum_day_pkey primary key (forum_id, day)
);

create table session (
  forum_id uuid not null references forum on delete cascade,
  external_id forum_key not null,
  kind text not null check (kind in ('meetings', 'plenary', 'workshop', 'side-visit')),
  title text not null check (length(title) between 1 and 300),
  place text check (length(place) between 1 and 300),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  slot_minutes smallint check (slot_minutes between 1 and 480),
  gap_minutes smallint check (gap_minutes between 0 and 480),
  capacity integer check (capacity between 0 and 100000),
  version integer not null default 1 check (version > 0),
  constraint session_pkey primary key (forum_id, external_id),
  constraint session_order check (starts_at < ends_at),
  constraint session_slots check ((kind = 'meetings') = (slot_minutes is not null and gap_minutes is not null)),
  constraint session_capacity check (capacity is null or kind in ('workshop', 'side-visit'))
);

create table participant (
  forum_id uuid not null references forum on delete cascade,
  external_id forum_key not null,
  profile_id uuid references profile on delete set null,
  name text not null check (length(name) between 1 and 300),
  country text check (country ~ '^[A-Z]{2}$'),
  networks text[] not null default '{}' check (networks = '{}' or text_array_is_clean(networks, 100)),
  mode text not null check (mode in ('sharers', 'independent', 'exclusive')),
  minimum smallint not null check (minimum >= 0),
  maximum smallint,
  version integer not null default 1 check (version > 0),
  constraint participant_pkey primary key (forum_id, external_id),
  constraint participant_limits check (maximum >= minimum)
);
create index participant_profile on participant (profile_id);

create table representative (
  forum_id uuid not null,
  external_id forum_key not null,
  participant forum_key not null,
  position smallint not null check (position >= 0),
  name text not null check (length(name) between 1 and 300),
  virtual boolean not null,
  constraint representative_pkey primary key (forum_id, external_id),
  constraint representative_participant foreign key (forum_id, participant) references participant on delete cascade
);
create index representative_of on representative (forum_id, participant);

-- When somebody is not there.
create table absence (
  forum_id uuid not null,
  representative forum_key not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  constraint absence_pkey primary key (forum_id, representative, starts_at, ends_at),
  constraint absence_representative foreign key (forum_id, representative) references representative on delete cascade,
  constraint absence_order check (starts_at < ends_at)
);

-- Workshops and side visits that somebody would like to join, the dearest first.
create table session_preference (
  forum_id uuid not null,
  representative forum_key not null,
  rank smallint not null check (rank >= 0),
  session forum_key not null,
  constraint session_preference_pkey primary key (forum_id, representative, rank),
  constraint session_preference_once unique (forum_id, representative, session),
  constraint session_preference_representative
    foreign key (forum_id, representative) references representative on delete cascade,
  constraint session_preference_session foreign key (forum_id, session) references session on delete cascade
);

create table session_registration (
  forum_id uuid not null,
  session forum_key not null,
  representative forum_key not null,
  -- Given by an allocation of places, which the next one may change; else registered by hand.
  allocated boolean not null,
  constraint session_registration_pkey primary key (forum_id, session, representative),
  constraint session_registration_session foreign key (forum_id, session) references session on delete cascade,
  constraint session_registration_representative
    foreign key (forum_id, representative) references representative on delete cascade
);
create index session_registration_of on session_registration (forum_id, representative);

create table forum_table (
  forum_id uuid not null references forum on delete cascade,
  external_id forum_key not null,
  name text not null check (length(name) between 1 and 300),
  -- The participant it is fixed to; a table without one is anybody's.
  host forum_key,
  virtual boolean not null,
  version integer not null default 1 check (version > 0),
  constraint forum_table_pkey primary key (forum_id, external_id),
  constraint forum_table_host foreign key (forum_id, host) references participant on delete set null (host)
);

create table table_closure (
  forum_id uuid not null,
  table_key forum_key not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  constraint table_closure_pkey primary key (forum_id, table_key, starts_at, ends_at),
  constraint table_closure_table foreign key (forum_id, table_key) references forum_table on delete cascade,
  constraint table_closure_order check (starts_at < ends_at)
);

create table meeting_request (
  forum_id uuid not null,
  external_id forum_key not null,
  sender forum_key not null,
  recipient forum_key not null,
  sender_representative forum_key,
  recipient_representative forum_key,
  priority text not null check (priority in ('must', 'want', 'no')),
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  message text check (length(message) between 1 and 4000),
  expires_at timestamptz,
  version integer not null default 1 check (version > 0),
  constraint meeting_request_pkey primary key (forum_id, external_id),
  constraint meeting_request_sender foreign key (forum_id, sender) references participant on delete cascade,
  constraint meeting_request_recipient foreign key (forum_id, recipient) references participant on delete cascade,
  constraint meeting_request_sender_representative
    foreign key (forum_id, sender_representative) references representative on delete set null (sender_representative),
  constraint meeting_request_recipient_representative
    foreign key (forum_id, recipient_representative) references representative on delete set null (recipient_representative),
  constraint meeting_request_two check (sender <> recipient),
  constraint meeting_request_once
    unique nulls not distinct (forum_id, sender, recipient, sender_representative, recipient_representative)
);
create index meeting_request_received on meeting_request (forum_id, recipient);

-- The sessions in which the meeting may be; none: any.
create table request_session (
  forum_id uuid not null,
  request forum_key not null,
  session forum_key not null,
  constraint request_session_pkey primary key (forum_id, request, session),
  constraint request_session_request foreign key (forum_id, request) references meeting_request on delete cascade,
  constraint request_session_session foreign key (forum_id, session) references session on delete cascade
);

-- The meeting of `request` is in a later slot than that of `earlier`, where both are placed.
create table request_precedence (
  forum_id uuid not null,
  request forum_key not null,
  earlier forum_key not null,
  constraint request_precedence_pkey primary key (forum_id, request, earlier),
  constraint request_precedence_two check (request <> earlier),
  constraint request_precedence_request foreign key (forum_id, request) references meeting_request on delete cascade,
  constraint request_precedence_earlier foreign key (forum_id, earlier) references meeting_request on delete cascade
);

-- Pairs that are kept apart, or that have met before.
create table exclusion (
  forum_id uuid not null,
  external_id forum_key not null,
  first forum_key not null,
  second forum_key not null,
  reason text not null check (reason in ('blocked', 'met-before')),
  met_on date,
  version integer not null default 1 check (version > 0),
  constraint exclusion_pkey primary key (forum_id, external_id),
  constraint exclusion_first foreign key (forum_id, first) references participant on delete cascade,
  constraint exclusion_second foreign key (forum_id, second) references participant on delete cascade,
  constraint exclusion_two check (first <> second),
  constraint exclusion_day check ((reason = 'met-before') = (met_on is not null))
);

-- A meeting that must take place in one slot, at one table where that is said.
create table meeting_lock (
  forum_id uuid not null,
  external_id forum_key not null,
  first forum_key not null,
  second forum_key not null,
  starts_at timestamptz not null,
  table_key forum_key,
  version integer not null default 1 check (version > 0),
  constraint meeting_lock_pkey primary key (forum_id, external_id),
  constraint meeting_lock_first foreign key (forum_id, first) references participant on delete cascade,
  constraint meeting_lock_second foreign key (forum_id, second) references participant on delete cascade,
  constraint meeting_lock_table foreign key (forum_id, table_key) references forum_table on delete set null (table_key),
  constraint meeting_lock_two check (first <> second)
);

-- A run makes a schedule; it keeps its slots and names as they were, whatever becomes of the forum later.
create table schedule_run (
  id uuid primary key,
  serial bigint not null generated always as identity constraint schedule_run_serial unique,
  forum_id uuid not null references forum on delete cascade,
  number integer not null check (number > 0),
  mode text not null check (mode in ('select', 'place', 'removal')),
  dry_run boolean not null,
  seed integer not null check (seed >= 0),
  time_limit_seconds integer not null check (time_limit_seconds between 1 and 3600),
  keep_locks boolean not null,
  near_run_id uuid,
  -- Meetings that begin before stay as they were published: a change on the day. Null: all may move.
  from_instant timestamptz,
  -- What happened on the day, in words of the API; null for a run before the doors open.
  occasion jsonb check (jsonb_typeof(occasion) = 'object'),
  state text not null default 'queued'
    check (state in ('queued', 'running', 'succeeded', 'infeasible', 'failed', 'cancelled')),
  cancel_asked boolean not null default false,
  progress real not null default 0 check (progress between 0 and 1),
  best jsonb check (jsonb_typeof(best) = 'object'),
  report jsonb check (jsonb_typeof(report) = 'object'),
  clash jsonb check (jsonb_typeof(clash) = 'array'),
  violations jsonb not null default '[]' check (jsonb_typeof(violations) = 'array'),
  failure text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  constraint schedule_run_number unique (forum_id, number),
  constraint schedule_run_forum unique (id, forum_id),
  constraint schedule_run_near foreign key (near_run_id, forum_id) references schedule_run (id, forum_id),
  constraint schedule_run_failure check ((state = 'failed') = (failure is not null)),
  constraint schedule_run_report check ((state = 'succeeded') = (report is not null)),
  constraint schedule_run_clash check ((state = 'infeasible') = (clash is not null)),
  constraint schedule_run_end check ((state in ('queued', 'running')) = (finished_at is null))
);

create table schedule_slot (
  run_serial bigint not null references schedule_run (serial) on delete cascade,
  position smallint not null check (position >= 0),
  session forum_key not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  constraint schedule_slot_pkey primary key (run_serial, position),
  constraint schedule_slot_order check (starts_at < ends_at),
  -- Two slots of a run never overlap, so one meeting per slot is one meeting at a time.
  constraint schedule_slot_apart
    exclude using gist (int8range(run_serial, run_serial, '[]') with &&, tstzrange(starts_at, ends_at) with &&)
);

create table meeting (
  run_serial bigint not null,
  position integer not null check (position >= 0),
  slot smallint not null,
  table_key forum_key not null,
  constraint meeting_pkey primary key (run_serial, position),
  constraint meeting_slot foreign key (run_serial, slot) references schedule_slot on delete cascade,
  constraint meeting_one_per_table unique (run_serial, slot, table_key),
  constraint meeting_in_slot unique (run_serial, position, slot)
);

create table meeting_attendee (
  run_serial bigint not null,
  meeting integer not null,
  slot smallint not null,
  position smallint not null check (position >= 0),
  participant forum_key not null,
  representative forum_key not null,
  constraint meeting_attendee_pkey primary key (run_serial, meeting, position),
  -- The slot is the meeting's own, so that the next line holds what it says.
  constraint meeting_attendee_meeting
    foreign key (run_serial, meeting, slot) references meeting (run_serial, position, slot) on delete cascade,
  constraint meeting_attendee_one_per_slot unique (run_serial, slot, representative)
);

create table meeting_origin (
  run_serial bigint not null,
  meeting integer not null,
  request forum_key not null,
  constraint meeting_origin_pkey primary key (run_serial, meeting, request),
  constraint meeting_origin_meeting foreign key (run_serial, meeting) references meeting on delete cascade
);

-- What was published when, roll backs included; the last one is the forum's published run.
create table publication (
  forum_id uuid not null,
  number integer not null check (number > 0),
  run_id uuid not null,
  published_at timestamptz not null,
  constraint publication_pkey primary key (forum_id, number),
  constraint publication_run foreign key (run_id, forum_id) references schedule_run (id, forum_id) on delete cascade
);

alter table forum add constraint forum_published_run
  foreign key (published_run_id, id) references schedule_run (id, forum_id);

-- What stands in the calendar of a person, by the last publication. An entry that is gone stays as cancelled, so
-- that calendars which hold it learn of it, also when the person is no longer part of the forum.
create table calendar_entry (
  forum_id uuid not null references forum on delete cascade,
  representative forum_key not null,
  uid text not null check (length(uid) between 1 and 200),
  sequence integer not null default 0 check (sequence >= 0),
  state text not null check (state in ('confirmed', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  title text not null,
  place text,
  changed_at timestamptz not null,
  constraint calendar_entry_pkey primary key (forum_id, representative, uid)
);

-- A private address of somebody's calendar; the address itself is not kept, only its digest.
create table calendar_feed (
  token_hash bytea primary key check (length(token_hash) = 32),
  forum_id uuid not null references forum on delete cascade,
  representative forum_key not null,
  created_at timestamptz not null default now(),
  constraint calendar_feed_person unique (forum_id, representative)
);

-- Nobody and no table leaves a forum while the published schedule counts on them.
create function forum_keep_meetings() returns trigger language plpgsql as $$
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
end $$;
create trigger representative_keep_meetings before delete on representative
  for each row execute function forum_keep_meetings();
create trigger forum_table_keep_meetings before delete on forum_table
  for each row execute function forum_keep_meetings();
