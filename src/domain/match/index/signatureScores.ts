import type { Candidate } from '../candidate.ts';
import { needsKnown } from '../needs.ts';
import type { ScoreContext } from '../request.ts';
import { assessFacet, FACET_CRITERIA, reversed } from '../score.ts';
import { exclusions } from '../veto.ts';
import { ASSUMED_PRIORS, ASSUMED_SEEKER_SHARE } from '../weights.ts';
import { type FacetTable, hasExclusions } from './facetTable.ts';

/** By signature: what a member scores with a seeker where their texts do not meet. */
export function signatureScores(table: FacetTable, seeker: Candidate, context: ScoreContext): Float64Array {
  const back = reversed(context);
  const assessed = FACET_CRITERIA.map((criterion, i) => {
    const weight = context.weights[criterion];
    const there = weight * ASSUMED_SEEKER_SHARE;
    const andBack = weight * (1 - ASSUMED_SEEKER_SHARE);
    const { facets } = seeker;
    // Of activities and sectors a stock may have as many as profiles.
    if (criterion === 'activities') return table.activities.scores(facets.activities, there, andBack);
    if (criterion === 'sectors') return table.sectors.scores(facets.sectors, there, andBack);
    return Float64Array.from(
      table.facets[i].values,
      (others) =>
        there * assessFacet(criterion, facets, others, context).value +
        andBack * assessFacet(criterion, others, facets, back).value,
    );
  });
  const sums = new Float64Array(table.signatures.values.length);
  table.addScores(assessed, silentNeeds(seeker, context), sums);
  return sums;
}

/** By signature: whether what one side excludes keeps it from a seeker; null where nobody excludes anything. */
export function excludedSignatures(
  table: FacetTable,
  seeker: Candidate,
): ((signature: number) => boolean) | null {
  const excludes = hasExclusions(seeker.facets);
  if (!excludes && !table.anyExclusions) return null;
  return (signature) => {
    const { facets } = table.signatures.values[signature];
    return (
      (excludes && exclusions('seeker', seeker.facets, facets).length > 0) ||
      (hasExclusions(facets) && exclusions('candidate', facets, seeker.facets).length > 0)
    );
  };
}

/**
 * What `needs` counts for a candidate whose texts do not meet the seeker's, by whether it states needs (1) and
 * offers (2): zero where both sides spoke, the prior where one is silent.
 */
function silentNeeds({ texts }: Candidate, { weights, offersStandIn }: ScoreContext): number[] {
  const seeker = { askCount: texts.asks.length, implied: texts.implied };
  return [0, 1, 2, 3].map((flags) => {
    const candidateNeeds = flags & 1;
    const candidateOffers = flags & 2;
    const there = needsKnown(seeker, candidateOffers, offersStandIn) === 0 ? ASSUMED_PRIORS.needs : 0;
    const candidate = { askCount: candidateNeeds, implied: candidateNeeds === 0 };
    const back = needsKnown(candidate, texts.offers.length, false) === 0 ? ASSUMED_PRIORS.needs : 0;
    return weights.needs * (ASSUMED_SEEKER_SHARE * there + (1 - ASSUMED_SEEKER_SHARE) * back);
  });
}
