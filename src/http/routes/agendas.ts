import { z } from 'zod';
import { listCalendarEntries } from '../../db/calendars.ts';
import { findForum } from '../../db/forums.ts';
import { deletePrivateLink, findPrivateLink } from '../../db/privateLinks.ts';
import { readForum } from '../../db/readForum.ts';
import { readSchedule } from '../../db/schedules.ts';
import { type Agenda, agendasOfPeople, agendasOfTables } from '../../domain/forum/agenda.ts';
import { givePrivateLink, tokenHash } from '../../usecases/privateLink.ts';
import { agendaCsv, agendaPage, agendaShown } from '../agendaFiles.ts';
import { calendarFile } from '../calendarFile.ts';
import { forumParams, memberParams, noForum } from '../forumProblems.ts';
import { ProblemError } from '../problem.ts';
import type { AgendaSchemas } from '../schemas/agenda.ts';
import { keyInAddress } from '../schemas/text.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { findRunOf } from './scheduleRuns.ts';

const FORMATS = ['json', 'csv', 'html', 'ics'] as const;

/** Whose agenda: an address of its own each. */
const SCOPES = [
  { path: '', name: 'Forum', of: 'the whole forum', keyed: false },
  { path: '/tables/:key', name: 'Table', of: 'a table', keyed: true },
  { path: '/participants/:key', name: 'Participant', of: 'the people of a participant', keyed: true },
  { path: '/representatives/:key', name: 'Representative', of: 'a person', keyed: true },
] as const;

/** Agendas as JSON, CSV, calendar file and printable page; private addresses of calendars. */
export function agendaRoutes(
  app: TypedApp,
  { db }: Services,
  schemas: AgendaSchemas,
  problems: ProblemAnswers,
): void {
  const tags = ['agendas'];
  /** The agendas of a forum by a run, else by the published one, else by the programme alone. */
  const load = async (id: string, run: string | undefined) => {
    if (run !== undefined) await findRunOf(db, id, run);
    const whole = await readForum(db, id);
    if (whole === undefined) throw noForum(id);
    const runId = run ?? whole.publishedRunId;
    const { forum } = whole;
    const schedule =
      runId === null ? { slots: [], meetings: [] } : await readSchedule(db, runId, forum.settings.timeZone);
    return {
      forum,
      runId,
      people: agendasOfPeople(forum, schedule),
      tables: agendasOfTables(forum, schedule),
    };
  };

  for (const { path, name, of, keyed } of SCOPES) {
    app.route({
      method: 'GET',
      url: `/v1/forums/:id${path}/agenda`,
      schema: {
        operationId: `get${name}Agenda`,
        summary: `The agenda of ${of}`,
        description:
          'By the published schedule, or by a run that is named. A calendar file is of the published one.',
        tags,
        params: keyed ? memberParams : forumParams,
        querystring: z.strictObject({
          format: z.enum(FORMATS).default('json'),
          run: z.uuid('must be the UUID of a schedule run').optional(),
        }),
        response: {
          200: {
            description: 'The agendas.',
            content: {
              'application/json': { schema: schemas.list },
              'text/csv': { schema: z.string() },
              'text/html': { schema: z.string() },
              'text/calendar': { schema: z.string() },
            },
          },
          ...problems(400, 404, 503),
        },
      },
      handler: async (request, reply) => {
        const { format, run } = request.query;
        const { id, key = '' } = request.params as { id: string; key?: string };
        const { forum, runId, people, tables } = await load(id, run);
        const chosen = choose(name, key, people, tables);
        if (chosen.length === 0 && keyed) {
          throw new ProblemError('not-found', `The forum has no ${name.toLowerCase()} "${key}".`);
        }
        const { settings } = forum;
        const file = (type: string, ending: string, content: string) => {
          reply.type(type).header('content-disposition', `inline; filename="agenda.${ending}"`);
          return reply.serializer(String).send(content);
        };
        switch (format) {
          case 'json':
            return { runId, items: chosen.map((each) => agendaShown(each, settings)) };
          case 'csv':
            return file('text/csv; charset=utf-8', 'csv', agendaCsv(chosen, settings));
          case 'html':
            reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
            return file('text/html; charset=utf-8', 'html', agendaPage(chosen, settings));
          case 'ics': {
            if (name === 'Table' || run !== undefined) {
              const reason = 'ics is for people, and of the published schedule only';
              throw new ProblemError('invalid-request', `query /format: ${reason}.`, [
                { pointer: '/format', reason, in: 'query' },
              ]);
            }
            const entries = await listCalendarEntries(
              db,
              id,
              chosen.map((each) => each.key),
            );
            return file('text/calendar; charset=utf-8', 'ics', calendarFile(settings, entries));
          }
        }
      },
    });
  }

  app.route({
    method: 'POST',
    url: '/v1/forums/:id/representatives/:key/feed',
    schema: {
      operationId: 'giveCalendarFeed',
      summary: "Give somebody's calendar a private address",
      description:
        'To be subscribed to in a calendar. An earlier address of the same person is void from now on.',
      tags,
      params: memberParams,
      response: { 201: answer('The address.', schemas.feed), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id, key } = request.params;
      const token = await givePrivateLink(db, 'calendar_feed', { forumId: id, representative: key });
      if (token === null)
        throw new ProblemError('not-found', `There is no forum ${id} with a representative "${key}".`);
      reply.code(201).header('cache-control', 'no-store');
      return { address: `/v1/feeds/${token}` };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/forums/:id/representatives/:key/feed',
    schema: {
      operationId: 'voidCalendarFeed',
      summary: 'Make the private address void',
      tags,
      params: memberParams,
      response: { 204: emptyAnswer('It is void.'), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id, key } = request.params;
      if (!(await deletePrivateLink(db, 'calendar_feed', { forumId: id, representative: key }))) {
        throw new ProblemError('not-found', `The calendar of "${key}" has no private address.`);
      }
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/feeds/:token',
    schema: {
      operationId: 'getCalendarFeed',
      summary: 'A calendar by its private address',
      tags,
      params: z.strictObject({ token: keyInAddress(100) }),
      response: {
        200: { description: 'The calendar.', content: { 'text/calendar': { schema: z.string() } } },
        ...problems(400, 404, 503),
      },
    },
    handler: async (request, reply) => {
      const found = await findPrivateLink(db, 'calendar_feed', tokenHash(request.params.token));
      const forum = found === undefined ? undefined : await findForum(db, found.forumId);
      if (found === undefined || forum === undefined) {
        throw new ProblemError(
          'not-found',
          'There is no calendar at this address; it may have been made void.',
        );
      }
      const entries = await listCalendarEntries(db, found.forumId, [found.representative]);
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, max-age=60')
        .serializer(String)
        .send(calendarFile(forum.settings, entries));
    },
  });
}

function choose(
  scope: (typeof SCOPES)[number]['name'],
  key: string,
  people: readonly Agenda[],
  tables: readonly Agenda[],
): readonly Agenda[] {
  switch (scope) {
    case 'Forum':
      return people;
    case 'Table':
      return tables.filter((each) => each.key === key);
    case 'Participant':
      return people.filter(({ participant }) => participant === key);
    case 'Representative':
      return people.filter((each) => each.key === key);
  }
}
