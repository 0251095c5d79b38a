import { breaksByPerson } from './idleTime.ts';
import type { Placement, ScheduleProblem } from './problem.ts';
import {
  type ClashPart,
  gapOf,
  type Outcome,
  type ScheduleSolvers,
  type SolveOptions,
} from './scheduling.ts';

/** Room for one more meeting: who sits where, how many meetings each has, which tables are left. */
interface Seating {
  readonly taken: Uint8Array;
  readonly tablesLeft: Int32Array;
  readonly count: Int32Array;
  readonly groupPlaced: Uint8Array;
}

/**
 * The plain way, which others are measured against: locked meetings first, then the weightiest wish, each in
 * the first slot (near: its own slot) that is free for all it needs. Never looks back. Deterministic; ties by
 * meeting. Cost: meetings times slots.
 */
export const FIRST_FIT: ScheduleSolvers = { select: selectFirst, place: placeFirst };

function selectFirst(problem: ScheduleProblem, options: SolveOptions): Outcome {
  const { placement, refused } = fill(problem, options);
  const { meetings } = problem;
  let objective = 0;
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    if (placement[meeting] >= 0) objective += meetings.weight[meeting];
  }
  const bound = weightBound(problem);
  options.onProgress({ share: 1, objective, bound });
  const clash = refused.filter((meeting) => meetings.lockedSlot[meeting] >= 0).map(lockedOut);
  if (clash.length > 0) return { placement: null, objective: null, bound, gap: null, proven: false, clash };
  const gap = gapOf(objective, bound);
  return { placement, objective, bound, gap, proven: gap === 0, clash: [] };
}

function placeFirst(problem: ScheduleProblem, options: SolveOptions): Outcome {
  const { placement, refused } = fill(problem, options);
  if (refused.length > 0) {
    const clash = refused.map((meeting) =>
      hasSlot(problem, meeting) ? part('meeting-needs-slot', meeting) : part('availability', meeting),
    );
    return { placement: null, objective: null, bound: 0, gap: null, proven: false, clash };
  }
  const objective = breaksByPerson(problem, placement).reduce((sum, breaks) => sum + breaks, 0);
  options.onProgress({ share: 1, objective, bound: 0 });
  return { placement, objective, bound: 0, gap: gapOf(objective, 0), proven: objective === 0, clash: [] };
}

function lockedOut(meeting: number): ClashPart {
  return part('lock', meeting);
}

function part(constraint: ClashPart['constraint'], meeting: number): ClashPart {
  return { constraint, meetings: [meeting], people: [], slots: [] };
}

function fill(problem: ScheduleProblem, { near }: SolveOptions): { placement: Placement; refused: number[] } {
  const { meetings, personCount, slotCount } = problem;
  const placement = new Int32Array(meetings.count).fill(-1);
  const seating: Seating = {
    taken: new Uint8Array(personCount * slotCount),
    tablesLeft: problem.tables.slice(),
    count: new Int32Array(personCount),
    groupPlaced: new Uint8Array(meetings.count),
  };
  const order = Array.from({ length: meetings.count }, (_, meeting) => meeting).sort(
    (a, b) =>
      Number(meetings.lockedSlot[b] >= 0) - Number(meetings.lockedSlot[a] >= 0) ||
      meetings.weight[b] - meetings.weight[a] ||
      a - b,
  );
  const refused: number[] = [];
  for (const meeting of order) {
    const slot = firstSlot(problem, seating, placement, meeting, near?.placement[meeting] ?? -1);
    if (slot < 0) refused.push(meeting);
    else seat(problem, seating, placement, meeting, slot);
  }
  return { placement, refused };
}

function firstSlot(
  problem: ScheduleProblem,
  seating: Seating,
  placement: Placement,
  meeting: number,
  wished: number,
): number {
  const { meetings, slotCount } = problem;
  if (meetings.group[meeting] >= 0 && seating.groupPlaced[meetings.group[meeting]] === 1) return -1;
  const locked = meetings.lockedSlot[meeting];
  const fits = (slot: number) =>
    isFree(problem, seating, meeting, slot) && inOrder(problem, placement, meeting, slot);
  if (locked >= 0) return fits(locked) ? locked : -1;
  if (wished >= 0 && fits(wished)) return wished;
  for (let slot = 0; slot < slotCount; slot++) if (fits(slot)) return slot;
  return -1;
}

function isFree(problem: ScheduleProblem, seating: Seating, meeting: number, slot: number): boolean {
  const { meetings, slotCount, available, maximum } = problem;
  if (meetings.allowed !== null && meetings.allowed[meeting * slotCount + slot] === 0) return false;
  if (seating.tablesLeft[meetings.pool[meeting] * slotCount + slot] <= 0) return false;
  for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
    const person = meetings.attendees[i];
    const seat = person * slotCount + slot;
    if (available[seat] === 0 || seating.taken[seat] === 1 || seating.count[person] >= maximum[person])
      return false;
  }
  return true;
}

function inOrder(
  { precedences }: ScheduleProblem,
  placement: Placement,
  meeting: number,
  slot: number,
): boolean {
  for (let i = 0; i < precedences.length; i += 2) {
    const first = precedences[i];
    const then = precedences[i + 1];
    if (then === meeting && placement[first] >= 0 && placement[first] >= slot) return false;
    if (first === meeting && placement[then] >= 0 && placement[then] <= slot) return false;
  }
  return true;
}

function seat(
  problem: ScheduleProblem,
  seating: Seating,
  placement: Placement,
  meeting: number,
  slot: number,
): void {
  const { meetings, slotCount } = problem;
  placement[meeting] = slot;
  seating.tablesLeft[meetings.pool[meeting] * slotCount + slot]--;
  if (meetings.group[meeting] >= 0) seating.groupPlaced[meetings.group[meeting]] = 1;
  for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
    seating.taken[meetings.attendees[i] * slotCount + slot] = 1;
    seating.count[meetings.attendees[i]]++;
  }
}

/** Whether a meeting would have a slot if it were the only one. */
function hasSlot(problem: ScheduleProblem, meeting: number): boolean {
  const alone: Seating = {
    taken: new Uint8Array(problem.personCount * problem.slotCount),
    tablesLeft: problem.tables,
    count: new Int32Array(problem.personCount),
    groupPlaced: new Uint8Array(problem.meetings.count),
  };
  for (let slot = 0; slot < problem.slotCount; slot++) if (isFree(problem, alone, meeting, slot)) return true;
  return false;
}

/**
 * A weight that no schedule passes: each person takes part in the weightiest of its own meetings, as many as
 * its slots and its maximum allow, a meeting counted in equal shares for those who attend it; and no more
 * meetings take place than there are tables.
 */
export function weightBound(problem: ScheduleProblem): number {
  const { meetings, personCount, slotCount, available, maximum } = problem;
  const own: number[][] = Array.from({ length: personCount }, () => []);
  const alone: number[] = [];
  const bestOfGroup = new Map<number, number>();
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    if (!hasSlot(problem, meeting)) continue;
    const group = meetings.group[meeting];
    const weight = meetings.weight[meeting];
    if (group < 0) alone.push(weight);
    else bestOfGroup.set(group, Math.max(bestOfGroup.get(group) ?? 0, weight));
    const from = meetings.attendeeStarts[meeting];
    const to = meetings.attendeeStarts[meeting + 1];
    for (let i = from; i < to; i++) own[meetings.attendees[i]].push(weight / (to - from));
  }
  let byPeople = 0;
  for (let person = 0; person < personCount; person++) {
    let slots = 0;
    for (let slot = 0; slot < slotCount; slot++) slots += available[person * slotCount + slot];
    byPeople += topSum(own[person], Math.min(slots, maximum[person]));
  }
  let tables = 0;
  for (const free of problem.tables) tables += free;
  return Math.min(byPeople, topSum([...alone, ...bestOfGroup.values()], tables));
}

function topSum(weights: number[], most: number): number {
  weights.sort((a, b) => b - a);
  let sum = 0;
  for (let i = 0; i < Math.min(most, weights.length); i++) sum += weights[i];
  return sum;
}
