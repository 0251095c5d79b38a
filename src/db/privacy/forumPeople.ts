import { type Kysely, sql } from 'kysely';
import type { DB } from '../tables.ts';

/** What a person is called in a forum when nothing of them is kept. */
const NOBODY = 'Somebody';

export interface SeatedPerson {
  readonly key: string;
  readonly participant: string;
  /** How many people the participant sends. */
  readonly colleagues: number;
}

/** Some people of a forum with how many their participant sends, by key. */
export async function listSeats(
  db: Kysely<DB>,
  forumId: string,
  representatives: readonly string[],
): Promise<SeatedPerson[]> {
  const { rows } = await sql<SeatedPerson>`
    select external_id as key, participant, (
      select count(*) from representative other
      where other.forum_id = representative.forum_id and other.participant = representative.participant
        and not other.external_id = any(${representatives}::text[])
    ) as colleagues
    from representative where forum_id = ${forumId} and external_id = any(${representatives}::text[])
    order by external_id collate "C"
  `.execute(db);
  return rows;
}

/** Deletes requests that name some people, from either side. */
export async function deleteRequestsNaming(
  db: Kysely<DB>,
  forumId: string,
  representatives: readonly string[],
): Promise<void> {
  await sql`
    delete from meeting_request where forum_id = ${forumId}
      and (sender_representative = any(${representatives}::text[])
        or recipient_representative = any(${representatives}::text[]))
  `.execute(db);
}

/** Deletes requests by their keys. */
export async function deleteRequests(
  db: Kysely<DB>,
  forumId: string,
  keys: readonly string[],
): Promise<void> {
  await sql`delete from meeting_request where forum_id = ${forumId} and external_id = any(${keys}::text[])`.execute(
    db,
  );
}

/** Deletes people, or participants with all who come for them. Nobody of them may have a published meeting. */
export async function deleteFromForum(
  db: Kysely<DB>,
  table: 'representative' | 'participant',
  forumId: string,
  keys: readonly string[],
): Promise<void> {
  await sql`
    delete from ${sql.table(table)} where forum_id = ${forumId} and external_id = any(${keys}::text[])
  `.execute(db);
}

/** Leaves the seat of a person, without anything that says who sat there; what hangs on the key follows. */
export async function emptySeat(db: Kysely<DB>, forumId: string, key: string, newKey: string): Promise<void> {
  for (const table of ['absence', 'session_preference', 'session_registration'] as const) {
    await sql`delete from ${sql.table(table)} where forum_id = ${forumId} and representative = ${key}`.execute(
      db,
    );
  }
  await sql`
    update representative set external_id = ${newKey}, name = ${NOBODY}
    where forum_id = ${forumId} and external_id = ${key}
  `.execute(db);
}

/** Raises the version of participants: somebody who read them before has read what is no longer so. */
export async function touchParticipants(
  db: Kysely<DB>,
  forumId: string,
  keys: readonly string[],
): Promise<void> {
  await sql`
    update participant set version = version + 1 where forum_id = ${forumId} and external_id = any(${keys}::text[])
  `.execute(db);
}
