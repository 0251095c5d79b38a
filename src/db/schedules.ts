import { type Kysely, sql } from 'kysely';
import type { Attendee, Schedule } from '../domain/forum/forum.ts';
import { localDay } from '../domain/forum/zonedTime.ts';
import { intervalOf } from './forumMemberRows.ts';
import { insertRows, rowsBy, timestamp } from './rows.ts';
import type { DB } from './tables.ts';

/**
 * Stores the schedule of a run. PostgreSQL refuses a double booking, of people or tables (23505), and slots that
 * overlap (23P01). To be called in a transaction.
 */
export async function insertSchedule(
  db: Kysely<DB>,
  runId: string,
  { slots, meetings }: Schedule,
): Promise<void> {
  const { serial } = await db
    .selectFrom('schedule_run')
    .select('serial')
    .where('id', '=', runId)
    .executeTakeFirstOrThrow();
  await insertRows(
    db,
    'schedule_slot',
    slots.map(({ session, startsAt, endsAt }, position) => ({
      run_serial: serial,
      position,
      session,
      starts_at: timestamp(startsAt),
      ends_at: timestamp(endsAt),
    })),
  );
  await insertRows(
    db,
    'meeting',
    meetings.map(({ slot, table }, position) => ({ run_serial: serial, position, slot, table_key: table })),
  );
  await insertRows(
    db,
    'meeting_attendee',
    meetings.flatMap(({ slot, attendees }, meeting) =>
      attendees.map(({ participant, representative }, position) => ({
        run_serial: serial,
        meeting,
        slot,
        position,
        participant,
        representative,
      })),
    ),
  );
  await insertRows(
    db,
    'meeting_origin',
    meetings.flatMap(({ requests }, meeting) =>
      requests.map((request) => ({ run_serial: serial, meeting, request })),
    ),
  );
}

/** The schedule of a run; without slots where it stored none. */
export async function readSchedule(db: Kysely<DB>, runId: string, timeZone: string): Promise<Schedule> {
  const serial = db.selectFrom('schedule_run').select('serial').where('id', '=', runId);
  const slots = await db
    .selectFrom('schedule_slot')
    .selectAll()
    .where('run_serial', '=', serial)
    .orderBy('position')
    .execute();
  const meetings = await db
    .selectFrom('meeting')
    .selectAll()
    .where('run_serial', '=', serial)
    .orderBy('position')
    .execute();
  const attendees = await db
    .selectFrom('meeting_attendee')
    .select(['meeting', 'participant', 'representative'])
    .where('run_serial', '=', serial)
    .orderBy('meeting')
    .orderBy('position')
    .execute();
  const origins = await db
    .selectFrom('meeting_origin')
    .select(['meeting', 'request'])
    .where('run_serial', '=', serial)
    .orderBy('meeting')
    .orderBy(sql`request collate "C"`)
    .execute();
  const peopleOf = rowsBy(attendees, ({ meeting }) => meeting);
  const requestsOf = rowsBy(origins, ({ meeting }) => meeting);
  return {
    slots: slots.map((row) => ({
      session: row.session,
      ...intervalOf(row),
      day: localDay(row.starts_at.getTime(), timeZone),
    })),
    meetings: meetings.map(({ position, slot, table_key }) => ({
      slot,
      table: table_key,
      attendees: (peopleOf.get(position) ?? []).map(
        ({ participant, representative }): Attendee => ({ participant, representative }),
      ),
      requests: (requestsOf.get(position) ?? []).map(({ request }) => request),
    })),
  };
}
