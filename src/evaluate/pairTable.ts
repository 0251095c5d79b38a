import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Candidate } from '../domain/match/candidate.ts';
import { CRITERIA } from '../domain/match/criterion.ts';
import { vetoesOf } from '../domain/match/ranking.ts';
import { comparePlaces, NO_FILTERS } from '../domain/match/request.ts';
import { assess, reversed } from '../domain/match/score.ts';
import { ASSUMED_SEEKER_SHARE, ASSUMED_WEIGHTS, type Weights } from '../domain/match/weights.ts';
import type { EvaluationService } from './evaluationService.ts';
import type { EvaluationQuery, EvaluationSet } from './evaluationSet.ts';

/**
 * What every criterion says of every pair of a query and a candidate, both directions together, by the plain
 * definition of a score; so that lists under other weights cost a sum and a sort.
 */
export interface PairTable {
  readonly queries: readonly EvaluationQuery[];
  /** Candidates in the order of their ids, which breaks ties. */
  readonly candidates: readonly TabledCandidate[];
  /** By query, candidate and criterion, in this order; each in [0, 1]. NaN where a veto takes the pair out. */
  readonly values: Float64Array;
}

interface TabledCandidate {
  readonly externalId: string;
  readonly offers: number;
}

const WIDTH = CRITERIA.length;

/** Assesses every pair: cost grows with queries times candidates times the texts of both. */
export async function tabulatePairs(
  { sources, seekerOf, day }: EvaluationService,
  set: EvaluationSet,
  queries: readonly EvaluationQuery[],
): Promise<PairTable> {
  const { index } = sources;
  const candidates = [...set.candidates.values()]
    .map(({ id }) => index.find(id))
    .filter((found): found is Candidate => found !== undefined)
    .sort((a, b) => comparePlaces({ score: 0, id: a.profile.id }, { score: 0, id: b.profile.id }));
  const values = new Float64Array(queries.length * candidates.length * WIDTH);
  let at = 0;
  for (const query of queries) {
    await nextTurn();
    const seeker = seekerOf(query);
    const context = {
      weights: ASSUMED_WEIGHTS,
      eligibleCountries: sources.eligibleCountries(day),
      countryAffinity: sources.countryAffinity,
      offersStandIn: true,
      networkCountries: index.networkCountries(seeker.profile),
    };
    const back = reversed(context);
    const request = { seeker, filters: NO_FILTERS, blocked: new Set(index.blockedFor(seeker.profile.id)) };
    for (const candidate of candidates) {
      const barred = vetoesOf(request, candidate).length > 0;
      for (const criterion of CRITERIA) {
        const there = barred ? Number.NaN : assess(criterion, seeker, candidate, context).value;
        const andBack = barred ? Number.NaN : assess(criterion, candidate, seeker, back).value;
        values[at++] = ASSUMED_SEEKER_SHARE * there + (1 - ASSUMED_SEEKER_SHARE) * andBack;
      }
    }
  }
  const tabled = candidates.map(({ profile }) => ({
    externalId: profile.externalId,
    offers: profile.offers.length,
  }));
  return { queries, candidates: tabled, values };
}

/** The scores of all candidates for one query, parallel to them; NaN where a veto takes one out. */
export function scoresOf({ candidates, values }: PairTable, place: number, weights: Weights): Float64Array {
  const scores = new Float64Array(candidates.length);
  const inOrder = CRITERIA.map((criterion) => weights[criterion]);
  let at = place * candidates.length * WIDTH;
  for (let candidate = 0; candidate < scores.length; candidate++) {
    let total = 0;
    for (let i = 0; i < WIDTH; i++) total += inOrder[i] * values[at++];
    scores[candidate] = Math.min(1, total);
  }
  return scores;
}

/** The whole list of one query under these weights, as external ids; ties by id. */
export function listByTable(
  table: PairTable,
  place: number,
  weights: Weights,
  prior: (candidate: TabledCandidate) => number = () => 1,
): string[] {
  const { candidates } = table;
  const scores = scoresOf(table, place, weights).map((score, i) => score * prior(candidates[i]));
  const order = Array.from(scores.keys()).filter((candidate) => !Number.isNaN(scores[candidate]));
  order.sort((a, b) => scores[b] - scores[a] || a - b);
  return order.map((candidate) => candidates[candidate].externalId);
}

/** Whether a criterion has not the same value for all candidates of some query. */
export function tellsApart({ queries, candidates, values }: PairTable, criterion: number): boolean {
  return queries.some((_, place) => {
    const first = place * candidates.length * WIDTH + criterion;
    let seen = Number.NaN;
    for (let i = 0, at = first; i < candidates.length; i++, at += WIDTH) {
      const value = values[at];
      if (Number.isNaN(value)) continue;
      if (!Number.isNaN(seen) && value !== seen) return true;
      seen = value;
    }
    return false;
  });
}
