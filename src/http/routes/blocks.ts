import { z } from 'zod';
import { deleteBlockedPair, insertBlockedPair, listBlockedBy } from '../../db/blockedPairs.ts';
import { findProfile } from '../../db/profiles.ts';
import { ProblemError } from '../problem.ts';
import { missing } from '../profileAnswers.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, idParams, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { pairParams, requirePair } from './profilePair.ts';

/** Pairs that are never suggested to each other. */
export function blockRoutes(
  app: TypedApp,
  { db, live }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const blockList = z.object({ items: z.array(z.object({ profileId: z.uuid() })) }).register(registry, {
    id: 'BlockList',
    description: 'The profiles that a profile asked never to be shown with.',
  });

  app.route({
    method: 'GET',
    url: '/v1/profiles/:id/blocks',
    schema: {
      operationId: 'listBlocks',
      summary: 'Blocked pairs of a profile',
      tags: ['matches'],
      params: idParams,
      response: { 200: answer('The blocks it asked for.', blockList), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id } = request.params;
      if ((await findProfile(db, id)) === undefined) throw missing(id);
      return { items: (await listBlockedBy(db, id)).map((profileId) => ({ profileId })) };
    },
  });

  app.route({
    method: 'PUT',
    url: '/v1/profiles/:id/blocks/:otherId',
    schema: {
      operationId: 'blockPair',
      summary: 'Never suggest two profiles to each other',
      tags: ['matches'],
      params: pairParams,
      response: { 204: emptyAnswer('The pair is blocked.'), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id, otherId } = request.params;
      await requirePair(db, request.params, 'the one that blocks');
      await insertBlockedPair(db, id, otherId);
      await live.catchUp();
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/profiles/:id/blocks/:otherId',
    schema: {
      operationId: 'unblockPair',
      summary: 'Take a block back',
      tags: ['matches'],
      params: pairParams,
      response: { 204: emptyAnswer('The block is gone.'), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id, otherId } = request.params;
      if (!(await deleteBlockedPair(db, id, otherId))) {
        throw new ProblemError('not-found', `Profile ${id} does not block profile ${otherId}.`);
      }
      await live.catchUp();
      return reply.code(204).send();
    },
  });
}
