import type { Kysely } from 'kysely';
import type { Registration } from '../domain/forum/forum.ts';
import { insertRows } from './rows.ts';
import type { DB } from './tables.ts';

/** All registrations of a forum for workshops and side visits, by session and representative. */
export async function listRegistrations(db: Kysely<DB>, forumId: string): Promise<Registration[]> {
  const rows = await db
    .selectFrom('session_registration')
    .select(['session', 'representative', 'allocated'])
    .where('forum_id', '=', forumId)
    .orderBy('session')
    .orderBy('representative')
    .execute();
  return rows;
}

/** Registers somebody; does nothing where they are registered, except that it is by hand now. */
export async function insertRegistration(
  db: Kysely<DB>,
  forumId: string,
  { session, representative, allocated }: Registration,
): Promise<void> {
  await db
    .insertInto('session_registration')
    .values({ forum_id: forumId, session, representative, allocated })
    .onConflict((conflict) =>
      conflict.columns(['forum_id', 'session', 'representative']).doUpdateSet({ allocated }),
    )
    .execute();
}

/** Takes a registration back; answers whether there was one. */
export async function deleteRegistration(
  db: Kysely<DB>,
  forumId: string,
  session: string,
  representative: string,
): Promise<boolean> {
  const result = await db
    .deleteFrom('session_registration')
    .where('forum_id', '=', forumId)
    .where('session', '=', session)
    .where('representative', '=', representative)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Replaces all places that were given by an allocation; those by hand stay. */
export async function replaceAllocated(
  db: Kysely<DB>,
  forumId: string,
  given: readonly Pick<Registration, 'session' | 'representative'>[],
): Promise<void> {
  await db
    .deleteFrom('session_registration')
    .where('forum_id', '=', forumId)
    .where('allocated', '=', true)
    .execute();
  await insertRows(
    db,
    'session_registration',
    given.map(({ session, representative }) => ({
      forum_id: forumId,
      session,
      representative,
      allocated: true,
    })),
  );
}
