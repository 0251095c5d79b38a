import type { Placement, ScheduleProblem } from '../problem.ts';
import { Timetable } from './timetable.ts';
import { worthsOf } from './worths.ts';

/** What an exhaustive search for a schedule that gives everyone its minimum comes to. */
export type MinimaSearch =
  | { readonly state: 'found'; readonly placement: Placement }
  /** No such schedule exists. */
  | { readonly state: 'none' }
  /** Given up: the looks ran out. */
  | { readonly state: 'unknown' };

/**
 * Looks for a schedule in which everyone has its minimum: the person with the fewest ways left to get a missing
 * meeting tries each of them in turn. Complete, for taking a meeting out of a schedule breaks nothing: where a
 * schedule exists, one is found unless the `looks` at a meeting in a slot run out. Locked meetings must not contradict each other.
 */
export function searchMinima(problem: ScheduleProblem, looks: number): MinimaSearch {
  const table = new Timetable(problem, worthsOf(problem.minimum, 1));
  const { attendees, attendeeStarts, count } = problem.meetings;
  const { slotCount } = problem;
  const own: number[][] = Array.from({ length: problem.personCount }, () => []);
  for (let meeting = 0; meeting < count; meeting++) {
    for (let i = attendeeStarts[meeting]; i < attendeeStarts[meeting + 1]; i++) {
      own[attendees[i]].push(meeting);
    }
  }
  /** Meetings in slots that were tried before on this path, to no avail. */
  const ruledOut = new Uint8Array(count * slotCount);
  let left = looks;
  const found = descend();
  if (found) return { state: 'found', placement: table.placement() };
  return { state: left <= 0 ? 'unknown' : 'none' };

  function descend(): boolean {
    if (left <= 0) return false;
    const ways = fewestWays();
    if (ways === null) return true;
    const failed: number[] = [];
    for (const way of ways) {
      const mark = table.mark();
      const { worth } = table;
      table.put(Math.floor(way / slotCount), way % slotCount);
      if (descend()) return true;
      table.takeBack(mark, worth);
      if (left <= 0) return false;
      ruledOut[way] = 1;
      failed.push(way);
    }
    for (const way of failed) ruledOut[way] = 0;
    return false;
  }

  /** The ways (meeting * slotCount + slot) of the person that has the fewest; null where nobody misses a meeting. */
  function fewestWays(): number[] | null {
    let fewest: number[] | null = null;
    for (let person = 0; person < problem.personCount; person++) {
      const missing = problem.minimum[person] - table.held[person];
      if (missing <= 0) continue;
      const ways: number[] = [];
      for (const meeting of own[person]) {
        if (table.slotOf[meeting] >= 0) continue;
        left -= slotCount;
        for (let slot = 0; slot < slotCount; slot++) {
          const way = meeting * slotCount + slot;
          if (ruledOut[way] === 0 && table.openSlot(meeting, slot) === slot) ways.push(way);
        }
      }
      if (ways.length < missing) return [];
      if (fewest === null || ways.length < fewest.length) fewest = ways;
    }
    return fewest;
  }
}
