import { z } from 'zod';
import {
  DUPLICATE_STATES,
  type Duplicate,
  findDuplicate,
  listDuplicates,
  updateDuplicateState,
} from '../../db/duplicates.ts';
import { readProfiles } from '../../db/profiles.ts';
import { IDENTITY_FACTS } from '../../domain/identity/sameOrganisation.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import { ProblemError } from '../problem.ts';
import type { ProfileSchemas } from '../schemas/profile.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { sourceName } from './profiles.ts';

/** Pairs of profiles that may be one organisation. */
export function duplicateRoutes(
  app: TypedApp,
  { db }: Services,
  schemas: ProfileSchemas,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const evidence = z
    .object({
      fact: z.enum(IDENTITY_FACTS),
      agrees: z.boolean(),
      first: z.string(),
      second: z.string(),
      effect: z.number().min(-1).max(1).meta({ description: 'What the fact adds to the score.' }),
    })
    .register(registry, {
      id: 'IdentityEvidence',
      description: 'A fact that speaks for or against two profiles being one organisation.',
    });
  const member = z
    .object({
      id: z.uuid(),
      source: z.string(),
      externalId: z.string(),
      kind: schemas.kind,
      name: z.string(),
      country: z.string().nullable(),
      city: z.string().nullable(),
      website: z.string().nullable(),
      networks: z.array(z.string()),
    })
    .register(registry, { id: 'DuplicateMember', description: 'One profile of a pair, in short.' });
  const duplicate = z
    .object({
      id: z.uuid(),
      state: z.enum(DUPLICATE_STATES),
      score: z.number().min(0).max(1),
      evidence: z.array(evidence),
      profileIds: z.array(z.uuid()).length(2),
      profiles: z
        .array(member)
        .max(2)
        .meta({ description: 'The profiles that are still there: of a merged pair at most one.' }),
      foundAt: z.iso.datetime(),
      decidedAt: z.iso.datetime().nullable(),
    })
    .register(registry, { id: 'Duplicate', description: 'Two profiles that may be one organisation.' });
  const page = z
    .object({ items: z.array(duplicate), nextCursor: z.string().nullable() })
    .register(registry, { id: 'DuplicateList', description: 'A page of pairs, the surest first.' });

  const show = async (found: readonly Duplicate[]) => {
    const ids = [...new Set(found.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
    const profiles = new Map((await readProfiles(db, ids)).map(({ profile }) => [profile.id, profile]));
    return found.map(({ id, state, score, evidence, firstId, secondId, foundAt, decidedAt }) => ({
      id,
      state,
      score,
      evidence,
      profileIds: [firstId, secondId],
      profiles: [firstId, secondId].flatMap((profileId) => {
        const profile = profiles.get(profileId);
        if (profile === undefined) return [];
        const { source, externalId, kind, name, country, city, website, networks } = profile;
        return [{ id: profileId, source, externalId, kind, name, country, city, website, networks }];
      }),
      foundAt: foundAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    }));
  };

  app.route({
    method: 'GET',
    url: '/v1/duplicates',
    schema: {
      operationId: 'listDuplicates',
      summary: 'Profiles that may be one organisation',
      description:
        'Found in the background some seconds after a profile is written or imported. Each fact that speaks for or against is told; merge them by `POST /v1/profiles/{id}/merge`, or dismiss the pair.',
      tags: ['duplicates'],
      querystring: z.strictObject({
        state: z.enum(DUPLICATE_STATES).default('open'),
        profileId: z.uuid('must be the UUID of a profile').optional(),
        source: sourceName.optional(),
        country: schemas.country.optional(),
        minScore: z.coerce.number().min(0).max(1).default(0),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(1000).optional(),
      }),
      response: { 200: answer('A page of pairs.', page), ...problems(400, 503) },
    },
    handler: async (request) => {
      const { state, profileId, source, country, minScore, limit, cursor } = request.query;
      const list = listKey(['duplicates', state, profileId, source, country, minScore]);
      const after = decodeCursor(cursor, list, z.strictObject({ score: z.number(), id: z.uuid() }));
      const found = await listDuplicates(
        db,
        {
          state,
          profileId: profileId ?? null,
          source: source ?? null,
          country: country ?? null,
          leastScore: minScore,
        },
        limit + 1,
        after,
      );
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: await show(shown),
        nextCursor:
          found.length > limit && last !== undefined
            ? encodeCursor(list, { score: last.score, id: last.id })
            : null,
      };
    },
  });

  for (const [verb, state, operationId, summary] of [
    ['dismiss', 'dismissed', 'dismissDuplicate', 'These are two organisations'],
    ['reopen', 'open', 'reopenDuplicate', 'Take a dismissal back'],
  ] as const) {
    app.route({
      method: 'POST',
      url: `/v1/duplicates/:id/${verb}`,
      schema: {
        operationId,
        summary,
        description: 'Doing it twice changes nothing.',
        tags: ['duplicates'],
        params: z.strictObject({ id: z.uuid('must be the UUID of a pair') }),
        response: { 200: answer('The pair as it is now.', duplicate), ...problems(400, 404, 409, 503) },
      },
      handler: async (request) => {
        const { id } = request.params;
        const before = await findDuplicate(db, id);
        if (before === undefined) throw new ProblemError('not-found', `There is no pair ${id}.`);
        if (before.state === 'merged') {
          throw new ProblemError('already-decided', `The pair ${id} was merged; take the merge back first.`);
        }
        const decided = await updateDuplicateState(db, id, state);
        if (decided === undefined) throw new ProblemError('not-found', `There is no pair ${id}.`);
        return (await show([decided]))[0];
      },
    });
  }
}
