import { CRITERIA, type CriterionName } from './criterion.ts';

export type Weights = Readonly<Record<CriterionName, number>>;

/**
 * What each criterion counts where a request does not say otherwise. They sum to one. The development sets bear on
 * needs, kind and country only: there kinds that usually work together tell little and countries that do tell
 * more, so kind counts half of country. The rest is assumed: needs lead because a match is for something; sectors
 * keep the field; the others tell equals apart.
 */
export const ASSUMED_WEIGHTS: Weights = {
  needs: 0.42,
  activities: 0.15,
  sectors: 0.2,
  kind: 0.05,
  country: 0.1,
  language: 0.08,
};

/**
 * The share of the score that the seeker's own fit counts; the candidate's counts the rest, because a meeting
 * takes two. In (0, 1). An assumption: whoever asks counts twice.
 */
export const ASSUMED_SEEKER_SHARE = 2 / 3;

/**
 * The value that counts where a criterion cannot be known, each in [0, 1]. Assumed near what a pair drawn by
 * chance reaches, so that silence neither lifts a profile above those that answer nor drops it below those
 * that clearly do not fit.
 */
export const ASSUMED_PRIORS: Weights = {
  needs: 0.04,
  activities: 0.15,
  sectors: 0.1,
  kind: 0.5,
  country: 0.5,
  language: 0.5,
};

/**
 * Weights for a request: each criterion not named keeps its default, then all are scaled to sum to one.
 * Null where every weight is zero. Expects finite numbers from 0 on.
 */
export function requestedWeights(override: Partial<Weights>): Weights | null {
  if (CRITERIA.every((name) => override[name] === undefined)) return ASSUMED_WEIGHTS;
  const merged = CRITERIA.map((name) => override[name] ?? ASSUMED_WEIGHTS[name]);
  const sum = merged.reduce((a, b) => a + b, 0);
  if (sum <= 0) return null;
  return Object.fromEntries(CRITERIA.map((name, i) => [name, merged[i] / sum])) as Record<
    CriterionName,
    number
  >;
}
