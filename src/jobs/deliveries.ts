import type { EventEmitter } from 'node:events';
import { type Logger, type Runner, run, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Connection } from '../db/connect.ts';
import { ANSWER_KEPT_MS, deleteAnswers } from '../db/idempotentAnswers.ts';
import { endStrongMatchSearch, hasStrongMatchesToSeek } from '../db/strongMatches.ts';
import { DELIVERY_TASK, type DeliveryPayload, deleteEvents } from '../db/webhookEvents.ts';
import { type DeliveryWork, deliverWebhook } from '../usecases/webhooks/deliverWebhook.ts';
import { enqueueStrongMatches, STRONG_MATCHES_TASK } from './queue.ts';
import { type StrongMatchWork, seekStrongMatches } from './strongMatches.ts';

/** Deliveries at a time: they wait for others most of the while, and must not hold up imports meanwhile. */
const CONCURRENCY = 8;
/** Events and what became of them are kept for so long, in milliseconds: 30 days. */
const EVENTS_KEPT_MS = 30 * 86_400_000;

/** The tasks that webhooks bring, beside those of deliveries. */
export function webhookTasks(db: Connection, work: StrongMatchWork): TaskList {
  return {
    [STRONG_MATCHES_TASK]: async () => {
      if (await seekStrongMatches(db, work)) await enqueueStrongMatches(db);
    },
  };
}

/** Runs deliveries, apart from the jobs that compute. */
export function runDeliveries(
  db: Connection,
  pool: pg.Pool,
  work: DeliveryWork,
  { events, logger }: { readonly events: EventEmitter; readonly logger: Logger },
): Promise<Runner> {
  return run({
    pgPool: pool,
    taskList: {
      [DELIVERY_TASK]: async (payload) => {
        await deliverWebhook(db, (payload as DeliveryPayload).deliveryId, work);
      },
    },
    concurrency: CONCURRENCY,
    pollInterval: 1_000,
    noHandleSignals: true,
    events,
    logger,
  });
}

/** Looks for what webhooks wait for, and lets go of what was kept long enough. */
export async function sweepWebhooks(db: Connection, now: number): Promise<void> {
  await endStrongMatchSearch(db);
  if (await hasStrongMatchesToSeek(db)) await enqueueStrongMatches(db);
  await deleteAnswers(db, new Date(now - ANSWER_KEPT_MS));
  await deleteEvents(db, new Date(now - EVENTS_KEPT_MS));
}
