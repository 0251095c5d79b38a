import t from 'tap';
import type { PublishedFormat, StoredUpload } from '../../src/db/imports.ts';
import { isNaturalPerson } from '../../src/domain/identity/naturalPerson.ts';
import { publishedRows } from '../../src/usecases/published/publishedRows.ts';
import { type Row, UnreadableUpload } from '../../src/usecases/readRows.ts';
import { type TestService, testRuntime, testService, testWorker } from '../support/app.ts';
import { archive, workbook } from '../support/archives.ts';

function upload(content: string | Buffer): StoredUpload {
  const bytes = Buffer.from(content as string);
  return {
    bytes: bytes.length,
    async *read(start, end) {
      // In pieces that fit nothing, as pieces do.
      for (let at = start; at < end; at += 997) yield bytes.subarray(at, Math.min(end, at + 997));
    },
  };
}

async function rowsOf(content: string | Buffer, format: PublishedFormat): Promise<Row[]> {
  const { door } = await testRuntime();
  const rows: Row[] = [];
  for await (const row of publishedRows(upload(content), format, format, door)) rows.push(row);
  return rows;
}

// biome-ignore lint/suspicious/noExplicitAny: tests read rows of any shape
const values = (rows: readonly Row[]): any[] =>
  rows.flatMap(({ value }) => (value === undefined ? [] : [value]));
const problems = (rows: readonly Row[]) => rows.flatMap(({ problem }) => problem ?? []);

async function failure(content: string | Buffer, format: PublishedFormat): Promise<string> {
  try {
    await rowsOf(content, format);
  } catch (error) {
    if (error instanceof UnreadableUpload) return error.message;
    throw error;
  }
  return 'no failure';
}

const COVE_HEADER = ['Project Acronym', 'Project Title', 'Legal Name', 'Role', 'Country Code'];
const COVE = {
  Notes: [['This is how to read the workbook'], ['Role: what it does']],
  '2022': [
    ['Participants of the call 2022'],
    [],
    COVE_HEADER,
    ['SEAWELD', 'Welding & the sea', 'HANDWERKSKAMMER NORDMEER', 'Coordinator', 'DE'],
    [null, null, 'Lycée professionnel de la Houle', 'Partner', 'FR'],
    [],
    [null, null, 'BOWEN RHONDA', 'Partner', 'DE'],
    [null, null, 'Skola Mora', 'Partner', 'ZZ'],
    ['TIMBER', 'Timber "2030"', 'LYCEE PROFESSIONNEL DE LA HOULE', 'Partner', 'FR'],
    ['', '', 'Drevo d.o.o.', 'Coordinator', 'EL'],
  ],
  '2023': [COVE_HEADER, ['TIDES', 'Tides', 'Drevo D.O.O.', 'Associated partner', 'GR']],
};

t.test(
  'the workbook of participants: a sheet a year, the acronym on the first row of a project only',
  async (t) => {
    const rows = await rowsOf(await workbook(COVE), 'cove-participants');
    t.match(problems(rows), [
      /sheet "2022", row 7: .*natural person/,
      /sheet "2022", row 8: "ZZ" is not a known country/,
    ]);
    t.notMatch(problems(rows).join(), /RHONDA/, 'a left out name is not told');
    t.match(values(rows), [
      { externalId: 'cove-2022-seaweld', kind: 'cove', name: 'SEAWELD: Welding & the sea', country: 'DE' },
      {
        externalId: 'cove-2022-timber',
        kind: 'cove',
        name: 'TIMBER: Timber "2030"',
        country: 'GR',
        inferred: ['country'],
      },
      { externalId: 'cove-2023-tides', kind: 'cove', name: 'TIDES' },
      {
        name: 'HANDWERKSKAMMER NORDMEER',
        kind: 'sector-body',
        country: 'DE',
        networks: ['SEAWELD'],
        inferred: ['kind'],
      },
      {
        externalId: 'fr-lycee-professionnel-de-la-houle',
        name: 'Lycée professionnel de la Houle',
        kind: 'vet-provider',
        networks: ['SEAWELD', 'TIMBER'],
      },
      { externalId: 'gr-drevo-doo', name: 'Drevo d.o.o.', kind: 'company', networks: ['TIDES', 'TIMBER'] },
    ]);
    t.equal(values(rows).length, 6);
    t.strictSame(await rowsOf(await workbook(COVE), 'cove-participants'), rows, 'the same each time');
  },
);

t.test('a column that is missing is named with its sheet', async (t) => {
  const without = (name: string) => COVE['2022'].map((row) => row.filter((_, i) => COVE_HEADER[i] !== name));
  const { '2023': last } = COVE;
  const of = async (name: string) =>
    failure(await workbook({ '2022': without(name), '2023': last }), 'cove-participants');
  t.equal(await of('Country Code'), 'sheet "2022" lacks the column "country code" (its header is row 3)');
  t.match(await of('Role'), /sheet "2022" lacks the column "role"/);
  t.match(
    await failure(await workbook({ '2022': [['x'], ['y']], '2023': last }), 'cove-participants'),
    /sheet "2022"/,
  );
  t.match(
    await failure('acronym;legal name;role\nA;B;partner', 'cove-participants'),
    /lacks the column "country code"/,
  );
});

t.test(
  'the same columns as CSV, with a byte order mark, and beside them a list of the projects',
  async (t) => {
    const participants =
      '\ufeffproject,organisation,country,role\r\nc-1,"Wood, Stone and\r\nMore Ltd",UK,coordinator\r\n';
    const projects = 'id,acronym,title,callYear\nc-1,MORE,"More; and more",2021\n';
    const rows = await rowsOf(
      await archive({ 'participants.csv': participants, 'projects.csv': projects }),
      'cove-participants',
    );
    t.match(values(rows), [
      { externalId: 'c-1', kind: 'cove', name: 'MORE: More; and more', country: 'GB', networks: ['MORE'] },
      { externalId: 'gb-wood-stone-and-more-ltd', name: 'Wood, Stone and More Ltd', networks: ['MORE'] },
    ]);
    const alone = await rowsOf(participants, 'cove-participants');
    t.match(values(alone), [{ name: 'c-1' }, { networks: ['c-1'] }]);
  },
);

const ORGANISATIONS = `\ufeff"projectID";"projectAcronym";"organisationID";"vatNumber";"name";"shortName";"SME";"activityType";"street";"postCode";"city";"country";"nutsCode";"geolocation";"organizationURL";"contactForm";"order";"role"
"11";"WAVE";"900000001";"DE1";"HOCHSCHULE AM DEICH";"HAD";"";"HES";"Deich 1";"1";"HUSUM";"DE";"DEF07";"54.47,9.05";"www.had.example";"https://cordis.example/form/1";"1";"coordinator"
"12";"RUST";"900000001";"DE1";"Hochschule am Deich";"HAD";"";"HES";"";"";"";"DE";"";"";"";"";"2";"participant"
"11";"WAVE";"900000002";"";"Istituto Professionale ""Mare""";"";"";"HES";"";"";"Bari";"IT";"ITZ99";"somewhere";"not an address";"";"3";"participant"
"11";"WAVE";"900000003";"";"Turbine
Works";"";"true";"PRC";"";"";"Cork";"IE";"";"";"";"";"4";"participant"
"12";"RUST";"900000004";"";"KOWALSKI PIOTR";"";"true";"PRC";"";"";"Lodz";"PL";"";"";"";"";"5";"participant"
"12";"RUST";"900000005";"";"Camera di Commercio di Bari";"";"";"OTH";"";"";"Bari";"IT";"";"";"";"";"6";"participant"
`;
const PROJECTS = `\ufeff"id";"acronym";"status";"title";"startDate";"endDate";"objective"
"11";"WAVE";"SIGNED";"Waves";"2023-01-01";"2026-01-01";"Technicians for wave energy.
Second line; with ""quotes""."
"12";"RUST";"CLOSED";"Rust";"2019-01-01";"2022-01-01";"Steel that does not rust."
`;

t.test(
  'the two files of CORDIS: ids, kinds as stated, objectives as offers, projects as networks',
  async (t) => {
    const files = {
      'project.csv': PROJECTS,
      'organization.csv': ORGANISATIONS,
      'euroSciVoc.csv': 'projectID;title\n11;x',
    };
    const rows = await rowsOf(await archive(files), 'cordis');
    t.match(problems(rows), [/organization.csv", row 7: .*natural person/]);
    const [school, , works, , ...none] = values(rows);
    t.strictSame(none, []);
    t.match(school, {
      externalId: '900000001',
      kind: 'higher-education',
      name: 'HOCHSCHULE AM DEICH',
      country: 'DE',
      region: 'DEF07',
      city: 'HUSUM',
      location: { latitude: 54.47, longitude: 9.05 },
      website: 'https://www.had.example',
      networks: ['WAVE (11)', 'RUST (12)'],
      inferred: ['offers'],
      offers: [
        {
          text: 'Waves — Technicians for wave energy. Second line; with "quotes".',
          language: 'en',
          provenance: 'inferred',
        },
        { text: 'Rust — Steel that does not rust.' },
      ],
    });
    t.notMatch(
      JSON.stringify(values(rows)),
      /Deich 1|DE1|form/,
      'street, tax number and contact form are not taken over',
    );
    t.match(works, { name: 'Turbine Works', kind: 'company', city: 'Cork' });
    t.match(
      values(rows).map(({ name, kind, inferred, website, region }) => [
        name,
        kind,
        inferred[0],
        website,
        region,
      ]),
      [
        ['HOCHSCHULE AM DEICH', 'higher-education', 'offers'],
        ['Istituto Professionale "Mare"', 'vet-provider', 'offers', undefined, undefined],
        ['Turbine Works', 'company', 'offers'],
        ['Camera di Commercio di Bari', 'sector-body', 'kind'],
      ],
    );
    t.match(await failure(ORGANISATIONS, 'cordis'), /project.csv is missing/);
    t.match(
      await failure(await archive({ 'project.csv': PROJECTS }), 'cordis'),
      /organization.csv is missing/,
    );
    t.match(
      await failure(
        await archive({ ...files, 'organization.csv': ORGANISATIONS.replace('"country"', '"land"') }),
        'cordis',
      ),
      /file "organization.csv" lacks the column "country"/,
    );
  },
);

const ERASMUS = [
  ['Project Identifier', 'Call year', 'Action Type', 'Project Title', 'Topics', 'Project Summary']
    .concat(['Coordinating organisation name', 'Coordinating organisation type', "Coordinator's address"])
    .concat(["Coordinator's region", "Coordinator's country", "Coordinator's website"])
    .concat(['Partner 1 name', 'Partner 1 organisation type', 'Partner 1 address', 'Partner 1 region'])
    .concat(['Partner 1 country', 'Partner 1 website', 'Partner 2 name', 'Partner 2 organisation type'])
    .concat(['Partner 2 address', 'Partner 2 region', 'Partner 2 country', 'Partner 2 website']),
  [
    '2021-1-FR01-KA220-1',
    2021,
    'Cooperation partnerships in vocational education and training',
    'Stones',
    'Craft',
  ]
    .concat([
      'How to cut stones.',
      'Chantier École',
      'School/Institute/Educational centre – Vocational Training',
    ])
    .concat([
      '1 rue Haute',
      'Bretagne',
      'FR',
      'http://chantier.example',
      'Kamen d.o.o.',
      'Small and medium sized enterprise',
    ])
    .concat([
      '',
      'SI04',
      'Slovenia',
      '',
      'Odborový zväz kameňa',
      'Social partner or other representative of working life',
    ])
    .concat(['', '', 'Slovakia', '']),
  ['101', 2022, 'Partnerships for Excellence - Centres of Vocational Excellence', 'Stone CoVE', '', '']
    .concat([
      'Kamen d.o.o.',
      'Large enterprise',
      '',
      '',
      'SI',
      '',
      'Young stones',
      'Informal group of young people',
    ])
    .concat(['', '', 'Türkiye', '', '', '', '', '', '', '']),
];

t.test('the list of Erasmus+ projects: coordinator and partners of a row, types as stated', async (t) => {
  const rows = await rowsOf(await workbook({ Projects: ERASMUS }), 'erasmus-projects');
  t.match(problems(rows), [/sheet "Projects", row 3, partner 1: .*informal group/]);
  t.match(values(rows), [
    { externalId: '101', kind: 'cove', name: 'Stone CoVE', country: 'SI', networks: ['101'] },
    {
      externalId: 'fr-chantier-ecole',
      kind: 'vet-provider',
      country: 'FR',
      website: 'http://chantier.example',
      networks: ['2021-1-FR01-KA220-1'],
      offers: [{ text: 'Stones — How to cut stones.' }],
      inferred: ['offers'],
    },
    {
      externalId: 'si-kamen-doo',
      kind: 'company',
      region: 'SI04',
      size: 'large',
      networks: ['101', '2021-1-FR01-KA220-1'],
    },
    { name: 'Odborový zväz kameňa', kind: 'social-partner', country: 'SK' },
  ]);
  t.notMatch(JSON.stringify(values(rows)), /rue Haute/);
  const csv = ERASMUS.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n');
  t.strictSame(values(await rowsOf(csv, 'erasmus-projects')), values(rows), 'as CSV the same');
  t.match(
    await failure(
      await workbook({ Projects: [ERASMUS[0].filter((name) => name !== 'Project Title')] }),
      'erasmus-projects',
    ),
    /sheet "Projects" lacks the column "Project Title"/,
  );
});

t.test('what is no such file fails as a whole and says why', async (t) => {
  const whole = await workbook(COVE);
  t.match(
    await failure(whole.subarray(0, whole.length - 200), 'cove-participants'),
    /archive cannot be read/,
  );
  t.match(await failure('', 'cordis'), /empty/);
  t.match(await failure(await archive({ 'a.txt': 'x' }), 'cordis'), /no \.csv and no \.xlsx/);
  t.match(
    await failure(Buffer.from('acronym,legal name\n\xff', 'latin1'), 'cove-participants'),
    /UTF-8|lacks/,
  );
  const damaged = await archive({
    'xl/workbook.xml': '<workbook><sheets',
    'xl/_rels/workbook.xml.rels': '<a/>',
  });
  t.match(await failure(damaged, 'cove-participants'), /xl\/workbook.xml in the workbook cannot be read/);
});

t.test('natural persons are told from organisations that carry a name', async (t) => {
  for (const name of ['BOWEN RHONDA', 'Dr. Anna Müller', 'Velenderic Michele', 'Jan van der Berg']) {
    t.ok(isNaturalPerson(name, 'DE'), name);
  }
  for (const name of [
    'Robert Bosch GmbH',
    'Thomas Grotz Malerbetrieb',
    'Johannes-Gymnasium',
    'Santa Maria',
    'KOLD COLLEGE',
    'Anna',
    'Martin & Sons',
    'Max-Planck-Institut',
    'Windpark Nordsee',
    'Maria Energie 2000',
  ]) {
    t.notOk(isNaturalPerson(name, 'DE'), name);
  }
});

async function importWhole({ call }: TestService, content: Buffer, query: string) {
  const headers = { 'content-type': 'application/zip' };
  const queued = await call('POST', `/v1/imports?${query}`, content, headers);
  if (queued.status !== 202) return queued;
  for (;;) {
    const now = await call('GET', String(queued.headers.location));
    if (now.body.state === 'succeeded' || now.body.state === 'failed') return now;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

t.test('published lists over HTTP', async (t) => {
  const service = await testService(t);
  const { call } = service;
  await testWorker(t, service);
  const named = async (query: string) => (await call('GET', `/v1/profiles?${query}`)).body.items;

  await t.test('importing a list again changes nothing', async (t) => {
    const file = await workbook(COVE);
    const first = await importWhole(service, file, 'format=cove-participants');
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
    const again = await importWhole(service, file, 'format=cove-participants');
    t.match(again.body.counts, { read: 8, created: 0, updated: 0, unchanged: 6, rejected: 2 });
    t.strictSame(await named('source=cove-participants'), before);
  });

  await t.test('a list of other years adds to the history and takes nothing from it', async (t) => {
    const files = { 'project.csv': PROJECTS, 'organization.csv': ORGANISATIONS };
    t.match((await importWhole(service, await archive(files), 'format=cordis')).body.counts, { created: 4 });
    const [before] = await named('source=cordis&externalId=900000001');
    const later = {
      'project.csv':
        '"id";"acronym";"title";"objective";"startDate"\n"99";"FOAM";"Foam";"Less foam.";"2025-01-01"\n',
      'organization.csv':
        '"projectID";"organisationID";"name";"country"\n"99";"900000001";"HS am Deich";"DE"\n',
    };
    for (const outcome of [{ updated: 1 }, { unchanged: 1 }]) {
      t.match((await importWhole(service, await archive(later), 'format=cordis')).body.counts, outcome);
    }
    t.match((await importWhole(service, await archive(files), 'format=cordis')).body.counts, {
      unchanged: 4,
    });
    const [after] = await named('source=cordis&externalId=900000001');
    t.strictSame(after.networks, [...before.networks, 'FOAM (99)']);
    t.equal(after.offers.length, 3);
    t.equal(after.name, before.name);
  });

  await t.test('one organisation of two lists is offered for merging', async (t) => {
    const twice = { '2022': [COVE_HEADER, ['X', 'X', 'Hochschule am Deich', 'Partner', 'DE']] };
    await importWhole(service, await workbook(twice), 'format=cove-participants&source=other');
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
    t.equal((await importWhole(service, await workbook(COVE), 'source=x')).status, 415);
    t.match((await importWhole(service, await workbook(COVE), 'format=cmq')).body.errors, [
      { pointer: '/format' },
    ]);
    t.match((await importWhole(service, await workbook({ '2022': [] }), 'format=cove-participants')).body, {
      state: 'failed',
      failure: /sheet "2022"/,
    });
    const ndjson = { 'content-type': 'application/x-ndjson' };
    t.equal((await call('POST', '/v1/imports?format=cordis', '{}', ndjson)).status, 400);
  });
});
