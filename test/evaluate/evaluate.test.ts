import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import t from 'tap';
import { readConfig } from '../../src/config.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { readEvaluationSet } from '../../src/evaluate/evaluationSet.ts';
import { loadGivenLexicon } from '../../src/evaluate/givenLexicon.ts';
import { TEST_DAY, testRuntime } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { root } from '../support/imports.ts';

const run = promisify(execFile);

/** Invented organisations: what they offer, once or several times. */
const OFFERS: Readonly<Record<string, readonly string[]>> = {
  'wind-school': ['Training in the maintenance of offshore wind turbines'],
  'solar-firm': ['Apprenticeships in the installation of solar panels on roofs'],
  'weld-institute': ['Courses in underwater welding and inspection of steel structures'],
  'cook-college': ['Cooking classes for restaurants and hotels', 'Pastry and bakery workshops'],
  'big-university': [
    'Research on bridges and tunnels',
    'Study programmes in nursing',
    'Courses in accounting and taxes',
  ],
  'forest-centre': ['Harvesting of timber with forest machines'],
};

const PROFILES = Object.entries(OFFERS).map(([externalId, texts], i) => ({
  externalId,
  kind: 'vet-provider',
  name: `Organisation ${externalId}`,
  country: ['FR', 'DE', 'NL'][i % 3],
  offers: texts.map((text) => ({ text, language: 'en' })),
}));

function asking(queryId: string, text: string, relevant: readonly string[], more: object = {}): object {
  const language = 'en';
  const profile = { kind: 'company', name: `Asker ${queryId}`, country: 'ES', needs: [{ text, language }] };
  return { queryId, profile, relevant, ...more };
}

const QUERIES = [
  asking('wind', 'Maintenance of wind turbines at sea', ['wind-school']),
  asking('sun', 'Somebody who installs solar panels', ['solar-firm', 'cook-college'], {
    exclude: ['wind-school'],
  }),
  { queryId: 'cook', externalId: 'cook-college', relevant: ['big-university'] },
];

type Teardown = { teardown(end: () => unknown): void };

async function folderFor(t: Teardown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cove-sets-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function lines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

async function writeSet(
  folder: string,
  queries: readonly unknown[],
  profiles?: readonly unknown[],
): Promise<string> {
  await mkdir(folder);
  await writeFile(join(folder, 'queries.ndjson'), lines(queries));
  if (profiles !== undefined) await writeFile(join(folder, 'profiles.ndjson.gz'), gzipSync(lines(profiles)));
  return folder;
}

interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a person types it, on the server of the tests. */
async function command(connectionString: string, args: readonly string[]): Promise<Outcome> {
  const env = { ...process.env, DATABASE_URL: connectionString };
  const words = ['src/start.mjs', 'evaluate', ...args];
  return run(process.execPath, words, { cwd: root, env }).then(
    ({ stdout, stderr }) => ({ exitCode: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ exitCode: code as number, stdout, stderr }),
  );
}

t.test('evaluate', async (t) => {
  const { connectionString, pool } = await testDatabase(t);
  const folder = await folderFor(t);
  const first = await writeSet(join(folder, 'first'), QUERIES, PROFILES);
  const second = await writeSet(join(folder, 'second'), [
    { queryId: 'forest', externalId: 'forest-centre', relevant: ['weld-institute'] },
  ]);
  const lexicon = join(folder, 'lexicon.ndjson');
  const skill = { uri: 'urn:x', en: ['maintain turbines'], fr: ['entretenir des turbines'], es: [] };
  await writeFile(lexicon, lines([skill]));

  await t.test(
    'a set is judged through the service, beside its peers, in a database that is gone again',
    async (t) => {
      const out = join(folder, 'run.ndjson');
      const { exitCode, stdout, stderr } = await command(connectionString, [
        ...['--set', first, '--set', second, '--lexicon', lexicon, '--run', out, '--json', '--learn'],
      ]);
      t.equal(exitCode, 0, stderr);
      const report = JSON.parse(stdout);
      t.match(report.sets, [
        { set: 'first', queries: 3, candidates: 6, newcomers: 4, lexicon },
        { set: 'second', queries: 1, profilesFile: join(folder, 'first', 'profiles.ndjson.gz') },
      ]);
      const [{ groups, exposure, effects }] = report.sets;
      t.same(
        groups.map(({ name, queries }: { name: string; queries: number }) => [name, queries]),
        [
          ['all', 3],
          ['-', 1],
          ['en', 2],
          ['newcomers among all', 2],
          ['newcomers among themselves', 2],
        ],
      );
      t.same(
        groups[0].rankers.map(({ ranker }: { ranker: string }) => ranker),
        ['service', 'MiniSearch', 'popularity', 'chance'],
      );
      t.same(
        effects.map(({ name }: { name: string }) => name),
        ['needs', 'activities', 'sectors', 'kind', 'country', 'language']
          .map((criterion) => `without ${criterion}`)
          .concat('times ln(1 + offers)'),
      );

      const runs = new Map<string, string[]>(
        (await readFile(out, 'utf8'))
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
          .map(({ queryId, ranking }) => [queryId, ranking]),
      );
      t.same([...runs.keys()], ['wind', 'sun', 'cook', 'forest']);
      t.equal(runs.get('wind')?.[0], 'wind-school', 'what answers the need comes first');
      t.equal(runs.get('sun')?.[0], 'solar-firm');
      t.notOk(runs.get('sun')?.includes('wind-school'), 'the excluded are gone');
      t.notOk(runs.get('cook')?.includes('cook-college'), 'and so is the one who asks');
      t.equal(runs.get('wind')?.length, 6);

      // Both lists that begin with a right answer, and the place of the university in the third.
      const place = (runs.get('cook')?.indexOf('big-university') ?? -1) + 1;
      const mrr = groups[0].rankers[0].figures.mrr.value;
      t.ok(Math.abs(mrr - (1 + 1 + 1 / place) / 3) < 1e-12, `MRR ${mrr}, university at ${place}`);
      t.equal(exposure[0].coverage, 1, 'with six candidates everybody is shown');

      const { rows } = await pool.query(
        `select datname from pg_database where starts_with(datname, current_database() || '_bench_')`,
      );
      t.same(rows, []);
    },
  );

  await t.test('the lines for a person name each figure with its interval', async (t) => {
    const told: string[] = [];
    const exitCode = await evaluate(
      readConfig({ DATABASE_URL: connectionString }),
      {
        sets: [first],
        lexicon: null,
        queries: 2,
        seed: 1,
        day: TEST_DAY,
        peers: true,
        learn: false,
        run: null,
        json: false,
      },
      (line) => told.push(line),
    );
    t.equal(exitCode, 0);
    const text = told.join('\n');
    t.match(text, /first: 2 queries, 6 candidates, 4 of them newcomers with one offer, the shipped lexicon/);
    t.match(text, /recall@10 +recall@20 +nDCG@10 +MRR/);
    t.match(text, /service +\S+ \[\S+, \S+\]/);
    t.match(text, /service - MiniSearch +[+-]\S+ \[[+-]\S+, [+-]\S+\]/);
  });

  await t.test('what is wrong with a set is told with file and line, and exit code 2', async (t) => {
    const { door } = await testRuntime();
    const [wind] = QUERIES;
    const refused = async (name: string, queries: readonly unknown[], message: RegExp) => {
      const set = await writeSet(join(folder, name), queries, PROFILES);
      t.throws(() => readEvaluationSet(set, door), { message }, name);
    };
    await refused(
      'both',
      [{ ...wind, externalId: 'wind-school' }],
      /line 1: must have either a profile or an/,
    );
    await refused(
      'stranger',
      [{ queryId: 'a', externalId: 'who', relevant: [] }],
      /line 1: externalId who is not in/,
    );
    await refused('kindless', [{ ...wind, profile: { kind: 'shop', name: 'A' } }], /line 1: profile: \/kind/);
    await refused('twice', [wind, wind], /line 2: queryId wind is there twice/);
    await refused('lost', [{ ...wind, relevant: 'wind-school' }], /line 1: relevant must be a list/);
    await refused('empty', [], /has no query/);
    t.throws(() => readEvaluationSet(join(folder, 'absent'), door), {
      message: /there is no folder .*absent/,
    });
    await writeFile(join(folder, 'broken.ndjson'), '{"uri": 1}\n');
    t.throws(() => loadGivenLexicon(join(folder, 'broken.ndjson')), {
      message: /broken.ndjson line 1: must be an object with a uri/,
    });

    const unknown = await writeSet(join(folder, 'unknown'), [{ ...wind, relevant: ['nobody'] }], PROFILES);
    const { exitCode, stdout, stderr } = await command(connectionString, ['--set', unknown]);
    t.equal(exitCode, 2);
    t.match(stderr, /unknown.queries.ndjson line 1: relevant names nobody, which is not in/);
    t.equal(stdout, '');
  });
});
