-- A snapshot of an index outside the database counts only while the database knows its token: one that was restored
-- to an earlier state does not, and transaction ids mean something else in it.
create table index_snapshot (
  token uuid primary key,
  taken_at timestamptz not null default now()
);
