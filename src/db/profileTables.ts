import type { CopyTable } from './copyRows.ts';

const PROFILE_TYPES = {
  id: 'uuid',
  source: 'text',
  external_id: 'text',
  kind: 'text',
  name: 'text',
  country: 'text',
  region: 'text',
  city: 'text',
  latitude: 'float8',
  longitude: 'float8',
  languages: 'text[]',
  eqf_levels: 'int2[]',
  size: 'text',
  label_name: 'text',
  label_valid_from: 'date',
  label_valid_until: 'date',
  wished_kinds: 'text[]',
  wished_countries: 'text[]',
  wished_regions: 'text[]',
  excluded_kinds: 'text[]',
  excluded_countries: 'text[]',
  excluded_regions: 'text[]',
  networks: 'text[]',
  website: 'text',
  inferred: 'text[]',
  citations: 'jsonb',
  search: 'text',
  content_hash: 'text',
  owner: 'text',
} as const;

/** The columns of a profile that is stored for the first time, in one order. */
export const PROFILE_COLUMNS = Object.keys(PROFILE_TYPES) as (keyof typeof PROFILE_TYPES)[];

/** The tables that a profile is stored in. */
export const PROFILE_TABLES = {
  profile: { name: 'profile', columns: PROFILE_TYPES },
  sector: { name: 'profile_sector', columns: { profile_id: 'uuid', position: 'int2', code: 'text' } },
  activity: {
    name: 'profile_activity',
    columns: { profile_id: 'uuid', direction: 'text', position: 'int2', code: 'text' },
  },
  statement: {
    name: 'statement',
    columns: {
      profile_id: 'uuid',
      direction: 'text',
      position: 'int2',
      text: 'text',
      language: 'text',
      provenance: 'text',
      sectors: 'text[]',
      activities: 'text[]',
      kinds: 'text[]',
      countries: 'text[]',
      feature_version: 'int4',
      features: 'bytea',
    },
  },
  contact: {
    name: 'profile_contact',
    columns: { profile_id: 'uuid', name: 'text', email: 'text', phone: 'text' },
  },
} as const satisfies Readonly<Record<string, CopyTable>>;
