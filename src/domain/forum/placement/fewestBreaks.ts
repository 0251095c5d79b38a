import type { Placement, ScheduleProblem } from '../problem.ts';
import { breaksByPerson } from './breaks.ts';
import type { Effort } from './effort.ts';
import { type BreakRange, decodePlacement, encodePlacement } from './encodePlacement.ts';
import { improvePlacement } from './improvePlacement.ts';
import { type MeetingsOfPeople, meetingsOfPeople } from './meetingsOfPeople.ts';
import { drawNeighbourhood } from './neighbourhood.ts';

export interface FewestBreaks {
  /** Null: none was found. */
  readonly placement: Placement | null;
  /** Infinity where there is no placement. */
  readonly breaks: number;
  /** No placement within the range has fewer; Infinity: there is none. */
  readonly lowerBound: number;
}

/** In exchanges tried: a round of annealing between rounds of exact search. */
const ASSUMED_ANNEALING_STEPS = 2_000_000;
/** In breaks: hot enough to leave a dip, too cold to lose what was reached. */
const ASSUMED_TEMPERATURE = 0.3;
/** In conflicts: what one neighbourhood may take, and what the first round of a proof. */
const ASSUMED_NEIGHBOURHOOD_CONFLICTS = 1500;
const ASSUMED_PROOF_CONFLICTS = 3000;
const ASSUMED_PROOF_GROWTH = 1.5;
/** The share of the meetings set free at first. */
const ASSUMED_FIRST_SHARE = 0.3;
/** More breaks than these are not counted out as clauses: annealing goes on alone. */
const ASSUMED_MOST_COUNTED = 150;

/**
 * The fewest breaks of a problem whose people's breaks lie in a range: rounds of annealing by exchanges, of exact
 * search in neighbourhoods of the best placement, and of exact search for the lower bound, on clauses learnt in common.
 * `start` keeps to the rules, whatever its breaks. Ends where bound and breaks meet, or effort is spent.
 */
export function fewestBreaks(
  problem: ScheduleProblem,
  start: Placement,
  range: Omit<BreakRange, 'total'>,
  least: number,
  effort: Effort,
  next: () => number,
): FewestBreaks {
  let current = start;
  let best: Placement | null = null;
  let breaks = Number.POSITIVE_INFINITY;
  let lowerBound = least;
  const consider = (placement: Placement): void => {
    const counts = breaksByPerson(problem, placement);
    const total = counts.reduce((sum, count) => sum + count, 0);
    current = placement;
    const kept = counts.every(
      (count) => count >= range.least && (range.most === null || count <= range.most),
    );
    if (!kept || total >= breaks) return;
    best = placement;
    breaks = total;
  };
  const anneal = (): void => {
    const before = effort.work;
    const { placement, steps } = improvePlacement(problem, current, {
      next,
      spent: (steps) => (effort.isOver ? 1 : steps / ASSUMED_ANNEALING_STEPS),
      published: null,
      enough: lowerBound,
      firstTemperature: ASSUMED_TEMPERATURE,
    });
    effort.work = before;
    effort.addSteps(steps);
    consider(placement);
  };
  consider(start);
  if (breaks > lowerBound) anneal();
  if (breaks <= lowerBound) return { placement: best, breaks, lowerBound };

  const counted = Math.min(breaks, ASSUMED_MOST_COUNTED);
  const encoded = encodePlacement(problem, { ...range, total: counted });
  const { solver, moreBreaks } = encoded;
  const solve = (assumptions: readonly number[], conflicts: number) => {
    const before = solver.conflicts;
    const verdict = solver.solve(assumptions, { conflicts, stop: () => effort.isOver });
    effort.addConflicts(solver.conflicts - before + 1);
    if (verdict === 'satisfiable') consider(decodePlacement(problem, encoded));
    return verdict;
  };
  const atMost = (total: number): number[] => (total < moreBreaks.length ? [moreBreaks[total] ^ 1] : []);
  const people: MeetingsOfPeople = meetingsOfPeople(problem);
  let share = ASSUMED_FIRST_SHARE;
  let proofConflicts = ASSUMED_PROOF_CONFLICTS;
  const { slotCount, meetings } = problem;
  const suggest = (): void => {
    for (let meeting = 0; meeting < meetings.count; meeting++) {
      solver.suggest(encoded.inSlot[meeting * slotCount + current[meeting]]);
    }
  };

  while (breaks > lowerBound && !effort.isOver) {
    suggest();
    const verdict = solve(atMost(lowerBound), proofConflicts);
    if (verdict === 'unsatisfiable') {
      if (solver.core.length === 0) lowerBound = best === null ? Number.POSITIVE_INFINITY : breaks;
      else lowerBound++;
      continue;
    }
    const until = solver.conflicts + 2 * proofConflicts;
    proofConflicts = Math.round(proofConflicts * ASSUMED_PROOF_GROWTH);
    while (breaks > lowerBound && solver.conflicts < until && !effort.isOver) {
      suggest();
      const target = Math.min(breaks - 1, counted);
      const freed = drawNeighbourhood(problem, people, current, share, next);
      const assumptions = atMost(target);
      for (let meeting = 0; meeting < meetings.count; meeting++) {
        const literal = encoded.inSlot[meeting * slotCount + current[meeting]];
        if (freed[meeting] === 0) assumptions.push(literal);
      }
      const found = solve(assumptions, ASSUMED_NEIGHBOURHOOD_CONFLICTS);
      if (found === 'unsatisfiable') {
        if (solver.core.length === 0) {
          lowerBound = best === null ? Number.POSITIVE_INFINITY : breaks;
        } else if (
          solver.core.length === 1 &&
          solver.core[0] === assumptions[0] &&
          target < moreBreaks.length
        ) {
          lowerBound = Math.max(lowerBound, target + 1);
        }
        share = Math.min(0.95, share * 1.02);
      } else if (found === 'unknown') share = Math.max(0.05, share * 0.97);
    }
    if (breaks > lowerBound && !effort.isOver) anneal();
  }
  return { placement: best, breaks, lowerBound };
}
