import { type Kysely, sql } from 'kysely';
import type { Attendee, Meeting, Schedule } from '../domain/forum/forum.ts';
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
  await insertMeetings(db, serial, meetings, 0);
}

/** Stores meetings of a run, numbered from `first` on. To be called in a transaction. */
export async function insertMeetings(
  db: Kysely<DB>,
  serial: number,
  meetings: readonly Meeting[],
  first: number,
): Promise<void> {
  await insertRows(
    db,
    'meeting',
    meetings.map(({ slot, table }, i) => ({
      run_serial: serial,
      position: first + i,
      slot,
      table_key: table,
    })),
  );
  await insertRows(
    db,
    'meeting_attendee',
    meetings.flatMap(({ slot, attendees }, i) =>
      attendees.map(({ participant, representative }, position) => ({
        run_serial: serial,
        meeting: first + i,
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
    meetings.flatMap(({ requests }, i) =>
      requests.map((request) => ({ run_serial: serial, meeting: first + i, request })),
    ),
  );
}

/**
 * The schedule of a run, or what of it is of some of its people, meetings in the order of slots; without slots where it
 * stored none.
 */
export async function readSchedule(
  db: Kysely<DB>,
  runId: string,
  timeZone: string,
  people: readonly string[] | null = null,
): Promise<Schedule> {
  const serial = db.selectFrom('schedule_run').select('serial').where('id', '=', runId);
  const slots = await db
    .selectFrom('schedule_slot')
    .selectAll()
    .where('run_serial', '=', serial)
    .orderBy('position')
    .execute();
  const isTheirs = (column: string) =>
    people === null
      ? sql`true`
      : sql`${sql.ref(column)} in (
          select meeting from meeting_attendee
          where run_serial = (${serial}) and representative = any(${people}::text[])
        )`;
  const meetings = await readColumns(
    db,
    ['position', 'slot', 'table_key'],
    sql`
      select position, slot, table_key from meeting where run_serial = (${serial}) and ${isTheirs('position')}
      order by slot, position
    `,
  );
  const attendees = await readColumns(
    db,
    ['meeting', 'participant', 'representative'],
    sql`
      select meeting, participant, representative from meeting_attendee
      where run_serial = (${serial}) and ${isTheirs('meeting')}
      order by meeting, position
    `,
  );
  const origins = await readColumns(
    db,
    ['meeting', 'request'],
    sql`
      select meeting, request from meeting_origin
      where run_serial = (${serial}) and ${isTheirs('meeting')}
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

/** How many meetings a run stored. */
export async function countMeetings(db: Kysely<DB>, runId: string): Promise<number> {
  const { count } = await db
    .selectFrom('meeting')
    .innerJoin('schedule_run', 'serial', 'run_serial')
    .where('id', '=', runId)
    .select(db.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
