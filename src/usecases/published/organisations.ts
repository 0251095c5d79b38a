import { createHash } from 'node:crypto';
import { isNaturalPerson } from '../../domain/identity/naturalPerson.ts';
import { MOST_ENTRIES } from '../../domain/profile.ts';
import { COUNTRY_CODES, countryName, normaliseCountryCode } from '../../domain/vocabulary/countries.ts';
import { foldedName, inferredKind } from '../../domain/vocabulary/inferredKind.ts';
import type { Kind } from '../../domain/vocabulary/kinds.ts';

/** A project as its participants remember it. */
export interface Project {
  /** What it stands as in the networks of a profile. */
  readonly network: string;
  /** What it was about, for the offers; null where the file does not say. */
  readonly text: string | null;
  /** Orders projects by age: an ISO day or a year. */
  readonly since: string;
}

/** What one row says of an organisation. */
export interface Participation {
  /** Where it stands in the file. */
  readonly place: string;
  /** The id that the source gives it; null where it gives none. */
  readonly id: string | null;
  readonly name: string;
  /** Code or English name, as the file writes it. */
  readonly country: string;
  readonly city?: string;
  readonly region?: string;
  readonly website?: string;
  /** Degrees, as "latitude,longitude". */
  readonly location?: string;
  readonly size?: 'large';
  /** The kind that the file states; null where it is to be inferred from the name. */
  readonly kind: Kind | null;
  /** Whether the file itself says that this is an organisation. */
  readonly isOrganisation: boolean;
  readonly project: Project;
}

/** A row that does not land, with the reason. */
export interface Refused {
  readonly place: string;
  readonly reason: string;
}

interface Gathered {
  readonly externalId: string;
  readonly first: Participation;
  readonly country: string;
  known: Partial<Pick<Participation, 'city' | 'region' | 'website' | 'location' | 'size'>>;
  kind: Kind | null;
  readonly projects: Map<string, Project>;
}

/** Texts of projects that become offers of one organisation: the newest. */
const ASSUMED_MOST_OFFERS = 20;
const LONGEST = { name: 300, text: 8000, network: 200, city: 200 };

/**
 * Gathers organisations from their participations: each stands once, with all its projects. What a later row
 * says is added where the earlier ones were silent. Holds the organisations and projects in memory, not the rows.
 */
export class Organisations {
  readonly refused: Refused[] = [];
  #byKey = new Map<string, Gathered>();

  add(participation: Participation): void {
    const { place, name, id, project, kind } = participation;
    if (name === '') {
      this.refused.push({ place, reason: 'the name of the organisation is missing' });
      return;
    }
    const country = countryOf(participation.country);
    if (country === undefined) {
      this.refused.push({ place, reason: `"${participation.country.slice(0, 60)}" is not a known country` });
      return;
    }
    if (!participation.isOrganisation && isNaturalPerson(name, country)) {
      this.refused.push({ place, reason: 'is left out: the name is that of a natural person' });
      return;
    }
    const externalId = id ?? stableKey(name, country);
    let gathered = this.#byKey.get(externalId);
    if (gathered === undefined) {
      gathered = { externalId, first: participation, country, known: {}, kind, projects: new Map() };
      this.#byKey.set(externalId, gathered);
    }
    gathered.kind ??= kind;
    for (const field of ['city', 'region', 'website', 'location', 'size'] as const) {
      if (participation[field]) gathered.known = { [field]: participation[field], ...gathered.known };
    }
    gathered.projects.set(project.network, project);
  }

  /** The profiles in the order of their first rows, in the JSON form of an import. */
  *profiles(citation: { title: string; url: string | null; licence: string }): Generator<PublishedProfile> {
    for (const { externalId, first, country, known, kind, projects } of this.#byKey.values()) {
      const newest = [...projects.values()].sort(
        (a, b) => compare(b.since, a.since) || compare(a.network, b.network),
      );
      const texts = [...new Set(newest.flatMap(({ text }) => text ?? []))].slice(0, ASSUMED_MOST_OFFERS);
      yield {
        place: first.place,
        value: {
          externalId,
          kind: kind ?? inferredKind(first.name, country).kind,
          name: first.name.slice(0, LONGEST.name).trim(),
          country,
          ...(known.region === undefined ? {} : { region: known.region }),
          ...(known.city === undefined ? {} : { city: known.city.slice(0, LONGEST.city) }),
          ...locationOf(known.location),
          ...(known.size === undefined ? {} : { size: known.size }),
          offers: texts.map((text) => ({
            text: text.slice(0, LONGEST.text),
            language: 'en',
            provenance: 'inferred',
          })),
          networks: newest
            .map(({ network }) => network.slice(0, LONGEST.network))
            .slice(0, MOST_ENTRIES.networks),
          ...websiteOf(known.website),
          inferred: [...(kind === null ? ['kind'] : []), ...(texts.length > 0 ? ['offers'] : [])],
          citations: [citation],
        },
      };
    }
  }
}

/** A profile in the JSON form of an import, and where its first row stands. */
export interface PublishedProfile {
  readonly place: string;
  readonly value: Readonly<Record<string, unknown>>;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A key that follows from name and country: case, accents and punctuation do not change it. */
export function stableKey(name: string, country: string): string {
  const slug = slugOf(name);
  if (slug.length > 0 && slug.length <= 150) return `${country.toLowerCase()}-${slug}`;
  const digest = createHash('sha256')
    .update(foldedName(name))
    .update(name.length > 0 && slug === '' ? name : '');
  return `${country.toLowerCase()}-${slug.slice(0, 120)}-${digest.digest('hex').slice(0, 16)}`;
}

/** Folded words with dashes between them; empty where a name has no letters. */
export function slugOf(text: string): string {
  return foldedName(text).replaceAll(' ', '-');
}

let codesByName: ReadonlyMap<string, string> | null = null;

/** Names that differ from those of the locale data. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  turkey: 'TR',
  turkiye: 'TR',
  'czech republic': 'CZ',
  'the republic of north macedonia': 'MK',
  'republic of north macedonia': 'MK',
  'the former yugoslav republic of macedonia': 'MK',
  'bosnia and herzegovina': 'BA',
  'republic of moldova': 'MD',
  'the netherlands': 'NL',
  'slovak republic': 'SK',
  kosovo: 'XK',
  'kosovo un resolution': 'XK',
  'kosovo un resolution 1244 99': 'XK',
  palestine: 'PS',
  'russian federation': 'RU',
  'united states of america': 'US',
};

/** The code of a country that is written as a code or by its English name; undefined where it is neither. */
export function countryOf(written: string): string | undefined {
  const code = normaliseCountryCode(written);
  if (code !== undefined) return code;
  codesByName ??= new Map(COUNTRY_CODES.map((each) => [foldedName(countryName(each, 'en')), each]));
  const name = foldedName(written);
  return OTHER_NAMES[name] ?? codesByName.get(name);
}

function locationOf(written: string | undefined): { location?: { latitude: number; longitude: number } } {
  const found = /^\(?(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\)?$/.exec(written ?? '');
  if (found === null) return {};
  return { location: { latitude: Number(found[1]), longitude: Number(found[2]) } };
}

function websiteOf(written: string | undefined): { website?: string } {
  if (written === undefined) return {};
  const address = /^https?:\/\//i.test(written) ? written : `https://${written.replace(/^\/+/, '')}`;
  const host = /^https?:\/\/[^/\s]+\.[^/\s]{2,}/i.test(address);
  return host && URL.canParse(address)
    ? { website: address.replace(/^HTTPS?/, (scheme) => scheme.toLowerCase()) }
    : {};
}
