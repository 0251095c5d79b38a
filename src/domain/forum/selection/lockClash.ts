import type { Constraint } from '../constraint.ts';
import type { ScheduleProblem } from '../problem.ts';

/**
 * A smallest set of constraints that cannot hold together because of locked meetings: without any one of them the
 * rest could. Null where the locked meetings do not contradict each other or anything else. Of several the one with
 * the fewest locked meetings is told, of those the first in the order of the meetings. Linear in the locked meetings.
 */
export function lockClash(problem: ScheduleProblem): Constraint[] | null {
  let smallest: Constraint[] | null = null;
  for (const clash of lockClashes(problem)) {
    if (smallest === null || clash.length < smallest.length) smallest = clash;
  }
  return smallest;
}

function* lockClashes(problem: ScheduleProblem): Generator<Constraint[]> {
  const { slotCount, meetings, maximum, tables, precedences } = problem;
  const { count, attendees, attendeeStarts, lockedSlot, group, pool, allowed } = meetings;
  const lock = (meeting: number): Constraint => ({ constraint: 'lock', meeting, slot: lockedSlot[meeting] });
  const bySeat = new Map<number, number>();
  const byPerson = new Map<number, number[]>();
  const byTable = new Map<number, number[]>();
  const byGroup = new Map<number, number>();
  const add = (lists: Map<number, number[]>, key: number, meeting: number): number[] => {
    const list = lists.get(key) ?? [];
    list.push(meeting);
    lists.set(key, list);
    return list;
  };
  for (let meeting = 0; meeting < count; meeting++) {
    const slot = lockedSlot[meeting];
    if (slot < 0) continue;
    if (allowed !== null && allowed[meeting * slotCount + slot] === 0) {
      yield [lock(meeting), { constraint: 'session', meeting, slot }];
    }
    for (const person of attendees.subarray(attendeeStarts[meeting], attendeeStarts[meeting + 1])) {
      const seat = person * slotCount + slot;
      if (problem.available[seat] === 0) yield [lock(meeting), { constraint: 'availability', person, slot }];
      const other = bySeat.get(seat);
      if (other !== undefined) {
        yield [lock(other), lock(meeting), { constraint: 'one-meeting', person, slot }];
      }
      bySeat.set(seat, meeting);
      const own = add(byPerson, person, meeting);
      if (own.length === maximum[person] + 1) {
        yield [...own.map(lock), { constraint: 'maximum', person, count: maximum[person] }];
      }
    }
    const rival = byGroup.get(group[meeting]);
    if (rival !== undefined)
      yield [lock(rival), lock(meeting), { constraint: 'group', group: group[meeting] }];
    if (group[meeting] >= 0) byGroup.set(group[meeting], meeting);
    const table = pool[meeting] * slotCount + slot;
    const seated = add(byTable, table, meeting);
    if (seated.length === Math.max(0, tables[table]) + 1) {
      const limit: Constraint = { constraint: 'tables', pool: pool[meeting], slot, count: tables[table] };
      yield [...seated.map(lock), limit];
    }
  }
  for (let i = 0; i < precedences.length; i += 2) {
    const [first, then] = [precedences[i], precedences[i + 1]];
    if (lockedSlot[first] < 0 || lockedSlot[then] < 0 || lockedSlot[first] < lockedSlot[then]) continue;
    yield [lock(first), lock(then), { constraint: 'precedence', first, then }];
  }
}
