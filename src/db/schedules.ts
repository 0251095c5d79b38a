import { type Kysely, sql } from 'kysely';
import type { Attendee, Schedule } from '../domain/forum/forum.ts';
import { localDay } from '../domain/forum/zonedTime.ts';
import { intervalOf } from './forumMemberRows.ts';
import { insertRows, readColumns, timestamp } from './rows.ts';
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
  const meetings = await readColumns(
    db,
    ['position', 'slot', 'table_key'],
    sql`select position, slot, table_key from meeting where run_serial = (${serial}) order by position`,
  );
  const attendees = await readColumns(
    db,
    ['meeting', 'participant', 'representative'],
    sql`
      select meeting, participant, representative from meeting_attendee where run_serial = (${serial})
      order by meeting, position
    `,
  );
  const origins = await readColumns(
    db,
    ['meeting', 'request'],
    sql`
      select meeting, request from meeting_origin where run_serial = (${serial})
      order by meeting, request collate "C"
    `,
  );
  const peopleOf = new Map<unknown, Attendee[]>(meetings.position.map((position) => [position, []]));
  attendees.meeting.forEach((meeting, i) => {
    const participant = attendees.participant[i] as string;
    const representative = attendees.representative[i] as string;
    peopleOf.get(meeting)?.push({ participant, representative });
  });
  const requestsOf = new Map<unknown, string[]>();
  origins.meeting.forEach((meeting, i) => {
    const known = requestsOf.get(meeting);
    if (known === undefined) requestsOf.set(meeting, [origins.request[i] as string]);
    else known.push(origins.request[i] as string);
  });
  return {
    slots: slots.map((row) => ({
      session: row.session,
      ...intervalOf(row),
      day: localDay(row.starts_at.getTime(), timeZone),
    })),
    meetings: meetings.position.map((position, i) => ({
      slot: meetings.slot[i] as number,
      table: meetings.table_key[i] as string,
      attendees: peopleOf.get(position) ?? [],
      requests: requestsOf.get(position) ?? [],
    })),
  };
}
