import type { Candidate } from '../domain/match/candidate.ts';
import { toCandidate } from '../domain/match/candidate.ts';
import { type Explanation, explain } from '../domain/match/explanation.ts';
import type { MatchProfile } from '../domain/match/facets.ts';
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
  readonly search: IndexSearch;
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
export type RankingAsk = Omit<MatchAsk, 'language'>;

/** The ranked matches of a seeker without their explanations. */
export function rankOnly(sources: MatchSources, seeker: Candidate, ask: RankingAsk): RankedMatch[] {
  return sources.search.rank(requestFor(sources, seeker, ask));
}

/** The ranked, explained matches of a seeker. */
export function rankMatches(sources: MatchSources, seeker: Candidate, ask: MatchAsk): ExplainedMatch[] {
  const request = requestFor(sources, seeker, ask);
  return sources.search.rank(request).map(({ candidate, score, confidence }) => ({
    profile: candidate.profile,
    score,
    confidence,
    ...explained(sources, seeker, candidate, request.context, ask.language),
  }));
}

function requestFor(sources: MatchSources, seeker: Candidate, ask: RankingAsk): RankingRequest {
  const { filters, limit, after } = ask;
  const blocked = new Set(sources.index.blockedFor(seeker.profile.id));
  return { seeker, context: contextFor(sources, seeker, ask), filters, blocked, limit, after };
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
  const { explanation, reasons } = explained(sources, seeker, candidate, context, ask.language);
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
