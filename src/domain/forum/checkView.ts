import { organisationKey } from '../match/veto.ts';
import type {
  Forum,
  ForumTable,
  Meeting,
  MeetingRequest,
  Participant,
  Representative,
  Schedule,
  Session,
} from './forum.ts';

export interface CheckOptions {
  /** Whether locks had to be kept. */
  readonly keepLocks: boolean;
  /** Decides which requests counted. */
  readonly now: number;
  /** Meetings that begin before are history: only double booking counts against them. Null: none is. */
  readonly from: number | null;
  /** Requests that had to be placed, all of them; null: none had to. */
  readonly mustPlace: readonly string[] | null;
}

/** What is looked up while a schedule is checked, as the checker itself reads the forum. */
export interface CheckView {
  readonly forum: Forum;
  readonly schedule: Schedule;
  readonly options: CheckOptions;
  readonly participants: ReadonlyMap<string, Participant>;
  readonly people: ReadonlyMap<string, Representative>;
  readonly tables: ReadonlyMap<string, ForumTable>;
  readonly requests: ReadonlyMap<string, MeetingRequest>;
  /** By meeting: who sits there, as places in `names`, each name once: numbers are compared far faster than names. */
  readonly seats: readonly (readonly number[])[];
  readonly names: readonly string[];
  /** By representative: the sessions that hold it. */
  readonly programme: ReadonlyMap<string, readonly Session[]>;
  /** By name of the pair: why they are kept apart. */
  readonly apart: ReadonlyMap<string, string>;
  /** By participant: what makes it the same organisation as another. */
  readonly organisations: ReadonlyMap<string, string>;
  readonly lockedPairs: ReadonlySet<string>;
  /** By the instant that a lock begins at and its table. */
  readonly lockedTables: ReadonlySet<string>;
  isPast(meeting: Meeting): boolean;
}

export function checkView(forum: Forum, schedule: Schedule, options: CheckOptions): CheckView {
  const sessions = new Map(forum.sessions.map((session) => [session.externalId, session]));
  const plenaries = forum.sessions.filter(({ kind }) => kind === 'plenary');
  const people = new Map(
    forum.participants.flatMap(({ representatives }) =>
      representatives.map((each) => [each.externalId, each] as const),
    ),
  );
  const programme = new Map<string, Session[]>([...people.keys()].map((key) => [key, [...plenaries]]));
  for (const { session, representative } of forum.registrations) {
    const held = sessions.get(session);
    if (held !== undefined && held.kind !== 'meetings') programme.get(representative)?.push(held);
  }
  const numbers = new Map([...people.keys()].map((key, number) => [key, number]));
  const numberOf = (representative: string): number => {
    const known = numbers.get(representative);
    if (known !== undefined) return known;
    numbers.set(representative, numbers.size);
    return numbers.size - 1;
  };
  const seats = schedule.meetings.map(({ attendees }) =>
    attendees.map(({ representative }) => numberOf(representative)),
  );
  return {
    seats,
    names: [...numbers.keys()],
    forum,
    schedule,
    options,
    participants: new Map(forum.participants.map((each) => [each.externalId, each])),
    people,
    tables: new Map(forum.tables.map((each) => [each.externalId, each])),
    requests: new Map(forum.requests.map((each) => [each.externalId, each])),
    programme,
    apart: apartByName(forum),
    organisations: new Map(forum.participants.map((each) => [each.externalId, organisationKey(each)])),
    lockedPairs: new Set(forum.locks.map(({ first, second }) => pairName(first, second))),
    lockedTables: new Set(forum.locks.map(({ startsAt, table }) => `${startsAt} ${table}`)),
    isPast: ({ slot }) => {
      const startsAt = schedule.slots[slot]?.startsAt;
      return options.from !== null && startsAt !== undefined && startsAt < options.from;
    },
  };
}

/** A pair, whichever is named first. No name holds the character between. */
export function pairName(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}

function apartByName(forum: Forum): Map<string, string> {
  const apart = new Map<string, string>();
  const since = forum.settings.metBeforeSince;
  for (const { first, second, reason, metOn } of [...forum.exclusions, ...forum.known]) {
    const holds = reason === 'blocked' || (since !== null && metOn !== null && metOn >= since);
    if (holds) apart.set(pairName(first, second), reason);
  }
  for (const { from, to, priority, state } of forum.requests) {
    if (priority === 'no' && state !== 'withdrawn') apart.set(pairName(from, to), 'asked-not-to');
  }
  return apart;
}
