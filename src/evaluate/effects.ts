import { setImmediate as nextTurn } from 'node:timers/promises';
import { CRITERIA, type CriterionName } from '../domain/match/criterion.ts';
import { ndcgAt } from '../domain/match/metrics.ts';
import { requestedWeights, type Weights } from '../domain/match/weights.ts';
import type { EvaluationService, ListedMatch } from './evaluationService.ts';
import type { EvaluationQuery } from './evaluationSet.ts';
import { everyQuery, type Group, newcomerQueries, tellsNewcomers } from './groups.ts';
import { type Estimate, estimate, listFor } from './judge.ts';

/** What a change of the ranking does, as paired differences of nDCG@10. */
export interface Effect {
  readonly name: string;
  /** Of all queries, the share whose first ten change. */
  readonly changed: number;
  readonly ndcg10: Estimate;
  /** With the newcomers alone as right answers, ranked among all and among themselves; null where that is not told. */
  readonly newcomers: { readonly amongAll: Estimate; readonly amongThemselves: Estimate } | null;
}

type Lists = readonly (readonly string[])[];

/**
 * What leaving out each criterion does, the weights of the others rescaled, and what multiplying the score by a
 * prior of popularity would do. `listed` are the matches as they stand, parallel to the queries.
 */
export async function listEffects(
  service: EvaluationService,
  queries: readonly EvaluationQuery[],
  listed: readonly (readonly ListedMatch[])[],
  newcomers: ReadonlySet<string>,
  least: number,
  seed: number,
  say: (text: string) => void,
): Promise<Effect[]> {
  const base = listed.map(idsOf);
  const told = tellsNewcomers(queries, newcomers);
  const all = everyQuery(queries);
  const effect = (name: string, lists: Lists): Effect => {
    const gain = (group: Group): Estimate =>
      estimate(
        group.members.map((member) => {
          const [after, before] = [lists, base].map((each) => listFor(each, member));
          return ndcgAt(after, member.relevant, 10) - ndcgAt(before, member.relevant, 10);
        }),
        seed,
      );
    const changed = all.members.filter((member) => {
      const [after, before] = [lists, base].map((each) => listFor(each, member).slice(0, 10));
      return after.some((id, rank) => id !== before[rank]) || after.length !== before.length;
    });
    return {
      name,
      changed: changed.length / queries.length,
      ndcg10: gain(all),
      newcomers: !told
        ? null
        : {
            amongAll: gain(newcomerQueries(queries, newcomers, 'all')),
            amongThemselves: gain(newcomerQueries(queries, newcomers, 'newcomers')),
          },
    };
  };
  const effects: Effect[] = [];
  for (const criterion of CRITERIA) {
    const weights = weightsWithout(criterion);
    const lists: (readonly string[])[] = [];
    for (const [i, query] of queries.entries()) {
      say(`without ${criterion}, query ${i + 1} of ${queries.length}`);
      await nextTurn();
      // What is the same for every candidate moves none of them.
      const moves = service.tellsApart(query, criterion);
      lists.push(moves ? idsOf(service.rank(query, weights, least)) : base[i]);
    }
    effects.push(effect(`without ${criterion}`, lists));
  }
  effects.push(effect('times ln(1 + offers)', listed.map(byPopularity).map(idsOf)));
  return effects;
}

function weightsWithout(criterion: CriterionName): Weights {
  const weights = requestedWeights({ [criterion]: 0 });
  if (weights === null) throw new Error(`nothing has weight but ${criterion}`);
  return weights;
}

/** The matches as they would stand if the score were multiplied by a prior that favours the busy. */
function byPopularity(matches: readonly ListedMatch[]): ListedMatch[] {
  const favoured = ({ score, offers }: ListedMatch): number => score * Math.log(1 + offers);
  return matches.toSorted((a, b) => favoured(b) - favoured(a));
}

function idsOf(matches: readonly ListedMatch[]): string[] {
  return matches.map(({ externalId }) => externalId);
}
