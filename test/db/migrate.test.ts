import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import t, { type Test } from 'tap';
import { currentHorizon, listChanges } from '../../src/db/changes.ts';
import { listUnsearched } from '../../src/db/duplicateSearch.ts';
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

t.test(
  'a backup in a server that has given out fewer transaction ids: nothing old is new, nothing new old',
  async (t) => {
    const { db, pool, connectionString } = await testDatabase(t);
    const ids = Array.from({ length: 4 }, (_, i) => `00000000-0000-4000-8000-00000000000${i}`);
    const far = (number: number): string => String(10n ** 15n + BigInt(number));
    const insert = `insert into profile (id, source, external_id, kind, name, search, content_hash)
    values ($1, 'crm', $1::uuid::text, 'company', 'Firm', '', '\\x00')`;
    for (const id of ids) await pool.query(insert, [id]);
    await pool.query('delete from profile where id = any($1::uuid[])', [[ids[2], ids[3]]]);
    await pool.query(insert, [ids[3]]);
    await pool.query('alter table profile disable trigger profile_stamp');
    for (const [i, id] of ids.entries())
      await pool.query('update profile set changed_xid = $2::xid8 where id = $1', [id, far(10 * i)]);
    await pool.query('alter table profile enable trigger profile_stamp');
    await pool.query('update profile_tombstone set changed_xid = $1::xid8', [far(25)]);
    await pool.query(
      `insert into duplicate_search (horizon, next_horizon, after_id, identity_version)
     values ($1::xid8, $2::xid8, $3, 1)`,
      [far(5), far(20), ids[0]],
    );
    await pool.query('insert into strong_match_search (horizon) values ($1::xid8)', [far(30)]);
    const horizons = async (): Promise<string[]> => {
      const { rows } =
        await pool.query(`select unnest(array[horizon, next_horizon])::text as xid from duplicate_search
      union all select horizon::text from strong_match_search`);
      return rows.map(({ xid }) => xid);
    };
    const unsearched = async (): Promise<string[][]> =>
      Promise.all((await horizons()).map((horizon) => listUnsearched(db, horizon, null, 10)));
    const before = await unsearched();
    t.same(before, [[ids[1], ids[3]], [ids[3]], [ids[3]]]);

    t.same(await migrate(connectionString), []);
    t.same(await unsearched(), before, 'a search goes on where it was');
    const now = await currentHorizon(db);
    const quiet = await listChanges(db, now);
    t.same([quiet.changed, quiet.deleted], [[], []], 'what was written before is not reported again');
    await pool.query(`update profile set name = 'Other' where id = $1`, [ids[0]]);
    t.same(
      (await listChanges(db, now)).changed.map(({ id }) => id),
      [ids[0]],
    );
    t.ok(
      (await unsearched()).every((found) => found.includes(ids[0])),
      'what is written now is found by searches',
    );
    const stamps = 'select id, changed_xid::text from profile order by id';
    const { rows } = await pool.query(stamps);
    await migrate(connectionString);
    t.same((await pool.query(stamps)).rows, rows, 'once');
  },
);

t.test('a profile that was deleted and created again is reported as there, never as gone', async (t) => {
  const { db, pool } = await testDatabase(t);
  const id = '00000000-0000-4000-8000-000000000001';
  const insert = `insert into profile (id, source, external_id, kind, name, search, content_hash)
    values ($1, 'crm', $1::uuid::text, 'company', 'Firm', '', '\\x00')`;
  const since = await currentHorizon(db);
  await pool.query(insert, [id]);
  await pool.query('delete from profile where id = $1', [id]);
  t.same((await listChanges(db, since)).deleted, [id]);
  await pool.query(insert, [id]);
  const changes = await listChanges(db, since);
  t.same([changes.changed.map((each) => each.id), changes.deleted], [[id], []]);
});
