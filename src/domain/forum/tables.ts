import type { Placement, ScheduleProblem } from './problem.ts';

/** A table as it stands in the hall. */
export interface ConcreteTable {
  readonly pool: number;
  /** By slot: 1 where it can be used; null: always. */
  readonly open: Uint8Array | null;
}

/** Rounds over all meetings, at most; each ends no worse than it began. */
const ASSUMED_MOST_ROUNDS = 20;

/**
 * By meeting: its place in `tables`, or -1 where it is not placed. Each table holds one meeting a slot and a meeting
 * sits at a table of its pool; people change tables seldom between one meeting and their next of the day (exchanges
 * of two tables in a slot until none helps). `held`: by meeting the table it has whatever else, each once in a slot,
 * or -1. Ties go to the first table.
 * @throws RangeError where a slot has more meetings of a pool than open tables.
 */
export function assignTables(
  problem: ScheduleProblem,
  placement: Placement,
  tables: readonly ConcreteTable[],
  held: Int32Array | null,
): Int32Array {
  const { slotCount, meetings } = problem;
  const table = new Int32Array(meetings.count).fill(-1);
  /** By table * slotCount + slot: 1 + the meeting held there. */
  const holds = new Int32Array(tables.length * slotCount);
  const { previous, following } = neighbourMeetings(problem, placement);
  const bySlot = Array.from({ length: slotCount }, (): number[] => []);
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    if (placement[meeting] >= 0) bySlot[placement[meeting]].push(meeting);
  }
  const fits = (meeting: number, place: number): boolean => {
    const { pool, open } = tables[place];
    return pool === meetings.pool[meeting] && (open === null || open[placement[meeting]] === 1);
  };
  /** Changes of the people of a meeting, from their meeting before and to their next, if it were at the table. */
  const changes = (meeting: number, place: number): number => {
    let count = 0;
    for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
      if (previous[i] >= 0 && table[previous[i]] >= 0 && table[previous[i]] !== place) count++;
      if (following[i] >= 0 && table[following[i]] >= 0 && table[following[i]] !== place) count++;
    }
    return count;
  };
  const seat = (meeting: number, place: number): void => {
    table[meeting] = place;
    holds[place * slotCount + placement[meeting]] = meeting + 1;
  };
  const wished = (meeting: number): number[] => {
    const places: number[] = [];
    for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
      for (const other of [previous[i], following[i]]) if (other >= 0 && table[other] >= 0) places.push(table[other]);
    }
    return [...new Set(places)].filter((place) => fits(meeting, place));
  };

  for (const meeting of held === null ? [] : bySlot.flat()) {
    if (held !== null && held[meeting] >= 0) seat(meeting, held[meeting]);
  }
  for (let slot = 0; slot < slotCount; slot++) {
    const waiting: number[] = [];
    const free = bySlot[slot].filter((meeting) => held === null || held[meeting] < 0);
    // Whose people all come from one table first, then who shares one, then the rest where there is room.
    for (const meeting of free.sort((a, b) => fewest(a) - fewest(b) || a - b)) {
      const empty = wished(meeting).filter((place) => holds[place * slotCount + slot] === 0);
      if (empty.length === 0) waiting.push(meeting);
      else seat(meeting, empty.reduce((best, place) => (changes(meeting, place) < changes(meeting, best) ? place : best)));
    }
    for (const meeting of waiting.sort((a, b) => meetings.pool[a] - meetings.pool[b] || a - b)) {
      const next = tables.findIndex((_, place) => fits(meeting, place) && holds[place * slotCount + slot] === 0);
      if (next < 0) throw new RangeError(`slot ${slot} has no table left for meeting ${meeting}`);
      seat(meeting, next);
    }
  }

  for (let round = 0, better = true; better && round < ASSUMED_MOST_ROUNDS; round++) {
    better = false;
    for (const meeting of bySlot.flat()) {
      if (held !== null && held[meeting] >= 0) continue;
      for (const place of wished(meeting)) if (exchange(meeting, place)) better = true;
    }
  }
  return table;

  /** Fewest changes that any table would mean. */
  function fewest(meeting: number): number {
    return Math.min(2 * meetings.count, ...wished(meeting).map((place) => changes(meeting, place)));
  }

  /** Has a meeting change places with what is at another table, where that saves changes. */
  function exchange(meeting: number, place: number): boolean {
    const from = table[meeting];
    const slot = placement[meeting];
    if (place === from) return false;
    const other = holds[place * slotCount + slot] - 1;
    let saved = changes(meeting, from) - changes(meeting, place);
    if (other >= 0) {
      if (!fits(other, from) || (held !== null && held[other] >= 0)) return false;
      saved += changes(other, place) - changes(other, from);
    }
    if (saved <= 0) return false;
    holds[from * slotCount + slot] = 0;
    if (other >= 0) seat(other, from);
    seat(meeting, place);
    return true;
  }
}

/** How often people change tables between one meeting and their next of the same day. Never throws. */
export function tableChanges(problem: ScheduleProblem, placement: Placement, table: Int32Array): number {
  const { previous } = neighbourMeetings(problem, placement);
  const { meetings } = problem;
  let changes = 0;
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
      if (previous[i] >= 0 && table[previous[i]] !== table[meeting]) changes++;
    }
  }
  return changes;
}

/** By place in `attendees`: the meeting that person has before, and the next, on the same day; -1 none. */
function neighbourMeetings(
  problem: ScheduleProblem,
  placement: Placement,
): { readonly previous: Int32Array; readonly following: Int32Array } {
  const { meetings, dayOfSlot, personCount, slotCount } = problem;
  const previous = new Int32Array(meetings.attendees.length).fill(-1);
  const following = new Int32Array(meetings.attendees.length).fill(-1);
  /** By person * slotCount + slot: 1 + the place in `attendees`. */
  const places = new Int32Array(personCount * slotCount);
  const meetingOf = new Int32Array(meetings.attendees.length);
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
      meetingOf[i] = meeting;
      if (placement[meeting] >= 0) places[meetings.attendees[i] * slotCount + placement[meeting]] = i + 1;
    }
  }
  for (let person = 0; person < personCount; person++) {
    let last = -1;
    let day = -1;
    for (let slot = 0; slot < slotCount; slot++) {
      const place = places[person * slotCount + slot] - 1;
      if (place < 0) continue;
      if (last >= 0 && dayOfSlot[slot] === day) {
        previous[place] = meetingOf[last];
        following[last] = meetingOf[place];
      }
      last = place;
      day = dayOfSlot[slot];
    }
  }
  return { previous, following };
}
