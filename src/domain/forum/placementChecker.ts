import type { Placement, ScheduleProblem } from './problem.ts';

/** A constraint of a problem that a placement breaks: indexes are those of the problem. */
export type PlacementViolation =
  | { readonly rule: 'length'; readonly expected: number; readonly found: number }
  | { readonly rule: 'slot'; readonly meeting: number; readonly slot: number }
  | { readonly rule: 'person-once-a-slot'; readonly person: number; readonly slot: number }
  | { readonly rule: 'available'; readonly person: number; readonly slot: number; readonly meeting: number }
  | { readonly rule: 'tables'; readonly pool: number; readonly slot: number; readonly used: number }
  | { readonly rule: 'allowed'; readonly meeting: number; readonly slot: number }
  | { readonly rule: 'locked'; readonly meeting: number; readonly slot: number }
  | { readonly rule: 'group-once'; readonly group: number }
  | { readonly rule: 'maximum'; readonly person: number; readonly count: number }
  | { readonly rule: 'precedence'; readonly first: number; readonly then: number }
  | { readonly rule: 'every-meeting'; readonly meeting: number }
  | { readonly rule: 'fairness'; readonly least: number; readonly most: number };

/**
 * Every constraint that a placement breaks; none: it is right. `complete` also asks that every meeting (of a
 * group: one) is placed and that fairness holds, as for place. By the definition of the problem; never throws.
 */
export function checkPlacement(
  problem: ScheduleProblem,
  placement: Placement,
  complete: boolean,
): PlacementViolation[] {
  const { meetings, slotCount, personCount } = problem;
  if (placement.length !== meetings.count) {
    return [{ rule: 'length', expected: meetings.count, found: placement.length }];
  }
  const found: PlacementViolation[] = [];
  const at = new Uint16Array(personCount * slotCount);
  const tables = new Int32Array(problem.poolCount * slotCount);
  const total = new Int32Array(personCount);
  const ofGroup = new Map<number, number>();
  placement.forEach((slot, meeting) => {
    const locked = meetings.lockedSlot[meeting];
    if (locked >= 0 && slot !== locked) found.push({ rule: 'locked', meeting, slot });
    if (slot === -1) return;
    if (slot < 0 || slot >= slotCount) {
      found.push({ rule: 'slot', meeting, slot });
      return;
    }
    const group = meetings.group[meeting];
    if (group >= 0) ofGroup.set(group, (ofGroup.get(group) ?? 0) + 1);
    if (meetings.allowed !== null && meetings.allowed[meeting * slotCount + slot] !== 1) {
      found.push({ rule: 'allowed', meeting, slot });
    }
    tables[meetings.pool[meeting] * slotCount + slot]++;
    for (const person of meetings.attendees.subarray(
      meetings.attendeeStarts[meeting],
      meetings.attendeeStarts[meeting + 1],
    )) {
      if (problem.available[person * slotCount + slot] !== 1)
        found.push({ rule: 'available', person, slot, meeting });
      at[person * slotCount + slot]++;
      total[person]++;
    }
  });
  at.forEach((count, seat) => {
    if (count > 1) {
      found.push({
        rule: 'person-once-a-slot',
        person: Math.floor(seat / slotCount),
        slot: seat % slotCount,
      });
    }
  });
  tables.forEach((used, i) => {
    if (used > problem.tables[i]) {
      found.push({ rule: 'tables', pool: Math.floor(i / slotCount), slot: i % slotCount, used });
    }
  });
  for (const [group, count] of ofGroup) if (count > 1) found.push({ rule: 'group-once', group });
  total.forEach((count, person) => {
    if (count > problem.maximum[person]) found.push({ rule: 'maximum', person, count });
  });
  for (let i = 0; i < problem.precedences.length; i += 2) {
    const [first, then] = [problem.precedences[i], problem.precedences[i + 1]];
    if (placement[first] >= 0 && placement[then] >= 0 && placement[first] >= placement[then]) {
      found.push({ rule: 'precedence', first, then });
    }
  }
  if (complete) {
    placement.forEach((slot, meeting) => {
      const group = meetings.group[meeting];
      if (slot < 0 && !(group >= 0 && ofGroup.has(group))) found.push({ rule: 'every-meeting', meeting });
    });
    checkFairness(problem, at, found);
  }
  return found;
}

function checkFairness(problem: ScheduleProblem, at: Uint16Array, found: PlacementViolation[]): void {
  const { fairness, personCount, slotCount, dayOfSlot, busy } = problem;
  if (fairness === null || personCount === 0) return;
  const counts = Array.from({ length: personCount }, (_, person) => {
    const byDay = new Map<number, string>();
    for (let slot = 0; slot < slotCount; slot++) {
      const seat = person * slotCount + slot;
      const sign = at[seat] > 0 ? 'm' : busy !== null && busy[seat] === 1 ? 'p' : '.';
      byDay.set(dayOfSlot[slot], (byDay.get(dayOfSlot[slot]) ?? '') + sign);
    }
    return [...byDay.values()].reduce((sum, signs) => {
      const between = signs.slice(signs.indexOf('m'), signs.lastIndexOf('m') + 1);
      return sum + (between.match(/\.+/g)?.length ?? 0);
    }, 0);
  });
  const least = Math.min(...counts);
  const most = Math.max(...counts);
  if (most - least > fairness) found.push({ rule: 'fairness', least, most });
}
