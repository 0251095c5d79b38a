import type { Connection } from '../db/connect.ts';
import { changeSchedule, copySchedule } from '../db/scheduleCopy.ts';
import { findRun, finishRun, type RunEnd } from '../db/scheduleRuns.ts';
import { insertSchedule } from '../db/schedules.ts';
import type { Schedule } from '../domain/forum/forum.ts';

/** Where a run ends up: its end and its meetings, in one transaction. */
export interface RunStore {
  /** `near`: the schedule that the run stayed near, as it was read. */
  end(end: RunEnd, schedule: Schedule | null, near: Schedule | null): Promise<void>;
  /** Gives up what was prepared and not stored; does nothing after the end. */
  close(): Promise<void>;
}

/** How a run that has begun is best stored. */
export async function openStore(db: Connection, runId: string): Promise<RunStore> {
  const run = await findRun(db, runId);
  const { occasion = null, nearRunId = null, dryRun = false } = run ?? {};
  if (occasion === null || nearRunId === null || dryRun) return wholeStore(db, runId);
  return changesStore(db, runId, nearRunId);
}

/** Stores all meetings of a run when it has ended. */
function wholeStore(db: Connection, runId: string): RunStore {
  return {
    async end(end, schedule) {
      await db.transaction().execute(async (transaction) => {
        // A run that was ended meanwhile may hold people who are no longer in the forum: nothing of it is kept.
        if (!(await finishRun(transaction, runId, end))) return;
        if (schedule !== null) await insertSchedule(transaction, runId, schedule);
      });
    },
    close: async () => undefined,
  };
}

/**
 * Stores a run that changes little of another. PostgreSQL copies the meetings of that one, with indexes and references,
 * while the forum is read and the search goes on, as it takes as long as both; in the end only what differs is
 * written. Nobody sees any of it before.
 */
async function changesStore(db: Connection, runId: string, nearRunId: string): Promise<RunStore> {
  const transaction = await db.startTransaction().execute();
  const copied = copySchedule(transaction, nearRunId, runId).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  let isOpen = true;
  const close = async (commits: boolean): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await copied;
    await (commits ? transaction.commit() : transaction.rollback()).execute();
  };
  return {
    async end(end, schedule, near) {
      if (schedule === null || near === null) {
        await close(false);
        await finishRun(db, runId, end);
        return;
      }
      const failed = await copied;
      if (failed !== null) throw failed.error;
      const isStored = await finishRun(transaction, runId, end);
      if (isStored) await changeSchedule(transaction, runId, near, schedule);
      await close(isStored);
    },
    close: () => close(false),
  };
}
