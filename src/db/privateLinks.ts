import { type Kysely, sql } from 'kysely';
import { byKey } from './forumMemberRows.ts';
import type { DB } from './tables.ts';

/** Whom a private link lets in. */
export interface LinkHolder {
  readonly forumId: string;
  readonly representative: string;
}

/** Gives somebody a private link by the digest of its token; an earlier one is void. */
export async function savePrivateLink(
  db: Kysely<DB>,
  { forumId, representative }: LinkHolder,
  tokenHash: Buffer,
): Promise<void> {
  await db
    .insertInto('private_link')
    .values({ forum_id: forumId, representative, token_hash: tokenHash })
    .onConflict((conflict) =>
      conflict
        .columns(['forum_id', 'representative'])
        .doUpdateSet({ token_hash: tokenHash, created_at: sql`now()` }),
    )
    .execute();
}

/** Makes somebody's private link void; answers whether there was one. */
export async function deletePrivateLink(
  db: Kysely<DB>,
  { forumId, representative }: LinkHolder,
): Promise<boolean> {
  const result = await db
    .deleteFrom('private_link')
    .where('forum_id', '=', forumId)
    .where('representative', '=', representative)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Whom a token lets in; undefined: nobody. */
export async function findPrivateLink(db: Kysely<DB>, tokenHash: Buffer): Promise<LinkHolder | undefined> {
  const row = await db
    .selectFrom('private_link')
    .select(['forum_id', 'representative'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row === undefined ? undefined : { forumId: row.forum_id, representative: row.representative };
}

/** Which people of a forum have a private link, which a calendar's address; by key. */
export async function listLinkHolders(
  db: Kysely<DB>,
  forumId: string,
): Promise<{ readonly links: readonly string[]; readonly feeds: readonly string[] }> {
  const of = async (table: 'private_link' | 'calendar_feed') => {
    const rows = await db
      .selectFrom(table)
      .select('representative')
      .where('forum_id', '=', forumId)
      .orderBy(byKey('representative'))
      .execute();
    return rows.map(({ representative }) => representative);
  };
  return { links: await of('private_link'), feeds: await of('calendar_feed') };
}
