import { type Kysely, sql } from 'kysely';
import { type RenamedKeys, renamedRequest, withoutKeys } from '../../domain/forum/withoutKeys.ts';
import type { DB } from '../tables.ts';

/** The people of every meeting that any run of a forum gave to one of some people: keys of representatives. */
export async function listMeetingsOf(
  db: Kysely<DB>,
  forumId: string,
  representatives: readonly string[],
): Promise<string[][]> {
  const { rows } = await sql<{ people: string[] }>`
    select distinct array(
      select present.representative::text from meeting_attendee present
      where present.run_serial = gone.run_serial and present.meeting = gone.meeting order by 1
    ) as people
    from meeting_attendee gone join schedule_run run on run.serial = gone.run_serial
    where run.forum_id = ${forumId} and gone.representative = any(${representatives}::text[])
  `.execute(db);
  return rows.map(({ people }) => people);
}

/** What stands in a calendar in the place of an entry that named somebody. */
const NO_TITLE = 'Cancelled meeting';

/** Cancels entries of all calendars of a forum and takes out whom they named; the sequence of each rises. */
export async function cancelCalendarEntries(
  db: Kysely<DB>,
  forumId: string,
  uids: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    update calendar_entry set state = 'cancelled', title = ${NO_TITLE}, sequence = sequence + 1, changed_at = ${now}
    where forum_id = ${forumId} and uid = any(${uids}::text[]) and title <> ${NO_TITLE}
  `.execute(db);
}

/** Removes the calendars of some people with their private addresses. */
export async function deleteCalendars(
  db: Kysely<DB>,
  forumId: string,
  representatives: readonly string[],
): Promise<void> {
  for (const table of ['calendar_feed', 'private_link', 'calendar_entry'] as const) {
    await sql`delete from ${sql.table(table)}
      where forum_id = ${forumId} and representative = any(${representatives}::text[])`.execute(db);
  }
}

/** Ends the runs of a forum that have not ended: they read it as it was before. */
export async function cancelRuns(db: Kysely<DB>, forumId: string, now: Date): Promise<void> {
  await db
    .updateTable('schedule_run')
    .set({ state: 'cancelled', cancel_asked: true, finished_at: now })
    .where('forum_id', '=', forumId)
    .where('state', 'in', ['queued', 'running'])
    .execute();
}

/** Keys of requests that what the runs of a forum kept would be called otherwise now, with what. */
export async function listRenamedRequests(
  db: Kysely<DB>,
  forumId: string,
  renamed: RenamedKeys,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ request: string }>`
    select external_id::text as request from meeting_request where forum_id = ${forumId}
    union select origin.request::text from meeting_origin origin
      join schedule_run run on run.serial = origin.run_serial where run.forum_id = ${forumId}
    order by 1
  `.execute(db);
  return new Map(
    rows
      .map(({ request }): [string, string] => [request, renamedRequest(request, renamed)])
      .filter(([before, after]) => before !== after),
  );
}

/** Renames keys in all that the runs of a forum kept; the tables of the forum itself are not touched. */
export async function renameInRuns(db: Kysely<DB>, forumId: string, renamed: RenamedKeys): Promise<void> {
  const { participants, representatives, requests } = renamed;
  const rename = async (table: string, column: string, keys: ReadonlyMap<string, string>): Promise<void> => {
    if (keys.size === 0) return;
    await sql`
      update ${sql.table(table)} kept set ${sql.ref(column)} = renamed.after
      from unnest(${[...keys.keys()]}::text[], ${[...keys.values()]}::text[]) as renamed(before, after), schedule_run run
      where run.forum_id = ${forumId} and kept.run_serial = run.serial
        and ${sql.ref(`kept.${column}`)} = renamed.before
    `.execute(db);
  };
  await rename('meeting_attendee', 'participant', participants);
  await rename('meeting_attendee', 'representative', representatives);
  await rename('meeting_origin', 'request', requests);
  const runs = await db
    .selectFrom('schedule_run')
    .select(['id', 'report', 'clash', 'violations', 'occasion'])
    .where('forum_id', '=', forumId)
    .orderBy('number')
    .execute();
  for (const { id, ...told } of runs) {
    const before = JSON.stringify(told);
    const after = withoutKeys(told, renamed) as typeof told;
    if (JSON.stringify(after) === before) continue;
    const text = (value: unknown) => (value === null ? null : JSON.stringify(value));
    await db
      .updateTable('schedule_run')
      .set({
        report: text(after.report),
        clash: text(after.clash),
        violations: JSON.stringify(after.violations),
        occasion: text(after.occasion),
      })
      .where('id', '=', id)
      .execute();
  }
}
