import { mayBe } from './placement/domains.ts';
import type { Placement, ScheduleProblem } from './problem.ts';

/** What keeps a meeting from one slot. */
export type SlotBlock =
  | { readonly kind: 'locked'; readonly slot: number; readonly lockedSlot: number }
  | { readonly kind: 'not-allowed'; readonly slot: number }
  | { readonly kind: 'not-available'; readonly slot: number; readonly person: number }
  | { readonly kind: 'no-table'; readonly slot: number; readonly pool: number }
  | {
      readonly kind: 'person-meets';
      readonly slot: number;
      readonly person: number;
      readonly meeting: number;
    }
  | {
      readonly kind: 'tables-taken';
      readonly slot: number;
      readonly pool: number;
      readonly tables: number;
      /** Ascending; how many of them are locked where they are. */
      readonly meetings: readonly number[];
      readonly locked: number;
    }
  /** It has to come before that meeting, or after it. */
  | { readonly kind: 'before'; readonly slot: number; readonly meeting: number }
  | { readonly kind: 'after'; readonly slot: number; readonly meeting: number };

export interface Blocking {
  /** What keeps the meeting from everywhere: a person at their maximum, another of its group that takes place. */
  readonly whole: readonly (
    | { readonly kind: 'maximum'; readonly person: number; readonly maximum: number }
    | { readonly kind: 'group'; readonly meeting: number }
  )[];
  /** Slots where the meeting's own rules let it be, with a table in service, and all its people are free; ascending. */
  readonly bothFree: readonly number[];
  /** By slot, every slot once or more, ascending: what keeps the meeting from it. A slot that is not named is open. */
  readonly slots: readonly SlotBlock[];
}

/**
 * Why a meeting that is not placed cannot be, next to what is placed: for each slot everything that keeps it away.
 * A slot without an entry, where `whole` is empty, would take the meeting as things are. Order: slots ascending; in a
 * slot lock, session, people, tables, precedences. Answers a function by meeting; what is placed is looked at once,
 * each meeting then costs its slots. Never throws.
 */
export function blockings(problem: ScheduleProblem, placement: Placement): (meeting: number) => Blocking {
  const { slotCount, meetings, personCount, poolCount, precedences } = problem;
  const index: Placed = {
    held: new Int32Array(personCount * slotCount),
    counts: new Int32Array(personCount),
    taken: Array.from({ length: poolCount * slotCount }, () => []),
    lockedThere: new Int32Array(poolCount * slotCount),
    ofGroup: new Map(),
    precedences: new Map(),
  };
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    const slot = placement[meeting];
    if (slot < 0) continue;
    const there = meetings.pool[meeting] * slotCount + slot;
    index.taken[there].push(meeting);
    if (meetings.lockedSlot[meeting] >= 0) index.lockedThere[there]++;
    if (meetings.group[meeting] >= 0) listAt(index.ofGroup, meetings.group[meeting]).push(meeting);
    for (const person of attendeesOf(problem, meeting)) {
      index.held[person * slotCount + slot] = meeting + 1;
      index.counts[person]++;
    }
  }
  for (let i = 0; i < precedences.length; i += 2) {
    const [before, then] = [precedences[i], precedences[i + 1]];
    listAt(index.precedences, then).push({ kind: 'after', meeting: before });
    listAt(index.precedences, before).push({ kind: 'before', meeting: then });
  }
  return (meeting) => blockingOf(problem, placement, index, meeting);
}

/** What is placed, by whatever a meeting can run into. */
interface Placed {
  /** By person * slotCount + slot: 1 + the meeting the person has there. */
  readonly held: Int32Array;
  readonly counts: Int32Array;
  /** By pool * slotCount + slot: the meetings there, ascending. */
  readonly taken: number[][];
  /** By the same: how many of them are locked. */
  readonly lockedThere: Int32Array;
  readonly ofGroup: Map<number, number[]>;
  /** By meeting: those it has to come after and before. */
  readonly precedences: Map<number, { readonly kind: 'after' | 'before'; readonly meeting: number }[]>;
}

function listAt<T>(lists: Map<number, T[]>, key: number): T[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: T[] = [];
  lists.set(key, made);
  return made;
}

function blockingOf(
  problem: ScheduleProblem,
  placement: Placement,
  { held, counts, taken, lockedThere, ofGroup, precedences }: Placed,
  meeting: number,
): Blocking {
  const { slotCount, meetings } = problem;
  const people = attendeesOf(problem, meeting);
  const pool = meetings.pool[meeting];
  const rivals = (ofGroup.get(meetings.group[meeting]) ?? []).filter((other) => other !== meeting);
  const whole: Blocking['whole'][number][] = rivals.map((other) => ({ kind: 'group', meeting: other }));
  for (const person of people) {
    const maximum = problem.maximum[person];
    if (counts[person] >= maximum) whole.push({ kind: 'maximum', person, maximum });
  }

  const slots: SlotBlock[] = [];
  const bothFree: number[] = [];
  for (let slot = 0; slot < slotCount; slot++) {
    const lockedSlot = meetings.lockedSlot[meeting];
    if (lockedSlot >= 0 && lockedSlot !== slot) slots.push({ kind: 'locked', slot, lockedSlot });
    if (meetings.allowed !== null && meetings.allowed[meeting * slotCount + slot] === 0) {
      slots.push({ kind: 'not-allowed', slot });
    }
    for (const person of people) {
      const other = held[person * slotCount + slot] - 1;
      if (problem.available[person * slotCount + slot] === 0)
        slots.push({ kind: 'not-available', slot, person });
      else if (other >= 0) slots.push({ kind: 'person-meets', slot, person, meeting: other });
    }
    const there = taken[pool * slotCount + slot];
    const tables = problem.tables[pool * slotCount + slot];
    if (tables === 0) slots.push({ kind: 'no-table', slot, pool });
    else if (there.length >= tables) {
      const locked = lockedThere[pool * slotCount + slot];
      slots.push({ kind: 'tables-taken', slot, pool, tables, meetings: there, locked });
    }
    for (const { kind, meeting: other } of precedences.get(meeting) ?? []) {
      if (placement[other] < 0) continue;
      if (kind === 'after' ? placement[other] >= slot : placement[other] <= slot) {
        slots.push({ kind, slot, meeting: other });
      }
    }
    const free = people.every((person) => held[person * slotCount + slot] === 0);
    if (free && mayBe(problem, meeting, slot)) bothFree.push(slot);
  }
  return { whole, bothFree, slots };
}

function attendeesOf({ meetings }: ScheduleProblem, meeting: number): number[] {
  return [
    ...meetings.attendees.subarray(meetings.attendeeStarts[meeting], meetings.attendeeStarts[meeting + 1]),
  ];
}
