import t from 'tap';
import { profileId } from '../../src/db/profileId.ts';
import { importProfiles } from '../../src/usecases/importProfiles.ts';
import { searchDuplicates } from '../../src/usecases/searchDuplicates.ts';
import { testService, testWorker } from '../support/app.ts';
import { createCompany, importProfilesOf } from '../support/importWhole.ts';

t.test('duplicates', async (t) => {
  const service = await testService(t);
  const { call, database } = service;
  const { db } = database;
  await testWorker(t, service);
  const open = async (query = '') => (await call('GET', `/v1/duplicates${query}`)).body.items;

  await t.test('an import ends, and the worker offers its near-duplicates with the facts', async (t) => {
    await importProfilesOf(service, 'spellings', [
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
      const id = await createCompany(service, 'again', '1', { name: 'Werft Emden AG', country: 'DE' });
      const other = await createCompany(service, 'again', '2', {
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

  await t.test('an import that waits goes first; the search then goes on where it stopped', async (t) => {
    const idle = await testService(t);
    const rows = Array.from({ length: 1100 }, (_, i) => ({
      externalId: `${i}`,
      kind: 'company',
      name: `Quarry ${i % 2 === 0 ? 'Limited' : 'Ltd'} of ${'abcdefghij'[i % 7]}${Math.floor(i / 2)}`,
    }));
    const file = rows.map((row) => JSON.stringify(row)).join('\n');
    const { db } = idle.database;
    const runImport = async (content: string) => {
      const { body } = await idle.call('POST', '/v1/imports?source=idle', content, {
        'content-type': 'application/x-ndjson',
      });
      return async () => importProfiles(db, idle.runtime.features, idle.runtime.door, body.id);
    };
    await (await runImport(file))();
    const waiting = await runImport(JSON.stringify(rows[0]));
    t.equal(await searchDuplicates(db), 500);
    t.equal(await searchDuplicates(db), 500);
    await waiting();
    t.equal(await searchDuplicates(db), 100);
    t.equal(await searchDuplicates(db), 0);
  });

  await t.test('pairs are laid out in pages, the surest first', async (t) => {
    for (let n = 0; n < 3; n++) {
      for (const form of ['Ltd', 'Limited']) {
        await createCompany(service, 'pages', `${n}-${form}`, {
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
});
