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
}

export function namesOf(participants: readonly Schemas['Participant'][]): Names {
  const organisations = new Map(participants.map(({ externalId, name }) => [externalId, name]));
  const people = new Map(
    participants.flatMap(({ representatives }) =>
      representatives.map(({ externalId, name }) => [externalId ?? '', name] as const),
    ),
  );
  return {
    participant: (key) => organisations.get(key) ?? key,
    person: (key) => people.get(key) ?? key,
  };
}
