import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyTypeProvider, RawServerDefault } from 'fastify';
import { z } from 'zod';
import { problemSchema } from './problem.ts';
import type { SchemaRegistry } from './schemas/registry.ts';

/** Requests are typed by their zod schemas; answers are held to theirs by the tests, not at run time. */
export interface RequestTypes extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
  serializer: unknown;
}

export type TypedApp = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  RequestTypes
>;

/** An answer with a JSON body, as OpenAPI describes it. */
export function answer(description: string, schema: z.ZodType, headers: Record<string, string> = {}) {
  return {
    description,
    content: { 'application/json': { schema } },
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, text]) => [
        name,
        { description: text, schema: { type: 'string' } },
      ]),
    ),
  };
}

/** An answer without a body. */
export function emptyAnswer(description: string) {
  return z.undefined().describe(description);
}

/** The problems a route can answer with, by status. */
export function problemAnswers(registry: SchemaRegistry) {
  const schema = problemSchema(registry);
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema } },
  });
  const known = {
    400: problem('The request is not valid; `errors` names each field and the reason.'),
    401: problem('Who you are is not known: no key, or one that is unknown, revoked or expired.'),
    403: problem('You may not do this; `needs` says which role or scope may.'),
    404: problem('There is no such thing.'),
    409: problem(
      'The key is taken, it was decided already, published meetings would be lost, or the state does not allow it.',
    ),
    410: problem('The profile was merged into another; `Location` says which.'),
    412: problem('It has changed since you read it.'),
    413: problem('The body is too large.'),
    414: problem('The address, or a part of it, is too long.'),
    415: problem('The media type of the body is not supported.'),
    421: problem('Without a key the service answers only as localhost.'),
    422: problem('The `Idempotency-Key` was used for another request.'),
    429: problem('Too many requests in a minute; try again after `Retry-After` seconds.'),
    431: problem('The headers, the address included, are too large; the connection is closed.'),
    503: problem('The service or its database is not available; try again after `Retry-After` seconds.'),
  };
  return <S extends keyof typeof known>(...statuses: S[]): Pick<typeof known, S> =>
    Object.fromEntries(statuses.map((status) => [status, known[status]])) as Pick<typeof known, S>;
}

export type ProblemAnswers = ReturnType<typeof problemAnswers>;

/** `{ id }` in a path. */
export const idParams = z.strictObject({ id: z.uuid('must be the UUID of a profile') });
