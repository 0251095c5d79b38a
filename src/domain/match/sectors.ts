import type { SectorSpace, SectorVector } from '../vocabulary/sectors.ts';
import { sectorSimilarity } from '../vocabulary/sectors.ts';
import type { Assessment, Evidence } from './criterion.ts';
import { ASSUMED_PRIORS } from './weights.ts';

export interface SectorFacet {
  /** The profile's own sectors in the crosswalk space; null where it names none. */
  readonly own: SectorVector | null;
  readonly ownCodes: readonly string[];
  /** The sectors its needs ask for; null where they name none. */
  readonly sought: SectorVector | null;
  readonly soughtCodes: readonly string[];
}

/**
 * How near the candidate's sectors are to those the seeker's needs name or, where they name none, to the
 * seeker's own, in the space of the crosswalk.
 */
export function assessSectors(seeker: SectorFacet, candidate: SectorFacet): Assessment {
  const wanted = seeker.sought ?? seeker.own;
  if (wanted === null || candidate.own === null) return { value: ASSUMED_PRIORS.sectors, known: 0 };
  return { value: sectorSimilarity(wanted, candidate.own), known: 1 };
}

/** The two codes that are nearest to each other, where they touch at all. Ties: the codes listed first. */
export function sectorEvidence(seeker: SectorFacet, candidate: SectorFacet, space: SectorSpace): Evidence[] {
  const wantedCodes = seeker.sought === null ? seeker.ownCodes : seeker.soughtCodes;
  if ((seeker.sought ?? seeker.own) === null || candidate.own === null) {
    const seekerSilent = (seeker.sought ?? seeker.own) === null;
    const side = candidate.own !== null ? 'seeker' : seekerSilent ? 'both' : 'candidate';
    return [{ type: 'unknown', field: 'sectors', side }];
  }
  let best: Evidence | null = null;
  let bestSimilarity = 0;
  for (const seekerCode of wantedCodes) {
    for (const candidateCode of candidate.ownCodes) {
      const similarity = space.similarity(seekerCode, candidateCode);
      if (similarity <= bestSimilarity) continue;
      bestSimilarity = similarity;
      best = { type: 'sector', seekerCode, candidateCode, similarity };
    }
  }
  return best === null ? [] : [best];
}
