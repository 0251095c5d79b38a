import { CRITERIA, type CriterionName } from '../domain/match/criterion.ts';
import { ndcgAt } from '../domain/match/metrics.ts';
import { ASSUMED_WEIGHTS, requestedWeights, type Weights } from '../domain/match/weights.ts';
import { everyQuery, type Group, newcomerQueries, tellsNewcomers } from './groups.ts';
import { type Estimate, estimate, type Lists, listFor } from './judge.ts';
import { listByTable, type PairTable } from './pairTable.ts';

/** What a change of the ranking does, as paired differences of nDCG@10. */
export interface Effect {
  readonly name: string;
  /** Of all queries, the share whose first ten change. */
  readonly changed: number;
  readonly ndcg10: Estimate;
  /** With newcomers alone as right answers, ranked among all and among themselves; null where none are told apart. */
  readonly newcomers: { readonly amongAll: Estimate; readonly amongThemselves: Estimate } | null;
}

/** The whole lists of all queries of a table under some weights. */
export function listsByTable(table: PairTable, weights: Weights): Lists {
  return table.queries.map((_, place) => listByTable(table, place, weights));
}

/**
 * What leaving out each criterion does, the weights of the others rescaled, and what multiplying the score by a
 * prior of popularity would do.
 */
export function listEffects(table: PairTable, newcomers: ReadonlySet<string>, seed: number): Effect[] {
  const base = listsByTable(table, ASSUMED_WEIGHTS);
  const favoured = table.queries.map((_, place) =>
    listByTable(table, place, ASSUMED_WEIGHTS, ({ offers }) => Math.log(1 + offers)),
  );
  return [
    ...CRITERIA.map((criterion) => {
      const lists = listsByTable(table, weightsWithout(criterion));
      return effectOf(`without ${criterion}`, table, base, lists, newcomers, seed);
    }),
    effectOf('times ln(1 + offers)', table, base, favoured, newcomers, seed),
  ];
}

/** What it does to replace the first lists by the second. */
export function effectOf(
  name: string,
  { queries }: PairTable,
  before: Lists,
  after: Lists,
  newcomers: ReadonlySet<string>,
  seed: number,
): Effect {
  const gain = ({ members }: Group): Estimate =>
    estimate(
      members.map((member) => {
        const [one, other] = [after, before].map((lists) =>
          ndcgAt(listFor(lists, member), member.relevant, 10),
        );
        return one - other;
      }),
      seed,
    );
  const all = everyQuery(queries);
  const changed = all.members.filter((member) => {
    const [one, other] = [after, before].map((lists) => listFor(lists, member).slice(0, 10));
    return one.some((id, rank) => id !== other[rank]);
  });
  return {
    name,
    changed: changed.length / queries.length,
    ndcg10: gain(all),
    newcomers: !tellsNewcomers(queries, newcomers)
      ? null
      : {
          amongAll: gain(newcomerQueries(queries, newcomers, 'all')),
          amongThemselves: gain(newcomerQueries(queries, newcomers, 'newcomers')),
        },
  };
}

function weightsWithout(criterion: CriterionName): Weights {
  const weights = requestedWeights({ [criterion]: 0 });
  if (weights === null) throw new Error(`nothing has weight but ${criterion}`);
  return weights;
}
