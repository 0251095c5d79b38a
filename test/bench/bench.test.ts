import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { type BenchOptions, bench } from '../../src/bench/bench.ts';
import { openScratchServer } from '../../src/bench/scratchServer.ts';
import { readConfig } from '../../src/config.ts';
import { connect, type Database, ping } from '../../src/db/connect.ts';
import { testDatabase } from '../support/database.ts';

const OPTIONS: BenchOptions = {
  sizes: [20],
  seed: 1,
  profiles: null,
  only: ['copy', 'import'],
  seconds: 1,
  json: null,
  plot: null,
};

t.test(
  'a run measures on databases of its own, writes what it found, and leaves nothing behind',
  async (t) => {
    const { connectionString, pool } = await testDatabase(t);
    const folder = await mkdtemp(join(tmpdir(), 'cove-report-'));
    t.teardown(() => rm(folder, { recursive: true, force: true }));
    const json = join(folder, 'report.json');
    const lines: string[] = [];
    const config = readConfig({ DATABASE_URL: connectionString });
    const plot = join(folder, 'growth.svg');
    const options = { ...OPTIONS, sizes: [20, 40], json, plot };
    const exitCode = await bench(config, options, (line) => lines.push(line));
    t.equal(exitCode, 0, lines.join('\n'));

    const report = JSON.parse(await readFile(json, 'utf8'));
    t.match(report, { seed: 1, sizes: [{ profiles: 20 }, { profiles: 40 }] });
    const { copy, import: imported } = report.sizes[0].measures;
    t.ok(copy.figures.rowsPerSecond.value > 0);
    t.equal(imported.figures.rejectedRows.value, 0);
    const share = (100 * imported.figures.rowsPerSecond.value) / copy.figures.rowsPerSecond.value;
    t.equal(imported.figures.shareOfCopy.value, share);
    t.match(lines.join('\n'), /20 profiles, [\s\S]*environment: load average [\s\S]*Targets/);
    t.match(copy.environment, { loadBefore: Number, loadAfter: Number });
    t.match(lines.join('\n'), /Growth\n\n\| {2}\| 20 \| 40 \|\n/, 'how the figures grow');
    t.match(await readFile(plot, 'utf8'), /^<svg [\s\S]*bare COPY[\s\S]*<\/svg>\n$/, 'also drawn');

    t.same(await databases(pool), [], 'no database');
    const stored = await pool.query('select count(*)::int as count from profile');
    t.equal(stored.rows[0].count, 0, 'and the database it was given is as it was');
  },
);

t.test('a scratch server takes its folder and its databases with it, also those in use', async (t) => {
  const { connectionString, pool } = await testDatabase(t);
  const server = await openScratchServer(connectionString, () => undefined);
  await writeFile(join(server.folder, 'profiles.ndjson'), '{}\n');
  const database = await server.createDatabase();
  const inUse = connect({
    connectionString: database.connectionString,
    poolSize: 1,
    applicationName: 'test',
  });
  t.teardown(() => inUse.close());
  await ping(inUse.db);
  t.equal((await databases(pool)).length, 1);
  await server.close();
  t.notOk(existsSync(server.folder));
  t.same(await databases(pool), []);
});

t.test('a measure or a file that is not there is told at once', async (t) => {
  const config = readConfig({ DATABASE_URL: 'postgresql://127.0.0.1:1/none' });
  const run = (options: Partial<BenchOptions>): Promise<number> =>
    bench(config, { ...OPTIONS, ...options }, () => undefined);
  await t.rejects(run({ only: ['copy', 'kopy'] }), { message: /no measure kopy; there are copy, import/ });
  await t.rejects(run({ profiles: 'none.ndjson' }), { message: 'there is no file none.ndjson' });
});

async function databases(pool: Database['pool']): Promise<string[]> {
  const { rows } = await pool.query<{ datname: string }>(
    `select datname from pg_database where starts_with(datname, current_database() || '_bench_')`,
  );
  return rows.map(({ datname }) => datname);
}
