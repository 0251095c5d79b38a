import type { Connection } from '../db/connect.ts';
import { findImport, finishImport } from '../db/imports.ts';
import { emitEvent } from '../db/webhookEvents.ts';

/** Ends an import, as failed where it says why, and tells its owner; in one transaction. */
export async function endImport(
  db: Connection,
  importId: string,
  failure: string | null,
  now: number,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await finishImport(transaction, importId, failure);
    const ended = await findImport(transaction, importId);
    if (ended === undefined) return;
    const { created, updated, unchanged, rejected } = ended.counts;
    const state = failure === null ? 'succeeded' : 'failed';
    await emitEvent(transaction, {
      type: 'import.finished',
      audience: [ended.author.subject],
      payload: { importId, state, created, updated, unchanged, rejected },
      happenedAt: now,
    });
  });
}
