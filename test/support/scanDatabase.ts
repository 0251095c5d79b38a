import type pg from 'pg';

interface Scanned {
  readonly name: string;
  readonly relation: string;
  /** Columns as names and as the text that stands in them. */
  readonly columns: readonly string[];
  readonly texts: readonly string[];
}

/** Every table of every schema with its columns whose values can hold a text: uuids and bytes included. */
async function scannedTables(pool: pg.Pool): Promise<Scanned[]> {
  const { rows } = await pool.query<Scanned>(`
    select format('%s.%s', n.nspname, c.relname) as name, format('%I.%I', n.nspname, c.relname) as relation,
      array_agg(a.attname::text order by a.attnum) as columns,
      array_agg(case when coalesce(nullif(t.typbasetype, 0), t.oid) = 'bytea'::regtype
        then format('encode(%I, ''escape'')', a.attname) else format('%I::text', a.attname) end order by a.attnum) as texts
    from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
      join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^(pg_|information_schema$)'
      join pg_type t on t.oid = a.atttypid
    where a.attnum > 0 and not a.attisdropped
      and (t.typcategory in ('S', 'A', 'U') or t.typname in ('json', 'jsonb', 'bytea', 'uuid'))
    group by 1, 2 order by 1`);
  return rows;
}

/** Where one of the markers stands in a database, in whatever case: `schema.table.column: marker`, ascending. */
export async function scanDatabase(pool: pg.Pool, markers: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, relation, columns, texts } of await scannedTables(pool)) {
    const held = texts.map((text, i) => `(${i}, lower(${text}))`).join(', ');
    const { rows } = await pool.query<{ at: number; marker: string }>(
      `select distinct held.place as at, sought.marker from ${relation}
         cross join lateral (values ${held}) as held(place, written)
         join unnest($1::text[]) as sought(marker) on position(lower(sought.marker) in held.written) > 0`,
      [markers],
    );
    found.push(...rows.map(({ at, marker }) => `${name}.${columns[at]}: ${marker}`));
  }
  return found.sort();
}
