import { connect } from 'node:net';
import t from 'tap';
import { createMetrics } from '../../src/cli/metrics.ts';
import { connect as connectTo } from '../../src/db/connect.ts';
import { shapeFault } from '../../src/http/safety/json.ts';
import { CLOSED } from '../../src/http/safety/settings.ts';
import { keyHeader } from '../support/access.ts';
import { testService } from '../support/app.ts';

const SAFETY = { ...CLOSED, perCaller: 5, perAddress: 8, corsOrigins: ['https://partner.example'] };

t.test('the shape of a body is looked at before anything is built of it', async (t) => {
  const shape = (text: string) => shapeFault(Buffer.from(text));
  t.equal(shape('['.repeat(32) + ']'.repeat(32)), null);
  t.match(shape('['.repeat(33) + ']'.repeat(33)), /32 deep/);
  t.match(shape('{"a":'.repeat(500_000)), /32 deep/);
  t.match(shape(`[${'0,'.repeat(60_000)}0]`), /50000 values/);
  t.equal(shape(JSON.stringify({ a: '[[[['.repeat(1_000), b: '\\"[{,:' })), null, 'texts do not count');
  t.equal(shape('"never ends'), null);
});

t.test('a service that is open to the world', async (t) => {
  const service = await testService(t, undefined, { required: true, issuer: null }, { safety: SAFETY });
  const { app, database } = service;
  const asked = (remoteAddress: string, headers: Record<string, string> = {}, url = '/v1/calls') =>
    app.inject({ method: 'GET', url, headers, remoteAddress });

  await t.test('lets a key and an address ask so often in a minute, and says how often', async (t) => {
    const reader = await keyHeader(database.db, 'reader', 'reader');
    // A busy machine may also answer 503, which counts as well: what matters is from when on it is 429.
    const limited = async (
      times: number,
      address: string,
      headers: (i: number) => Record<string, string>,
    ) => {
      const codes: boolean[] = [];
      for (let i = 0; i < times; i++) codes.push((await asked(address, headers(i))).statusCode === 429);
      return codes;
    };
    const first = await asked('127.0.0.1', reader);
    t.match(first.headers, { 'ratelimit-limit': '5', 'ratelimit-remaining': '4' });
    t.strictSame(await limited(5, '127.0.0.1', () => reader), [false, false, false, false, true]);
    const seventh = await asked('127.0.0.1', reader);
    t.match(seventh.json().type, /rate-limited/);
    t.ok(Number(seventh.headers['retry-after']) >= 1 && Number(seventh.headers['retry-after']) <= 60);
    const other = await keyHeader(database.db, 'reader', 'reader');
    t.not((await asked('127.0.0.1', other)).statusCode, 429, 'another key has a count of its own');
    const guesses = await limited(10, '192.0.2.7', (i) => ({ 'x-api-key': `cove_guess${i}` }));
    t.strictSame(guesses, [...Array(8).fill(false), true, true], 'guessing keys counts too');
    t.not((await asked('192.0.2.8')).statusCode, 429);
    for (let i = 0; i < 20; i++) {
      t.not((await asked('192.0.2.7', {}, '/health/live')).statusCode, 429, 'health is not counted');
    }
  });

  await t.test('lets pages of the named origins read, and no others', async (t) => {
    const preflight = (origin: string) =>
      app.inject({
        method: 'OPTIONS',
        url: '/v1/profiles',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    t.equal(
      (await preflight('https://partner.example')).headers['access-control-allow-origin'],
      'https://partner.example',
    );
    t.equal((await preflight('https://evil.example')).headers['access-control-allow-origin'], undefined);
  });
});

t.test('a service as it comes', async (t) => {
  const service = await testService(t);
  const { call, app } = service;

  await t.test('is closed to other origins, and its pages run no script of others', async (t) => {
    const { headers } = await app.inject({ url: '/v1/calls', headers: { origin: 'http://localhost:80' } });
    t.equal(headers['access-control-allow-origin'], undefined);
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
    ]) {
      t.ok(policy.includes(part), part);
    }
    t.notMatch(policy, /unsafe|https:/);
    t.match(headers, {
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    t.notOk('x-powered-by' in headers);
  });

  await t.test('shows its documents offline, by scripts of its own', async (t) => {
    const page = await app.inject({ url: '/docs/' });
    t.equal(page.statusCode, 200);
    const policy = String(page.headers['content-security-policy']);
    t.match(policy, /script-src 'self';/);
    t.notMatch(policy, /https:|validator/);
    const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)/g)];
    t.ok(scripts.length >= 2);
    for (const [, attributes, text] of scripts) {
      t.equal(text.trim(), '', 'no inline script');
      const [, source] = /src="([^"]+)"/.exec(attributes) ?? [];
      t.notMatch(source, /^(https?:)?\/\//);
      t.equal((await call('GET', new URL(source, 'http://x/docs/').pathname)).status, 200, source);
    }
  });

  await t.test('does not count its own machine, which needs no key', async (t) => {
    const { headers } = await call('GET', '/v1/calls');
    t.equal(headers['ratelimit-limit'], undefined);
  });

  await t.test('refuses bodies, addresses and search words beyond all need', async (t) => {
    const deep = `{"externalId":${'['.repeat(400_000)}`;
    t.match((await call('POST', '/v1/profiles', deep, { 'content-type': 'application/json' })).body, {
      status: 400,
      type: /body-too-complex/,
      errors: [{ pointer: '', in: 'body' }],
    });
    const long = 'x'.repeat(200_000);
    t.equal((await call('POST', '/v1/forums', { externalId: long })).status, 413);
    t.match((await call('POST', '/v1/profiles', { externalId: long })).body.errors, [{}, {}, {}]);
    t.equal((await call('GET', `/v1/profiles?q=${'x'.repeat(201)}`)).status, 400);
    const uri = await app.inject({ url: `/v1/profiles?q=${'x'.repeat(9_000)}` });
    t.match(uri.json(), { status: 414 });
  });

  await t.test('measures what one would be called at night for', async (t) => {
    const metrics = createMetrics(service.follower, service.database);
    metrics.observe({ method: 'GET', route: '/v1/calls', status: 200, seconds: 0.02 });
    const text = await metrics.render();
    for (const line of [
      /^cove_request_duration_seconds_bucket\{le="0.025",method="GET",route="\/v1\/calls",status="200"\} 1$/m,
      /^cove_request_duration_seconds_bucket\{le="0.01",.*\} 0$/m,
      /^cove_index_age_seconds \d/m,
      /^cove_pool_waiting 0$/m,
      /^cove_database_up 1$/m,
      /^cove_import_rows_rejected 0$/m,
      /^cove_webhook_deliveries\{state="failed"\} 0$/m,
      /^nodejs_eventloop_lag_p99_seconds /m,
    ]) {
      t.match(text, line);
    }
    const { db, close, pool } = connectTo({
      connectionString: 'postgresql://127.0.0.1:1/none',
      poolSize: 1,
      applicationName: 'test',
    });
    const away = await createMetrics(service.follower, { db, pool }).render();
    await close();
    t.match(away, /^cove_database_up 0$/m);
    t.notMatch(away, /^cove_import_rows_rejected /m, 'what is not known is not told');
    t.match(away, /^cove_index_profiles /m);
  });

  await t.test('takes a request id that is harmless, and makes one where it is not', async (t) => {
    const given = async (id: string) =>
      (await call('GET', '/health/live', undefined, { 'x-request-id': id })).headers['x-request-id'];
    t.equal(await given('front-4711.a_b'), 'front-4711.a_b');
    for (const wrong of ['short', 'x'.repeat(65), 'with blank 1', 'quote"quote"'])
      t.not(await given(wrong), wrong);
  });

  await t.test('answers what is no request, on the wire, and closes', async (t) => {
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const wire = (text: string) =>
      new Promise<string>((resolve, reject) => {
        let answer = '';
        const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(text));
        socket.on('data', (piece) => {
          answer += piece;
        });
        socket.on('close', () => resolve(answer));
        socket.on('error', reject);
      });
    t.match(await wire('nonsense\r\n\r\n'), /^HTTP\/1\.1 400 [\s\S]*malformed-request/);
    const fat = `GET /health/live HTTP/1.1\r\nhost: localhost\r\nx-fat: ${'x'.repeat(20_000)}\r\n\r\n`;
    t.match(await wire(fat), /^HTTP\/1\.1 431 [\s\S]*headers-too-large/);
    const { headersTimeout, requestTimeout, timeout, keepAliveTimeout } = app.server;
    t.strictSame(
      [headersTimeout, requestTimeout, timeout, keepAliveTimeout],
      [15_000, 3_600_000, 120_000, 72_000],
    );
  });
});

t.test('every change of what has a version can be bound to that version', async (t) => {
  const service = await testService(t);
  const { call, app } = service;
  const PAIR = { first: 'a', second: 'b' };
  const made = async (url: string, body: object): Promise<string> => {
    const { headers, status, text } = await call('POST', url, body);
    if (status !== 201) throw new Error(text);
    return String(headers.location);
  };
  const forum = await made('/v1/forums', {
    externalId: 'f',
    name: 'Forum',
    timeZone: 'Europe/Paris',
    days: ['2027-10-12'],
  });
  const times = { startsAt: '2027-10-12T09:00', endsAt: '2027-10-12T10:00' };
  const things: Record<string, { url: string; body: object }> = {};
  const add = async (path: string, url: string, body: object) => {
    things[path] = { url: await made(url, body), body };
  };
  things['/v1/forums/{id}'] = {
    url: forum,
    body: { externalId: 'f', name: 'G', timeZone: 'Europe/Paris', days: ['2027-10-12'] },
  };
  const member = (path: string, body: object) =>
    add(`/v1/forums/{id}/${path}/{key}`, `${forum}/${path}`, body);
  await member('participants', { externalId: 'a', name: 'A' });
  await made(`${forum}/participants`, { externalId: 'b', name: 'B' });
  await made(`${forum}/sessions`, {
    externalId: 'm',
    kind: 'meetings',
    title: 'M',
    slotMinutes: 20,
    ...times,
  });
  await member('sessions', { externalId: 's', kind: 'plenary', title: 'S', ...times });
  await member('tables', { externalId: 't' });
  await member('requests', { from: 'a', to: 'b' });
  await member('exclusions', PAIR);
  await member('locks', { ...PAIR, startsAt: '2027-10-12T09:00' });
  await add('/v1/profiles/{id}', '/v1/profiles', { externalId: 'p', kind: 'company', name: 'P' });
  await add('/v1/consortia/{id}', '/v1/consortia', { name: 'C', members: [{ profile: { name: 'X' } }] });
  await add('/v1/webhooks/{id}', '/v1/webhooks', {
    url: 'https://example.org/',
    events: ['import.finished'],
  });
  const other = await made('/v1/profiles', { externalId: 'q', kind: 'company', name: 'Q' });
  const profile = things['/v1/profiles/{id}'].url;
  await call('POST', `${profile}/merge`, { otherId: other.split('/').at(-1) });
  things['/v1/profiles/{id}/merged/{formerId}'] = {
    url: `${profile}/merged/${other.split('/').at(-1)}`,
    body: {},
  };

  const { paths } = app.swagger() as unknown as {
    paths: Record<string, Record<string, { responses: Record<string, { headers?: object }> }>>;
  };
  const hasTag = (operation: { responses: Record<string, { headers?: object }> } | undefined) =>
    Object.values(operation?.responses ?? {}).some(({ headers }) => 'etag' in (headers ?? {}));
  const versioned = Object.entries(paths).flatMap(([path, operations]) =>
    ['put', 'patch', 'delete']
      .filter((method) => operations[method] !== undefined)
      .filter((method) => hasTag(operations.get) || hasTag(operations[method]))
      .map((method) => ({ path, method })),
  );
  t.ok(versioned.length >= 28, `${versioned.length} changes`);
  for (const { path, method } of versioned) {
    const thing = things[path];
    if (thing === undefined) {
      t.fail(`${path} has a version and is not made here`);
      continue;
    }
    const before = await app.inject({ method: 'GET', url: thing.url });
    const body = method === 'put' ? thing.body : method === 'patch' ? {} : undefined;
    const answer = await call(method.toUpperCase() as 'PUT', thing.url, body, { 'if-match': '"9999"' });
    t.equal(answer.status, 412, `${method} ${path}: ${answer.text.slice(0, 200)}`);
    t.match(answer.headers.etag, /^"\d+"$/);
    t.equal(
      (await app.inject({ method: 'GET', url: thing.url })).body.replace(/"requestId":"[^"]+"/, ''),
      before.body.replace(/"requestId":"[^"]+"/, ''),
    );
  }
});
