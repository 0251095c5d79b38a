import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findWebhook, listWebhooks, type Webhook } from '../../db/webhooks.ts';
import { ownerShown } from '../../domain/access/caller.ts';
import { EVENT_TYPES } from '../../domain/webhook/event.ts';
import {
  changeWebhook,
  createWebhook,
  removeWebhook,
  renewSecret,
} from '../../usecases/webhooks/changeWebhook.ts';
import { urlFault } from '../../usecases/webhooks/publicAddress.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import { etagOf, isFresh, versionsAllowed } from '../etag.ts';
import { ifMatchHeaders } from '../ifMatchHeaders.ts';
import { ProblemError } from '../problem.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { noWebhook, webhookParams, webhookProblem, webhookShown } from '../webhookJson.ts';

/** A score that few pairs reach: the best match of a well described profile is about there. */
const ASSUMED_STRONG = 0.6;

/** Addresses that are told of what happens: create, read, list, change, delete, and renew their secrets. */
export function webhookRoutes(
  app: TypedApp,
  { db, now, allowPrivateWebhooks = false }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const tags = ['webhooks'];
  const etagHeader = { etag: 'The version of the webhook.' };
  const fields = {
    url: z
      .string()
      .max(2_000)
      .refine((text) => urlFault(text, allowPrivateWebhooks) === null, {
        error: ({ input }) => urlFault(String(input), allowPrivateWebhooks) ?? '',
      })
      .meta({ description: 'Where to: http or https, on the public internet.', format: 'uri' }),
    events: z.array(z.enum(EVENT_TYPES)).min(1).max(EVENT_TYPES.length),
    scope: z.enum(['own', 'all']).meta({
      description: '`own`: what concerns what you own. `all`: everything, for administrators.',
    }),
    threshold: z.number().min(0).max(1).meta({
      description: 'With `match.strong`: the least score, as a list of matches shows it.',
    }),
    active: z.boolean(),
  };
  const draft = z
    .strictObject({
      ...fields,
      scope: fields.scope.default('own'),
      threshold: fields.threshold.default(ASSUMED_STRONG),
      active: fields.active.default(true),
    })
    .register(registry, { id: 'WebhookDraft', description: 'Where to tell of what.' });
  const patch = z
    .strictObject(fields)
    .partial()
    .register(registry, { id: 'WebhookPatch', description: 'What is to be changed of a webhook.' });
  const shownFields = {
    id: z.uuid(),
    ...fields,
    url: z.string(),
    disabledReason: z.string().nullable().meta({ description: 'Why the service turned it off, if it did.' }),
    failures: z.int().meta({ description: 'Failed attempts since the last one that succeeded.' }),
    version: z.int(),
    createdAt: z.iso.datetime(),
  };
  const shown = z
    .object(shownFields)
    .register(registry, { id: 'Webhook', description: 'Where the service tells of what.' });
  const withSecret = z
    .object({
      ...shownFields,
      secret: z.string().meta({ description: 'Signs what is sent; told this once.', examples: ['whsec_…'] }),
    })
    .register(registry, { id: 'WebhookWithSecret', description: 'A webhook and its new secret.' });

  const tagged = (reply: { header(name: string, value: string): unknown }, webhook: Webhook) => {
    reply.header('etag', etagOf(webhook.version));
    return webhookShown(webhook);
  };
  const allow = ({ caller }: FastifyRequest, scope: 'own' | 'all' | undefined) => {
    if (scope !== 'all' || caller.role === 'admin') return;
    const reason = 'all is for administrators';
    throw new ProblemError('invalid-request', `body /scope: ${reason}`, [
      { pointer: '/scope', reason, in: 'body' },
    ]);
  };

  app.route({
    method: 'POST',
    url: '/v1/webhooks',
    schema: {
      operationId: 'createWebhook',
      summary: 'Be told of what happens',
      description:
        'A POST of `{ type, timestamp, data }` for each event, signed as Standard Webhooks says: `webhook-id`, `webhook-timestamp` and `webhook-signature`. Answer 2xx within 10 s; else it comes again, up to 10 times in about 28 hours. The same id may come more than once.',
      tags,
      body: draft,
      response: {
        201: answer('It is stored.', withSecret, { ...etagHeader, location: 'Its address.' }),
        ...problems(400, 409, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      allow(request as FastifyRequest, request.body.scope);
      const created = await createWebhook(db, request.caller.subject, request.body);
      if ('refused' in created) throw webhookProblem(created, '');
      const { webhook, secret } = created;
      reply.code(201).header('location', `/v1/webhooks/${webhook.id}`).header('cache-control', 'no-store');
      return { ...tagged(reply, webhook), secret };
    },
  });

  const page = z
    .object({ items: z.array(shown), nextCursor: z.string().nullable() })
    .register(registry, { id: 'WebhookList', description: 'A page of webhooks, by id.' });
  app.route({
    method: 'GET',
    url: '/v1/webhooks',
    schema: {
      operationId: 'listWebhooks',
      summary: 'List webhooks',
      tags,
      querystring: z.strictObject({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(1000).optional(),
      }),
      response: { 200: answer('A page of webhooks.', page), ...problems(400, 503) },
    },
    handler: async (request) => {
      const { limit, cursor } = request.query;
      const list = listKey(['webhooks']);
      const owner = ownerShown(request.caller);
      const found = await listWebhooks(db, owner, decodeCursor(cursor, list, z.uuid()), limit + 1);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map(webhookShown),
        nextCursor: found.length > limit && last !== undefined ? encodeCursor(list, last.id) : null,
      };
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/webhooks/:id',
    schema: {
      operationId: 'getWebhook',
      summary: 'Read a webhook',
      tags,
      params: webhookParams,
      headers: z.looseObject({ 'if-none-match': z.string().max(500).optional() }),
      response: {
        200: answer('The webhook.', shown, etagHeader),
        304: emptyAnswer('It has not changed.'),
        ...problems(400, 404, 503),
      },
    },
    handler: async (request, reply) => {
      const webhook = await findWebhook(db, request.params.id);
      if (webhook === undefined) throw noWebhook(request.params.id);
      if (isFresh(request.headers['if-none-match'], etagOf(webhook.version))) {
        return reply.code(304).header('etag', etagOf(webhook.version)).send();
      }
      return tagged(reply, webhook);
    },
  });

  app.route({
    method: 'PATCH',
    url: '/v1/webhooks/:id',
    schema: {
      operationId: 'changeWebhook',
      summary: 'Change a webhook',
      description: 'Absent leaves a field as it is. Turning it on forgets its failures.',
      tags,
      params: webhookParams,
      headers: ifMatchHeaders,
      body: patch,
      response: {
        200: answer('As it is now.', shown, etagHeader),
        ...problems(400, 404, 412, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      allow(request as FastifyRequest, request.body.scope);
      const { id } = request.params;
      const versions = versionsAllowed(request.headers['if-match']);
      const changed = await changeWebhook(db, id, versions, (current) => {
        const { url, events, scope, threshold, active } = { ...current, ...request.body };
        return { url, events, scope, threshold, active };
      });
      if ('refused' in changed) throw webhookProblem(changed, id);
      return tagged(reply, changed);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/webhooks/:id',
    schema: {
      operationId: 'deleteWebhook',
      summary: 'Delete a webhook with its deliveries',
      tags,
      params: webhookParams,
      headers: ifMatchHeaders,
      response: { 204: emptyAnswer('It is gone.'), ...problems(400, 404, 412, 503) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const refused = await removeWebhook(db, id, versionsAllowed(request.headers['if-match']));
      if (refused !== null) throw webhookProblem(refused, id);
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/webhooks/:id/secret',
    schema: {
      operationId: 'renewWebhookSecret',
      summary: 'Give a webhook a new secret',
      description: 'For 24 hours both the new and the old one sign, each with a signature of its own.',
      tags,
      params: webhookParams,
      headers: ifMatchHeaders,
      response: {
        200: answer('The webhook and its new secret.', withSecret, etagHeader),
        ...problems(400, 404, 412, 503),
      },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const renewed = await renewSecret(db, id, versionsAllowed(request.headers['if-match']), now());
      if ('refused' in renewed) throw webhookProblem(renewed, id);
      reply.header('cache-control', 'no-store');
      return { ...tagged(reply, renewed.webhook), secret: renewed.secret };
    },
  });
}
