import { ACTIVITIES, activityVector } from '../vocabulary/activities.ts';
import type { Assessment, Evidence } from './criterion.ts';
import { ASSUMED_PRIORS } from './weights.ts';

/** Weights in [0, 1] over the official activities; null where nothing is said. */
export type ActivityWeights = {
  /** In the order of the activities. */
  readonly all: Float64Array;
  /** Where `all` is above 0, ascending, and what it adds up to: pairs are compared by the million. */
  readonly places: Uint8Array;
  readonly total: number;
} | null;

export interface ActivityFacet {
  readonly offers: ActivityWeights;
  readonly seeks: ActivityWeights;
}

/**
 * What having the same activities is worth beside one offering what the other seeks, in [0, 1]. Assumed: to
 * complete each other is worth more than to be alike.
 */
export const ASSUMED_SHARED_VALUE = 0.4;
/** How much is known when only shared activities can be compared, in [0, 1]. Assumed. */
export const ASSUMED_SHARED_KNOWN = 0.5;

/** The activities behind a list of codes: of several codes that touch one activity the strongest counts. */
export function activityWeights(codes: readonly string[]): ActivityWeights {
  if (codes.length === 0) return null;
  const weights = new Float64Array(ACTIVITIES.length);
  for (const code of codes) {
    const vector = activityVector(code);
    for (let i = 0; i < weights.length; i++) weights[i] = Math.max(weights[i], vector[i]);
  }
  return weighed(weights);
}

/** Weights given in the order of the activities. */
export function weighed(all: Float64Array): NonNullable<ActivityWeights> {
  const places = Uint8Array.from([...all.keys()].filter((place) => all[place] > 0));
  return { all, places, total: all.reduce((sum, weight) => sum + weight, 0) };
}

/**
 * The share of the sought activities that the candidate offers; with it, or where nothing is sought in its
 * place, how much of what both do is the same.
 */
export function assessActivities(seeker: ActivityFacet, candidate: ActivityFacet): Assessment {
  const { seeks, offers } = seeker;
  if (candidate.offers === null || (seeks === null && offers === null)) {
    return { value: ASSUMED_PRIORS.activities, known: 0 };
  }
  const shared = offers === null ? 0 : alike(offers, candidate.offers);
  const covered = seeks === null ? null : coverage(seeks, candidate.offers);
  return { value: activityValue(covered, shared), known: covered === null ? ASSUMED_SHARED_KNOWN : 1 };
}

/**
 * What activities count, in [0, 1]: the share of the sought ones that are offered, null where none is sought, and how
 * much of what both do is the same.
 */
export function activityValue(covered: number | null, shared: number): number {
  if (covered === null) return ASSUMED_SHARED_VALUE * shared;
  return covered + (1 - covered) * ASSUMED_SHARED_VALUE * shared;
}

/** The share of what is wanted that is offered. */
function coverage(wanted: NonNullable<ActivityWeights>, offered: NonNullable<ActivityWeights>): number {
  return shareOf(common(wanted, offered), wanted.total);
}

/** The share of what either does that both do. Symmetric. */
function alike(a: NonNullable<ActivityWeights>, b: NonNullable<ActivityWeights>): number {
  return alikeness(common(a, b), a.total, b.total);
}

/** How alike two are that add up to so much and have so much in common, in [0, 1]. */
export function alikeness(both: number, one: number, other: number): number {
  return shareOf(both, one + other - both);
}

/** A share of a whole; 0 of nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function common(a: NonNullable<ActivityWeights>, b: NonNullable<ActivityWeights>): number {
  const { places } = a.places.length <= b.places.length ? a : b;
  const one = a.all;
  const other = b.all;
  let sum = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i];
    sum += Math.min(one[place], other[place]);
  }
  return sum;
}

export function activityEvidence(seeker: ActivityFacet, candidate: ActivityFacet): Evidence[] {
  if (candidate.offers === null || (seeker.seeks === null && seeker.offers === null)) {
    const seekerSilent = seeker.seeks === null && seeker.offers === null;
    const side = candidate.offers !== null ? 'seeker' : seekerSilent ? 'both' : 'candidate';
    return [{ type: 'unknown', field: 'activities', side }];
  }
  const sought: Evidence[] = [];
  const shared: Evidence[] = [];
  for (let i = 0; i < ACTIVITIES.length; i++) {
    if (candidate.offers.all[i] === 0) continue;
    const { code } = ACTIVITIES[i];
    if (seeker.seeks !== null && seeker.seeks.all[i] > 0) {
      sought.push({ type: 'activity', code, relation: 'sought-and-offered' });
    } else if (seeker.offers !== null && seeker.offers.all[i] > 0) {
      shared.push({ type: 'activity', code, relation: 'shared' });
    }
  }
  return [...sought, ...shared];
}
