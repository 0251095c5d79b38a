import type { TextAsk } from '../text/answer.ts';
import { asAsk } from '../text/asAsk.ts';
import { blendAsks } from '../text/blendAsks.ts';
import type { TextFeatures } from '../text/features.ts';
import type { TextStatistics } from '../text/statistics.ts';
import type { Candidate } from './candidate.ts';
import type { TextReference } from './criterion.ts';

/** What a profile can say of another on its list: more like this one, or less of it. */
export const VERDICTS = ['more', 'less'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a profile said of others, by their ids, latest first. Bears on its own list only. */
export interface Feedback {
  readonly more: readonly string[];
  readonly less: readonly string[];
}

export const NO_FEEDBACK: Feedback = { more: [], less: [] };

/** An offer of a profile that the seeker liked, as one that asks. */
export interface LikedText {
  readonly ask: TextAsk;
  readonly features: TextFeatures;
  readonly reference: TextReference;
}

/** Of the profiles that were liked, only so many teach the list, the latest: bounds the cost of a list. ASSUMED. */
export const ASSUMED_MOST_LIKED = 20;

/**
 * The seeker with what its feedback taught. All that was liked together counts as one more need, so it weighs as
 * much as each that was stated, however many were liked: ASSUMED. That need is the mean of the liked profiles, each
 * the mean of its offers; those without offers teach nothing. `liked` latest first.
 */
export function withLiked(
  seeker: Candidate,
  liked: readonly Candidate[],
  statistics: TextStatistics,
): Candidate {
  const taught = liked.slice(0, ASSUMED_MOST_LIKED).map((one) => likedTexts(one, statistics));
  const speaking = taught.filter((texts) => texts.length > 0);
  if (speaking.length === 0) return seeker;
  const learnt = blendAsks(speaking.map((texts) => blendAsks(texts.map(({ ask }) => ask))));
  return {
    ...seeker,
    texts: { ...seeker.texts, asks: [...seeker.texts.asks, learnt] },
    liked: speaking.flat(),
  };
}

function likedTexts({ profile, texts }: Candidate, statistics: TextStatistics): LikedText[] {
  const { id, name } = profile;
  return texts.offers.map(({ features }, position) => {
    const { text, provenance } = profile.offers[position];
    const { language } = features;
    return {
      ask: asAsk(features, statistics),
      features,
      reference: { field: 'offers', position, text, language, provenance, likedProfile: { id, name } },
    };
  });
}
