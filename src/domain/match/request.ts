import type { Kind } from '../vocabulary/kinds.ts';
import type { CountryContext } from './country.ts';
import type { Weights } from './weights.ts';

/** Narrows a list of matches; an empty list narrows nothing, several values of one list are alternatives. */
export interface MatchFilters {
  readonly kinds: readonly Kind[];
  readonly countries: readonly string[];
  /** Sector codes of any scheme: a candidate passes with a sector at least ASSUMED_SECTOR_NEARNESS near. */
  readonly sectors: readonly string[];
  /** Activity codes: a candidate passes when it offers one of them. */
  readonly activities: readonly string[];
  /** In [0, 1]. */
  readonly minScore: number;
  /** ISO day on which a label must still be valid; null does not ask. */
  readonly labelValidOn: string | null;
  /** Whether those who already share a network with the seeker are suggested as well. */
  readonly knownPartners: boolean;
  /** Whether those of whom the seeker asked to see less are suggested as well. */
  readonly dismissed: boolean;
}

/** How near two sectors must be for a filter to take them as the same, in [0, 1]. Assumed. */
export const ASSUMED_SECTOR_NEARNESS = 0.5;

export const NO_FILTERS: MatchFilters = {
  kinds: [],
  countries: [],
  sectors: [],
  activities: [],
  minScore: 0,
  labelValidOn: null,
  knownPartners: false,
  dismissed: false,
};

/** What a score depends on besides the two profiles. */
export interface ScoreContext extends CountryContext {
  readonly weights: Weights;
  /** Whether the offers of a seeker that states no need stand in for what interests it. */
  readonly offersStandIn: boolean;
}

/** The place of a match in a list: by score, greatest first, ties by id, smallest first. */
export interface Place {
  readonly score: number;
  readonly id: string;
}

/** Orders places: negative where a comes first. */
export function comparePlaces(a: Place, b: Place): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
