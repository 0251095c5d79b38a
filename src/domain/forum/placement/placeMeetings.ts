import type { Placement, ScheduleProblem } from '../problem.ts';
import { breaksByPerson } from './breaks.ts';
import { Effort, type Spent } from './effort.ts';
import { decodePlacement, encodePlacement } from './encodePlacement.ts';
import { fewestBreaks } from './fewestBreaks.ts';
import { improvePlacement } from './improvePlacement.ts';

export interface PlaceOptions {
  /** Numbers in [0, 1), the same for the same seed. */
  readonly next: () => number;
  readonly spent: Spent;
  /** Told of fewer breaks, and of a higher bound, as they are found. */
  readonly onBetter?: (breaks: number, lowerBound: number) => void;
}

export type PlaceOutcome =
  | {
      readonly kind: 'placed';
      readonly placement: Placement;
      readonly breaks: number;
      /** No placement of all meetings within the fairness has fewer breaks. */
      readonly lowerBound: number;
      /** Whether bound and breaks meet. */
      readonly proven: boolean;
    }
  /** Proved: not all meetings can be placed (`fairness`: they could, were it not for the fairness). */
  | { readonly kind: 'impossible'; readonly fairness: boolean }
  /** Neither a placement nor a proof was found with the effort allowed. */
  | { readonly kind: 'undecided' };

const ASSUMED_EVENING_STEPS = 200_000;

/**
 * Places all meetings with the fewest breaks, and evens these out among the people, as far as the effort reaches.
 * Deterministic where `next` and `spent` are. Never throws.
 */
export function placeMeetings(
  problem: ScheduleProblem,
  { next, spent, onBetter }: PlaceOptions,
): PlaceOutcome {
  const effort = new Effort(spent);
  const encoded = encodePlacement(problem, null);
  const verdict = encoded.solver.solve([], { conflicts: Number.MAX_SAFE_INTEGER, stop: () => effort.isOver });
  effort.addConflicts(encoded.solver.conflicts);
  if (verdict === 'unsatisfiable') return { kind: 'impossible', fairness: false };
  if (verdict === 'unknown') return { kind: 'undecided' };
  const start = decodePlacement(problem, encoded);

  // Breaks of everyone lie between some least number and that plus the fairness: tried from 0 up, for as long as
  // everyone having the least number would be fewer than what was found.
  let best: Placement | null = null;
  let breaks = Number.POSITIVE_INFINITY;
  let lowerBound = Number.POSITIVE_INFINITY;
  const { fairness, personCount } = problem;
  for (let least = 0; least <= mostForAll(problem) && least * personCount < breaks; least++) {
    const most = fairness === null ? null : least + fairness;
    const found = fewestBreaks(
      problem,
      start,
      { least, most },
      least * personCount,
      effort,
      next,
      (fewer, bound) => onBetter?.(Math.min(breaks, fewer), Math.min(lowerBound, bound)),
    );
    lowerBound = Math.min(lowerBound, found.lowerBound);
    if (found.breaks < breaks) {
      best = found.placement;
      breaks = found.breaks;
    }
    if (fairness === null) break;
  }
  if (best === null) {
    return lowerBound === Number.POSITIVE_INFINITY
      ? { kind: 'impossible', fairness: true }
      : { kind: 'undecided' };
  }
  const evened = evenOut(problem, best, breaks, effort, next);
  return { kind: 'placed', placement: evened, breaks, lowerBound, proven: lowerBound >= breaks };
}

/** What everyone could have at once: one break less than who has fewest meetings. */
function mostForAll({ personCount, meetings }: ScheduleProblem): number {
  const held = new Int32Array(personCount);
  for (const person of meetings.attendees) held[person]++;
  return Math.max(0, held.reduce((least, count) => Math.min(least, count), meetings.count) - 1);
}

/** As many breaks, spread more evenly where exchanges find that. */
function evenOut(
  problem: ScheduleProblem,
  placement: Placement,
  breaks: number,
  effort: Effort,
  next: () => number,
): Placement {
  const squares = (counts: Int32Array): number => counts.reduce((sum, count) => sum + count * count, 0);
  const before = breaksByPerson(problem, placement);
  if (before.every((count) => count <= 1)) return placement;
  const { placement: evened } = improvePlacement(problem, placement, {
    next,
    spent: (steps) => (effort.isOver ? 1 : steps / ASSUMED_EVENING_STEPS),
    published: null,
    enough: -1,
    firstTemperature: 0.1,
  });
  const after = breaksByPerson(problem, evened);
  const total = after.reduce((sum, count) => sum + count, 0);
  const { fairness } = problem;
  const fair = fairness === null || Math.max(...after) - Math.min(...after) <= fairness;
  return total <= breaks && fair && squares(after) < squares(before) ? evened : placement;
}
