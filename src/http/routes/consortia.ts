import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type ConsortiumRecord,
  findConsortium,
  listConsortia,
  type StoredConsortium,
} from '../../db/consortia.ts';
import { ownerShown } from '../../domain/access/caller.ts';
import {
  type ConsortiumRefusal,
  createConsortium,
  removeConsortium,
  replaceConsortium,
} from '../../usecases/changeConsortium.ts';
import { check } from '../../usecases/consortium.ts';
import type { MatchSources } from '../../usecases/matching.ts';
import { tellTarget } from '../access/auditing.ts';
import { checkShown, consortiumShown, memberRequests, storedMemberInput } from '../consortiumJson.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import { etagOf, isFresh, versionsAllowed } from '../etag.ts';
import { ifMatchHeaders } from '../ifMatchHeaders.ts';
import { ProblemError } from '../problem.ts';
import type { ConsortiumInput, ConsortiumSchemas } from '../schemas/consortium.ts';
import type { ConsortiumAnswers } from '../schemas/consortiumAnswers.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { callOf, resolvedMembers } from './calls.ts';

const idParams = z.strictObject({ id: z.uuid('must be the UUID of a consortium') });

/** Store, read, list, replace, delete and check consortia. */
export function consortiumRoutes(
  app: TypedApp,
  services: Services,
  schemas: ConsortiumSchemas,
  answers: ConsortiumAnswers,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
  sources: () => Promise<MatchSources>,
): void {
  const { db, reference } = services;

  const shownMember = z.object({
    profileId: z.uuid().nullable(),
    name: z.string(),
    profile: schemas.described.nullable(),
    role: z.string().nullable(),
    countsAs: z.array(z.string()).nullable(),
    activities: z.array(z.string()),
  });
  const shown = z
    .object({
      id: z.uuid(),
      name: z.string(),
      call: z.int().nullable(),
      plan: schemas.plan,
      members: z.array(shownMember),
      source: z
        .string()
        .nullable()
        .meta({ description: 'Where its list was published; null where a client told it.' }),
      version: z.int().min(1).meta({ description: 'Rises by one with every change; the ETag.' }),
    })
    .register(registry, { id: 'Consortium', description: 'A stored consortium.' });
  const page = z.object({ items: z.array(shown), nextCursor: z.string().nullable() }).register(registry, {
    id: 'ConsortiumList',
    description: 'A page of consortia, by id.',
  });
  const etagHeader = { etag: 'The version of the consortium.' };

  /** What is stored of a request whose members all can be taken. */
  const recordOf = async (id: string, input: ConsortiumInput): Promise<ConsortiumRecord> => {
    if (input.call !== null) callOf(services, input.call, 'body');
    const requests = memberRequests(input.members);
    const { consortium } = resolvedMembers(await sources(), input);
    return {
      id,
      name: input.name,
      call: input.call,
      plan: input.plan,
      source: null,
      members: requests.map(({ profileId, role, countsAs, carries }, i) => ({
        profileId,
        name: consortium.members[i].name,
        described: input.members[i].profile ?? null,
        role,
        countsAs,
        carries,
      })),
    };
  };
  const tagged = (reply: { header(name: string, value: string): unknown }, stored: StoredConsortium) => {
    reply.header('etag', etagOf(stored.version));
    return consortiumShown(stored, schemas);
  };

  app.route({
    method: 'POST',
    url: '/v1/consortia',
    schema: {
      operationId: 'createConsortium',
      summary: 'Store a consortium',
      tags: ['consortia'],
      body: schemas.consortiumInput,
      response: {
        201: answer('The consortium was stored.', shown, { ...etagHeader, location: 'Its address.' }),
        ...problems(400, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const id = randomUUID();
      tellTarget(request, id);
      const stored = await createConsortium(db, await recordOf(id, request.body), request.caller.subject);
      reply.code(201).header('location', `/v1/consortia/${id}`);
      return tagged(reply, stored);
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/consortia',
    schema: {
      operationId: 'listConsortia',
      summary: 'List consortia',
      tags: ['consortia'],
      querystring: z.strictObject({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(1000).optional(),
      }),
      response: { 200: answer('A page of consortia.', page), ...problems(400, 503) },
    },
    handler: async (request) => {
      const { limit, cursor } = request.query;
      const list = listKey(['consortia']);
      const found = await listConsortia(
        db,
        decodeCursor(cursor, list, z.uuid()),
        limit + 1,
        ownerShown(request.caller),
      );
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map((stored) => consortiumShown(stored, schemas)),
        nextCursor: found.length > limit && last !== undefined ? encodeCursor(list, last.id) : null,
      };
    },
  });

  const stored = async (id: string): Promise<StoredConsortium> => {
    const found = await findConsortium(db, id);
    if (found === undefined) throw missing(id);
    return found;
  };
  app.route({
    method: 'GET',
    url: '/v1/consortia/:id',
    schema: {
      operationId: 'getConsortium',
      summary: 'Read a consortium',
      tags: ['consortia'],
      params: idParams,
      headers: z.looseObject({ 'if-none-match': z.string().max(500).optional() }),
      response: {
        200: answer('The consortium.', shown, etagHeader),
        304: emptyAnswer('The consortium has not changed.'),
        ...problems(400, 404, 503),
      },
    },
    handler: async (request, reply) => {
      const found = await stored(request.params.id);
      if (isFresh(request.headers['if-none-match'], etagOf(found.version))) {
        return reply.code(304).header('etag', etagOf(found.version)).send();
      }
      return tagged(reply, found);
    },
  });

  app.route({
    method: 'PUT',
    url: '/v1/consortia/:id',
    schema: {
      operationId: 'replaceConsortium',
      summary: 'Replace a consortium',
      tags: ['consortia'],
      params: idParams,
      headers: ifMatchHeaders,
      body: schemas.consortiumInput,
      response: {
        200: answer('The consortium as it is now.', shown, etagHeader),
        ...problems(400, 404, 412, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const versions = versionsAllowed(request.headers['if-match']);
      const replaced = await replaceConsortium(db, await recordOf(id, request.body), versions);
      if ('refused' in replaced) throw refusal(replaced, id);
      return tagged(reply, replaced);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/consortia/:id',
    schema: {
      operationId: 'deleteConsortium',
      summary: 'Delete a consortium',
      tags: ['consortia'],
      params: idParams,
      headers: ifMatchHeaders,
      response: { 204: emptyAnswer('The consortium is gone.'), ...problems(400, 404, 412, 503) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const refused = await removeConsortium(db, id, versionsAllowed(request.headers['if-match']));
      if (refused !== null) throw refusal(refused, id);
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/consortia/:id/findings',
    schema: {
      operationId: 'listFindings',
      summary: 'Check a stored consortium',
      tags: ['consortia'],
      params: idParams,
      querystring: z.strictObject({
        call: z.coerce.number().int().min(2000).max(2100).optional().meta({
          description: 'Year of the call; that of the consortium where it is not given.',
        }),
        language: schemas.language,
      }),
      response: { 200: answer('What each rule comes to.', answers.check), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const found = await stored(request.params.id);
      const year = request.query.call ?? found.call;
      if (year === null) {
        const reason = 'must be given: the consortium names no call';
        throw new ProblemError('invalid-request', `query /call: ${reason}`, [
          { pointer: '/call', reason, in: 'query' },
        ]);
      }
      const call = callOf(services, year, 'query');
      const members = found.members.map((member) => storedMemberInput(member, schemas));
      const { consortium } = resolvedMembers(await sources(), {
        members,
        plan: schemas.plan.parse(found.plan),
      });
      return checkShown(consortium, call, check(consortium, call), reference, request.query.language);
    },
  });
}

function missing(id: string): ProblemError {
  return new ProblemError('not-found', `There is no consortium ${id}.`);
}

function refusal(result: ConsortiumRefusal, id: string): ProblemError {
  if (result.refused === 'not-found') return missing(id);
  return new ProblemError(
    'version-mismatch',
    `The consortium is at version ${result.version} now; read it again and repeat the change.`,
    [{ pointer: '/if-match', reason: `the ETag is now ${etagOf(result.version)}`, in: 'header' }],
    { etag: etagOf(result.version) },
  );
}
