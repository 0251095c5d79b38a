import { z } from 'zod';
import { readMembers } from '../../db/forumMembers.ts';
import { findForum } from '../../db/forums.ts';
import { listRegistrations } from '../../db/registrations.ts';
import { allocateWorkshops } from '../../usecases/allocateWorkshops.ts';
import { type RegisterRefusal, register, unregister } from '../../usecases/register.ts';
import { forumParams, noForum } from '../forumProblems.ts';
import { ProblemError } from '../problem.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import { keyInAddress } from '../schemas/text.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** Places in workshops and side visits: by hand, or allocated by ranked preferences. */
export function workshopRoutes(
  app: TypedApp,
  { db }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const tags = ['forums'];
  const sessionParams = forumParams.extend({ session: keyInAddress(64) });
  const placeParams = sessionParams.extend({ representative: keyInAddress(64) });
  const registration = z
    .object({
      session: z.string(),
      representative: z.string(),
      allocated: z.boolean().meta({ description: 'Given by an allocation, not by hand.' }),
    })
    .register(registry, {
      id: 'Registration',
      description: 'Somebody takes part in a workshop or side visit.',
    });
  const list = z
    .object({ items: z.array(registration), capacity: z.int().nullable(), taken: z.int() })
    .register(registry, { id: 'RegistrationList', description: 'Who takes part, and how many may.' });

  app.route({
    method: 'GET',
    url: '/v1/forums/:id/sessions/:session/registrations',
    schema: {
      operationId: 'listRegistrations',
      summary: 'Who takes part in a workshop or side visit',
      tags,
      params: sessionParams,
      response: { 200: answer('The registrations.', list), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id, session } = request.params;
      if ((await findForum(db, id)) === undefined) throw noForum(id);
      const [stored] = await readMembers(db, 'session', id, [session]);
      if (stored === undefined) throw new ProblemError('not-found', `The forum has no session "${session}".`);
      const items = (await listRegistrations(db, id)).filter((each) => each.session === session);
      return { items, capacity: stored.member.capacity, taken: items.length };
    },
  });

  app.route({
    method: 'PUT',
    url: '/v1/forums/:id/sessions/:session/registrations/:representative',
    schema: {
      operationId: 'register',
      summary: 'Register somebody',
      tags,
      params: placeParams,
      response: { 204: emptyAnswer('They are registered.'), ...problems(400, 404, 409, 503) },
    },
    handler: async (request, reply) => {
      const { id, session, representative } = request.params;
      const refused = await register(db, id, session, representative);
      if (refused !== null) throw registerProblem(refused, id);
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/forums/:id/sessions/:session/registrations/:representative',
    schema: {
      operationId: 'unregister',
      summary: 'Take a registration back',
      tags,
      params: placeParams,
      response: { 204: emptyAnswer('They are no longer registered.'), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id, session, representative } = request.params;
      const refused = await unregister(db, id, session, representative);
      if (refused !== null) throw registerProblem(refused, id);
      return reply.code(204).send();
    },
  });

  const outcome = z.object({
    session: z.string(),
    rank: z.int().min(0).meta({ description: '0: the dearest.' }),
    outcome: z.enum(['given', 'full', 'overlaps', 'held-already']),
    places: z.int().optional().meta({ description: 'With `full`: how many there are.' }),
    asked: z.int().optional().meta({ description: 'With `full`: how many people asked for one.' }),
    with: z.string().optional().meta({ description: 'With `overlaps`: the session that they have.' }),
  });
  const allocation = z
    .object({
      people: z.array(z.object({ person: z.string(), preferences: z.array(outcome) })),
      places: z.int(),
      firstChoices: z.int(),
      without: z.int().meta({ description: 'People who asked and got none.' }),
    })
    .register(registry, { id: 'Allocation', description: 'Who got which place, and why not another.' });
  app.route({
    method: 'POST',
    url: '/v1/forums/:id/workshop-allocations',
    schema: {
      operationId: 'allocateWorkshops',
      summary: 'Give the places of workshops and side visits by preferences',
      description:
        'In rounds, who has fewest places first: as many people as can be get one, then as few as can be a late wish, then a lot drawn from the seed decides. Registrations by hand stay; earlier allocations are given anew.',
      tags,
      params: forumParams,
      body: z.strictObject({
        seed: z.int().min(0).max(2_147_483_647).default(1),
        dryRun: z.boolean().default(false),
      }),
      response: { 200: answer('The allocation.', allocation), ...problems(400, 404, 413, 415, 503) },
    },
    handler: async (request) => {
      const { seed, dryRun } = request.body;
      const done = await allocateWorkshops(db, request.params.id, seed, dryRun);
      if (done === undefined) throw noForum(request.params.id);
      return done;
    },
  });
}

function registerProblem(refusal: RegisterRefusal, id: string): ProblemError {
  switch (refusal.refused) {
    case 'forum-not-found':
      return noForum(id);
    case 'not-found':
      return new ProblemError('not-found', `The forum has no ${refusal.what}.`);
    case 'not-possible':
      return new ProblemError('not-possible-now', refusal.why);
  }
}
