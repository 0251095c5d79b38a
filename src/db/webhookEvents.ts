import { type Kysely, sql } from 'kysely';
import type { ServiceEvent } from '../domain/webhook/event.ts';
import type { DB } from './tables.ts';

/** The task of workers that delivers; its payload is a DeliveryPayload. */
export const DELIVERY_TASK = 'deliver_webhook';

export interface DeliveryPayload {
  readonly deliveryId: string;
}

/**
 * Tells of something that happened, in the transaction in which it does: the event, a delivery to each webhook
 * that asked for it and their jobs are there when that commits, and are not when it does not. A webhook that is being
 * deleted is waited for, and left out. Payloads hold ids and public facts only, never contact details. Answers the id
 * of the event.
 */
export async function emitEvent(db: Kysely<DB>, event: ServiceEvent): Promise<string> {
  const { type, audience, webhookId = null, payload, happenedAt, traceparent = null } = event;
  const { id } = await db
    .insertInto('webhook_event')
    .values({
      type,
      audience: [...audience],
      webhook_id: webhookId,
      payload: JSON.stringify(payload),
      traceparent,
      happened_at: new Date(happenedAt),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const fitting =
    webhookId === null
      ? sql`active and ${type} = any(events) and (scope = 'all' or owner = any(${[...audience]}::text[]))`
      : sql`id = ${webhookId}`;
  await sql`
    with delivery as (
      insert into webhook_delivery (webhook_id, event_id, next_attempt_at, created_at)
      select id, ${id}::uuid, ${new Date(happenedAt)}::timestamptz, ${new Date(happenedAt)}::timestamptz
      from webhook where ${fitting} for key share returning id
    )
    ${queueDeliveries}
  `.execute(db);
  return id;
}

/** Queues the jobs of what a preceding `delivery` gives. */
const queueDeliveries = sql`
  select graphile_worker.add_job(${sql.lit(DELIVERY_TASK)}, json_build_object('deliveryId', id), job_key := id::text)
  from delivery`;

/** Sends events once more to a webhook: those of one delivery. False: it has no such delivery. */
export async function replayDelivery(
  db: Kysely<DB>,
  webhookId: string,
  deliveryId: string,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with delivery as (
      insert into webhook_delivery (webhook_id, event_id, next_attempt_at, is_replay, created_at)
      select webhook_id, event_id, ${now}::timestamptz, true, ${now}::timestamptz from webhook_delivery
      where webhook_id = ${webhookId} and id = ${deliveryId} returning id
    ), queued as (${queueDeliveries})
    select id from delivery, (select count(*) from queued) as all_queued
  `.execute(db);
  return rows[0]?.id;
}

/** At most so many events are sent again at a time. */
export const MOST_REPLAYED = 10_000;

/**
 * Sends again what happened from a time on and what the webhook asks for, whether it was sent before or not: what
 * came while it was off included. Says how many.
 */
export async function replaySince(
  db: Kysely<DB>,
  webhookId: string,
  since: Date,
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with delivery as (
      insert into webhook_delivery (webhook_id, event_id, next_attempt_at, is_replay, created_at)
      select webhook.id, event.id, ${now}::timestamptz, true, ${now}::timestamptz
      from webhook join webhook_event event on event.happened_at >= ${since}::timestamptz
        and (event.webhook_id = webhook.id or event.webhook_id is null and event.type = any(webhook.events)
          and (webhook.scope = 'all' or webhook.owner = any(event.audience)))
      where webhook.id = ${webhookId} and event.type <> 'webhook.test'
      order by event.happened_at limit ${MOST_REPLAYED} returning id
    ), queued as (${queueDeliveries})
    select count(*)::integer as count from queued
  `.execute(db);
  return rows[0].count;
}

/** Removes events, with what became of them, from before a time; says how many. Those under way stay. */
export async function deleteEvents(db: Kysely<DB>, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('webhook_event')
    .where('happened_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('webhook_delivery')
            .select('id')
            .whereRef('event_id', '=', 'webhook_event.id')
            .where('state', '=', 'pending'),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
