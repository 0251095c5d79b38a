import { type Citation, MOST_ENTRIES as MOST, type Profile, type Statement } from '../profile.ts';

/** The fields for which one may say whose word counts when two profiles become one. */
export const MERGE_FIELDS = [
  'kind',
  'name',
  'country',
  'region',
  'city',
  'location',
  'sectors',
  'activities',
  'needs',
  'offers',
  'seeking',
  'languages',
  'eqfLevels',
  'size',
  'label',
  'networks',
  'website',
  'contact',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** Texts are united also with nothing, since a list may hold one text twice. */
const TEXTS: ReadonlySet<string> = new Set(['needs', 'offers']);
/** Facts about the place: they go together, so that no profile lies in a region of another country. */
const PLACE: ReadonlySet<string> = new Set(['region', 'city', 'location']);

/**
 * One profile out of two that are the same organisation: it keeps its own id and key, what it says stays, what
 * it does not know is filled from the other, lists are united, its own entries first. A kind that was inferred
 * gives way to one that was stated; in the fields of `preferred` the other's word counts where it has one. Texts
 * that differ only in case, accents and punctuation are one. Lists end at MOST_ENTRIES. Uniting again with the
 * same profile changes nothing. Never throws.
 */
export function uniteProfiles(
  own: Profile,
  other: Profile,
  preferred: ReadonlySet<MergeField> = new Set(),
): Profile {
  const inferred = new Set(
    own.inferred.filter((field) => !(MERGE_FIELDS as readonly string[]).includes(field)),
  );
  const elsewhere = own.country !== null && other.country !== null && own.country !== other.country;
  const choose = <F extends MergeField>(field: F, united: () => Profile[F]): Profile[F] => {
    const mine: Profile[F] = own[field];
    const theirs: Profile[F] = other[field];
    const takesOther =
      !isUnknown(theirs) &&
      (preferred.has(field) ||
        (isUnknown(mine) && !TEXTS.has(field) && !(elsewhere && PLACE.has(field))) ||
        (field === 'kind' && own.inferred.includes('kind') && !other.inferred.includes('kind')));
    const value = takesOther ? theirs : isUnknown(theirs) ? mine : united();
    const added = !takesOther && JSON.stringify(value) !== JSON.stringify(mine);
    if ((takesOther || added) && other.inferred.includes(field)) inferred.add(field);
    if (!takesOther && !isUnknown(mine) && own.inferred.includes(field)) inferred.add(field);
    return value;
  };
  const keep = <F extends MergeField>(field: F): Profile[F] => choose(field, () => own[field]);
  const { wished, excluded } = own.seeking;
  const country = keep('country');
  return {
    id: own.id,
    source: own.source,
    externalId: own.externalId,
    kind: keep('kind'),
    name: keep('name'),
    country,
    region: keep('region'),
    city: keep('city'),
    location: keep('location'),
    sectors: choose('sectors', () => union(own.sectors, other.sectors, MOST.sectors)),
    activities: choose('activities', () => ({
      offers: union(own.activities.offers, other.activities.offers, MOST.activities),
      seeks: union(own.activities.seeks, other.activities.seeks, MOST.activities),
    })),
    needs: choose('needs', () => uniteStatements(own.needs, other.needs)),
    offers: choose('offers', () => uniteStatements(own.offers, other.offers)),
    seeking: choose('seeking', () => ({
      wished: {
        kinds: union(wished.kinds, other.seeking.wished.kinds, MOST.countries),
        countries: union(wished.countries, other.seeking.wished.countries, MOST.countries),
        regions: union(wished.regions, other.seeking.wished.regions, MOST.regions),
      },
      excluded: {
        kinds: union(excluded.kinds, other.seeking.excluded.kinds, MOST.countries),
        countries: union(excluded.countries, other.seeking.excluded.countries, MOST.countries),
        regions: union(excluded.regions, other.seeking.excluded.regions, MOST.regions),
      },
    })),
    languages: choose('languages', () => union(own.languages, other.languages, MOST.languages)),
    eqfLevels: choose('eqfLevels', () => union(own.eqfLevels, other.eqfLevels, 8).sort((a, b) => a - b)),
    size: keep('size'),
    label: keep('label'),
    networks: choose('networks', () => union(own.networks, other.networks, MOST.networks)),
    website: keep('website'),
    contact: keep('contact'),
    inferred: [...inferred].slice(0, MOST.inferred),
    citations: uniteCitations(own.citations, other.citations),
  };
}

/** Null, the empty list and what holds nothing but such. */
function isUnknown(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value as object).every(isUnknown);
}

function union<T>(own: readonly T[], other: readonly T[], most: number): T[] {
  return [...new Set([...own, ...other])].slice(0, Math.max(most, own.length));
}

/** A text of both sides stands once: as stated where either side states it. */
function uniteStatements(own: readonly Statement[], other: readonly Statement[]): Statement[] {
  const byText = new Map<string, Statement>();
  for (const statement of [...own, ...other]) {
    const key = textKey(statement.text);
    const known = byText.get(key);
    const better = known !== undefined && known.provenance !== 'stated' && statement.provenance === 'stated';
    if (known === undefined || better) byText.set(key, statement);
  }
  return [...byText.values()].slice(0, Math.max(MOST.statements, own.length));
}

function uniteCitations(own: readonly Citation[], other: readonly Citation[]): Citation[] {
  const known = new Map([...other, ...own].map((each) => [`${each.title}\n${each.url}`, each]));
  const order = [...own, ...other].map((each) => `${each.title}\n${each.url}`);
  return [...new Set(order)].map((key) => known.get(key)!).slice(0, Math.max(MOST.citations, own.length));
}

function textKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
