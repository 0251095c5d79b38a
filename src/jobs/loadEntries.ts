import type { Kysely } from 'kysely';
import { listBlocked } from '../db/changes.ts';
import { listFeedbackOf } from '../db/feedback.ts';
import type { IdRange } from '../db/idRanges.ts';
import { type FeatureRow, readMatchProfiles } from '../db/readProfiles.ts';
import type { DB } from '../db/tables.ts';
import { NO_FEEDBACK } from '../domain/match/feedback.ts';
import type { IndexEntry } from '../domain/match/index/matchIndex.ts';
import type { FeatureReader } from '../usecases/features.ts';

/**
 * Reads the profiles of the given ids, or of a range of ids, in the shape of the index. Features of another version of the program
 * are read off the text anew; the stored ones are left to the next write.
 */
export async function loadEntries(
  db: Kysely<DB>,
  features: FeatureReader,
  ids: readonly string[] | IdRange,
): Promise<IndexEntry[]> {
  const read = await readMatchProfiles(db, ids);
  const readIds = read.map(({ matched }) => matched.id);
  const blocked = await listBlocked(db, readIds);
  const feedback = await listFeedbackOf(db, readIds);
  return read.map(({ matched, version, needs, offers }) => {
    const encoded = (rows: readonly FeatureRow[], field: 'needs' | 'offers'): Uint8Array[] =>
      rows.map((row, i) =>
        row.feature_version === features.version ? row.features : features.encode(matched[field][i]),
      );
    return {
      profile: matched,
      version,
      needs: encoded(needs, 'needs'),
      offers: encoded(offers, 'offers'),
      blocked: blocked.get(matched.id) ?? [],
      feedback: feedback.get(matched.id) ?? NO_FEEDBACK,
    };
  });
}
