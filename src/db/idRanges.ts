import { type Kysely, sql } from 'kysely';
import type { DB } from './tables.ts';

/** The ids from `from` on, up to but not including `below`; null has no end. */
export interface IdRange {
  readonly from: string;
  readonly below: string | null;
}

/** Profiles read in one go. */
const RANGE_PROFILES = 2_000;

/** All ids in ranges that hold some 2,000 profiles each, ascending: ids are hashes, so they lie evenly. */
export async function listIdRanges(db: Kysely<DB>): Promise<IdRange[]> {
  const { rows } = await sql<{ count: number }>`select count(*) from profile`.execute(db);
  const ranges = Math.min(65_536, Math.ceil(rows[0].count / RANGE_PROFILES));
  const bound = (i: number): string =>
    `${Math.floor((65_536 * i) / ranges)
      .toString(16)
      .padStart(4, '0')}0000-0000-0000-0000-000000000000`;
  return Array.from({ length: ranges }, (_, i) => ({
    from: bound(i),
    below: i + 1 === ranges ? null : bound(i + 1),
  }));
}

/** That a column of ids lies in a range, as SQL. */
export function within(column: string, { from, below }: IdRange): string {
  const end = below === null ? '' : ` and ${column} < ${quoted(below)}`;
  return `${column} >= ${quoted(from)}${end}`;
}

/** An id as SQL. Throws for what is no UUID: COPY takes no parameters. */
export function quoted(id: string): string {
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new RangeError('not the id of a profile');
  return `'${id}'`;
}
