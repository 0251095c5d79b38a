import { assessActivities } from './activities.ts';
import type { Candidate } from './candidate.ts';
import { assessCountry } from './country.ts';
import { type Assessment, CRITERIA, type CriterionName } from './criterion.ts';
import type { Facets } from './facets.ts';
import { assessKind } from './kind.ts';
import { assessLanguage } from './language.ts';
import { assessNeeds } from './needs.ts';
import type { ScoreContext } from './request.ts';
import { assessSectors } from './sectors.ts';
import { ASSUMED_SEEKER_SHARE } from './weights.ts';

/** All of a profile that a score depends on. */
type Comparable = Pick<Candidate, 'facets' | 'texts'>;

/** The criteria that compare facets, not texts. */
export type FacetCriterion = Exclude<CriterionName, 'needs'>;

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
  const back = reversed(context);
  let total = 0;
  let known = 0;
  for (const criterion of CRITERIA) {
    const weight = context.weights[criterion];
    const there = assess(criterion, seeker, candidate, context);
    const andBack = assess(criterion, candidate, seeker, back);
    total += weight * (ASSUMED_SEEKER_SHARE * there.value + (1 - ASSUMED_SEEKER_SHARE) * andBack.value);
    known += weight * (ASSUMED_SEEKER_SHARE * there.known + (1 - ASSUMED_SEEKER_SHARE) * andBack.known);
  }
  // Rounding may carry a perfect pair a hair above one.
  return { score: Math.min(1, total), confidence: Math.min(1, known) };
}

const NO_COUNTRIES: ReadonlySet<string> = new Set();

/** The context as the candidate sees it: what its own networks hold, and what it may need, is not counted. */
export function reversed(context: ScoreContext): ScoreContext {
  return { ...context, networkCountries: NO_COUNTRIES, offersStandIn: false };
}
