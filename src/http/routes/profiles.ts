import { z } from 'zod';
import { findMergedInto } from '../../db/aliases.ts';
import type { Connection } from '../../db/connect.ts';
import { profileId } from '../../db/profileId.ts';
import { findProfile, listProfiles } from '../../db/profiles.ts';
import { authorOf } from '../../domain/access/caller.ts';
import { ASSUMED_SECTOR_NEARNESS } from '../../domain/match/request.ts';
import type { Profile } from '../../domain/profile.ts';
import {
  type ChangeRefusal,
  changeProfile,
  createProfile,
  removeProfile,
} from '../../usecases/changeProfile.ts';
import { tellTarget } from '../access/auditing.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import { etagOf, isFresh, versionsAllowed } from '../etag.ts';
import { ifMatchHeaders } from '../ifMatchHeaders.ts';
import { ProblemError } from '../problem.ts';
import { missing, refusal, shown } from '../profileAnswers.ts';
import { profileFromInput, profilePatched, profileShown } from '../profileJson.ts';
import type { ProfileSchemas } from '../schemas/profile.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import { text, words } from '../schemas/text.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, idParams, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** Where a profile comes from when a client does not say. */
export const DEFAULT_SOURCE = 'default';

export const sourceName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'must be 1 to 64 of a-z, 0-9, dot, dash and underscore')
  .meta({ description: 'Name of the source: external ids are unique within it.', examples: ['default'] });

/** Create, read, list, replace, change and delete profiles. */
export function profileRoutes(
  app: TypedApp,
  services: Services,
  schemas: ProfileSchemas,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const { db, features, live, reference } = services;
  const etagHeader = { etag: 'The version of the profile.' };

  app.route({
    method: 'POST',
    url: '/v1/profiles',
    schema: {
      operationId: 'createProfile',
      summary: 'Create a profile',
      tags: ['profiles'],
      querystring: z.strictObject({ source: sourceName.default(DEFAULT_SOURCE) }),
      body: schemas.profileInput,
      response: {
        201: answer('The profile was stored.', schemas.profile, {
          ...etagHeader,
          location: 'Address of the profile.',
        }),
        ...problems(400, 409, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const { source } = request.query;
      const id = profileId(source, request.body.externalId);
      const profile = profileFromInput(request.body, id, source);
      tellTarget(request, id);
      const result = await createProfile(db, features, profile, authorOf(request.caller));
      if ('refused' in result) throw refusal(result);
      await live.catchUp();
      reply.code(201).header('location', `/v1/profiles/${id}`);
      return shown(reply, result, request.caller);
    },
  });

  const page = z
    .object({ items: z.array(schemas.profile), nextCursor: z.string().nullable() })
    .register(registry, { id: 'ProfileList', description: 'A page of profiles, by id.' });
  const listQuery = z.strictObject({
    q: text(200).optional().meta({
      description:
        'Beginnings of words of name, city, networks and external id; case and accents do not count.',
    }),
    kind: words(schemas.kind, 14).default([]),
    country: words(schemas.country, 250).default([]),
    sector: words(schemas.sector, 30).default([]).meta({
      description: 'Profiles with a sector near one of these, in any scheme, by the crosswalk; repeatable.',
    }),
    activity: words(schemas.activity, 40).default([]),
    externalId: text(200).optional(),
    source: sourceName.optional(),
    mine: z.enum(['true', 'false']).default('false').meta({ description: '`true`: those that you own.' }),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(1000).optional(),
  });
  app.route({
    method: 'GET',
    url: '/v1/profiles',
    schema: {
      operationId: 'listProfiles',
      summary: 'List profiles',
      tags: ['profiles'],
      querystring: listQuery,
      response: { 200: answer('A page of profiles.', page), ...problems(400, 503) },
    },
    handler: async (request) => {
      const { limit, cursor, q, kind, country, sector, activity, externalId, source, mine } = request.query;
      const owner = mine === 'true' ? request.caller.subject : null;
      const list = listKey([q, kind, country, sector, activity, externalId, source, owner]);
      const afterId = decodeCursor(cursor, list, z.uuid());
      const near = sector.flatMap((code) => reference.sectorSpace.near(code, ASSUMED_SECTOR_NEARNESS));
      const found = await listProfiles(
        db,
        {
          q: q ?? null,
          kinds: kind,
          countries: country,
          sectors: [...new Set(near)],
          activities: activity,
          externalId: externalId ?? null,
          source: source ?? null,
          owner,
        },
        limit + 1,
        afterId,
      );
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map((each) => profileShown(each, request.caller)),
        nextCursor: found.length > limit && last !== undefined ? encodeCursor(list, last.profile.id) : null,
      };
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/profiles/:id',
    schema: {
      operationId: 'getProfile',
      summary: 'Read a profile',
      tags: ['profiles'],
      params: idParams,
      headers: z.looseObject({ 'if-none-match': z.string().max(500).optional() }),
      response: {
        200: answer('The profile.', schemas.profile, etagHeader),
        304: emptyAnswer('The profile has not changed.'),
        308: emptyAnswer('The profile was merged into the one that `Location` names.'),
        ...problems(400, 404, 503),
      },
    },
    handler: async (request, reply) => {
      const stored = await findProfile(db, request.params.id);
      if (stored === undefined) {
        const mergedInto = await findMergedInto(db, request.params.id);
        if (mergedInto === undefined) throw missing(request.params.id);
        return reply.code(308).header('location', `/v1/profiles/${mergedInto}`).send();
      }
      if (isFresh(request.headers['if-none-match'], etagOf(stored.version))) {
        return reply.code(304).header('etag', etagOf(stored.version)).send();
      }
      return shown(reply, stored, request.caller);
    },
  });

  const change = async (id: string, ifMatch: string | undefined, to: (current: Profile) => Profile) => {
    const result = await changeProfile(db, features, id, versionsAllowed(ifMatch), to);
    if ('refused' in result) throw await refusalOf(db, result, id);
    await live.catchUp();
    return result;
  };
  const changeAnswers = {
    200: answer('The profile as it is now.', schemas.profile, etagHeader),
    ...problems(400, 404, 410, 412, 413, 415, 503),
  };

  app.route({
    method: 'PUT',
    url: '/v1/profiles/:id',
    schema: {
      operationId: 'replaceProfile',
      summary: 'Replace a profile',
      description: 'What is absent becomes unknown, contact details included. The external id cannot change.',
      tags: ['profiles'],
      params: idParams,
      headers: ifMatchHeaders,
      body: schemas.profileInput,
      response: changeAnswers,
    },
    handler: async (request, reply) => {
      const { body } = request;
      const replaced = await change(request.params.id, request.headers['if-match'], (current) => {
        if (body.externalId === current.externalId) return profileFromInput(body, current.id, current.source);
        const reason = `must be "${current.externalId}": the external id of a profile cannot change`;
        throw new ProblemError('invalid-request', `body /externalId: ${reason}`, [
          { pointer: '/externalId', reason, in: 'body' },
        ]);
      });
      return shown(reply, replaced, request.caller);
    },
  });

  app.route({
    method: 'PATCH',
    url: '/v1/profiles/:id',
    schema: {
      operationId: 'changeProfile',
      summary: 'Change fields of a profile',
      description:
        'Absent leaves a field as it is, null clears it; a list or an object replaces the whole field.',
      tags: ['profiles'],
      params: idParams,
      headers: ifMatchHeaders,
      body: schemas.profilePatch,
      response: changeAnswers,
    },
    handler: async (request, reply) => {
      const changed = await change(request.params.id, request.headers['if-match'], (current) =>
        profilePatched(current, request.body, schemas),
      );
      return shown(reply, changed, request.caller);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/profiles/:id',
    schema: {
      operationId: 'deleteProfile',
      summary: 'Delete a profile',
      tags: ['profiles'],
      params: idParams,
      headers: ifMatchHeaders,
      response: { 204: emptyAnswer('The profile is gone.'), ...problems(400, 404, 410, 412, 503) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const refused = await removeProfile(db, id, versionsAllowed(request.headers['if-match']));
      if (refused !== null) throw await refusalOf(db, refused, id);
      await live.catchUp();
      return reply.code(204).send();
    },
  });
}

/** As refusal; of a profile that was merged it says into which. */
async function refusalOf(db: Connection, result: ChangeRefusal, id: string): Promise<ProblemError> {
  const mergedInto = result.refused === 'not-found' ? await findMergedInto(db, id) : undefined;
  if (mergedInto === undefined) return refusal(result, id);
  return new ProblemError('merged', `Profile ${id} was merged into ${mergedInto}; write that one.`, [], {
    location: `/v1/profiles/${mergedInto}`,
  });
}
