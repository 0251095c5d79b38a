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

/** The inverse of packProfile. Written out: a spread would cost more than reading the JSON. */
export function unpackProfile(packed: string): MatchProfile {
  const said = JSON.parse(packed) as Pick<MatchProfile, 'id' | 'source' | 'externalId' | 'kind' | 'name'> &
    Partial<MatchProfile>;
  return {
    id: said.id,
    source: said.source,
    externalId: said.externalId,
    kind: said.kind,
    name: said.name,
    country: said.country ?? UNSAID.country,
    region: said.region ?? UNSAID.region,
    city: said.city ?? UNSAID.city,
    location: said.location ?? UNSAID.location,
    sectors: said.sectors ?? UNSAID.sectors,
    activities: said.activities ?? UNSAID.activities,
    needs: said.needs?.map(unpackStatement) ?? UNSAID.needs,
    offers: said.offers?.map(unpackStatement) ?? UNSAID.offers,
    seeking: said.seeking ?? UNSAID.seeking,
    languages: said.languages ?? UNSAID.languages,
    eqfLevels: said.eqfLevels ?? UNSAID.eqfLevels,
    size: said.size ?? UNSAID.size,
    label: said.label ?? UNSAID.label,
    networks: said.networks ?? UNSAID.networks,
    website: said.website ?? UNSAID.website,
    inferred: said.inferred ?? UNSAID.inferred,
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
  const unsaid = UNSAID_OF_STATEMENTS;
  return {
    text: said.text,
    language: said.language ?? unsaid.language,
    provenance: said.provenance ?? unsaid.provenance,
    sectors: said.sectors ?? unsaid.sectors,
    activities: said.activities ?? unsaid.activities,
    kinds: said.kinds ?? unsaid.kinds,
    countries: said.countries ?? unsaid.countries,
  };
}

function isEmpty(list: readonly unknown[]): boolean {
  return list.length === 0;
}
