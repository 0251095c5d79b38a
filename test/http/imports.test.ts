import t from 'tap';
import { CSV_COLUMNS } from '../../src/http/csvProfiles.ts';
import { type TestService, testService, testWorker } from '../support/app.ts';

const NDJSON = { 'content-type': 'application/x-ndjson' };
const CSV = { 'content-type': 'text/csv; charset=utf-8' };

/** Uploads a file and waits for the end of its import. */
async function importWhole(
  { call }: TestService,
  file: string | Buffer,
  headers: Record<string, string>,
  query = '',
) {
  const queued = await call('POST', `/v1/imports${query}`, file, headers);
  if (queued.status !== 202) return queued;
  const location = String(queued.headers.location);
  for (;;) {
    const now = await call('GET', location);
    if (now.body.state === 'succeeded' || now.body.state === 'failed') return now;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

const line = (n: number, fields: object = {}) =>
  JSON.stringify({ externalId: `row-${n}`, kind: 'company', name: `Row ${n}`, ...fields });

t.test('imports', async (t) => {
  const service = await testService(t);
  const { call } = service;
  await testWorker(t, service);
  const listed = async (source: string) =>
    (await call('GET', `/v1/profiles?limit=200&source=${source}`)).body.items
      .map((each: { externalId: string }) => each.externalId)
      .sort();

  await t.test('good rows land, bad rows are named with number, key, field and reason', async (t) => {
    const file = [
      line(1),
      '{"externalId": "broken"',
      '',
      line(3, { sectors: ['nace:99.99x'], kind: 'firm' }),
      'null',
      '[1]',
      line(6, { offers: [{ text: 'a\u0000b' }] }),
      line(7),
    ].join('\n');
    const { body } = await importWhole(service, file, NDJSON, '?source=mixed');
    t.match(body, {
      state: 'succeeded',
      progress: 1,
      counts: { read: 7, created: 2, updated: 0, unchanged: 0, rejected: 5 },
    });
    t.match(
      body.rejections.map((each: { row: number; externalId: string; pointer: string }) => [
        each.row,
        each.externalId,
        each.pointer,
      ]),
      [
        [2, null, ''],
        [3, 'row-3', '/kind'],
        [3, 'row-3', '/sectors/0'],
        [4, null, ''],
        [5, null, ''],
        [6, 'row-6', '/offers/0/text'],
      ],
    );
    t.ok(body.rejections.every((each: { reason: string }) => each.reason.length > 5));
    t.strictSame(await listed('mixed'), ['row-1', 'row-7']);
  });

  await t.test('repeating an import changes nothing; a changed row is an update', async (t) => {
    const rows = Array.from({ length: 1200 }, (_, i) =>
      line(i, { sectors: ['nace:26.11'], offers: [{ text: `Offer ${i}` }] }),
    );
    const first = await importWhole(service, rows.join('\n'), NDJSON, '?source=again');
    t.match(first.body.counts, { created: 1200, unchanged: 0 });
    const before = (await call('GET', '/v1/profiles?source=again&externalId=row-7')).body.items[0];
    rows[5] = line(5, { name: 'Renamed' });
    const second = await importWhole(service, `${rows.join('\r\n')}\r\n`, NDJSON, '?source=again');
    t.match(second.body.counts, { created: 0, updated: 1, unchanged: 1199 });
    t.strictSame((await call('GET', '/v1/profiles?source=again&externalId=row-7')).body.items[0], before);
  });

  await t.test('a key that stands twice in a file: the later row wins', async (t) => {
    const { body } = await importWhole(
      service,
      [line(1), line(2), line(1, { name: 'Later' })].join('\n'),
      NDJSON,
      '?source=twice',
    );
    t.match(body.counts, { created: 2, updated: 1 });
    t.equal((await call('GET', '/v1/profiles?source=twice&externalId=row-1')).body.items[0].name, 'Later');
  });

  await t.test(
    "a spreadsheet user's file works: semicolons, byte order mark, CRLF, quoted line breaks, decimal commas",
    async (t) => {
      const file = [
        '\ufeffexternalId;kind;name;country;latitude;longitude;sectors;needs;needsLanguage;eqfLevels',
        'csv-1;vet-provider;"Lycée ""Les Lilas""\r\nsite nord";FR;48,73;-3,46;nace:26.11|cmq:digital;"Trouver des stages | Former les formateurs";fr;4|5',
        'csv-2;company;Firma;;;;;;;',
        ';;;;;;;;;',
        'csv-3;company;Firma;XX;;;;;;',
      ].join('\r\n');
      const { body } = await importWhole(service, file, CSV, '?source=csv');
      t.match(body.counts, { read: 3, created: 2, rejected: 1 });
      t.match(body.rejections, [{ row: 3, externalId: 'csv-3', pointer: '/country' }]);
      const [first] = (await call('GET', '/v1/profiles?source=csv&externalId=csv-1')).body.items;
      t.match(first, {
        name: 'Lycée "Les Lilas"\r\nsite nord',
        location: { latitude: 48.73, longitude: -3.46 },
        sectors: ['nace:26.11', 'cmq:digital'],
        needs: [
          { text: 'Trouver des stages', language: 'fr' },
          { text: 'Former les formateurs', language: 'fr' },
        ],
        eqfLevels: [4, 5],
      });
    },
  );

  await t.test('the template can be imported as it is and names every column', async (t) => {
    const template = await call('GET', '/v1/imports/template.csv');
    t.match(template.headers['content-type'], /^text\/csv/);
    t.strictSame(template.text.slice(1).split('\r\n')[0], CSV_COLUMNS.map(({ name }) => name).join(','));
    const { body } = await importWhole(service, template.text, CSV, '?source=template');
    t.match(body, { state: 'succeeded', counts: { created: 1, rejected: 0 } });
  });

  await t.test('a file that cannot be read as a whole fails and says why', async (t) => {
    const failure = async (file: string | Buffer) =>
      (await importWhole(service, file, CSV, '?source=whole')).body;
    t.match(await failure('externalId,kind,nam\n1,company,A'), {
      state: 'failed',
      failure: /"nam".*template/,
    });
    t.match(await failure('externalId,kind\n1,company'), { state: 'failed', failure: /lacks.*name/ });
    t.match(await failure(''), { state: 'failed', failure: /empty/ });
    t.match(await failure(Buffer.from('externalId,kind,name\n1,company,Soci\xe9t\xe9', 'latin1')), {
      state: 'failed',
      failure: /UTF-8/,
    });
    t.match(await failure('externalId,kind,name\n1,company,A,B,C'), {
      state: 'succeeded',
      rejections: [{ row: 1, reason: /5 cells/ }],
    });
    t.strictSame(await listed('whole'), []);
  });

  await t.test('a broken byte or an endless line is one rejected row, not a broken import', async (t) => {
    const file = Buffer.concat([
      Buffer.from(`${line(1)}\n`),
      Buffer.from('{"externalId":"x","kind":"company","name":"\xff"}\n', 'latin1'),
      Buffer.alloc(3 << 20, 'a'),
      Buffer.from(`\n${line(4)}`),
    ]);
    const { body } = await importWhole(service, file, NDJSON, '?source=bytes');
    t.match(body.counts, { read: 4, created: 2, rejected: 2 });
    t.match(body.rejections, [
      { row: 2, reason: /UTF-8/ },
      { row: 3, reason: /longer/ },
    ]);
  });

  await t.test('an upload of another type, a wrong source and an unknown import are refused', async (t) => {
    t.equal((await call('POST', '/v1/imports', line(1), { 'content-type': 'application/json' })).status, 415);
    t.equal(
      (await call('POST', '/v1/imports', line(1), { ...NDJSON, 'content-encoding': 'gzip' })).status,
      415,
    );
    t.match((await call('POST', '/v1/imports?source=Bad%20One', line(1), NDJSON)).body, {
      status: 400,
      errors: [{ pointer: '/source', in: 'query' }],
    });
    t.equal((await call('GET', '/v1/imports/00000000-0000-4000-8000-000000000000')).status, 404);
    t.equal((await call('GET', '/v1/imports/1')).status, 400);
    t.equal((await call('POST', '/v1/profiles', line(1), NDJSON)).status, 415);
  });

  await t.test('rejections are laid out in pages', async (t) => {
    const file = Array.from({ length: 7 }, (_, i) => line(i, { kind: 'firm' })).join('\n');
    const { body } = await importWhole(service, file, NDJSON, '?source=pages');
    const first = await call('GET', `/v1/imports/${body.id}?limit=4`);
    const second = await call('GET', `/v1/imports/${body.id}?limit=4&cursor=${first.body.nextCursor}`);
    const rows = [...first.body.rejections, ...second.body.rejections].map(
      (each: { row: number }) => each.row,
    );
    t.strictSame(rows, [1, 2, 3, 4, 5, 6, 7]);
    t.equal(second.body.nextCursor, null);
  });
});
