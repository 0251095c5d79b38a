import { api, ask } from '../../../api/client.ts';
import { askLocks, askParticipants, askSessions, askTables } from '../forumParts.ts';
import type { BoardParts } from './board.ts';

/** All that the board of a run is made from. */
export async function askBoardParts(id: string, run: string, signal: AbortSignal): Promise<BoardParts> {
  const [schedule, tables, sessions, participants, locks] = await Promise.all([
    ask(api.GET('/v1/forums/{id}/schedule-runs/{run}/schedule', { params: { path: { id, run } }, signal })),
    askTables(id, signal),
    askSessions(id, signal),
    askParticipants(id, signal),
    askLocks(id, signal),
  ]);
  const registered = await Promise.all(
    sessions
      .filter(({ kind }) => kind === 'workshop' || kind === 'side-visit')
      .map(({ externalId: session }) =>
        ask(
          api.GET('/v1/forums/{id}/sessions/{session}/registrations', {
            params: { path: { id, session } },
            signal,
          }),
        ),
      ),
  );
  const registrations = registered.flatMap(({ items }) => items);
  return { schedule, tables, sessions, participants, locks, registrations };
}
