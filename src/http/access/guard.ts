import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Connection } from '../../db/connect.ts';
import { listOwners, type OwnedKind } from '../../db/owners.ts';
import { type Caller, isAtLeast } from '../../domain/access/caller.ts';
import { ProblemError } from '../problem.ts';
import type { ProblemAnswers } from '../typed.ts';
import { type Owned, type RouteRule, ruleOf } from './routeTable.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route, by the table. */
    rule?: RouteRule;
  }
}

/** Kinds that anybody who may enter knows of: another's is told apart from none. */
const PUBLIC_KINDS: ReadonlySet<OwnedKind> = new Set(['profile', 'duplicate']);

/**
 * Gives every route its rule by the table, with the answers that follow from it in the document.
 * To be called before any route is registered.
 * @throws where a route is registered that the table does not know
 */
export function registerRules(app: FastifyInstance, problems: ProblemAnswers): void {
  app.addHook('onRoute', (route) => {
    const [rule, ...others] = new Set([route.method].flat().map((method) => ruleOf(method, route.url)));
    if (rule === undefined || others.length > 0) {
      throw new Error(
        `${[route.method].flat().join(' and ')} ${route.url}: no line, or not one, of routeTable.ts`,
      );
    }
    route.config = { ...route.config, rule };
    const schema = route.schema as { response?: object; security?: object[] } | undefined;
    if (schema === undefined) return;
    const told =
      rule.role === null
        ? { security: schema.security ?? [] }
        : { response: { ...problems(401, 403, 421, 503), ...schema.response } };
    route.schema = { ...schema, ...told } as typeof route.schema;
  });
}

/** Holds every request to the rule of its route: role and scope first, then whose the things are it is about. */
export function registerGuard(app: FastifyInstance, db: Connection): void {
  // What waits for nothing makes no promise: most requests are let through at once.
  app.addHook('onRequest', (request, _reply, done) => {
    const { rule } = request.routeOptions.config;
    if (rule !== undefined) checkRule(rule, request.caller);
    done();
  });
  app.addHook('preHandler', (request, _reply, done) => {
    const owned = request.routeOptions.config.rule?.owned ?? [];
    if (owned.length === 0) done();
    else checkAllOwned(db, request, owned).then(() => done(), done);
  });
}

async function checkAllOwned(db: Connection, request: FastifyRequest, all: readonly Owned[]): Promise<void> {
  for (const owned of all) await checkOwned(db, request.caller, owned.kind, idIn(request, owned));
}

function checkRule({ role, scope }: RouteRule, caller: Caller): void {
  if (role === null) return;
  if (!isAtLeast(caller.role, role)) {
    throw new ProblemError(
      'forbidden',
      `This takes the role ${role}; yours is ${caller.role}.`,
      [],
      {},
      {
        needs: { role, scope },
      },
    );
  }
  if (!caller.scopes.includes(scope)) {
    throw new ProblemError(
      'forbidden',
      `This takes a key with the scope ${scope}; yours has ${caller.scopes.join(', ')}.`,
      [],
      { 'www-authenticate': `Bearer realm="cove-matchmaking", error="insufficient_scope", scope="${scope}"` },
      { needs: { role, scope } },
    );
  }
}

/**
 * Refuses a thing that is another's: what is public with 403, what may not be known as if it were not there. What
 * is not there is the handler's to say.
 */
export async function checkOwned(db: Connection, caller: Caller, kind: OwnedKind, id: string): Promise<void> {
  if (caller.role === 'admin') return;
  const owners = await listOwners(db, kind, id);
  if (owners.every((owner) => owner === caller.subject)) return;
  if (!PUBLIC_KINDS.has(kind)) throw new ProblemError('not-found', `There is no ${kind} ${id}.`);
  const what = kind === 'duplicate' ? 'A profile of this pair' : `Profile ${id}`;
  throw new ProblemError(
    'forbidden',
    `${what} belongs to somebody else; that one or an admin may do this.`,
    [],
    {},
    {
      needs: { role: 'admin' },
    },
  );
}

function idIn(request: FastifyRequest, owned: Owned): string {
  const from = (owned.in === 'path' ? request.params : request.body) as Readonly<Record<string, string>>;
  return from[owned.name];
}
