import { z } from 'zod';
import { listPlaces } from '../../db/profilePlaces.ts';
import { ASSUMED_SECTOR_NEARNESS } from '../../domain/match/request.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import type { ProfileSchemas } from '../schemas/profile.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import { text, words } from '../schemas/text.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** Who is where: little about each of many profiles, for maps. */
export function networkRoutes(
  app: TypedApp,
  { db, reference }: Services,
  schemas: ProfileSchemas,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const place = schemas.profile
    .pick({
      id: true,
      kind: true,
      name: true,
      country: true,
      region: true,
      city: true,
      location: true,
      sectors: true,
    })
    .register(registry, { id: 'ProfilePlace', description: 'What a profile is and where, for a map.' });
  const page = z
    .object({ items: z.array(place), nextCursor: z.string().nullable() })
    .register(registry, { id: 'ProfilePlaceList', description: 'A page of places, by profile id.' });

  app.route({
    method: 'GET',
    url: '/v1/network',
    schema: {
      operationId: 'listPlaces',
      summary: 'Who is where',
      description: 'As the list of profiles, with less about each and more of them on a page.',
      tags: ['profiles'],
      querystring: z.strictObject({
        q: text(200).optional(),
        kind: words(schemas.kind, 14).default([]),
        country: words(schemas.country, 250).default([]),
        sector: words(schemas.sector, 30).default([]),
        activity: words(schemas.activity, 40).default([]),
        limit: z.coerce.number().int().min(1).max(2_000).default(1_000),
        cursor: z.string().max(1000).optional(),
      }),
      response: { 200: answer('A page of places.', page), ...problems(400, 503) },
    },
    handler: async (request) => {
      const { limit, cursor, q, kind, country, sector, activity } = request.query;
      const list = listKey(['network', q, kind, country, sector, activity]);
      const near = sector.flatMap((code) => reference.sectorSpace.near(code, ASSUMED_SECTOR_NEARNESS));
      const filter = {
        q: q ?? null,
        kinds: kind,
        countries: country,
        sectors: [...new Set(near)],
        activities: activity,
        externalId: null,
        source: null,
        owner: null,
      };
      const found = await listPlaces(db, filter, limit + 1, decodeCursor(cursor, list, z.uuid()));
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        nextCursor: found.length > limit && last !== undefined ? encodeCursor(list, last.id) : null,
      };
    },
  });
}
