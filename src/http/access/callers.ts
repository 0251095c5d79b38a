import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Connection } from '../../db/connect.ts';
import { type Caller, LOCAL_CALLER } from '../../domain/access/caller.ts';
import { invalidCredential, refuseStrangers, shownCredential, unauthenticated } from './credentials.ts';
import { KeyRing } from './keyRing.ts';
import type { RouteRule } from './routeTable.ts';
import { type IssuerOptions, TokenReader } from './tokens.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who the request comes from; set before any handler runs. */
    caller: Caller;
  }
  interface FastifyInstance {
    keyRing: KeyRing;
  }
}

/** How the service learns who asks. */
export interface AccessOptions {
  /** Whether everybody must say who they are; else whoever does not is the administrator of the machine. */
  readonly required: boolean;
  /** Whose tokens are taken beside keys. */
  readonly issuer: IssuerOptions | null;
}

/** For a service that only its own machine can reach. */
export const OPEN_ACCESS: AccessOptions = { required: false, issuer: null };

/** Who asks where anyone may, without being asked for a name. */
const NOBODY: Caller = { subject: 'nobody', role: 'reader', scopes: [], keyId: null };

/** Says of every request who it comes from, or refuses it. */
export function registerCallers(
  app: FastifyInstance,
  { db, now }: { readonly db: Connection; readonly now: () => number },
  { required, issuer }: AccessOptions,
): void {
  const keys = new KeyRing({
    db,
    now,
    clock: () => performance.now(),
    onFault: (error) => app.log.warn({ err: error }, 'a key could not be looked up or its use not noted'),
  });
  const tokens = issuer === null ? null : new TokenReader(issuer, now);
  app.decorate('keyRing', keys);
  app.addHook('onClose', () => keys.close());
  app.decorateRequest('caller', null as unknown as Caller);

  const callerOf = async (request: FastifyRequest, rule: RouteRule): Promise<Caller> => {
    if (rule.role === null) return NOBODY;
    const shown = shownCredential(request.headers);
    if (shown === null) {
      if (required) throw unauthenticated();
      refuseStrangers(request.headers);
      return LOCAL_CALLER;
    }
    if (tokens !== null && !shown.startsWith('cove_')) return tokens.callerOf(shown);
    const caller = await keys.callerOf(shown);
    if (typeof caller === 'string') throw invalidCredential(`the key is ${caller}`);
    return caller;
  };
  app.addHook('onRequest', async (request) => {
    const { rule } = request.routeOptions.config;
    // An address that there is not has no rule, and is answered with that.
    request.caller = rule === undefined ? NOBODY : await callerOf(request, rule);
  });
}
