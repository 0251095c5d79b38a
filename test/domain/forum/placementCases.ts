import fc from 'fast-check';
import type { Placement, ScheduleProblem } from '../../../src/domain/forum/problem.ts';

/** A problem of meetings between two, one day, one pool, everything allowed, but for what is said otherwise. */
export function plainProblem(
  people: number,
  slots: number,
  pairs: readonly (readonly number[])[],
  otherwise: Partial<ScheduleProblem> = {},
): ScheduleProblem {
  const count = pairs.length;
  return {
    personCount: people,
    slotCount: slots,
    dayOfSlot: new Int32Array(slots),
    available: new Uint8Array(people * slots).fill(1),
    busy: null,
    minimum: new Int32Array(people),
    maximum: new Int32Array(people).fill(count),
    poolCount: 1,
    tables: new Int32Array(slots).fill(count),
    meetings: {
      count,
      attendeeStarts: Int32Array.from({ length: count + 1 }, (_, meeting) => 2 * meeting),
      attendees: Int32Array.from(pairs.flat()),
      pool: new Int32Array(count),
      weight: new Float64Array(count).fill(1),
      group: new Int32Array(count).fill(-1),
      allowed: null,
      lockedSlot: new Int32Array(count).fill(-1),
    },
    precedences: new Int32Array(0),
    fairness: null,
    ...otherwise,
  };
}

const few = (most: number) => fc.integer({ min: 0, max: most });

/** Small problems of every kind: days, closed slots, programme elsewhere, pools, sessions, locks, precedences. */
export const smallProblems: fc.Arbitrary<ScheduleProblem> = fc
  .record({
    people: fc.integer({ min: 2, max: 5 }),
    slots: fc.integer({ min: 2, max: 5 }),
    days: fc.integer({ min: 1, max: 2 }),
    tables: fc.array(few(3), { minLength: 10, maxLength: 10 }),
    closed: fc.array(fc.tuple(few(4), few(4)), { maxLength: 3 }),
    elsewhere: fc.array(fc.tuple(few(4), few(4)), { maxLength: 2 }),
    meetings: fc.array(fc.tuple(few(4), few(3), few(19), few(9)), { minLength: 1, maxLength: 7 }),
    order: fc.array(fc.tuple(few(6), few(6)), { maxLength: 2 }),
    fairness: fc.option(fc.integer({ min: 0, max: 2 })),
  })
  .map(({ people, slots, days, tables, closed, elsewhere, meetings, order, fairness }) => {
    const count = meetings.length;
    const available = new Uint8Array(people * slots).fill(1);
    const busy = new Uint8Array(people * slots);
    const cell = ([person, slot]: readonly number[]): number => (person % people) * slots + (slot % slots);
    for (const place of closed) available[cell(place)] = 0;
    for (const place of elsewhere) {
      available[cell(place)] = 0;
      busy[cell(place)] = 1;
    }
    const pairs = meetings.map(([one, step]) => {
      const first = one % people;
      return [first, (first + 1 + (step % (people - 1))) % people];
    });
    const allowed = new Uint8Array(count * slots).fill(1);
    meetings.forEach(([, , chance], meeting) => {
      // One in five is bound to the first half of the slots.
      if (chance % 5 === 0) allowed.fill(0, meeting * slots + (slots >> 1), (meeting + 1) * slots);
    });
    const precedences = order
      .map(([first, later]) => [first % count, later % count])
      .filter(([first, later]) => first !== later);
    const plain = plainProblem(people, slots, pairs);
    return {
      ...plain,
      dayOfSlot: Int32Array.from({ length: slots }, (_, slot) => (days === 2 && slot > 2 ? 1 : 0)),
      available,
      busy: elsewhere.length === 0 ? null : busy,
      poolCount: 2,
      tables: Int32Array.from({ length: 2 * slots }, (_, at) => tables[at]),
      meetings: {
        ...plain.meetings,
        pool: Int32Array.from(meetings, ([, , , chance]) => (chance === 9 ? 1 : 0)),
        allowed,
        lockedSlot: Int32Array.from(meetings, ([, , chance]) => (chance % 10 === 3 ? chance % slots : -1)),
      },
      precedences: Int32Array.from(precedences.flat()),
      fairness,
    };
  });

/** Everything that is wrong with a placement, said plainly and slowly; `whole`: every meeting has to be placed. */
export function faults(problem: ScheduleProblem, placement: Placement, whole: boolean): string[] {
  const { slotCount: slots, meetings } = problem;
  const found: string[] = [];
  const seen = new Map<string, number>();
  const count = (key: string): number => {
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return seen.get(key) as number;
  };
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    const slot = placement[meeting];
    if (slot < 0) {
      if (whole) found.push(`meeting ${meeting} is not placed`);
      continue;
    }
    for (const person of meetings.attendees.slice(2 * meeting, 2 * meeting + 2)) {
      if (count(`person ${person} in ${slot}`) > 1) found.push(`person ${person} meets twice in ${slot}`);
      if (problem.available[person * slots + slot] === 0) found.push(`person ${person} is away in ${slot}`);
    }
    const pool = meetings.pool[meeting];
    if (count(`pool ${pool} in ${slot}`) > problem.tables[pool * slots + slot])
      found.push(`tables of ${slot}`);
    if (meetings.allowed?.[meeting * slots + slot] === 0) found.push(`meeting ${meeting} leaves its session`);
    const locked = meetings.lockedSlot[meeting];
    if (locked >= 0 && locked !== slot) found.push(`meeting ${meeting} leaves its lock`);
  }
  for (let i = 0; i < problem.precedences.length; i += 2) {
    const [first, later] = [placement[problem.precedences[i]], placement[problem.precedences[i + 1]]];
    if (first >= 0 && later >= 0 && first >= later) found.push(`order ${i / 2}`);
  }
  return found;
}

/** Breaks by person from the definition: a letter a slot, split into days; runs of idle ones between meetings. */
export function plainBreaks(problem: ScheduleProblem, placement: Placement): number[] {
  const { slotCount, meetings, dayOfSlot, busy } = problem;
  return Array.from({ length: problem.personCount }, (_, person) => {
    let letters = '';
    for (let slot = 0; slot < slotCount; slot++) {
      if (slot > 0 && dayOfSlot[slot] !== dayOfSlot[slot - 1]) letters += '|';
      const meets = [...placement].some(
        (at, meeting) =>
          at === slot && meetings.attendees.slice(2 * meeting, 2 * meeting + 2).includes(person),
      );
      letters += meets ? 'M' : busy?.[person * slotCount + slot] === 1 ? 'b' : '.';
    }
    return letters
      .split('|')
      .map(
        (day) =>
          day.slice(Math.max(0, day.indexOf('M')), day.lastIndexOf('M') + 1).match(/\.+/g)?.length ?? 0,
      )
      .reduce((sum, runs) => sum + runs, 0);
  });
}

/** The fewest breaks of all placements of every meeting, found by trying them all; null where there is none. */
export function exhaustiveFewest(problem: ScheduleProblem, fairness: number | null): number | null {
  const { slotCount, meetings } = problem;
  const placement = new Int32Array(meetings.count).fill(-1);
  let fewest: number | null = null;
  const place = (meeting: number): void => {
    if (meeting === meetings.count) {
      const breaks = plainBreaks(problem, placement);
      if (fairness !== null && Math.max(...breaks) - Math.min(...breaks) > fairness) return;
      const total = breaks.reduce((sum, count) => sum + count, 0);
      if (fewest === null || total < fewest) fewest = total;
      return;
    }
    for (let slot = 0; slot < slotCount; slot++) {
      placement[meeting] = slot;
      if (faults(problem, placement, false).length === 0) place(meeting + 1);
    }
    placement[meeting] = -1;
  };
  place(0);
  return fewest;
}
