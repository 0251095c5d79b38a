import { api, ask, type Schemas } from '../../api/client.ts';
import { wholeList } from '../../state/wholeList.ts';

/** A table; the service names it by its key where nobody did. */
export type Table = Omit<Schemas['ForumTable'], 'name'> & { readonly name: string };

/** What a schedule is made from, by kind. */
export interface ForumParts {
  readonly sessions: readonly Schemas['Session'][];
  readonly tables: readonly Table[];
  readonly participants: readonly Schemas['Participant'][];
  readonly locks: readonly Schemas['MeetingLock'][];
}

export async function askSessions(id: string, signal?: AbortSignal): Promise<ForumParts['sessions']> {
  return (
    await ask(
      api.GET('/v1/forums/{id}/sessions', { params: { path: { id }, query: { limit: 500 } }, signal }),
    )
  ).items;
}

export function askTables(id: string, signal?: AbortSignal): Promise<ForumParts['tables']> {
  return wholeList((cursor) =>
    ask(
      api.GET('/v1/forums/{id}/tables', { params: { path: { id }, query: { limit: 500, cursor } }, signal }),
    ),
  ).then((tables) =>
    tables
      .map((table) => ({ ...table, name: table.name ?? table.externalId }))
      .sort((a, b) => collator.compare(a.name, b.name)),
  );
}

export function askParticipants(id: string, signal?: AbortSignal): Promise<ForumParts['participants']> {
  return wholeList((cursor) =>
    ask(
      api.GET('/v1/forums/{id}/participants', {
        params: { path: { id }, query: { limit: 500, cursor } },
        signal,
      }),
    ),
  );
}

export function askRequests(id: string, signal?: AbortSignal): Promise<readonly Schemas['MeetingRequest'][]> {
  return wholeList((cursor) =>
    ask(
      api.GET('/v1/forums/{id}/requests', {
        params: { path: { id }, query: { limit: 500, cursor } },
        signal,
      }),
    ),
  );
}

export function askLocks(id: string, signal?: AbortSignal): Promise<ForumParts['locks']> {
  return wholeList((cursor) =>
    ask(
      api.GET('/v1/forums/{id}/locks', { params: { path: { id }, query: { limit: 500, cursor } }, signal }),
    ),
  );
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
