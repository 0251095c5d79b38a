import { type Kysely, sql } from 'kysely';
import type { DB } from './tables.ts';

/**
 * How far a follower has seen the profiles: every transaction below `horizon` had ended when it looked.
 * A transaction id as decimal text.
 */
export interface Horizon {
  readonly horizon: string;
}

export interface ProfileChanges extends Horizon {
  /** With the transaction that wrote each, so that what was seen already can be passed over. */
  readonly changed: readonly { readonly id: string; readonly writtenBy: string }[];
  readonly deleted: readonly string[];
}

/** Where a follower begins: what is visible from now on is what it has not seen. To be asked before reading. */
export async function currentHorizon(db: Kysely<DB>): Promise<Horizon> {
  const { rows } = await sql<Horizon>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(db);
  return rows[0];
}

/**
 * The profiles written since a horizon, those deleted that are not there again, and the next horizon. A transaction that was still open at
 * the horizon is not missed, however late it commits: its id is not below. Some are reported twice instead.
 */
export async function listChanges(db: Kysely<DB>, since: Horizon): Promise<ProfileChanges> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => {
      const { horizon } = await currentHorizon(snapshot);
      const changed = await snapshot
        .selectFrom('profile')
        .select(['id', sql<string>`changed_xid::text`.as('writtenBy')])
        .where('changed_xid', '>=', sql<string>`${since.horizon}::xid8`)
        .orderBy('id')
        .execute();
      const deleted = await snapshot
        .selectFrom('profile_tombstone')
        .select('profile_id')
        .where('changed_xid', '>=', sql<string>`${since.horizon}::xid8`)
        // One that was created again since is there, whichever of the two is reported once more.
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('profile').whereRef('profile.id', '=', 'profile_tombstone.profile_id'))),
        )
        .orderBy('profile_id')
        .execute();
      return { horizon, changed, deleted: deleted.map((row) => row.profile_id) };
    });
}

/** Ids of all profiles behind `afterId`, ascending, at most `limit`. */
export async function listProfileIds(
  db: Kysely<DB>,
  afterId: string | null,
  limit: number,
): Promise<string[]> {
  let query = db.selectFrom('profile').select('id').orderBy('id').limit(limit);
  if (afterId !== null) query = query.where('id', '>', afterId);
  const rows = await query.execute();
  return rows.map((row) => row.id);
}

/** Both directions of the blocked pairs of the given profiles: id to the ids it must never be shown with. */
export async function listBlocked(db: Kysely<DB>, ids: readonly string[]): Promise<Map<string, string[]>> {
  const asked = sql<string>`any(${ids}::uuid[])`;
  const pairs = await db
    .selectFrom('blocked_pair')
    .select(['profile_id', 'other_id'])
    .where((or) => or.or([or('profile_id', '=', asked), or('other_id', '=', asked)]))
    .orderBy('profile_id')
    .orderBy('other_id')
    .execute();
  const blocked = new Map<string, string[]>();
  const note = (id: string, other: string): void => {
    const known = blocked.get(id);
    if (known === undefined) blocked.set(id, [other]);
    else if (!known.includes(other)) known.push(other);
  };
  for (const { profile_id, other_id } of pairs) {
    note(profile_id, other_id);
    note(other_id, profile_id);
  }
  return blocked;
}
