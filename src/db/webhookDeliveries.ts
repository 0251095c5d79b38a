import { type Kysely, sql } from 'kysely';
import type { DB } from './tables.ts';
import { DELIVERY_TASK } from './webhookEvents.ts';

export const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One try to deliver. */
export interface Attempt {
  readonly number: number;
  readonly attemptedAt: Date;
  readonly milliseconds: number;
  /** HTTP status; null: there was no answer. */
  readonly status: number | null;
  /** Why it failed; null: it did not. */
  readonly failure: string | null;
  /** The beginning of the answer. */
  readonly answer: string;
}

export interface Delivery {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly state: DeliveryState;
  readonly isReplay: boolean;
  readonly createdAt: Date;
  readonly nextAttemptAt: Date | null;
  readonly finishedAt: Date | null;
  /** In their order. */
  readonly attempts: readonly Attempt[];
}

/** Deliveries to a webhook, the latest first, behind a place. */
export async function listDeliveries(
  db: Kysely<DB>,
  webhookId: string,
  state: DeliveryState | null,
  after: { readonly createdAt: string; readonly id: string } | null,
  limit: number,
): Promise<Delivery[]> {
  const { rows } = await sql<Omit<Delivery, 'attempts'> & { attempts: AttemptJson[] }>`
    select delivery.id, event_id as "eventId", type, state, is_replay as "isReplay", created_at as "createdAt",
      next_attempt_at as "nextAttemptAt", finished_at as "finishedAt",
      (select coalesce(json_agg(json_build_object('number', number, 'attemptedAt', attempted_at,
        'milliseconds', milliseconds, 'status', status, 'failure', failure, 'answer', answer) order by number), '[]')
       from webhook_attempt where delivery_id = delivery.id) as attempts
    from webhook_delivery delivery join webhook_event event on event.id = event_id
    where delivery.webhook_id = ${webhookId} and (${state}::text is null or state = ${state})
      and (${after?.id ?? null}::uuid is null
        or (created_at, delivery.id) < (${after?.createdAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by created_at desc, delivery.id desc limit ${limit}
  `.execute(db);
  return rows.map(({ attempts, ...rest }) => ({
    ...rest,
    attempts: attempts.map((each) => ({ ...each, attemptedAt: new Date(each.attemptedAt) })),
  }));
}

type AttemptJson = Omit<Attempt, 'attemptedAt'> & { attemptedAt: string };

/** All that is needed to deliver. */
export interface DueDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly attempts: number;
  readonly url: string;
  readonly active: boolean;
  /** The current secret, then the one before it where that is still good. */
  readonly secrets: readonly string[];
  readonly type: string;
  readonly happenedAt: Date;
  readonly payload: unknown;
  readonly traceparent: string | null;
}

/** A delivery that is not over; undefined: there is none, or not any more. */
export async function findDueDelivery(
  db: Kysely<DB>,
  id: string,
  now: Date,
): Promise<DueDelivery | undefined> {
  const row = await db
    .selectFrom('webhook_delivery as delivery')
    .innerJoin('webhook', 'webhook.id', 'delivery.webhook_id')
    .innerJoin('webhook_event as event', 'event.id', 'delivery.event_id')
    .select(['delivery.id', 'delivery.webhook_id', 'event_id', 'attempts', 'url', 'active', 'secret'])
    .select(['previous_secret', 'previous_secret_until', 'type', 'happened_at', 'payload', 'traceparent'])
    .where('delivery.id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { previous_secret: previous, previous_secret_until: until } = row;
  return {
    id: row.id,
    webhookId: row.webhook_id,
    eventId: row.event_id,
    attempts: row.attempts,
    url: row.url,
    active: row.active,
    secrets: previous !== null && until !== null && until > now ? [row.secret, previous] : [row.secret],
    type: row.type,
    happenedAt: row.happened_at,
    payload: row.payload,
    traceparent: row.traceparent,
  };
}

/** Ends a delivery. */
export async function finishDelivery(
  db: Kysely<DB>,
  id: string,
  state: 'delivered' | 'failed',
  now: Date,
): Promise<void> {
  await db
    .updateTable('webhook_delivery')
    .set({ state, finished_at: now, next_attempt_at: null })
    .where('id', '=', id)
    .execute();
}

/** Puts a delivery off until a time, and queues its job. */
export async function putOffDelivery(db: Kysely<DB>, id: string, until: Date): Promise<void> {
  await db.updateTable('webhook_delivery').set({ next_attempt_at: until }).where('id', '=', id).execute();
  await sql`
    select graphile_worker.add_job(${DELIVERY_TASK}, ${JSON.stringify({ deliveryId: id })}::json,
      run_at := ${until}::timestamptz, job_key := ${id})
  `.execute(db);
}

/** Notes an attempt; false: it was noted before, by a worker that was thought dead. */
export async function insertAttempt(
  db: Kysely<DB>,
  deliveryId: string,
  { number, attemptedAt, milliseconds, status, failure, answer }: Attempt,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhook_delivery')
    .set({ attempts: number })
    .where('id', '=', deliveryId)
    .where('state', '=', 'pending')
    .where('attempts', '=', number - 1)
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) === 0) return false;
  await db
    .insertInto('webhook_attempt')
    .values({
      delivery_id: deliveryId,
      number,
      attempted_at: attemptedAt,
      milliseconds,
      status,
      failure,
      answer,
    })
    .execute();
  return true;
}

/** Counts a failed attempt, or forgets all after one that succeeded; says how many there are in a row. */
export async function countFailure(db: Kysely<DB>, webhookId: string, failed: boolean): Promise<number> {
  const row = await db
    .updateTable('webhook')
    .set((column) => ({ failures: failed ? column('failures', '+', 1) : 0 }))
    .where('id', '=', webhookId)
    .$if(!failed, (query) => query.where('failures', '>', 0))
    .returning('failures')
    .executeTakeFirst();
  return row?.failures ?? 0;
}

/** Turns a webhook off. */
export async function disableWebhook(db: Kysely<DB>, webhookId: string, reason: string): Promise<void> {
  await db
    .updateTable('webhook')
    .set((column) => ({ active: false, disabled_reason: reason, version: column('version', '+', 1) }))
    .where('id', '=', webhookId)
    .execute();
}
