import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { deletePrivateLink, listLinkHolders } from '../../db/privateLinks.ts';
import { readSchedule } from '../../db/schedules.ts';
import { agendasOfPeople } from '../../domain/forum/agenda.ts';
import { type MeetingRequest, PRIORITIES, REQUEST_STATES, type Schedule } from '../../domain/forum/forum.ts';
import { showTime } from '../../domain/forum/zonedTime.ts';
import { createMember } from '../../usecases/changeMember.ts';
import { ANSWERS, answerRequest, directionOf, findGuest, type Guest } from '../../usecases/myRequests.ts';
import { givePrivateLink } from '../../usecases/privateLink.ts';
import { invalidCredential, shownCredential, unauthenticated } from '../access/credentials.ts';
import { agendaShown } from '../agendaFiles.ts';
import { type Draft, MEMBER_FORMS } from '../forumJson.ts';
import { memberProblem } from '../forumProblems.ts';
import { ProblemError } from '../problem.ts';
import type { AgendaSchemas } from '../schemas/agenda.ts';
import type { ForumSchemas } from '../schemas/forum.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import { text } from '../schemas/text.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** Organisations that a search for one to meet names at most. */
const MOST_FOUND = 50;

/** What somebody with a private link may do: see its own day, answer and send requests, subscribe to its calendar. */
export function myRoutes(
  app: TypedApp,
  { db, now }: Services,
  forums: ForumSchemas,
  agendas: AgendaSchemas,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const tags = ['my'];
  const security = [{ privateLink: [] }];

  const guestOf = async (request: FastifyRequest): Promise<Guest> => {
    const token = shownCredential(request.headers);
    if (token === null) throw unauthenticated();
    const guest = await findGuest(db, token);
    if (guest === undefined) {
      throw invalidCredential('the private link is void; ask the organiser for another');
    }
    return guest;
  };

  const organisation = z.object({ externalId: z.string(), name: z.string() });
  const ownRequest = z
    .object({
      externalId: z.string(),
      direction: z.enum(['sent', 'received']),
      other: organisation,
      priority: z.enum(PRIORITIES),
      state: z.enum(REQUEST_STATES),
      message: z.string().nullable(),
      expiresAt: z.iso.datetime({ offset: true }).nullable(),
      meetsAt: z.iso.datetime({ offset: true }).nullable().meta({
        description: 'When the published meeting for it begins; null: there is none.',
      }),
    })
    .register(registry, { id: 'OwnRequest', description: 'A request as one of its sides sees it.' });
  const own = z
    .object({
      forum: z.object({
        name: z.string(),
        timeZone: z.string(),
        days: z.array(z.iso.date()),
        acceptance: z.enum(['opt-in', 'auto-accept']),
      }),
      person: organisation,
      participant: organisation,
      published: z.boolean().meta({ description: 'Whether there is a schedule; else the programme only.' }),
      entries: z.array(agendas.entry),
      requests: z.array(ownRequest),
      requestsLeft: z.int().min(0),
      feed: z.boolean().meta({ description: 'Whether the calendar has a private address.' }),
    })
    .register(registry, { id: 'OwnDay', description: 'What a person at a forum may know of itself.' });

  const shownRequest = (guest: Guest, schedule: Schedule) => {
    const { forum } = guest.whole;
    const { timeZone } = forum.settings;
    const names = new Map(forum.participants.map(({ externalId, name }) => [externalId, name]));
    return (request: MeetingRequest) => {
      const direction = directionOf(guest, request);
      const other = direction === 'sent' ? request.to : request.from;
      const meeting = schedule.meetings.find(({ requests }) => requests.includes(request.externalId));
      return {
        externalId: request.externalId,
        direction,
        other: { externalId: other, name: names.get(other) ?? other },
        priority: request.priority,
        state: request.state,
        message: request.message,
        expiresAt: request.expiresAt === null ? null : showTime(request.expiresAt, timeZone),
        meetsAt: meeting === undefined ? null : showTime(schedule.slots[meeting.slot].startsAt, timeZone),
      };
    };
  };
  const scheduleOf = async ({ whole }: Guest): Promise<Schedule> =>
    whole.publishedRunId === null
      ? { slots: [], meetings: [] }
      : readSchedule(db, whole.publishedRunId, whole.forum.settings.timeZone);

  app.route({
    method: 'GET',
    url: '/v1/my',
    schema: {
      operationId: 'getOwnDay',
      summary: 'The agenda and the requests of whoever holds a private link',
      tags,
      security,
      response: { 200: answer('As it is published.', own), ...problems(400, 401, 503) },
    },
    handler: async (request, reply) => {
      const guest = await guestOf(request);
      const { forum, publishedRunId } = guest.whole;
      const { settings } = forum;
      const schedule = await scheduleOf(guest);
      const agenda = agendasOfPeople(forum, schedule).find(({ key }) => key === guest.representative);
      // Whom one does not want to meet is not told to the other side.
      const requests = forum.requests.filter((each) => {
        const direction = directionOf(guest, each);
        return direction === 'sent' || (direction === 'received' && each.priority !== 'no');
      });
      const sent = forum.requests.filter(
        ({ from, state }) => from === guest.participant.externalId && state !== 'withdrawn',
      );
      const feeds = await listLinkHolders(db, 'calendar_feed', guest.forumId);
      reply.header('cache-control', 'no-store');
      return {
        forum: {
          name: settings.name,
          timeZone: settings.timeZone,
          days: settings.days,
          acceptance: settings.acceptance,
        },
        person: { externalId: guest.person.externalId, name: guest.person.name },
        participant: { externalId: guest.participant.externalId, name: guest.participant.name },
        published: publishedRunId !== null,
        entries: agenda === undefined ? [] : agendaShown(agenda, settings).entries,
        requests: requests.map(shownRequest(guest, schedule)),
        requestsLeft: Math.max(0, settings.requestLimit - sent.length),
        feed: feeds.includes(guest.representative),
      };
    },
  });

  const found = z
    .object({ items: z.array(organisation) })
    .register(registry, { id: 'OrganisationList', description: 'Organisations at a forum, by name.' });
  app.route({
    method: 'GET',
    url: '/v1/my/participants',
    schema: {
      operationId: 'findOrganisationsToMeet',
      summary: 'Organisations at the forum that one may ask to meet',
      tags,
      security,
      querystring: z.strictObject({ q: z.string().max(200).default('') }),
      response: { 200: answer('At most fifty, by name.', found), ...problems(400, 401, 503) },
    },
    handler: async (request) => {
      const guest = await guestOf(request);
      const wanted = request.query.q.trim().toLocaleLowerCase();
      const items = guest.whole.forum.participants
        .filter(({ externalId }) => externalId !== guest.participant.externalId)
        .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
        .map(({ externalId, name }) => ({ externalId, name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.externalId < b.externalId ? -1 : 1));
      return { items: items.slice(0, MOST_FOUND) };
    },
  });

  const wish = z
    .strictObject({
      to: forums.key,
      priority: z.enum(PRIORITIES).default('want'),
      message: text(4000).nullable().default(null),
    })
    .register(registry, { id: 'OwnWish', description: 'Whom somebody would like to meet, or not to.' });
  app.route({
    method: 'POST',
    url: '/v1/my/requests',
    schema: {
      operationId: 'sendOwnRequest',
      summary: 'Ask an organisation for a meeting',
      tags,
      security,
      body: wish,
      response: { 201: answer('It was sent.', ownRequest), ...problems(400, 401, 409, 413, 415, 503) },
    },
    handler: async (request, reply) => {
      const guest = await guestOf(request);
      const { participant, person } = guest;
      const alone = participant.representatives.length === 1 || participant.mode === 'sharers';
      const draft = forums.request.draft.parse({
        ...request.body,
        from: participant.externalId,
        fromRepresentative: alone ? null : person.externalId,
      });
      const made = await createMember(db, 'request', guest.forumId, (settings) =>
        MEMBER_FORMS.request.read(draft as Draft, settings),
      );
      if ('refused' in made) throw memberProblem(made, guest.forumId, 'request to this organisation');
      reply.code(201);
      return shownRequest(guest, await scheduleOf(guest))(made.member);
    },
  });

  app.route({
    method: 'PATCH',
    url: '/v1/my/requests/:key',
    schema: {
      operationId: 'answerOwnRequest',
      summary: 'Accept, decline or withdraw a request',
      description:
        'Who was asked accepts, declines or leaves it open; who asked withdraws it or renews it. A published meeting is the organiser’s to take away.',
      tags,
      security,
      params: z.strictObject({ key: z.string().min(1).max(300) }),
      body: z
        .strictObject({ state: z.enum(ANSWERS) })
        .register(registry, { id: 'RequestAnswer', description: 'What is to become of a request.' }),
      response: {
        200: answer('The request as it is now.', ownRequest),
        ...problems(400, 401, 404, 409, 413, 415, 503),
      },
    },
    handler: async (request) => {
      const guest = await guestOf(request);
      const { key } = request.params;
      const done = await answerRequest(db, guest, key, request.body.state, now());
      if ('refused' in done) {
        if (done.refused === 'not-yours') {
          const may = done.direction === 'sent' ? 'withdrawn or open' : 'accepted, declined or open';
          const reason = `must be ${may} for a request that you ${done.direction}`;
          throw new ProblemError('invalid-request', `body /state: ${reason}`, [
            { pointer: '/state', reason, in: 'body' },
          ]);
        }
        if (done.refused === 'would-lose-meetings') {
          const detail = 'A meeting for this request is published; ask the organiser to take it out.';
          throw new ProblemError('not-possible-now', detail);
        }
        throw memberProblem(done, guest.forumId, `request "${key}"`);
      }
      return shownRequest(guest, await scheduleOf(guest))(done.member);
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/my/feed',
    schema: {
      operationId: 'giveOwnFeed',
      summary: 'Give one’s own calendar a private address',
      description: 'An earlier address is void from now on.',
      tags,
      security,
      response: { 201: answer('The address.', agendas.feed), ...problems(400, 401, 503) },
    },
    handler: async (request, reply) => {
      const guest = await guestOf(request);
      const token = await givePrivateLink(db, 'calendar_feed', guest);
      if (token === null) throw unauthenticated();
      reply.code(201).header('cache-control', 'no-store');
      return { address: `/v1/feeds/${token}` };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/my/feed',
    schema: {
      operationId: 'voidOwnFeed',
      summary: 'Make the private address of one’s own calendar void',
      tags,
      security,
      response: { 204: emptyAnswer('It is void.'), ...problems(400, 401, 404, 503) },
    },
    handler: async (request, reply) => {
      const guest = await guestOf(request);
      if (!(await deletePrivateLink(db, 'calendar_feed', guest))) {
        throw new ProblemError('not-found', 'Your calendar has no private address.');
      }
      return reply.code(204).send();
    },
  });
}
