import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DB } from '../tables.ts';

/** Deletes at most `limit` of the rows that a query names by their place in a table; answers how many. */
async function deletePlaces(
  db: Kysely<DB>,
  table: keyof DB,
  places: RawBuilder<unknown>,
  limit: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table)} where ctid = any(array(${places} limit ${limit}))
  `.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Uploads and rejected rows of imports that ended before. */
export async function deleteImported(db: Kysely<DB>, before: Date, limit: number): Promise<number> {
  let deleted = 0;
  for (const table of ['import_chunk', 'import_rejection'] as const) {
    const places = sql`select kept.ctid from ${sql.table(table)} kept join import on import.id = kept.import_id
      where import.finished_at < ${before}`;
    deleted += await deletePlaces(db, table, places, limit);
  }
  return deleted;
}

/** Completions that ended before. */
export async function deleteCompletions(db: Kysely<DB>, before: Date, limit: number): Promise<number> {
  const places = sql`select ctid from consortium_completion where finished_at < ${before}`;
  return deletePlaces(db, 'consortium_completion', places, limit);
}

/** Runs that ended before and were never published; those that were made near one of them lose that. */
export async function deleteRuns(db: Kysely<DB>, before: Date, limit: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from schedule_run run
    where finished_at < ${before}
      and not exists (select from publication where publication.run_id = run.id)
      and not exists (select from forum where forum.published_run_id = run.id)
    order by id limit ${limit} for update
  `.execute(db);
  const ids = rows.map(({ id }) => id);
  await sql`update schedule_run set near_run_id = null where near_run_id = any(${ids}::uuid[])`.execute(db);
  await sql`delete from schedule_run where id = any(${ids}::uuid[])`.execute(db);
  return ids.length;
}

/** Writes down which requests have expired by now; answers how many did. */
export async function expireIntroductions(db: Kysely<DB>, now: Date): Promise<number> {
  const result = await db
    .updateTable('introduction')
    .set((column) => ({
      state: 'expired',
      closed_at: column.ref('expires_at'),
      version: column('version', '+', 1),
    }))
    .where('state', '=', 'requested')
    .where('expires_at', '<=', now)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Introductions that were closed before. */
export async function deleteIntroductions(db: Kysely<DB>, before: Date, limit: number): Promise<number> {
  return deletePlaces(
    db,
    'introduction',
    sql`select ctid from introduction where closed_at < ${before}`,
    limit,
  );
}

/** Entries of the audit log from before. */
export async function deleteAudit(db: Kysely<DB>, before: Date, limit: number): Promise<number> {
  return deletePlaces(db, 'audit_entry', sql`select ctid from audit_entry where at < ${before}`, limit);
}

/** Whether the last day of a forum ended before, in its own time zone. */
function isOver(forum: string, before: Date): RawBuilder<boolean> {
  return sql<boolean>`(
    select max((day + 1)::timestamp at time zone over.time_zone) from forum_day join forum over on over.id = forum_id
    where forum_id = ${sql.ref(forum)}) < ${before}`;
}

/** Private addresses of calendars of forums that were over before. */
export async function deleteFeeds(db: Kysely<DB>, before: Date, limit: number): Promise<number> {
  const places = sql`select feed.ctid from calendar_feed feed where ${isOver('feed.forum_id', before)}`;
  return deletePlaces(db, 'calendar_feed', places, limit);
}

/** Forums that were over before and still hold who came or what was written, by id. */
export async function listForumsToForget(db: Kysely<DB>, before: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from forum where ${isOver('forum.id', before)} and (
      exists (select from representative person where person.forum_id = forum.id and person.external_id !~ '^erased-')
      or exists (select from meeting_request request where request.forum_id = forum.id and message is not null)
      or exists (select from calendar_entry entry where entry.forum_id = forum.id)
      or exists (select from contact_consent consent where consent.forum_id = forum.id))
    order by id limit ${limit}
  `.execute(db);
  return rows.map(({ id }) => id);
}
