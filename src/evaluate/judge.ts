import {
  bootstrapInterval,
  cleanRanking,
  gini,
  type Interval,
  METRICS,
  type Metric,
  mean,
  type RankingFigures,
  rankingFigures,
} from '../domain/match/metrics.ts';
import { random } from '../domain/random/random.ts';
import { DEPTH, type Group, type GroupMember } from './groups.ts';

/** A mean over queries with the ends of its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

export type Estimates = Readonly<Record<Metric, Estimate>>;

/** What one ranker came to over some queries, and how far it is from the one it is held against. */
export interface JudgedRanker {
  readonly ranker: string;
  readonly figures: Estimates;
  /** Paired differences, query by query; null for the one that the others are held against, or without one. */
  readonly against: Estimates | null;
}

/** Rankings parallel to the queries: external ids, best first. */
export type Lists = readonly (readonly string[])[];

/** Rankings by the name of their ranker. */
export type Rankings = ReadonlyMap<string, Lists>;

/** The list of a ranker that a member of a group is judged by. */
export function listFor(lists: Lists, { place, dropped, among }: GroupMember): readonly string[] {
  const list = lists[place];
  return cleanRanking(among === null ? list : list.filter((id) => among.has(id)), dropped, DEPTH);
}

/** Judges every ranker on a group; each one is held, query by query, against the one named. */
export function judgeGroup(
  { members }: Group,
  rankings: Rankings,
  held: string,
  seed: number,
): JudgedRanker[] {
  const rows = new Map(
    [...rankings].map(([ranker, lists]) => [
      ranker,
      members.map((member) => rankingFigures(listFor(lists, member), member.relevant)),
    ]),
  );
  const base = rows.get(held);
  return [...rows].map(([ranker, own]) => ({
    ranker,
    figures: estimates(own, seed),
    against: base === undefined || ranker === held ? null : estimates(differences(own, base), seed),
  }));
}

/** The mean and its interval for each metric; the same seed gives the same interval. */
export function estimates(rows: readonly RankingFigures[], seed: number): Estimates {
  return byMetric((metric) =>
    estimate(
      rows.map((row) => row[metric]),
      seed,
    ),
  );
}

export function estimate(values: readonly number[], seed: number): Estimate {
  return { value: mean(values), interval: bootstrapInterval(values, random(seed)) };
}

/** Row by row, how much more the first come to than the second. */
export function differences(
  rows: readonly RankingFigures[],
  others: readonly RankingFigures[],
): RankingFigures[] {
  return rows.map((row, i) => byMetric((metric) => row[metric] - others[i][metric]));
}

function byMetric<T>(figureOf: (metric: Metric) => T): Record<Metric, T> {
  return Object.fromEntries(METRICS.map((metric) => [metric, figureOf(metric)])) as Record<Metric, T>;
}

/** Who stands among the first ten of the lists of one ranker. */
export interface Exposure {
  readonly ranker: string;
  /** The share of all candidates that some list shows, in [0, 1]. */
  readonly coverage: number;
  /** How unevenly places are spread over all candidates, in [0, 1). */
  readonly gini: number;
  /** Of all places, the share that newcomers hold, in [0, 1]. */
  readonly newcomers: number;
}

const SHOWN = 10;

export function exposure(
  ranker: string,
  lists: readonly (readonly string[])[],
  candidates: readonly string[],
  newcomers: ReadonlySet<string>,
): Exposure {
  const times = new Map(candidates.map((id) => [id, 0]));
  let places = 0;
  let held = 0;
  for (const list of lists) {
    for (const id of list.slice(0, SHOWN)) {
      times.set(id, (times.get(id) ?? 0) + 1);
      places++;
      if (newcomers.has(id)) held++;
    }
  }
  const counts = [...times.values()];
  return {
    ranker,
    coverage: counts.filter((count) => count > 0).length / counts.length,
    gini: gini(counts),
    newcomers: places === 0 ? 0 : held / places,
  };
}
