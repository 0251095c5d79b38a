import { z } from 'zod';
import { DELIVERY_STATES, listDeliveries } from '../../db/webhookDeliveries.ts';
import { replayDelivery, replaySince } from '../../db/webhookEvents.ts';
import { findWebhook } from '../../db/webhooks.ts';
import { testWebhook } from '../../usecases/webhooks/changeWebhook.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import { ProblemError } from '../problem.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { noWebhook, webhookParams, webhookProblem } from '../webhookJson.ts';

/** What became of what was sent, and sending it again. */
export function webhookDeliveryRoutes(
  app: TypedApp,
  { db, now }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const tags = ['webhooks'];
  const attempt = z.object({
    number: z.int(),
    attemptedAt: z.iso.datetime(),
    milliseconds: z.int(),
    status: z.int().nullable().meta({ description: 'What the receiver answered; null: nothing.' }),
    failure: z.string().nullable().meta({ description: 'Why it does not count; null: it does.' }),
    answer: z.string().meta({ description: 'The beginning of the answer.' }),
  });
  const delivery = z
    .object({
      id: z.uuid(),
      eventId: z.uuid().meta({ description: 'The `webhook-id` that it is sent under.' }),
      type: z.string(),
      state: z.enum(DELIVERY_STATES),
      isReplay: z.boolean(),
      createdAt: z.iso.datetime(),
      nextAttemptAt: z.iso.datetime().nullable(),
      finishedAt: z.iso.datetime().nullable(),
      attempts: z.array(attempt),
    })
    .register(registry, { id: 'WebhookDelivery', description: 'An event on its way to a webhook.' });
  const page = z.object({ items: z.array(delivery), nextCursor: z.string().nullable() }).register(registry, {
    id: 'WebhookDeliveryList',
    description: 'A page of deliveries, the latest first.',
  });

  app.route({
    method: 'GET',
    url: '/v1/webhooks/:id/deliveries',
    schema: {
      operationId: 'listWebhookDeliveries',
      summary: 'What was sent, and what became of it',
      tags,
      params: webhookParams,
      querystring: z.strictObject({
        state: z.enum(DELIVERY_STATES).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(1000).optional(),
      }),
      response: { 200: answer('A page of deliveries.', page), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id } = request.params;
      const { state, limit, cursor } = request.query;
      if ((await findWebhook(db, id)) === undefined) throw noWebhook(id);
      const list = listKey(['deliveries', id, state]);
      const after = decodeCursor(cursor, list, z.strictObject({ createdAt: z.string(), id: z.uuid() }));
      const found = await listDeliveries(db, id, state ?? null, after, limit + 1);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map((each) => ({
          ...each,
          createdAt: each.createdAt.toISOString(),
          nextAttemptAt: each.nextAttemptAt?.toISOString() ?? null,
          finishedAt: each.finishedAt?.toISOString() ?? null,
          attempts: each.attempts.map((one) => ({ ...one, attemptedAt: one.attemptedAt.toISOString() })),
        })),
        nextCursor:
          found.length > limit && last !== undefined
            ? encodeCursor(list, { createdAt: last.createdAt.toISOString(), id: last.id })
            : null,
      };
    },
  });

  const queued = z
    .object({ queued: z.int().meta({ description: 'How many deliveries.' }) })
    .register(registry, { id: 'QueuedDeliveries', description: 'What will be sent soon.' });

  app.route({
    method: 'POST',
    url: '/v1/webhooks/:id/test',
    schema: {
      operationId: 'testWebhook',
      summary: 'Send an event that says nothing',
      tags,
      params: webhookParams,
      response: { 202: answer('It is queued.', queued), ...problems(400, 404, 409, 503) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const refused = await testWebhook(db, id, now(), request.traceparent);
      if (refused !== null) throw webhookProblem(refused, id);
      reply.code(202);
      return { queued: 1 };
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/webhooks/:id/deliveries/:delivery/replay',
    schema: {
      operationId: 'replayWebhookDelivery',
      summary: 'Send an event once more',
      tags,
      params: webhookParams.extend({ delivery: z.uuid('must be the UUID of a delivery') }),
      response: { 202: answer('It is queued.', queued), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id, delivery } = request.params;
      if ((await replayDelivery(db, id, delivery, new Date(now()))) === undefined) {
        throw new ProblemError('not-found', `The webhook has no delivery ${delivery}.`);
      }
      reply.code(202);
      return { queued: 1 };
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/webhooks/:id/replay',
    schema: {
      operationId: 'replayWebhookEvents',
      summary: 'Send everything again from a time on',
      description:
        'Also what happened while the webhook was off. Events are kept for 30 days; at most 10,000 are sent.',
      tags,
      params: webhookParams,
      body: z.strictObject({ since: z.iso.datetime({ offset: true }) }),
      response: { 202: answer('They are queued.', queued), ...problems(400, 404, 413, 415, 503) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      if ((await findWebhook(db, id)) === undefined) throw noWebhook(id);
      const count = await replaySince(db, id, new Date(request.body.since), new Date(now()));
      reply.code(202);
      return { queued: count };
    },
  });
}
