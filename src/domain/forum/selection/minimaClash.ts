import { shortfall } from '../bound/shortfall.ts';
import type { Constraint } from '../constraint.ts';
import type { ScheduleProblem } from '../problem.ts';
import { searchMinima } from './searchMinima.ts';

/**
 * A smallest set of constraints for which the minima cannot all hold: without any one of them that can no longer be
 * proved. Null where it cannot be proved at all. Candidate pairs, sessions and precedences are taken as given. A
 * proof is a dual value (see shortfall) or an exhaustive search of at most so many `looks`. Takes about k log n proofs, for
 * k constraints of n. Locked meetings must not contradict each other (see lockClash).
 */
export function minimaClash(problem: ScheduleProblem, looks: number): Constraint[] | null {
  const impossible = (among: readonly Constraint[]): boolean => {
    const relaxed = withOnly(problem, among);
    return shortfall(relaxed).missing > 0 || searchMinima(relaxed, looks).state === 'none';
  };
  const proved = shortfall(problem);
  let wished = proved.people;
  if (proved.missing === 0) {
    if (searchMinima(problem, looks).state !== 'none') return null;
    wished = Array.from(problem.minimum.keys()).filter((person) => problem.minimum[person] > 0);
  }
  const all = constraintsAround(problem, wished);
  return impossible(all) ? smallest([], false, all, impossible) : null;
}

/**
 * The part of `left` that makes `held` impossible and of which nothing can be spared, by halving (Junker, QuickXplain,
 * AAAI 2004).
 */
function smallest(
  held: readonly Constraint[],
  grown: boolean,
  left: readonly Constraint[],
  impossible: (among: readonly Constraint[]) => boolean,
): Constraint[] {
  if (grown && impossible(held)) return [];
  if (left.length <= 1) return [...left];
  const middle = left.length >> 1;
  const [former, latter] = [left.slice(0, middle), left.slice(middle)];
  const ofLatter = smallest([...held, ...former], former.length > 0, latter, impossible);
  const ofFormer = smallest([...held, ...ofLatter], ofLatter.length > 0, former, impossible);
  return [...ofFormer, ...ofLatter];
}

/** Whatever can stand against the minima of these people. */
function constraintsAround(problem: ScheduleProblem, people: readonly number[]): Constraint[] {
  const { slotCount, poolCount, meetings, minimum, maximum, tables } = problem;
  const { count, attendees, attendeeStarts, lockedSlot, group, pool } = meetings;
  const wished = new Set(people);
  const met = new Set<number>();
  const pools = new Set<number>();
  const groups = new Set<number>();
  const found: Constraint[] = people.map((person) => ({
    constraint: 'minimum',
    person,
    count: minimum[person],
  }));
  for (let meeting = 0; meeting < count; meeting++) {
    const own = attendees.subarray(attendeeStarts[meeting], attendeeStarts[meeting + 1]);
    if (lockedSlot[meeting] >= 0) found.push({ constraint: 'lock', meeting, slot: lockedSlot[meeting] });
    if (!own.some((person) => wished.has(person))) continue;
    for (const person of own) met.add(person);
    pools.add(pool[meeting]);
    if (group[meeting] >= 0) groups.add(group[meeting]);
  }
  for (const person of met) {
    if (maximum[person] < slotCount) found.push({ constraint: 'maximum', person, count: maximum[person] });
    found.push({ constraint: 'availability', person, slot: null });
  }
  for (let i = 0; i < poolCount; i++) {
    if (!pools.has(i)) continue;
    const all = tables.subarray(i * slotCount, (i + 1) * slotCount).reduce((sum, each) => sum + each, 0);
    found.push({ constraint: 'tables', pool: i, slot: null, count: all });
  }
  for (const each of groups) found.push({ constraint: 'group', group: each });
  return found;
}

/** The problem with no other of the constraints than these, and no other meetings than those that bear on minima. */
function withOnly(problem: ScheduleProblem, among: readonly Constraint[]): ScheduleProblem {
  const { personCount, slotCount, poolCount, meetings } = problem;
  const { attendees, attendeeStarts } = meetings;
  const minimum = new Int32Array(personCount);
  const maximum = new Int32Array(personCount).fill(slotCount);
  const available = new Uint8Array(personCount * slotCount).fill(1);
  const tables = new Int32Array(poolCount * slotCount).fill(personCount);
  const lockedSlot = new Int32Array(meetings.count).fill(-1);
  const groups = new Set<number>();
  for (const each of among) {
    if (each.constraint === 'minimum') minimum[each.person] = each.count;
    else if (each.constraint === 'maximum') maximum[each.person] = each.count;
    else if (each.constraint === 'lock') lockedSlot[each.meeting] = each.slot;
    else if (each.constraint === 'group') groups.add(each.group);
    else if (each.constraint === 'tables') {
      const start = each.pool * slotCount;
      tables.set(problem.tables.subarray(start, start + slotCount), start);
    } else if (each.constraint === 'availability') {
      const start = each.person * slotCount;
      available.set(problem.available.subarray(start, start + slotCount), start);
    }
  }
  const kept = Array.from({ length: meetings.count }, (_, meeting) => meeting).filter((meeting) => {
    const own = attendees.subarray(attendeeStarts[meeting], attendeeStarts[meeting + 1]);
    return lockedSlot[meeting] >= 0 || own.some((person) => minimum[person] > 0);
  });
  const placeOf = new Map(kept.map((meeting, place) => [meeting, place]));
  const people = kept.map((meeting) =>
    attendees.subarray(attendeeStarts[meeting], attendeeStarts[meeting + 1]),
  );
  const starts = new Int32Array(kept.length + 1);
  for (const [place, own] of people.entries()) starts[place + 1] = starts[place] + own.length;
  const precedences: number[] = [];
  for (let i = 0; i < problem.precedences.length; i += 2) {
    const first = placeOf.get(problem.precedences[i]);
    const then = placeOf.get(problem.precedences[i + 1]);
    if (first !== undefined && then !== undefined) precedences.push(first, then);
  }
  const { allowed } = meetings;
  return {
    ...problem,
    minimum,
    maximum,
    available,
    tables,
    precedences: Int32Array.from(precedences),
    meetings: {
      count: kept.length,
      attendeeStarts: starts,
      attendees: Int32Array.from(people.flatMap((own) => [...own])),
      pool: Int32Array.from(kept, (meeting) => meetings.pool[meeting]),
      weight: Float64Array.from(kept, () => 1),
      group: Int32Array.from(kept, (meeting) =>
        groups.has(meetings.group[meeting]) ? meetings.group[meeting] : -1,
      ),
      allowed:
        allowed === null
          ? null
          : Uint8Array.from(
              kept.flatMap((meeting) => [
                ...allowed.subarray(meeting * slotCount, (meeting + 1) * slotCount),
              ]),
            ),
      lockedSlot: Int32Array.from(kept, (meeting) => lockedSlot[meeting]),
    },
  };
}
