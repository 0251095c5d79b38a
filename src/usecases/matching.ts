import type { Candidate } from '../domain/match/candidate.ts';
import { toCandidate } from '../domain/match/candidate.ts';
import { diversify, poolSize } from '../domain/match/diversity.ts';
import { type Explanation, explain } from '../domain/match/explanation.ts';
import type { MatchProfile } from '../domain/match/facets.ts';
import { withLiked } from '../domain/match/feedback.ts';
import type { MatchIndex } from '../domain/match/index/matchIndex.ts';
import type { IndexSearch } from '../domain/match/index/search.ts';
import { passesFilters, type RankedMatch, type RankingRequest, vetoesOf } from '../domain/match/ranking.ts';
import { type ReasonLabels, type ReasonLanguage, reasons } from '../domain/match/reasons.ts';
import type { MatchFilters, Place, ScoreContext } from '../domain/match/request.ts';
import type { Veto } from '../domain/match/veto.ts';
import type { Weights } from '../domain/match/weights.ts';
import type { FeatureReader } from './features.ts';

/** What matching draws on: the index of the moment and the names of codes. */
export interface MatchSources {
  readonly index: MatchIndex;
  readonly search: Pick<IndexSearch, 'rank'>;
  readonly features: FeatureReader;
  /** Countries whose organisations may be beneficiaries on an ISO day. */
  eligibleCountries(day: string): ReadonlySet<string>;
  /** How often organisations of two countries work together, in [0, 1]. */
  countryAffinity(a: string, b: string): number;
  labels(language: ReasonLanguage): ReasonLabels;
}

export interface MatchAsk {
  readonly weights: Weights;
  readonly filters: MatchFilters;
  readonly limit: number;
  readonly after: Place | null;
  readonly language: ReasonLanguage;
  /** How much a list avoids repeating itself, in [0, 1]; nothing where it is not said. */
  readonly diversity?: number;
  /** ISO day on which the list is made: decides which countries are eligible. */
  readonly day: string;
}

/** A match as it is shown. */
export interface ExplainedMatch {
  readonly profile: MatchProfile;
  readonly score: number;
  readonly confidence: number;
  readonly explanation: Explanation;
  readonly reasons: readonly string[];
}

/** A match in its place on a list. */
export interface ListedMatch extends ExplainedMatch {
  /** Its place by score alone, from 0, among those behind the place where the list goes on. */
  readonly placeByScore: number;
}

/** A page of a list. */
export interface MatchList {
  /** As many as were asked for, or all. */
  readonly matches: readonly ListedMatch[];
  /** Whether others follow behind these; a diverse list has no other page. */
  readonly more: boolean;
}

export interface ExplainedPair extends ExplainedMatch {
  readonly vetoes: readonly Veto[];
  /** Whether the candidate may stand on the list that was asked for. */
  readonly listed: boolean;
}

/** A profile that is not in the index, made ready to be scored under the statistics of the index. */
export function candidateFor(sources: MatchSources, profile: MatchProfile): Candidate {
  const { index, features } = sources;
  return toCandidate(profile, features.read(profile), index.space, index.statistics);
}

/** What a ranked list depends on, before anything is explained. */
export type RankingAsk = Omit<MatchAsk, 'language' | 'diversity'>;

/** The ranked matches of a seeker without their explanations. */
export function rankOnly(sources: MatchSources, seeker: Candidate, ask: RankingAsk): RankedMatch[] {
  return sources.search.rank(requestFor(sources, seeker, ask));
}

/** The ranked, explained matches of a seeker; with diversity the best by score, re-ranked. */
export function rankMatches(sources: MatchSources, seeker: Candidate, ask: MatchAsk): MatchList {
  const { limit, diversity = 0 } = ask;
  // One more than is shown tells whether others follow; it is not explained.
  const ranked = diversity === 0 ? limit + 1 : poolSize(limit, diversity);
  const request = requestFor(sources, seeker, { ...ask, limit: ranked });
  const found = sources.search.rank(request);
  const matches = diversify(found, diversity, limit).map(
    ({ match: { candidate, score, confidence }, place }) => ({
      profile: candidate.profile,
      score,
      confidence,
      ...explained(sources, request.seeker, candidate, request.context, ask.language),
      placeByScore: place,
    }),
  );
  return { matches, more: diversity === 0 && found.length > limit };
}

function requestFor(sources: MatchSources, seeker: Candidate, ask: RankingAsk): RankingRequest {
  const { filters, limit, after } = ask;
  const { index } = sources;
  const { id } = seeker.profile;
  const dismissed = filters.dismissed ? [] : index.feedbackOf(id).less;
  const blocked = new Set([...index.blockedFor(id), ...dismissed]);
  const context = contextFor(sources, seeker, ask);
  return { seeker: taught(sources, seeker), context, filters, blocked, limit, after };
}

/** A seeker with what its feedback taught its list. */
function taught({ index }: MatchSources, seeker: Candidate): Candidate {
  const { more } = index.feedbackOf(seeker.profile.id);
  if (more.length === 0) return seeker;
  return withLiked(
    seeker,
    more.flatMap((id) => index.find(id) ?? []),
    index.statistics,
  );
}

/** Everything about one pair, whether it may be suggested or not. */
export function explainPair(
  sources: MatchSources,
  seeker: Candidate,
  candidate: Candidate,
  ask: Pick<MatchAsk, 'weights' | 'filters' | 'language' | 'day'>,
): ExplainedPair {
  const context = contextFor(sources, seeker, ask);
  const blocked = new Set(sources.index.blockedFor(seeker.profile.id));
  const vetoes = vetoesOf({ seeker, filters: ask.filters, blocked }, candidate);
  const { less } = sources.index.feedbackOf(seeker.profile.id);
  if (!ask.filters.dismissed && less.includes(candidate.profile.id)) vetoes.push({ veto: 'dismissed' });
  const { explanation, reasons } = explained(
    sources,
    taught(sources, seeker),
    candidate,
    context,
    ask.language,
  );
  return {
    profile: candidate.profile,
    score: explanation.score,
    confidence: explanation.confidence,
    explanation,
    reasons,
    vetoes,
    listed: vetoes.length === 0 && passesFilters(candidate.facets, ask.filters, sources.index.space),
  };
}

function contextFor(
  sources: MatchSources,
  seeker: Candidate,
  ask: Pick<MatchAsk, 'weights' | 'day'>,
): ScoreContext {
  return {
    weights: ask.weights,
    eligibleCountries: sources.eligibleCountries(ask.day),
    networkCountries: sources.index.networkCountries(seeker.profile),
    countryAffinity: sources.countryAffinity,
    offersStandIn: true,
  };
}

function explained(
  sources: MatchSources,
  seeker: Candidate,
  candidate: Candidate,
  context: ScoreContext,
  language: ReasonLanguage,
): { explanation: Explanation; reasons: string[] } {
  const { lexicon } = sources.features;
  const explanation = explain(seeker, candidate, context, { space: sources.index.space, lexicon, language });
  return { explanation, reasons: reasons(explanation, language, sources.labels(language)) };
}
