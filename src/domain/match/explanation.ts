import { strength } from '../text/answer.ts';
import type { SectorSpace } from '../vocabulary/sectors.ts';
import { activityEvidence } from './activities.ts';
import type { Candidate } from './candidate.ts';
import { countryEvidence } from './country.ts';
import { type Assessment, CRITERIA, type CriterionName, type Evidence } from './criterion.ts';
import { kindEvidence } from './kind.ts';
import { languageEvidence } from './language.ts';
import { assessNeeds } from './needs.ts';
import type { ScoreContext } from './request.ts';
import { type Assessments, assessFacet, type FacetCriterion, reversed, scoreOf } from './score.ts';
import { sectorEvidence } from './sectors.ts';
import { type EvidenceSources, textEvidence } from './textEvidence.ts';
import { ASSUMED_SEEKER_SHARE } from './weights.ts';

/** One criterion in one direction: contribution = share of the direction x weight x value. */
export interface CriterionExplanation {
  readonly criterion: CriterionName;
  readonly weight: number;
  /** In [0, 1]; the criterion's prior where known is 0. */
  readonly value: number;
  readonly known: number;
  readonly contribution: number;
  readonly evidence: readonly Evidence[];
}

/** How far one meets what the other looks for: fit = sum of weight x value. */
export interface DirectionExplanation {
  readonly direction: 'seeker-to-candidate' | 'candidate-to-seeker';
  readonly share: number;
  readonly fit: number;
  readonly contribution: number;
  readonly criteria: readonly CriterionExplanation[];
}

/** The tree behind a score: the contributions of the leaves add up to it (within 1e-9). */
export interface Explanation {
  readonly score: number;
  readonly confidence: number;
  readonly directions: readonly DirectionExplanation[];
}

/** What explanations need besides the pair: names for codes and words. */
export interface ExplanationSources extends EvidenceSources {
  readonly space: SectorSpace;
}

/** Explains the score of a pair, both directions. Deterministic; never throws. */
export function explain(
  seeker: Candidate,
  candidate: Candidate,
  context: ScoreContext,
  sources: ExplanationSources,
): Explanation {
  const there: Meeting = { seeker, candidate, context, sources, strengths: strengthsOf(seeker, candidate) };
  const back: Meeting = {
    seeker: candidate,
    candidate: seeker,
    context: reversed(context),
    sources,
    strengths: candidate.texts.implied ? NO_STRENGTHS : strengthsOf(candidate, seeker),
  };
  const fares = { there: assessments(there), back: assessments(back) };
  // Of the same sums as the list's, so that a pair never differs from its list by the rounding of another order.
  return {
    ...scoreOf(fares.there, fares.back, context),
    directions: [
      direction('seeker-to-candidate', ASSUMED_SEEKER_SHARE, there, fares.there),
      direction('candidate-to-seeker', 1 - ASSUMED_SEEKER_SHARE, back, fares.back),
    ],
  };
}

/** Two profiles, seen by the one that seeks. */
interface Meeting {
  readonly seeker: Candidate;
  readonly candidate: Candidate;
  readonly context: ScoreContext;
  readonly sources: ExplanationSources;
  /** How strongly each offer answers each ask: by ask, then by offer. Empty where what is asked does not count. */
  readonly strengths: Float64Array;
}

const NO_STRENGTHS = new Float64Array(0);

function strengthsOf({ texts: { asks } }: Candidate, { texts: { offers } }: Candidate): Float64Array {
  const strengths = new Float64Array(asks.length * offers.length);
  let place = 0;
  for (const ask of asks) for (const offer of offers) strengths[place++] = strength(ask, offer);
  return strengths;
}

function assessments({ seeker, candidate, context, strengths }: Meeting): Assessments {
  const offerCount = candidate.texts.offers.length;
  const facet = (criterion: FacetCriterion): Assessment =>
    assessFacet(criterion, seeker.facets, candidate.facets, context);
  return {
    needs: assessNeeds(
      seeker.texts,
      candidate.texts,
      context.offersStandIn,
      (ask, offer) => strengths[ask * offerCount + offer],
    ),
    activities: facet('activities'),
    sectors: facet('sectors'),
    kind: facet('kind'),
    country: facet('country'),
    language: facet('language'),
  };
}

function direction(
  name: DirectionExplanation['direction'],
  share: number,
  meeting: Meeting,
  fares: Assessments,
): DirectionExplanation {
  let fit = 0;
  let contribution = 0;
  const criteria = CRITERIA.map((criterion): CriterionExplanation => {
    const { value, known } = fares[criterion];
    const weight = meeting.context.weights[criterion];
    const each = share * weight * value;
    fit += weight * value;
    contribution += each;
    const evidence = evidenceFor(criterion, meeting);
    return { criterion, weight, value, known, contribution: each, evidence };
  });
  return { direction: name, share, fit: Math.min(1, fit), contribution, criteria };
}

function evidenceFor(
  criterion: CriterionName,
  { seeker, candidate, context, sources, strengths }: Meeting,
): Evidence[] {
  switch (criterion) {
    case 'needs':
      return textEvidence(seeker, candidate, context.offersStandIn, strengths, sources);
    case 'activities':
      return activityEvidence(seeker.facets.activities, candidate.facets.activities);
    case 'sectors':
      return sectorEvidence(seeker.facets.sectors, candidate.facets.sectors, sources.space);
    case 'kind':
      return kindEvidence(seeker.facets.kind, candidate.facets.kind);
    case 'country':
      return countryEvidence(seeker.facets.country, candidate.facets.country, context);
    case 'language':
      return languageEvidence(seeker.facets.language, candidate.facets.language);
  }
}
