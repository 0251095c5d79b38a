import { similarity, type TextVector } from '../text/vector.ts';
import type { Assessment } from './criterion.ts';
import { ASSUMED_PRIORS } from './weights.ts';

/** What a profile asks and what it answers, as vectors in the order of its statements. */
export interface TextFacet {
  readonly needs: readonly TextVector[];
  readonly offers: readonly TextVector[];
}

/**
 * The similarity at which one offer answers a need by 63 % (1 - 1/e). In (0, 1). Assumed: two texts about the
 * same thing seldom share more than a third of their weight.
 */
export const ASSUMED_ANSWER_SCALE = 0.25;
/**
 * How much is known where a profile states no need and its offers stand in for what interests it, in [0, 1].
 * Assumed.
 */
export const ASSUMED_IMPLIED_KNOWN = 0.5;

/** The texts that say what a profile looks for: its needs or, where it states none, its offers. */
export function asks(facet: TextFacet): readonly TextVector[] {
  return facet.needs.length > 0 ? facet.needs : facet.offers;
}

/** How much is known of the answer to `seeker` by `candidate`: 0 where either side is silent. */
export function needsKnown(seekerNeeds: number, seekerOffers: number, candidateOffers: number): number {
  if (candidateOffers === 0 || seekerNeeds + seekerOffers === 0) return 0;
  return seekerNeeds > 0 ? 1 : ASSUMED_IMPLIED_KNOWN;
}

/**
 * The value of the criterion from the squared similarities of all pairs of an ask and an offer, summed.
 * Each offer answers alone: every pair adds its own evidence, the strongest by far the most.
 */
export function answered(squares: number, askCount: number): number {
  return 1 - Math.exp(-squares / (askCount * ASSUMED_ANSWER_SCALE * ASSUMED_ANSWER_SCALE));
}

/** How far the offers of the candidate answer what the seeker asks. Linear in the pairs of texts. */
export function assessNeeds(seeker: TextFacet, candidate: TextFacet): Assessment {
  const known = needsKnown(seeker.needs.length, seeker.offers.length, candidate.offers.length);
  if (known === 0) return { value: ASSUMED_PRIORS.needs, known: 0 };
  const asked = asks(seeker);
  let squares = 0;
  for (const ask of asked) {
    for (const offer of candidate.offers) squares += similarity(ask, offer) ** 2;
  }
  return { value: answered(squares, asked.length), known };
}
