import type { Placement, ScheduleProblem } from './problem.ts';

/** What a search has by now. */
export interface SearchProgress {
  /** In [0, 1]: how much of the work, or of the time it was given, is done. */
  readonly share: number;
  /** Of the best schedule so far; null: none yet. */
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
    | 'maximum';
  readonly meetings: readonly number[];
  readonly people: readonly number[];
  readonly slots: readonly number[];
}

/** What a solver hands back. */
export interface Outcome {
  /** Null where there is none, or none was found in time. */
  readonly placement: Placement | null;
  /** select: weight placed, more is better. place: breaks, fewer are better. Null without a placement. */
  readonly objective: number | null;
  /** What no schedule can pass: from above for select, from below for place. */
  readonly bound: number;
  /** |bound - objective| / max(1, |bound|); null without a placement. */
  readonly gap: number | null;
  /** Whether the placement, or that there is none, is proven. */
  readonly proven: boolean;
  /** Constraints that clash, as few as were found; empty with a placement. */
  readonly clash: readonly ClashPart[];
}

/** The seam between the forum and its solvers: pure functions of problem and options. */
export interface ScheduleSolvers {
  /** Chooses which meetings take place, and when: the greatest weight. */
  readonly select: (problem: ScheduleProblem, options: SolveOptions) => Outcome;
  /** Gives every meeting a slot: the fewest breaks. */
  readonly place: (problem: ScheduleProblem, options: SolveOptions) => Outcome;
}

/** The gap of an objective to its bound. */
export function gapOf(objective: number, bound: number): number {
  return Math.abs(bound - objective) / Math.max(1, Math.abs(bound));
}
