import type { Placement, ScheduleProblem } from '../problem.ts';
import { breaksByPerson } from './breaks.ts';
import type { MeetingsOfPeople } from './meetingsOfPeople.ts';

const ASSUMED_WALK_SHARE = 0.4;
const ASSUMED_WINDOW_SHARE = 0.4;
/** Of the meetings of a person whom a walk visits. */
const ASSUMED_VISITED_SHARE = 0.8;

/**
 * By meeting: 1 where it is free to move, about a share of them all: those around a person who has breaks, those of
 * a window of slots, or any, by chance.
 */
export function drawNeighbourhood(
  problem: ScheduleProblem,
  people: MeetingsOfPeople,
  placement: Placement,
  share: number,
  next: () => number,
): Uint8Array {
  const { meetings, slotCount } = problem;
  const kind = next();
  if (kind < ASSUMED_WALK_SHARE) return walk(problem, people, placement, share, next);
  const freed = new Uint8Array(meetings.count);
  if (kind < ASSUMED_WALK_SHARE + ASSUMED_WINDOW_SHARE) {
    const width = Math.max(2, Math.round(share * slotCount));
    const start = Math.floor(next() * (slotCount - width + 1));
    for (let meeting = 0; meeting < meetings.count; meeting++) {
      if (placement[meeting] >= start && placement[meeting] < start + width) freed[meeting] = 1;
    }
    return freed;
  }
  for (let meeting = 0; meeting < meetings.count; meeting++) if (next() < share) freed[meeting] = 1;
  return freed;
}

/** From one who has breaks to those they meet, and on, until enough meetings are free. */
function walk(
  problem: ScheduleProblem,
  { starts, meetings: own }: MeetingsOfPeople,
  placement: Placement,
  share: number,
  next: () => number,
): Uint8Array {
  const { meetings, personCount } = problem;
  const freed = new Uint8Array(meetings.count);
  const visited = new Uint8Array(personCount);
  const whole = (bound: number): number => Math.floor(next() * bound);
  const breaks = breaksByPerson(problem, placement);
  const broken = [...breaks.keys()].filter((person) => breaks[person] > 0);
  const queue = broken.length > 0 ? [broken[whole(broken.length)]] : [];
  let left = Math.floor(share * meetings.count);
  for (let visits = 0; left > 0 && visits < 4 * personCount; visits++) {
    let person = whole(personCount);
    if (queue.length > 0) {
      const drawn = whole(queue.length);
      person = queue[drawn];
      queue[drawn] = queue[queue.length - 1];
      queue.pop();
    }
    if (visited[person] === 1) continue;
    visited[person] = 1;
    for (let i = starts[person]; i < starts[person + 1]; i++) {
      const meeting = own[i];
      if (freed[meeting] === 0 && next() < ASSUMED_VISITED_SHARE) {
        freed[meeting] = 1;
        left--;
      }
      for (let j = meetings.attendeeStarts[meeting]; j < meetings.attendeeStarts[meeting + 1]; j++) {
        if (visited[meetings.attendees[j]] === 0) queue.push(meetings.attendees[j]);
      }
    }
  }
  return freed;
}
