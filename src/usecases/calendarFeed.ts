import { createHash, randomBytes } from 'node:crypto';
import { deleteCalendarFeed, saveCalendarFeed } from '../db/calendars.ts';
import type { Connection } from '../db/connect.ts';
import { findForumForUpdate } from '../db/forums.ts';
import { findRepresentatives } from '../db/participantRows.ts';

/** Bytes of chance in a private address: not to be guessed. */
const TOKEN_BYTES = 24;

/** What is kept of a token. It is long and random, so that a plain digest is enough. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A new private address for somebody's calendar, which voids the one before; null: there is no such person. */
export async function giveFeed(
  db: Connection,
  forumId: string,
  representative: string,
): Promise<string | null> {
  return db.transaction().execute(async (transaction) => {
    if ((await findForumForUpdate(transaction, forumId)) === undefined) return null;
    if (!(await findRepresentatives(transaction, forumId, [representative])).has(representative)) return null;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await saveCalendarFeed(transaction, forumId, representative, tokenHash(token));
    return token;
  });
}

/** Makes the private address of somebody's calendar void; answers whether there was one. */
export async function voidFeed(db: Connection, forumId: string, representative: string): Promise<boolean> {
  return deleteCalendarFeed(db, forumId, representative);
}
