import type { ScheduleProblem } from '../problem.ts';
import { residualOf } from '../residual.ts';
import { dualValue, type PackingProgramme, packingPrices } from './packingPrices.ts';
import { programmeOf } from './upperBound.ts';

/** Below this share of a meeting a shortfall is taken for a rounding error. */
const NOTHING = 1e-6;

/** What the minima of a problem fall short by. */
export interface Shortfall {
  /** Meetings (of one person each) that are missing in any schedule, at least. Above 0: the minima cannot all hold. */
  readonly missing: number;
  /** By person, ascending: those whose minima the proof rests on. */
  readonly people: readonly number[];
}

/**
 * How many of the meetings that people are to have at least no schedule can give them: the linear programme of
 * upperBound without weights, in which a missing meeting costs one; its dual value at any prices is a proof. 0 does
 * not mean that the minima can hold: slots are added up, and shares of meetings are allowed.
 */
export function shortfall(problem: ScheduleProblem): Shortfall {
  const { personCount, meetings } = problem;
  const { attendees, attendeeStarts } = meetings;
  const residual = residualOf(problem);
  const day = programmeOf(problem, residual, true);
  // Beside what a person may have at most, a row of its own for what it is to have at least: its meetings and those
  // that are missing, which take up nothing else.
  const starts = [0];
  const rows: number[] = [];
  const weight: number[] = [];
  for (const [column, meeting] of residual.open.entries()) {
    rows.push(...day.rows.subarray(day.starts[column], day.starts[column + 1]));
    for (let i = attendeeStarts[meeting]; i < attendeeStarts[meeting + 1]; i++) {
      rows.push(day.rowCount + attendees[i]);
    }
    starts.push(rows.length);
    weight.push(0);
  }
  for (let person = 0; person < personCount; person++) {
    for (let i = 0; i < day.floor[person]; i++) {
      rows.push(day.rowCount + person);
      starts.push(rows.length);
      weight.push(-1);
    }
  }
  const rowCount = day.rowCount + personCount;
  const capacity = new Float64Array(rowCount).fill(weight.length);
  capacity.set(day.capacity);
  const floor = new Float64Array(rowCount);
  floor.set(day.floor.subarray(0, personCount), day.rowCount);
  const programme: PackingProgramme = {
    rowCount,
    capacity,
    floor,
    starts: Int32Array.from(starts),
    rows: Int32Array.from(rows),
    weight: Float64Array.from(weight),
  };
  const prices = packingPrices(programme);
  const missing = -dualValue(programme, prices);
  if (missing <= NOTHING) return { missing: 0, people: [] };
  const people: number[] = [];
  for (let person = 0; person < personCount; person++)
    if (prices[day.rowCount + person] < 0) people.push(person);
  return { missing, people };
}
