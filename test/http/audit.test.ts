import t from 'tap';
import { keyHeader, storeOwned } from '../support/access.ts';
import { type TestService, testService } from '../support/app.ts';

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
