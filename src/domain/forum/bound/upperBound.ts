import type { ScheduleProblem } from '../problem.ts';
import { type Residual, residualOf } from '../residual.ts';
import { dualValue, netWeights, type PackingProgramme, packingPrices } from './packingPrices.ts';

/** A bound with the prices that prove it. */
export interface UpperBound {
  /** The weight that no schedule of the problem exceeds, locked meetings included. */
  readonly bound: number;
  /** By meeting: its weight less the prices of its people, table and group; above 0 it should take place; minus infinity where it cannot. */
  readonly net: Float64Array;
}

/**
 * What no schedule can exceed in weight. Every schedule is a solution of a linear programme in which a person has
 * so many meetings as it has free slots and may have, a pool so many as it has tables in all slots, and a group one;
 * the dual value of that programme at any prices is a bound (weak duality), and is computed exactly here. With
 * `floors`, it holds for schedules that give every person its minimum; without, for all. Deterministic.
 */
export function upperBound(problem: ScheduleProblem, floors: boolean): UpperBound {
  const residual = residualOf(problem);
  const programme = programmeOf(problem, residual, floors);
  const prices = packingPrices(programme);
  let bound = dualValue(programme, prices);
  const net = new Float64Array(problem.meetings.count).fill(Number.NEGATIVE_INFINITY);
  const open = netWeights(programme, prices);
  for (const [column, meeting] of residual.open.entries()) net[meeting] = open[column];
  for (let meeting = 0; meeting < problem.meetings.count; meeting++) {
    if (problem.meetings.lockedSlot[meeting] < 0) continue;
    bound += problem.meetings.weight[meeting];
    net[meeting] = problem.meetings.weight[meeting];
  }
  return { bound, net };
}

/** Rows: people, pools, groups; columns: the open meetings. Slots are added up. */
export function programmeOf(problem: ScheduleProblem, residual: Residual, floors: boolean): PackingProgramme {
  const { personCount, slotCount, poolCount, meetings, minimum, maximum } = problem;
  const { attendees, attendeeStarts, pool, group, weight } = meetings;
  const { open, available, tables, locked } = residual;
  const groups = group.reduce((most, each) => Math.max(most, each + 1), 0);
  const rowCount = personCount + poolCount + groups;
  const capacity = new Float64Array(rowCount).fill(1);
  const floor = new Float64Array(rowCount);
  for (let person = 0; person < personCount; person++) {
    let free = 0;
    for (let slot = 0; slot < slotCount; slot++) free += available[person * slotCount + slot];
    capacity[person] = Math.max(0, Math.min(maximum[person] - locked[person], free));
    if (floors) floor[person] = Math.max(0, minimum[person] - locked[person]);
  }
  for (let i = 0; i < poolCount; i++) {
    const each = tables.subarray(i * slotCount, (i + 1) * slotCount);
    capacity[personCount + i] = each.reduce((sum, count) => sum + Math.max(0, count), 0);
  }
  const starts = new Int32Array(open.length + 1);
  const rows: number[] = [];
  for (const [column, meeting] of open.entries()) {
    for (let i = attendeeStarts[meeting]; i < attendeeStarts[meeting + 1]; i++) rows.push(attendees[i]);
    rows.push(personCount + pool[meeting]);
    if (group[meeting] >= 0) rows.push(personCount + poolCount + group[meeting]);
    starts[column + 1] = rows.length;
  }
  const weights = Float64Array.from(open, (meeting) => weight[meeting]);
  return { rowCount, capacity, floor, starts, rows: Int32Array.from(rows), weight: weights };
}
