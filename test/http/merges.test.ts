import { sql } from 'kysely';
import t from 'tap';
import { profileId } from '../../src/db/profileId.ts';
import { searchDuplicates } from '../../src/usecases/searchDuplicates.ts';
import { testService, testWorker } from '../support/app.ts';
import { createCompany, importProfilesOf } from '../support/importWhole.ts';

t.test('merges', async (t) => {
  const service = await testService(t);
  const { call, database, follower } = service;
  const { db } = database;
  await testWorker(t, service);
  const open = async (query = '') => (await call('GET', `/v1/duplicates${query}`)).body.items;

  await t.test(
    'merging unites what both say, and whatever named the other names the one that stays',
    async (t) => {
      const id = await createCompany(service, 'crm', '1', {
        name: 'Windpark Nordsee GmbH',
        country: 'DE',
        networks: ['SEA'],
        needs: [{ text: 'Apprentices for turbines' }],
        offers: [{ text: 'Rooms' }],
      });
      const otherId = await createCompany(service, 'portal', '9', {
        name: 'Windpark Nordsee Gesellschaft mbH',
        country: 'DE',
        city: 'Husum',
        networks: ['WIND', 'SEA'],
        needs: [{ text: 'apprentices for turbines!' }, { text: 'Teachers of welding' }],
        offers: [{ text: 'Placements on an island' }],
        contact: { name: 'A. B.', email: 'a@windpark.example' },
        citations: [{ title: 'The portal' }],
      });
      const [asked, asking] = [
        await createCompany(service, 'crm', '2', { name: 'Asked', country: 'DE' }),
        await createCompany(service, 'crm', '3', { name: 'Asking', country: 'DE' }),
      ];
      await call('PUT', `/v1/profiles/${otherId}/blocks/${asked}`);
      await call('PUT', `/v1/profiles/${asking}/blocks/${otherId}`);
      // A table of the day after tomorrow that names profiles: forums, consortia and feedback have such.
      await sql`create table member (profile_id uuid not null references profile on delete cascade, place text,
      unique (profile_id, place))`.execute(db);
      await sql`insert into member values (${otherId}, 'x'), (${otherId}, 'y'), (${id}, 'y')`.execute(db);
      await searchDuplicates(db);
      const [pair] = await open(`?profileId=${otherId}`);

      const merged = await call('POST', `/v1/profiles/${id}/merge`, { otherId, preferOther: ['name'] });
      t.match(merged.body, {
        id,
        externalId: '1',
        source: 'crm',
        name: 'Windpark Nordsee Gesellschaft mbH',
        city: 'Husum',
        networks: ['SEA', 'WIND'],
        needs: [{ text: 'Apprentices for turbines' }, { text: 'Teachers of welding' }],
        offers: [{ text: 'Rooms' }, { text: 'Placements on an island' }],
        hasContact: true,
        citations: [{ title: 'The portal' }],
      });
      t.strictSame((await call('GET', `/v1/profiles/${id}`)).body, merged.body);

      const moved = await call('GET', `/v1/profiles/${otherId}`);
      t.equal(moved.status, 308);
      t.equal(moved.headers.location, `/v1/profiles/${id}`);
      for (const method of ['PATCH', 'DELETE'] as const) {
        const gone = await call(
          method,
          `/v1/profiles/${otherId}`,
          method === 'PATCH' ? { city: 'Emden' } : undefined,
        );
        t.equal(gone.status, 410);
        t.equal(gone.headers.location, `/v1/profiles/${id}`);
      }
      const again = await call('POST', '/v1/profiles?source=portal', {
        externalId: '9',
        kind: 'company',
        name: 'Windpark',
      });
      t.equal(again.status, 409);
      t.equal(again.headers.location, `/v1/profiles/${id}`);

      t.strictSame((await call('GET', `/v1/profiles/${id}/blocks`)).body.items, [{ profileId: asked }]);
      t.strictSame((await call('GET', `/v1/profiles/${asking}/blocks`)).body.items, [{ profileId: id }]);
      const members = await sql<{
        profile_id: string;
        place: string;
      }>`select * from member order by place`.execute(db);
      t.strictSame(members.rows, [
        { profile_id: id, place: 'x' },
        { profile_id: id, place: 'y' },
      ]);
      t.strictSame([...follower.index.blockedFor(id)].sort(), [asked, asking].sort());
      t.equal(follower.index.slotOf(otherId), undefined, 'the index follows');
      t.match(await open(`?state=merged&profileId=${otherId}`), [{ id: pair.id, profiles: [{ id }] }]);
      t.equal((await call('POST', `/v1/duplicates/${pair.id}/dismiss`)).status, 409);
      t.match((await call('GET', `/v1/profiles/${id}/merged`)).body.items, [
        { id: otherId, source: 'portal', externalId: '9', preferred: ['name'] },
      ]);

      await t.test('taken back, both are there again with what is theirs', async (t) => {
        const back = await call('DELETE', `/v1/profiles/${id}/merged/${otherId}`);
        t.match(back.body, {
          id: otherId,
          externalId: '9',
          city: 'Husum',
          needs: { length: 2 },
          hasContact: true,
        });
        t.match((await call('GET', `/v1/profiles/${id}`)).body, {
          name: 'Windpark Nordsee GmbH',
          city: null,
          networks: ['SEA'],
          needs: { length: 1 },
          hasContact: false,
        });
        t.strictSame((await call('GET', `/v1/profiles/${id}/blocks`)).body.items, []);
        t.strictSame((await call('GET', `/v1/profiles/${otherId}/blocks`)).body.items, [
          { profileId: asked },
        ]);
        t.strictSame((await call('GET', `/v1/profiles/${asking}/blocks`)).body.items, [
          { profileId: otherId },
        ]);
        t.not(follower.index.slotOf(otherId), undefined);
        await searchDuplicates(db);
        t.strictSame(await open(`?profileId=${id}`), [], 'it is not offered again');
        t.equal((await call('DELETE', `/v1/profiles/${id}/merged/${otherId}`)).status, 404);
        t.strictSame((await call('GET', `/v1/profiles/${id}/merged`)).body.items, []);
      });
    },
  );

  await t.test('importing either key again changes nothing; what a key newly says is added', async (t) => {
    const one = {
      externalId: '1',
      kind: 'company',
      name: 'Molkerei Marsch eG',
      country: 'DE',
      networks: ['A'],
    };
    const two = {
      externalId: '2',
      kind: 'company',
      name: 'Molkerei Marsch e.G.',
      country: 'DE',
      networks: ['B'],
    };
    await importProfilesOf(service, 'dairy', [one, two]);
    const [id, otherId] = ['1', '2'].map((key) => profileId('dairy', key));
    await call('POST', `/v1/profiles/${id}/merge`, { otherId });
    const before = (await call('GET', `/v1/profiles/${id}`)).body;
    for (const rows of [[one], [two], [one, two], [two, one]]) {
      t.match((await importProfilesOf(service, 'dairy', rows)).counts, {
        updated: 0,
        created: 0,
        unchanged: rows.length,
      });
    }
    t.strictSame((await call('GET', `/v1/profiles/${id}`)).body, before);
    const more = await importProfilesOf(service, 'dairy', [
      one,
      { ...two, networks: ['B', 'C'], city: 'Husum' },
    ]);
    t.match(more.counts, { updated: 1, unchanged: 1 });
    t.match((await call('GET', `/v1/profiles/${id}`)).body, { networks: ['A', 'B', 'C'], city: 'Husum' });
    await call('PATCH', `/v1/profiles/${id}`, { networks: ['A'] });
    await importProfilesOf(service, 'dairy', [{ ...two, networks: ['B', 'C'], city: 'Husum' }]);
    t.match((await call('GET', `/v1/profiles/${id}`)).body.networks, ['A'], 'a direct change stays');
  });

  await t.test('a merged profile can be merged on, and each of its parts taken back', async (t) => {
    const [a, b, c] = await Promise.all(
      ['a', 'b', 'c'].map((key) =>
        createCompany(service, 'chain', key, { name: `Chain ${key}`, networks: [key] }),
      ),
    );
    await call('POST', `/v1/profiles/${b}/merge`, { otherId: c });
    t.match((await call('POST', `/v1/profiles/${a}/merge`, { otherId: b })).body.networks, ['a', 'b', 'c']);
    t.equal((await call('GET', `/v1/profiles/${c}`)).headers.location, `/v1/profiles/${a}`);
    t.match((await call('DELETE', `/v1/profiles/${a}/merged/${b}`)).body.networks, ['b']);
    t.match((await call('GET', `/v1/profiles/${a}`)).body.networks, ['a', 'c']);
  });

  await t.test('what cannot be merged is refused', async (t) => {
    const id = await createCompany(service, 'refused', '1', { name: 'One' });
    const otherId = await createCompany(service, 'refused', '2', { name: 'Two' });
    const nobody = '00000000-0000-5000-8000-000000000000';
    const merge = (body: object, headers = {}) => call('POST', `/v1/profiles/${id}/merge`, body, headers);
    t.match((await merge({ otherId: id })).body, {
      status: 400,
      errors: [{ pointer: '/otherId', in: 'body' }],
    });
    t.match((await merge({})).body, { status: 400, errors: [{ pointer: '/otherId' }] });
    t.match((await merge({ otherId, preferOther: ['id'] })).body.errors, [{ pointer: '/preferOther/0' }]);
    t.match((await merge({ otherId: nobody })).body, { status: 404, detail: /00000000/ });
    t.equal((await call('POST', `/v1/profiles/${nobody}/merge`, { otherId })).status, 404);
    t.equal((await merge({ otherId }, { 'if-match': '"7"' })).status, 412);
    t.equal((await call('GET', `/v1/profiles/${nobody}/merged`)).status, 404);
    t.equal((await call('DELETE', `/v1/profiles/${nobody}/merged/${id}`)).status, 404);
    t.equal((await call('POST', `/v1/duplicates/${nobody}/dismiss`)).status, 404);
    t.match((await call('GET', '/v1/duplicates?state=maybe')).body.errors, [
      { pointer: '/state', in: 'query' },
    ]);
    t.equal((await call('GET', '/v1/duplicates?cursor=abc')).status, 400);
    t.equal((await call('GET', `/v1/profiles/${otherId}`)).status, 200);
  });
});
