import type { Placement, ScheduleProblem } from '../problem.ts';
import { breaksByPerson } from './breaks.ts';
import { breaksByCrowding } from './breaksByCrowding.ts';
import type { Effort, Spent } from './effort.ts';
import {
  type BreakRange,
  decodePlacement,
  type EncodedPlacement,
  encodePlacement,
} from './encodePlacement.ts';
import { improvePlacement } from './improvePlacement.ts';
import { meetingsOfPeople } from './meetingsOfPeople.ts';
import { drawNeighbourhood } from './neighbourhood.ts';

export interface FewestBreaks {
  /** Null: none was found. */
  readonly placement: Placement | null;
  /** Infinity where there is no placement. */
  readonly breaks: number;
  /** No placement within the range has fewer; Infinity: there is none. */
  readonly lowerBound: number;
}

/** In exchanges tried for each meeting: a round of annealing between rounds of exact search. */
const ASSUMED_ANNEALING_STEPS = 10_000;
/** In breaks: hot enough to leave a dip, too cold to lose what was reached. */
const ASSUMED_TEMPERATURE = 0.3;
/** In conflicts: what one neighbourhood may take. */
const ASSUMED_NEIGHBOURHOOD_CONFLICTS = 1500;
/** In conflicts: what a proof may take before anything else is tried, which often is all it takes, and then in turns. */
const ASSUMED_FIRST_PROOF_CONFLICTS = 10_000;
const ASSUMED_PROOF_CONFLICTS = 2000;
const ASSUMED_PROOF_GROWTH = 1.5;
/** The shares of the meetings set free: at first, and the limits it is led between by what came of it. */
const ASSUMED_FIRST_SHARE = 0.6;
const ASSUMED_SMALLEST_SHARE = 0.05;
const ASSUMED_LARGEST_SHARE = 0.95;
/** In conflicts: what neighbourhoods, and the search among all placements, may take between two rounds of a proof. */
const ASSUMED_SEARCH_PER_PROOF = 8;
/** Breaks counted out as clauses before it is known how many there may be. */
const ASSUMED_FIRST_COUNTED = 12;
/** In meetings times slots: beyond this, clauses grow too many, and annealing has all the effort. */
export const ASSUMED_LARGEST_EXACT = 40_000;
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
  onBetter: (breaks: number, lowerBound: number) => void,
): FewestBreaks {
  const { slotCount, meetings } = problem;
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
    onBetter(breaks, lowerBound);
  };
  const anneal = (spent: Spent): void => {
    const { placement, steps } = improvePlacement(problem, current, {
      next,
      spent: (steps) => (effort.spentAfter(steps) >= 1 ? 1 : spent(steps)),
      published: null,
      enough: lowerBound,
      firstTemperature: ASSUMED_TEMPERATURE,
    });
    effort.addSteps(steps);
    consider(placement);
  };
  let encoded: EncodedPlacement | null = null;
  /** Looks for a placement with at most `total` breaks in which the meetings `fixed` stay where they are. */
  const solve = (total: number, fixed: (meeting: number) => boolean, conflicts: number) => {
    const counted = Math.min(Math.max(ASSUMED_FIRST_COUNTED, total), ASSUMED_MOST_COUNTED);
    if (encoded === null || encoded.total < counted) {
      encoded = encodePlacement(problem, { ...range, total: counted });
    }
    const { solver, inSlot, moreBreaks } = encoded;
    const assumptions = total < moreBreaks.length ? [moreBreaks[total] ^ 1] : [];
    for (let meeting = 0; meeting < meetings.count; meeting++) {
      const literal = inSlot[meeting * slotCount + current[meeting]];
      solver.suggest(literal);
      if (fixed(meeting)) assumptions.push(literal);
    }
    const before = solver.conflicts;
    const verdict = solver.solve(assumptions, {
      conflicts,
      stop: () => effort.isOverAfter(solver.conflicts - before),
    });
    effort.addConflicts(solver.conflicts - before + 1);
    if (verdict === 'satisfiable') consider(decodePlacement(problem, encoded));
    return { verdict, core: solver.core, conflicts: solver.conflicts - before + 1 };
  };
  /** Looks for a placement that meets the lower bound, and raises the bound for as long as there is none. */
  const prove = (conflicts: number): void => {
    while (breaks > lowerBound && !effort.isOver) {
      const { verdict, core } = solve(lowerBound, () => false, conflicts);
      if (verdict !== 'unsatisfiable') return;
      // Without an assumption among the causes there is none at all but what was found.
      if (core.length === 0) lowerBound = breaks;
      else lowerBound++;
      if (best !== null) onBetter(breaks, lowerBound);
    }
  };
  /** Looks for one break less among all placements, again and again: where breaks hang together no neighbourhood is. */
  const descend = (conflicts: number): void => {
    let left = conflicts;
    // More breaks than are counted cannot be asked for.
    while (breaks <= ASSUMED_MOST_COUNTED && breaks > lowerBound && left > 0 && !effort.isOver) {
      const { verdict, conflicts: taken } = solve(breaks - 1, () => false, left);
      left -= taken;
      // Without one of fewer there is no use in asking on; what was found is proved to be the fewest.
      if (verdict === 'unsatisfiable') lowerBound = breaks;
    }
  };
  if (meetings.count * slotCount > ASSUMED_LARGEST_EXACT) {
    anneal((steps) => effort.spentAfter(steps));
    return { placement: best, breaks, lowerBound };
  }
  lowerBound = Math.max(least, breaksByCrowding(problem));
  consider(start);
  prove(ASSUMED_FIRST_PROOF_CONFLICTS);
  const people = meetingsOfPeople(problem);
  let share = ASSUMED_FIRST_SHARE;
  let proofConflicts = ASSUMED_PROOF_CONFLICTS;
  while (breaks > lowerBound && !effort.isOver) {
    anneal((steps) => steps / (ASSUMED_ANNEALING_STEPS * meetings.count));
    prove(proofConflicts);
    descend(ASSUMED_SEARCH_PER_PROOF * proofConflicts);
    let left = ASSUMED_SEARCH_PER_PROOF * proofConflicts;
    proofConflicts = Math.round(proofConflicts * ASSUMED_PROOF_GROWTH);
    while (breaks > lowerBound && left > 0 && !effort.isOver) {
      const freed = drawNeighbourhood(problem, people, current, share, next);
      const { verdict, core, conflicts } = solve(
        breaks - 1,
        (meeting) => freed[meeting] === 0,
        ASSUMED_NEIGHBOURHOOD_CONFLICTS,
      );
      left -= conflicts;
      if (verdict === 'unsatisfiable') {
        if (core.length === 0) lowerBound = breaks;
        share = Math.min(ASSUMED_LARGEST_SHARE, share * 1.02);
      } else if (verdict === 'unknown') share = Math.max(ASSUMED_SMALLEST_SHARE, share * 0.97);
    }
  }
  return { placement: best, breaks, lowerBound };
}
