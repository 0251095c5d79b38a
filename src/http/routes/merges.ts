import { z } from 'zod';
import { listAliasesOf } from '../../db/aliases.ts';
import { findProfile } from '../../db/profiles.ts';
import { MERGE_FIELDS } from '../../domain/identity/uniteProfiles.ts';
import { type MergeRefusal, mergeProfiles, unmergeProfile } from '../../usecases/mergeProfiles.ts';
import { versionsAllowed } from '../etag.ts';
import { ifMatchHeaders } from '../ifMatchHeaders.ts';
import { ProblemError } from '../problem.ts';
import { missing, refusal, shown } from '../profileAnswers.ts';
import type { ProfileSchemas } from '../schemas/profile.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import { words } from '../schemas/text.ts';
import type { Services } from '../services.ts';
import { answer, idParams, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** Making one profile of two, and taking it back. */
export function mergeRoutes(
  app: TypedApp,
  { db, features, live }: Services,
  schemas: ProfileSchemas,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const etagHeader = { etag: 'The version of the profile.' };
  const mergeDraft = z
    .strictObject({
      otherId: z.uuid('must be the UUID of a profile'),
      preferOther: words(z.enum(MERGE_FIELDS), MERGE_FIELDS.length)
        .default([])
        .meta({ description: 'Fields in which the other profile is believed; in all others this one is.' }),
    })
    .register(registry, { id: 'MergeDraft', description: 'Which profile becomes a part of this one.' });
  const merged = z
    .object({
      id: z.uuid().meta({ description: 'The id it had; reading it leads to the profile it is part of.' }),
      source: z.string(),
      externalId: z.string(),
      name: z.string(),
      preferred: z.array(z.enum(MERGE_FIELDS)),
      mergedAt: z.iso.datetime(),
    })
    .register(registry, { id: 'MergedProfile', description: 'A profile that became a part of another.' });
  const mergedList = z.object({ items: z.array(merged) }).register(registry, {
    id: 'MergedProfileList',
    description: 'What was merged into a profile, in order.',
  });

  app.route({
    method: 'POST',
    url: '/v1/profiles/:id/merge',
    schema: {
      operationId: 'mergeProfiles',
      summary: 'Make one profile of two',
      description:
        'What this profile says stays, what it does not know is filled from the other, lists are united (texts that differ only in case, accents and punctuation are one). Everything that names the other names this one from then on, blocked pairs included. Its `source` and `externalId` become a second key: importing under it adds to this profile and takes nothing from it. Reading the old id answers 308.',
      tags: ['duplicates'],
      params: idParams,
      headers: ifMatchHeaders,
      body: mergeDraft,
      response: {
        200: answer('The profile as it is now.', schemas.profile, etagHeader),
        ...problems(400, 404, 412, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const { otherId, preferOther } = request.body;
      if (id === otherId) {
        const reason = 'must be another profile than the one it is merged into';
        throw new ProblemError('invalid-request', `body /otherId: ${reason}`, [
          { pointer: '/otherId', reason, in: 'body' },
        ]);
      }
      const versions = versionsAllowed(request.headers['if-match']);
      const result = await mergeProfiles(db, features, { id, otherId, preferOther, versions });
      if ('refused' in result) throw refused(result, id);
      await live.catchUp();
      return shown(reply, result, request.caller);
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/profiles/:id/merged',
    schema: {
      operationId: 'listMerged',
      summary: 'What was merged into a profile',
      tags: ['duplicates'],
      params: idParams,
      response: {
        200: answer('The profiles that became a part of it.', mergedList),
        ...problems(400, 404, 503),
      },
    },
    handler: async (request) => {
      const { id } = request.params;
      if ((await findProfile(db, id)) === undefined) throw missing(id);
      const aliases = await listAliasesOf(db, id);
      return {
        items: aliases
          .filter(({ formerId }) => formerId !== id)
          .map(({ formerId, content, preferred, mergedAt }) => ({
            id: formerId,
            source: content.source,
            externalId: content.externalId,
            name: content.name,
            preferred,
            mergedAt: mergedAt.toISOString(),
          })),
      };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/profiles/:id/merged/:formerId',
    schema: {
      operationId: 'unmergeProfile',
      summary: 'Take a merge back',
      description:
        'The merged profile is there again as its own key says it, with its blocked pairs; this one keeps what its other keys say. A later direct change of this profile stays with it. The pair counts as dismissed.',
      tags: ['duplicates'],
      params: idParams.extend({ formerId: z.uuid('must be the UUID of a profile') }),
      headers: ifMatchHeaders,
      response: {
        200: answer('The profile that is back.', schemas.profile, etagHeader),
        ...problems(400, 404, 412, 503),
      },
    },
    handler: async (request, reply) => {
      const { id, formerId } = request.params;
      const versions = versionsAllowed(request.headers['if-match']);
      const result = await unmergeProfile(db, features, id, formerId, versions);
      if ('refused' in result) {
        if (result.refused !== 'not-found' || result.missingId !== formerId) throw refused(result, id);
        throw new ProblemError('not-found', `Profile ${formerId} was not merged into ${id}.`);
      }
      await live.catchUp();
      return shown(reply, result, request.caller);
    },
  });
}

function refused(result: MergeRefusal, id: string): ProblemError {
  return refusal(result, result.missingId ?? id);
}
