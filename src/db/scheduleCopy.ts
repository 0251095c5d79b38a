import { type Kysely, sql } from 'kysely';
import type { Meeting, Schedule } from '../domain/forum/forum.ts';
import { insertMeetings, insertSchedule } from './schedules.ts';
import type { DB } from './tables.ts';

/**
 * Gives a run the schedule of another. All in one statement, so that PostgreSQL is at it while nobody waits. To be called
 * in a transaction.
 */
export async function copySchedule(db: Kysely<DB>, fromRunId: string, runId: string): Promise<void> {
  await sql`
    with run as (
      select near.serial as near, this.serial as this from schedule_run near, schedule_run this
      where near.id = ${fromRunId} and this.id = ${runId}
    ), slots as (
      insert into schedule_slot (run_serial, position, session, starts_at, ends_at)
      select this, position, session, starts_at, ends_at from schedule_slot join run on run_serial = near
    ), meetings as (
      insert into meeting (run_serial, position, slot, table_key)
      select this, position, slot, table_key from meeting join run on run_serial = near
    ), attendees as (
      insert into meeting_attendee (run_serial, meeting, slot, position, participant, representative)
      select this, meeting, slot, position, participant, representative
      from meeting_attendee join run on run_serial = near
    )
    insert into meeting_origin (run_serial, meeting, request)
    select this, meeting, request from meeting_origin join run on run_serial = near
  `.execute(db);
}

/**
 * Makes what a run was given, `before`, into `after`: only meetings that differ are written. PostgreSQL refuses what it
 * refuses of a whole schedule. To be called in a transaction.
 */
export async function changeSchedule(
  db: Kysely<DB>,
  runId: string,
  before: Schedule,
  after: Schedule,
): Promise<void> {
  const { serial } = await db
    .selectFrom('schedule_run')
    .select('serial')
    .where('id', '=', runId)
    .executeTakeFirstOrThrow();
  if (JSON.stringify(before.slots) !== JSON.stringify(after.slots)) {
    await db.deleteFrom('schedule_slot').where('run_serial', '=', serial).execute();
    return insertSchedule(db, runId, after);
  }
  const left = new Map(before.meetings.map((meeting) => [seatOf(meeting), meeting]));
  const added = after.meetings.filter((meeting) => {
    const was = left.get(seatOf(meeting));
    const isKept = was !== undefined && isSame(was, meeting);
    if (isKept) left.delete(seatOf(meeting));
    return !isKept;
  });
  if (left.size > 0) {
    const gone = [...left.values()];
    await sql`
      delete from meeting using unnest(
        ${gone.map(({ slot }) => slot)}::smallint[], ${gone.map(({ table }) => table)}::text[]
      ) as gone (slot, table_key)
      where run_serial = ${serial} and meeting.slot = gone.slot and meeting.table_key = gone.table_key
    `.execute(db);
  }
  if (added.length === 0) return;
  const { next } = await db
    .selectFrom('meeting')
    .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
    .where('run_serial', '=', serial)
    .executeTakeFirstOrThrow();
  await insertMeetings(db, serial, added, next);
}

/** A table in a slot: at most one meeting of a run is there. */
function seatOf({ slot, table }: Meeting): string {
  return `${slot} ${table}`;
}

function isSame(a: Meeting, b: Meeting): boolean {
  return (
    a.attendees.length === b.attendees.length &&
    a.attendees.every(({ representative }, i) => representative === b.attendees[i].representative) &&
    a.requests.length === b.requests.length &&
    a.requests.every((request) => b.requests.includes(request))
  );
}
