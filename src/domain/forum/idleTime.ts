import type { Placement, ScheduleProblem } from './problem.ts';

/**
 * By person: its breaks. A break is a maximal run of idle slots between two of a person's meetings of one day,
 * whatever its length; a slot in which the person is elsewhere in the programme is not idle and ends a run.
 */
export function breaksByPerson(problem: ScheduleProblem, placement: Placement): Int32Array {
  const { personCount, slotCount, dayOfSlot, busy, meetings } = problem;
  const seated = new Uint8Array(personCount * slotCount);
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    if (placement[meeting] < 0) continue;
    for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
      seated[meetings.attendees[i] * slotCount + placement[meeting]] = 1;
    }
  }
  const breaks = new Int32Array(personCount);
  for (let person = 0; person < personCount; person++) {
    let met = false;
    let idle = false;
    let runs = 0;
    for (let slot = 0; slot < slotCount; slot++) {
      if (slot > 0 && dayOfSlot[slot] !== dayOfSlot[slot - 1]) {
        met = false;
        idle = false;
        runs = 0;
      }
      const at = person * slotCount + slot;
      if (seated[at] === 1) {
        breaks[person] += runs;
        runs = 0;
        met = true;
        idle = false;
      } else if (busy !== null && busy[at] === 1) {
        idle = false;
      } else {
        if (met && !idle) runs++;
        idle = true;
      }
    }
  }
  return breaks;
}
