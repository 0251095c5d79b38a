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
  return partOf(
    FACET_CRITERIA,
    context,
    (criterion) => assessFacet(criterion, seeker, candidate, context),
    (criterion) => assessFacet(criterion, candidate, seeker, back),
  );
}

/** What the texts add to the score of a pair. */
export function needsPart(seeker: TextFacet, candidate: TextFacet, context: ScoreContext): ScorePart {
  return partOf(
    ['needs'],
    context,
    () => assessNeeds(seeker, candidate, context.offersStandIn),
    () => assessNeeds(candidate, seeker, false),
  );
}

/** How a pair fares by each criterion, in one direction. */
export type Assessments = Readonly<Record<CriterionName, Assessment>>;

/** The score of a pair from how it fares there and back: the same to the last bit as that by definition. */
export function scoreOf(there: Assessments, back: Assessments, context: ScoreContext): Score {
  const part = (criteria: readonly CriterionName[]): ScorePart =>
    partOf(
      criteria,
      context,
      (criterion) => there[criterion],
      (criterion) => back[criterion],
    );
  return total(part(FACET_CRITERIA), part(['needs']));
}

function partOf<C extends CriterionName>(
  criteria: readonly C[],
  { weights }: ScoreContext,
  there: (criterion: C) => Assessment,
  back: (criterion: C) => Assessment,
): ScorePart {
  let value = 0;
  let known = 0;
  for (const criterion of criteria) {
    const weight = weights[criterion];
    const one = there(criterion);
    const other = back(criterion);
    value += weight * (ASSUMED_SEEKER_SHARE * one.value + (1 - ASSUMED_SEEKER_SHARE) * other.value);
    known += weight * (ASSUMED_SEEKER_SHARE * one.known + (1 - ASSUMED_SEEKER_SHARE) * other.known);
  }
  return { value, known };
}

const NO_COUNTRIES: ReadonlySet<string> = new Set();

/** The context as the candidate sees it: what its own networks hold, and what it may need, is not counted. */
export function reversed(context: ScoreContext): ScoreContext {
  return { ...context, networkCountries: NO_COUNTRIES, offersStandIn: false };
}
