-- What a profile's list should learn: more like another profile, or less of it. One-sided, unlike a block.

create table feedback (
  profile_id uuid not null references profile on delete cascade,
  other_id uuid not null references profile on delete cascade,
  verdict text not null check (verdict in ('more', 'less')),
  given_at timestamptz not null default now(),
  constraint feedback_pkey primary key (profile_id, other_id),
  constraint feedback_two check (profile_id <> other_id)
);
create index feedback_other on feedback (other_id);

-- Feedback changes the list of the one who gave it: the index learns it by that profile's stamp.
create function feedback_touch() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update profile set changed_xid = pg_current_xact_id() where id = old.profile_id;
  end if;
  if tg_op <> 'DELETE' then
    update profile set changed_xid = pg_current_xact_id() where id = new.profile_id;
  end if;
  return null;
end $$;
create trigger feedback_touch after insert or update or delete on feedback
  for each row execute function feedback_touch();
