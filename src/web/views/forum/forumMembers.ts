import type { components } from '../../api/contract.ts';

type Schemas = components['schemas'];

/** A table; the service names it by its key where nobody did. */
export type Table = Omit<Schemas['ForumTable'], 'name'> & { readonly name: string };

/** What a schedule is made from, by kind. */
export interface ForumParts {
  readonly sessions: readonly Schemas['Session'][];
  readonly tables: readonly Table[];
  readonly participants: readonly Schemas['Participant'][];
  readonly locks: readonly Schemas['MeetingLock'][];
}

/** "Table 10" stands behind "Table 9". */
export const collator = new Intl.Collator('en', { numeric: true });

/** The names of organisations and people by their keys. */
export interface Names {
  participant(key: string): string;
  person(key: string): string;
  /** With the organisation, where that is called otherwise. */
  personOf(key: string): string;
}

/** The names of tables by their keys. */
export function tableNames(tables: readonly Table[]): ReadonlyMap<string, string> {
  return new Map(tables.map(({ externalId, name }) => [externalId, name]));
}

export function namesOf(participants: readonly Schemas['Participant'][]): Names {
  const organisations = new Map(participants.map(({ externalId, name }) => [externalId, name]));
  const people = new Map(
    participants.flatMap(({ representatives }) =>
      representatives.map(({ externalId, name }) => [externalId ?? '', name] as const),
    ),
  );
  const employers = new Map(
    participants.flatMap(({ name, representatives }) =>
      representatives.map(({ externalId }) => [externalId ?? '', name] as const),
    ),
  );
  const person = (key: string): string => people.get(key) ?? key;
  return {
    participant: (key) => organisations.get(key) ?? key,
    person,
    personOf: (key) => {
      const employer = employers.get(key);
      return employer === undefined || employer === person(key) ? person(key) : `${person(key)}, ${employer}`;
    },
  };
}
