import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { findForum, listForums, type StoredForum } from '../../db/forums.ts';
import { readForum } from '../../db/readForum.ts';
import { ownerShown } from '../../domain/access/caller.ts';
import { findingsOf } from '../../domain/forum/findings.ts';
import type { ForumSettings } from '../../domain/forum/forum.ts';
import { changeForum, createForum, type ForumRefusal, removeForum } from '../../usecases/changeForum.ts';
import { tellTarget } from '../access/auditing.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import { etagOf, isFresh, versionsAllowed } from '../etag.ts';
import { type Draft, forumShown, patched, settingsOf } from '../forumJson.ts';
import { forumParams, invalid, noForum } from '../forumProblems.ts';
import { ifMatchHeaders } from '../ifMatchHeaders.ts';
import { ProblemError } from '../problem.ts';
import { findingShown } from '../scheduleRunJson.ts';
import type { ForumSchemas } from '../schemas/forum.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import { languageField } from '../schemas/scheduleRun.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { faultsOf } from '../validation.ts';

/** Create, read, list, replace, change and delete forums; what their organisers should know about them. */
export function forumRoutes(
  app: TypedApp,
  { db, now }: Services,
  { forum }: ForumSchemas,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const tags = ['forums'];
  const etagHeader = { etag: 'The version of the forum.' };
  const shown = (reply: { header(name: string, value: string): unknown }, stored: StoredForum) => {
    reply.header('etag', etagOf(stored.version));
    return forumShown(stored);
  };

  app.route({
    method: 'POST',
    url: '/v1/forums',
    schema: {
      operationId: 'createForum',
      summary: 'Create a forum',
      tags,
      body: forum.draft,
      response: {
        201: answer('The forum was stored.', forum.shown, {
          ...etagHeader,
          location: 'Address of the forum.',
        }),
        ...problems(400, 409, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const id = randomUUID();
      tellTarget(request, id);
      const created = await createForum(db, settingsOf(request.body, id), request.caller.subject);
      if ('refused' in created) throw refusal(created, id);
      reply.code(201).header('location', `/v1/forums/${id}`);
      return shown(reply, created);
    },
  });

  const page = z
    .object({ items: z.array(forum.shown), nextCursor: z.string().nullable() })
    .register(registry, { id: 'ForumList', description: 'A page of forums, by id.' });
  app.route({
    method: 'GET',
    url: '/v1/forums',
    schema: {
      operationId: 'listForums',
      summary: 'List forums',
      tags,
      querystring: z.strictObject({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(1000).optional(),
      }),
      response: { 200: answer('A page of forums.', page), ...problems(400, 503) },
    },
    handler: async (request) => {
      const { limit, cursor } = request.query;
      const list = listKey('forums');
      const found = await listForums(
        db,
        limit + 1,
        decodeCursor(cursor, list, z.uuid()),
        ownerShown(request.caller),
      );
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const more = found.length > limit && last !== undefined;
      return { items: items.map(forumShown), nextCursor: more ? encodeCursor(list, last.settings.id) : null };
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/forums/:id',
    schema: {
      operationId: 'getForum',
      summary: 'Read a forum',
      tags,
      params: forumParams,
      headers: z.looseObject({ 'if-none-match': z.string().max(500).optional() }),
      response: {
        200: answer('The forum.', forum.shown, etagHeader),
        304: emptyAnswer('The forum has not changed.'),
        ...problems(400, 404, 503),
      },
    },
    handler: async (request, reply) => {
      const stored = await findForum(db, request.params.id);
      if (stored === undefined) throw noForum(request.params.id);
      if (isFresh(request.headers['if-none-match'], etagOf(stored.version))) {
        return reply.code(304).header('etag', etagOf(stored.version)).send();
      }
      return shown(reply, stored);
    },
  });

  const change = async (
    id: string,
    ifMatch: string | undefined,
    to: (current: ForumSettings) => Draft<'forum'>,
  ) => {
    const result = await changeForum(db, id, versionsAllowed(ifMatch), (current) => {
      const draft = to({ ...current });
      if (draft.externalId !== current.externalId) {
        const reason = `must be "${current.externalId}": the external id of a forum cannot change`;
        throw invalid([{ pointer: '/externalId', reason }]);
      }
      return settingsOf(draft, id);
    });
    if ('refused' in result) throw refusal(result, id);
    return result;
  };
  const changeAnswers = {
    200: answer('The forum as it is now.', forum.shown, etagHeader),
    ...problems(400, 404, 412, 413, 415, 503),
  };

  app.route({
    method: 'PUT',
    url: '/v1/forums/:id',
    schema: {
      operationId: 'replaceForum',
      summary: 'Replace the settings of a forum',
      tags,
      params: forumParams,
      headers: ifMatchHeaders,
      body: forum.draft,
      response: changeAnswers,
    },
    handler: async (request, reply) =>
      shown(reply, await change(request.params.id, request.headers['if-match'], () => request.body)),
  });

  app.route({
    method: 'PATCH',
    url: '/v1/forums/:id',
    schema: {
      operationId: 'changeForum',
      summary: 'Change settings of a forum',
      tags,
      params: forumParams,
      headers: ifMatchHeaders,
      body: forum.patch,
      response: changeAnswers,
    },
    handler: async (request, reply) => {
      const changed = await change(
        request.params.id,
        request.headers['if-match'],
        ({ id: _id, ...current }) => {
          const checked = forum.draft.safeParse(patched(current, request.body));
          if (!checked.success) throw invalid(faultsOf(checked.error, 'body', forum.draft));
          return checked.data;
        },
      );
      return shown(reply, changed);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/forums/:id',
    schema: {
      operationId: 'deleteForum',
      summary: 'Delete a forum with all that belongs to it',
      tags,
      params: forumParams,
      headers: ifMatchHeaders,
      response: { 204: emptyAnswer('The forum is gone.'), ...problems(400, 404, 412, 503) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const refused = await removeForum(db, id, versionsAllowed(request.headers['if-match']));
      if (refused !== null) throw refusal(refused, id);
      return reply.code(204).send();
    },
  });

  const finding = z
    .object({
      severity: z.enum(['error', 'warning']),
      finding: z.string().meta({ examples: ['overlapping-sessions'] }),
      keys: z.array(z.string()),
      sentence: z.string(),
    })
    .register(registry, { id: 'ForumFinding', description: 'Something that an organiser should know.' });
  const findings = z
    .object({ items: z.array(finding) })
    .register(registry, { id: 'FindingList', description: 'Findings of a forum, errors first.' });
  app.route({
    method: 'GET',
    url: '/v1/forums/:id/findings',
    schema: {
      operationId: 'listForumFindings',
      summary: 'What is wrong with a forum, before any run',
      description: 'An `error` makes every schedule impossible; a `warning` makes it worse than meant.',
      tags,
      params: forumParams,
      querystring: z.strictObject({ language: languageField() }),
      response: { 200: answer('The findings.', findings), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const whole = await readForum(db, request.params.id);
      if (whole === undefined) throw noForum(request.params.id);
      const { language } = request.query;
      return { items: findingsOf(whole.forum, now()).map((each) => findingShown(each, language)) };
    },
  });
}

function refusal(result: ForumRefusal, id: string): ProblemError {
  switch (result.refused) {
    case 'not-found':
      return noForum(id);
    case 'already-exists':
      return new ProblemError(
        'already-exists',
        `body /externalId is taken by forum ${result.id}; use PUT /v1/forums/${result.id} to replace it.`,
        [{ pointer: '/externalId', reason: `is taken by forum ${result.id}`, in: 'body' }],
        { location: `/v1/forums/${result.id}` },
      );
    case 'version-mismatch':
      return new ProblemError(
        'version-mismatch',
        `The forum is at version ${result.version} now; read it again and repeat the change.`,
        [{ pointer: '/if-match', reason: `the ETag is now ${etagOf(result.version)}`, in: 'header' }],
        { etag: etagOf(result.version) },
      );
  }
}
