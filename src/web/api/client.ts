import createClient from 'openapi-fetch';
import type { components, paths } from './contract.ts';
import { keyedFetch } from './keyedFetch.ts';
import { ProblemError, problemOf } from './problem.ts';

/** The named schemas of the OpenAPI document. */
export type Schemas = components['schemas'];

/** Typed by the OpenAPI document: `ask(api.GET('/v1/profiles', { params: { query: { q } }, signal }))`. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: keyedFetch });

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
