import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Connection } from '../../db/connect.ts';
import { findForum, type StoredForum } from '../../db/forums.ts';
import { listPublications } from '../../db/publications.ts';
import { askToCancel, findRun, listRuns, type ScheduleRun } from '../../db/scheduleRuns.ts';
import { readSchedule } from '../../db/schedules.ts';
import { compareSchedules } from '../../domain/forum/changes.ts';
import type { ForumLanguage } from '../../domain/forum/words/forumLanguage.ts';
import { orderRun } from '../../usecases/orderRun.ts';
import { publishRun } from '../../usecases/publishRun.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import { forumParams, noForum } from '../forumProblems.ts';
import { ProblemError } from '../problem.ts';
import { runProblem } from '../runProblem.ts';
import { comparisonShown, runShown } from '../scheduleRunJson.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import { languageField, type ScheduleRunSchemas } from '../schemas/scheduleRun.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';

const runParams = forumParams.extend({ run: z.uuid('must be the UUID of a schedule run') });

/** How often a stream of events looks at a run, in milliseconds: often at first, a change on the day takes no longer. */
const LOOK_EVERY_MS = 250;
const FIRST_LOOK_MS = 25;
/** How much longer each pause is than the one before. */
const LONGER = 1.25;
/** A comment line keeps proxies from closing a quiet stream; after so many looks, 15 s. */
const QUIET_LOOKS = 60;

/** The run of an address and its forum. */
export async function findRunOf(
  db: Connection,
  id: string,
  runId: string,
): Promise<{ forum: StoredForum; run: ScheduleRun }> {
  const forum = await findForum(db, id);
  if (forum === undefined) throw noForum(id);
  const run = await findRun(db, runId);
  if (run === undefined || run.forumId !== id) {
    throw new ProblemError('not-found', `The forum has no schedule run ${runId}.`);
  }
  return { forum, run };
}

/** Runs that make schedules: order, follow, cancel, compare, publish, roll back. */
export function scheduleRunRoutes(
  app: TypedApp,
  { db, now, enqueueRun }: Services,
  schemas: ScheduleRunSchemas,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const tags = ['forums'];
  const url = '/v1/forums/:id/schedule-runs';
  const shown = ({ forum, run }: { forum: StoredForum; run: ScheduleRun }, language: ForumLanguage = 'en') =>
    runShown(run, forum.settings, forum.publishedRunId, language);
  const inLanguage = z.strictObject({ language: languageField() });

  app.route({
    method: 'POST',
    url,
    schema: {
      operationId: 'orderScheduleRun',
      summary: 'Make a schedule',
      description: 'Queues a job. What it makes is published by a step of its own.',
      tags,
      params: forumParams,
      body: schemas.order,
      response: {
        202: answer('The run is queued.', schemas.run, { location: 'Where to follow it.' }),
        ...problems(400, 404, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const { stayNear, ...rest } = request.body;
      const order = { ...rest, nearRunId: stayNear, from: null, occasion: null };
      const ordered = await orderRun(db, id, order, enqueueRun);
      if ('refused' in ordered) throw runProblem(ordered, id);
      reply.code(202).header('location', `/v1/forums/${id}/schedule-runs/${ordered.id}`);
      return shown(await findRunOf(db, id, ordered.id));
    },
  });

  const page = z
    .object({ items: z.array(schemas.run), nextCursor: z.string().nullable() })
    .register(registry, { id: 'ScheduleRunList', description: 'A page of runs, the latest first.' });
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listScheduleRuns',
      summary: 'The runs of a forum',
      tags,
      params: forumParams,
      querystring: z.strictObject({
        limit: z.coerce.number().int().min(1).max(100).default(20),
        cursor: z.string().max(1000).optional(),
        language: languageField(),
      }),
      response: { 200: answer('A page of runs.', page), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id } = request.params;
      const { limit, cursor, language } = request.query;
      const forum = await findForum(db, id);
      if (forum === undefined) throw noForum(id);
      const list = listKey(['runs', id]);
      const found = await listRuns(db, id, limit + 1, decodeCursor(cursor, list, z.int()));
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map((run) => shown({ forum, run }, language)),
        nextCursor: found.length > limit && last !== undefined ? encodeCursor(list, last.number) : null,
      };
    },
  });

  app.route({
    method: 'GET',
    url: `${url}/:run`,
    schema: {
      operationId: 'getScheduleRun',
      summary: 'State, progress and report of a run',
      tags,
      params: runParams,
      querystring: inLanguage,
      response: { 200: answer('The run.', schemas.run), ...problems(400, 404, 503) },
    },
    handler: async (request) =>
      shown(await findRunOf(db, request.params.id, request.params.run), request.query.language),
  });

  app.route({
    method: 'GET',
    url: `${url}/:run/events`,
    schema: {
      operationId: 'followScheduleRun',
      summary: 'Follow a run',
      description:
        'Server-sent events: `progress` whenever something is new, `end` with the run as it ended, then the stream closes.',
      tags,
      params: runParams,
      querystring: inLanguage,
      response: {
        200: {
          description: 'The events; each carries the run without its report, the last one with it.',
          content: { 'text/event-stream': { schema: z.string() } },
        },
        ...problems(400, 404, 503),
      },
    },
    handler: async (request, reply) => {
      const { id, run } = request.params;
      const { language } = request.query;
      await findRunOf(db, id, run);
      return reply
        .header('content-type', 'text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(Readable.from(eventsOf(async () => shown(await findRunOf(db, id, run), language))));
    },
  });

  app.route({
    method: 'POST',
    url: `${url}/:run/cancel`,
    schema: {
      operationId: 'cancelScheduleRun',
      summary: 'Give a run up',
      tags,
      params: runParams,
      response: { 202: answer('It will stop.', schemas.run), ...problems(400, 404, 409, 503) },
    },
    handler: async (request, reply) => {
      const { id, run } = request.params;
      const found = await findRunOf(db, id, run);
      if (!(await askToCancel(db, run))) {
        throw new ProblemError('not-possible-now', `The run has ended: it is ${found.run.state}.`);
      }
      reply.code(202);
      return shown(await findRunOf(db, id, run));
    },
  });

  app.route({
    method: 'GET',
    url: `${url}/:run/comparison`,
    schema: {
      operationId: 'compareScheduleRuns',
      summary: 'What changes for whom from another run to this one',
      tags,
      params: runParams,
      querystring: z.strictObject({ with: z.uuid('must be the UUID of a schedule run') }),
      response: { 200: answer('The changes.', schemas.comparison), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id, run } = request.params;
      const { timeZone } = (await findRunOf(db, id, run)).forum.settings;
      await findRunOf(db, id, request.query.with);
      const before = await readSchedule(db, request.query.with, timeZone);
      const after = await readSchedule(db, run, timeZone);
      return comparisonShown(compareSchedules(before, after), timeZone);
    },
  });

  app.route({
    method: 'POST',
    url: `${url}/:run/publish`,
    schema: {
      operationId: 'publishScheduleRun',
      summary: 'Publish a run, or roll back to it',
      description: 'Calendars and agendas follow at once. An earlier run can be published again.',
      tags,
      params: runParams,
      response: { 200: answer('It is published.', schemas.run), ...problems(400, 404, 409, 503) },
    },
    handler: async (request) => {
      const { id, run } = request.params;
      const done = await publishRun(db, id, run, now(), request.traceparent);
      if ('refused' in done) {
        if (done.refused === 'not-found') {
          throw new ProblemError('not-found', `There is no forum ${id} with a schedule run ${run}.`);
        }
        throw new ProblemError('not-possible-now', `The run cannot be published: ${done.why}.`);
      }
      return shown(await findRunOf(db, id, run));
    },
  });

  const history = z
    .object({
      items: z.array(
        z.object({ number: z.int(), runId: z.uuid(), runNumber: z.int(), publishedAt: z.iso.datetime() }),
      ),
    })
    .register(registry, { id: 'PublicationList', description: 'What was published, the latest first.' });
  app.route({
    method: 'GET',
    url: '/v1/forums/:id/publications',
    schema: {
      operationId: 'listPublications',
      summary: 'What was published when',
      tags,
      params: forumParams,
      response: { 200: answer('The publications.', history), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id } = request.params;
      if ((await findForum(db, id)) === undefined) throw noForum(id);
      const items = await listPublications(db, id);
      return { items: items.map((each) => ({ ...each, publishedAt: each.publishedAt.toISOString() })) };
    },
  });
}

/** Events of a run until it ends; a reader that goes away ends it too. */
async function* eventsOf(look: () => Promise<ReturnType<typeof runShown>>): AsyncGenerator<string> {
  let before = '';
  let quiet = 0;
  let pause = FIRST_LOOK_MS;
  for (;;) {
    const run = await look();
    if (run.finishedAt !== null) {
      yield `event: end\ndata: ${JSON.stringify(run)}\n\n`;
      return;
    }
    const told = JSON.stringify({ ...run, report: null });
    if (told !== before) yield `event: progress\ndata: ${told}\n\n`;
    else if (++quiet % QUIET_LOOKS === 0) yield ': still at it\n\n';
    before = told;
    await wait(pause);
    pause = Math.min(LOOK_EVERY_MS, pause * LONGER);
  }
}
