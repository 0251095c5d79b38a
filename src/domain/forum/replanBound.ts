import { mayBe } from './placement/domains.ts';
import type { Placement, ScheduleProblem } from './problem.ts';

/**
 * How many published meetings from slot `now` on cannot stay where they are, at least: those whose own people, session
 * or tables no longer allow it, and of the rest those that a slot has above its tables. Linear. Never throws.
 */
export function fewestChanges(problem: ScheduleProblem, published: Placement, now: number): number {
  const { slotCount, meetings, tables } = problem;
  const staying = new Int32Array(tables.length);
  let changes = 0;
  for (let meeting = 0; meeting < published.length; meeting++) {
    const slot = published[meeting];
    if (slot < 0 || (slot < now && meetings.lockedSlot[meeting] === slot)) continue;
    if (mayBe(problem, meeting, slot)) staying[meetings.pool[meeting] * slotCount + slot]++;
    else changes++;
  }
  return staying.reduce((sum, count, at) => sum + Math.max(0, count - tables[at]), changes);
}
