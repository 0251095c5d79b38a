import { type Kysely, sql } from 'kysely';
import type { RenamedKeys } from '../../domain/forum/withoutKeys.ts';
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

/** Keys of all people whom a forum knows or knew, by whoever its runs gave meetings; those made anonymous are left out. */
export async function listPeople(db: Kysely<DB>, forumId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select external_id::text as key from representative where forum_id = ${forumId} and external_id !~ '^erased-'
    union select attendee.representative::text from meeting_attendee attendee
      join schedule_run run on run.serial = attendee.run_serial
      where run.forum_id = ${forumId} and attendee.representative !~ '^erased-'
    order by 1
  `.execute(db);
  return rows.map(({ key }) => key);
}

/** Keys of participants that are a person rather than an organisation: called as the one they send, or by an address. */
export async function listNamedByPerson(db: Kysely<DB>, forumId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select external_id as key from participant
    where forum_id = ${forumId} and external_id !~ '^erased-' and (external_id ~ '@' or exists (
      select from representative person
      where person.forum_id = participant.forum_id and person.participant = participant.external_id
        and person.name = participant.name))
    order by external_id collate "C"
  `.execute(db);
  return rows.map(({ key }) => key);
}

/** Deletes what was kept for the people of a forum: calendars, their addresses, consents to read contacts. */
export async function deleteWrittenFor(db: Kysely<DB>, forumId: string): Promise<void> {
  for (const table of ['calendar_feed', 'private_link', 'calendar_entry', 'contact_consent'] as const) {
    await sql`delete from ${sql.table(table)} where forum_id = ${forumId}`.execute(db);
  }
}

/** Deletes what was written with the requests of a forum. */
export async function clearMessages(db: Kysely<DB>, forumId: string): Promise<void> {
  await sql`
    update meeting_request set message = null, version = version + 1
    where forum_id = ${forumId} and message is not null
  `.execute(db);
  await sql`
    update schedule_run set occasion = occasion #- '{request,message}'
    where forum_id = ${forumId} and occasion #> '{request,message}' is not null
  `.execute(db);
}

/** Renames keys in a forum, with names where there are such; what hangs on them follows. */
export async function renameInForum(
  db: Kysely<DB>,
  forumId: string,
  { participants, representatives, requests }: RenamedKeys,
): Promise<void> {
  for (const [table, keys, name] of [
    ['representative', representatives, sql`, name = ${NOBODY}`],
    ['participant', participants, sql`, name = ${NOBODY}, version = version + 1`],
    ['meeting_request', requests, sql`, version = version + 1`],
  ] as const) {
    await sql`
      update ${sql.table(table)} set external_id = renamed.after ${name}
      from unnest(${[...keys.keys()]}::text[], ${[...keys.values()]}::text[]) as renamed(before, after)
      where forum_id = ${forumId} and external_id = renamed.before
    `.execute(db);
  }
}
