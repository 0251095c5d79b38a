import type { Connection } from '../db/connect.ts';
import { readMembers } from '../db/forumMembers.ts';
import { findForumForUpdate } from '../db/forums.ts';
import { findRepresentatives } from '../db/participantRows.ts';
import { deleteRegistration, insertRegistration, listRegistrations } from '../db/registrations.ts';
import { overlap } from '../domain/forum/forum.ts';

/** Why somebody was not registered. */
export type RegisterRefusal =
  | { readonly refused: 'forum-not-found' }
  | { readonly refused: 'not-found'; readonly what: string }
  | { readonly refused: 'not-possible'; readonly why: string };

/** Registers somebody for a workshop or side visit by hand: one with a place left, that overlaps none they have. */
export async function register(
  db: Connection,
  forumId: string,
  key: string,
  representative: string,
): Promise<RegisterRefusal | null> {
  return db.transaction().execute(async (transaction) => {
    if ((await findForumForUpdate(transaction, forumId)) === undefined) return { refused: 'forum-not-found' };
    const sessions = (await readMembers(transaction, 'session', forumId)).map(({ member }) => member);
    const session = sessions.find(({ externalId }) => externalId === key);
    if (session === undefined) return { refused: 'not-found', what: `session "${key}"` };
    if (!(await findRepresentatives(transaction, forumId, [representative])).has(representative)) {
      return { refused: 'not-found', what: `representative "${representative}"` };
    }
    if (session.kind !== 'workshop' && session.kind !== 'side-visit') {
      return {
        refused: 'not-possible',
        why: `Session "${key}" is a ${session.kind}: nobody registers for it.`,
      };
    }
    const registrations = await listRegistrations(transaction, forumId);
    const others = registrations.filter(
      (each) => each.session === key && each.representative !== representative,
    );
    if (session.capacity !== null && others.length >= session.capacity) {
      return {
        refused: 'not-possible',
        why: `All ${session.capacity} places of session "${key}" are taken.`,
      };
    }
    const held = registrations.filter(
      (each) => each.representative === representative && each.session !== key,
    );
    const other = sessions.find(
      (each) => held.some(({ session: own }) => own === each.externalId) && overlap(each, session),
    );
    if (other !== undefined) {
      const why = `"${representative}" is registered for session "${other.externalId}", which overlaps.`;
      return { refused: 'not-possible', why };
    }
    await insertRegistration(transaction, forumId, { session: key, representative, allocated: false });
    return null;
  });
}

/** Takes a registration back, by hand or allocated. */
export async function unregister(
  db: Connection,
  forumId: string,
  session: string,
  representative: string,
): Promise<RegisterRefusal | null> {
  return db.transaction().execute(async (transaction) => {
    if ((await findForumForUpdate(transaction, forumId)) === undefined) return { refused: 'forum-not-found' };
    if (await deleteRegistration(transaction, forumId, session, representative)) return null;
    return { refused: 'not-found', what: `registration of "${representative}" for session "${session}"` };
  });
}
