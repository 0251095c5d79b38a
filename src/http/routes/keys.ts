import { z } from 'zod';
import { type ApiKey, findApiKey, listApiKeys, revokeApiKey } from '../../db/apiKeys.ts';
import { isAtLeast, ownerShown, ROLES, SCOPES } from '../../domain/access/caller.ts';
import { createApiKey } from '../../usecases/apiKeys.ts';
import { tellTarget } from '../access/auditing.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import { ProblemError } from '../problem.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import { text } from '../schemas/text.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** Make, list and revoke API keys. */
export function keyRoutes(
  app: TypedApp,
  { db, now }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const tags = ['access'];
  const role = z
    .enum(ROLES)
    .register(registry, { id: 'Role', description: 'What someone may do at all, from least to most.' });
  const scope = z.enum(SCOPES).register(registry, {
    id: 'Scope',
    description: 'What a key is for: reading, writing, reading contact details, managing keys.',
  });
  const shownFields = {
    id: z
      .string()
      .meta({ description: 'Stands in the key in front of the secret.', examples: ['k3v2a7qbzp'] }),
    name: z.string(),
    subject: z.string().meta({ description: 'In whose name it acts: owns what is written with it.' }),
    role,
    scopes: z.array(scope),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    lastUsedAt: z.iso.datetime().nullable().meta({ description: 'To the minute.' }),
    revokedAt: z.iso.datetime().nullable(),
  };
  const shown = z.object(shownFields).register(registry, {
    id: 'ApiKey',
    description: 'A key without its secret.',
  });
  const created = z
    .object({ key: z.string().meta({ description: 'The key itself; told this once.' }), ...shownFields })
    .register(registry, { id: 'CreatedApiKey', description: 'A new key.' });
  const draft = z
    .strictObject({
      name: text(200).meta({ description: 'What it is for, to tell it from others.', examples: ['CRM'] }),
      role: role.default('reader'),
      scopes: z
        .array(scope)
        .min(1)
        .max(SCOPES.length)
        .refine((scopes) => new Set(scopes).size === scopes.length, 'must not name a scope twice')
        .default(['read']),
      subject: text(300).optional().meta({
        description: 'In whose name it acts; without it yours, or where an admin makes it a name of its own.',
      }),
      expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
    })
    .register(registry, { id: 'ApiKeyDraft', description: 'What a new key is to be.' });

  app.route({
    method: 'POST',
    url: '/v1/keys',
    schema: {
      operationId: 'createKey',
      summary: 'Make an API key',
      description:
        'With no more rights than you have, and in your own name unless you are an admin. The answer holds the key; it is not told again.',
      tags,
      body: draft,
      response: { 201: answer('The key.', created), ...problems(400, 413, 415, 503) },
    },
    handler: async (request, reply) => {
      const { caller } = request;
      const { name, role, scopes, subject, expiresAt } = request.body;
      const isAdmin = caller.role === 'admin';
      if (!isAtLeast(caller.role, role)) {
        throw beyond('/role', `a key for the role ${role} takes that role; yours is ${caller.role}`);
      }
      const missing = scopes.find((each) => !caller.scopes.includes(each));
      if (missing !== undefined) throw beyond('/scopes', `you do not have the scope ${missing} yourself`);
      if (!isAdmin && subject !== undefined && subject !== caller.subject) {
        throw beyond('/subject', 'only an admin makes keys in the name of others');
      }
      const expiry = expiresAt === null ? null : new Date(expiresAt);
      if (expiry !== null && expiry.getTime() <= now()) {
        const reason = 'must lie in the future';
        throw new ProblemError('invalid-request', `body /expiresAt: ${reason}`, [
          { pointer: '/expiresAt', reason, in: 'body' },
        ]);
      }
      const { made, key } = await db.transaction().execute(async (transaction) => {
        const made = await createApiKey(transaction, {
          name,
          subject: subject ?? (isAdmin ? null : caller.subject),
          role,
          scopes,
          expiresAt: expiry,
          createdBy: caller.subject,
        });
        tellTarget(request, made.id);
        return { made, key: await findApiKey(transaction, made.id) };
      });
      if (key === undefined) throw new Error(`key ${made.id} vanished as soon as it was made`);
      reply.code(201).header('cache-control', 'no-store');
      return { key: made.key, ...keyShown(key) };
    },
  });

  const page = z
    .object({ items: z.array(shown), nextCursor: z.string().nullable() })
    .register(registry, { id: 'ApiKeyList', description: 'A page of keys, by id.' });
  app.route({
    method: 'GET',
    url: '/v1/keys',
    schema: {
      operationId: 'listKeys',
      summary: 'List API keys',
      description: 'Those in your own name; an admin sees all. Revoked and expired ones stay in the list.',
      tags,
      querystring: z.strictObject({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(1000).optional(),
      }),
      response: { 200: answer('A page of keys.', page), ...problems(400, 503) },
    },
    handler: async (request) => {
      const { limit, cursor } = request.query;
      const list = listKey(['keys']);
      const after = decodeCursor(cursor, list, z.string());
      const found = await listApiKeys(db, ownerShown(request.caller), limit + 1, after);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map(keyShown),
        nextCursor: found.length > limit && last !== undefined ? encodeCursor(list, last.id) : null,
      };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/keys/:id',
    schema: {
      operationId: 'revokeKey',
      summary: 'Revoke an API key',
      description:
        'For good. Every process of the service refuses it within five seconds. Twice changes nothing.',
      tags,
      params: z.strictObject({ id: z.string().regex(/^[a-z2-7]{10}$/, 'must be the id of a key') }),
      response: { 204: emptyAnswer('It lets nobody in any more.'), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const found = await db.transaction().execute((transaction) => revokeApiKey(transaction, id));
      if (!found) throw new ProblemError('not-found', `There is no key ${id}.`);
      app.keyRing.forget(id);
      return reply.code(204).send();
    },
  });
}

/** A key may not do more than the one who makes it. */
function beyond(pointer: string, reason: string): ProblemError {
  return new ProblemError('forbidden', `body ${pointer}: ${reason}`, [{ pointer, reason, in: 'body' }]);
}

function keyShown({ id, name, subject, role, scopes, createdBy, ...times }: ApiKey) {
  return {
    id,
    name,
    subject,
    role,
    scopes,
    createdBy,
    createdAt: times.createdAt.toISOString(),
    expiresAt: times.expiresAt?.toISOString() ?? null,
    lastUsedAt: times.lastUsedAt?.toISOString() ?? null,
    revokedAt: times.revokedAt?.toISOString() ?? null,
  };
}
