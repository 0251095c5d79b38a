import { api, ask } from '../api/client.ts';

/** Tells the service what somebody thinks of a match; taken back with null. */
export async function judge(id: string, otherId: string, verdict: 'more' | 'less' | null): Promise<void> {
  const params = { path: { id, otherId } };
  if (verdict === null) await ask(api.DELETE('/v1/profiles/{id}/feedback/{otherId}', { params }));
  else await ask(api.PUT('/v1/profiles/{id}/feedback/{otherId}', { params, body: { verdict } }));
}

/** Keeps two profiles from ever being suggested to each other, or no longer. */
export async function block(id: string, otherId: string, on: boolean): Promise<void> {
  const params = { path: { id, otherId } };
  if (on) await ask(api.PUT('/v1/profiles/{id}/blocks/{otherId}', { params }));
  else await ask(api.DELETE('/v1/profiles/{id}/blocks/{otherId}', { params }));
}
