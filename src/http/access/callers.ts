import type { FastifyInstance } from 'fastify';
import { type Caller, LOCAL_CALLER } from '../../domain/access/caller.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who the request comes from; set before any handler runs. */
    caller: Caller;
  }
}

/** Says of every request who it comes from. */
export function registerCallers(app: FastifyInstance): void {
  app.decorateRequest('caller', null as unknown as Caller);
  app.addHook('onRequest', async (request) => {
    request.caller = LOCAL_CALLER;
  });
}
