import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Instant } from '../domain/forum/forum.ts';
import type { DB } from './tables.ts';

/** One row to be inserted; instants as ISO texts. All rows of one insert have the same columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Inserts rows in one statement; none: does nothing. */
export async function insertRows(db: Kysely<DB>, table: keyof DB, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(Object.keys(rows[0]).map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})
  `.execute(db);
}

/**
 * The rows of a query as one column of JSON each: a driver takes thousands of rows apart far slower than PostgreSQL
 * puts them together. Values are what JSON has: instants have to be selected as numbers, by `instant`.
 */
export async function readColumns<C extends string>(
  db: Kysely<DB>,
  columns: readonly C[],
  query: RawBuilder<unknown>,
): Promise<Readonly<Record<C, readonly unknown[]>>> {
  const packed = columns.map((name) => sql`coalesce(json_agg(${sql.ref(name)}), '[]') as ${sql.ref(name)}`);
  const { rows } = await sql<Record<C, unknown[]>>`
    select ${sql.join(packed)} from (${query}) as one_row
  `.execute(db);
  return rows[0];
}

/** A timestamp as milliseconds since 1970. */
export function instant(column: string): RawBuilder<number> {
  return sql<number>`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;
}

/** Replaces the rows of a table below members, found by the column that holds their key. */
export async function replaceRows(
  db: Kysely<DB>,
  table: keyof DB,
  forumId: string,
  column: string,
  keys: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  await sql`
    delete from ${sql.table(table)} where forum_id = ${forumId} and ${sql.ref(column)} = any(${keys}::text[])
  `.execute(db);
  await insertRows(db, table, rows);
}

/** Rows by the value of a column, in their order. */
export function rowsBy<R, K>(rows: readonly R[], keyOf: (row: R) => K): Map<K, R[]> {
  const grouped = new Map<K, R[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = grouped.get(key);
    if (known === undefined) grouped.set(key, [row]);
    else known.push(row);
  }
  return grouped;
}

/** An instant as PostgreSQL reads it. */
export function timestamp(instant: Instant): string {
  return new Date(instant).toISOString();
}
