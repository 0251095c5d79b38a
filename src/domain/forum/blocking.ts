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
 * A slot without an entry, where `whole` is empty, would take the meeting as things are.
 * Order: slots ascending; in a slot lock, session, people, tables, precedences. Never throws.
 */
export function blockingOf(problem: ScheduleProblem, placement: Placement, meeting: number): Blocking {
  const { slotCount, meetings, precedences } = problem;
  const people = attendeesOf(problem, meeting);
  /** By place in `people` * slotCount + slot: 1 + the meeting the person has there. */
  const held = new Int32Array(people.length * slotCount);
  const counts = new Int32Array(people.length);
  const taken = Array.from({ length: slotCount }, (): number[] => []);
  const pool = meetings.pool[meeting];
  const whole: Blocking['whole'][number][] = [];
  for (let other = 0; other < meetings.count; other++) {
    if (other === meeting || placement[other] < 0) continue;
    if (meetings.pool[other] === pool) taken[placement[other]].push(other);
    if (meetings.group[other] >= 0 && meetings.group[other] === meetings.group[meeting]) {
      whole.push({ kind: 'group', meeting: other });
    }
    for (const person of attendeesOf(problem, other)) {
      const place = people.indexOf(person);
      if (place < 0) continue;
      held[place * slotCount + placement[other]] = other + 1;
      counts[place]++;
    }
  }
  people.forEach((person, place) => {
    const maximum = problem.maximum[person];
    if (counts[place] >= maximum) whole.push({ kind: 'maximum', person, maximum });
  });

  const slots: SlotBlock[] = [];
  const bothFree: number[] = [];
  for (let slot = 0; slot < slotCount; slot++) {
    const lockedSlot = meetings.lockedSlot[meeting];
    if (lockedSlot >= 0 && lockedSlot !== slot) slots.push({ kind: 'locked', slot, lockedSlot });
    if (meetings.allowed !== null && meetings.allowed[meeting * slotCount + slot] === 0) {
      slots.push({ kind: 'not-allowed', slot });
    }
    people.forEach((person, place) => {
      const other = held[place * slotCount + slot] - 1;
      if (problem.available[person * slotCount + slot] === 0)
        slots.push({ kind: 'not-available', slot, person });
      else if (other >= 0) slots.push({ kind: 'person-meets', slot, person, meeting: other });
    });
    const tables = problem.tables[pool * slotCount + slot];
    if (tables === 0) slots.push({ kind: 'no-table', slot, pool });
    else if (taken[slot].length >= tables) {
      const locked = taken[slot].filter((other) => meetings.lockedSlot[other] >= 0).length;
      slots.push({ kind: 'tables-taken', slot, pool, tables, meetings: taken[slot], locked });
    }
    for (let i = 0; i < precedences.length; i += 2) {
      const [before, then] = [precedences[i], precedences[i + 1]];
      if (then === meeting && placement[before] >= slot) slots.push({ kind: 'after', slot, meeting: before });
      if (before === meeting && placement[then] >= 0 && placement[then] <= slot) {
        slots.push({ kind: 'before', slot, meeting: then });
      }
    }
    const free = people.every((_, place) => held[place * slotCount + slot] === 0);
    if (free && mayBe(problem, meeting, slot)) bothFree.push(slot);
  }
  return { whole, bothFree, slots };
}

function attendeesOf({ meetings }: ScheduleProblem, meeting: number): number[] {
  return [
    ...meetings.attendees.subarray(meetings.attendeeStarts[meeting], meetings.attendeeStarts[meeting + 1]),
  ];
}
