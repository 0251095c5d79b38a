import {
  type SharedKey,
  sharedConcepts,
  sharedWords,
  strength,
  type TextAsk,
  type TextOffer,
} from '../text/answer.ts';
import type { ConceptLexicon } from '../text/concepts.ts';
import type { TextFeatures } from '../text/features.ts';
import { spellingsOf } from '../text/surfaceWords.ts';
import type { Candidate } from './candidate.ts';
import type { Evidence, Side, TextEvidence, TextReference } from './criterion.ts';
import type { LikedText } from './feedback.ts';
import { answered, evidenceOf } from './needs.ts';

/** What names the words and concepts by which texts meet. */
export interface EvidenceSources {
  readonly lexicon: ConceptLexicon;
  /** ISO 639-1: the language of concept labels; English where a concept has none in it. */
  readonly language: string;
}

/** At most so many pairs of texts, words and concepts are given as evidence; those that weigh most. */
const MOST_TEXT_PAIRS = 3;
const MOST_WORDS = 6;
const MOST_CONCEPTS = 4;
/** What joins two texts by less than this share of their strength is chance, and is not named. In [0, 1]. */
const LEAST_SHARE = 0.1;
/**
 * Two words meet in English: each of them must be more likely than not translated so to be named. In [0, 1]. Of the pairs
 * of the demo's lists that this leaves out nearly all would make a reader frown, of those that it leaves few.
 */
const ASSUMED_LEAST_CERTAINTY = 0.5;

/**
 * The pairs of an ask and an offer that meet, most similar first; ties in the order of the statements. Last the
 * best by what the seeker liked, if any. `strengths`: how strongly each offer answers each ask, by ask, then by offer.
 */
export function textEvidence(
  seeker: Candidate,
  candidate: Candidate,
  offersStandIn: boolean,
  strengths: Float64Array,
  sources: EvidenceSources,
): Evidence[] {
  const { implied } = seeker.texts;
  const asked = implied && !offersStandIn ? [] : seeker.texts.asks;
  const { offers } = candidate.texts;
  if (asked.length === 0 || offers.length === 0) {
    const side: Side = asked.length > 0 ? 'candidate' : offers.length > 0 ? 'seeker' : 'both';
    return [{ type: 'unknown', field: side === 'candidate' ? 'offers' : 'needs', side }];
  }
  const field = implied ? 'offers' : 'needs';
  const pairs: { strength: number; ask: number; offer: number }[] = [];
  strengths.forEach((met, place) => {
    if (met === 0) return;
    const offer = place % offers.length;
    pairs.push({ strength: met, ask: (place - offer) / offers.length, offer });
  });
  pairs.sort((a, b) => b.strength - a.strength || a.ask - b.ask || a.offer - b.offer);
  const { liked = [] } = seeker;
  const learnt = liked.length === 0 ? -1 : asked.length - 1;
  const shown = pairs.filter((pair) => pair.ask !== learnt).slice(0, MOST_TEXT_PAIRS);
  const byLiking = pairs.find((pair) => pair.ask === learnt);
  if (byLiking !== undefined) shown.push(byLiking);
  return shown.map((pair): TextEvidence => {
    const offer = offers[pair.offer];
    const answering: Stated = {
      features: offer.features,
      reference: reference(candidate, 'offers', pair.offer),
    };
    const { ask, ...asking }: Stated & { ask: TextAsk } =
      pair.ask === learnt
        ? nearestLiked(liked, offer)
        : {
            ask: asked[pair.ask],
            features: seeker.features[field][pair.ask],
            reference: reference(seeker, field, pair.ask),
          };
    return {
      type: 'text',
      seeker: asking.reference,
      candidate: answering.reference,
      similarity: answered(evidenceOf(pair.strength, implied)),
      words: wordsThatMet(sharedWords(ask, offer), pair.strength, asking, answering, sources.lexicon),
      concepts: sharedConcepts(ask, offer)
        .slice(0, MOST_CONCEPTS)
        .flatMap(({ key }) => sources.lexicon.describe(key, sources.language) ?? []),
    };
  });
}

/** A statement, as it is shown, with its features. */
interface Stated {
  readonly features: TextFeatures;
  readonly reference: TextReference;
}

/** Of the texts that the seeker liked the one that an offer answers best; of equals the first. */
function nearestLiked(liked: readonly LikedText[], offer: TextOffer): LikedText {
  const strengths = liked.map(({ ask }) => strength(ask, offer));
  return liked[strengths.indexOf(Math.max(...strengths))];
}

function reference(candidate: Candidate, field: 'needs' | 'offers', position: number): TextReference {
  const { text, provenance } = candidate.profile[field][position];
  return { field, position, text, language: candidate.features[field][position].language, provenance };
}

/** The words by which one text answers another with strength `whole`, as each of them writes them. */
function wordsThatMet(
  shared: readonly SharedKey[],
  whole: number,
  from: Stated,
  to: Stated,
  lexicon: ConceptLexicon,
): { seeker: string; candidate: string }[] {
  const telling = shared.filter(({ part }) => part >= LEAST_SHARE * whole);
  if (telling.length === 0) return [];
  const keys = new Set(telling.map(({ key }) => key));
  const fromWords = spellingsOf(from.reference.text, from.features, keys, lexicon);
  const toWords = spellingsOf(to.reference.text, to.features, keys, lexicon);
  const pairs = new Map<string, { seeker: string; candidate: string; isLoud: boolean }>();
  for (const { key } of telling) {
    const seeker = fromWords.get(key);
    const candidate = toWords.get(key);
    if (seeker === undefined || candidate === undefined) continue;
    // A word that tells something does not translate one that tells nothing.
    if (seeker.isQuiet !== candidate.isQuiet) continue;
    if (Math.min(seeker.certainty, candidate.certainty) < ASSUMED_LEAST_CERTAINTY) continue;
    // The parts of two compounds meet one by one; the compounds are named once.
    pairs.set(`${seeker.spelling}|${candidate.spelling}`, {
      seeker: seeker.spelling,
      candidate: candidate.spelling,
      isLoud: !seeker.isQuiet,
    });
  }
  const named = [...pairs.values()];
  // That both speak of partners and training is told only where there is nothing else to tell.
  const loud = named.filter((pair) => pair.isLoud);
  return (loud.length > 0 ? loud : named)
    .slice(0, MOST_WORDS)
    .map(({ seeker, candidate }) => ({ seeker, candidate }));
}
