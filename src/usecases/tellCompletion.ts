import { checkConsortium } from '../domain/consortium/check.ts';
import type { CompletionAnswer } from '../domain/consortium/completion.ts';
import type { Finding, Status } from '../domain/consortium/finding.ts';
import { gapValues } from '../domain/consortium/gaps.ts';
import type { Consortium, Member } from '../domain/consortium/member.ts';
import type { Candidate } from '../domain/match/candidate.ts';
import { explain } from '../domain/match/explanation.ts';
import type { MatchProfile } from '../domain/match/facets.ts';
import type { ReasonLanguage } from '../domain/match/reasons.ts';
import { reasons } from '../domain/match/reasons.ts';
import { score } from '../domain/match/score.ts';
import type { CompletionAsk } from './completionAsk.ts';
import { ASSUMED_GAP_SHARE, completionContext, historyValue, seekersOf, tiesWith } from './completionFits.ts';
import { type CheckedConsortium, check, offeredActivities } from './consortium.ts';
import type { MatchSources } from './matching.ts';

/** A proposed addition and why. */
export interface Addition {
  readonly profile: MatchProfile;
  /** In [0, 1], by the definition: mean score with the members, history, and a gap it closes. */
  readonly fit: number;
  /** Rules that are worse off without it, with what they would be. */
  readonly helps: readonly { readonly rule: string; readonly without: Status; readonly with: Status }[];
  /** Planned activities that nobody carries or offers but it. */
  readonly covers: readonly string[];
  /** Members it has worked with before, with the networks. */
  readonly history: readonly { readonly member: string; readonly networks: readonly string[] }[];
  /** The member (or null for the project) that it fits best, and why. */
  readonly answers: {
    readonly member: string | null;
    readonly score: number;
    readonly reasons: readonly string[];
  };
}

export interface ToldCompletion {
  readonly additions: readonly Addition[];
  readonly fit: number;
  readonly bound: number;
  /** Relative distance between the fit reached and the bound: 0 where proven. */
  readonly gap: number;
  readonly optimal: boolean;
  readonly checked: CheckedConsortium;
}

/** The role in which additions come. */
const ADDED_ROLE = 'applicant';

/** Puts the solver's choices into the words of the field. Profiles that are gone by now are left out. */
export function tellCompletions(
  sources: MatchSources,
  ask: CompletionAsk,
  ids: readonly string[],
  answer: Extract<CompletionAnswer, { status: 'solved' }>,
  language: ReasonLanguage,
): ToldCompletion[] {
  return answer.completions.map(({ chosen, fit, bound, optimal }) => {
    const added = chosen.flatMap((unit) => sources.index.find(ids[unit]) ?? []);
    const members = added.map(({ profile }) => addedMember(profile));
    const whole = withMembers(ask.resolved.consortium, members);
    const checked = check(whole, ask.call);
    return {
      additions: added.map((candidate) => tellAddition(sources, ask, candidate, whole, checked, language)),
      fit,
      bound,
      gap: bound <= fit || bound === 0 ? 0 : (bound - fit) / bound,
      optimal,
      checked,
    };
  });
}

function addedMember(profile: MatchProfile): Member {
  const { id, name, kind, country, networks, inferred } = profile;
  const offers = offeredActivities(profile);
  return {
    key: id,
    name,
    kind,
    country,
    role: ADDED_ROLE,
    countsAs: null,
    carries: [],
    offers,
    networks,
    inferred,
  };
}

function withMembers(consortium: Consortium, members: readonly Member[]): Consortium {
  return { ...consortium, members: [...consortium.members, ...members] };
}

function tellAddition(
  sources: MatchSources,
  ask: CompletionAsk,
  added: Candidate,
  whole: Consortium,
  checked: CheckedConsortium,
  language: ReasonLanguage,
): Addition {
  const { id } = added.profile;
  const without = checkConsortium(
    { ...whole, members: whole.members.filter(({ key }) => key !== id) },
    ask.call,
  );
  const context = completionContext(sources, ask);
  const scores = seekersOf(ask).map(({ candidate, share }) => ({
    candidate,
    share,
    score: score(candidate, added, context).score,
  }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one), scores[0]);
  let ties = 0;
  const history = ask.resolved.consortium.members.flatMap((member) => {
    const shared = member.networks.filter(
      (network) => added.profile.networks.includes(network) && !ask.ignoredNetworks.includes(network),
    );
    if (shared.length === 0) return [];
    ties += tiesWith(member);
    return [{ member: member.key, networks: shared }];
  });
  const { country, kind } = added.profile;
  const [gap] = country === null ? [0] : gapValues(ask.resolved.consortium, ask.call, [{ country, kind }]);
  const mean = scores.reduce((sum, each) => sum + each.share * each.score, 0);
  return {
    profile: added.profile,
    fit:
      (1 - ask.historyShare - ASSUMED_GAP_SHARE) * mean +
      ask.historyShare * historyValue(ties) +
      ASSUMED_GAP_SHARE * gap,
    helps: helped(checked.findings, without),
    covers: checked.portrait.coverage
      .filter(({ planned, carriedBy, offeredBy }) => {
        const behind = [...carriedBy, ...offeredBy];
        return planned && behind.length === 1 && behind[0] === id;
      })
      .map(({ activity }) => activity),
    history,
    answers: {
      member: best === undefined || best.candidate === ask.project ? null : best.candidate.profile.id,
      score: best?.score ?? 0,
      reasons: best === undefined ? [] : reasonsFor(sources, best.candidate, added, ask, language),
    },
  };
}

function reasonsFor(
  sources: MatchSources,
  seeker: Candidate,
  added: Candidate,
  ask: CompletionAsk,
  language: ReasonLanguage,
): string[] {
  const { lexicon } = sources.features;
  const tree = explain(seeker, added, completionContext(sources, ask), {
    space: sources.index.space,
    lexicon,
    language,
  });
  return reasons(tree, language, sources.labels(language));
}

const WORSE: readonly Status[] = ['passed', 'warning', 'unknown', 'failed'];

/** The rules that are worse off without: by status or, where that stays, by the countries or members that count. */
function helped(whole: readonly Finding[], without: readonly Finding[]): Addition['helps'] {
  return whole.flatMap(({ rule, status, facts }, i) => {
    const other = without[i];
    const reached = (each: Finding['facts']): number => {
      const [first] = each;
      return first?.type === 'count' ? Math.min(first.counted, first.needed) : 0;
    };
    const worse =
      WORSE.indexOf(other.status) > WORSE.indexOf(status) || reached(other.facts) < reached(facts);
    return worse ? [{ rule: rule.id, without: other.status, with: status }] : [];
  });
}
