import type { Placement, ScheduleProblem } from '../../src/domain/forum/problem.ts';
import { random } from '../../src/domain/random/random.ts';

export interface ProblemSize {
  readonly people: number;
  readonly slots: number;
  readonly meetings: number;
  /** Chance that a meeting is locked to a slot, whether or not that can be. */
  readonly locks: number;
  /** The greatest minimum. */
  readonly minimum: number;
}

/** A small problem from a seed with a little of everything: pools, groups, sessions, precedences, sharers. */
export function randomProblem(seed: number, size: ProblemSize): ScheduleProblem {
  const { people, slots, meetings } = size;
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const attendees: number[] = [];
  const starts = [0];
  for (let meeting = 0; meeting < meetings; meeting++) {
    const own = new Set<number>();
    const count = next() < 0.15 ? Math.min(3, people) : 2;
    while (own.size < count) own.add(below(people));
    attendees.push(...own);
    starts.push(attendees.length);
  }
  const pools = 1 + below(2);
  const precedences: number[] = [];
  if (meetings > 1 && next() < 0.4) {
    const first = below(meetings - 1);
    precedences.push(first, first + 1 + below(meetings - first - 1));
  }
  return {
    personCount: people,
    slotCount: slots,
    dayOfSlot: new Int32Array(slots),
    available: Uint8Array.from({ length: people * slots }, () => (next() < 0.75 ? 1 : 0)),
    busy: null,
    minimum: Int32Array.from({ length: people }, () => below(size.minimum + 1)),
    maximum: Int32Array.from({ length: people }, () => 1 + below(slots)),
    poolCount: pools,
    tables: Int32Array.from({ length: pools * slots }, () => below(3)),
    meetings: {
      count: meetings,
      attendeeStarts: Int32Array.from(starts),
      attendees: Int32Array.from(attendees),
      pool: Int32Array.from({ length: meetings }, () => below(pools)),
      weight: Float64Array.from({ length: meetings }, () => 1 + below(9)),
      group: Int32Array.from({ length: meetings }, () => (next() < 0.3 ? below(2) : -1)),
      allowed:
        next() < 0.5 ? null : Uint8Array.from({ length: meetings * slots }, () => (next() < 0.8 ? 1 : 0)),
      lockedSlot: Int32Array.from({ length: meetings }, () => (next() < size.locks ? below(slots) : -1)),
    },
    precedences: Int32Array.from(precedences),
    fairness: null,
  };
}

/** Every way in which a placement breaks a hard constraint, by plain reading of the problem; none: it holds all. */
export function broken(problem: ScheduleProblem, placement: Placement): string[] {
  const { slotCount, meetings, precedences } = problem;
  const found: string[] = [];
  const count = new Map<string, number>();
  const once = (key: string, limit: number): void => {
    count.set(key, (count.get(key) ?? 0) + 1);
    if ((count.get(key) ?? 0) > limit) found.push(`${key} more than ${limit} times`);
  };
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    const slot = placement[meeting];
    const locked = meetings.lockedSlot[meeting];
    if (locked >= 0 && slot !== locked) found.push(`meeting ${meeting} is not where it is locked`);
    if (slot < 0) continue;
    if (slot >= slotCount) found.push(`meeting ${meeting} in no slot`);
    if (meetings.allowed !== null && meetings.allowed[meeting * slotCount + slot] === 0) {
      found.push(`meeting ${meeting} not allowed in ${slot}`);
    }
    if (meetings.group[meeting] >= 0) once(`group ${meetings.group[meeting]}`, 1);
    const table = meetings.pool[meeting] * slotCount + slot;
    once(`table ${table}`, problem.tables[table]);
    for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
      const person = meetings.attendees[i];
      if (problem.available[person * slotCount + slot] === 0) found.push(`${person} is away in ${slot}`);
      once(`person ${person} in slot ${slot}`, 1);
      once(`person ${person}`, problem.maximum[person]);
    }
  }
  for (let i = 0; i < precedences.length; i += 2) {
    const [first, then] = [placement[precedences[i]], placement[precedences[i + 1]]];
    if (first >= 0 && then >= 0 && first >= then) found.push(`${precedences[i]} not before its successor`);
  }
  return found;
}

/** Calls back with every placement that holds all hard constraints. For few meetings and slots only. */
export function everyPlacement(problem: ScheduleProblem, visit: (placement: Placement) => void): void {
  const placement = new Int32Array(problem.meetings.count).fill(-1);
  const { lockedSlot } = problem.meetings;
  const isSound = (upTo: number): boolean =>
    broken(
      {
        ...problem,
        meetings: { ...problem.meetings, lockedSlot: lockedSlot.map((s, m) => (m <= upTo ? s : -1)) },
      },
      placement,
    ).length === 0;
  const descend = (meeting: number): void => {
    if (meeting === placement.length) {
      visit(placement);
      return;
    }
    for (let slot = -1; slot < problem.slotCount; slot++) {
      placement[meeting] = slot;
      if (isSound(meeting)) descend(meeting + 1);
    }
    placement[meeting] = -1;
  };
  descend(0);
}
