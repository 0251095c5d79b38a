import { type Kysely, sql } from 'kysely';
import { byKey } from './forumMemberRows.ts';
import type { DB } from './tables.ts';

/** What a private address opens: somebody's own pages of a forum, or somebody's calendar. */
export type LinkTable = 'private_link' | 'calendar_feed';

/** Whom a private address lets in. */
export interface LinkHolder {
  readonly forumId: string;
  readonly representative: string;
}

/** Gives somebody a private address by the digest of its token; an earlier one is void. */
export async function savePrivateLink(
  db: Kysely<DB>,
  table: LinkTable,
  { forumId, representative }: LinkHolder,
  tokenHash: Buffer,
): Promise<void> {
  await db
    .insertInto(table)
    .values({ forum_id: forumId, representative, token_hash: tokenHash })
    .onConflict((conflict) =>
      conflict
        .columns(['forum_id', 'representative'])
        .doUpdateSet({ token_hash: tokenHash, created_at: sql`now()` }),
    )
    .execute();
}

/** Makes somebody's private address void; answers whether there was one. */
export async function deletePrivateLink(
  db: Kysely<DB>,
  table: LinkTable,
  { forumId, representative }: LinkHolder,
): Promise<boolean> {
  const result = await db
    .deleteFrom(table)
    .where('forum_id', '=', forumId)
    .where('representative', '=', representative)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Whom a token lets in; undefined: nobody. */
export async function findPrivateLink(
  db: Kysely<DB>,
  table: LinkTable,
  tokenHash: Buffer,
): Promise<LinkHolder | undefined> {
  const row = await db
    .selectFrom(table)
    .select(['forum_id', 'representative'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row === undefined ? undefined : { forumId: row.forum_id, representative: row.representative };
}

/** The people of a forum who have a private address, by key, ascending. */
export async function listLinkHolders(db: Kysely<DB>, table: LinkTable, forumId: string): Promise<string[]> {
  const rows = await db
    .selectFrom(table)
    .select('representative')
    .where('forum_id', '=', forumId)
    .orderBy(byKey('representative'))
    .execute();
  return rows.map(({ representative }) => representative);
}
