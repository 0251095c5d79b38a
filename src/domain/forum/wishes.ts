import { organisationKey } from '../match/veto.ts';
import {
  type Forum,
  type Instant,
  type MeetingRequest,
  type Participant,
  pairKey,
  type Representative,
} from './forum.ts';

/** A pair that is suggested because it fits, though nobody asked. `fit` in (0, 1]. */
export interface FitPair {
  readonly first: string;
  readonly second: string;
  readonly fit: number;
}

export const LEVELS = ['must', 'want', 'fit'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * What placing a wish is worth: for each of its requests by priority, plus its fit in [0, 1]. So one `must`
 * outweighs ten `want`, one `want` ten of the best suggestions. Unit: that of a perfect fit.
 */
export const ASSUMED_REQUEST_WORTH = { must: 100, want: 10 } as const;

/** Two participants that are to meet once: for the requests between them, or for fit. */
export interface Wish {
  readonly first: string;
  readonly second: string;
  /** The only person of each side that will do; null: any. */
  readonly firstRepresentative: string | null;
  readonly secondRepresentative: string | null;
  readonly requests: readonly string[];
  readonly level: Level;
  readonly weight: number;
  /** Sessions it may be in; empty: any. */
  readonly sessions: readonly string[];
}

/** Why a request is no wish of the schedule. */
export type Refusal =
  | { readonly reason: 'not-accepted' | 'declined' | 'withdrawn' | 'expired' }
  | { readonly reason: 'kept-apart'; readonly because: Apart }
  | { readonly reason: 'participant-unknown'; readonly participant: string };

/** What keeps two participants apart. */
export type Apart =
  | { readonly apart: 'own-organisation' }
  | { readonly apart: 'own-network'; readonly networks: readonly string[] }
  | { readonly apart: 'blocked' }
  | { readonly apart: 'met-before'; readonly metOn: string }
  | { readonly apart: 'asked-not-to'; readonly request: string };

/** Whether a request counts at an instant; null: it does. */
export function standing(request: MeetingRequest, now: Instant): Refusal | null {
  switch (request.state) {
    case 'accepted':
      return null;
    case 'open':
      return { reason: request.expiresAt !== null && request.expiresAt <= now ? 'expired' : 'not-accepted' };
    default:
      return { reason: request.state };
  }
}

/** By pair: what keeps it apart, the first rule that does. Pairs that may meet are not in it. */
export function pairsApart(forum: Forum): (a: Participant, b: Participant) => Apart | null {
  const { settings } = forum;
  const listed = new Map<string, Apart>();
  for (const { first, second, reason, metOn } of [...forum.exclusions, ...forum.known]) {
    const key = pairKey(first, second);
    if (reason === 'blocked') listed.set(key, { apart: 'blocked' });
    else if (metOn !== null && settings.metBeforeSince !== null && metOn >= settings.metBeforeSince) {
      if (!listed.has(key)) listed.set(key, { apart: 'met-before', metOn });
    }
  }
  for (const { from, to, priority, state, externalId } of forum.requests) {
    if (priority !== 'no' || state === 'withdrawn') continue;
    const key = pairKey(from, to);
    if (!listed.has(key)) listed.set(key, { apart: 'asked-not-to', request: externalId });
  }
  const organisations = new Map(
    settings.excludeOwnOrganisation
      ? forum.participants.map((each) => [each.externalId, organisationKey(each)])
      : [],
  );
  return (a, b) => {
    const known = listed.size === 0 ? undefined : listed.get(pairKey(a.externalId, b.externalId));
    if (known !== undefined) return known;
    if (
      settings.excludeOwnOrganisation &&
      organisations.get(a.externalId) === organisations.get(b.externalId)
    ) {
      return { apart: 'own-organisation' };
    }
    if (!settings.excludeOwnNetwork) return null;
    const networks = a.networks.filter((network) => b.networks.includes(network));
    return networks.length > 0 ? { apart: 'own-network', networks } : null;
  };
}

export interface Wishes {
  readonly wishes: readonly Wish[];
  /** Requests that count for nothing, with the reason; `no` requests are not among them. */
  readonly refused: ReadonlyMap<string, Refusal>;
}

/**
 * What the schedule is to bring about: the requests of each pair that may meet, taken together where one meeting
 * can satisfy them, and the pairs that fit. Requests come first, in the order of the forum; fit pairs that are
 * also asked for add their fit there.
 */
export function wishesOf(forum: Forum, fitPairs: readonly FitPair[], now: Instant): Wishes {
  const participants = new Map(
    forum.participants.map((participant) => [participant.externalId, participant]),
  );
  const apart = pairsApart(forum);
  const refused = new Map<string, Refusal>();
  const fits = new Map(fitPairs.map((pair) => [pairKey(pair.first, pair.second), pair.fit]));
  const byPair = new Map<string, Wish[]>();
  for (const asked of forum.requests) {
    if (asked.priority === 'no') continue;
    const refusal = standing(asked, now) ?? refusalOfPair(asked, participants, apart);
    if (refusal !== null) {
      refused.set(asked.externalId, refusal);
      continue;
    }
    const request = withoutSharers(asked, participants);
    const key = pairKey(request.from, request.to);
    const wishes = byPair.get(key);
    if (wishes === undefined) {
      byPair.set(key, [wishOf(request, fits.get(key) ?? 0)]);
      continue;
    }
    const place = wishes.findIndex((wish) => joined(wish, request) !== null);
    if (place >= 0) wishes[place] = joined(wishes[place], request) as Wish;
    else wishes.push(wishOf(request, fits.get(key) ?? 0));
  }
  for (const { first, second, fit } of fitPairs) {
    const a = participants.get(first);
    const b = participants.get(second);
    const key = pairKey(first, second);
    if (a === undefined || b === undefined || byPair.has(key) || apart(a, b) !== null || fit <= 0) continue;
    byPair.set(key, [
      {
        first,
        second,
        firstRepresentative: null,
        secondRepresentative: null,
        requests: [],
        level: 'fit',
        weight: fit,
        sessions: [],
      },
    ]);
  }
  return { wishes: [...byPair.values()].flat(), refused };
}

function refusalOfPair(
  { from, to }: MeetingRequest,
  participants: ReadonlyMap<string, Participant>,
  apart: (a: Participant, b: Participant) => Apart | null,
): Refusal | null {
  const a = participants.get(from);
  const b = participants.get(to);
  if (a === undefined || b === undefined) {
    return { reason: 'participant-unknown', participant: a === undefined ? from : to };
  }
  const because = apart(a, b);
  return because === null ? null : { reason: 'kept-apart', because };
}

/** Of those who share a table nobody needs to be named: all sit there. */
function withoutSharers(
  request: MeetingRequest,
  participants: ReadonlyMap<string, Participant>,
): MeetingRequest {
  if (request.fromRepresentative === null && request.toRepresentative === null) return request;
  const shares = (key: string) => participants.get(key)?.mode === 'sharers';
  return {
    ...request,
    fromRepresentative: shares(request.from) ? null : request.fromRepresentative,
    toRepresentative: shares(request.to) ? null : request.toRepresentative,
  };
}

function wishOf(request: MeetingRequest, fit: number): Wish {
  const priority = request.priority === 'must' ? 'must' : 'want';
  return {
    first: request.from,
    second: request.to,
    firstRepresentative: request.fromRepresentative,
    secondRepresentative: request.toRepresentative,
    requests: [request.externalId],
    level: priority,
    weight: ASSUMED_REQUEST_WORTH[priority] + fit,
    sessions: request.sessions,
  };
}

/** A wish that also satisfies the request; null where one meeting cannot: other people, or no common session. */
function joined(wish: Wish, request: MeetingRequest): Wish | null {
  const turned = wish.first !== request.from;
  const firstRepresentative = either(
    wish.firstRepresentative,
    turned ? request.toRepresentative : request.fromRepresentative,
  );
  const secondRepresentative = either(
    wish.secondRepresentative,
    turned ? request.fromRepresentative : request.toRepresentative,
  );
  const sessions =
    wish.sessions.length === 0
      ? request.sessions
      : wish.sessions.filter(
          (session) => request.sessions.length === 0 || request.sessions.includes(session),
        );
  const noSession = sessions.length === 0 && (wish.sessions.length > 0 || request.sessions.length > 0);
  if (firstRepresentative === undefined || secondRepresentative === undefined || noSession) return null;
  const priority = request.priority === 'must' ? 'must' : 'want';
  return {
    ...wish,
    firstRepresentative,
    secondRepresentative,
    requests: [...wish.requests, request.externalId],
    level: wish.level === 'must' ? 'must' : priority,
    weight: wish.weight + ASSUMED_REQUEST_WORTH[priority],
    sessions,
  };
}

/** The one that both allow; undefined where they name different ones. */
function either(a: string | null, b: string | null): string | null | undefined {
  if (a === null || b === null || a === b) return a ?? b;
  return undefined;
}

/**
 * The people of a participant who could sit in a meeting, as alternatives: sharers all together, others one
 * each. `named` narrows it to one person, where it is one of them and they do not share.
 */
export function sides(participant: Participant, named: string | null): (readonly Representative[])[] {
  const { mode, representatives } = participant;
  if (mode === 'sharers') return [representatives];
  if (named === null) return representatives.map((representative) => [representative]);
  const only = representatives.filter(({ externalId }) => externalId === named);
  return (only.length > 0 ? only : representatives).map((representative) => [representative]);
}
