import { ACTIVITIES, activityVector } from '../vocabulary/activities.ts';
import type { Assessment, Evidence } from './criterion.ts';
import { ASSUMED_PRIORS } from './weights.ts';

/** Weights in [0, 1] over the official activities, in their order; null where nothing is said. */
export type ActivityWeights = Float64Array | null;

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
  return weights;
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
  const shared = offers === null ? 0 : overlap(offers, candidate.offers, 'union');
  if (seeks === null) return { value: ASSUMED_SHARED_VALUE * shared, known: ASSUMED_SHARED_KNOWN };
  const covered = overlap(seeks, candidate.offers, 'first');
  return { value: covered + (1 - covered) * ASSUMED_SHARED_VALUE * shared, known: 1 };
}

function overlap(a: Float64Array, b: Float64Array, whole: 'first' | 'union'): number {
  let common = 0;
  let total = 0;
  for (let i = 0; i < a.length; i++) {
    common += Math.min(a[i], b[i]);
    total += whole === 'first' ? a[i] : Math.max(a[i], b[i]);
  }
  return total === 0 ? 0 : common / total;
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
    if (candidate.offers[i] === 0) continue;
    const { code } = ACTIVITIES[i];
    if (seeker.seeks !== null && seeker.seeks[i] > 0) {
      sought.push({ type: 'activity', code, relation: 'sought-and-offered' });
    } else if (seeker.offers !== null && seeker.offers[i] > 0) {
      shared.push({ type: 'activity', code, relation: 'shared' });
    }
  }
  return [...sought, ...shared];
}
