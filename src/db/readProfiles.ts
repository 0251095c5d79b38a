import { type Kysely, sql } from 'kysely';
import type { MatchProfile } from '../domain/match/facets.ts';
import {
  matchProfileOf,
  PROFILE_COLUMNS,
  type ReadChildren,
  type ReadProfileRow,
  type ReadStatementRow,
} from './profileRows.ts';
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

/** The profiles of the given ids without what is private, by id ascending; ids without one are left out. */
export async function readMatchProfiles(db: Kysely<DB>, ids: readonly string[]): Promise<ReadMatchProfile[]> {
  if (ids.length === 0) return [];
  const rows = await readById<ReadProfileRow & { citations: unknown }>(db, 'profile', 'id', ids);
  const sectors = await readById<SectorRow>(db, 'profile_sector', 'profile_id', ids);
  const activities = await readById<ActivityRow>(db, 'profile_activity', 'profile_id', ids);
  const statements = await readById<FeatureRow>(db, 'statement', 'profile_id', ids);
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

/** What is read of each table: all but what only the database itself needs. */
const READ_COLUMNS = {
  profile: [
    ...PROFILE_COLUMNS.filter((column) => column !== 'search' && column !== 'content_hash'),
    'version',
  ],
  profile_sector: ['profile_id', 'position', 'code'],
  profile_activity: ['profile_id', 'direction', 'position', 'code'],
  statement: [
    'profile_id',
    'direction',
    'position',
    'text',
    'language',
    'provenance',
    'sectors',
    'activities',
    'kinds',
    'countries',
    'feature_version',
    'features',
  ],
} as const;

interface SectorRow {
  profile_id: string;
  position: number;
  code: string;
}

interface ActivityRow extends SectorRow {
  direction: string;
}

/**
 * The rows of a table that belong to the given profiles. Row by row through the index: a plain `= any` reads the
 * whole table while that has no statistics yet, as in the middle of a large import.
 */
async function readById<R>(
  db: Kysely<DB>,
  table: 'profile' | 'profile_sector' | 'profile_activity' | 'statement',
  column: 'id' | 'profile_id',
  ids: readonly string[],
): Promise<R[]> {
  const columns = sql.join(READ_COLUMNS[table].map((name) => sql.ref(name)));
  const { rows } = await sql<R>`
    select found.* from unnest(${ids}::uuid[]) as asked (id)
    cross join lateral (
      select ${columns} from ${sql.table(table)} where ${sql.ref(column)} = asked.id offset 0
    ) as found
  `.execute(db);
  return rows;
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
