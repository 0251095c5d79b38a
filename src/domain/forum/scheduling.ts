import type { Placement, ScheduleProblem } from './problem.ts';

/** What a search has by now. */
export interface SearchProgress {
  /** In [0, 1]: how much of the work, or of the time it was given, is done. */
  readonly share: number;
  /** Of the schedule that it has; null: none yet. Counted as the outcome will be, where nothing unforeseen is met. */
  readonly objective: number | null;
  readonly bound: number | null;
}

export interface SolveOptions {
  /** Decides every draw. The same seed and steps give the same schedule. */
  readonly seed: number;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  /** By that clock: when the search ends with what it has. */
  readonly deadline: number;
  /** Ends the search after so many steps instead, for repeatable runs; null: only the deadline counts. */
  readonly steps: number | null;
  readonly onProgress: (progress: SearchProgress) => void;
  /** A placement to stay near, and what each meeting costs that is not where it was; null: none. */
  readonly near: { readonly placement: Placement; readonly penalty: number } | null;
}

/** One of the constraints that cannot all hold: indexes are those of the problem. */
export interface ClashPart {
  readonly constraint:
    | 'meeting-needs-slot'
    | 'person-once-a-slot'
    | 'availability'
    | 'tables'
    | 'lock'
    | 'session'
    | 'precedence'
    | 'fairness'
    | 'minimum'
    | 'maximum'
    | 'group';
  readonly meetings: readonly number[];
  readonly people: readonly number[];
  readonly slots: readonly number[];
}

/**
 * `weight` placed (select, more is better), `breaks` (place, less is better), `meetings` placed (place, where not all
 * can be), `changes` of published meetings (replan, less is better).
 */
export const COUNTED = ['weight', 'breaks', 'meetings', 'changes'] as const;
export type Counted = (typeof COUNTED)[number];

/** What a solver hands back. */
export interface Outcome {
  /** Null where there is none, or none was found in time. */
  readonly placement: Placement | null;
  /** What objective and bound count. */
  readonly counts: Counted;
  /** Null without a placement. */
  readonly objective: number | null;
  /** What no schedule can pass: from above where more is better, from below where less is. */
  readonly bound: number;
  /** As gapOf; null without a placement. */
  readonly gap: number | null;
  /** Whether the objective, or that there is no placement, is proven. */
  readonly proven: boolean;
  /**
   * Constraints that clash, as few as were found. With a placement: why not everything asked for could be (a meeting
   * left out of place, a minimum, the fairness).
   */
  readonly clash: readonly ClashPart[];
}

/** The seam between the forum and its solvers: pure functions of problem and options. */
export interface ScheduleSolvers {
  /** Chooses which meetings take place, and when: the greatest weight. */
  readonly select: (problem: ScheduleProblem, options: SolveOptions) => Outcome;
  /** Gives every meeting a slot: the fewest breaks. Where that is impossible: as many meetings as can be, and why. */
  readonly place: (problem: ScheduleProblem, options: SolveOptions) => Outcome;
  /** Plans the rest of the day anew: the fewest changes. */
  readonly replan: (problem: ScheduleProblem, options: ReplanOptions) => Outcome;
}

/** A meeting that is wished beside those published. */
export interface WishedMeeting {
  readonly meeting: number;
  /** The slot it had once, where it is best put back; -1: none. */
  readonly slot: number;
}

export interface ReplanOptions {
  readonly seed: number;
  readonly published: Placement;
  /** The first slot that is not over. */
  readonly now: number;
  readonly wished: readonly WishedMeeting[];
}

/** The gap of an objective to its bound, as a share of the greater of them, or of 1 where both are less. In [0, 1]. */
export function gapOf(objective: number, bound: number): number {
  return Math.abs(bound - objective) / Math.max(1, Math.abs(bound), Math.abs(objective));
}
