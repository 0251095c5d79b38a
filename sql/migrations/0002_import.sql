-- Imports: the upload is kept as it came until every row has landed or been named as rejected, so a job that
-- is cut off goes on from the last batch it committed.

create table import (
  id uuid primary key,
  source text not null check (source ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  format text not null check (format in ('ndjson', 'csv')),
  state text not null default 'uploading' check (state in ('uploading', 'queued', 'running', 'succeeded', 'failed')),
  bytes_total bigint not null default 0 check (bytes_total >= 0),
  bytes_done bigint not null default 0 check (bytes_done between 0 and bytes_total),
  rows_read integer not null default 0 check (rows_read >= 0),
  rows_created integer not null default 0 check (rows_created >= 0),
  rows_updated integer not null default 0 check (rows_updated >= 0),
  rows_unchanged integer not null default 0 check (rows_unchanged >= 0),
  rows_rejected integer not null default 0 check (rows_rejected >= 0),
  failure text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  constraint import_counts check (rows_read = rows_created + rows_updated + rows_unchanged + rows_rejected),
  constraint import_failure check ((state = 'failed') = (failure is not null))
);

create table import_chunk (
  import_id uuid not null references import on delete cascade,
  position integer not null check (position >= 0),
  content bytea not null,
  constraint import_chunk_pkey primary key (import_id, position)
);

create table import_rejection (
  import_id uuid not null references import on delete cascade,
  row_number integer not null check (row_number > 0),
  position smallint not null check (position >= 0),
  external_id text,
  pointer text not null,
  reason text not null,
  constraint import_rejection_pkey primary key (import_id, row_number, position)
);

-- How often each word stands in the statements: the weights of words follow from it. One row, replaced when
-- the statements have grown or shrunk enough to matter, so that every process weighs alike.
create table text_statistics (
  singleton boolean primary key default true check (singleton),
  version integer not null check (version > 0),
  texts integer not null check (texts >= 0),
  -- Words in a text, the mean.
  average_length double precision not null check (average_length >= 1),
  feature_version integer not null,
  -- Little-endian uint32 pairs: hash of a word or of a cognate key, number of texts it stands in; hashes ascending.
  word_frequencies bytea not null,
  cognate_frequencies bytea not null,
  computed_at timestamptz not null default now()
);
