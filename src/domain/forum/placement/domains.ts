import type { ScheduleProblem } from '../problem.ts';

/**
 * By meeting * slotCount + slot: 1 where the meeting could be by itself (it is allowed there or locked there, its
 * people are available, its pool has a table) and as its precedences leave it, those followed to the end.
 * A cycle of precedences leaves its meetings no slot. Never throws.
 */
export function meetingDomains(problem: ScheduleProblem): Uint8Array {
  const { slotCount, meetings, precedences } = problem;
  const domains = new Uint8Array(meetings.count * slotCount);
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    for (let slot = 0; slot < slotCount; slot++) {
      if (mayBe(problem, meeting, slot)) domains[meeting * slotCount + slot] = 1;
    }
  }
  const first = (meeting: number): number => {
    let slot = 0;
    while (slot < slotCount && domains[meeting * slotCount + slot] === 0) slot++;
    return slot;
  };
  const last = (meeting: number): number => {
    let slot = slotCount - 1;
    while (slot >= 0 && domains[meeting * slotCount + slot] === 0) slot--;
    return slot;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < precedences.length; i += 2) {
      const [before, then] = [precedences[i], precedences[i + 1]];
      for (let slot = Math.min(first(before), slotCount - 1); slot >= 0; slot--) {
        if (domains[then * slotCount + slot] === 0) continue;
        domains[then * slotCount + slot] = 0;
        changed = true;
      }
      for (let slot = Math.max(last(then), 0); slot < slotCount; slot++) {
        if (domains[before * slotCount + slot] === 0) continue;
        domains[before * slotCount + slot] = 0;
        changed = true;
      }
    }
  }
  return domains;
}

/** Whether nothing but other meetings keeps a meeting from a slot: allowed, not locked elsewhere, people, tables. */
export function mayBe(problem: ScheduleProblem, meeting: number, slot: number): boolean {
  const { slotCount, meetings } = problem;
  const locked = meetings.lockedSlot[meeting];
  if (locked >= 0 && locked !== slot) return false;
  if (meetings.allowed !== null && meetings.allowed[meeting * slotCount + slot] === 0) return false;
  if (problem.tables[meetings.pool[meeting] * slotCount + slot] === 0) return false;
  for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
    if (problem.available[meetings.attendees[i] * slotCount + slot] === 0) return false;
  }
  return true;
}
