import type { ScheduleProblem } from './problem.ts';

/** What is left to choose and to use when the locked meetings are in their slots. */
export interface Residual {
  /** By person * slotCount + slot: 1 where the person is available and not in a locked meeting. */
  readonly available: Uint8Array;
  /** By pool * slotCount + slot. Below 0 where locked meetings need more tables than there are. */
  readonly tables: Int32Array;
  /** By person: locked meetings. */
  readonly locked: Int32Array;
  /** Ascending: meetings that may still be chosen: not locked, their group not taken, some slot possible. */
  readonly open: Int32Array;
}

/** Takes what locked meetings use off a problem. Linear in meetings times slots. */
export function residualOf(problem: ScheduleProblem): Residual {
  const { slotCount, meetings } = problem;
  const { count, attendees, attendeeStarts, lockedSlot, group, pool } = meetings;
  const available = problem.available.slice();
  const tables = problem.tables.slice();
  const locked = new Int32Array(problem.personCount);
  const taken = new Set<number>();
  for (let meeting = 0; meeting < count; meeting++) {
    const slot = lockedSlot[meeting];
    if (slot < 0) continue;
    if (group[meeting] >= 0) taken.add(group[meeting]);
    tables[pool[meeting] * slotCount + slot]--;
    for (let i = attendeeStarts[meeting]; i < attendeeStarts[meeting + 1]; i++) {
      locked[attendees[i]]++;
      available[attendees[i] * slotCount + slot] = 0;
    }
  }
  const open: number[] = [];
  for (let meeting = 0; meeting < count; meeting++) {
    if (lockedSlot[meeting] >= 0 || taken.has(group[meeting])) continue;
    for (let slot = 0; slot < slotCount; slot++) {
      if (!canBe(problem, available, tables, meeting, slot)) continue;
      open.push(meeting);
      break;
    }
  }
  return { available, tables, locked, open: Int32Array.from(open) };
}

/** Whether a meeting could be in a slot if there were no other meetings than those already taken off. */
export function canBe(
  problem: ScheduleProblem,
  available: Uint8Array,
  tables: Int32Array,
  meeting: number,
  slot: number,
): boolean {
  const { slotCount } = problem;
  const { attendees, attendeeStarts, allowed, pool } = problem.meetings;
  if (allowed !== null && allowed[meeting * slotCount + slot] === 0) return false;
  if (tables[pool[meeting] * slotCount + slot] <= 0) return false;
  for (let i = attendeeStarts[meeting]; i < attendeeStarts[meeting + 1]; i++) {
    if (available[attendees[i] * slotCount + slot] === 0) return false;
  }
  return true;
}
