import { z } from 'zod';
import { deleteFeedback, listFeedback, saveFeedback } from '../../db/feedback.ts';
import { findProfile } from '../../db/profiles.ts';
import { VERDICTS } from '../../domain/match/feedback.ts';
import { ProblemError } from '../problem.ts';
import { missing } from '../profileAnswers.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, idParams, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { pairParams, requirePair } from './profilePair.ts';

/** What a profile's list learns from what was said of its matches. */
export function feedbackRoutes(
  app: TypedApp,
  { db, live }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const verdict = z.enum(VERDICTS).meta({
    description:
      '`less`: the other stays away from the list of this profile, not the other way round. `more`: what the other offers counts among the needs of this profile; all that was liked together as one more need.',
    examples: ['more'],
  });
  const feedback = z
    .strictObject({ verdict })
    .register(registry, { id: 'Feedback', description: 'What a profile says of another on its list.' });
  const feedbackList = z
    .object({
      items: z.array(
        z.object({
          profileId: z.uuid().meta({ description: 'The profile that it is about.' }),
          verdict,
          givenAt: z.iso.datetime().meta({ examples: ['2026-11-22T08:30:00.000Z'] }),
        }),
      ),
    })
    .register(registry, {
      id: 'FeedbackList',
      description: 'What a profile said of others, latest first. Only the latest 20 `more` teach the list.',
    });

  app.route({
    method: 'GET',
    url: '/v1/profiles/:id/feedback',
    schema: {
      operationId: 'listFeedback',
      summary: 'What a list has learnt',
      tags: ['matches'],
      params: idParams,
      response: { 200: answer('What the profile said of others.', feedbackList), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id } = request.params;
      if ((await findProfile(db, id)) === undefined) throw missing(id);
      const given = await listFeedback(db, id);
      return {
        items: given.map(({ otherId, verdict, givenAt }) => ({
          profileId: otherId,
          verdict,
          givenAt: givenAt.toISOString(),
        })),
      };
    },
  });

  app.route({
    method: 'PUT',
    url: '/v1/profiles/:id/feedback/:otherId',
    schema: {
      operationId: 'giveFeedback',
      summary: 'More like this, less like this',
      description:
        'Replaces what was said of the other before. The explanations of the list say where it comes from: a text of a liked profile has `likedProfile`, one that is kept away has the veto `dismissed`.',
      tags: ['matches'],
      params: pairParams,
      body: feedback,
      response: { 204: emptyAnswer('The list has learnt it.'), ...problems(400, 404, 413, 415, 503) },
    },
    handler: async (request, reply) => {
      const { id, otherId } = request.params;
      await requirePair(db, request.params, 'the one whose list learns');
      await saveFeedback(db, id, otherId, request.body.verdict);
      await live.catchUp();
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/profiles/:id/feedback/:otherId',
    schema: {
      operationId: 'takeBackFeedback',
      summary: 'Take feedback back',
      tags: ['matches'],
      params: pairParams,
      response: { 204: emptyAnswer('The list has forgotten it.'), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id, otherId } = request.params;
      if (!(await deleteFeedback(db, id, otherId))) {
        throw new ProblemError('not-found', `Profile ${id} said nothing of profile ${otherId}.`);
      }
      await live.catchUp();
      return reply.code(204).send();
    },
  });
}
