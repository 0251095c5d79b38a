import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import t from 'tap';
import { revokeApiKey } from '../../src/db/apiKeys.ts';
import { isAtLeast, type Role } from '../../src/domain/access/caller.ts';
import { registerRules } from '../../src/http/access/guard.ts';
import { type Owned, ROUTE_TABLE, type RouteRule } from '../../src/http/access/routeTable.ts';
import { schemaRegistry } from '../../src/http/schemas/registry.ts';
import { problemAnswers } from '../../src/http/typed.ts';
import { keyHeader, storeOwned } from '../support/access.ts';
import { TEST_DAY, testService } from '../support/app.ts';

/** ID stands for the id of what is asked about, which also is its key at the one who wrote it. */
const PROFILE = { externalId: 'ID', kind: 'company', name: 'Somebody' };
const FORUM = { externalId: 'ID', name: 'Forum', timeZone: 'Europe/Paris', days: ['2027-10-12'] };
const SESSION = { kind: 'plenary', title: 'T', startsAt: '2027-10-12T09:00', endsAt: '2027-10-12T10:00' };
const PAIR = { first: 'a', second: 'b' };

/** A body that the door lets in, for the routes that look at whose something is only behind it. */
const BODIES: Readonly<Record<string, unknown>> = {
  'PUT /v1/profiles/:id': PROFILE,
  'PATCH /v1/profiles/:id': { city: 'Brest' },
  'PUT /v1/profiles/:id/feedback/:otherId': { verdict: 'more' },
  'PUT /v1/consortia/:id': { name: 'C', members: [{ profile: { name: 'Somebody' } }] },
  'PUT /v1/forums/:id': FORUM,
  'PATCH /v1/forums/:id': { name: 'Another' },
  'POST /v1/forums/:id/sessions': { externalId: 'k', ...SESSION },
  'PUT /v1/forums/:id/sessions/:key': { externalId: 'k', ...SESSION },
  'PATCH /v1/forums/:id/sessions/:key': { title: 'Another' },
  'POST /v1/forums/:id/tables': { externalId: 'k' },
  'PUT /v1/forums/:id/tables/:key': { externalId: 'k' },
  'PATCH /v1/forums/:id/tables/:key': { name: 'Another' },
  'POST /v1/forums/:id/participants': { externalId: 'k', name: 'Somebody' },
  'PUT /v1/forums/:id/participants/:key': { externalId: 'k', name: 'Somebody' },
  'PATCH /v1/forums/:id/participants/:key': { name: 'Another' },
  'PUT /v1/forums/:id/requests/:key': { externalId: 'k', from: 'a', to: 'b' },
  'PATCH /v1/forums/:id/requests/:key': { message: 'Hello' },
  'PUT /v1/forums/:id/exclusions/:key': PAIR,
  'PATCH /v1/forums/:id/exclusions/:key': { reason: 'blocked' },
  'PUT /v1/forums/:id/locks/:key': { ...PAIR, startsAt: '2027-10-12T09:00' },
  'PATCH /v1/forums/:id/locks/:key': { table: null },
  'POST /v1/forums/:id/workshop-allocations': {},
  'POST /v1/forums/:id/schedule-runs': { mode: 'select' },
  'POST /v1/my/requests': { to: 'a' },
  'PATCH /v1/my/requests/:key': { state: 'accepted' },
  'POST /v1/forums/:id/schedule-runs/:run/moves': {
    moves: [{ representatives: ['a', 'b'], startsAt: '2027-10-12T09:00', table: '1' }],
  },
  'PATCH /v1/webhooks/:id': { active: true },
  'POST /v1/webhooks/:id/replay': { since: '2026-11-22T00:00:00Z' },
  'POST /v1/imports': 'externalId,kind,name\n',
  'POST /v1/forums/:id/participants/import': 'externalId,name\n',
  'POST /v1/forums/:id/requests/import': 'from,to\n',
};
/** Answered with 400 by the forum itself, which has no such participant: past the guard all the same. */
const REFUSED_BY_FORUM: Readonly<Record<string, unknown>> = {
  'POST /v1/forums/:id/requests': { from: 'a', to: 'b' },
  'POST /v1/forums/:id/exclusions': PAIR,
  'POST /v1/forums/:id/locks': { ...PAIR, startsAt: '2027-10-12T09:00' },
  'POST /v1/forums/:id/occasions': { occasion: 'no-show', representative: 'r' },
};
const QUERIES: Readonly<Record<string, string>> = {
  'GET /v1/forums/:id/schedule-runs/:run/comparison': `?with=${randomUUID()}`,
};

interface Visitor {
  readonly name: string;
  readonly headers: Record<string, string>;
  /** Null: is let in nowhere. */
  readonly role: Role | null;
  readonly scopes: 'all' | 'none';
  readonly subject: string;
}

// A thousand requests: on a busy machine they take longer than other tests.
t.test('every route answers everybody as the table says', { timeout: 240_000 }, async (t) => {
  const service = await testService(t, undefined, { required: true, issuer: null });
  const { db } = service.database;
  const visitors: Visitor[] = [{ name: 'nobody', headers: {}, role: null, scopes: 'none', subject: '' }];
  for (const role of ['reader', 'coordinator', 'organiser', 'admin'] as const) {
    const headers = await keyHeader(db, role, role);
    visitors.push({ name: role, headers, role, scopes: 'all', subject: role });
  }
  const expiresAt = new Date(`${TEST_DAY}T11:59:59Z`);
  const revoked = await keyHeader(db, 'admin', 'admin');
  await revokeApiKey(db, revoked.authorization.split('_')[1]);
  const wrong = (await keyHeader(db, 'admin', 'admin')).authorization.replace(/.{8}$/, 'AAAAAAAA');
  for (const [name, headers] of [
    ['wrong key', { authorization: wrong }],
    ['revoked key', revoked],
    ['expired key', await keyHeader(db, 'admin', 'admin', { expiresAt })],
  ] as const) {
    visitors.push({ name, headers, role: null, scopes: 'none', subject: '' });
  }
  const contactsOnly = await keyHeader(db, 'admin', 'admin', { scopes: ['contacts'] });
  visitors.push({ name: 'contacts only', headers: contactsOnly, role: 'admin', scopes: 'none', subject: '' });

  /** The address of a route with things of an owner in it, and the body that it takes. */
  const asked = async (route: string, { owned }: RouteRule, owner: string) => {
    const ids = new Map<string, string>();
    for (const { name, kind } of owned) ids.set(name, await storeOwned(db, kind, owner));
    const [method, address] = route.split(' ');
    const parameter = (name: string): string =>
      ids.get(name) ?? { id: randomUUID(), key: 'k', year: '2026', name: 'kinds' }[name] ?? randomUUID();
    const url = address.replace(/:(\w+)/g, (_, name: string) => parameter(name));
    const inBody = owned.filter((each) => each.in === 'body').map(({ name }) => [name, ids.get(name)]);
    const given = BODIES[route] ?? REFUSED_BY_FORUM[route] ?? Object.fromEntries(inBody);
    const isFile = typeof given === 'string';
    const body = isFile ? given : JSON.parse(JSON.stringify(given).replaceAll('"ID"', `"${ids.get('id')}"`));
    const type: Record<string, string> = isFile ? { 'content-type': 'text/csv' } : {};
    return {
      method: method as 'GET',
      url: url + (QUERIES[route] ?? ''),
      body: method === 'GET' || method === 'DELETE' ? undefined : body,
      headers: type,
      id: (each: Owned) => ids.get(each.name),
    };
  };

  let answered = 0;
  for (const [route, rule] of Object.entries(ROUTE_TABLE)) {
    await t.test(route, async (t) => {
      const [method, url] = route.split(' ');
      t.ok(service.app.hasRoute({ method: method as 'GET', url }), 'the table names a route that there is');
      for (const visitor of visitors) {
        const mayRead = rule.scope === 'contacts' && visitor.name === 'contacts only';
        const isLetIn = visitor.role !== null && (visitor.scopes === 'all' || mayRead);
        for (const own of rule.owned.length > 0 && isLetIn ? [true, false] : [true]) {
          const request = await asked(route, rule, own ? visitor.subject || 'another' : 'another');
          const headers = { ...request.headers, ...visitor.headers };
          const answer = await service.call(request.method, request.url, request.body, headers);
          answered++;
          const says = `${visitor.name}, ${own ? 'own' : "another's"}: ${answer.status} ${answer.text.slice(0, 200)}`;
          const { status, detail = '', needs } = answer.body ?? {};
          const hidden = (each: Owned) => detail === `There is no ${each.kind} ${request.id(each)}.`;
          if (url.startsWith('/v1/my')) {
            t.equal(answer.status, 401, `${says}: takes a private link, which nobody of them has`);
          } else if (rule.role === null) {
            t.ok(![401, 403].includes(answer.status), says);
          } else if (visitor.role === null) {
            t.match([answer.status, answer.headers['www-authenticate']], [401, /^Bearer/], says);
          } else if (!isAtLeast(visitor.role, rule.role) || !isLetIn) {
            t.same([status, needs], [403, { role: rule.role, scope: rule.scope }], says);
          } else if (!own && visitor.role !== 'admin') {
            const known = rule.owned.some(({ kind }) => kind === 'profile' || kind === 'duplicate');
            if (known) t.same([status, needs], [403, { role: 'admin' }], says);
            else t.ok(status === 404 && hidden(rule.owned[0]), says);
          } else {
            t.ok(![401, 403, 405, 415, 421].includes(answer.status) && answer.status < 500, says);
            t.notOk(rule.owned.some(hidden), says);
            if (rule.owned.length > 0 && !(route in REFUSED_BY_FORUM)) t.not(answer.status, 400, says);
          }
        }
      }
    });
  }
  t.comment(`${Object.keys(ROUTE_TABLE).length} routes, ${answered} requests`);
});

t.test('a route without a line in the table does not start', async (t) => {
  const start = (method: string, url: string) => {
    const app = Fastify();
    registerRules(app, problemAnswers(schemaRegistry()));
    app.route({ method, url, handler: async () => 'secrets' });
  };
  t.throws(() => start('GET', '/v1/secrets'), /GET \/v1\/secrets.*routeTable\.ts/);
  t.throws(() => start('DELETE', '/v1/vocabularies'), 'nor one whose method is not there');
  for (const url of ['/v1/vocabularies', '/', '/index.html', '/assets/page-1a2b.js', '/docs/static/*']) {
    t.doesNotThrow(() => start('GET', url), url);
  }
  for (const url of ['/docs/static/*', '/', '/assets/x']) t.throws(() => start('POST', url), url);
  for (const url of ['/v1/x.html', '/secrets', '/docsecrets', '/.env'])
    t.throws(() => start('GET', url), url);
});

t.test(
  'the table itself: what changes takes more than reading, what is private takes its owner',
  async (t) => {
    for (const [route, { role, scope, owned }] of Object.entries(ROUTE_TABLE)) {
      const [method, url] = route.split(' ');
      const isAsking = method === 'POST' && /^\/v1\/(matches|consortia\/(check|complete|groups))$/.test(url);
      const isOwn = /^\/v1\/my(\/|$)/.test(url);
      if (method !== 'GET' && !isAsking && !isOwn) {
        t.not(scope, 'read', `${route} changes something`);
        t.ok(role !== null && role !== 'reader', `${route} is not for readers`);
      }
      if (/^\/v1\/(forums|consortia|completions|imports|keys)\/:id/.test(url)) {
        t.match(owned, [{ in: 'path', name: 'id' }], `${route} is about something that is somebody's`);
      }
      if (method !== 'GET' && /^\/v1\/(profiles|duplicates)\/:id/.test(url)) t.ok(owned.length > 0, route);
      if (role === null)
        t.match(url, /^\/(health\/|openapi\.json$|v1\/feeds\/:token$|v1\/my(\/|$))/, `${route} is public`);
    }
  },
);
