import { randomBytes } from 'node:crypto';
import type { Connection } from '../db/connect.ts';
import { findForumForUpdate } from '../db/forums.ts';
import { findRepresentatives } from '../db/participantRows.ts';
import { type LinkHolder, savePrivateLink } from '../db/privateLinks.ts';
import { tokenHash } from './calendarFeed.ts';

/** Bytes of chance in a private link: not to be guessed. */
const TOKEN_BYTES = 24;

/** A new private link for somebody, which voids the one before; null: there is no such person. */
export async function givePrivateLink(db: Connection, holder: LinkHolder): Promise<string | null> {
  const { forumId, representative } = holder;
  return db.transaction().execute(async (transaction) => {
    if ((await findForumForUpdate(transaction, forumId)) === undefined) return null;
    if (!(await findRepresentatives(transaction, forumId, [representative])).has(representative)) return null;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await savePrivateLink(transaction, holder, tokenHash(token));
    return token;
  });
}
