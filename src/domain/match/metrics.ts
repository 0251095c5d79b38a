/** The figures that a ranked list is judged by where each candidate is either relevant or not. */
export const METRICS = ['recall10', 'recall20', 'ndcg10', 'mrr'] as const;
export type Metric = (typeof METRICS)[number];

/** How well one list, or the mean list of many, puts what is relevant on top. Each in [0, 1], 1 is best. */
export type RankingFigures = Readonly<Record<Metric, number>>;

/** The ends between which a mean lies with 95 % confidence. */
export type Interval = readonly [least: number, most: number];

const CONFIDENCE = 0.95;
/** Resamples of a bootstrap. */
const ITERATIONS = 1000;

/**
 * The first `depth` ids of a ranking, in its order, without those that are dropped and without repeats: the
 * first occurrence stays. Linear.
 */
export function cleanRanking(
  ranking: Iterable<string>,
  dropped: ReadonlySet<string>,
  depth: number,
): string[] {
  const kept = new Set<string>();
  for (const id of ranking) {
    if (kept.size === depth) break;
    if (!dropped.has(id)) kept.add(id);
  }
  return [...kept];
}

/** All figures of one list of distinct ids, best first. All 0 where nothing is relevant. */
export function rankingFigures(ranking: readonly string[], relevant: ReadonlySet<string>): RankingFigures {
  return {
    recall10: recallAt(ranking, relevant, 10),
    recall20: recallAt(ranking, relevant, 20),
    ndcg10: ndcgAt(ranking, relevant, 10),
    mrr: reciprocalRank(ranking, relevant),
  };
}

/** The share of what is relevant that stands among the first `depth`, in [0, 1]; 0 where nothing is relevant. */
export function recallAt(ranking: readonly string[], relevant: ReadonlySet<string>, depth: number): number {
  if (relevant.size === 0) return 0;
  let hits = 0;
  for (const id of ranking.slice(0, depth)) if (relevant.has(id)) hits++;
  return hits / relevant.size;
}

/**
 * Normalised discounted cumulative gain of the first `depth`, in [0, 1]: a hit counts 1 / log2(1 + rank), over
 * what the best list could gain. 0 where nothing is relevant.
 * Source: Järvelin, Kekäläinen: Cumulated gain-based evaluation of IR techniques, ACM TOIS 20(4), 2002.
 */
export function ndcgAt(ranking: readonly string[], relevant: ReadonlySet<string>, depth: number): number {
  if (relevant.size === 0) return 0;
  let gain = 0;
  ranking.slice(0, depth).forEach((id, i) => {
    if (relevant.has(id)) gain += 1 / Math.log2(i + 2);
  });
  let ideal = 0;
  for (let i = 0; i < Math.min(depth, relevant.size); i++) ideal += 1 / Math.log2(i + 2);
  return gain / ideal;
}

/** One over the rank of the first relevant id, in [0, 1]; 0 where none is listed. */
export function reciprocalRank(ranking: readonly string[], relevant: ReadonlySet<string>): number {
  const first = ranking.findIndex((id) => relevant.has(id));
  return first < 0 ? 0 : 1 / (first + 1);
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The percentile bootstrap interval of a mean, over resamples of the values with replacement. `next` gives
 * numbers in [0, 1): the same stream gives the same interval. For paired comparisons pass the differences.
 * Both ends are 0 of nothing. Costs ITERATIONS times the number of values.
 * Source: Efron: Bootstrap methods: another look at the jackknife, Annals of Statistics 7(1), 1979.
 */
export function bootstrapInterval(values: readonly number[], next: () => number): Interval {
  const count = values.length;
  if (count === 0) return [0, 0];
  const means = new Float64Array(ITERATIONS);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    let sum = 0;
    for (let drawn = 0; drawn < count; drawn++) sum += values[(next() * count) | 0];
    means[iteration] = sum / count;
  }
  means.sort();
  const tail = (1 - CONFIDENCE) / 2;
  return [means[Math.floor(tail * ITERATIONS)], means[Math.ceil((1 - tail) * ITERATIONS) - 1]];
}

/**
 * How unevenly something is spread over its receivers, in [0, 1): 0 where all have as much, near 1 where one
 * has all. Expects numbers from 0 on, in any order; 0 where nobody has anything.
 * Source: Gini: Variabilità e mutabilità, 1912, in the form over sorted values.
 */
export function gini(amounts: readonly number[]): number {
  const ascending = Float64Array.from(amounts).sort();
  let sum = 0;
  let ranked = 0;
  ascending.forEach((amount, i) => {
    sum += amount;
    ranked += (i + 1) * amount;
  });
  const count = ascending.length;
  return sum === 0 ? 0 : (2 * ranked) / (count * sum) - (count + 1) / count;
}
