import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Member } from '../domain/consortium/member.ts';
import { isProgrammeCountry } from '../domain/consortium/ruleSet.ts';
import type { Candidate } from '../domain/match/candidate.ts';
import { GroupFit } from '../domain/match/index/groupFit.ts';
import type { MatchIndex } from '../domain/match/index/matchIndex.ts';
import type { ScoreContext } from '../domain/match/request.ts';
import { ASSUMED_WEIGHTS } from '../domain/match/weights.ts';
import type { CompletionAsk } from './completionAsk.ts';
import type { MatchSources } from './matching.ts';

/**
 * What past work together counts in the fit where a request does not say, in [0, 1]. Assumed: it may decide
 * between equals and never outweighs a need that is answered.
 */
export const ASSUMED_HISTORY_SHARE = 0.05;

/**
 * What it counts in the fit that an addition gives a country of the consortium the side which that lacks, in [0, 1].
 * Assumed: about as much as a good answer to a need.
 */
export const ASSUMED_GAP_SHARE = 0.15;

/** What each further tie of past work leaves of the distance to full history. Assumed. */
const ASSUMED_HISTORY_DECAY = 0.5;

/**
 * How many ties it makes to have worked with a member. In the consortia that were selected in 2021 to 2023 those who had
 * worked with one other member were no likelier to be in than anybody else; with the coordinator, or with two, nearly
 * three times (`npm run bench -- --sizes 10 --only consortium` prints it). So one tie counts nothing yet.
 */
export function tiesWith({ role }: Pick<Member, 'role'>): number {
  return role === 'coordinator' ? 2 : 1;
}

/** What scores depend on besides the pair. */
export function completionContext(
  { countryAffinity }: Pick<MatchSources, 'countryAffinity'>,
  { call }: Pick<CompletionAsk, 'call'>,
): ScoreContext {
  const eligible = [...call.statuses.keys()].filter((country) => isProgrammeCountry(country, call));
  return {
    weights: ASSUMED_WEIGHTS,
    eligibleCountries: new Set(eligible),
    // Whether a new country is wanted is for the rules to say, and for the gaps.
    networkCountries: new Set(),
    countryAffinity,
    offersStandIn: true,
  };
}

/** The seekers of a completion with the share that each counts; shares add up to one. */
export function seekersOf({ resolved, project }: Pick<CompletionAsk, 'resolved' | 'project'>): {
  readonly candidate: Candidate;
  readonly share: number;
}[] {
  const known = resolved.candidates.filter((candidate) => candidate !== null);
  const rest = project === null || known.length === 0 ? 1 : 0.5;
  const members = known.map((candidate) => ({ candidate, share: rest / known.length }));
  return project === null
    ? members
    : [...members, { candidate: project, share: known.length === 0 ? 1 : 0.5 }];
}

/**
 * How every stored profile fits the seekers of a completion, history included, with those barred that may not be
 * added. Costs a pass over the index for each seeker; others get their turn between two.
 */
export async function completionFits(sources: MatchSources, ask: CompletionAsk): Promise<GroupFit> {
  const { index } = sources;
  const context = completionContext(sources, ask);
  const fits = new GroupFit(index);
  for (const { candidate, share } of seekersOf(ask)) {
    fits.add(
      candidate,
      context,
      share * (1 - ask.historyShare - ASSUMED_GAP_SHARE),
      index.blockedFor(candidate.profile.id),
    );
    await nextTurn();
  }
  for (const [slot, ties] of pastTies(index, ask)) {
    fits.sums[slot] += ask.historyShare * historyValue(ties);
  }
  for (const id of ask.excludedProfiles) {
    const slot = index.slotOf(id);
    if (slot !== undefined) fits.barred[slot] = 1;
  }
  return fits;
}

/** What so many ties of past work count, in [0, 1): nothing up to one, and the second most. */
export function historyValue(ties: number): number {
  return 1 - ASSUMED_HISTORY_DECAY ** Math.max(0, ties - 1);
}

/** By slot: the ties to members that it shares a network with, those that are ignored apart. Members are among them. */
export function pastTies(
  index: MatchIndex,
  { resolved, ignoredNetworks }: Pick<CompletionAsk, 'resolved' | 'ignoredNetworks'>,
): Map<number, number> {
  const ties = new Map<number, number>();
  for (const member of resolved.consortium.members) {
    const known = new Set<number>();
    for (const network of member.networks) {
      if (ignoredNetworks.includes(network)) continue;
      for (const slot of index.networkMembers(network)) known.add(slot);
    }
    for (const slot of known) ties.set(slot, (ties.get(slot) ?? 0) + tiesWith(member));
  }
  return ties;
}
