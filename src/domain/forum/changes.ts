import { attendeesKey } from './encodeForum.ts';
import type { Attendee, Instant, Schedule } from './forum.ts';

/** When and where a meeting is. */
export interface Appointment {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly table: string;
}

/** What became of one meeting between two schedules. */
export interface MeetingChange {
  readonly change: 'added' | 'cancelled' | 'moved';
  readonly attendees: readonly Attendee[];
  /** Null where it was added. */
  readonly before: Appointment | null;
  /** Null where it was cancelled. */
  readonly after: Appointment | null;
}

export interface Comparison {
  readonly kept: number;
  readonly added: number;
  readonly cancelled: number;
  /** Another slot, or only another table. */
  readonly moved: number;
  /** By representative, ascending: its changes in the order of time. */
  readonly people: readonly { readonly representative: string; readonly changes: readonly MeetingChange[] }[];
}

/** What a person who knew `before` must be told of `after`. A meeting is known again by its people. */
export function compareSchedules(before: Schedule, after: Schedule): Comparison {
  const old = new Map(before.meetings.map((meeting) => [attendeesKey(meeting.attendees), meeting]));
  const changes: MeetingChange[] = [];
  let kept = 0;
  for (const meeting of after.meetings) {
    const key = attendeesKey(meeting.attendees);
    const known = old.get(key);
    old.delete(key);
    const now = appointmentOf(after, meeting);
    const then = known === undefined ? null : appointmentOf(before, known);
    if (then === null)
      changes.push({ change: 'added', attendees: meeting.attendees, before: null, after: now });
    else if (then.startsAt === now.startsAt && then.endsAt === now.endsAt && then.table === now.table) kept++;
    else changes.push({ change: 'moved', attendees: meeting.attendees, before: then, after: now });
  }
  for (const meeting of old.values()) {
    const then = appointmentOf(before, meeting);
    changes.push({ change: 'cancelled', attendees: meeting.attendees, before: then, after: null });
  }
  const of = (asked: MeetingChange['change']) => changes.filter(({ change }) => change === asked).length;
  return {
    kept,
    added: of('added'),
    cancelled: of('cancelled'),
    moved: of('moved'),
    people: byPerson(changes),
  };
}

function appointmentOf({ slots }: Schedule, { slot, table }: Schedule['meetings'][number]): Appointment {
  return { startsAt: slots[slot].startsAt, endsAt: slots[slot].endsAt, table };
}

function byPerson(changes: readonly MeetingChange[]): Comparison['people'] {
  const own = new Map<string, MeetingChange[]>();
  for (const change of changes) {
    for (const { representative } of change.attendees) {
      const known = own.get(representative);
      if (known === undefined) own.set(representative, [change]);
      else known.push(change);
    }
  }
  const begins = ({ before, after }: MeetingChange) => (after ?? before)?.startsAt ?? 0;
  return [...own]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([representative, mine]) => ({
      representative,
      changes: mine.sort((a, b) => begins(a) - begins(b)),
    }));
}
