import { activityVector } from '../vocabulary/activities.ts';
import type { SectorSpace } from '../vocabulary/sectors.ts';
import type { Candidate } from './candidate.ts';
import type { Facets } from './facets.ts';
import {
  ASSUMED_SECTOR_NEARNESS,
  comparePlaces,
  type MatchFilters,
  type Place,
  type ScoreContext,
} from './request.ts';
import { score } from './score.ts';
import { commonNetworks, exclusions, labelExpired, organisationKey, type Veto } from './veto.ts';

/** A list of matches that is asked for. */
export interface RankingRequest {
  readonly seeker: Candidate;
  readonly context: ScoreContext;
  readonly filters: MatchFilters;
  /** Ids of the profiles that are kept off the list: blocked by either side or, in a list, dismissed. */
  readonly blocked: ReadonlySet<string>;
  /** At least 1. */
  readonly limit: number;
  /** The list goes on behind this place; null begins it. */
  readonly after: Place | null;
}

/** A scored pair: the candidate with its score and confidence, both in [0, 1]. */
export interface RankedMatch {
  readonly candidate: Candidate;
  readonly score: number;
  readonly confidence: number;
}

/** Every veto on a pair, in a fixed order; none where it may be suggested. */
export function vetoesOf(
  request: Pick<RankingRequest, 'seeker' | 'filters' | 'blocked'>,
  candidate: Candidate,
): Veto[] {
  const { seeker, filters, blocked } = request;
  const vetoes: Veto[] = [];
  if (candidate.profile.id === seeker.profile.id) vetoes.push({ veto: 'self' });
  else if (organisationKey(candidate.profile) === organisationKey(seeker.profile)) {
    vetoes.push({ veto: 'same-organisation' });
  }
  if (blocked.has(candidate.profile.id)) vetoes.push({ veto: 'blocked-pair' });
  vetoes.push(...exclusions('seeker', seeker.facets, candidate.facets));
  vetoes.push(...exclusions('candidate', candidate.facets, seeker.facets));
  const networks = filters.knownPartners ? [] : commonNetworks(seeker.profile, candidate.profile);
  if (networks.length > 0) vetoes.push({ veto: 'known-partner', networks });
  const day = filters.labelValidOn;
  if (day !== null && labelExpired(candidate.profile, day)) {
    vetoes.push({ veto: 'expired-label', validUntil: candidate.profile.label?.validUntil ?? '' });
  }
  return vetoes;
}

/** Whether a candidate is among those a request asks for; minScore and labels are not looked at here. */
export function passesFilters(facets: Facets, filters: MatchFilters, space: SectorSpace): boolean {
  const { kinds, countries, sectors, activities } = filters;
  if (kinds.length > 0 && !kinds.includes(facets.kind.kind)) return false;
  const { country } = facets.country;
  if (countries.length > 0 && (country === null || !countries.includes(country))) return false;
  if (sectors.length > 0) {
    const near = facets.sectors.ownCodes.some((code) =>
      sectors.some((asked) => space.similarity(asked, code) >= ASSUMED_SECTOR_NEARNESS),
    );
    if (!near) return false;
  }
  if (activities.length > 0) {
    const { offers } = facets.activities;
    if (offers === null) return false;
    if (
      !activities.some((code) => activityVector(code).some((weight, i) => weight > 0 && offers.all[i] > 0))
    ) {
      return false;
    }
  }
  return true;
}

/**
 * The ranked list by its plain definition: score every candidate, sort by score and id, cut. Linear in the
 * candidates, for tests and for explaining what the index must return.
 */
export function rankByDefinition(
  request: RankingRequest,
  candidates: Iterable<Candidate>,
  space: SectorSpace,
): RankedMatch[] {
  const matches: RankedMatch[] = [];
  for (const candidate of candidates) {
    if (!passesFilters(candidate.facets, request.filters, space)) continue;
    if (vetoesOf(request, candidate).length > 0) continue;
    const scored = score(request.seeker, candidate, request.context);
    if (isListed(scored.score, candidate.profile.id, request)) matches.push({ candidate, ...scored });
  }
  return cutList(matches, request.limit);
}

/** Whether a scored candidate stands behind the place where the list goes on and above the least score. */
export function isListed(
  scored: number,
  id: string,
  request: Pick<RankingRequest, 'filters' | 'after'>,
): boolean {
  if (scored < request.filters.minScore) return false;
  return request.after === null || comparePlaces({ score: scored, id }, request.after) > 0;
}

/** Sorts matches into their places and keeps the first `limit`. */
export function cutList(matches: RankedMatch[], limit: number): RankedMatch[] {
  return matches
    .sort((a, b) =>
      comparePlaces(
        { score: a.score, id: a.candidate.profile.id },
        { score: b.score, id: b.candidate.profile.id },
      ),
    )
    .slice(0, limit);
}
