import { sharedConcepts, sharedWords, strength, type TextAsk, type TextOffer } from '../text/answer.ts';
import type { ConceptLexicon } from '../text/concepts.ts';
import { spellingsOf } from '../text/surfaceWords.ts';
import type { SectorSpace } from '../vocabulary/sectors.ts';
import { activityEvidence } from './activities.ts';
import type { Candidate } from './candidate.ts';
import { countryEvidence } from './country.ts';
import {
  CRITERIA,
  type CriterionName,
  type Evidence,
  type Side,
  type TextEvidence,
  type TextReference,
} from './criterion.ts';
import type { LikedText } from './feedback.ts';
import { kindEvidence } from './kind.ts';
import { languageEvidence } from './language.ts';
import { answered, evidenceOf } from './needs.ts';
import type { ScoreContext } from './request.ts';
import { assess, reversed, score } from './score.ts';
import { sectorEvidence } from './sectors.ts';
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
export interface ExplanationSources {
  readonly space: SectorSpace;
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
 * Two words that are less likely than this translations of one another are not named. In [0, 1]. Read off the pairs of
 * the demo's lists: below it hardly one would convince a reader, above it most do.
 */
const ASSUMED_LEAST_CERTAINTY = 0.3;

/** Explains the score of a pair, both directions. Deterministic; never throws. */
export function explain(
  seeker: Candidate,
  candidate: Candidate,
  context: ScoreContext,
  sources: ExplanationSources,
): Explanation {
  const there = direction('seeker-to-candidate', ASSUMED_SEEKER_SHARE, seeker, candidate, context, sources);
  const back = direction(
    'candidate-to-seeker',
    1 - ASSUMED_SEEKER_SHARE,
    candidate,
    seeker,
    reversed(context),
    sources,
  );
  // Of the same sums as the list's, so that a pair never differs from its list by the rounding of another order.
  return { ...score(seeker, candidate, context), directions: [there, back] };
}

function direction(
  name: DirectionExplanation['direction'],
  share: number,
  seeker: Candidate,
  candidate: Candidate,
  context: ScoreContext,
  sources: ExplanationSources,
): DirectionExplanation {
  const criteria = CRITERIA.map((criterion): CriterionExplanation => {
    const { value, known } = assess(criterion, seeker, candidate, context);
    const weight = context.weights[criterion];
    const evidence = evidenceFor(criterion, seeker, candidate, context, sources);
    return { criterion, weight, value, known, contribution: share * weight * value, evidence };
  });
  return {
    direction: name,
    share,
    fit: Math.min(
      1,
      criteria.reduce((sum, each) => sum + each.weight * each.value, 0),
    ),
    contribution: criteria.reduce((sum, each) => sum + each.contribution, 0),
    criteria,
  };
}

function evidenceFor(
  criterion: CriterionName,
  seeker: Candidate,
  candidate: Candidate,
  context: ScoreContext,
  sources: ExplanationSources,
): Evidence[] {
  switch (criterion) {
    case 'needs':
      return textEvidence(seeker, candidate, context, sources);
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

/**
 * The pairs of an ask and an offer that meet, most similar first; ties in the order of the statements. Last the
 * best by what the seeker liked, if any.
 */
function textEvidence(
  seeker: Candidate,
  candidate: Candidate,
  { offersStandIn }: ScoreContext,
  sources: ExplanationSources,
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
  asked.forEach((ask, i) => {
    offers.forEach((offer, j) => {
      const met = strength(ask, offer);
      if (met > 0) pairs.push({ strength: met, ask: i, offer: j });
    });
  });
  pairs.sort((a, b) => b.strength - a.strength || a.ask - b.ask || a.offer - b.offer);
  const { liked = [] } = seeker;
  const learnt = liked.length === 0 ? -1 : asked.length - 1;
  const shown = pairs.filter((pair) => pair.ask !== learnt).slice(0, MOST_TEXT_PAIRS);
  const byLiking = pairs.find((pair) => pair.ask === learnt);
  if (byLiking !== undefined) shown.push(byLiking);
  return shown.map((pair): TextEvidence => {
    const [ask, from] =
      pair.ask === learnt
        ? nearestLiked(liked, offers[pair.offer])
        : [asked[pair.ask], reference(seeker, field, pair.ask)];
    const to = reference(candidate, 'offers', pair.offer);
    return {
      type: 'text',
      seeker: from,
      candidate: to,
      similarity: answered(evidenceOf(pair.strength)),
      words: wordsThatMet(ask, offers[pair.offer], pair.strength, from, to, sources),
      concepts: sharedConcepts(ask, offers[pair.offer])
        .slice(0, MOST_CONCEPTS)
        .flatMap(({ key }) => sources.lexicon.describe(key, sources.language) ?? []),
    };
  });
}

/** Of the texts that the seeker liked the one that an offer answers best; of equals the first. */
function nearestLiked(liked: readonly LikedText[], offer: TextOffer): [TextAsk, TextReference] {
  const strengths = liked.map(({ ask }) => strength(ask, offer));
  const { ask, reference } = liked[strengths.indexOf(Math.max(...strengths))];
  return [ask, reference];
}

function reference(candidate: Candidate, field: 'needs' | 'offers', position: number): TextReference {
  const { text, provenance } = candidate.profile[field][position];
  return { field, position, text, language: candidate.textLanguages[field][position], provenance };
}

/** The words both texts share, as each text writes them. */
function wordsThatMet(
  ask: TextAsk,
  offer: TextOffer,
  whole: number,
  from: TextReference,
  to: TextReference,
  { lexicon }: ExplanationSources,
): { seeker: string; candidate: string }[] {
  const shared = sharedWords(ask, offer).filter(({ part }) => part >= LEAST_SHARE * whole);
  if (shared.length === 0) return [];
  const keys = new Set(shared.map(({ key }) => key));
  const fromWords = spellingsOf(from.text, from.language, keys, lexicon);
  const toWords = spellingsOf(to.text, to.language, keys, lexicon);
  const pairs = new Map<string, { seeker: string; candidate: string; telling: boolean }>();
  for (const { key } of shared) {
    const seeker = fromWords.get(key);
    const candidate = toWords.get(key);
    if (seeker === undefined || candidate === undefined) continue;
    if (seeker.certainty * candidate.certainty < ASSUMED_LEAST_CERTAINTY) continue;
    // The parts of two compounds meet one by one; the compounds are named once.
    pairs.set(`${seeker.spelling}|${candidate.spelling}`, {
      seeker: seeker.spelling,
      candidate: candidate.spelling,
      telling: !seeker.isQuiet && !candidate.isQuiet,
    });
  }
  const named = [...pairs.values()];
  // That both speak of partners and training is told only where there is nothing else to tell.
  const telling = named.filter((pair) => pair.telling);
  return (telling.length > 0 ? telling : named)
    .slice(0, MOST_WORDS)
    .map(({ seeker, candidate }) => ({ seeker, candidate }));
}
