import t from 'tap';
import { testService, testWorker } from '../support/app.ts';
import { archive, workbook } from '../support/archives.ts';
import { importWhole } from '../support/importWhole.ts';
import { COVE, COVE_HEADER, ORGANISATIONS, PROJECTS } from '../support/publishedLists.ts';

const ZIP = 'application/zip';

t.test('published lists over HTTP', async (t) => {
  const service = await testService(t);
  const { call } = service;
  await testWorker(t, service);
  const named = async (query: string) => (await call('GET', `/v1/profiles?${query}`)).body.items;

  await t.test('importing a list again changes nothing', async (t) => {
    const file = await workbook(COVE);
    const first = await importWhole(service, file, ZIP, 'format=cove-participants');
    t.match(first.body, {
      state: 'succeeded',
      source: 'cove-participants',
      format: 'cove-participants',
      counts: { read: 8, created: 6, rejected: 2 },
      rejections: [
        { row: 1, reason: /natural person/ },
        { row: 2, reason: /"ZZ"/ },
      ],
    });
    const before = await named('source=cove-participants');
    const again = await importWhole(service, file, ZIP, 'format=cove-participants');
    t.match(again.body.counts, { read: 8, created: 0, updated: 0, unchanged: 6, rejected: 2 });
    t.strictSame(await named('source=cove-participants'), before);
  });

  await t.test('a list of other years adds to the history and takes nothing from it', async (t) => {
    const files = { 'project.csv': PROJECTS, 'organization.csv': ORGANISATIONS };
    t.match((await importWhole(service, await archive(files), ZIP, 'format=cordis')).body.counts, {
      created: 4,
    });
    const [before] = await named('source=cordis&externalId=900000001');
    const later = {
      'project.csv':
        '"id";"acronym";"title";"objective";"startDate"\n"99";"FOAM";"Foam";"Less foam.";"2025-01-01"\n',
      'organization.csv':
        '"projectID";"organisationID";"name";"country"\n"99";"900000001";"HS am Deich";"DE"\n',
    };
    for (const outcome of [{ updated: 1 }, { unchanged: 1 }]) {
      t.match((await importWhole(service, await archive(later), ZIP, 'format=cordis')).body.counts, outcome);
    }
    t.match((await importWhole(service, await archive(files), ZIP, 'format=cordis')).body.counts, {
      unchanged: 4,
    });
    const [after] = await named('source=cordis&externalId=900000001');
    t.strictSame(after.networks, [...before.networks, 'FOAM (99)']);
    t.equal(after.offers.length, 3);
    t.equal(after.name, before.name);
  });

  await t.test('one organisation of two lists is offered for merging', async (t) => {
    const twice = { '2022': [COVE_HEADER, ['X', 'X', 'Hochschule am Deich', 'Partner', 'DE']] };
    await importWhole(service, await workbook(twice), ZIP, 'format=cove-participants&source=other');
    for (let turns = 0; ; turns++) {
      const [pair] = (await call('GET', '/v1/duplicates?source=other')).body.items;
      if (pair === undefined && turns < 200) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        continue;
      }
      t.strictSame(pair?.profiles.map(({ source }: { source: string }) => source).sort(), [
        'cordis',
        'other',
      ]);
      break;
    }
  });

  await t.test('a workbook without a format, an unknown format and a list that fails are told', async (t) => {
    t.equal((await importWhole(service, await workbook(COVE), ZIP, 'source=x')).status, 415);
    t.match((await importWhole(service, await workbook(COVE), ZIP, 'format=cmq')).body.errors, [
      { pointer: '/format' },
    ]);
    t.match(
      (await importWhole(service, await workbook({ '2022': [] }), ZIP, 'format=cove-participants')).body,
      {
        state: 'failed',
        failure: /sheet "2022"/,
      },
    );
    const ndjson = { 'content-type': 'application/x-ndjson' };
    t.equal((await call('POST', '/v1/imports?format=cordis', '{}', ndjson)).status, 400);
  });
});
