import { type Kysely, sql } from 'kysely';
import { type Author, LOCAL_AUTHOR } from '../domain/access/caller.ts';
import type { ImportFormat } from '../domain/vocabulary/importFormat.ts';
import type { DB } from './tables.ts';

export const IMPORT_STATES = ['uploading', 'queued', 'running', 'succeeded', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What became of the rows of an import so far. */
export interface ImportCounts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export interface Import {
  readonly id: string;
  readonly source: string;
  readonly format: ImportFormat;
  /** In whose name its rows are written. */
  readonly author: Author;
  readonly state: ImportState;
  readonly bytesTotal: number;
  readonly bytesDone: number;
  readonly counts: ImportCounts;
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** Why a row did not land: one entry for each of its faults. Rows count from 1, the header line not counted. */
export interface Rejection {
  readonly row: number;
  readonly externalId: string | null;
  readonly pointer: string;
  readonly reason: string;
}

/** More faults than this are counted but not kept, per import. */
export const MOST_REJECTIONS = 100_000;

export async function insertImport(
  db: Kysely<DB>,
  id: string,
  source: string,
  format: ImportFormat,
  author: Author = LOCAL_AUTHOR,
): Promise<void> {
  const { subject: owner, changesOthers: changes_others } = author;
  await db.insertInto('import').values({ id, source, format, owner, changes_others }).execute();
}

/** Adds the next piece of an upload. */
export async function insertChunk(
  db: Kysely<DB>,
  id: string,
  position: number,
  content: Buffer,
): Promise<void> {
  await db.insertInto('import_chunk').values({ import_id: id, position, content }).execute();
}

/** Whether an import waits for a worker. */
export async function hasWaitingImport(db: Kysely<DB>): Promise<boolean> {
  const row = await db
    .selectFrom('import')
    .select('id')
    .where('state', '=', 'queued')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Thrown where an import was ended before its upload was complete. */
export class UploadWithdrawn extends Error {}

/** Marks an upload as complete: from here on a worker may take it. Throws UploadWithdrawn where it was ended. */
export async function queueImport(db: Kysely<DB>, id: string, bytesTotal: number): Promise<void> {
  const queued = await db
    .updateTable('import')
    .set({ state: 'queued', bytes_total: bytesTotal })
    .where('id', '=', id)
    .where('state', '=', 'uploading')
    .returning('id')
    .executeTakeFirst();
  if (queued === undefined) throw new UploadWithdrawn(`import ${id} was ended during its upload`);
}

/** Removes an import with all it holds. */
export async function deleteImport(db: Kysely<DB>, id: string): Promise<void> {
  await db.deleteFrom('import').where('id', '=', id).execute();
}

export async function findImport(db: Kysely<DB>, id: string): Promise<Import | undefined> {
  const row = await db.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    source: row.source,
    format: row.format as ImportFormat,
    author: { subject: row.owner, changesOthers: row.changes_others },
    state: row.state as ImportState,
    bytesTotal: row.bytes_total,
    bytesDone: row.bytes_done,
    counts: {
      read: row.rows_read,
      created: row.rows_created,
      updated: row.rows_updated,
      unchanged: row.rows_unchanged,
      rejected: row.rows_rejected,
    },
    failure: row.failure,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

/** An upload that is read by place rather than from its beginning. */
export interface StoredUpload {
  readonly bytes: number;
  /** The bytes from `start` to before `end`. */
  read(start: number, end: number): AsyncGenerator<Buffer>;
}

/** The pieces of an upload as one file, of which any part can be read any number of times. */
export async function openUpload(db: Kysely<DB>, id: string): Promise<StoredUpload> {
  const { rows } = await sql<{ position: number; size: number }>`
    select position, length(content) as size from import_chunk where import_id = ${id} order by position
  `.execute(db);
  const ends: number[] = [];
  for (const { size } of rows) ends.push((ends.at(-1) ?? 0) + size);
  return {
    bytes: ends.at(-1) ?? 0,
    async *read(start, end) {
      for (const [i, { position, size }] of rows.entries()) {
        const begins = ends[i] - size;
        if (ends[i] <= start || begins >= end) continue;
        const [from, to] = [Math.max(start, begins) - begins, Math.min(end, ends[i]) - begins];
        const chunk = await db
          .selectFrom('import_chunk')
          .select(sql<Buffer>`substring(content from ${from + 1} for ${to - from})`.as('content'))
          .where('import_id', '=', id)
          .where('position', '=', position)
          .executeTakeFirstOrThrow();
        yield chunk.content;
      }
    },
  };
}

/** The pieces of an upload in order, one at a time. */
export async function* readChunks(db: Kysely<DB>, id: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const row = await db
      .selectFrom('import_chunk')
      .select('content')
      .where('import_id', '=', id)
      .where('position', '=', position)
      .executeTakeFirst();
    if (row === undefined) return;
    yield row.content;
  }
}

export async function startImport(db: Kysely<DB>, id: string): Promise<void> {
  await db
    .updateTable('import')
    .set({ state: 'running', started_at: sql<Date>`coalesce(started_at, now())` })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .execute();
}

/** Thrown where another worker has gone on with an import in the meantime, or it was ended. */
export class ImportTakenOver extends Error {}

/**
 * Adds what a batch of rows came to. To be called in the transaction that stored the batch. Throws
 * ImportTakenOver where the rows read so far are not `readBefore`.
 */
export async function recordBatch(
  db: Kysely<DB>,
  id: string,
  readBefore: number,
  counts: ImportCounts,
  rejections: readonly Rejection[],
  bytesDone: number,
): Promise<void> {
  const updated = await db
    .updateTable('import')
    .set((column) => ({
      rows_read: column('rows_read', '+', counts.read),
      rows_created: column('rows_created', '+', counts.created),
      rows_updated: column('rows_updated', '+', counts.updated),
      rows_unchanged: column('rows_unchanged', '+', counts.unchanged),
      rows_rejected: column('rows_rejected', '+', counts.rejected),
      bytes_done: sql<number>`least(bytes_total, ${bytesDone}::bigint)`,
    }))
    .where('id', '=', id)
    .where('rows_read', '=', readBefore)
    .where('state', 'in', ['queued', 'running'])
    .returning('rows_rejected')
    .executeTakeFirst();
  if (updated === undefined) throw new ImportTakenOver(`import ${id} is no longer at row ${readBefore}`);
  if (rejections.length === 0 || updated.rows_rejected - counts.rejected >= MOST_REJECTIONS) return;
  const positions = new Map<number, number>();
  const rows = rejections.map(({ row, externalId, pointer, reason }) => {
    const position = positions.get(row) ?? 0;
    positions.set(row, position + 1);
    return { import_id: id, row_number: row, position, external_id: externalId, pointer, reason };
  });
  await sql`
    insert into import_rejection
    select * from json_populate_recordset(null::import_rejection, ${JSON.stringify(rows)})
  `.execute(db);
}

/** Ends an import, unless it has ended; the upload is not kept. */
export async function finishImport(db: Kysely<DB>, id: string, failure: string | null): Promise<void> {
  await db
    .updateTable('import')
    .set({
      state: failure === null ? 'succeeded' : 'failed',
      failure,
      finished_at: sql<Date>`now()`,
      ...(failure === null ? { bytes_done: sql<number>`bytes_total` } : {}),
    })
    .where('id', '=', id)
    .where('state', 'in', ['uploading', 'queued', 'running'])
    .execute();
  await db.deleteFrom('import_chunk').where('import_id', '=', id).execute();
}

/** Faults of rejected rows behind a place, by row and position. */
export async function listRejections(
  db: Kysely<DB>,
  id: string,
  limit: number,
  after: { readonly row: number; readonly position: number } | null,
): Promise<(Rejection & { readonly position: number })[]> {
  let query = db
    .selectFrom('import_rejection')
    .selectAll()
    .where('import_id', '=', id)
    .orderBy('row_number')
    .orderBy('position')
    .limit(limit);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(row_number, position) > (${after.row}::integer, ${after.position}::smallint)`,
    );
  }
  const rows = await query.execute();
  return rows.map(({ row_number, position, external_id, pointer, reason }) => ({
    row: row_number,
    position,
    externalId: external_id,
    pointer,
    reason,
  }));
}

/** Removes uploads that were begun before a time and never completed. */
export async function deleteAbandonedUploads(db: Kysely<DB>, before: Date): Promise<void> {
  await db.deleteFrom('import').where('state', '=', 'uploading').where('created_at', '<', before).execute();
}
