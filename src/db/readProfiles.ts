import type { Kysely } from 'kysely';
import type { MatchProfile } from '../domain/match/facets.ts';
import { copiedRows } from './copiedRows.ts';
import { type CopiedQuery, copyOut } from './copyingPool.ts';
import type { ColumnType } from './copyRows.ts';
import { type IdRange, quoted, within } from './idRanges.ts';
import {
  matchProfileOf,
  type ReadChildren,
  type ReadProfileRow,
  type ReadStatementRow,
} from './profileRows.ts';
import { PROFILE_TABLES } from './profileTables.ts';
import type { DB } from './tables.ts';

/** A profile as matching reads it, with the statements' rows in the order of position. */
export interface ReadMatchProfile {
  readonly matched: MatchProfile;
  readonly version: number;
  readonly citations: unknown;
  readonly needs: readonly FeatureRow[];
  readonly offers: readonly FeatureRow[];
}

export interface FeatureRow extends ReadStatementRow {
  feature_version: number;
  features: Buffer;
}

/**
 * The profiles of the given ids, or of a range, without what is private, by id ascending; ids without one are
 * left out. One round trip. The tables are read one after the other: a profile that changes meanwhile may show
 * the old row of one and the new row of another.
 */
export async function readMatchProfiles(
  db: Kysely<DB>,
  ids: readonly string[] | IdRange,
): Promise<ReadMatchProfile[]> {
  if ('length' in ids && ids.length === 0) return [];
  const rows: (ReadProfileRow & { citations: unknown })[] = [];
  const sectors: SectorRow[] = [];
  const activities: ActivityRow[] = [];
  const statements: FeatureRow[] = [];
  await copyOut(db, [
    reading('profile', READ_COLUMNS.profile, 'id', ids, rows),
    reading('profile_sector', READ_COLUMNS.sector, 'profile_id', ids, sectors),
    reading('profile_activity', READ_COLUMNS.activity, 'profile_id', ids, activities),
    reading('statement', READ_COLUMNS.statement, 'profile_id', ids, statements),
  ]);
  const sectorsOf = grouped(sectors);
  const activitiesOf = grouped(activities);
  const statementsOf = grouped(statements);
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  return rows.map((row) => {
    const own = statementsOf.get(row.id) ?? [];
    const done = activitiesOf.get(row.id) ?? [];
    const children: ReadChildren = {
      sectors: (sectorsOf.get(row.id) ?? []).map(({ code }) => code),
      activityOffers: done.filter(({ direction }) => direction === 'offers').map(({ code }) => code),
      activitySeeks: done.filter(({ direction }) => direction === 'seeks').map(({ code }) => code),
      needs: own.filter(({ direction }) => direction === 'need'),
      offers: own.filter(({ direction }) => direction === 'offer'),
    };
    return {
      matched: matchProfileOf(row, children),
      version: row.version,
      citations: row.citations,
      needs: children.needs as FeatureRow[],
      offers: children.offers as FeatureRow[],
    };
  });
}

const { search, content_hash, owner, ...SHOWN } = PROFILE_TABLES.profile.columns;

/** What is read of each table: all but what only the database itself needs. */
const READ_COLUMNS = {
  profile: { ...SHOWN, version: 'int4' },
  sector: PROFILE_TABLES.sector.columns,
  activity: PROFILE_TABLES.activity.columns,
  statement: PROFILE_TABLES.statement.columns,
} as const;

interface SectorRow {
  profile_id: string;
  position: number;
  code: string;
}

interface ActivityRow extends SectorRow {
  direction: string;
}

/** A query for the rows of a table that belong to the given profiles; they are added to `rows`. */
function reading<R>(
  table: string,
  columns: Readonly<Record<string, ColumnType>>,
  key: 'id' | 'profile_id',
  ids: readonly string[] | IdRange,
  rows: R[],
): CopiedQuery {
  const reader = copiedRows<R>(columns, (row) => rows.push(row));
  const shown = Object.keys(columns).join(', ');
  if ('length' in ids) {
    // Row by row through the index: a plain `= any` reads the whole table while that has no statistics yet, as in
    // the middle of a large import.
    const asked = `unnest(array[${ids.map(quoted).join(', ')}]::uuid[]) as asked (id)`;
    const own = `select ${shown} from ${table} where ${key} = asked.id offset 0`;
    return { query: `select found.* from ${asked} cross join lateral (${own}) as found`, reader };
  }
  return { query: `select ${shown} from ${table} where ${within(key, ids)}`, reader };
}

/** The rows of each profile in the order of their position. */
function grouped<R extends { profile_id: string; position: number }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row.profile_id);
    if (group === undefined) groups.set(row.profile_id, [row]);
    else group.push(row);
  }
  for (const group of groups.values()) if (group.length > 1) group.sort((a, b) => a.position - b.position);
  return groups;
}
