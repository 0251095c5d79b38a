import type pg from 'pg';

interface Column {
  readonly place: string;
  readonly relation: string;
  readonly column: string;
  readonly bytes: boolean;
}

/** Every column of every table, of whatever schema, whose values can hold a text: uuids included. */
async function textColumns(pool: pg.Pool): Promise<Column[]> {
  const { rows } = await pool.query<Column>(`
    select format('%s.%s.%s', n.nspname, c.relname, a.attname) as place,
      format('%I.%I', n.nspname, c.relname) as relation, quote_ident(a.attname) as column,
      coalesce(nullif(t.typbasetype, 0), t.oid) = 'bytea'::regtype as bytes
    from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
      join pg_namespace n on n.oid = c.relnamespace and n.nspname not in ('pg_catalog', 'information_schema')
      join pg_type t on t.oid = a.atttypid
    where a.attnum > 0 and not a.attisdropped and n.nspname not like 'pg_%'
      and (t.typcategory in ('S', 'A', 'U') or t.typname in ('json', 'jsonb', 'bytea', 'uuid'))
    order by 1`);
  return rows;
}

/** Where one of the markers stands in a database, in whatever case: `schema.table.column: marker`, ascending. */
export async function scanDatabase(pool: pg.Pool, markers: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const { place, relation, column, bytes } of await textColumns(pool)) {
    const text = bytes ? `encode(${column}, 'escape')` : `${column}::text`;
    for (const marker of markers) {
      const { rows } = await pool.query<{ found: boolean }>(
        `select exists (select from ${relation} where position(lower($1) in lower(${text})) > 0) as found`,
        [marker],
      );
      if (rows[0].found) found.push(`${place}: ${marker}`);
    }
  }
  return found;
}
