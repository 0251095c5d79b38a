import { type Kysely, sql } from 'kysely';
import { decodeFrequencies, encodeFrequencies, type TextStatistics } from '../domain/text/statistics.ts';
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
