import { type Kysely, sql } from 'kysely';
import { decodeFrequencies, encodeFrequencies, type TextStatistics } from '../domain/text/statistics.ts';
import { copiedRows } from './copiedRows.ts';
import { copyOut } from './copyingPool.ts';
import { listIdRanges, within } from './idRanges.ts';
import type { DB } from './tables.ts';

/** Version of the published word statistics; 0 where none were published for this version of the features. */
export async function findStatisticsVersion(db: Kysely<DB>, featureVersion: number): Promise<number> {
  const row = await db
    .selectFrom('text_statistics')
    .select('version')
    .where('feature_version', '=', featureVersion)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** The published word statistics. */
export async function findStatistics(
  db: Kysely<DB>,
  featureVersion: number,
): Promise<TextStatistics | undefined> {
  const row = await db
    .selectFrom('text_statistics')
    .select(['version', 'texts', 'average_length', 'word_frequencies', 'cognate_frequencies'])
    .where('feature_version', '=', featureVersion)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : {
        version: row.version,
        texts: row.texts,
        averageLength: row.average_length,
        words: decodeFrequencies(row.word_frequencies),
        cognates: decodeFrequencies(row.cognate_frequencies),
      };
}

/**
 * Publishes statistics in the place of those of version `replaced` (0: of none). Answers whether they were
 * taken: of several processes that compute at once the first one wins.
 */
export async function publishStatistics(
  db: Kysely<DB>,
  statistics: TextStatistics,
  replaced: number,
  featureVersion: number,
): Promise<boolean> {
  const { rows } = await sql<{ version: number }>`
    insert into text_statistics
      (version, texts, average_length, feature_version, word_frequencies, cognate_frequencies)
    values (${statistics.version}, ${statistics.texts}, ${statistics.averageLength}, ${featureVersion},
      ${Buffer.from(encodeFrequencies(statistics.words))}, ${Buffer.from(encodeFrequencies(statistics.cognates))})
    on conflict (singleton) do update set version = excluded.version, texts = excluded.texts,
      average_length = excluded.average_length, feature_version = excluded.feature_version,
      word_frequencies = excluded.word_frequencies, cognate_frequencies = excluded.cognate_frequencies,
      computed_at = now()
    where text_statistics.version = ${replaced} or text_statistics.feature_version <> excluded.feature_version
    returning version
  `.execute(db);
  return rows.length === 1;
}

/** Number of needs and offers of all profiles. */
export async function countStatements(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from statement`.execute(db);
  return rows[0].count;
}

/** A statement as far as its words are counted; its features are null where they are of another version. */
export interface CountedStatement {
  readonly features: Uint8Array | null;
  readonly text: string;
  readonly language: string | null;
}

/**
 * Hands on all needs and offers, in no order. By ranges of profiles: of a large stock one statement would take longer than
 * statements may.
 */
export async function readStatements(
  db: Kysely<DB>,
  featureVersion: number,
  take: (statement: CountedStatement) => void,
): Promise<void> {
  const isCurrent = `feature_version = ${Math.trunc(featureVersion)}`;
  const query = `select case when ${isCurrent} then features end as features,
    case when ${isCurrent} then '' else text end as text, language from statement`;
  const columns = { features: 'bytea', text: 'text', language: 'text' } as const;
  for (const range of await listIdRanges(db)) {
    const part = `${query} where ${within('profile_id', range)}`;
    await copyOut(db, [{ query: part, reader: copiedRows(columns, take) }]);
  }
}
