import type { Kysely } from 'kysely';
import type { DB } from './tables.ts';

/** Blocks a pair; does nothing where it is blocked already. Both profiles must exist. */
export async function insertBlockedPair(db: Kysely<DB>, profileId: string, otherId: string): Promise<void> {
  await db
    .insertInto('blocked_pair')
    .values({ profile_id: profileId, other_id: otherId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes back a block that the first profile asked for; answers whether there was one. */
export async function deleteBlockedPair(
  db: Kysely<DB>,
  profileId: string,
  otherId: string,
): Promise<boolean> {
  const result = await db
    .deleteFrom('blocked_pair')
    .where('profile_id', '=', profileId)
    .where('other_id', '=', otherId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Whether one of two asked never to be shown with the other. */
export async function isBlockedPair(db: Kysely<DB>, one: string, other: string): Promise<boolean> {
  const row = await db
    .selectFrom('blocked_pair')
    .select('profile_id')
    .where((or) =>
      or.or([
        or.and([or('profile_id', '=', one), or('other_id', '=', other)]),
        or.and([or('profile_id', '=', other), or('other_id', '=', one)]),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Ids that a profile asked never to be shown with, ascending. */
export async function listBlockedBy(db: Kysely<DB>, profileId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('blocked_pair')
    .select('other_id')
    .where('profile_id', '=', profileId)
    .orderBy('other_id')
    .execute();
  return rows.map((row) => row.other_id);
}

/** Ids of the profiles that asked never to be shown with a profile, ascending. */
export async function listBlocking(db: Kysely<DB>, profileId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('blocked_pair')
    .select('profile_id')
    .where('other_id', '=', profileId)
    .orderBy('profile_id')
    .execute();
  return rows.map((row) => row.profile_id);
}
