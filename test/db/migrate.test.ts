import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import t, { type Test } from 'tap';
import { migrate } from '../../src/db/migrate.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { root } from '../support/imports.ts';
import { dumpSchema } from '../support/schemaDump.ts';

async function folderOf(t: Test, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cove-migrations-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

async function tablesOf(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('public', 'graphile_worker') order by 1`,
  );
  await client.end();
  return rows.map((row) => row.name);
}

t.test('several processes that migrate at once apply each file once, and a later one nothing', async (t) => {
  const database = await emptyDatabase(t);
  const names = (await readdir(join(root, 'sql/migrations'))).map((name) => name.replace('.sql', '')).sort();
  const applied = await Promise.all([migrate(database), migrate(database), migrate(database)]);
  t.same(applied.flat(), names);
  t.same(await migrate(database), []);
  const tables = await tablesOf(database);
  t.ok(tables.includes('public.profile'));
  t.ok(tables.includes('graphile_worker._private_jobs'), 'the job queue is installed too');
});

t.test('the committed schema.sql is what the migrations make, on this PostgreSQL', async (t) => {
  const { pool } = await testDatabase(t);
  t.equal(await dumpSchema(pool), await readFile(join(root, 'sql/schema.sql'), 'utf8'));
});

t.test('a file that fails leaves nothing of itself, and names its line', async (t) => {
  const database = await emptyDatabase(t);
  const folder = await folderOf(t, {
    '0001_good.sql': 'create table good ();',
    '0002_bad.sql': 'create table half ();\n\ncreate tible other ();\n',
  });
  await t.rejects(migrate(database, folder), {
    code: 'migration_failed',
    message: /^0002_bad\.sql:3 failed: syntax error at or near "tible"/,
  });
  t.same(await tablesOf(database), ['public.good']);
  await writeFile(join(folder, '0002_bad.sql'), 'create table whole ();');
  t.same(await migrate(database, folder), ['0002_bad'], 'mended, it is applied');
});

t.test('a database of a newer version is refused, and so is one of another history', async (t) => {
  const database = await emptyDatabase(t);
  const newer = await folderOf(t, {
    '0001_one.sql': 'create table one ();',
    '0003_three.sql': 'create table three ();',
  });
  await migrate(database, newer);
  await t.rejects(migrate(database, await folderOf(t, { '0001_one.sql': '' })), {
    code: 'database_newer',
    message: /0003_three/,
  });
  const other = await folderOf(t, { '0002_two.sql': '', '0003_three.sql': '' });
  await t.rejects(migrate(database, other), { code: 'database_differs', message: /0001_one/ });
});

t.test('a file that is not named by number is refused', async (t) => {
  const database = await emptyDatabase(t);
  await t.rejects(migrate(database, await folderOf(t, { 'later.sql': '' })), {
    message: /NNNN_name\.sql: later\.sql/,
  });
});
