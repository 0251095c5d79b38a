import { strength, type TextAsk, type TextOffer } from '../text/answer.ts';
import type { Assessment } from './criterion.ts';
import { ASSUMED_PRIORS } from './weights.ts';

/** What a profile asks and what it answers, in the order of its statements. */
export interface TextFacet {
  /** Its needs or, where it states none, its offers: they stand in for what interests it. */
  readonly asks: readonly TextAsk[];
  /** Whether offers stand in for needs. */
  readonly implied: boolean;
  readonly offers: readonly TextOffer[];
}

/** The evidence, in good answers, from which on more of it counts by its logarithm. Above 0. */
const ANSWER_SCALE = 0.25;
/** The evidence, in good answers, that answers a need in full. Above 0. */
const FULL_ANSWER = 16;
const FULL_LOG = Math.log1p(FULL_ANSWER / ANSWER_SCALE);
/**
 * How much is known where a profile states no need and its offers stand in for what interests it, in [0, 1].
 * Assumed.
 */
export const ASSUMED_IMPLIED_KNOWN = 0.5;

/** The strength of an answer that says as much of a stated need as of an offer that stands in for one. Assumed. */
const ASSUMED_EVEN_STRENGTH = 0.4;
const STATED_FACTOR = 1 / Math.sqrt(ASSUMED_EVEN_STRENGTH);

/**
 * What one answer adds to the evidence that an ask is answered. To a stated need its strength squared: it knows what it
 * looks for, so two middling answers are worth half a strong one of their sum. Where an offer stands in for a need the
 * power is 1.5 only: it tells roughly what interests a profile, and who did much nearby fits as well. Powers tried from
 * 0.5 to 3: for needs, the development set T1 and its own past projects, each asked for in turn, gain by 2; for offers
 * that stand in, T2 and that past are best from 1 to 1.5 and lose by 2. The two powers meet at a middling strength.
 */
export function evidenceOf(answerStrength: number, isImplied: boolean): number {
  return answerStrength * (isImplied ? Math.sqrt(answerStrength) : answerStrength * STATED_FACTOR);
}

/** The strength of the one answer that adds so much evidence: the inverse of `evidenceOf`. Expects 0 or more. */
export function strengthFor(evidence: number, isImplied: boolean): number {
  return isImplied ? evidence ** (2 / 3) : Math.sqrt(evidence / STATED_FACTOR);
}

/**
 * How far a need is answered by evidence, in [0, 1]: grows with its logarithm, so that twice the evidence adds
 * the same wherever it starts and the other criteria tell alike answers apart, not good from poor ones. A good
 * answer to a stated need counts 0.48.
 */
export function answered(evidence: number): number {
  return Math.min(1, Math.log1p(evidence / ANSWER_SCALE) / FULL_LOG);
}

/** Steps in which `answered` is looked up, by evidence. */
const STEPS_PER_ANSWER = 512;
/** By step, and one more to look ahead to. */
const ANSWERED = Float64Array.from({ length: FULL_ANSWER * STEPS_PER_ANSWER + 2 }, (_, step) =>
  answered(step / STEPS_PER_ANSWER),
);

/** `answered`, or at most two millionths less, at a tenth of the cost: looked up, and taken as straight between two steps. */
export function answeredAbout(evidence: number): number {
  if (evidence >= FULL_ANSWER) return 1;
  const place = evidence * STEPS_PER_ANSWER;
  const step = Math.floor(place);
  const below = ANSWERED[step];
  return below + (place - step) * (ANSWERED[step + 1] - below);
}

/** The evidence that answers a need so far: the inverse of `answered`; 0 below zero, infinity above one. */
export function evidenceFor(value: number): number {
  if (value > 1) return Number.POSITIVE_INFINITY;
  return value <= 0 ? 0 : ANSWER_SCALE * Math.expm1(value * FULL_LOG);
}

/**
 * How much is known of the answer to a seeker by a candidate: 0 where either side is silent. Offers stand in for
 * needs only for the one who asks for a list: of the others, what they do not say they need is not known.
 */
export function needsKnown(
  seeker: { readonly askCount: number; readonly implied: boolean },
  candidateOffers: number,
  offersStandIn: boolean,
): number {
  if (candidateOffers === 0 || seeker.askCount === 0) return 0;
  if (!seeker.implied) return 1;
  return offersStandIn ? ASSUMED_IMPLIED_KNOWN : 0;
}

/**
 * How far the offers of the candidate answer what the seeker asks: each offer answers each need alone, the
 * evidence of all offers adds up for a need, and the value is the mean over the needs. Linear in the pairs of texts.
 * `strengthOf`: how strongly an offer answers an ask, by their places, where that is known already.
 */
export function assessNeeds(
  seeker: TextFacet,
  candidate: TextFacet,
  offersStandIn: boolean,
  strengthOf = (ask: number, offer: number) => strength(seeker.asks[ask], candidate.offers[offer]),
): Assessment {
  const askCount = seeker.asks.length;
  const offerCount = candidate.offers.length;
  const known = needsKnown({ askCount, implied: seeker.implied }, offerCount, offersStandIn);
  if (known === 0) return { value: ASSUMED_PRIORS.needs, known: 0 };
  let sum = 0;
  for (let ask = 0; ask < askCount; ask++) {
    let evidence = 0;
    for (let offer = 0; offer < offerCount; offer++) {
      evidence += evidenceOf(strengthOf(ask, offer), seeker.implied);
    }
    sum += answered(evidence);
  }
  return { value: sum / askCount, known };
}
