import type { Schemas } from '../api/client.ts';

export type Kind = Schemas['Kind'];

export interface DraftStatement {
  readonly text: string;
  /** Null: to be detected. */
  readonly language: string | null;
  readonly sectors: readonly string[];
  readonly activities: readonly string[];
  readonly kinds: readonly Kind[];
  readonly countries: readonly string[];
  readonly provenance: Schemas['Statement']['provenance'];
}

/** A profile while it is being written: texts may be empty, the kind not chosen yet. */
export interface ProfileDraft {
  readonly name: string;
  readonly kind: Kind | '';
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string;
  readonly website: string;
  readonly sectors: readonly string[];
  readonly languages: readonly string[];
  readonly eqfLevels: readonly number[];
  readonly size: Schemas['Profile']['size'];
  readonly needs: readonly DraftStatement[];
  readonly offers: readonly DraftStatement[];
  readonly activitiesOffered: readonly string[];
  readonly activitiesSought: readonly string[];
  readonly wishedKinds: readonly Kind[];
  readonly wishedCountries: readonly string[];
  readonly excludedKinds: readonly Kind[];
  readonly excludedCountries: readonly string[];
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
}

export const NO_STATEMENT: DraftStatement = {
  text: '',
  language: null,
  sectors: [],
  activities: [],
  kinds: [],
  countries: [],
  provenance: 'stated',
};

export const NEW_PROFILE: ProfileDraft = {
  name: '',
  kind: '',
  country: null,
  region: null,
  city: '',
  website: '',
  sectors: [],
  languages: [],
  eqfLevels: [],
  size: null,
  needs: [NO_STATEMENT],
  offers: [NO_STATEMENT],
  activitiesOffered: [],
  activitiesSought: [],
  wishedKinds: [],
  wishedCountries: [],
  excludedKinds: [],
  excludedCountries: [],
  contactName: '',
  contactEmail: '',
  contactPhone: '',
};

/** A stored profile as a draft; contact details stay with the service. */
export function draftOf(profile: Schemas['Profile']): ProfileDraft {
  const statements = (given: Schemas['Profile']['needs']): DraftStatement[] =>
    (given ?? []).map((statement) => ({
      ...NO_STATEMENT,
      ...statement,
      language: statement.language ?? null,
    }));
  return {
    ...NEW_PROFILE,
    name: profile.name,
    kind: profile.kind,
    country: profile.country ?? null,
    region: profile.region ?? null,
    city: profile.city ?? '',
    website: profile.website ?? '',
    sectors: profile.sectors ?? [],
    languages: profile.languages ?? [],
    eqfLevels: profile.eqfLevels ?? [],
    size: profile.size ?? null,
    needs: statements(profile.needs),
    offers: statements(profile.offers),
    activitiesOffered: profile.activities?.offers ?? [],
    activitiesSought: profile.activities?.seeks ?? [],
    wishedKinds: profile.seeking?.wished?.kinds ?? [],
    wishedCountries: profile.seeking?.wished?.countries ?? [],
    excludedKinds: profile.seeking?.excluded?.kinds ?? [],
    excludedCountries: profile.seeking?.excluded?.countries ?? [],
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the service is given of a draft; texts left empty are not there. `kept` holds what the form does not show. */
export function fieldsOf(draft: ProfileDraft, kind: Kind, kept?: Schemas['Profile']) {
  const statements = (texts: readonly DraftStatement[]): Schemas['StatementInput'][] =>
    texts
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, sectors, activities, kinds, countries, ...rest }) => ({
        ...rest,
        text: text.trim(),
        sectors: [...sectors],
        activities: [...activities],
        kinds: [...kinds],
        countries: [...countries],
      }));
  return {
    name: draft.name.trim(),
    kind,
    country: draft.country,
    region: draft.region,
    city: orNull(draft.city),
    website: orNull(draft.website),
    sectors: [...draft.sectors],
    languages: [...draft.languages],
    eqfLevels: [...draft.eqfLevels],
    size: draft.size ?? null,
    needs: statements(draft.needs),
    offers: statements(draft.offers),
    activities: { offers: [...draft.activitiesOffered], seeks: [...draft.activitiesSought] },
    seeking: {
      wished: {
        regions: kept?.seeking?.wished?.regions ?? [],
        kinds: [...draft.wishedKinds],
        countries: [...draft.wishedCountries],
      },
      excluded: {
        regions: kept?.seeking?.excluded?.regions ?? [],
        kinds: [...draft.excludedKinds],
        countries: [...draft.excludedCountries],
      },
    },
  };
}

/** The contact details of a draft; undefined where none was entered. */
export function contactOf(draft: ProfileDraft): Schemas['ContactInput'] | undefined {
  const contact = {
    name: orNull(draft.contactName),
    email: orNull(draft.contactEmail),
    phone: orNull(draft.contactPhone),
  };
  return Object.values(contact).every((value) => value === null) ? undefined : contact;
}
