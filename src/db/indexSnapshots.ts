import { type Kysely, sql } from 'kysely';
import type { DB } from './tables.ts';

/** Snapshots older than this are void, so that tombstones need not be kept for them. */
const LONGEST_KEPT = '7 days';

/** What tells one database from all others, as long as it is not copied byte for byte. */
export async function databaseIdentity(db: Kysely<DB>): Promise<string> {
  const { rows } = await sql<{ identity: string }>`
    select (select system_identifier from pg_control_system()) || '-' ||
      (select oid from pg_database where datname = current_database()) as identity`.execute(db);
  return rows[0].identity;
}

/** Whether a snapshot was taken of this database in the state that it has, or an earlier one, and not long ago. */
export async function isSnapshotKnown(db: Kysely<DB>, token: string): Promise<boolean> {
  const row = await db
    .selectFrom('index_snapshot')
    .select('token')
    .where('token', '=', token)
    .where('taken_at', '>', sql<Date>`now() - ${LONGEST_KEPT}::interval`)
    .executeTakeFirst();
  return row !== undefined;
}

/** Makes a snapshot count; forgets those that are void. */
export async function saveSnapshotToken(db: Kysely<DB>, token: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('index_snapshot')
      .where('taken_at', '<=', sql<Date>`now() - ${LONGEST_KEPT}::interval`)
      .execute();
    await transaction.insertInto('index_snapshot').values({ token }).execute();
  });
}
