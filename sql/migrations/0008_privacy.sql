-- Privacy: introductions open contact details, consent opens them to an organiser, and what was erased stays away.

-- One profile asks another to be introduced. While it is accepted, each side may read the contact of the other.
create table introduction (
  id uuid primary key,
  from_id uuid not null references profile on delete cascade,
  to_id uuid not null references profile on delete cascade,
  message text check (length(message) between 1 and 2000),
  -- One that nobody answered before expires_at counts as expired, whether or not it says so here yet.
  state text not null default 'requested'
    check (state in ('requested', 'accepted', 'declined', 'withdrawn', 'expired')),
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  -- When it was accepted or declined.
  answered_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1 check (version > 0),
  constraint introduction_two check (from_id <> to_id),
  constraint introduction_order check (requested_at < expires_at),
  constraint introduction_end check ((state in ('requested', 'accepted')) = (closed_at is null))
);
-- Between two profiles one is open at a time, whoever asked.
create unique index introduction_open on introduction (least(from_id, to_id), greatest(from_id, to_id))
  where state in ('requested', 'accepted');
create index introduction_from on introduction (from_id, requested_at desc, id desc);
create index introduction_to on introduction (to_id, requested_at desc, id desc);
create index introduction_closed on introduction (closed_at);

-- The owner of a profile lets the organiser of a forum read its contact, for as long as the profile takes part there.
create table contact_consent (
  forum_id uuid not null references forum on delete cascade,
  profile_id uuid not null references profile on delete cascade,
  given_at timestamptz not null,
  constraint contact_consent_pkey primary key (forum_id, profile_id)
);
create index contact_consent_profile on contact_consent (profile_id);

-- Introductions of a profile that is merged into another go with it. Of two that then are open between the same two,
-- the accepted one stays and the other is withdrawn; one between the two that are merged has nobody left to introduce.
create function introductions_move(former uuid, staying uuid) returns void language plpgsql as $$
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
end $$;

create or replace function profile_references_move(from_id uuid, to_id uuid) returns void language plpgsql as $$
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
end $$;

-- The id of a profile follows from its source and key, so this row alone keeps a repeated import from bringing back
-- what was erased on request. Null: it was only deleted, and may come again.
alter table profile_tombstone add column erased_at timestamptz;

-- Keys of people and of what they ask for can be taken out of a forum without what hangs on them.
alter table representative drop constraint representative_participant,
  add constraint representative_participant
    foreign key (forum_id, participant) references participant on update cascade on delete cascade;
alter table absence drop constraint absence_representative,
  add constraint absence_representative
    foreign key (forum_id, representative) references representative on update cascade on delete cascade;
alter table session_preference drop constraint session_preference_representative,
  add constraint session_preference_representative
    foreign key (forum_id, representative) references representative on update cascade on delete cascade;
alter table session_registration drop constraint session_registration_representative,
  add constraint session_registration_representative
    foreign key (forum_id, representative) references representative on update cascade on delete cascade;
alter table forum_table drop constraint forum_table_host,
  add constraint forum_table_host
    foreign key (forum_id, host) references participant on update cascade on delete set null (host);
alter table meeting_request drop constraint meeting_request_sender, drop constraint meeting_request_recipient,
  drop constraint meeting_request_sender_representative, drop constraint meeting_request_recipient_representative,
  add constraint meeting_request_sender
    foreign key (forum_id, sender) references participant on update cascade on delete cascade,
  add constraint meeting_request_recipient
    foreign key (forum_id, recipient) references participant on update cascade on delete cascade,
  add constraint meeting_request_sender_representative
    foreign key (forum_id, sender_representative) references representative
    on update cascade on delete set null (sender_representative),
  add constraint meeting_request_recipient_representative
    foreign key (forum_id, recipient_representative) references representative
    on update cascade on delete set null (recipient_representative);
alter table request_session drop constraint request_session_request,
  add constraint request_session_request
    foreign key (forum_id, request) references meeting_request on update cascade on delete cascade;
alter table request_precedence drop constraint request_precedence_request, drop constraint request_precedence_earlier,
  add constraint request_precedence_request
    foreign key (forum_id, request) references meeting_request on update cascade on delete cascade,
  add constraint request_precedence_earlier
    foreign key (forum_id, earlier) references meeting_request on update cascade on delete cascade;
alter table exclusion drop constraint exclusion_first, drop constraint exclusion_second,
  add constraint exclusion_first
    foreign key (forum_id, first) references participant on update cascade on delete cascade,
  add constraint exclusion_second
    foreign key (forum_id, second) references participant on update cascade on delete cascade;
alter table meeting_lock drop constraint meeting_lock_first, drop constraint meeting_lock_second,
  add constraint meeting_lock_first
    foreign key (forum_id, first) references participant on update cascade on delete cascade,
  add constraint meeting_lock_second
    foreign key (forum_id, second) references participant on update cascade on delete cascade;
