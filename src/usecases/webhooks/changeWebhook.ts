import type { Connection } from '../../db/connect.ts';
import { beginStrongMatchSearch } from '../../db/strongMatches.ts';
import { emitEvent } from '../../db/webhookEvents.ts';
import {
  countWebhooks,
  deleteWebhook,
  findWebhookForUpdate,
  insertWebhook,
  rotateSecret,
  updateWebhook,
  type Webhook,
  type WebhookSettings,
} from '../../db/webhooks.ts';
import { newSecret } from './sendWebhook.ts';

/** Why a webhook was not written. */
export type WebhookRefusal =
  | { readonly refused: 'not-found' }
  | { readonly refused: 'too-many'; readonly limit: number }
  | { readonly refused: 'not-active' }
  | { readonly refused: 'version-mismatch'; readonly version: number };

/** A webhook with its secret, which is shown this once. */
export interface WebhookWithSecret {
  readonly webhook: Webhook;
  readonly secret: string;
}

/** One owner may have so many. */
const MOST_WEBHOOKS = 50;
/** An old secret signs beside the new one for so long, in milliseconds. */
const OVERLAP_MS = 24 * 3_600_000;

export async function createWebhook(
  db: Connection,
  owner: string,
  settings: WebhookSettings,
): Promise<WebhookWithSecret | WebhookRefusal> {
  return db.transaction().execute(async (transaction) => {
    if ((await countWebhooks(transaction, owner)) >= MOST_WEBHOOKS) {
      return { refused: 'too-many', limit: MOST_WEBHOOKS };
    }
    const secret = newSecret();
    const webhook = await insertWebhook(transaction, owner, settings, secret);
    await followMatches(transaction, webhook);
    return { webhook, secret };
  });
}

/** Changes a webhook, when its version is one of `versions` (null: any). */
export async function changeWebhook(
  db: Connection,
  id: string,
  versions: readonly number[] | null,
  change: (current: Webhook) => WebhookSettings,
): Promise<Webhook | WebhookRefusal> {
  return db.transaction().execute(async (transaction) => {
    const found = await findForChange(transaction, id, versions);
    if ('refused' in found) return found;
    const changed = await updateWebhook(transaction, id, change(found));
    await followMatches(transaction, changed);
    return changed;
  });
}

/** Removes a webhook with its deliveries, when its version is one of `versions` (null: any). */
export async function removeWebhook(
  db: Connection,
  id: string,
  versions: readonly number[] | null,
): Promise<WebhookRefusal | null> {
  return db.transaction().execute(async (transaction) => {
    const found = await findForChange(transaction, id, versions);
    if ('refused' in found) return found;
    await deleteWebhook(transaction, id);
    return null;
  });
}

/** Gives a webhook a new secret; the old one signs too for a day. */
export async function renewSecret(
  db: Connection,
  id: string,
  versions: readonly number[] | null,
  now: number,
): Promise<WebhookWithSecret | WebhookRefusal> {
  return db.transaction().execute(async (transaction) => {
    const found = await findForChange(transaction, id, versions);
    if ('refused' in found) return found;
    const secret = newSecret();
    return { webhook: await rotateSecret(transaction, id, secret, new Date(now + OVERLAP_MS)), secret };
  });
}

/** Sends a webhook a message that says nothing, to see whether it comes through. */
export async function testWebhook(
  db: Connection,
  id: string,
  now: number,
  traceparent: string | null,
): Promise<WebhookRefusal | null> {
  return db.transaction().execute(async (transaction) => {
    const found = await findForChange(transaction, id, null);
    if ('refused' in found) return found;
    if (!found.active) return { refused: 'not-active' };
    await emitEvent(transaction, {
      type: 'webhook.test',
      audience: [found.owner],
      webhookId: id,
      payload: { webhookId: id },
      happenedAt: now,
      traceparent,
    });
    return null;
  });
}

async function findForChange(
  db: Connection,
  id: string,
  versions: readonly number[] | null,
): Promise<Webhook | WebhookRefusal> {
  const found = await findWebhookForUpdate(db, id);
  if (found === undefined) return { refused: 'not-found' };
  if (versions === null || versions.includes(found.version)) return found;
  return { refused: 'version-mismatch', version: found.version };
}

/** Strong matches are looked for from the moment on at which somebody wants to hear of them. */
async function followMatches(db: Connection, { active, events }: Webhook): Promise<void> {
  if (active && events.includes('match.strong')) await beginStrongMatchSearch(db);
}
