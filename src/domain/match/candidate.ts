import { asOffer } from '../text/answer.ts';
import { asAsk } from '../text/asAsk.ts';
import type { TextFeatures } from '../text/features.ts';
import type { TextStatistics } from '../text/statistics.ts';
import type { SectorSpace } from '../vocabulary/sectors.ts';
import { type Facets, facetsOf, type MatchProfile } from './facets.ts';
import type { LikedText } from './feedback.ts';
import type { TextFacet } from './needs.ts';

/** A profile made ready to be scored, as the one who seeks or as the one who is found. */
export interface Candidate {
  readonly profile: MatchProfile;
  readonly facets: Facets;
  readonly texts: TextFacet;
  /** Of its statements: what its texts were made of. */
  readonly features: StatementFeatures;
  /** The texts that its last ask stands for, where feedback taught it one. */
  readonly liked?: readonly LikedText[];
}

/** The features of a profile's statements, parallel to its needs and its offers. */
export interface StatementFeatures {
  readonly needs: readonly TextFeatures[];
  readonly offers: readonly TextFeatures[];
}

/** What a profile asks and what it answers, under the given statistics. */
export function textFacet({ needs, offers }: StatementFeatures, statistics: TextStatistics): TextFacet {
  return {
    asks: (needs.length > 0 ? needs : offers).map((text) => asAsk(text, statistics)),
    implied: needs.length === 0,
    offers: offers.map((text) => asOffer(text, statistics)),
  };
}

/** Makes a profile ready to be scored under the given word statistics. */
export function toCandidate(
  profile: MatchProfile,
  features: StatementFeatures,
  space: SectorSpace,
  statistics: TextStatistics,
): Candidate {
  return {
    profile,
    facets: facetsOf(profile, space),
    texts: textFacet(features, statistics),
    features,
  };
}
