import { sql } from 'kysely';
import t from 'tap';
import { profileId } from '../../src/db/profileId.ts';
import { searchDuplicates } from '../../src/usecases/searchDuplicates.ts';
import { type TestService, testService, testWorker } from '../support/app.ts';

const NDJSON = { 'content-type': 'application/x-ndjson' };

/** Creates a company and answers its id. */
async function company({ call }: TestService, source: string, externalId: string, fields: object) {
  const created = await call('POST', `/v1/profiles?source=${source}`, {
    externalId,
    kind: 'company',
    ...fields,
  });
  if (created.status !== 201) throw new Error(created.text);
  return created.body.id as string;
}

async function importAll({ call }: TestService, source: string, rows: readonly object[]) {
  const file = rows.map((row) => JSON.stringify(row)).join('\n');
  const queued = await call('POST', `/v1/imports?source=${source}`, file, NDJSON);
  for (;;) {
    const { body } = await call('GET', String(queued.headers.location));
    if (body.state === 'succeeded' || body.state === 'failed') return body;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

t.test('duplicates', async (t) => {
  const service = await testService(t);
  const { call, database, follower } = service;
  const { db } = database;
  await testWorker(t, service);
  const open = async (query = '') => (await call('GET', `/v1/duplicates${query}`)).body.items;

  await t.test('an import ends, and the worker offers its near-duplicates with the facts', async (t) => {
    await importAll(service, 'spellings', [
      {
        externalId: 'a',
        kind: 'company',
        name: 'Prinz Kartonagen GmbH & Co KG',
        country: 'DE',
        city: 'Husum',
      },
      {
        externalId: 'b',
        kind: 'company',
        name: 'PRINZ KARTONAGEN GMBH & CO.KG',
        country: 'DE',
        city: 'Husum',
      },
      { externalId: 'c', kind: 'company', name: 'Prinz Kartonagen GmbH & Co. KG', country: 'AT' },
      { externalId: 'd', kind: 'vet-provider', name: 'Grundschule 1 Husum', country: 'DE' },
      { externalId: 'e', kind: 'vet-provider', name: 'Grundschule 2 Husum', country: 'DE' },
    ]);
    let found = await open('?source=spellings');
    for (let turns = 0; found.length === 0 && turns < 200; turns++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      found = await open('?source=spellings');
    }
    const ids = [profileId('spellings', 'a'), profileId('spellings', 'b')].sort();
    t.match(found, [{ state: 'open', profileIds: ids, decidedAt: null }]);
    t.ok(found[0].score > 0.9);
    t.match(
      found[0].evidence.map(({ fact, agrees }: { fact: string; agrees: boolean }) => [fact, agrees]),
      [
        ['name', true],
        ['legal-form', true],
        ['country', true],
        ['town', true],
        ['kind', true],
      ],
    );
    t.strictSame(await open('?source=elsewhere'), []);
    t.strictSame(await open('?minScore=1'), found[0].score === 1 ? found : []);
  });

  await t.test(
    'searching again comes to the same; a dismissed pair stays so; a change takes a pair away',
    async (t) => {
      const id = await company(service, 'again', '1', { name: 'Werft Emden AG', country: 'DE' });
      const other = await company(service, 'again', '2', {
        name: 'Werft Emden Aktiengesellschaft',
        country: 'DE',
      });
      await searchDuplicates(db);
      const [pair] = await open(`?profileId=${id}`);
      await searchDuplicates(db);
      t.strictSame(await open(`?profileId=${id}`), [pair]);
      t.match((await call('POST', `/v1/duplicates/${pair.id}/dismiss`)).body, { state: 'dismissed' });
      await call('PATCH', `/v1/profiles/${id}`, { city: 'Emden' });
      await searchDuplicates(db);
      t.strictSame(await open(`?profileId=${id}`), []);
      t.match(await open(`?profileId=${id}&state=dismissed`), [{ id: pair.id }]);
      t.match((await call('POST', `/v1/duplicates/${pair.id}/reopen`)).body, {
        state: 'open',
        decidedAt: null,
      });
      await call('PATCH', `/v1/profiles/${other}`, { city: 'Leer' });
      await searchDuplicates(db);
      t.strictSame(await open(`?profileId=${id}`), [], 'two towns');
    },
  );

  await t.test('pairs are laid out in pages, the surest first', async (t) => {
    for (let n = 0; n < 3; n++) {
      for (const form of ['Ltd', 'Limited']) {
        await company(service, 'pages', `${n}-${form}`, {
          name: `${['Alder', 'Birch', 'Cedar'][n]} Joinery ${form}`,
          country: 'IE',
          ...(n === 1 ? { city: 'Cork' } : {}),
        });
      }
    }
    await searchDuplicates(db);
    const all = await open('?source=pages');
    t.equal(all.length, 3);
    const first = await call('GET', '/v1/duplicates?source=pages&limit=2');
    const second = await call('GET', `/v1/duplicates?source=pages&limit=2&cursor=${first.body.nextCursor}`);
    t.strictSame([...first.body.items, ...second.body.items], all);
    t.ok(all[0].score > all[1].score);
    t.equal(second.body.nextCursor, null);
  });

  await t.test(
    'merging unites what both say, and whatever named the other names the one that stays',
    async (t) => {
      const id = await company(service, 'crm', '1', {
        name: 'Windpark Nordsee GmbH',
        country: 'DE',
        networks: ['SEA'],
        needs: [{ text: 'Apprentices for turbines' }],
        offers: [{ text: 'Rooms' }],
      });
      const otherId = await company(service, 'portal', '9', {
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
        await company(service, 'crm', '2', { name: 'Asked', country: 'DE' }),
        await company(service, 'crm', '3', { name: 'Asking', country: 'DE' }),
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
    await importAll(service, 'dairy', [one, two]);
    const [id, otherId] = ['1', '2'].map((key) => profileId('dairy', key));
    await call('POST', `/v1/profiles/${id}/merge`, { otherId });
    const before = (await call('GET', `/v1/profiles/${id}`)).body;
    for (const rows of [[one], [two], [one, two], [two, one]]) {
      t.match((await importAll(service, 'dairy', rows)).counts, {
        updated: 0,
        created: 0,
        unchanged: rows.length,
      });
    }
    t.strictSame((await call('GET', `/v1/profiles/${id}`)).body, before);
    const more = await importAll(service, 'dairy', [one, { ...two, networks: ['B', 'C'], city: 'Husum' }]);
    t.match(more.counts, { updated: 1, unchanged: 1 });
    t.match((await call('GET', `/v1/profiles/${id}`)).body, { networks: ['A', 'B', 'C'], city: 'Husum' });
    await call('PATCH', `/v1/profiles/${id}`, { networks: ['A'] });
    await importAll(service, 'dairy', [{ ...two, networks: ['B', 'C'], city: 'Husum' }]);
    t.match((await call('GET', `/v1/profiles/${id}`)).body.networks, ['A'], 'a direct change stays');
  });

  await t.test('a merged profile can be merged on, and each of its parts taken back', async (t) => {
    const [a, b, c] = await Promise.all(
      ['a', 'b', 'c'].map((key) => company(service, 'chain', key, { name: `Chain ${key}`, networks: [key] })),
    );
    await call('POST', `/v1/profiles/${b}/merge`, { otherId: c });
    t.match((await call('POST', `/v1/profiles/${a}/merge`, { otherId: b })).body.networks, ['a', 'b', 'c']);
    t.equal((await call('GET', `/v1/profiles/${c}`)).headers.location, `/v1/profiles/${a}`);
    t.match((await call('DELETE', `/v1/profiles/${a}/merged/${b}`)).body.networks, ['b']);
    t.match((await call('GET', `/v1/profiles/${a}`)).body.networks, ['a', 'c']);
  });

  await t.test('what cannot be merged is refused', async (t) => {
    const id = await company(service, 'refused', '1', { name: 'One' });
    const otherId = await company(service, 'refused', '2', { name: 'Two' });
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
