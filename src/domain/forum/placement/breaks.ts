import type { Placement, ScheduleProblem } from '../problem.ts';

/**
 * By person * slotCount + slot: 1 where the person sits in a meeting.
 * Never throws; says nothing of double booking.
 */
export function seating(problem: ScheduleProblem, placement: Placement): Uint8Array {
  const { slotCount, meetings } = problem;
  const seated = new Uint8Array(problem.personCount * slotCount);
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    const slot = placement[meeting];
    if (slot < 0) continue;
    for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
      seated[meetings.attendees[i] * slotCount + slot] = 1;
    }
  }
  return seated;
}

/**
 * Breaks of one person: the runs of idle slots between two of the person's meetings of one day. A slot is idle where
 * the person neither meets nor is busy elsewhere in the programme; a busy slot ends a run. `seated` as of `seating`:
 * above 0 where the person meets.
 */
export function breaksOf(problem: ScheduleProblem, seated: Uint8Array | Int32Array, person: number): number {
  const { slotCount, dayOfSlot, busy } = problem;
  const start = person * slotCount;
  let breaks = 0;
  let runs = 0;
  let day = -1;
  let met = false;
  let idle = false;
  for (let slot = 0; slot < slotCount; slot++) {
    if (dayOfSlot[slot] !== day) {
      day = dayOfSlot[slot];
      met = false;
      idle = false;
      runs = 0;
    }
    if (seated[start + slot] > 0) {
      breaks += runs;
      runs = 0;
      met = true;
      idle = false;
    } else if (busy !== null && busy[start + slot] === 1) {
      idle = false;
    } else {
      if (met && !idle) runs++;
      idle = true;
    }
  }
  return breaks;
}

/** By person: their breaks, as `breaksOf` counts them. */
export function breaksByPerson(problem: ScheduleProblem, placement: Placement): Int32Array {
  const seated = seating(problem, placement);
  const breaks = new Int32Array(problem.personCount);
  for (let person = 0; person < problem.personCount; person++) {
    breaks[person] = breaksOf(problem, seated, person);
  }
  return breaks;
}
