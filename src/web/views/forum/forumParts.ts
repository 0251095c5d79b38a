import { api, ask, type Schemas } from '../../api/client.ts';
import { wholeList } from '../../state/wholeList.ts';
import { collator, type ForumParts } from './forumMembers.ts';

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
