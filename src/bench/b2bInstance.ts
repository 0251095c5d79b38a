import { UsageError } from '../cli/usageError.ts';
import type { ScheduleProblem } from '../domain/forum/problem.ts';

/** An instance of the B2B meeting scheduling problem, as its file says it. All numbers from 1. */
export interface B2bInstance {
  readonly instance: string;
  readonly participants: number;
  readonly slots: number;
  /** So many slots from the first on are the morning. */
  readonly morningSlots: number;
  /** In every slot. */
  readonly tables: number;
  /** By participant: slots. */
  readonly unavailable: Readonly<Record<string, readonly number[]>>;
  readonly meetings: readonly B2bMeeting[];
  readonly fairness?: number;
  /** The published optimum. */
  readonly provenMinimumBreaks?: number;
}

export interface B2bMeeting {
  readonly id: number;
  readonly participants: readonly number[];
  readonly session: 'morning' | 'afternoon' | 'any';
  readonly fixedSlot?: number;
  /** Ids of meetings that lie strictly before. */
  readonly after?: readonly number[];
}

/**
 * Reads an instance.
 * @throws UsageError naming what is wrong with it. Source of the format: Bofill et al., JAIR 74 (2022), as JSON.
 */
export function readB2bInstance(text: string, file: string): B2bInstance {
  let read: Partial<B2bInstance>;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
  const check = (kept: boolean, says: string): void => {
    if (!kept) throw new UsageError(`${file}: ${says}`);
  };
  const isCount = (value: unknown, most: number): value is number =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
  check(typeof read === 'object' && read !== null, 'an instance is an object');
  const { participants, slots, morningSlots, tables, meetings } = read;
  check(isCount(participants, 1e5), 'participants must be a whole number from 1');
  check(isCount(slots, 1000), 'slots must be a whole number from 1 to 1000');
  check(isCount(tables, 1e5), 'tables must be a whole number from 1');
  check(morningSlots === 0 || isCount(morningSlots, slots as number), 'morningSlots must be from 0 to slots');
  check(
    read.fairness === undefined || read.fairness === 0 || isCount(read.fairness, 1000),
    'fairness must be a count',
  );
  check(Array.isArray(meetings), 'meetings must be a list');
  for (const [person, closed] of Object.entries(read.unavailable ?? {})) {
    check(isCount(Number(person), participants as number), `unavailable: there is no participant ${person}`);
    check(
      Array.isArray(closed) && closed.every((slot) => isCount(slot, slots as number)),
      `unavailable of participant ${person}: slots must be from 1 to ${slots}`,
    );
  }
  const ids = new Set<number>();
  for (const { id } of meetings as B2bMeeting[]) {
    check(Number.isInteger(id) && !ids.has(id), `meetings: the id ${id} is missing or not unique`);
    ids.add(id);
  }
  for (const meeting of meetings as B2bMeeting[]) {
    const says = `meeting ${meeting.id}`;
    const people = meeting.participants;
    check(
      Array.isArray(people) && people.length === 2 && people[0] !== people[1],
      `${says}: a meeting has two different participants`,
    );
    check(
      people.every((person) => isCount(person, participants as number)),
      `${says}: unknown participant`,
    );
    check(['morning', 'afternoon', 'any'].includes(meeting.session), `${says}: unknown session`);
    const { fixedSlot, after } = meeting;
    check(fixedSlot === undefined || isCount(fixedSlot, slots as number), `${says}: fixedSlot out of range`);
    check(
      (after ?? []).every((id) => ids.has(id)),
      `${says}: after names a meeting that is not there`,
    );
  }
  return { ...(read as B2bInstance), instance: read.instance ?? file, unavailable: read.unavailable ?? {} };
}

/** The instance as a problem: one day, one pool of tables, meetings in the order of the file. */
export function b2bProblem(instance: B2bInstance): ScheduleProblem {
  const { participants, slots, morningSlots, meetings } = instance;
  const available = new Uint8Array(participants * slots).fill(1);
  for (const [person, closed] of Object.entries(instance.unavailable)) {
    for (const slot of closed) available[(Number(person) - 1) * slots + slot - 1] = 0;
  }
  const allowed = new Uint8Array(meetings.length * slots);
  const places = new Map(meetings.map(({ id }, place) => [id, place]));
  const precedences: number[] = [];
  meetings.forEach(({ session, after }, meeting) => {
    for (let slot = 0; slot < slots; slot++) {
      const part = slot < morningSlots ? 'morning' : 'afternoon';
      if (session === 'any' || session === part) allowed[meeting * slots + slot] = 1;
    }
    for (const id of after ?? []) precedences.push(places.get(id) as number, meeting);
  });
  return {
    personCount: participants,
    slotCount: slots,
    dayOfSlot: new Int32Array(slots),
    available,
    busy: null,
    minimum: new Int32Array(participants),
    maximum: new Int32Array(participants).fill(meetings.length),
    poolCount: 1,
    tables: new Int32Array(slots).fill(instance.tables),
    meetings: {
      count: meetings.length,
      attendeeStarts: Int32Array.from({ length: meetings.length + 1 }, (_, meeting) => 2 * meeting),
      attendees: Int32Array.from(
        meetings.flatMap((meeting) => meeting.participants.map((person) => person - 1)),
      ),
      pool: new Int32Array(meetings.length),
      weight: new Float64Array(meetings.length).fill(1),
      group: new Int32Array(meetings.length).fill(-1),
      allowed,
      lockedSlot: Int32Array.from(meetings, ({ fixedSlot }) => (fixedSlot ?? 0) - 1),
    },
    precedences: Int32Array.from(precedences),
    fairness: instance.fairness ?? null,
  };
}
