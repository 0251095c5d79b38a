-- What a participant is let in with, and runs that an organiser makes by hand.

-- Lets one person see its own day and answer its own requests; the link itself is not kept, only its digest.
create table private_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  forum_id uuid not null,
  representative forum_key not null,
  created_at timestamptz not null default now(),
  constraint private_link_person unique (forum_id, representative),
  -- Who leaves the forum is let in no more.
  constraint private_link_representative
    foreign key (forum_id, representative) references representative on delete cascade
);

-- 'move': meetings of another run stand elsewhere, by hand.
alter table schedule_run drop constraint schedule_run_mode_check;
alter table schedule_run add constraint schedule_run_mode_check
  check (mode in ('select', 'place', 'removal', 'move'));
