import t from 'tap';
import { HOLDINGS } from '../../../src/db/privacy/holdings.ts';
import { testDatabase } from '../../support/database.ts';

t.test('every table that can hold something of somebody is exported, or says why not', async (t) => {
  const database = await testDatabase(t);
  const { rows } = await database.pool.query<{
    table: string;
    column: string;
    text: boolean;
    refers: boolean;
  }>(`
    select c.relname as table, a.attname as column,
      (b.typcategory in ('S', 'A') or b.typname in ('json', 'jsonb', 'bytea')) as text,
      exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
        and k.confrelid in ('profile'::regclass, 'participant'::regclass, 'representative'::regclass))
        or a.attname ~ '(participant|representative|profile|email|phone|contact|subject|message)' as refers
    from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      join pg_type t on t.oid = a.atttypid
      join pg_type b on b.oid = coalesce(nullif(t.typbasetype, 0), t.oid)
    where a.attnum > 0 and not a.attisdropped order by 1, 2`);
  const tables = [...new Set(rows.map(({ table }) => table))];
  t.same(Object.keys(HOLDINGS).sort(), tables.sort(), 'the list is that of the schema');
  const gaps = (list: typeof HOLDINGS) =>
    rows.flatMap(({ table, column, text, refers }) => {
      const holding = list[table as keyof typeof HOLDINGS];
      if ('where' in holding) return [];
      return refers || (text && !holding.texts.includes(column)) ? [`${table}.${column}`] : [];
    });
  t.same(gaps(HOLDINGS), []);
  const planted = { ...HOLDINGS, meeting_request: { reason: 'none', texts: [] } } as typeof HOLDINGS;
  t.ok(gaps(planted).includes('meeting_request.sender'), 'a table that is left out is found');
  for (const [table, holding] of Object.entries(HOLDINGS)) {
    const columns = rows.filter((row) => row.table === table).map(({ column }) => column);
    const named = 'where' in holding ? Object.keys(holding.omits ?? {}) : holding.texts;
    t.same(
      named.filter((column) => !columns.includes(column)),
      [],
      `${table} names no column that there is not`,
    );
  }
});

t.test('every row that holds something of somebody leads to an owner', async (t) => {
  const database = await testDatabase(t);
  const { rows: owned } = await database.pool.query<{ table: string }>(`
    select table_name as table from information_schema.columns
    where table_schema = 'public' and column_name = 'owner'`);
  const { rows: parents } = await database.pool.query<{ table: string; parent: string }>(`
    select distinct conrelid::regclass::text as table, confrelid::regclass::text as parent
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  const leads = new Set(owned.map(({ table }) => table));
  for (let found = -1; found !== leads.size; ) {
    found = leads.size;
    for (const { table, parent } of parents) if (leads.has(parent)) leads.add(table);
  }
  const without = Object.keys(HOLDINGS).filter(
    (table) => 'where' in HOLDINGS[table as keyof typeof HOLDINGS] && !leads.has(table),
  );
  // Pairs and tombstones belong to the service, keys and entries to the subject that they name.
  t.same(without.sort(), ['api_key', 'audit_entry', 'duplicate', 'profile_tombstone']);
});
