import type { Profile, Seeking, Statement } from '../../src/domain/profile.ts';

/** A statement with nothing but its text. */
export function statement(text: string, fields: Partial<Statement> = {}): Statement {
  return {
    text,
    language: null,
    sectors: [],
    activities: [],
    kinds: [],
    countries: [],
    provenance: 'stated',
    ...fields,
  };
}

const NO_LISTS = { kinds: [], countries: [], regions: [] };

/** Wishes and exclusions, empty where not given. */
export function seeking(fields: {
  wished?: Partial<Seeking['wished']>;
  excluded?: Partial<Seeking['excluded']>;
}): Seeking {
  return { wished: { ...NO_LISTS, ...fields.wished }, excluded: { ...NO_LISTS, ...fields.excluded } };
}

/** A UUID that sorts by its number. */
export function uuid(number: number): string {
  return `00000000-0000-5000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A profile that says nothing but its kind and name; each call names what the test is about. */
export function profile(number: number, fields: Partial<Profile> = {}): Profile {
  return {
    id: uuid(number),
    source: 'test',
    externalId: `p-${number}`,
    kind: 'company',
    name: `Organisation ${number}`,
    country: null,
    region: null,
    city: null,
    location: null,
    sectors: [],
    activities: { offers: [], seeks: [] },
    needs: [],
    offers: [],
    seeking: seeking({}),
    languages: [],
    eqfLevels: [],
    size: null,
    label: null,
    networks: [],
    website: null,
    contact: null,
    inferred: [],
    citations: [],
    ...fields,
  };
}
