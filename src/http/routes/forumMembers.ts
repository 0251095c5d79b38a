import { z } from 'zod';
import { type ForumMembers, listMemberKeys, type MemberKind, readMembers } from '../../db/forumMembers.ts';
import { findForum } from '../../db/forums.ts';
import type { ForumSettings } from '../../domain/forum/forum.ts';
import { changeMember, createMember, type MadeMember, removeMember } from '../../usecases/changeMember.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import { etagOf, isFresh, versionsAllowed } from '../etag.ts';
import { type Draft, MEMBER_FORMS, patched } from '../forumJson.ts';
import { confirmQuery, forumParams, memberParams, memberProblem, noForum } from '../forumProblems.ts';
import { ifMatchHeaders } from '../ifMatchHeaders.ts';
import type { ForumSchemas } from '../schemas/forum.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { faultsOf } from '../validation.ts';

/** The kinds of things a forum is made of: each has the same six routes. */
const KINDS: readonly { kind: MemberKind; path: string; name: string; article: string }[] = [
  { kind: 'session', path: 'sessions', name: 'Session', article: 'a session' },
  { kind: 'table', path: 'tables', name: 'ForumTable', article: 'a table' },
  { kind: 'participant', path: 'participants', name: 'Participant', article: 'a participant' },
  { kind: 'request', path: 'requests', name: 'MeetingRequest', article: 'a request' },
  { kind: 'exclusion', path: 'exclusions', name: 'Exclusion', article: 'an exclusion' },
  { kind: 'lock', path: 'locks', name: 'MeetingLock', article: 'a lock' },
];

/** Create, read, list, replace, change and delete what a forum is made of. */
export function forumMemberRoutes(
  app: TypedApp,
  services: Services,
  schemas: ForumSchemas,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  for (const each of KINDS) memberRoutes(app, services, schemas, registry, problems, each);
}

function memberRoutes<K extends MemberKind>(
  app: TypedApp,
  { db, now }: Services,
  schemas: ForumSchemas,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
  { kind, path, name, article }: { kind: K; path: string; name: string; article: string },
): void {
  const tags = ['forums'];
  const { draft, patch, shown } = schemas[kind];
  const form = MEMBER_FORMS[kind];
  const url = `/v1/forums/:id/${path}`;
  const etagHeader = { etag: 'Its version.' };
  const what = (key: string) => `${kind} "${key}"`;

  const show = (settings: ForumSettings, stored: { member: ForumMembers[K]; version: number }) => ({
    ...form.show(stored.member, settings),
    version: stored.version,
  });
  /** The member behind a draft whose key must be the one in the address. */
  const readAs = (key: string, given: Draft<K>, settings: ForumSettings): MadeMember<ForumMembers[K]> => {
    const made = form.read({ ...given, externalId: given.externalId ?? key }, settings);
    if ('faults' in made || made.member.externalId === key) return made;
    return { faults: [{ pointer: '/externalId', reason: `must be "${key}": keys cannot change` }] };
  };

  app.route({
    method: 'POST',
    url,
    schema: {
      operationId: `create${name}`,
      summary: `Add ${article}`,
      tags,
      params: forumParams,
      body: draft,
      response: {
        201: answer('It was stored.', shown, { ...etagHeader, location: 'Its address.' }),
        ...problems(400, 404, 409, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const body = request.body as Draft<K>;
      const created = await createMember(db, kind, id, (settings) => form.read(body, settings));
      if ('refused' in created)
        throw memberProblem(created, id, what(String(body.externalId ?? 'of this pair')));
      const { externalId } = created.member;
      reply
        .code(201)
        .header('location', `/v1/forums/${id}/${path}/${encodeURIComponent(externalId)}`)
        .header('etag', etagOf(created.version));
      return show(created.settings, created);
    },
  });

  const page = z
    .object({ items: z.array(shown), nextCursor: z.string().nullable() })
    .register(registry, { id: `${name}List`, description: 'A page, by key.' });
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: `list${name}s`,
      summary: `List the ${path} of a forum`,
      tags,
      params: forumParams,
      querystring: z.strictObject({
        limit: z.coerce.number().int().min(1).max(500).default(100),
        cursor: z.string().max(2000).optional(),
      }),
      response: { 200: answer('A page.', page), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id } = request.params;
      const { limit, cursor } = request.query;
      const forum = await findForum(db, id);
      if (forum === undefined) throw noForum(id);
      const list = listKey([id, kind]);
      const keys = await listMemberKeys(db, kind, id, limit + 1, decodeCursor(cursor, list, z.string()));
      const stored = await readMembers(db, kind, id, keys.slice(0, limit));
      const last = keys.at(limit - 1);
      return {
        items: stored.map((each) => show(forum.settings, each)),
        nextCursor: keys.length > limit && last !== undefined ? encodeCursor(list, last) : null,
      };
    },
  });

  app.route({
    method: 'GET',
    url: `${url}/:key`,
    schema: {
      operationId: `get${name}`,
      summary: `Read ${article}`,
      tags,
      params: memberParams,
      headers: z.looseObject({ 'if-none-match': z.string().max(500).optional() }),
      response: {
        200: answer('As it is stored.', shown, etagHeader),
        304: emptyAnswer('It has not changed.'),
        ...problems(400, 404, 503),
      },
    },
    handler: async (request, reply) => {
      const { id, key } = request.params;
      const forum = await findForum(db, id);
      if (forum === undefined) throw noForum(id);
      const [stored] = await readMembers(db, kind, id, [key]);
      if (stored === undefined) throw memberProblem({ refused: 'not-found' }, id, what(key));
      reply.header('etag', etagOf(stored.version));
      if (isFresh(request.headers['if-none-match'], etagOf(stored.version))) return reply.code(304).send();
      return show(forum.settings, stored);
    },
  });

  const change = async (
    { id, key }: z.output<typeof memberParams>,
    ifMatch: string | undefined,
    confirm: string,
    to: (current: ForumMembers[K], settings: ForumSettings) => MadeMember<ForumMembers[K]>,
  ) => {
    const changed = await changeMember(db, kind, id, key, {
      versions: versionsAllowed(ifMatch),
      confirmed: confirm === 'true',
      now: now(),
      to,
    });
    if ('refused' in changed) throw memberProblem(changed, id, what(key));
    return changed;
  };
  const changeAnswers = {
    200: answer('As it is now.', shown, etagHeader),
    ...problems(400, 404, 409, 412, 413, 415, 503),
  };

  app.route({
    method: 'PUT',
    url: `${url}/:key`,
    schema: {
      operationId: `replace${name}`,
      summary: `Replace ${article}`,
      tags,
      params: memberParams,
      querystring: confirmQuery,
      headers: ifMatchHeaders,
      body: draft,
      response: changeAnswers,
    },
    handler: async (request, reply) => {
      const { params, query, headers } = request;
      const changed = await change(params, headers['if-match'], query.confirm, (_current, settings) =>
        readAs(params.key, request.body as Draft<K>, settings),
      );
      reply.header('etag', etagOf(changed.version));
      return show(changed.settings, changed);
    },
  });

  app.route({
    method: 'PATCH',
    url: `${url}/:key`,
    schema: {
      operationId: `change${name}`,
      summary: `Change fields of ${article}`,
      description: 'Absent leaves a field as it is, null clears it; a list replaces the whole field.',
      tags,
      params: memberParams,
      querystring: confirmQuery,
      headers: ifMatchHeaders,
      body: patch,
      response: changeAnswers,
    },
    handler: async (request, reply) => {
      const { params, query, headers } = request;
      const changed = await change(params, headers['if-match'], query.confirm, (current, settings) => {
        const checked = draft.safeParse(patched(form.show(current, settings), request.body));
        if (!checked.success) return { faults: faultsOf(checked.error, 'body', draft) };
        return readAs(params.key, checked.data as Draft<K>, settings);
      });
      reply.header('etag', etagOf(changed.version));
      return show(changed.settings, changed);
    },
  });

  app.route({
    method: 'DELETE',
    url: `${url}/:key`,
    schema: {
      operationId: `delete${name}`,
      summary: `Remove ${article}`,
      description: 'With all that others say about it. Published meetings that hang on it are told of first.',
      tags,
      params: memberParams,
      querystring: confirmQuery,
      headers: ifMatchHeaders,
      response: { 204: emptyAnswer('It is gone.'), ...problems(400, 404, 409, 412, 503) },
    },
    handler: async (request, reply) => {
      const { id, key } = request.params;
      const versions = versionsAllowed(request.headers['if-match']);
      const confirmed = request.query.confirm === 'true';
      const refused = await removeMember(db, kind, id, key, { versions, confirmed, now: now() });
      if (refused !== null) throw memberProblem(refused, id, what(key));
      return reply.code(204).send();
    },
  });
}
