import { random } from '../random/random.ts';
import { partsOfClash, partsOfConstraints } from './clashParts.ts';
import { breaksByPerson } from './placement/breaks.ts';
import { countedClash, findClash } from './placement/clash.ts';
import { ASSUMED_LARGEST_EXACT } from './placement/fewestBreaks.ts';
import { improvePlacement } from './placement/improvePlacement.ts';
import { type PlaceOutcome, placeMeetings } from './placement/placeMeetings.ts';
import type { Placement, ScheduleProblem } from './problem.ts';
import { replan } from './replan.ts';
import { fewestChanges } from './replanBound.ts';
import {
  type ClashPart,
  gapOf,
  type Outcome,
  type ReplanOptions,
  type ScheduleSolvers,
  type SearchProgress,
  type SolveOptions,
} from './scheduling.ts';
import { type NoSelection, type Selection, selectMeetings } from './selection/selectMeetings.ts';

/** The solvers that runs and the command line use. Each answers the same for a seed unless its deadline comes first. */
export const SOLVERS: ScheduleSolvers = { select, place, replan: replanDay };

/** Exchanges tried for each meeting placed, to lower the breaks of a schedule whose meetings are chosen. */
const ASSUMED_EXCHANGES = 200;
const LEAST_EXCHANGES = 5_000;
/** In breaks: what it costs to move a published meeting. */
const ASSUMED_MOVE_COST = 2;
/** Work of placing, of about a microsecond, for each millisecond allowed: done before the deadline, which guards. */
const ASSUMED_WORK_PER_MS = 600;
/** What is left over of a weight by rounding, as a share of it. */
const ROUNDING = 1e-9;

/** What is told of a search before it has anything. */
const NOTHING: Omit<SearchProgress, 'share'> = { objective: null, bound: null };
/** The share of the whole search that the choice of meetings takes, the rest lowers breaks. */
const CHOICE = 0.8;

function select(problem: ScheduleProblem, options: SolveOptions): Outcome {
  const { seed, steps, near } = options;
  const chosen = selectMeetings(problem, {
    seed,
    steps,
    timeIsUp: (share, reached) => isOver(options, CHOICE * share, reached),
    near: near === null ? null : { placement: near.placement, stay: near.penalty },
  });
  if (chosen.state === 'impossible') return impossible('weight', partsOfConstraints(problem, chosen.clash));
  const placement = withFewerBreaks(problem, chosen.placement, options);
  const bound = Math.max(chosen.weight, roundedBound(problem, chosen.bound));
  const clash = partsOfConstraints(problem, chosen.minima.clash);
  return reached('weight', placement, chosen.weight, bound, clash);
}

function place(problem: ScheduleProblem, options: SolveOptions): Outcome {
  const { near } = options;
  const isLarge = problem.meetings.count * problem.slotCount > ASSUMED_LARGEST_EXACT;
  // What is to stay near is built from there; large forums seldom are so tight that it takes a proof.
  const built = near !== null || isLarge ? asManyAsPossible(problem, options) : null;
  if (built?.state === 'selected' && built.placement.every((slot) => slot >= 0)) {
    const placement = withFewerBreaks(problem, built.placement, options);
    if (isFair(problem, placement)) return placed(problem, placement, 0, []);
  }
  const found = placedWithin(problem, options);
  if (found.kind === 'placed') {
    const moved = near === null ? found.placement : withFewerBreaks(problem, found.placement, options);
    return placed(problem, isFair(problem, moved) ? moved : found.placement, found.lowerBound, []);
  }
  if (found.kind === 'impossible' && found.fairness) {
    const uneven = placedWithin({ ...problem, fairness: null }, options);
    if (uneven.kind === 'placed') {
      const fairness: ClashPart = { constraint: 'fairness', meetings: [], people: [], slots: [] };
      return placed(problem, uneven.placement, uneven.lowerBound, [fairness]);
    }
  }
  const most = built ?? asManyAsPossible(problem, options);
  if (most.state === 'impossible') return impossible('meetings', partsOfConstraints(problem, most.clash));
  const clash = found.kind === 'impossible' ? clashOf(problem, isLarge, options) : [];
  const placement = withFewerBreaks(problem, most.placement, options);
  const bound = Math.max(most.weight, Math.floor(most.bound + ROUNDING * most.bound));
  return reached('meetings', placement, most.weight, bound, clash);
}

function replanDay(problem: ScheduleProblem, { seed, published, now, wished }: ReplanOptions): Outcome {
  const events = wished.map((each) => ({ event: 'wish', ...each }) as const);
  const done = replan({ problem, published, now, events, seed });
  if (done.state === 'impossible') return impossible('changes', partsOfConstraints(problem, done.clash));
  const changes = done.lost.length + done.moved.length;
  return reached('changes', done.placement, changes, fewestChanges(problem, published, now), []);
}

function impossible(counts: Outcome['counts'], clash: readonly ClashPart[]): Outcome {
  return { placement: null, counts, objective: null, bound: 0, gap: null, proven: true, clash };
}

function reached(
  counts: Outcome['counts'],
  placement: Placement,
  objective: number,
  bound: number,
  clash: readonly ClashPart[],
): Outcome {
  const gap = gapOf(objective, bound);
  return { placement, counts, objective, bound, gap, proven: gap <= ROUNDING, clash };
}

function placed(
  problem: ScheduleProblem,
  placement: Placement,
  bound: number,
  clash: readonly ClashPart[],
): Outcome {
  const breaks = breaksByPerson(problem, placement).reduce((sum, count) => sum + count, 0);
  return reached('breaks', placement, breaks, Math.min(bound, breaks), clash);
}

function isOver({ clock, deadline, onProgress }: SolveOptions, share: number, reached = NOTHING): boolean {
  onProgress({ share, ...reached });
  return clock() >= deadline;
}

function placedWithin(problem: ScheduleProblem, options: SolveOptions): PlaceOutcome {
  const { clock, deadline, seed, steps } = options;
  const limit = steps ?? ASSUMED_WORK_PER_MS * Math.max(1, deadline - clock());
  let reached = NOTHING;
  return placeMeetings(problem, {
    next: random(seed),
    spent: (work) => (isOver(options, Math.min(1, work / limit), reached) ? 1 : work / limit),
    onBetter: (objective, bound) => {
      reached = { objective, bound };
    },
  });
}

/** Every meeting counts the same: as many as can be take place. */
function asManyAsPossible(problem: ScheduleProblem, options: SolveOptions): Selection | NoSelection {
  const { meetings, personCount } = problem;
  const { seed, steps, near } = options;
  const alike: ScheduleProblem = {
    ...problem,
    minimum: new Int32Array(personCount),
    meetings: { ...meetings, weight: new Float64Array(meetings.count).fill(1) },
  };
  return selectMeetings(alike, {
    seed,
    steps,
    timeIsUp: (share) => isOver(options, CHOICE * share),
    near: near === null ? null : { placement: near.placement, stay: 1 / (meetings.count + 1) },
  });
}

/** The same meetings with fewer breaks, and the published ones where they were as far as that costs no more breaks. */
function withFewerBreaks(problem: ScheduleProblem, placement: Placement, options: SolveOptions): Placement {
  const { seed, steps, near } = options;
  const count = placement.reduce((sum, slot) => sum + Number(slot >= 0), 0);
  const limit = steps ?? Math.max(LEAST_EXCHANGES, ASSUMED_EXCHANGES * count);
  const improved = improvePlacement(problem, placement, {
    next: random(seed),
    spent: (tried) =>
      isOver(options, CHOICE + (1 - CHOICE) * Math.min(1, tried / limit)) ? 1 : tried / limit,
    published: near === null ? null : { placement: near.placement, cost: ASSUMED_MOVE_COST },
    enough: near === null ? 0 : -1,
  });
  return improved.placement;
}

function isFair(problem: ScheduleProblem, placement: Placement): boolean {
  if (problem.fairness === null) return true;
  const breaks = breaksByPerson(problem, placement);
  const most = breaks.reduce((a, b) => Math.max(a, b), 0);
  return most - breaks.reduce((a, b) => Math.min(a, b), most) <= problem.fairness;
}

function clashOf(problem: ScheduleProblem, isLarge: boolean, options: SolveOptions): ClashPart[] {
  // Asking again and again for parts of a large forum takes longer than anybody waits: what counting shows is told.
  const clash = isLarge ? countedClash(problem) : findClash(problem, () => isOver(options, CHOICE));
  return clash === null ? [] : partsOfClash(clash);
}

/** A bound no higher than a schedule can reach: all weights together, and a multiple of what divides them all. */
function roundedBound({ meetings: { weight } }: ScheduleProblem, bound: number): number {
  const all = weight.reduce((sum, each) => sum + each, 0);
  if (bound >= all) return all;
  if (!weight.every(Number.isInteger)) return bound;
  const divisor = weight.reduce(greatestCommonDivisor, 0);
  return divisor === 0 ? bound : divisor * Math.floor((bound * (1 + ROUNDING)) / divisor);
}

function greatestCommonDivisor(a: number, b: number): number {
  let [greater, less] = [a, b];
  while (less > 0) [greater, less] = [less, greater % less];
  return greater;
}
