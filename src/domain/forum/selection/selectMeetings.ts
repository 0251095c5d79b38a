import { random } from '../../random/random.ts';
import { shortfall } from '../bound/shortfall.ts';
import { type UpperBound, upperBound } from '../bound/upperBound.ts';
import type { Constraint } from '../constraint.ts';
import type { Placement, ScheduleProblem } from '../problem.ts';
import { improve } from './improve.ts';
import { lockClash } from './lockClash.ts';
import { minimaClash } from './minimaClash.ts';
import { searchMinima } from './searchMinima.ts';
import { Seater } from './seater.ts';
import { Timetable } from './timetable.ts';
import { type Worths, worthsOf } from './worths.ts';

export interface SelectionOptions {
  /** Whole number: the same seed gives the same schedule, unless time runs out. */
  readonly seed: number;
  /** Attempts to bring in a meeting; null: as many as the size asks for. */
  readonly steps: number | null;
  /**
   * A guard: asked now and then with the share of the attempts that are made and what is reached, the schedule found so far is given when
   * it says so. Not needed: () => false.
   */
  readonly timeIsUp: (share: number, reached: Reached) => boolean;
  /** A published placement to stay near, with what it is worth in weight when a meeting keeps its slot; or null. */
  readonly near: { readonly placement: Placement; readonly stay: number } | null;
}

/** What the search has by now: the weight of its meetings, and what no schedule exceeds. */
export interface Reached {
  readonly objective: number;
  readonly bound: number;
}

/** The locked meetings contradict each other or another constraint. */
export interface NoSelection {
  readonly state: 'impossible';
  /** Without any one of these the rest could hold. */
  readonly clash: readonly Constraint[];
}

export interface Selection {
  readonly state: 'selected';
  readonly placement: Placement;
  /** Of the meetings that take place. */
  readonly weight: number;
  /** No schedule weighs more; where all minima are met: none that meets them. */
  readonly bound: number;
  /** (bound - weight) / bound, at least 0. */
  readonly gap: number;
  readonly minima: Minima;
  /** Attempts made. */
  readonly steps: number;
}

export interface Minima {
  /** `met`: by this schedule; `impossible`: by none, proved; `open`: not by this one, and nothing is proved. */
  readonly state: 'met' | 'impossible' | 'open';
  /** By person: meetings missing. */
  readonly missing: Int32Array;
  /** Where impossible: a smallest set of constraints that clash. */
  readonly clash: readonly Constraint[];
}

/** Attempts per meeting that can be chosen: a few more and the gap shrinks by less than a tenth. */
const STEPS_PER_MEETING = 20;
const LEAST_STEPS = 20_000;
/** Looks at a meeting in a slot: of an exhaustive search for the minima, and of each that finds out what clashes. */
const SEARCH_LOOKS = 5_000_000;
const CLASH_LOOKS = 200_000;

/**
 * Chooses meetings and gives each a slot, for the greatest total weight, where everyone has its minimum if that can
 * be found; where not, whoever misses most counts first. Every hard constraint of the problem holds. Prices of the
 * linear programme behind the bound say which meetings to try first; an exchange of slots along chains makes room;
 * simulated annealing does the rest. Deterministic for a seed unless time runs out.
 */
export function selectMeetings(problem: ScheduleProblem, options: SelectionOptions): Selection | NoSelection {
  const clash = lockClash(problem);
  if (clash !== null) return { state: 'impossible', clash };
  const bounded = upperBound(problem, true);
  const { weight } = problem.meetings;
  // Anyone's minimum is worth more than all meetings together.
  const worths = worthsOf(problem.minimum, 1 + weight.reduce((sum, each) => sum + each, 0));
  let table = new Timetable(problem, withHome(worths, options));
  const next = random(options.seed);
  build(table, bounded, next, options.near?.placement ?? null);
  const steps = options.steps ?? Math.max(LEAST_STEPS, STEPS_PER_MEETING * problem.meetings.count);
  let made = 0;
  const better = (): void => {
    const { net, bound } = bounded;
    const timeIsUp = (share: number): boolean => options.timeIsUp(share, { objective: table.weight, bound });
    made += improve(table, { net, next, steps, timeIsUp });
  };
  better();
  let proved = false;
  if (anyMissing(problem, table.placement())) {
    proved = shortfall(problem).missing > 0;
    const search = proved ? null : searchMinima(problem, SEARCH_LOOKS);
    if (search?.state === 'found') {
      table = new Timetable(problem, withHome(worths, options));
      replay(table, search.placement);
      build(table, bounded, next, null);
      better();
    }
    proved ||= search?.state === 'none';
  }
  const placement = table.placement();
  const missing = missingOf(problem, placement);
  const met = missing.every((count) => count === 0);
  const { bound } = met ? bounded : upperBound(problem, false);
  const total = weightOf(problem, placement);
  return {
    state: 'selected',
    placement,
    weight: total,
    bound,
    gap: bound > 0 ? Math.max(0, (bound - total) / bound) : 0,
    minima: {
      state: met ? 'met' : proved ? 'impossible' : 'open',
      missing,
      clash: proved ? (minimaClash(problem, CLASH_LOOKS) ?? []) : [],
    },
    steps: made,
  };
}

function withHome(worths: Worths, { near }: SelectionOptions): Worths {
  return near === null ? worths : { ...worths, home: near.placement, stay: near.stay };
}

/** Seats what was published where it was, if given, then every meeting that is worth its prices, greatest first. */
function build(table: Timetable, { net }: UpperBound, next: () => number, published: Placement | null): void {
  if (published !== null) replay(table, published);
  const seater = new Seater(table, next);
  const inOrder = Int32Array.from(net.keys()).sort((a, b) => net[b] - net[a] || a - b);
  for (const meeting of inOrder) {
    if (net[meeting] <= 0) break;
    if (table.slotOf[meeting] < 0) seater.seat(meeting);
  }
  table.forget();
}

/** Puts meetings where a placement has them, as far as that is still open. */
function replay(table: Timetable, placement: Placement): void {
  for (let meeting = 0; meeting < placement.length; meeting++) {
    const slot = placement[meeting];
    if (slot < 0 || table.slotOf[meeting] >= 0) continue;
    if (table.openSlot(meeting, slot) === slot) table.put(meeting, slot);
  }
}

/** What the meetings of a placement weigh together. */
export function weightOf({ meetings }: ScheduleProblem, placement: Placement): number {
  return placement.reduce((sum, slot, meeting) => (slot < 0 ? sum : sum + meetings.weight[meeting]), 0);
}

/** By person: how many meetings a placement leaves it short of its minimum. */
export function missingOf({ meetings, minimum }: ScheduleProblem, placement: Placement): Int32Array {
  const missing = minimum.slice();
  for (let meeting = 0; meeting < placement.length; meeting++) {
    if (placement[meeting] < 0) continue;
    for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
      missing[meetings.attendees[i]]--;
    }
  }
  return missing.map((count) => Math.max(0, count));
}

function anyMissing(problem: ScheduleProblem, placement: Placement): boolean {
  return missingOf(problem, placement).some((count) => count > 0);
}
