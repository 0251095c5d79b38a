import { z } from 'zod';
import { readSchedule } from '../../db/schedules.ts';
import { readTime, showTime } from '../../domain/forum/zonedTime.ts';
import { type Move, type MoveRefusal, moveMeetings } from '../../usecases/moveMeetings.ts';
import { forumParams, invalid } from '../forumProblems.ts';
import { ProblemError } from '../problem.ts';
import { runShown } from '../scheduleRunJson.ts';
import type { ForumSchemas } from '../schemas/forum.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { ScheduleRunSchemas } from '../schemas/scheduleRun.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { violationSentence } from '../violationSentence.ts';
import { findRunOf } from './scheduleRuns.ts';

const runParams = forumParams.extend({ run: z.uuid('must be the UUID of a schedule run') });

/** Meetings that may be moved at once, and people in one meeting. */
const MOST = { moves: 200, people: 100 };

/** The meetings that a run made, and moving some of them by hand. */
export function scheduleRoutes(
  app: TypedApp,
  { db, now }: Services,
  forums: ForumSchemas,
  runs: ScheduleRunSchemas,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const tags = ['forums'];
  const schedule = z
    .object({
      slots: z.array(
        z.object({ startsAt: runs.time, endsAt: runs.time, session: z.string(), day: z.iso.date() }),
      ),
      meetings: z.array(
        z.object({
          slot: z.int().min(0).meta({ description: 'Its place among the slots.' }),
          table: z.string(),
          attendees: z.array(z.object({ participant: z.string(), representative: z.string() })),
          requests: z.array(z.string()),
        }),
      ),
    })
    .register(registry, {
      id: 'Schedule',
      description: 'Slots in the order of time and the meetings in them; empty for a dry run.',
    });
  app.route({
    method: 'GET',
    url: '/v1/forums/:id/schedule-runs/:run/schedule',
    schema: {
      operationId: 'getSchedule',
      summary: 'The meetings that a run made',
      tags,
      params: runParams,
      response: { 200: answer('The schedule.', schedule), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id, run } = request.params;
      const { timeZone } = (await findRunOf(db, id, run)).forum.settings;
      const { slots, meetings } = await readSchedule(db, run, timeZone);
      return {
        slots: slots.map(({ startsAt, endsAt, ...rest }) => ({
          startsAt: showTime(startsAt, timeZone),
          endsAt: showTime(endsAt, timeZone),
          ...rest,
        })),
        meetings,
      };
    },
  });

  const order = z
    .strictObject({
      moves: z
        .array(
          z.strictObject({
            representatives: z.array(forums.key).min(2).max(MOST.people),
            startsAt: z.string().max(40),
            table: forums.key,
          }),
        )
        .min(1)
        .max(MOST.moves),
    })
    .register(registry, { id: 'MoveOrder', description: 'Which meetings, known by their people, go where.' });
  app.route({
    method: 'POST',
    url: '/v1/forums/:id/schedule-runs/:run/moves',
    schema: {
      operationId: 'moveMeetings',
      summary: 'Move meetings by hand',
      description:
        'All at once, so that two may change places. Makes a run of its own, to be published by another step; the one it starts from stays. What would break a rule is refused, with the rules.',
      tags,
      params: runParams,
      body: order,
      response: {
        201: answer('The new run.', runs.run, { location: 'Its address.' }),
        ...problems(400, 404, 409, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const { id, run } = request.params;
      const { timeZone } = (await findRunOf(db, id, run)).forum.settings;
      const faults: { pointer: string; reason: string }[] = [];
      const moves = request.body.moves.map(({ startsAt, ...move }, i): Move => {
        const read = readTime(startsAt, timeZone);
        if ('problem' in read) faults.push({ pointer: `/moves/${i}/startsAt`, reason: read.problem });
        return { ...move, startsAt: 'instant' in read ? read.instant : Number.NaN };
      });
      if (faults.length > 0) throw invalid(faults);
      const made = await moveMeetings(db, id, run, moves, now());
      if ('refused' in made) throw moveProblem(made, run, timeZone);
      reply.code(201).header('location', `/v1/forums/${id}/schedule-runs/${made.id}`);
      const found = await findRunOf(db, id, made.id);
      return runShown(found.run, found.forum.settings, found.forum.publishedRunId, 'en');
    },
  });
}

function moveProblem(refusal: MoveRefusal, run: string, timeZone: string): ProblemError {
  switch (refusal.refused) {
    case 'not-found':
      return new ProblemError('not-found', `The forum has no schedule run ${run}.`);
    case 'not-movable':
      return new ProblemError('not-possible-now', `Nothing of the run can be moved: ${refusal.why}.`);
    case 'invalid':
      return invalid(refusal.faults);
    case 'breaks-rules': {
      const { violations, schedule } = refusal;
      const sentences = violations.map((each) => violationSentence(each, schedule, timeZone));
      return new ProblemError(
        'not-possible-now',
        `The moves would break ${violations.length === 1 ? 'a rule' : `${violations.length} rules`}: ${sentences.join(' ')}`,
        sentences.map((reason) => ({ pointer: '/moves', reason, in: 'body' as const })),
        {},
        { violations },
      );
    }
  }
}
