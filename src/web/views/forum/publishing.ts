import { api, ask } from '../../api/client.ts';

/** Publishes a run. @throws ProblemError */
export function publishRun(id: string, run: string): Promise<unknown> {
  return ask(api.POST('/v1/forums/{id}/schedule-runs/{run}/publish', { params: { path: { id, run } } }));
}

/** What takes a publication back: publishing what was published before; undefined: nothing was. */
export function rolledBack(
  id: string,
  before: string | null,
  onDone: () => void,
): (() => Promise<void>) | undefined {
  if (before === null) return undefined;
  return async () => {
    await publishRun(id, before);
    onDone();
  };
}
