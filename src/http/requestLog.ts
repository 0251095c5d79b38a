import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Services } from './services.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The trace that the request is part of, by its W3C traceparent header; null: none was told. */
    traceparent: string | null;
  }
}

/** Ids that are taken from a client or a proxy: short, and safe in a log and a header. */
const SAFE_ID = /^[A-Za-z0-9._-]{8,64}$/;
/** Levels at which requests are written down. */
const TOLD_LEVELS = new Set(['info', 'debug', 'trace']);
/** Version 00 of the header, neither id all zeros. Source: W3C Trace Context, 3.2. */
const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The id of a request: the one it came with, where that can be trusted to be harmless; else a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SAFE_ID.test(given) ? given : crypto.randomUUID();
}

/** Who called, as a log may know it: the key's id, or so much of a hash that the same one is seen to be the same. */
export function callerMark(
  caller: { readonly subject: string; readonly keyId: string | null } | null,
): string {
  if (caller === null) return 'unknown';
  if (caller.keyId !== null) return `key ${caller.keyId}`;
  return createHash('sha256').update(caller.subject).digest('hex').slice(0, 12);
}

/**
 * Names every answer by its request id and writes one line for each request: by route, never by address, because
 * addresses hold names and search words.
 */
export function registerRequestLog(app: FastifyInstance, { observe }: Pick<Services, 'observe'>): void {
  const told = TOLD_LEVELS.has(app.log.level);
  app.decorateRequest('traceparent', null);
  app.addHook('onRequest', (request, _reply, done) => {
    const trace = request.headers.traceparent;
    if (typeof trace === 'string' && TRACEPARENT.test(trace)) {
      request.traceparent = trace;
      request.log = request.log.child({ traceId: trace.slice(3, 35) });
    }
    done();
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    observe?.({ method, route, status, seconds: reply.elapsedTime / 1000 });
    if (told) {
      const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
      request.log.info(
        { method, route, status, milliseconds, caller: callerMark(request.caller) },
        'request',
      );
    }
    done();
  });
}
