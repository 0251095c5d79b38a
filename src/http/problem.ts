import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ROLES, SCOPES } from '../domain/access/caller.ts';
import type { SchemaRegistry } from './schemas/registry.ts';

/**
 * Every problem the service answers with: its code, which also is its type, its HTTP status and its title.
 * Source of the form: RFC 9457.
 */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'malformed-json': { status: 400, title: 'The body is not well-formed JSON' },
  'malformed-text': { status: 400, title: 'The body is not well-formed UTF-8' },
  'malformed-request': { status: 400, title: 'The request is malformed' },
  'body-too-complex': { status: 400, title: 'The body is nested too deep or holds too much' },
  unauthenticated: { status: 401, title: 'Who you are is not known' },
  forbidden: { status: 403, title: 'You may not do this' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'The address knows no such method' },
  'request-timeout': { status: 408, title: 'The request came in too slowly' },
  'request-under-way': { status: 409, title: 'The same request is under way' },
  'already-exists': { status: 409, title: 'Something with this key exists already' },
  'already-decided': { status: 409, title: 'This was decided already' },
  'would-lose-meetings': { status: 409, title: 'Published meetings would be lost' },
  'not-possible-now': { status: 409, title: 'The state of things does not allow it' },
  merged: { status: 410, title: 'The profile was merged into another' },
  'version-mismatch': { status: 412, title: 'It has changed since you read it' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'uri-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'The media type of the body is not supported' },
  misdirected: { status: 421, title: 'The request was meant for somebody else' },
  'idempotency-key-reused': { status: 422, title: 'The key was used for something else' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  'not-ready': { status: 503, title: 'The service is not ready yet' },
  overloaded: { status: 503, title: 'The service is overloaded' },
  'issuer-unavailable': { status: 503, title: 'The issuer of tokens cannot be reached' },
  'database-unavailable': { status: 503, title: 'The database cannot be reached' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** One fault of a request: where it lies and why it is one. */
export interface Fault {
  /** JSON pointer into the body, or the name of a parameter behind a slash. */
  readonly pointer: string;
  readonly reason: string;
  readonly in: 'body' | 'query' | 'path' | 'header';
}

/** Thrown to end a request with a problem. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;
  /** Members of the problem beside those of RFC 9457. */
  readonly extension: Readonly<Record<string, unknown>>;

  constructor(
    code: ProblemCode,
    detail: string,
    faults: readonly Fault[] = [],
    headers: Readonly<Record<string, string>> = {},
    extension: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.code = code;
    this.detail = detail;
    this.faults = faults;
    this.headers = headers;
    this.extension = extension;
  }
}

export function problemSchema(registry: SchemaRegistry) {
  const fault = z
    .object({
      pointer: z.string().meta({ examples: ['/needs/0/text'] }),
      reason: z.string(),
      in: z.enum(['body', 'query', 'path', 'header']),
    })
    .register(registry, {
      id: 'Fault',
      description: 'One fault of a request: where it lies and why it is one.',
    });
  return z
    .object({
      type: z.string().meta({ examples: ['urn:cove-matchmaking:problem:invalid-request'] }),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      errors: z.array(fault),
      lost: z
        .array(
          z.object({
            startsAt: z.iso.datetime({ offset: true }),
            endsAt: z.iso.datetime({ offset: true }),
            table: z.string(),
            attendees: z.array(z.object({ participant: z.string(), representative: z.string() })),
          }),
        )
        .optional()
        .meta({ description: 'With `would-lose-meetings`: the published meetings that would go.' }),
      needs: z
        .object({ role: z.enum(ROLES), scope: z.enum(SCOPES).optional() })
        .optional()
        .meta({ description: 'With `forbidden`: the role, and the scope of a key, that would do.' }),
      violations: z
        .array(z.looseObject({ rule: z.string(), meetings: z.array(z.int()) }))
        .optional()
        .meta({
          description: 'Where meetings cannot be moved: the rules of a schedule that it would break.',
        }),
      requestId: z.string(),
    })
    .register(registry, { id: 'Problem', description: 'RFC 9457 problem details.' });
}

/** The problem behind anything that was thrown; what is not known is an internal error without its words. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const { code, statusCode, message } = error as Partial<FastifyError>;
  if (isConnectionFault(error)) {
    return new ProblemError('database-unavailable', 'The database cannot be reached; try again soon.', [], {
      'retry-after': '5',
    });
  }
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new ProblemError('body-too-large', message ?? '');
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new ProblemError('uri-too-long', 'A part of the address is too long.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ProblemError('unsupported-media-type', message ?? '');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new ProblemError('malformed-json', 'The body is empty; JSON was announced.');
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return new ProblemError('malformed-json', message ?? '');
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new ProblemError('malformed-request', message ?? 'The request is malformed.');
  }
  return new ProblemError('internal-error', 'The fault is ours; it has been logged under the request id.');
}

/** Codes of PostgreSQL and of Node that say the database is away, not that a statement is wrong. */
const CONNECTION_FAULTS =
  /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/;

/** Whether something went wrong because the database is away. */
export function isConnectionFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && CONNECTION_FAULTS.test(code)) return true;
  if (
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  ) {
    return true;
  }
  return error instanceof AggregateError && error.errors.some(isConnectionFault);
}

/** Sends whatever was thrown as problem+json. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error);
  const { status, headers, body } = problemBody(problem, request.id);
  if (status >= 500) request.log.error({ err: error }, problem.code);
  return reply.code(status).headers(headers).serializer(JSON.stringify).send(body);
}

/** A problem as it is sent: status, headers and body. */
export function problemBody({ code, detail, faults, headers, extension }: ProblemError, requestId: string) {
  const { status, title } = PROBLEMS[code];
  const type = `urn:cove-matchmaking:problem:${code}`;
  return {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
    body: { type, title, status, detail, errors: faults, ...extension, requestId },
  };
}

/** Answers every error and every unknown address with a problem. */
export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0];
    return sendProblem(
      new ProblemError('not-found', `There is no ${request.method} ${path}.`),
      request,
      reply,
    );
  });
}
