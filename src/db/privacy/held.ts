import { type Kysely, sql } from 'kysely';
import type { DB } from '../tables.ts';
import { HELD_TABLES, HOLDINGS } from './holdings.ts';
import type { Subject } from './subject.ts';

/** A row as it is stored, its columns in camelCase. */
export type HeldRow = Readonly<Record<string, unknown>>;

/** All rows that hold something of a subject, by table in camelCase; tables without any are there, empty. */
export async function listHeld(
  db: Kysely<DB>,
  subject: Subject,
): Promise<Readonly<Record<string, readonly HeldRow[]>>> {
  const held: Record<string, readonly HeldRow[]> = {};
  for (const table of HELD_TABLES) {
    const holding = HOLDINGS[table];
    if (!('where' in holding)) continue;
    const omitted = Object.keys(holding.omits ?? {});
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(held) - ${omitted}::text[] as row from ${sql.table(table)} held
      where ${holding.where(subject)} order by to_jsonb(held)::text
    `.execute(db);
    held[camelCase(table)] = rows.map(({ row }) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [camelCase(column), value])),
    );
  }
  return held;
}

/** How many rows hold something of a subject, by table in camelCase; tables without any are left out. */
export async function countHeld(db: Kysely<DB>, subject: Subject): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of HELD_TABLES) {
    const holding = HOLDINGS[table];
    if (!('where' in holding)) continue;
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} held where ${holding.where(subject)}
    `.execute(db);
    if (rows[0].count > 0) counts[camelCase(table)] = rows[0].count;
  }
  return counts;
}

/** The names of the tables that hold something of somebody, as an export calls them. */
export const HELD_NAMES = HELD_TABLES.map(camelCase);

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
