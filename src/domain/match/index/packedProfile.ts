import type { MatchProfile } from '../facets.ts';

/** What most profiles leave unsaid: it takes no place in the index. */
const UNSAID = {
  country: null,
  region: null,
  city: null,
  location: null,
  sectors: [],
  activities: { offers: [], seeks: [] },
  needs: [],
  offers: [],
  seeking: {
    wished: { kinds: [], countries: [], regions: [] },
    excluded: { kinds: [], countries: [], regions: [] },
  },
  languages: [],
  eqfLevels: [],
  size: null,
  label: null,
  networks: [],
  website: null,
  inferred: [],
} as const satisfies Partial<MatchProfile>;

const UNSAID_OF_STATEMENTS = {
  language: null,
  provenance: 'stated',
  sectors: [],
  activities: [],
  kinds: [],
  countries: [],
} as const;

/** A profile as JSON without what it leaves unsaid. */
export function packProfile(profile: MatchProfile): string {
  const needs = profile.needs.map((need) => said(need, UNSAID_OF_STATEMENTS));
  const offers = profile.offers.map((offer) => said(offer, UNSAID_OF_STATEMENTS));
  return JSON.stringify(said({ ...profile, needs, offers }, UNSAID));
}

/** The inverse of packProfile. */
export function unpackProfile(packed: string): MatchProfile {
  const profile = { ...UNSAID, ...(JSON.parse(packed) as MatchProfile) };
  return {
    ...profile,
    needs: profile.needs.map((need) => ({ ...UNSAID_OF_STATEMENTS, ...need })),
    offers: profile.offers.map((offer) => ({ ...UNSAID_OF_STATEMENTS, ...offer })),
  };
}

function said(whole: object, unsaid: object): object {
  return Object.fromEntries(
    Object.entries(whole).filter(([field, value]) => {
      const silent = (unsaid as Record<string, unknown>)[field];
      return silent === undefined || !isSame(value, silent);
    }),
  );
}

function isSame(value: unknown, silent: unknown): boolean {
  if (value === silent) return true;
  if (typeof value !== 'object' || value === null || typeof silent !== 'object' || silent === null)
    return false;
  if (Array.isArray(silent)) return Array.isArray(value) && value.length === 0;
  return Object.entries(silent).every(([field, inner]) =>
    isSame((value as Record<string, unknown>)[field], inner),
  );
}
