import type { Statement } from '../../profile.ts';
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
  const said: Record<string, unknown> = {};
  for (const field in profile) {
    const value = profile[field as keyof MatchProfile];
    if (value === null) continue;
    if (Array.isArray(value)) {
      if (value.length > 0) said[field] = value;
    } else said[field] = value;
  }
  if (profile.needs.length > 0) said.needs = profile.needs.map(packStatement);
  if (profile.offers.length > 0) said.offers = profile.offers.map(packStatement);
  const { offers, seeks } = profile.activities;
  if (offers.length + seeks.length === 0) delete said.activities;
  const { wished, excluded } = profile.seeking;
  const lists = [wished.kinds, wished.countries, wished.regions, excluded.kinds, excluded.countries];
  if (lists.every(isEmpty) && excluded.regions.length === 0) delete said.seeking;
  return JSON.stringify(said);
}

/** The inverse of packProfile. */
export function unpackProfile(packed: string): MatchProfile {
  const profile = { ...UNSAID, ...(JSON.parse(packed) as MatchProfile) };
  if (profile.needs.length === 0 && profile.offers.length === 0) return profile;
  return {
    ...profile,
    needs: profile.needs.map(unpackStatement),
    offers: profile.offers.map(unpackStatement),
  };
}

function packStatement(statement: Statement): Partial<Statement> {
  const { text, language, provenance, sectors, activities, kinds, countries } = statement;
  const said: { -readonly [Field in keyof Statement]?: Statement[Field] } = { text };
  if (language !== null) said.language = language;
  if (provenance !== UNSAID_OF_STATEMENTS.provenance) said.provenance = provenance;
  if (sectors.length > 0) said.sectors = sectors;
  if (activities.length > 0) said.activities = activities;
  if (kinds.length > 0) said.kinds = kinds;
  if (countries.length > 0) said.countries = countries;
  return said;
}

function unpackStatement(said: Statement): Statement {
  return { ...UNSAID_OF_STATEMENTS, ...said };
}

function isEmpty(list: readonly unknown[]): boolean {
  return list.length === 0;
}
