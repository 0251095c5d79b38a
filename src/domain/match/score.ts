import { assessActivities } from './activities.ts';
import type { Candidate } from './candidate.ts';
import { assessCountry } from './country.ts';
import type { Assessment, CriterionName } from './criterion.ts';
import type { Facets } from './facets.ts';
import { assessKind } from './kind.ts';
import { assessLanguage } from './language.ts';
import { assessNeeds, type TextFacet } from './needs.ts';
import type { ScoreContext } from './request.ts';
import { assessSectors } from './sectors.ts';
import { ASSUMED_SEEKER_SHARE } from './weights.ts';

/** All of a profile that a score depends on. */
type Comparable = Pick<Candidate, 'facets' | 'texts'>;

/** The criteria that compare facets, not texts. */
export const FACET_CRITERIA = [
  'activities',
  'sectors',
  'kind',
  'country',
  'language',
] as const satisfies readonly CriterionName[];
export type FacetCriterion = (typeof FACET_CRITERIA)[number];

/** One facet criterion in one direction. */
export function assessFacet(
  criterion: FacetCriterion,
  seeker: Facets,
  candidate: Facets,
  context: ScoreContext,
): Assessment {
  switch (criterion) {
    case 'activities':
      return assessActivities(seeker.activities, candidate.activities);
    case 'sectors':
      return assessSectors(seeker.sectors, candidate.sectors);
    case 'kind':
      return assessKind(seeker.kind, candidate.kind);
    case 'country':
      return assessCountry(seeker.country, candidate.country, context);
    case 'language':
      return assessLanguage(seeker.language, candidate.language);
  }
}

/** One criterion in one direction: how far `candidate` meets what `seeker` looks for. */
export function assess(
  criterion: CriterionName,
  seeker: Comparable,
  candidate: Comparable,
  context: ScoreContext,
): Assessment {
  if (criterion === 'needs') return assessNeeds(seeker.texts, candidate.texts, context.offersStandIn);
  return assessFacet(criterion, seeker.facets, candidate.facets, context);
}

export interface Score {
  /** In [0, 1]. */
  readonly score: number;
  /** The share of the weight that is backed by data, in [0, 1]. */
  readonly confidence: number;
}

/**
 * The score of a pair, by definition: over both directions and all criteria, share times weight times value.
 * fit(seeker, candidate) counts ASSUMED_SEEKER_SHARE, fit(candidate, seeker) the rest. What the networks of the
 * seeker already hold bears on the first direction only. Deterministic: always summed in the same order.
 */
export function score(seeker: Comparable, candidate: Comparable, context: ScoreContext): Score {
  const facets = facetPart(seeker.facets, candidate.facets, context);
  return total(facets, needsPart(seeker.texts, candidate.texts, context));
}

/** What some of the criteria add to score and confidence. */
export interface ScorePart {
  readonly value: number;
  readonly known: number;
}

/** The score of a pair whose facets and texts add so much. */
export function total(facets: ScorePart, needs: ScorePart): Score {
  // Rounding may carry a perfect pair a hair above one.
  return {
    score: Math.min(1, facets.value + needs.value),
    confidence: Math.min(1, facets.known + needs.known),
  };
}

/** What the facets add to the score of a pair: the same for all candidates of one signature. */
export function facetPart(seeker: Facets, candidate: Facets, context: ScoreContext): ScorePart {
  const back = reversed(context);
  let value = 0;
  let known = 0;
  for (const criterion of FACET_CRITERIA) {
    const weight = context.weights[criterion];
    const there = assessFacet(criterion, seeker, candidate, context);
    const andBack = assessFacet(criterion, candidate, seeker, back);
    value += weight * (ASSUMED_SEEKER_SHARE * there.value + (1 - ASSUMED_SEEKER_SHARE) * andBack.value);
    known += weight * (ASSUMED_SEEKER_SHARE * there.known + (1 - ASSUMED_SEEKER_SHARE) * andBack.known);
  }
  return { value, known };
}

/** What the texts add to the score of a pair. */
export function needsPart(seeker: TextFacet, candidate: TextFacet, context: ScoreContext): ScorePart {
  const weight = context.weights.needs;
  const there = assessNeeds(seeker, candidate, context.offersStandIn);
  const andBack = assessNeeds(candidate, seeker, false);
  return {
    value: weight * (ASSUMED_SEEKER_SHARE * there.value + (1 - ASSUMED_SEEKER_SHARE) * andBack.value),
    known: weight * (ASSUMED_SEEKER_SHARE * there.known + (1 - ASSUMED_SEEKER_SHARE) * andBack.known),
  };
}

const NO_COUNTRIES: ReadonlySet<string> = new Set();

/** The context as the candidate sees it: what its own networks hold, and what it may need, is not counted. */
export function reversed(context: ScoreContext): ScoreContext {
  return { ...context, networkCountries: NO_COUNTRIES, offersStandIn: false };
}
