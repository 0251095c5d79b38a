import type { CandidateClass, Condition } from './conditions.ts';

/** Classes that are alike to every condition, merged. */
export interface MergedClasses {
  /** By class: the number of the merged class it belongs to. */
  readonly mergedOf: readonly number[];
  /** The conditions over merged classes. */
  readonly conditions: readonly Condition[];
  readonly count: number;
}

/**
 * Merges the classes that stand in the same lists of all conditions: a candidate of the one can always take the
 * place of a candidate of the other. Few remain: most countries and kinds mean nothing to the rules still broken.
 */
export function mergeClasses(
  classes: readonly CandidateClass[],
  conditions: readonly Condition[],
): MergedClasses {
  const lists = conditions.flatMap((condition) =>
    condition.type === 'count' ? [condition.classes] : condition.groups.flatMap((group) => group.lists),
  );
  const standing: string[] = classes.map(() => '');
  lists.forEach((list, i) => {
    for (const number of list) standing[number] += `${i},`;
  });
  const numbers = new Map<string, number>();
  const mergedOf = standing.map((where) => {
    const known = numbers.get(where);
    if (known !== undefined) return known;
    numbers.set(where, numbers.size);
    return numbers.size - 1;
  });
  const merged = (list: readonly number[]): number[] => [...new Set(list.map((number) => mergedOf[number]))];
  return {
    mergedOf,
    count: numbers.size,
    conditions: conditions.map((condition) =>
      condition.type === 'count'
        ? { ...condition, classes: merged(condition.classes) }
        : {
            ...condition,
            groups: condition.groups.map((group) => ({ lists: group.lists.map(merged) })),
          },
    ),
  };
}

/** More additions than this are never asked for. */
export const MOST_ADDITIONS = 20;

/**
 * A number of additions that surely suffices where conditions can be met at all without their upper bounds: each
 * condition met by additions of its own. At least 1, at most MOST_ADDITIONS.
 */
export function enoughAdditions(conditions: readonly Condition[]): number {
  let sum = 0;
  for (const condition of conditions) {
    const each =
      condition.type === 'count' ? 1 : Math.max(1, ...condition.groups.map(({ lists }) => lists.length));
    sum += Math.max(0, condition.least) * each;
  }
  return Math.min(MOST_ADDITIONS, Math.max(1, sum));
}

/** How much of a pool can matter for so many additions and alternatives. */
export interface PoolDepth {
  /** Candidates of each merged class, the best by fit. */
  readonly ofClass: number;
  /** Candidates of each variety (country and kind), the best by fit, beyond those. */
  readonly ofVariety: number;
  /** Varieties of each merged class that are looked at so. */
  readonly varieties: number;
}

/**
 * How many candidates can matter: enough, because fit adds up over additions and conditions see only classes. Should
 * a best set hold a candidate that is not among the best of its class, one of these is neither in that set (at most
 * `additions` - 1 others) nor in an earlier alternative (at most `additions` each), and takes its place at no loss.
 * Where it must differ in variety from earlier alternatives, they rule out `additions` varieties each: one more than
 * those together, each with its best, hold enough. Does not hold where some pairs must stay apart.
 */
export function poolDepth(additions: number, alternatives: number): PoolDepth {
  return {
    ofClass: additions * (alternatives + 1),
    ofVariety: additions,
    varieties: additions * alternatives + 1,
  };
}
