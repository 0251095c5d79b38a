import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../problem.ts';

/**
 * Requests that one process answers at a time; more are refused at once, so that memory and waiting for connections
 * are bounded whatever arrives. What holds the event loop is bounded by time: see turns.ts.
 */
const ASSUMED_MOST_UNDER_WAY = 200;
/** What a refused client is asked to wait, in seconds. */
const RETRY_AFTER = '1';
/** Machines ask these to find out how things stand, most of all when there is much to do. */
const SYSTEM = new Set(['/health/live', '/health/ready', '/metrics']);
/** Streams stay open for as long as somebody sends or follows, and cost little meanwhile. */
const STREAMS = /\/(events|imports|import)$/;

/** Refuses requests beyond those that can be answered soon, before anything is done for them. */
export function registerOverloadLimit(app: FastifyInstance): void {
  let underWay = 0;
  app.addHook('onRequest', async (request, reply) => {
    const { url } = request.routeOptions;
    if (url === undefined || SYSTEM.has(url) || STREAMS.test(url)) return;
    if (underWay >= ASSUMED_MOST_UNDER_WAY) {
      throw new ProblemError('overloaded', 'Too much to do at the moment; try again soon.', [], {
        'retry-after': RETRY_AFTER,
      });
    }
    underWay++;
    // Also where the client has gone before its answer came.
    reply.raw.once('close', () => {
      underWay--;
    });
  });
}
