import { setTimeout as wait } from 'node:timers/promises';
import t from 'tap';
import { findApiKey, revokeApiKey } from '../../src/db/apiKeys.ts';
import { connect } from '../../src/db/connect.ts';
import { KEY_BELIEVED_MS, KeyRing } from '../../src/http/access/keyRing.ts';
import { keyHeader, storeOwned } from '../support/access.ts';
import { TEST_DAY, type TestService, testService, testWorker } from '../support/app.ts';
import { uuid } from '../support/builders.ts';
import { testDatabase } from '../support/database.ts';

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

t.test('keys', async (t) => {
  const service = await testService(t, undefined, REQUIRED);
  const { call } = service;
  const { db, connectionString } = service.database;
  const admin = await keyHeader(db, 'root', 'admin');
  const anna = await keyHeader(db, 'anna', 'coordinator', { scopes: ['read', 'manage'] });
  const make = (body: object, headers: Record<string, string>) => call('POST', '/v1/keys', body, headers);

  await t.test('are made with no more rights than their maker has', async (t) => {
    const own = await make({ name: 'CRM', role: 'coordinator' }, anna);
    t.match(own.body, { subject: 'anna', role: 'coordinator', scopes: ['read'], createdBy: 'anna' });
    t.equal(own.headers['cache-control'], 'no-store');
    for (const [body, pointer] of [
      [{ role: 'organiser' }, '/role'],
      [{ scopes: ['read', 'write'] }, '/scopes'],
      [{ subject: 'ben' }, '/subject'],
    ] as const) {
      const { status, body: told } = await make({ name: 'more', ...body }, anna);
      t.match([status, told.errors], [403, [{ pointer, in: 'body' }]]);
    }
    t.equal((await make({ name: 'past', expiresAt: `${TEST_DAY}T11:00:00Z` }, anna)).status, 400);
    t.equal((await make({ name: 'twice', scopes: ['read', 'read'] }, admin)).status, 400);
    const machine = await make({ name: 'kiosk', role: 'reader' }, admin);
    t.equal(machine.body.subject, `key:${machine.body.id}`, 'a machine is somebody of its own');
    const named = await make({ name: 'for Ben', role: 'coordinator', subject: 'ben' }, admin);
    t.equal(named.body.subject, 'ben');
    t.equal((await make({ name: 'x' }, { authorization: `Bearer ${named.body.key}` })).status, 403);
  });

  await t.test('are listed without their secrets, each their own, an admin all', async (t) => {
    const list = async (headers: Record<string, string>) => call('GET', '/v1/keys', undefined, headers);
    const hers = await list(anna);
    t.same(new Set(hers.body.items.map(({ subject }: { subject: string }) => subject)), new Set(['anna']));
    t.equal((await list(admin)).body.items.length, 5);
    t.notMatch((await list(admin)).text, /cove_|secret/);
    const page = (await call('GET', '/v1/keys?limit=2', undefined, admin)).body;
    const next = await call('GET', `/v1/keys?limit=200&cursor=${page.nextCursor}`, undefined, admin);
    t.same([...page.items, ...next.body.items], (await list(admin)).body.items);
    const ids = hers.body.items.map(({ id }: { id: string }) => id);
    const ben = await keyHeader(db, 'ben', 'coordinator');
    t.equal((await call('DELETE', `/v1/keys/${ids[0]}`, undefined, ben)).status, 404);
  });

  await t.test('are void at once where they are revoked, and note their use to the minute', async (t) => {
    const { body } = await make({ name: 'short' }, admin);
    const headers = { authorization: `Bearer ${body.key}` };
    t.equal((await call('GET', '/v1/calls', undefined, headers)).status, 200);
    while ((await findApiKey(db, body.id))?.lastUsedAt == null) await wait(10);
    t.same((await findApiKey(db, body.id))?.lastUsedAt, new Date(`${TEST_DAY}T12:00:00Z`));
    for (let i = 0; i < 2; i++) {
      t.equal((await call('DELETE', `/v1/keys/${body.id}`, undefined, admin)).status, 204, 'also twice');
    }
    const refused = await call('GET', '/v1/calls', undefined, headers);
    t.match(refused.body, { status: 401, detail: /the key is revoked/ });
  });

  await t.test('that another process revoked are void within five seconds here', async (t) => {
    t.equal(KEY_BELIEVED_MS, 5_000);
    const [, text] = (await keyHeader(db, 'kiosk', 'reader')).authorization.split(' ');
    const faults: unknown[] = [];
    let clock = 0;
    const own = connect({ connectionString, poolSize: 1, applicationName: 'test' });
    const ring = new KeyRing({
      db: own.db,
      now: () => Date.now(),
      clock: () => clock,
      onFault: (error) => faults.push(error),
    });
    t.match(await ring.callerOf(text), { subject: 'kiosk', role: 'reader' });
    await revokeApiKey(db, text.split('_')[1]);
    clock = 4_999;
    t.match(await ring.callerOf(text), { subject: 'kiosk' });
    clock = 5_000;
    t.equal(await ring.callerOf(text), 'revoked');

    const [, other] = (await keyHeader(db, 'screen', 'reader')).authorization.split(' ');
    t.match(await ring.callerOf(other), { subject: 'screen' });
    await ring.close();
    await own.close();
    clock = 64_999;
    t.match(
      await ring.callerOf(other),
      { subject: 'screen' },
      'without a database it is believed for a minute',
    );
    t.equal(faults.length, 1);
    clock = 65_000;
    await t.rejects(ring.callerOf(other), 'and no longer');
  });
});

t.test('a list of matches takes no query, its key included', async (t) => {
  const database = await testDatabase(t);
  const service = await testService(t, database, REQUIRED);
  const { call } = service;
  const key = await keyHeader(database.db, 'root', 'admin');
  const made = await call('POST', '/v1/profiles', { externalId: 'x', kind: 'cmq', name: 'X' }, key);
  const url = `/v1/profiles/${made.body.id}/matches`;
  t.equal((await call('GET', `${url}?limit=1`, undefined, key)).status, 200);
  await database.close();
  t.equal((await call('GET', `${url}?limit=2`, undefined, key)).status, 200, 'without any database');
  const other = await service.app.inject({ url: `/v1/profiles/${made.body.id}`, headers: key });
  t.equal(other.statusCode, 500, 'where a query is needed it fails');
});

/** What the audit log says, the latest first, without what differs from run to run. */
async function audited({ call }: TestService, query = '') {
  const { body } = await call('GET', `/v1/audit?limit=500${query}`);
  return body.items.map(({ subject, keyId, action, kind, target }: Record<string, string>) => [
    subject,
    keyId,
    action,
    kind,
    target,
  ]);
}

t.test('the audit log', async (t) => {
  const service = await testService(t);
  const { call } = service;
  const { db, pool } = service.database;
  const anna = await keyHeader(db, 'anna', 'organiser');
  const annasKey = anna.authorization.split('_')[1];

  await t.test('tells who changed what, and nothing of what was written', async (t) => {
    const draft = {
      externalId: 'x',
      kind: 'company',
      name: 'Hush GmbH',
      contact: { email: 'hush@example.org' },
    };
    const { body: profile } = await call('POST', '/v1/profiles', draft, anna);
    const url = `/v1/profiles/${profile.id}`;
    await call('PATCH', url, { city: 'Brest' }, anna);
    await call('PUT', `${url}/feedback/${await storeOwned(db, 'profile', 'ben')}`, { verdict: 'more' }, anna);
    await call('DELETE', url);
    t.same(await audited(service), [
      ['local', null, 'deleteProfile', 'profile', profile.id],
      ['anna', annasKey, 'giveFeedback', 'profile', profile.id],
      ['anna', annasKey, 'changeProfile', 'profile', profile.id],
      ['anna', annasKey, 'createProfile', 'profile', profile.id],
    ]);
    t.notMatch((await call('GET', '/v1/audit')).text, /hush|Brest/i);
  });

  await t.test('says nothing of what was refused, or only read', async (t) => {
    const before = await audited(service);
    const id = await storeOwned(db, 'profile', 'anna');
    await call('GET', `/v1/profiles/${id}`, undefined, anna);
    await call('POST', '/v1/matches', { profile: { kind: 'company', name: 'Y' } }, anna);
    await call('PATCH', `/v1/profiles/${id}`, { city: 'Lyon' }, { ...anna, 'if-match': '"7"' });
    await call('PATCH', `/v1/profiles/${id}`, { city: 7 }, anna);
    await call('PATCH', `/v1/profiles/${await storeOwned(db, 'profile', 'ben')}`, { city: 'Lyon' }, anna);
    t.same(await audited(service), before);
  });

  await t.test(
    'is written in the transaction of the change: neither is there without the other',
    async (t) => {
      const { body: forum } = await call(
        'POST',
        '/v1/forums',
        { externalId: 'f', name: 'Forum', timeZone: 'Europe/Paris', days: ['2027-10-12'] },
        anna,
      );
      const { rows } = await pool.query(
        `select forum.xmin = audit_entry.xmin as together from forum, audit_entry
       where forum.id = $1 and audit_entry.target = forum.id::text`,
        [forum.id],
      );
      t.same(rows, [{ together: true }]);
      await pool.query('alter table audit_entry add constraint full_up check (number < 0) not valid');
      const refused = await service.app.inject({
        method: 'PATCH',
        url: `/v1/forums/${forum.id}`,
        headers: anna,
        payload: { name: 'Changed' },
      });
      await pool.query('alter table audit_entry drop constraint full_up');
      t.equal(refused.statusCode, 500);
      t.equal((await call('GET', `/v1/forums/${forum.id}`, undefined, anna)).body.name, 'Forum');
    },
  );

  await t.test('is read by admins, by pages and filters', async (t) => {
    t.equal((await call('GET', '/v1/audit', undefined, anna)).status, 403);
    const all = await audited(service);
    const first = (await call('GET', '/v1/audit?limit=2')).body;
    const rest = (await call('GET', `/v1/audit?limit=500&cursor=${first.nextCursor}`)).body;
    t.equal(first.items.length + rest.items.length, all.length);
    t.same(await audited(service, '&subject=local'), [all[all.length - 4]]);
    t.equal((await audited(service, '&action=createForum&kind=forum')).length, 1);
    t.same(await audited(service, `&target=${all[0][4]}`), [all[0]]);
    t.same(await audited(service, '&until=2020-01-01T00:00:00Z'), []);
    t.same(await audited(service, '&since=2020-01-01T00:00:00Z'), all);
    t.equal((await call('GET', '/v1/audit?since=yesterday')).status, 400);
  });
});
