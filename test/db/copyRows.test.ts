import fc from 'fast-check';
import { sql } from 'kysely';
import t from 'tap';
import { copiedRows } from '../../src/db/copiedRows.ts';
import { copyInto, copyOut } from '../../src/db/copyingPool.ts';
import { CopyRows, type CopyTable } from '../../src/db/copyRows.ts';
import { testDatabase } from '../support/database.ts';

const TABLE = {
  name: 'copied',
  columns: {
    id: 'uuid',
    place: 'int4',
    small: 'int2',
    name: 'text',
    words: 'text[]',
    levels: 'int2[]',
    degrees: 'float8',
    day: 'date',
    said: 'jsonb',
    features: 'bytea',
  },
} as const satisfies CopyTable;

const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((value) => value.replaceAll('\0', ''));
const row = fc.record({
  id: fc.uuid(),
  small: fc.option(fc.integer({ min: -32_768, max: 32_767 })),
  name: fc.option(text),
  words: fc.option(fc.array(text, { maxLength: 5 })),
  levels: fc.option(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 4 })),
  degrees: fc.option(fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0)),
  day: fc.option(
    fc.integer({ min: -40_000, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10)),
  ),
  said: fc.option(fc.array(fc.record({ title: text, url: fc.option(text) }), { maxLength: 2 })),
  features: fc.option(fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))),
});

t.test('what is copied in, PostgreSQL holds, and it comes out again as it was', async (t) => {
  const { db } = await testDatabase(t);
  const columns = Object.entries(TABLE.columns).map(([name, type]) => `${name} ${type}`);
  await sql.raw(`create table copied (${columns.join(', ')})`).execute(db);
  const read = async (): Promise<unknown[]> => {
    const rows: unknown[] = [];
    const query = `select ${Object.keys(TABLE.columns).join(', ')} from copied order by place`;
    await copyOut(db, [{ query, reader: copiedRows(TABLE.columns, (each) => rows.push(each)) }]);
    return rows;
  };

  await t.test('rows of any content', async (t) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 60 }), async (given) => {
        await sql`truncate copied`.execute(db);
        const placed = given.map((each, place) => ({ ...each, place }));
        const rows = new CopyRows(TABLE);
        for (const each of placed) rows.add(each);
        await copyInto(db, [rows]);
        const found = (await read()) as Record<string, unknown>[];
        const inOrder = (each: Record<string, unknown>) =>
          Object.keys(TABLE.columns).map((name) => each[name]);
        t.same(found.map(inOrder), placed.map(inOrder));
        // What pg reads of the table is the second opinion.
        const { rows: seen } = await sql<Record<string, unknown>>`
          select id, place, small, name, words, levels, degrees, day, said, features from copied order by place
        `.execute(db);
        t.same(seen.map(inOrder), placed.map(inOrder));
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  await t.test(
    'a row that a check refuses ends the whole, and the connection is of use after that',
    async (t) => {
      await sql`truncate copied`.execute(db);
      await sql`alter table copied add constraint few check (place < 3)`.execute(db);
      const rows = new CopyRows(TABLE);
      for (let place = 0; place < 5_000; place++) rows.add({ place, name: 'x'.repeat(200) });
      const one = (): CopyRows => {
        const single = new CopyRows(TABLE);
        single.add({ place: 1 });
        return single;
      };
      await db.connection().execute(async (connection) => {
        await t.rejects(copyInto(connection, [rows, one()]), { code: '23514', constraint: 'few' });
        await copyInto(connection, [one()]);
      });
      t.equal((await read()).length, 1);
    },
  );

  await t.test('what a reader throws is thrown, and the connection is of use after that', async (t) => {
    await db.connection().execute(async (connection) => {
      const reader = copiedRows({ one: 'int4', two: 'int4' }, () => undefined);
      await t.rejects(copyOut(connection, [{ query: 'select 1', reader }]), /1 columns came, not of 2/);
      const rows: unknown[] = [];
      const right = copiedRows({ one: 'int4' }, (each) => rows.push(each));
      await copyOut(connection, [
        { query: 'select 7', reader: right },
        { query: 'select 8', reader: right },
      ]);
      t.same(rows, [{ one: 7 }, { one: 8 }]);
    });
  });
});
