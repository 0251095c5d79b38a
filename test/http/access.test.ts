import { setTimeout as wait } from 'node:timers/promises';
import t from 'tap';
import { keyHeader, storeOwned } from '../support/access.ts';
import { testService, testWorker } from '../support/app.ts';
import { uuid } from '../support/builders.ts';

const ANY_PROFILE = uuid(1);
const NDJSON = { 'content-type': 'application/x-ndjson' };
const REQUIRED = { required: true, issuer: null };

t.test('a service that asks everybody who they are', async (t) => {
  const service = await testService(t, undefined, REQUIRED);
  const { call } = service;
  const { db } = service.database;
  const admin = await keyHeader(db, 'root', 'admin');

  await t.test('lets nobody in without a key, but for health, the document and the docs', async (t) => {
    for (const url of ['/v1/profiles', '/v1/vocabularies', '/metrics', '/v1/forums', '/v1/audit']) {
      const { status, body, headers } = await call('GET', url);
      t.match(body, { type: 'urn:cove-matchmaking:problem:unauthenticated', status: 401 }, url);
      t.equal(status, 401);
      t.equal(headers['www-authenticate'], 'Bearer realm="cove-matchmaking"');
    }
    for (const url of ['/health/live', '/health/ready', '/openapi.json', '/docs/json']) {
      t.equal((await call('GET', url)).status, 200, url);
    }
    t.equal((await call('GET', '/v1/feeds/unknown')).status, 404, 'the address of a calendar is its own key');
    t.equal((await call('GET', '/nowhere')).status, 404);
  });

  await t.test('takes a key as a bearer and as X-API-Key', async (t) => {
    t.equal((await call('GET', '/v1/profiles', undefined, admin)).status, 200);
    const key = admin.authorization.slice('Bearer '.length);
    t.equal((await call('GET', '/v1/profiles', undefined, { 'x-api-key': key })).status, 200);
    const wrong = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
    const { status, headers, text } = await call('GET', '/v1/profiles', undefined, { 'x-api-key': wrong });
    t.equal(status, 401);
    t.match(headers['www-authenticate'], /error="invalid_token"/);
    t.notMatch(text, key.slice(-43, -1), 'the answer repeats nothing of the secret');
    for (const authorization of ['Basic cm9vdDpyb290', 'Bearer', 'Bearer cove_x', 'Bearer a.b.c']) {
      t.equal((await call('GET', '/v1/profiles', undefined, { authorization })).status, 401, authorization);
    }
  });

  await t.test('tells which role or scope would do', async (t) => {
    const reader = await keyHeader(db, 'reader', 'reader');
    t.match((await call('GET', `/v1/forums/${ANY_PROFILE}`, undefined, reader)).body, {
      status: 403,
      needs: { role: 'organiser', scope: 'read' },
    });
    const lookOnly = await keyHeader(db, 'looker', 'coordinator', { scopes: ['read'] });
    const refused = await call('DELETE', `/v1/profiles/${ANY_PROFILE}`, undefined, lookOnly);
    t.match(refused.body, { status: 403, needs: { role: 'coordinator', scope: 'write' } });
    t.match(refused.headers['www-authenticate'], /error="insufficient_scope", scope="write"/);
  });
});

t.test('a service that only its own machine reaches', async (t) => {
  const service = await testService(t);
  const { call, app } = service;
  const { db } = service.database;
  const status = async (headers: Record<string, string>) =>
    (await call('GET', '/v1/keys', undefined, headers)).status;

  await t.test('asks nobody who they are, but checks what is shown', async (t) => {
    t.equal(await status({}), 200, 'whoever is there is its administrator');
    t.equal(await status({ authorization: 'Bearer cove_aaaaaaaaaa_wrong' }), 401);
    t.equal(await status(await keyHeader(db, 'reader', 'reader')), 403, 'a key is what it is here too');
  });

  await t.test('answers neither a name that was made to lead here nor a page of others', async (t) => {
    for (const host of ['localhost:3000', '127.0.0.1', '[::1]:80', 'LOCALHOST']) {
      t.equal(await status({ host }), 200, host);
    }
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '10.0.0.1',
      ':',
    ]) {
      t.equal(await status({ host }), 421, host);
    }
    const host = 'localhost:3000';
    t.equal(await status({ host, origin: 'http://localhost:3000' }), 200, 'its own page');
    for (const origin of ['http://evil.example', 'null', 'http://localhost:4000', 'http://localhost:30000']) {
      t.equal(await status({ host, origin }), 403, origin);
    }
    const keyed = await keyHeader(db, 'root', 'admin');
    t.equal(await status({ ...keyed, host: 'cove.example' }), 200, 'who shows a key needs no such trust');
    const health = await app.inject({ url: '/health/live', headers: { host: 'evil.example' } });
    t.equal(health.statusCode, 200, 'what anyone may see needs none either');
  });
});

t.test('who owns what', async (t) => {
  const service = await testService(t, undefined, REQUIRED);
  const { call } = service;
  const { db } = service.database;
  await testWorker(t, service);
  const anna = await keyHeader(db, 'anna', 'coordinator');
  const ben = await keyHeader(db, 'ben', 'coordinator');
  const admin = await keyHeader(db, 'root', 'admin');
  const create = async (externalId: string, headers: Record<string, string>, fields: object = {}) =>
    (
      await call(
        'POST',
        '/v1/profiles?source=crm',
        { externalId, kind: 'company', name: externalId, ...fields },
        headers,
      )
    ).body.id as string;
  const upload = async (lines: readonly object[], headers: Record<string, string>) => {
    const file = lines.map((line) => JSON.stringify(line)).join('\n');
    const queued = await call('POST', '/v1/imports?source=crm', file, { ...NDJSON, ...headers });
    for (;;) {
      const { body } = await call('GET', String(queued.headers.location), undefined, headers);
      if (body.state === 'succeeded' || body.state === 'failed') return body;
      await wait(30);
    }
  };
  const row = (externalId: string, name: string) => ({ externalId, kind: 'company', name });

  await t.test('a profile is read by all and changed by its owner and an admin only', async (t) => {
    const id = await create('annas', anna);
    const url = `/v1/profiles/${id}`;
    t.equal((await call('GET', url, undefined, ben)).status, 200);
    t.equal((await call('GET', `${url}/matches`, undefined, ben)).status, 200);
    const refused = await call('PATCH', url, { city: 'Brest' }, ben);
    t.match(refused.body, { status: 403, needs: { role: 'admin' }, detail: /belongs to somebody else/ });
    t.equal((await call('PATCH', url, { city: 'Brest' }, anna)).status, 200);
    t.equal((await call('PATCH', url, { city: 'Lyon' }, admin)).status, 200);
    t.equal((await call('PATCH', url, { city: 'Nice' }, anna)).status, 200, 'it still is hers after that');
    const mine = async (headers: Record<string, string>) =>
      (await call('GET', '/v1/profiles?mine=true', undefined, headers)).body.items.map(
        (each: { id: string }) => each.id,
      );
    t.same([await mine(anna), await mine(ben)], [[id], []]);
    t.equal(
      (await call('GET', `${url}/feedback`, undefined, ben)).status,
      403,
      'what a list learnt is private',
    );
  });

  await t.test('an import writes what is new or its own, and names the rows that are not', async (t) => {
    const first = await upload([row('a1', 'One'), row('a2', 'Two')], anna);
    t.match(first, { counts: { created: 2, rejected: 0 } });
    const second = await upload([row('b1', 'Three'), row('a2', 'Stolen'), row('annas', 'Stolen')], ben);
    t.match(second, {
      counts: { read: 3, created: 1, updated: 0, rejected: 2 },
      rejections: [
        { row: 2, externalId: 'a2', pointer: '/externalId', reason: /belongs to somebody else/ },
        { row: 3, externalId: 'annas' },
      ],
    });
    const names = (await call('GET', '/v1/profiles?source=crm', undefined, ben)).body.items;
    t.notOk(names.some(({ name }: { name: string }) => name === 'Stolen'));
    t.match(await upload([row('a2', 'Corrected')], admin), { counts: { updated: 1, rejected: 0 } });
    t.match(await upload([row('a2', 'Her own again')], anna), { counts: { updated: 1, rejected: 0 } });
  });

  await t.test('two profiles are merged by who owns both; taking it back gives each its owner', async (t) => {
    const mine = await create('merge-a', anna);
    const theirs = await create('merge-b', ben);
    const merge = (headers: Record<string, string>) =>
      call('POST', `/v1/profiles/${mine}/merge`, { otherId: theirs }, headers);
    t.equal((await merge(anna)).status, 403);
    t.equal((await merge(ben)).status, 403);
    t.equal((await merge(admin)).status, 200);
    t.match(await upload([row('merge-b', 'Speaks through his key')], ben), { counts: { updated: 1 } });
    t.match(await upload([row('merge-b', 'Speaks through his key, too')], anna), { counts: { rejected: 1 } });
    t.equal((await call('DELETE', `/v1/profiles/${mine}/merged/${theirs}`, undefined, anna)).status, 200);
    t.equal((await call('PATCH', `/v1/profiles/${theirs}`, { city: 'Brest' }, anna)).status, 403);
    t.equal((await call('PATCH', `/v1/profiles/${theirs}`, { city: 'Brest' }, ben)).status, 200);
  });

  await t.test("another's forum or consortium is answered as if there were none", async (t) => {
    const olga = await keyHeader(db, 'olga', 'organiser');
    const emil = await keyHeader(db, 'emil', 'organiser');
    const draft = { externalId: 'f', name: 'Forum', timeZone: 'Europe/Paris', days: ['2027-10-12'] };
    const { body: forum } = await call('POST', '/v1/forums', draft, olga);
    t.equal((await call('POST', '/v1/forums', draft, emil)).status, 201, 'keys are one’s own');
    t.equal((await call('POST', '/v1/forums', draft, olga)).status, 409);
    const told = async (id: string, path: string) => {
      const { status, body } = await call('GET', `/v1/forums/${id}${path}`, undefined, emil);
      return { status, ...body, detail: body.detail.replace(id, 'ID'), requestId: '' };
    };
    for (const path of ['', '/participants', '/agenda', '/schedule-runs']) {
      t.same(await told(forum.id, path), await told(uuid(7), path), path);
    }
    const lists = async (url: string, headers: Record<string, string>) =>
      (await call('GET', url, undefined, headers)).body.items.length;
    t.same([await lists('/v1/forums', olga), await lists('/v1/forums', emil)], [1, 1]);
    t.equal(await lists('/v1/forums', admin), 2);
    await storeOwned(db, 'consortium', 'olga');
    t.same([await lists('/v1/consortia', olga), await lists('/v1/consortia', emil)], [1, 0]);
    t.equal(await lists('/v1/consortia', admin), 1);
  });
});
