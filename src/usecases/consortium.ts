import { checkConsortium, tally } from '../domain/consortium/check.ts';
import type { Finding, Status } from '../domain/consortium/finding.ts';
import type { Consortium, Member, MemberRole, Plan, Side } from '../domain/consortium/member.ts';
import { type Portrait, portray } from '../domain/consortium/portrait.ts';
import type { CallRules } from '../domain/consortium/ruleSet.ts';
import type { Candidate } from '../domain/match/candidate.ts';
import type { MatchProfile } from '../domain/match/facets.ts';
import { organisationKey } from '../domain/match/veto.ts';
import type { Kind } from '../domain/vocabulary/kinds.ts';
import { candidateFor, type MatchSources } from './matching.ts';

/** A member as it is asked about: a stored profile by its id, or an organisation described there and then. */
export interface MemberRequest {
  readonly profileId: string | null;
  readonly described: Described | null;
  readonly role: MemberRole | null;
  readonly countsAs: readonly Side[] | null;
  readonly carries: readonly string[];
}

/** An organisation that is not stored; its kind may be unknown, which a profile's cannot. */
export type Described = Omit<MatchProfile, 'kind'> & { readonly kind: Kind | null };

export interface ConsortiumRequest {
  readonly members: readonly MemberRequest[];
  readonly plan: Plan;
}

/** Why a member cannot be taken, by its place in the list. */
export interface MemberFault {
  readonly position: number;
  readonly fault: 'unknown-profile' | 'same-organisation';
  /** The place of the earlier member that is the same organisation. */
  readonly earlier: number | null;
}

/** A consortium with what matching needs of its members, parallel to them; null where too little is known. */
export interface ResolvedConsortium {
  readonly consortium: Consortium;
  readonly candidates: readonly (Candidate | null)[];
}

/** Finds the members in the index, or tells which of them cannot be taken. */
export function resolveConsortium(
  sources: MatchSources,
  { members, plan }: ConsortiumRequest,
): ResolvedConsortium | { readonly faults: readonly MemberFault[] } {
  const faults: MemberFault[] = [];
  const seen = new Map<string, number>();
  const resolved = members.flatMap((request, position): { member: Member; candidate: Candidate | null }[] => {
    const stored = request.profileId === null ? undefined : sources.index.find(request.profileId);
    const profile: Described | undefined = stored?.profile ?? request.described ?? undefined;
    if (profile === undefined) {
      faults.push({ position, fault: 'unknown-profile', earlier: null });
      return [];
    }
    const keys = [organisationKey(profile), profile.id];
    const earlier = keys.map((key) => seen.get(key)).find((place) => place !== undefined);
    if (earlier !== undefined) {
      faults.push({ position, fault: 'same-organisation', earlier });
      return [];
    }
    for (const key of keys) seen.set(key, position);
    const { kind } = profile;
    const described = kind === null ? null : candidateFor(sources, { ...profile, kind });
    return [{ member: memberOf(profile, request), candidate: stored ?? described }];
  });
  if (faults.length > 0) return { faults };
  return {
    consortium: { members: resolved.map(({ member }) => member), plan },
    candidates: resolved.map(({ candidate }) => candidate),
  };
}

function memberOf(profile: Described, { role, countsAs, carries }: MemberRequest): Member {
  return {
    key: profile.id,
    name: profile.name,
    kind: profile.kind,
    country: profile.country,
    role,
    countsAs,
    carries,
    offers: offeredActivities(profile),
    networks: profile.networks,
    inferred: profile.inferred,
  };
}

/** The activities that a profile offers, by itself and by its offers, each once. */
export function offeredActivities(profile: Pick<MatchProfile, 'activities' | 'offers'>): string[] {
  return [
    ...new Set([...profile.activities.offers, ...profile.offers.flatMap(({ activities }) => activities)]),
  ];
}

export interface CheckedConsortium {
  readonly findings: readonly Finding[];
  readonly tally: Readonly<Record<Status, number>>;
  readonly portrait: Portrait;
}

/** What the rules of a call come to for a consortium, and what it is like beyond them. */
export function check(consortium: Consortium, call: CallRules): CheckedConsortium {
  const findings = checkConsortium(consortium, call);
  return { findings, tally: tally(findings), portrait: portray(consortium, call) };
}
