import type { Connection } from '../../db/connect.ts';
import {
  countFailure,
  disableWebhook,
  findDueDelivery,
  finishDelivery,
  insertAttempt,
  putOffDelivery,
} from '../../db/webhookDeliveries.ts';
import { ASSUMED_MOST_FAILURES, pauseAfter } from '../../domain/webhook/retry.ts';
import { ANSWER_TIMEOUT_MS, sendWebhook } from './sendWebhook.ts';

export interface DeliveryWork {
  readonly allowPrivate: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long a receiver may take to answer, in milliseconds. */
  readonly timeoutMs?: number;
}

/**
 * Tries once to deliver, and notes what came of it together with what comes next: over, or again after a pause. A
 * worker that dies between the two leaves the delivery as it was, so the receiver may hear of one event more than
 * once, under the same id. An address that failed too often in a row is turned off; its deliveries fail from then
 * on and can be sent again when it is back.
 */
export async function deliverWebhook(db: Connection, deliveryId: string, work: DeliveryWork): Promise<void> {
  const began = work.now();
  const due = await findDueDelivery(db, deliveryId, new Date(began));
  if (due === undefined) return;
  if (!due.active) {
    await finishDelivery(db, deliveryId, 'failed', new Date(began));
    return;
  }
  const clock = performance.now();
  const { status, failure, answer } = await sendWebhook(
    {
      url: due.url,
      id: due.eventId,
      body: JSON.stringify({ type: due.type, timestamp: due.happenedAt.toISOString(), data: due.payload }),
      secrets: due.secrets,
      traceparent: due.traceparent,
    },
    { allowPrivate: work.allowPrivate, timeoutMs: work.timeoutMs ?? ANSWER_TIMEOUT_MS, now: began },
  );
  const milliseconds = Math.round(performance.now() - clock);
  const number = due.attempts + 1;
  await db.transaction().execute(async (transaction) => {
    const attempt = { number, attemptedAt: new Date(began), milliseconds, status, failure, answer };
    if (!(await insertAttempt(transaction, deliveryId, attempt))) return;
    const failures = await countFailure(transaction, due.webhookId, failure !== null);
    if (failure === null) {
      await finishDelivery(transaction, deliveryId, 'delivered', new Date(work.now()));
      return;
    }
    if (failures >= ASSUMED_MOST_FAILURES) {
      await disableWebhook(transaction, due.webhookId, `${failures} attempts in a row failed: ${failure}`);
    }
    const pause = pauseAfter(number, deliveryId);
    if (pause === null) await finishDelivery(transaction, deliveryId, 'failed', new Date(work.now()));
    else await putOffDelivery(transaction, deliveryId, new Date(work.now() + pause));
  });
}
