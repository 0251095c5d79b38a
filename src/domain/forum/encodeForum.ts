import {
  type Attendee,
  type Forum,
  type Instant,
  type Meeting,
  type MeetingLock,
  type Participant,
  pairKey,
  type Schedule,
  type Slot,
} from './forum.ts';
import { heldMeetings, wishesByPair } from './heldMeetings.ts';
import { openTables, type Pool, poolOf, poolsOf } from './pools.ts';
import { type Person, peopleOf, presenceOf } from './presence.ts';
import type { ScheduleProblem } from './problem.ts';
import { MeetingColumns } from './problemColumns.ts';
import { slotsOf } from './timeSlots.ts';
import { type FitPair, type Refusal, sides, type Wish, wishesOf } from './wishes.ts';

export interface EncodeOptions {
  /** `place` takes the accepted requests only, each with its people named, and all of them; `select` may leave out. */
  readonly mode: 'select' | 'place';
  /** Decides which requests have expired. */
  readonly now: Instant;
  readonly fitPairs: readonly FitPair[];
  readonly keepLocks: boolean;
  /** The schedule to stay near; null: none. */
  readonly near: Schedule | null;
  /** What began before stays as it is in `near`, and nothing else is put there; null: all may move. */
  readonly from: Instant | null;
}

/** A meeting of the problem in words of the forum. */
export interface EncodedMeeting {
  readonly wish: Wish;
  readonly attendees: readonly Attendee[];
  /** Key of the table it is locked to; null: any of its pool. */
  readonly table: string | null;
}

export interface EncodedForum {
  readonly problem: ScheduleProblem;
  readonly slots: readonly Slot[];
  readonly people: readonly Person[];
  readonly pools: readonly Pool[];
  /** By meeting of the problem. */
  readonly meetings: readonly EncodedMeeting[];
  /** By meeting: its slot in the schedule to stay near, or -1; null where there is none. */
  readonly near: Int32Array | null;
  /** Requests that are no wishes, with the reason. */
  readonly refused: ReadonlyMap<string, Refusal>;
  /** Locks that no slot of the forum answers to. */
  readonly lostLocks: readonly MeetingLock[];
}

/** Meetings that a person without a maximum may have: as many as there are slots, always. */
const NO_MAXIMUM = 32_767;

/** A forum as numbers. Deterministic: the order of everything is that of the forum. */
export function encodeForum(forum: Forum, options: EncodeOptions): EncodedForum {
  const slots = slotsOf(forum);
  const people = peopleOf(forum);
  const pools = poolsOf(forum);
  const { available, busy } = presenceOf(forum, people, slots);
  const participants = new Map(
    forum.participants.map((participant) => [participant.externalId, participant]),
  );
  const personOf = new Map(people.map(({ representative }, person) => [representative.externalId, person]));
  const poolOfTable = new Map(
    pools.flatMap(({ tables }, pool) => tables.map(({ externalId }) => [externalId, pool] as const)),
  );
  const slotAt = new Map(slots.map(({ startsAt }, slot) => [startsAt, slot]));
  const { wishes, refused } = wishesOf(forum, options.mode === 'place' ? [] : options.fitPairs, options.now);
  const held = heldMeetings(forum, wishes, slotAt, options);
  const columns = new MeetingColumns(slots.length);
  const meetings: EncodedMeeting[] = [];
  const load = new Float64Array(people.length);
  const freeSlots = people.map((_, person) => count(available, person * slots.length, slots.length));
  const pairWishes = wishesByPair(held.wishes);
  const past = slots.flatMap(({ startsAt }, slot) =>
    options.from !== null && startsAt < options.from ? [slot] : [],
  );
  const exclusiveGroups = new Map<string, number>();
  const placesOf = new Map<string, number[]>();
  /** By the people of a meeting to stay near: its slot, or -1 where that is no slot any more. */
  const published = new Map<number | string, number>();
  const nearSlots = (options.near?.slots ?? []).map(({ startsAt }) => slotAt.get(startsAt) ?? -1);
  for (const { attendees, slot } of options.near?.meetings ?? []) {
    const seats = attendees.map(({ representative }) => personOf.get(representative) ?? -1);
    if (!seats.includes(-1)) published.set(seatsKey(seats), nearSlots[slot]);
  }
  const hasPrecedences = forum.requests.some(({ after }) => after.length > 0);
  const near: number[] = [];
  const tables = openTables(pools, slots);
  const keptTables = new Int32Array(tables.length);

  for (const wish of held.wishes) {
    const first = participants.get(wish.first) as Participant;
    const second = participants.get(wish.second) as Participant;
    const hold = held.of.get(wish) ?? null;
    let choices = variants(first, second, wish);
    if (hold !== null && hold.attendees !== null) choices = [hold.attendees];
    else if (hold !== null && hold.slot >= 0) {
      const present = choices.filter((attendees) => attendees.every(isThere(hold.slot)));
      if (present.length > 0) choices = present.slice(0, 1);
    }
    if (options.mode === 'place' && choices.length > 1) {
      const kept = choices.find((attendees) => published.has(seatsKey(seatsOf(attendees))));
      choices = [kept ?? leastLoaded(choices)];
    }
    if (hold !== null && hold.slot >= 0) choices = choices.slice(0, 1);
    const group = groupOf(wish, first, second, choices.length);
    for (const attendees of choices) {
      const seats = seatsOf(attendees);
      for (const person of seats) load[person] += 1 / choices.length / Math.max(1, freeSlots[person]);
      const virtual = seats.some((person) => people[person].representative.virtual);
      const table = hold?.table ?? null;
      const ownPool = table === null ? undefined : poolOfTable.get(table);
      const pool = ownPool ?? poolOf(pools, first, second, virtual);
      const place = columns.add({
        attendees: seats,
        pool,
        weight: wish.weight,
        group,
        lockedSlot: hold?.slot ?? -1,
      });
      meetings.push({ wish, attendees, table });
      near.push(published.get(seatsKey(seats)) ?? -1);
      if (hold?.past === true) keepSeats(seats, pool * slots.length + hold.slot, hold.slot);
      else restrict(place, wish);
      for (const request of hasPrecedences ? wish.requests : []) {
        const places = placesOf.get(request);
        if (places === undefined) placesOf.set(request, [place]);
        else places.push(place);
      }
    }
  }

  const limits = people.map(({ participant }) => participants.get(participant) as Participant);
  return {
    problem: {
      personCount: people.length,
      slotCount: slots.length,
      dayOfSlot: daysOf(slots),
      available,
      busy,
      minimum: Int32Array.from(limits, ({ minMeetings }) => minMeetings),
      maximum: Int32Array.from(limits, ({ maxMeetings }) => maxMeetings ?? NO_MAXIMUM),
      poolCount: pools.length,
      tables,
      meetings: columns.finish(),
      precedences: precedencesOf(forum, placesOf),
      fairness: forum.settings.fairness,
    },
    slots,
    people,
    pools,
    meetings,
    near: options.near === null ? null : Int32Array.from(near),
    refused,
    lostLocks: held.lost,
  };

  function seatsOf(attendees: readonly Attendee[]): number[] {
    return attendees.map(({ representative }) => personOf.get(representative) as number);
  }

  /** One key for people, in whichever order: numbers are told apart faster than texts. */
  function seatsKey(seats: readonly number[]): number | string {
    const [a, b] = seats;
    if (seats.length === 2) return Math.min(a, b) * people.length + Math.max(a, b);
    return [...seats].sort((x, y) => x - y).join();
  }

  function isThere(slot: number): (attendee: Attendee) => boolean {
    return ({ representative }) =>
      available[(personOf.get(representative) as number) * slots.length + slot] === 1;
  }

  function leastLoaded(choices: readonly (readonly Attendee[])[]): readonly Attendee[] {
    const loads = choices.map((attendees) =>
      attendees.reduce((sum, { representative }) => sum + load[personOf.get(representative) as number], 0),
    );
    return choices[loads.indexOf(Math.min(...loads))];
  }

  function groupOf(wish: Wish, first: Participant, second: Participant, choices: number): number {
    const key = pairKey(wish.first, wish.second);
    const ofPair = pairWishes.get(key) ?? [];
    if (choices === 1 && ofPair.length === 1) return -1;
    const exclusive = first.mode === 'exclusive' || second.mode === 'exclusive';
    if (exclusive || !areOfOthers(ofPair)) {
      const known = exclusiveGroups.get(key);
      if (known !== undefined) return known;
      const group = columns.newGroup();
      exclusiveGroups.set(key, group);
      return group;
    }
    return choices > 1 ? columns.newGroup() : -1;
  }

  /** Whoever sat somewhere did so, whatever has been said since of the people and the table. */
  function keepSeats(seats: readonly number[], table: number, slot: number): void {
    keptTables[table]++;
    tables[table] = Math.max(tables[table], keptTables[table]);
    for (const person of seats) {
      available[person * slots.length + slot] = 1;
      busy[person * slots.length + slot] = 0;
    }
  }

  function restrict(place: number, wish: Wish): void {
    columns.forbid(place, past);
    if (wish.sessions.length === 0) return;
    const others = slots.flatMap(({ session }, slot) => (wish.sessions.includes(session) ? [] : [slot]));
    columns.forbid(place, others);
  }
}

/** Whether the wishes of one pair are of different people each, so that all of them can take place. */
function areOfOthers(wishes: readonly Wish[]): boolean {
  const named = ({ first, firstRepresentative, secondRepresentative }: Wish, side: string) =>
    first === side ? firstRepresentative : secondRepresentative;
  const differ = (a: Wish, b: Wish) =>
    [a.first, a.second].some((side) => {
      const [mine, other] = [named(a, side), named(b, side)];
      return mine !== null && other !== null && mine !== other;
    });
  return wishes.every((wish, i) => wishes.slice(i + 1).every((other) => differ(wish, other)));
}

function variants(first: Participant, second: Participant, wish: Wish): (readonly Attendee[])[] {
  if (first.representatives.length === 1 && second.representatives.length === 1) {
    return [[first, second].map(onlyPersonOf)];
  }
  return sides(first, wish.firstRepresentative).flatMap((mine) =>
    sides(second, wish.secondRepresentative).map((theirs) => [
      ...mine.map(({ externalId }) => ({ participant: first.externalId, representative: externalId })),
      ...theirs.map(({ externalId }) => ({ participant: second.externalId, representative: externalId })),
    ]),
  );
}

function onlyPersonOf({ externalId, representatives }: Participant): Attendee {
  return { participant: externalId, representative: representatives[0].externalId };
}

/** One key for the people of a meeting, in whichever order. */
export function attendeesKey(attendees: Meeting['attendees']): string {
  if (attendees.length === 2) {
    const [{ representative: one }, { representative: other }] = attendees;
    return one < other ? `${one}\u0000${other}` : `${other}\u0000${one}`;
  }
  return attendees
    .map(({ representative }) => representative)
    .sort()
    .join('\u0000');
}

const NONE: readonly number[] = [];

function precedencesOf(forum: Forum, placesOf: ReadonlyMap<string, readonly number[]>): Int32Array {
  const pairs = forum.requests.flatMap(({ externalId, after }) =>
    after.length === 0
      ? NONE
      : (placesOf.get(externalId) ?? []).flatMap((then) =>
          after.flatMap((earlier) =>
            (placesOf.get(earlier) ?? []).filter((first) => first !== then).flatMap((first) => [first, then]),
          ),
        ),
  );
  return Int32Array.from(pairs);
}

function daysOf(slots: readonly Slot[]): Int32Array {
  const days = [...new Set(slots.map(({ day }) => day))].sort();
  return Int32Array.from(slots, ({ day }) => days.indexOf(day));
}

function count(flags: Uint8Array, start: number, length: number): number {
  let sum = 0;
  for (let i = start; i < start + length; i++) sum += flags[i];
  return sum;
}
