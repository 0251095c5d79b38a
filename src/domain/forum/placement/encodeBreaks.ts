import type { ScheduleProblem } from '../problem.ts';
import type { ClauseSolver } from './clauses/clauseSolver.ts';

/**
 * Answers literals of which as many hold as the person has breaks: "a run of idle slots ends here". `sits` as
 * `encodePlacement` makes it; `held`: how many meetings the person has.
 */
export function encodeBreaks(
  problem: ScheduleProblem,
  solver: ClauseSolver,
  sits: Int32Array,
  person: number,
  held: number,
): number[] {
  const { slotCount, dayOfSlot, busy } = problem;
  const at = (slot: number): number => sits[person * slotCount + slot];
  const ends: number[] = [];
  const hulls: Hull[] = [];
  let start = 0;
  while (start < slotCount) {
    let stop = start + 1;
    while (stop < slotCount && dayOfSlot[stop] === dayOfSlot[start]) stop++;
    const met = either(solver, start, stop, 1, at);
    const meets = either(solver, stop - 1, start - 1, -1, at);
    for (let slot = start + 1; slot + 1 < stop; slot++) {
      if (busy !== null && busy[person * slotCount + slot] === 1) continue;
      const busyNext = busy !== null && busy[person * slotCount + slot + 1] === 1;
      const before = met[slot - 1 - start];
      const after = busyNext ? meets[stop - 1 - slot - 1] : at(slot + 1);
      if (before < 0 || after < 0) continue;
      const end = solver.addVariable(false);
      const sitting = at(slot);
      solver.addClause([end, before ^ 1, after ^ 1, ...(sitting < 0 ? [] : [sitting])]);
      solver.addClause([end ^ 1, before]);
      solver.addClause([end ^ 1, after]);
      if (sitting >= 0) solver.addClause([end ^ 1, sitting ^ 1]);
      ends.push(end);
    }
    hulls.push({ start, stop, met, meets });
    start = stop;
  }
  if (ends.length === 0) return ends;
  const any = solver.addVariable(false);
  for (const end of ends) solver.addClause([end ^ 1, any]);
  solver.addClause([any ^ 1, ...ends]);
  const isFree = (slot: number): boolean => busy === null || busy[person * slotCount + slot] === 0;
  for (const hull of hulls) addLongestHull(solver, hull, held, any, isFree);
  return ends;
}

/** One day of a person: literals "has met by this slot" and, from the last slot back, "meets from this slot on". */
interface Hull {
  readonly start: number;
  readonly stop: number;
  readonly met: readonly number[];
  readonly meets: readonly number[];
}

/** Implied: who meets over more slots than they have meetings has a break somewhere. */
function addLongestHull(
  solver: ClauseSolver,
  { start, stop, met, meets }: Hull,
  held: number,
  anyBreak: number,
  isFree: (slot: number) => boolean,
): void {
  for (let first = start; first < stop; first++) {
    let free = 0;
    let last = first;
    while (last < stop && free + (isFree(last) ? 1 : 0) <= held) free += isFree(last++) ? 1 : 0;
    if (last === stop) return;
    const before = met[first - start];
    const after = meets[stop - 1 - last];
    if (before >= 0 && after >= 0) solver.addClause([before ^ 1, after ^ 1, anyBreak]);
  }
}

/** By slot from `from` on: the literal "sits in this slot or in one passed", -1 where that cannot be. */
function either(
  solver: ClauseSolver,
  from: number,
  stop: number,
  step: number,
  at: (slot: number) => number,
): number[] {
  const made: number[] = [];
  for (let slot = from; slot !== stop; slot += step) {
    const literal = at(slot);
    const previous = made.length > 0 ? made[made.length - 1] : -1;
    if (literal < 0 || previous < 0) {
      made.push(literal < 0 ? previous : literal);
      continue;
    }
    const both = solver.addVariable(false);
    solver.addClause([literal ^ 1, both]);
    solver.addClause([previous ^ 1, both]);
    solver.addClause([both ^ 1, literal, previous]);
    made.push(both);
  }
  return made;
}
