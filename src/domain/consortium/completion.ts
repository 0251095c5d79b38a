import { smallestClash } from './clash.ts';
import type { Condition } from './conditions.ts';
import {
  type MixedIntegerAnswer,
  type MixedIntegerModel,
  ModelBuilder,
  type SolveMixedInteger,
} from './mixedInteger.ts';
import { MOST_ADDITIONS } from './pool.ts';

/** A candidate that may be added. */
export interface Unit {
  /** By number: candidates of one class are alike to every condition. */
  readonly class: number;
  /** By number: candidates of one variety are of one country and kind, so of one class too. */
  readonly variety: number;
  /** In [0, 1], more or less where a gap counts. */
  readonly fit: number;
}

/** A completion as plain values, so that it can be handed to another thread or stored. */
export interface CompletionProblem {
  readonly units: readonly Unit[];
  /** By class: how many candidates there are, those outside `units` included. */
  readonly available: readonly number[];
  readonly conditions: readonly Condition[];
  /** Pairs of units that must not be added together. */
  readonly apart: readonly (readonly [number, number])[];
  /** Most additions, a bound on what the pool was made for. */
  readonly most: number;
  /** Whether as few additions as possible are asked for (the best one where none is needed); else as many as fit. */
  readonly fewest: boolean;
  /** How many further solutions are asked for. */
  readonly alternatives: number;
}

/** One set of additions, by number of unit, best fit first. */
export interface Completion {
  readonly chosen: readonly number[];
  readonly fit: number;
  /** No set of additions under the same conditions fits better than this. */
  readonly bound: number;
  readonly optimal: boolean;
}

export type CompletionAnswer =
  | {
      readonly status: 'solved';
      /**
       * The best first; each differs from all before in at least half of its additions, where that is possible:
       * in countries and kinds, else in organisations.
       */
      readonly completions: readonly Completion[];
      /** Whether pairs that must stay apart came into play: the pool is then a pool, not provably enough. */
      readonly apartMattered: boolean;
      /** Whether time ran out before all alternatives were found. */
      readonly cut: boolean;
    }
  | {
      readonly status: 'impossible';
      /** Rules and wishes that cannot hold together; without any one of them the rest can. */
      readonly clash: readonly string[];
      /** Whether no smaller set of rules and wishes clashes. */
      readonly smallest: boolean;
    }
  | { readonly status: 'out-of-time' };

/**
 * The additions of highest total fit under all conditions, and diverse alternatives to them. Exact for the model:
 * an `optimal` completion is proven by the solver. Deterministic for a deterministic solver.
 */
export function complete(
  problem: CompletionProblem,
  solve: SolveMixedInteger,
  progress: (share: number) => void = () => undefined,
): CompletionAnswer {
  const reached = solve(classModel(problem, problem.conditions));
  if (reached.status === 'unsolved') return { status: 'out-of-time' };
  if (reached.status === 'infeasible') {
    const holds = (conditions: readonly Condition[]): boolean | null => {
      const { status } = solve(classModel(problem, conditions));
      return status === 'unsolved' ? null : status !== 'infeasible';
    };
    return { status: 'impossible', ...smallestClash(problem.conditions, holds) };
  }
  // The model of classes spends nothing on fit: its objective is minus the number of additions.
  const few = Math.round(-reached.objective);
  if (!problem.fewest) return search(problem, { least: 0, most: problem.most }, solve, progress);
  const size = few === 0 ? { least: 0, most: 1 } : { least: few, most: few };
  return search(problem, size, solve, progress);
}

interface Size {
  readonly least: number;
  readonly most: number;
}

function search(
  problem: CompletionProblem,
  size: Size,
  solve: SolveMixedInteger,
  progress: (share: number) => void,
): CompletionAnswer {
  const completions: Completion[] = [];
  const apart: (readonly [number, number])[] = [];
  const rounds = problem.alternatives + 1;
  while (completions.length < rounds) {
    const answer = next(problem, size, completions, apart, solve);
    if (answer === 'unsolved') {
      if (completions.length === 0) return { status: 'out-of-time' };
      return { status: 'solved', completions, apartMattered: apart.length > 0, cut: true };
    }
    if (answer === 'infeasible') break;
    completions.push(answer);
    progress(completions.length / rounds);
  }
  // Only pairs that must stay apart can leave nothing where the classes left something.
  if (completions.length === 0) return { status: 'impossible', clash: ['pairs-apart'], smallest: false };
  return { status: 'solved', completions, apartMattered: apart.length > 0, cut: false };
}

/** How many additions must differ from those of every earlier completion. */
interface Difference {
  /** In country or kind from all of them, and in who they are. */
  readonly varieties: number;
  readonly organisations: number;
}

/** The best completion that differs enough from those before: in country or kind, else in who it is; in half, else less. */
function next(
  problem: CompletionProblem,
  size: Size,
  before: readonly Completion[],
  apart: (readonly [number, number])[],
  solve: SolveMixedInteger,
): Completion | 'infeasible' | 'unsolved' {
  const half = Math.ceil(Math.max(1, ...before.map(({ chosen }) => chosen.length)) / 2);
  const differences: Difference[] = [];
  for (let varieties = half; varieties > 0; varieties--) differences.push({ varieties, organisations: half });
  for (let each = half; each > 0; each--) differences.push({ varieties: 0, organisations: each });
  for (const differing of before.length === 0 ? differences.slice(-1) : differences) {
    const answer = withPairsApart(problem, size, before, differing, apart, solve);
    if (answer !== 'infeasible') return answer;
  }
  return 'infeasible';
}

/** Solves, and solves again with every pair kept apart that came out together. */
function withPairsApart(
  problem: CompletionProblem,
  size: Size,
  before: readonly Completion[],
  differing: Difference,
  apart: (readonly [number, number])[],
  solve: SolveMixedInteger,
): Completion | 'infeasible' | 'unsolved' {
  for (;;) {
    const numbers = apart.length === 0 ? enoughUnits(problem, size, before) : problem.units.map((_, i) => i);
    const answer = solve(unitModel(problem, numbers, size, before, differing, apart));
    if (answer.status === 'infeasible' || answer.status === 'unsolved') return answer.status;
    const found = completionOf(problem, numbers, answer);
    const together = problem.apart.filter(([a, b]) => found.chosen.includes(a) && found.chosen.includes(b));
    if (together.length === 0) return found;
    apart.push(...together);
  }
}

/**
 * The units that can stand in the next best completion: those of earlier ones, and of each class as many others, best
 * first, as there are additions, counted apart for varieties that stand in different earlier completions. Enough,
 * because one of these can take the place of any other at no loss; not where pairs must stay apart.
 */
function enoughUnits({ units }: CompletionProblem, { most }: Size, before: readonly Completion[]): number[] {
  const chosen = new Set(before.flatMap((each) => each.chosen));
  const earlier = before.map((each) => new Set(each.chosen.map((i) => units[i].variety)));
  const taken = new Map<string, number>();
  const order = units.map((_, i) => i).sort((a, b) => units[b].fit - units[a].fit || a - b);
  const enough = order.filter((i) => {
    if (chosen.has(i)) return true;
    const alike = `${units[i].class} ${earlier.map((varieties) => (varieties.has(units[i].variety) ? 1 : 0)).join('')}`;
    const count = taken.get(alike) ?? 0;
    taken.set(alike, count + 1);
    return count < most;
  });
  return enough.sort((a, b) => a - b);
}

function completionOf(
  { units }: CompletionProblem,
  numbers: readonly number[],
  answer: Extract<MixedIntegerAnswer, { status: 'optimal' | 'feasible' }>,
): Completion {
  const chosen = numbers.filter((_, column) => answer.values[column] > 0.5);
  chosen.sort((a, b) => units[b].fit - units[a].fit || a - b);
  const fit = chosen.reduce((sum, i) => sum + units[i].fit, 0);
  return { chosen, fit, bound: Math.max(fit, answer.bound), optimal: answer.status === 'optimal' };
}

/** Whole numbers of candidates by class, as few as possible: small, and enough to know what can hold. */
function classModel({ available }: CompletionProblem, conditions: readonly Condition[]): MixedIntegerModel {
  const builder = new ModelBuilder();
  const columns = available.map((count) => builder.column(-1, 0, count));
  builder.row(
    0,
    MOST_ADDITIONS,
    columns.map((column) => [column, 1] as const),
  );
  addConditions(builder, conditions, (number) => [columns[number]]);
  return builder.build();
}

/** One column for each of the candidates `numbers`, in their order. */
function unitModel(
  { units, conditions, available }: CompletionProblem,
  numbers: readonly number[],
  size: Size,
  before: readonly Completion[],
  differing: Difference,
  apart: readonly (readonly [number, number])[],
): MixedIntegerModel {
  const builder = new ModelBuilder();
  const byClass: number[][] = available.map(() => []);
  const columnOf = new Map<number, number>();
  for (const number of numbers) {
    const column = builder.column(units[number].fit, 0, 1);
    columnOf.set(number, column);
    byClass[units[number].class].push(column);
  }
  const terms = (chosen: readonly number[]): (readonly [number, number])[] =>
    chosen.flatMap((number) => {
      const column = columnOf.get(number);
      return column === undefined ? [] : [[column, 1] as const];
    });
  builder.row(size.least, size.most, terms(numbers));
  addConditions(builder, conditions, (number) => byClass[number]);
  for (const { chosen } of before) {
    builder.row(0, Math.max(0, chosen.length - differing.organisations), terms(chosen));
    if (differing.varieties === 0) continue;
    const varieties = new Set(chosen.map((i) => units[i].variety));
    const alike = numbers.filter((i) => varieties.has(units[i].variety));
    builder.row(0, Math.max(0, chosen.length - differing.varieties), terms(alike));
  }
  for (const pair of apart) builder.row(0, 1, terms(pair));
  return builder.build();
}

/** Adds the rows of the conditions over the columns that stand for each class. */
function addConditions(
  builder: ModelBuilder,
  conditions: readonly Condition[],
  columnsOf: (number: number) => readonly number[],
): void {
  const terms = (classes: readonly number[]): (readonly [number, number])[] =>
    classes.flatMap((number) => columnsOf(number).map((column) => [column, 1] as const));
  for (const condition of conditions) {
    if (condition.type === 'count') {
      const { least, most, classes } = condition;
      if (least <= 0 && most === null) continue;
      const lower = least <= 0 ? Number.NEGATIVE_INFINITY : least;
      builder.row(lower, most ?? Number.POSITIVE_INFINITY, terms(classes));
      continue;
    }
    if (condition.least <= 0) continue;
    const met = condition.groups.map(({ lists }) => {
      const group = builder.column(0, 0, 1);
      for (const list of lists) builder.row(0, Number.POSITIVE_INFINITY, [[group, -1], ...terms(list)]);
      return group;
    });
    builder.row(
      condition.least,
      Number.POSITIVE_INFINITY,
      met.map((group) => [group, 1] as const),
    );
  }
}
