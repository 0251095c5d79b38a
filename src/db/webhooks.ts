import { type Kysely, type Selectable, sql } from 'kysely';
import type { EventType } from '../domain/webhook/event.ts';
import type { DB, Webhook as WebhookRow } from './tables.ts';

/** An address that wants to hear of events. */
export interface Webhook {
  readonly id: string;
  readonly owner: string;
  readonly url: string;
  readonly events: readonly EventType[];
  readonly scope: 'own' | 'all';
  /** The least score of a match that counts as strong, in [0, 1]. */
  readonly threshold: number;
  readonly active: boolean;
  readonly disabledReason: string | null;
  /** Failed attempts since the last one that succeeded. */
  readonly failures: number;
  readonly version: number;
  readonly createdAt: Date;
}

/** What its owner says of it. */
export type WebhookSettings = Pick<Webhook, 'url' | 'events' | 'scope' | 'threshold' | 'active'>;

function read(row: Selectable<WebhookRow>): Webhook {
  return {
    id: row.id,
    owner: row.owner,
    url: row.url,
    events: row.events as EventType[],
    scope: row.scope as Webhook['scope'],
    threshold: row.threshold,
    active: row.active,
    disabledReason: row.disabled_reason,
    failures: row.failures,
    version: row.version,
    createdAt: row.created_at,
  };
}

export async function insertWebhook(
  db: Kysely<DB>,
  owner: string,
  settings: WebhookSettings,
  secret: string,
): Promise<Webhook> {
  const row = await db
    .insertInto('webhook')
    .values({ owner, ...settings, events: [...settings.events], secret })
    .returningAll()
    .executeTakeFirstOrThrow();
  return read(row);
}

export async function findWebhook(db: Kysely<DB>, id: string): Promise<Webhook | undefined> {
  const row = await db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : read(row);
}

/** As findWebhook; nobody else changes it until the transaction ends. */
export async function findWebhookForUpdate(db: Kysely<DB>, id: string): Promise<Webhook | undefined> {
  const row = await db.selectFrom('webhook').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : read(row);
}

/** By id, behind `afterId`; `owner` null: everybody's. */
export async function listWebhooks(
  db: Kysely<DB>,
  owner: string | null,
  afterId: string | null,
  limit: number,
): Promise<Webhook[]> {
  let query = db.selectFrom('webhook').selectAll().orderBy('id').limit(limit);
  if (owner !== null) query = query.where('owner', '=', owner);
  if (afterId !== null) query = query.where('id', '>', afterId);
  return (await query.execute()).map(read);
}

/** How many webhooks somebody has. */
export async function countWebhooks(db: Kysely<DB>, owner: string): Promise<number> {
  const { count } = await db
    .selectFrom('webhook')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow();
  return count;
}

/** Replaces what the owner says; turning it on forgets the failures. Its version rises. */
export async function updateWebhook(db: Kysely<DB>, id: string, settings: WebhookSettings): Promise<Webhook> {
  const row = await db
    .updateTable('webhook')
    .set((column) => ({
      ...settings,
      events: [...settings.events],
      version: column('version', '+', 1),
      ...(settings.active ? { failures: 0, disabled_reason: null } : {}),
    }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return read(row);
}

export async function deleteWebhook(db: Kysely<DB>, id: string): Promise<void> {
  await db.deleteFrom('webhook').where('id', '=', id).execute();
}

/** Puts a new secret in the place of the old one, which signs too until a time. */
export async function rotateSecret(
  db: Kysely<DB>,
  id: string,
  secret: string,
  previousUntil: Date,
): Promise<Webhook> {
  const row = await db
    .updateTable('webhook')
    .set((column) => ({
      previous_secret: column.ref('secret'),
      previous_secret_until: previousUntil,
      secret,
      version: column('version', '+', 1),
    }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return read(row);
}

/** Active webhooks that want to hear of an event, by id. */
export async function listSubscribers(db: Kysely<DB>, type: EventType): Promise<Webhook[]> {
  const rows = await db
    .selectFrom('webhook')
    .selectAll()
    .where('active', '=', true)
    .where(sql<boolean>`${type} = any(events)`)
    .orderBy('id')
    .execute();
  return rows.map(read);
}
