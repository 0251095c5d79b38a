import { z } from 'zod';
import { findForum } from '../../db/forums.ts';
import { readTime } from '../../domain/forum/zonedTime.ts';
import { type Occasion, replanFor } from '../../usecases/orderRun.ts';
import { takeBack } from '../../usecases/takeBack.ts';
import { MEMBER_FORMS } from '../forumJson.ts';
import { forumParams, invalid, noForum } from '../forumProblems.ts';
import { ProblemError } from '../problem.ts';
import { runProblem } from '../runProblem.ts';
import { runShown } from '../scheduleRunJson.ts';
import type { ForumSchemas } from '../schemas/forum.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { ScheduleRunSchemas } from '../schemas/scheduleRun.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { findRunOf } from './scheduleRuns.ts';

const runParams = forumParams.extend({ run: z.uuid('must be the UUID of a schedule run') });

/** What happens on the day, the re-plan that follows from it, and taking it back. */
export function occasionRoutes(
  app: TypedApp,
  { db, now, enqueueRun }: Services,
  forums: ForumSchemas,
  runs: ScheduleRunSchemas,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const time = z.string().max(40);
  const at = time.nullable().default(null).meta({ description: 'From when on it holds; now, where absent.' });
  const seed = z.int().min(0).max(2_147_483_647).default(1);
  const body = z
    .discriminatedUnion('occasion', [
      z.strictObject({ occasion: z.literal('no-show'), representative: forums.key, at, seed }),
      z.strictObject({
        occasion: z.literal('late-arrival'),
        representative: forums.key,
        until: time,
        at,
        seed,
      }),
      z.strictObject({
        occasion: z.literal('closed-table'),
        table: forums.key,
        until: time.nullable().default(null),
        at,
        seed,
      }),
      z.strictObject({ occasion: z.literal('extra-request'), request: forums.request.draft, at, seed }),
    ])
    .register(registry, {
      id: 'Occasion',
      description: 'Something that happened while the forum is under way.',
    });

  app.route({
    method: 'POST',
    url: '/v1/forums/:id/occasions',
    schema: {
      operationId: 'replanForOccasion',
      summary: 'Take note of what happened and plan anew',
      description:
        'Queues a run: what has begun stays, the rest moves as little as possible. Publish it to make it so; its report tells each person what changes.',
      tags: ['forums'],
      params: forumParams,
      body,
      response: {
        202: answer('It is noted, the run is queued.', runs.run, { location: 'Where to follow it.' }),
        ...problems(400, 404, 409, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const forum = await findForum(db, id);
      if (forum === undefined) throw noForum(id);
      const { timeZone } = forum.settings;
      const faults: { pointer: string; reason: string }[] = [];
      const instant = (pointer: string, value: string): number => {
        const read = readTime(value, timeZone);
        if ('instant' in read) return read.instant;
        faults.push({ pointer, reason: read.problem });
        return Number.NaN;
      };
      const asked = request.body;
      const from = asked.at === null ? now() : instant('/at', asked.at);
      const until = 'until' in asked && asked.until !== null ? instant('/until', asked.until) : null;
      if (until !== null && until <= from) faults.push({ pointer: '/until', reason: 'must come after at' });
      const occasion = ((): Occasion | null => {
        switch (asked.occasion) {
          case 'no-show':
            return { occasion: asked.occasion, representative: asked.representative, at: from };
          case 'late-arrival':
            return {
              occasion: asked.occasion,
              representative: asked.representative,
              at: from,
              until: until ?? from,
            };
          case 'closed-table':
            return { occasion: asked.occasion, table: asked.table, at: from, until };
          case 'extra-request': {
            const made = MEMBER_FORMS.request.read(asked.request, forum.settings);
            if ('member' in made) return { occasion: asked.occasion, request: made.member, at: from };
            faults.push(
              ...made.faults.map(({ pointer, reason }) => ({ pointer: `/request${pointer}`, reason })),
            );
            return null;
          }
        }
      })();
      if (occasion === null || faults.length > 0) throw invalid(faults);
      const { seed: chosen, ...told } = asked;
      // The run looks for the request under the key it was given.
      const shown =
        occasion.occasion === 'extra-request' && 'request' in told
          ? { ...told, request: { ...told.request, externalId: occasion.request.externalId } }
          : told;
      const ordered = await replanFor(db, id, occasion, shown, chosen, enqueueRun);
      if ('refused' in ordered) throw runProblem(ordered, id);
      reply.code(202).header('location', `/v1/forums/${id}/schedule-runs/${ordered.id}`);
      const { run } = await findRunOf(db, id, ordered.id);
      return runShown(run, forum.settings, forum.publishedRunId, 'en');
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/forums/:id/occasions/:run',
    schema: {
      operationId: 'takeOccasionBack',
      summary: 'Take back what was told, and plan anew',
      description:
        'By the run that answered to it: who was away is there again, the table is open, the request is withdrawn. Queues a run that brings back, from now on, the meetings that were lost over it. Publish it to make it so.',
      tags: ['forums'],
      params: runParams,
      response: {
        202: answer('It is taken back, the run is queued.', runs.run, { location: 'Where to follow it.' }),
        ...problems(400, 404, 409, 503),
      },
    },
    handler: async (request, reply) => {
      const { id, run: told } = request.params;
      const taken = await takeBack(db, id, told, now(), enqueueRun);
      if ('refused' in taken) {
        if (taken.refused === 'run-not-found') {
          throw new ProblemError('not-found', `The forum has no schedule run ${told}.`);
        }
        if (taken.refused === 'nothing-to-take-back') {
          const why = 'no occasion is behind the run, or what was told is not there any more';
          throw new ProblemError('not-possible-now', `There is nothing to take back: ${why}.`);
        }
        throw runProblem(taken, id);
      }
      reply.code(202).header('location', `/v1/forums/${id}/schedule-runs/${taken.id}`);
      const { forum, run } = await findRunOf(db, id, taken.id);
      return runShown(run, forum.settings, forum.publishedRunId, 'en');
    },
  });
}
