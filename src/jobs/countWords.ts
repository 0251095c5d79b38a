import type { Kysely } from 'kysely';
import type { DB } from '../db/tables.ts';
import { countStatements, findStatistics, publishStatistics, readStatements } from '../db/textStatistics.ts';
import { decodeFeatures } from '../domain/text/features.ts';
import { NO_STATISTICS, StatisticsCounter, type TextStatistics } from '../domain/text/statistics.ts';
import type { FeatureReader } from '../usecases/features.ts';

/** Statistics are computed anew when the number of texts has left this share of the one they rest on. */
const ASSUMED_STATISTICS_DRIFT = 0.25;
/** Texts below which drift is not worth a new computation. */
const FEW_TEXTS = 40;

/** Whether statistics no longer describe so many texts. */
export function hasDrifted(texts: number, statistics: TextStatistics): boolean {
  const drift = Math.abs(texts - statistics.texts);
  return drift > FEW_TEXTS && drift > ASSUMED_STATISTICS_DRIFT * statistics.texts;
}

/**
 * The published word statistics; where the texts have drifted from them those of all texts in the database, which
 * are published. So an index that is built of all profiles is built once.
 */
export async function renewedStatistics(db: Kysely<DB>, features: FeatureReader): Promise<TextStatistics> {
  const published = (await findStatistics(db, features.version)) ?? NO_STATISTICS;
  if (!hasDrifted(await countStatements(db), published)) return published;
  const counter = new StatisticsCounter();
  await readStatements(db, features.version, (statement) => {
    counter.add(decodeFeatures(statement.features ?? features.encode(statement)));
  });
  const counted = counter.finish(published.version + 1);
  if (await publishStatistics(db, counted, published.version, features.version)) return counted;
  // Another process was first.
  return (await findStatistics(db, features.version)) ?? counted;
}
