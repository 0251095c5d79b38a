import { sql } from 'kysely';
import t from 'tap';
import { ping } from '../../src/db/connect.ts';
import { testDatabase } from '../support/database.ts';

t.test('dates come as their text, whole numbers as numbers, and one too large is an error', async (t) => {
  const { db } = await testDatabase(t);
  const { rows } =
    await sql`select date '2026-09-03' as day, int8 '9007199254740991' as large, 0.1 + 0.2 as exact`.execute(
      db,
    );
  t.same(rows, [{ day: '2026-09-03', large: Number.MAX_SAFE_INTEGER, exact: '0.3' }]);
  await t.rejects(sql`select int8 '9007199254740992' as larger`.execute(db), { name: 'RangeError' });
  await t.resolves(ping(db), 'the connection is of use after that');
});

t.test('connections that the server ends are replaced, also in the middle of a transaction', async (t) => {
  const { db, pool } = await testDatabase(t);
  const endOthers = sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await Promise.all([ping(db), ping(db)]);
  const client = await pool.connect();
  await client.query('begin');
  await endOthers.execute(db);
  await t.rejects(client.query('select 1'));
  client.release(true);
  await t.resolves(ping(db));
});

t.test('a statement that takes too long is ended by the server', async (t) => {
  const { pool } = await testDatabase(t);
  const { rows } = await pool.query(`select current_setting('statement_timeout') as limit`);
  t.same(rows, [{ limit: '30s' }]);
});
