import { setTimeout as wait } from 'node:timers/promises';
import t from 'tap';
import { findApiKey, revokeApiKey } from '../../src/db/apiKeys.ts';
import { connect } from '../../src/db/connect.ts';
import { KEY_BELIEVED_MS, KeyRing } from '../../src/http/access/keyRing.ts';
import { keyHeader } from '../support/access.ts';
import { TEST_DAY, testService } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';

const REQUIRED = { required: true, issuer: null };

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
