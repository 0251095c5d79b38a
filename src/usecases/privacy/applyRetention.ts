import type { Connection } from '../../db/connect.ts';
import {
  deleteAudit,
  deleteCompletions,
  deleteFeeds,
  deleteImported,
  deleteIntroductions,
  deleteRuns,
  expireIntroductions,
  listForumsToForget,
} from '../../db/privacy/expired.ts';
import { keptSince, type Retention } from '../../domain/privacy/retention.ts';
import { forgetPeople } from './forgetPeople.ts';

/** Rows that go in one transaction: nobody waits long for it. */
const BATCH = 1_000;
/** Batches of one kind in one go; what is left then goes the next day. */
const MOST_BATCHES = 1_000;
/** Forums whose people are forgotten in one go. */
const MOST_FORUMS = 100;

/** How many rows of each kind went; of forums, how many were made anonymous. */
export type Removed = Readonly<Record<keyof Retention, number>>;

/**
 * Removes what has been kept for as long as it may be, batch by batch, each in a transaction of its own. Again
 * changes nothing more.
 */
export async function applyRetention(
  db: Connection,
  retention: Retention,
  now: number,
  batch = BATCH,
): Promise<Removed> {
  const since = keptSince(retention, now);
  const inBatches = async (
    remove: (db: Connection, before: Date, limit: number) => Promise<number>,
    before: Date,
  ): Promise<number> => {
    let removed = 0;
    for (let i = 0; i < MOST_BATCHES; i++) {
      const gone = await db.transaction().execute((transaction) => remove(transaction, before, batch));
      removed += gone;
      if (gone === 0) break;
    }
    return removed;
  };
  await expireIntroductions(db, new Date(now));
  const forums = await listForumsToForget(db, since.forums, MOST_FORUMS);
  for (const id of forums)
    await db.transaction().execute((transaction) => forgetPeople(transaction, id, now));
  return {
    imports: await inBatches(deleteImported, since.imports),
    completions: await inBatches(deleteCompletions, since.completions),
    feeds: await inBatches(deleteFeeds, since.feeds),
    runs: await inBatches(deleteRuns, since.runs),
    forums: forums.length,
    introductions: await inBatches(deleteIntroductions, since.introductions),
    audit: await inBatches(deleteAudit, since.audit),
  };
}
