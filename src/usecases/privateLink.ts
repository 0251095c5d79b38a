import { createHash, randomBytes } from 'node:crypto';
import type { Connection } from '../db/connect.ts';
import { findForumForUpdate } from '../db/forums.ts';
import { findRepresentatives } from '../db/participantRows.ts';
import { type LinkHolder, type LinkTable, savePrivateLink } from '../db/privateLinks.ts';

/** Bytes of chance in a private address: not to be guessed. */
const TOKEN_BYTES = 24;

/** What is kept of a token. It is long and random, so that a plain digest is enough. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A new private address for somebody, which voids the one before; null: there is no such person. */
export async function givePrivateLink(
  db: Connection,
  table: LinkTable,
  holder: LinkHolder,
): Promise<string | null> {
  const { forumId, representative } = holder;
  return db.transaction().execute(async (transaction) => {
    if ((await findForumForUpdate(transaction, forumId)) === undefined) return null;
    if (!(await findRepresentatives(transaction, forumId, [representative])).has(representative)) return null;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await savePrivateLink(transaction, table, holder, tokenHash(token));
    return token;
  });
}
