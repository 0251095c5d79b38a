import { z } from 'zod';
import { listAudit } from '../../db/audit.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import { text } from '../schemas/text.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** Who did what. */
export function auditRoutes(
  app: TypedApp,
  { db }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const entry = z
    .object({
      number: z.int(),
      at: z.iso.datetime(),
      subject: z.string(),
      keyId: z.string().nullable().meta({ description: 'The key that was shown.' }),
      action: z.string().meta({ examples: ['changeProfile'] }),
      kind: z
        .string()
        .nullable()
        .meta({ examples: ['profile'] }),
      target: z.string().nullable().meta({ description: 'The id of what it was done to.' }),
      requestId: z.string().nullable(),
    })
    .register(registry, {
      id: 'AuditEntry',
      description: 'Who did what to what. Nothing of what was written, and nobody’s contact details.',
    });
  const page = z
    .object({ items: z.array(entry), nextCursor: z.string().nullable() })
    .register(registry, { id: 'AuditList', description: 'A page of the audit log, the latest first.' });
  const time = z.iso.datetime({ offset: true }).optional();

  app.route({
    method: 'GET',
    url: '/v1/audit',
    schema: {
      operationId: 'listAudit',
      summary: 'Who did what',
      description: 'Every change, and every reading of contact details, by the operation that did it.',
      tags: ['access'],
      querystring: z.strictObject({
        subject: text(300).optional(),
        action: text(100).optional(),
        kind: text(50).optional(),
        target: text(300).optional(),
        since: time.meta({ description: 'From this time on.' }),
        until: time.meta({ description: 'Before this time.' }),
        limit: z.coerce.number().int().min(1).max(500).default(100),
        cursor: z.string().max(1000).optional(),
      }),
      response: { 200: answer('A page of entries.', page), ...problems(400, 503) },
    },
    handler: async (request) => {
      const { limit, cursor, subject, action, kind, target, since, until } = request.query;
      const list = listKey(['audit', subject, action, kind, target, since, until]);
      const found = await listAudit(
        db,
        {
          subject: subject ?? null,
          action: action ?? null,
          kind: kind ?? null,
          target: target ?? null,
          since: since === undefined ? null : new Date(since),
          until: until === undefined ? null : new Date(until),
        },
        limit + 1,
        decodeCursor(cursor, list, z.int()),
      );
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map((each) => ({ ...each, at: each.at.toISOString() })),
        nextCursor: found.length > limit && last !== undefined ? encodeCursor(list, last.number) : null,
      };
    },
  });
}
