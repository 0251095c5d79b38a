import { z } from 'zod';
import { findForum } from '../../db/forums.ts';
import { deletePrivateLink, listLinkHolders } from '../../db/privateLinks.ts';
import { givePrivateLink } from '../../usecases/privateLink.ts';
import { forumParams, memberParams, noForum } from '../forumProblems.ts';
import { ProblemError } from '../problem.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** Private links that organisers give to the people of their forum. */
export function privateLinkRoutes(
  app: TypedApp,
  { db }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const tags = ['agendas'];
  const holders = z
    .object({
      links: z.array(z.string()).meta({ description: 'People who have a private link.' }),
      feeds: z.array(z.string()).meta({ description: 'People whose calendar has a private address.' }),
    })
    .register(registry, { id: 'LinkHolders', description: 'Keys of people; the links are not told again.' });
  app.route({
    method: 'GET',
    url: '/v1/forums/:id/private-links',
    schema: {
      operationId: 'listPrivateLinks',
      summary: 'Who has a private link or a calendar address',
      tags,
      params: forumParams,
      response: { 200: answer('Who has.', holders), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id } = request.params;
      if ((await findForum(db, id)) === undefined) throw noForum(id);
      return {
        links: await listLinkHolders(db, 'private_link', id),
        feeds: await listLinkHolders(db, 'calendar_feed', id),
      };
    },
  });

  const link = z
    .object({
      token: z.string().meta({ description: 'Shown as `Authorization: Bearer …`; told this once.' }),
      page: z.string().meta({ description: 'Path of the page that it opens.' }),
    })
    .register(registry, { id: 'PrivateLink', description: 'Lets one person see its own day.' });
  app.route({
    method: 'POST',
    url: '/v1/forums/:id/representatives/:key/private-link',
    schema: {
      operationId: 'givePrivateLink',
      summary: 'Give somebody a private link',
      description:
        'To its own agenda, requests and calendar. An earlier link of the same person is void from now on.',
      tags,
      params: memberParams,
      response: { 201: answer('The link.', link), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id, key } = request.params;
      const token = await givePrivateLink(db, 'private_link', { forumId: id, representative: key });
      if (token === null) {
        throw new ProblemError('not-found', `There is no forum ${id} with a representative "${key}".`);
      }
      reply.code(201).header('cache-control', 'no-store');
      // Behind the `#`, so that the browser never sends it as part of an address.
      return { token, page: `/#/my/${token}` };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/forums/:id/representatives/:key/private-link',
    schema: {
      operationId: 'voidPrivateLink',
      summary: 'Make the private link of somebody void',
      tags,
      params: memberParams,
      response: { 204: emptyAnswer('It is void.'), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id, key } = request.params;
      if (!(await deletePrivateLink(db, 'private_link', { forumId: id, representative: key }))) {
        throw new ProblemError('not-found', `"${key}" has no private link.`);
      }
      return reply.code(204).send();
    },
  });
}
