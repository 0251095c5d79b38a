import { z } from 'zod';
import { type Connection, ping } from '../../db/connect.ts';
import { ProblemError } from '../problem.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** An index that is younger has heard of the database just now. */
const LONGEST_AGE_MS = 2_000;

/** Whether the database answers. What all processes share is no reason to send requests to none of them. */
async function isAnswering(db: Connection): Promise<boolean> {
  try {
    await ping(db);
    return true;
  } catch {
    return false;
  }
}

/** Health and metrics. */
export function systemRoutes(
  app: TypedApp,
  { db, live, metrics, stopping = () => false }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const health = z
    .object({ status: z.literal('ok') })
    .register(registry, { id: 'Health', description: 'The process answers.' });
  const readiness = z
    .object({
      status: z.enum(['ready', 'reads-only']).meta({
        description:
          '`reads-only`: the database does not answer. Matches are answered from the index, which says how old it is; the rest with 503.',
      }),
      profiles: z.int(),
      indexAgeSeconds: z
        .number()
        .meta({ description: 'Since the index was last known to hold all commits.' }),
    })
    .register(registry, { id: 'Readiness', description: 'The process can do its work.' });

  app.route({
    method: 'GET',
    url: '/health/live',
    schema: {
      operationId: 'getLiveness',
      summary: 'Whether the process lives',
      tags: ['system'],
      response: { 200: answer('It does.', health) },
    },
    handler: async () => ({ status: 'ok' }),
  });

  app.route({
    method: 'GET',
    url: '/health/ready',
    schema: {
      operationId: 'getReadiness',
      summary: 'Whether the service can do its work',
      tags: ['system'],
      response: { 200: answer('It can.', readiness), ...problems(503) },
    },
    handler: async () => {
      if (stopping()) {
        throw new ProblemError('not-ready', 'The service is about to stop; ask another one.', [], {
          'retry-after': '5',
        });
      }
      if (!live.ready) {
        throw new ProblemError('not-ready', 'The profiles are still being loaded.', [], {
          'retry-after': '1',
        });
      }
      const isReachable = live.age < LONGEST_AGE_MS || (await isAnswering(db));
      const status = isReachable ? 'ready' : 'reads-only';
      return { status, profiles: live.index.size, indexAgeSeconds: live.age / 1000 };
    },
  });

  app.route({
    method: 'GET',
    url: '/metrics',
    schema: {
      operationId: 'getMetrics',
      summary: 'Metrics in the text form of Prometheus',
      tags: ['system'],
      response: { 200: { description: 'The metrics.', content: { 'text/plain': { schema: z.string() } } } },
    },
    handler: async (_request, reply) => {
      reply.type('text/plain; version=0.0.4; charset=utf-8').serializer(String);
      return metrics();
    },
  });
}
