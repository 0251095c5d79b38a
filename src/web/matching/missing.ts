import type { components } from '../api/contract.ts';

/** A field of the profile that asks, of which nothing is known, and what knowing it would back. */
export interface MissingField {
  readonly field: string;
  /** The share of a score's weight that rests on what is usual for want of this field, in [0, 1]. */
  readonly gain: number;
}

/**
 * What the one who asks does not say and the scores of these matches would use, the weightiest first: the share
 * of the weight that it leaves unknown, averaged over the matches; fields that one criterion lacks together
 * share its weight alike.
 */
export function missingFields(
  matches: readonly Pick<components['schemas']['Match'], 'explanation'>[],
): MissingField[] {
  const gains = new Map<string, number>();
  for (const { explanation } of matches) {
    for (const { direction, share, criteria } of explanation.directions) {
      // In the second direction the two change places: there the one who asks is the candidate.
      const own = direction === 'seeker-to-candidate' ? 'seeker' : 'candidate';
      for (const { weight, known, evidence } of criteria) {
        const unknown = evidence.filter((each) => each.type === 'unknown');
        for (const { field, side } of unknown) {
          if (side !== own && side !== 'both') continue;
          const gain = (share * weight * (1 - known)) / unknown.length / matches.length;
          gains.set(field, (gains.get(field) ?? 0) + gain);
        }
      }
    }
  }
  return [...gains]
    .map(([field, gain]) => ({ field, gain }))
    .filter(({ gain }) => gain >= LEAST_GAIN)
    .sort((a, b) => b.gain - a.gain);
}

/** Below a thousandth of the weight a field is not worth asking for. */
const LEAST_GAIN = 0.001;
