import t from 'tap';
import type { StoredUpload } from '../../src/db/imports.ts';
import type { PublishedFormat } from '../../src/domain/vocabulary/importFormat.ts';
import { publishedRows } from '../../src/usecases/published/publishedRows.ts';
import { type Row, UnreadableUpload } from '../../src/usecases/readRows.ts';
import { type Answer, testRuntime } from '../support/app.ts';
import { archive, workbook } from '../support/archives.ts';
import { COVE, COVE_HEADER, ERASMUS, ORGANISATIONS, PROJECTS } from '../support/publishedLists.ts';

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

const values = (rows: readonly Row[]): Answer['body'][] =>
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
