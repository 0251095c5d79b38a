import createClient from 'openapi-fetch';
import { key } from '../state/key.ts';
import type { components, paths } from './contract.ts';
import { patientFetch } from './patientFetch.ts';
import { ProblemError, problemOf } from './problem.ts';

/** The named schemas of the OpenAPI document. */
export type Schemas = components['schemas'];

/** The paths of the document that the page was built with. */
declare const ROUTES: readonly string[];

/** Whether the service has a route; parts of the page that need a missing one are not shown. */
export function hasRoute(path: string): boolean {
  return ROUTES.includes(path);
}

/** Typed by the OpenAPI document: `ask(api.GET('/v1/profiles', { params: { query: { q } }, signal }))`. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: patientFetch });

api.use({
  onRequest({ request }) {
    const held = key.get();
    // A private link goes before a key.
    if (held !== '' && !request.headers.has('authorization'))
      request.headers.set('authorization', `Bearer ${held}`);
    return request;
  },
});

interface Reply<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What the service answered. @throws ProblemError where it refused or could not be reached; AbortError */
export async function ask<T>(call: Promise<Reply<T>>): Promise<T> {
  let reply: Reply<T>;
  try {
    reply = await call;
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new ProblemError({ status: 0, code: 'unreachable', detail: (error as Error).message, faults: [] });
  }
  if (reply.response.ok) return reply.data as T;
  throw problemOf(reply.response, reply.error);
}

/** Asks a route that the document of this build may not have yet; see hasRoute. @throws as ask */
export async function askFor(method: 'POST', path: string, body: unknown): Promise<unknown> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (key.get() !== '') headers.authorization = `Bearer ${key.get()}`;
  const request = new Request(path, { method, headers, body: JSON.stringify(body) });
  const call = patientFetch(request).then(async (response) => {
    const answer: unknown = await response.json().catch(() => undefined);
    return { response, data: answer, error: answer };
  });
  return ask(call);
}
