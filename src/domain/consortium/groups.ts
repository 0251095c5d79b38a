import type { Kind } from '../vocabulary/kinds.ts';
import { type MixedIntegerModel, ModelBuilder, type SolveMixedInteger } from './mixedInteger.ts';

/** Someone who may sit in a group. */
export interface GroupCandidate {
  readonly kind: Kind;
  readonly country: string | null;
}

/** A request for mixed groups, as plain values. */
export interface GroupProblem {
  readonly candidates: readonly GroupCandidate[];
  /** How well each two fit, in [0, 1], symmetric: row i, column j at `i * candidates.length + j`. */
  readonly fits: Float64Array;
  /** Members of a group, from 2 on. */
  readonly size: number;
  readonly groups: number;
  /** Most members of one country in a group, and least number of kinds in it. */
  readonly mostPerCountry: number;
  readonly leastKinds: number;
  /** Kinds of which each group has at least one member. */
  readonly kinds: readonly Kind[];
}

export interface Group {
  /** Numbers of candidates, ascending. */
  readonly members: readonly number[];
  /** Mean fit of all pairs, in [0, 1]. */
  readonly innerFit: number;
  /** No group of those left to choose from fits better than this; in [0, 1]. */
  readonly bound: number;
  readonly optimal: boolean;
}

export interface GroupAnswer {
  /** Best first; nobody sits in two. Fewer than asked for where no further group can be formed. */
  readonly groups: readonly Group[];
  /** Whether time ran out. */
  readonly cut: boolean;
}

/**
 * Mixed groups of high inner fit: the best group, then the best of those left, and so on. Each is exact for those
 * left where `optimal`; the set of groups as a whole is not claimed to be the best.
 */
export function formGroups(problem: GroupProblem, solve: SolveMixedInteger): GroupAnswer {
  const groups: Group[] = [];
  let left = problem.candidates.map((_, i) => i);
  while (groups.length < problem.groups && left.length >= problem.size) {
    const answer = solve(groupModel(problem, left));
    if (answer.status === 'infeasible') break;
    if (answer.status === 'unsolved') return { groups, cut: true };
    const members = left.filter((_, i) => answer.values[i] > 0.5);
    const pairs = (problem.size * (problem.size - 1)) / 2;
    const innerFit = innerSum(problem, members) / pairs;
    // Where time ran out the solver's bound may be a looser one than that no fit is above 1.
    const bound = Math.min(1, Math.max(innerFit, answer.bound / pairs));
    groups.push({ members, innerFit, bound, optimal: answer.status === 'optimal' });
    left = left.filter((number) => !members.includes(number));
  }
  return { groups, cut: false };
}

function innerSum({ candidates, fits }: GroupProblem, members: readonly number[]): number {
  let sum = 0;
  members.forEach((a, i) => {
    for (const b of members.slice(i + 1)) sum += fits[a * candidates.length + b];
  });
  return sum;
}

/**
 * One column a candidate, one a pair (both sit in the group), one a kind (the group has it). A member is in exactly
 * size - 1 pairs: that row makes the relaxation tight.
 */
function groupModel(problem: GroupProblem, left: readonly number[]): MixedIntegerModel {
  const { candidates, fits, size, mostPerCountry, leastKinds, kinds } = problem;
  const builder = new ModelBuilder();
  const members = left.map(() => builder.column(0, 0, 1));
  const pairsOf: [number, number][][] = left.map(() => []);
  left.forEach((a, i) => {
    for (let j = i + 1; j < left.length; j++) {
      const pair = builder.fraction(fits[a * candidates.length + left[j]], 0, 1);
      pairsOf[i].push([pair, 1]);
      pairsOf[j].push([pair, 1]);
    }
  });
  builder.row(
    size,
    size,
    members.map((column) => [column, 1] as const),
  );
  pairsOf.forEach((pairs, i) => {
    builder.row(0, 0, [[members[i], 1 - size], ...pairs]);
  });
  const columnsWhere = (holds: (candidate: GroupCandidate) => boolean): (readonly [number, number])[] =>
    left.flatMap((number, i) => (holds(candidates[number]) ? [[members[i], 1] as const] : []));
  const countries = new Set(left.flatMap((number) => candidates[number].country ?? []));
  for (const country of countries) {
    builder.row(
      0,
      mostPerCountry,
      columnsWhere((each) => each.country === country),
    );
  }
  for (const kind of kinds)
    builder.row(
      1,
      size,
      columnsWhere((each) => each.kind === kind),
    );
  const present = [...new Set(left.map((number) => candidates[number].kind))].map((kind) => {
    const column = builder.column(0, 0, 1);
    builder.row(0, size, [[column, -1], ...columnsWhere((each) => each.kind === kind)]);
    return [column, 1] as const;
  });
  builder.row(leastKinds, present.length, present);
  return builder.build();
}
