import { CRITERIA, type CriterionName } from '../domain/match/criterion.ts';
import { ndcgAt } from '../domain/match/metrics.ts';
import { ASSUMED_WEIGHTS, type Weights } from '../domain/match/weights.ts';
import { draw } from '../domain/random/draw.ts';
import { random } from '../domain/random/random.ts';
import { type Effect, effectOf, listsByTable } from './effects.ts';
import { listByTable, type PairTable, scoresOf, tellsApart } from './pairTable.ts';

/** A set to learn from: its pairs, and who of its candidates is new. */
export interface Lesson {
  readonly set: string;
  readonly table: PairTable;
  readonly newcomers: ReadonlySet<string>;
}

export interface LearnedCriterion {
  readonly criterion: CriterionName;
  readonly assumed: number;
  readonly learned: number;
  /** Least and greatest weight over the folds. */
  readonly folds: readonly [least: number, most: number];
  /** The sets whose candidates differ by it; none: it stays as assumed. */
  readonly toldBy: readonly string[];
}

export interface LearnedWeights {
  readonly criteria: readonly LearnedCriterion[];
  /** What the weights do to queries that they were not learned from, against the assumed weights, by set. */
  readonly acrossFolds: readonly Effect[];
  /** The same where a whole set was left out; empty with fewer than two sets that tell anything. */
  readonly acrossSets: readonly Effect[];
}

const FOLDS = 10;
const MOST_ROUNDS = 6;
/** What a squared change of a share costs in nDCG@10: holds weights near the assumed where the gain is small. ASSUMED. */
const ASSUMED_PULL = 0.5;
/** Shares that are tried for a criterion, of the weight that can be learned. */
const SHARES = [0, 0.01, 0.02, 0.04, 0.07, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

/** Which queries of a lesson are learned from, by place. */
type Chosen = (lesson: Lesson, place: number) => boolean;

/**
 * Weights that put right answers higher: coordinate ascent on nDCG@10, each set counting alike, pulled towards the
 * assumed weights; never below zero. Criteria by which no set tells its candidates apart keep their assumed weight, the
 * others share what they held together. Deterministic for a seed.
 * Source: Metzler, Croft: Linear feature-based models for information retrieval, Information Retrieval 10, 2007.
 */
export function learnWeights(lessons: readonly Lesson[], seed: number): LearnedWeights {
  const toldBy = CRITERIA.map((_, i) =>
    lessons.filter(({ table }) => tellsApart(table, i)).map(({ set }) => set),
  );
  const free = CRITERIA.filter((_, i) => toldBy[i].length > 0);
  // Where candidates differ by one criterion only, no weight can change their order.
  const telling = lessons.filter(({ set }) => toldBy.filter((sets) => sets.includes(set)).length > 1);
  const learned = ascend(telling, free, () => true);
  const foldOf = new Map(telling.map((lesson) => [lesson, foldsOf(lesson, seed)]));
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    ascend(telling, free, (lesson, place) => foldOf.get(lesson)?.[place] !== fold),
  );
  const effect = (lesson: Lesson, weightsAt: (place: number) => Weights): Effect => {
    const { set, table, newcomers } = lesson;
    const lists = table.queries.map((_, place) => listByTable(table, place, weightsAt(place)));
    return effectOf(set, table, listsByTable(table, ASSUMED_WEIGHTS), lists, newcomers, seed);
  };
  return {
    criteria: CRITERIA.map((criterion, i) => ({
      criterion,
      assumed: ASSUMED_WEIGHTS[criterion],
      learned: learned[criterion],
      folds: [
        Math.min(...folds.map((weights) => weights[criterion])),
        Math.max(...folds.map((weights) => weights[criterion])),
      ],
      toldBy: toldBy[i],
    })),
    acrossFolds: telling.map((lesson) => effect(lesson, (place) => folds[foldOf.get(lesson)?.[place] ?? 0])),
    acrossSets:
      telling.length < 2
        ? []
        : telling.map((lesson) => {
            const others = ascend(telling, free, (other) => other !== lesson);
            return effect(lesson, () => others);
          }),
  };
}

/** By place of the query: the fold it is held out in, drawn by chance, all equally large. */
function foldsOf({ table }: Lesson, seed: number): number[] {
  const places = [...table.queries.keys()];
  const folds = new Array<number>(places.length);
  draw(places, places.length, random(seed)).forEach((place, i) => {
    folds[place] = i % FOLDS;
  });
  return folds;
}

function ascend(lessons: readonly Lesson[], free: readonly CriterionName[], chosen: Chosen): Weights {
  const whole = free.reduce((sum, criterion) => sum + ASSUMED_WEIGHTS[criterion], 0);
  const start = free.map((criterion) => ASSUMED_WEIGHTS[criterion] / whole);
  const weightsOf = (shares: readonly number[]): Weights => ({
    ...ASSUMED_WEIGHTS,
    ...Object.fromEntries(free.map((criterion, i) => [criterion, shares[i] * whole])),
  });
  const worth = (shares: readonly number[]): number => {
    const pull = shares.reduce((sum, share, i) => sum + (share - start[i]) ** 2, 0);
    return meanNdcg(lessons, weightsOf(shares), chosen) - ASSUMED_PULL * pull;
  };
  let shares = start;
  let best = worth(shares);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = best;
    for (let i = 0; i < free.length; i++) {
      for (const share of SHARES) {
        const tried = withShare(shares, i, share);
        const found = worth(tried);
        if (found > best) {
          best = found;
          shares = tried;
        }
      }
    }
    if (best === before) break;
  }
  return weightsOf(shares);
}

/** The shares with one of them set and the others, in their proportions, filling up to one. */
function withShare(shares: readonly number[], place: number, share: number): number[] {
  const others = 1 - shares[place];
  return shares.map((each, i) => {
    if (i === place) return share;
    return others > 0 ? (each * (1 - share)) / others : (1 - share) / (shares.length - 1);
  });
}

/** The mean over sets of the mean nDCG@10 over their chosen queries; a set without any is passed over. */
function meanNdcg(lessons: readonly Lesson[], weights: Weights, chosen: Chosen): number {
  const means: number[] = [];
  for (const lesson of lessons) {
    let sum = 0;
    let count = 0;
    for (let place = 0; place < lesson.table.queries.length; place++) {
      if (!chosen(lesson, place)) continue;
      sum += ndcgOfTop(lesson.table, place, weights);
      count++;
    }
    if (count > 0) means.push(sum / count);
  }
  return means.length === 0 ? 0 : means.reduce((sum, value) => sum + value, 0) / means.length;
}

/** nDCG@10 of the list under these weights, without sorting more of it than the top. */
function ndcgOfTop(table: PairTable, place: number, weights: Weights): number {
  const { candidates, queries } = table;
  const { relevant, dropped } = queries[place];
  const scores = scoresOf(table, place, weights);
  const top: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i];
    if (Number.isNaN(score) || (top.length === TOP && score <= scores[top[TOP - 1]])) continue;
    if (dropped.has(candidates[i].externalId)) continue;
    let at = top.length;
    while (at > 0 && scores[top[at - 1]] < score) at--;
    top.splice(at, 0, i);
    if (top.length > TOP) top.pop();
  }
  return ndcgAt(
    top.map((i) => candidates[i].externalId),
    relevant,
    TOP,
  );
}

const TOP = 10;
