import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { PROBLEMS, type ProblemCode, ProblemError } from '../problem.ts';
import type { SafetySettings } from './settings.ts';

/** A JSON body may hold so many bytes where whole profiles or lists of them come in. */
const MOST_BODY_BYTES = 1 << 20;
/** And so many everywhere else: a few fields. */
const MOST_SMALL_BODY_BYTES = 128 << 10;
/** Where no body is meant to come, so many bytes of one are read before it is refused. */
const MOST_NO_BODY_BYTES = 1 << 10;
/** Beginnings of the addresses that take whole profiles. */
const LARGE_BODIES = /^\/v1\/(profiles|matches|consortia|completions)(\/:id|\/check|\/complete|\/groups)?$/;

/** All headers of a request together, address included, in bytes. Source: Node's own default. */
const MOST_HEADER_BYTES = 16 << 10;
/** The address alone, in characters. Source: the 8,000 octets that RFC 9110 section 4.1 recommends to support. */
const MOST_URL_LENGTH = 8_000;
/** Keys of a forum hold up to 300 characters, each up to 12 when written in an address. */
const MOST_PARAM_LENGTH = 3_600;

/** Headers must be there after so many milliseconds, or the connection is closed: against drips of bytes. */
const HEADERS_TIMEOUT_MS = 15_000;
/** So must a JSON body, from its first byte on. */
const BODY_TIMEOUT_MS = 30_000;
/** A whole request may take so long to come in, in milliseconds: an upload of 2 GiB at 5 Mbit/s. */
const REQUEST_TIMEOUT_MS = 3_600_000;
/** A connection on which nothing moves for so long is closed; streams of events say something every 15 s. */
const CONNECTION_TIMEOUT_MS = 120_000;
/** An idle connection is kept for the next request for so long: longer than proxies do, so that they close it. */
const KEEP_ALIVE_TIMEOUT_MS = 72_000;
/** How often connections are held against these limits, in milliseconds. */
const CHECKING_INTERVAL_MS = 5_000;

/** The limits that the server itself keeps, for Fastify's options. */
export function serverOptions({ trustedProxies }: SafetySettings) {
  return {
    bodyLimit: MOST_BODY_BYTES,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    http: {
      maxHeaderSize: MOST_HEADER_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: CHECKING_INTERVAL_MS,
    },
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: MOST_PARAM_LENGTH },
    trustProxy: trustedProxies === null ? false : [...trustedProxies],
    clientErrorHandler: (error, socket) => answerBrokenRequest(error as NodeJS.ErrnoException, socket),
  } satisfies FastifyHttpOptions<Server>;
}

/** Answers what is no HTTP request, or came too slowly or too large, with a problem, and closes the connection. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const code: ProblemCode =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? 'request-timeout'
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? 'headers-too-large'
        : 'malformed-request';
  const { status, title } = PROBLEMS[code];
  const body = JSON.stringify({ type: `urn:cove-matchmaking:problem:${code}`, title, status, errors: [] });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** Sets what a body may hold by route, and refuses addresses that are too long. */
export function registerServerLimits(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    route.bodyLimit ??= bodyLimitOf(route);
  });
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.url.length <= MOST_URL_LENGTH) done();
    else done(new ProblemError('uri-too-long', `An address may hold ${MOST_URL_LENGTH} characters at most.`));
  });
}

function bodyLimitOf({ url, schema }: RouteOptions): number {
  if (LARGE_BODIES.test(url)) return MOST_BODY_BYTES;
  return schema?.body === undefined ? MOST_NO_BODY_BYTES : MOST_SMALL_BODY_BYTES;
}

/** Cuts the connection of a request whose body drips in; answers how to call that off. */
export function limitBodyTime(request: FastifyRequest): () => void {
  const timer = setTimeout(() => request.raw.destroy(), BODY_TIMEOUT_MS);
  timer.unref();
  return () => clearTimeout(timer);
}
