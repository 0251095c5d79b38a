import { type Kysely, sql } from 'kysely';
import type { DB } from '../tables.ts';

/** Notes that profiles were erased on request, so that imports do not bring them back. To be called after they went. */
export async function buryErased(
  db: Kysely<DB>,
  profileIds: readonly string[],
  erasedAt: Date,
): Promise<void> {
  await sql`
    insert into profile_tombstone (profile_id, erased_at) select id, ${erasedAt} from unnest(${profileIds}::uuid[]) as gone(id)
    on conflict (profile_id) do update set erased_at = excluded.erased_at, changed_xid = pg_current_xact_id()
  `.execute(db);
}

/** Of the given ids those of profiles that were erased on request. */
export async function listErased(db: Kysely<DB>, profileIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('profile_tombstone')
    .select('profile_id')
    .where('profile_id', '=', sql<string>`any(${profileIds}::uuid[])`)
    .where('erased_at', 'is not', null)
    .execute();
  return new Set(rows.map(({ profile_id }) => profile_id));
}

/** Lets a profile come again that was erased: somebody answers for it. */
export async function liftErasure(db: Kysely<DB>, profileId: string): Promise<void> {
  await db
    .updateTable('profile_tombstone')
    .set({ erased_at: null })
    .where('profile_id', '=', profileId)
    .execute();
}
