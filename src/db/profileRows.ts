import { hash } from 'node:crypto';
import type { MatchProfile } from '../domain/match/facets.ts';
import type { Citation, Contact, Profile, Provenance, Size, Statement } from '../domain/profile.ts';
import type { Kind } from '../domain/vocabulary/kinds.ts';

/** A profile to be stored, with the encoded features of its statements, parallel to needs and offers. */
export interface ProfileToSave {
  readonly profile: Profile;
  readonly needFeatures: readonly Uint8Array[];
  readonly offerFeatures: readonly Uint8Array[];
}

/**
 * Digest of everything a client can say about a profile. Expects the keys in the order of Profile, as the one
 * door builds them: another order would only cause a needless write.
 */
export function contentHash(profile: Profile): string {
  return hash('sha256', JSON.stringify(profile), 'base64url');
}

/** Words of name, city, networks and key without case and accents, for the search by q. */
export function searchText(profile: Profile): string {
  return foldWords([profile.name, profile.city ?? '', ...profile.networks, profile.externalId].join(' '));
}

/** Lower case, no accents, single spaces between runs of letters and digits. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One row of table profile. */
export function profileRow(profile: Profile, hash: string): Record<string, unknown> {
  return {
    id: profile.id,
    source: profile.source,
    external_id: profile.externalId,
    kind: profile.kind,
    name: profile.name,
    country: profile.country,
    region: profile.region,
    city: profile.city,
    latitude: profile.location?.latitude ?? null,
    longitude: profile.location?.longitude ?? null,
    languages: profile.languages,
    eqf_levels: profile.eqfLevels,
    size: profile.size,
    label_name: profile.label?.name ?? null,
    label_valid_from: profile.label?.validFrom ?? null,
    label_valid_until: profile.label?.validUntil ?? null,
    wished_kinds: profile.seeking.wished.kinds,
    wished_countries: profile.seeking.wished.countries,
    wished_regions: profile.seeking.wished.regions,
    excluded_kinds: profile.seeking.excluded.kinds,
    excluded_countries: profile.seeking.excluded.countries,
    excluded_regions: profile.seeking.excluded.regions,
    networks: profile.networks,
    website: profile.website,
    inferred: profile.inferred,
    citations: profile.citations,
    search: searchText(profile),
    content_hash: hash,
  };
}

/** Rows of the tables below a profile. */
export function sectorRows(profile: Profile): Record<string, unknown>[] {
  return profile.sectors.map((code, position) => ({ profile_id: profile.id, position, code }));
}

export function activityRows(profile: Profile): Record<string, unknown>[] {
  return (['offers', 'seeks'] as const).flatMap((direction) =>
    profile.activities[direction].map((code, position) => ({
      profile_id: profile.id,
      direction,
      position,
      code,
    })),
  );
}

export function statementRows(saved: ProfileToSave, featureVersion: number): Record<string, unknown>[] {
  const row =
    (direction: 'need' | 'offer', features: readonly Uint8Array[]) =>
    (statement: Statement, position: number) => ({
      profile_id: saved.profile.id,
      direction,
      position,
      text: statement.text,
      language: statement.language,
      provenance: statement.provenance,
      sectors: statement.sectors,
      activities: statement.activities,
      kinds: statement.kinds,
      countries: statement.countries,
      feature_version: featureVersion,
      features: features[position],
    });
  return [
    ...saved.profile.needs.map(row('need', saved.needFeatures)),
    ...saved.profile.offers.map(row('offer', saved.offerFeatures)),
  ];
}

export function contactRows(profile: Profile): Record<string, unknown>[] {
  return profile.contact === null ? [] : [{ profile_id: profile.id, ...profile.contact }];
}

/** A row of table profile as it is read: dates as ISO text. */
export interface ReadProfileRow {
  id: string;
  source: string;
  external_id: string;
  kind: string;
  name: string;
  country: string | null;
  region: string | null;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
  languages: string[];
  eqf_levels: number[];
  size: string | null;
  label_name: string | null;
  label_valid_from: string | null;
  label_valid_until: string | null;
  wished_kinds: string[];
  wished_countries: string[];
  wished_regions: string[];
  excluded_kinds: string[];
  excluded_countries: string[];
  excluded_regions: string[];
  networks: string[];
  website: string | null;
  inferred: string[];
  version: number;
}

export interface ReadStatementRow {
  profile_id: string;
  direction: string;
  position: number;
  text: string;
  language: string | null;
  provenance: string;
  sectors: string[];
  activities: string[];
  kinds: string[];
  countries: string[];
}

/** What stands in the tables below a profile, in the order of position. */
export interface ReadChildren {
  readonly sectors: readonly string[];
  readonly activityOffers: readonly string[];
  readonly activitySeeks: readonly string[];
  readonly needs: readonly ReadStatementRow[];
  readonly offers: readonly ReadStatementRow[];
}

/** The profile behind its rows. The checks of the tables vouch for the codes. */
export function matchProfileOf(row: ReadProfileRow, children: ReadChildren): MatchProfile {
  return {
    id: row.id,
    source: row.source,
    externalId: row.external_id,
    kind: row.kind as Kind,
    name: row.name,
    country: row.country,
    region: row.region,
    city: row.city,
    location:
      row.latitude === null || row.longitude === null
        ? null
        : { latitude: row.latitude, longitude: row.longitude },
    sectors: children.sectors,
    activities: { offers: children.activityOffers, seeks: children.activitySeeks },
    needs: children.needs.map(statementOf),
    offers: children.offers.map(statementOf),
    seeking: {
      wished: {
        kinds: row.wished_kinds as Kind[],
        countries: row.wished_countries,
        regions: row.wished_regions,
      },
      excluded: {
        kinds: row.excluded_kinds as Kind[],
        countries: row.excluded_countries,
        regions: row.excluded_regions,
      },
    },
    languages: row.languages,
    eqfLevels: row.eqf_levels,
    size: row.size as Size | null,
    label:
      row.label_name === null
        ? null
        : {
            name: row.label_name as 'CMQ' | 'CMQE',
            validFrom: row.label_valid_from,
            validUntil: row.label_valid_until,
          },
    networks: row.networks,
    website: row.website,
    inferred: row.inferred,
  };
}

function statementOf(row: ReadStatementRow): Statement {
  return {
    text: row.text,
    language: row.language,
    sectors: row.sectors,
    activities: row.activities,
    kinds: row.kinds as Kind[],
    countries: row.countries,
    provenance: row.provenance as Provenance,
  };
}

/** Adds what only the owner sees and what is only shown; the keys stand in the order of Profile. */
export function profileOf(matched: MatchProfile, contact: Contact | null, citations: unknown): Profile {
  const { inferred, ...fields } = matched;
  // jsonb keeps no order of its own: without one the digest of what was read would not be that of what was said.
  const inOrder = (citations as Citation[]).map(({ title, url, licence }) => ({ title, url, licence }));
  return { ...fields, contact, inferred, citations: inOrder };
}
