import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { listIntroductions, type StoredIntroduction } from '../../db/introductions.ts';
import { INTRODUCTION_STEPS } from '../../domain/privacy/introduction.ts';
import {
  type AskedRefusal,
  askForIntroduction,
  introductionSeenBy,
  type StepRefused,
  stepIntroduction,
} from '../../usecases/privacy/introductions.ts';
import { tellTarget } from '../access/auditing.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import { etagOf, isFresh, versionsAllowed } from '../etag.ts';
import { ifMatchHeaders } from '../ifMatchHeaders.ts';
import { ProblemError } from '../problem.ts';
import { missing } from '../profileAnswers.ts';
import { introductionSchemas, introductionShown } from '../schemas/introduction.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, type ProblemAnswers, type TypedApp } from '../typed.ts';

const STEPS = {
  accept: 'The profile that was asked agrees: each owner may read the contact of the other from now on.',
  decline: 'The profile that was asked does not agree. The asker cannot ask again for 30 days.',
  withdraw:
    'The asker takes a request back; either side takes back what was accepted, and contacts close again.',
} as const;

/** Ask to be introduced, answer, and see what was asked. */
export function introductionRoutes(
  app: TypedApp,
  { db, now }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const tags = ['introductions'];
  const schemas = introductionSchemas(registry);
  const params = z.strictObject({ id: z.uuid('must be the UUID of an introduction') });
  const etagHeader = { etag: 'The version of the introduction.' };
  const shown = (reply: { header(name: string, value: string): unknown }, stored: StoredIntroduction) => {
    reply.header('etag', etagOf(stored.version));
    return introductionShown(stored, now());
  };

  app.route({
    method: 'POST',
    url: '/v1/introductions',
    schema: {
      operationId: 'askForIntroduction',
      summary: 'Ask to be introduced',
      description:
        'In the name of a profile of yours. Between two profiles one introduction is open at a time, whoever asked; after a refusal the same profile cannot ask the same one again for 30 days.',
      tags,
      body: schemas.draft,
      response: {
        201: answer('It was asked for.', schemas.shown, { ...etagHeader, location: 'Its address.' }),
        ...problems(400, 404, 409, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const { from: fromId, to: toId, message, waitDays } = request.body;
      if (fromId === toId) throw inBody('/to', 'must be another profile than `from`');
      const asked = { id: randomUUID(), fromId, toId, message, waitDays };
      tellTarget(request, asked.id);
      const stored = await askForIntroduction(db, asked, request.caller, now());
      if ('refused' in stored) throw askProblem(stored);
      reply.code(201).header('location', `/v1/introductions/${asked.id}`);
      return shown(reply, stored);
    },
  });

  const page = z
    .object({ items: z.array(schemas.shown), nextCursor: z.string().nullable() })
    .register(registry, { id: 'IntroductionList', description: 'A page, the latest request first.' });
  const place = z.object({ requestedAt: z.int(), id: z.uuid() });
  app.route({
    method: 'GET',
    url: '/v1/introductions',
    schema: {
      operationId: 'listIntroductions',
      summary: 'What was asked of your profiles, and by them',
      description: 'Administrators see those of all profiles, everybody else those of their own.',
      tags,
      querystring: z.strictObject({
        box: z.enum(['inbox', 'outbox']).optional().meta({
          description: '`inbox`: your profiles were asked; `outbox`: they asked. Both where absent.',
        }),
        profileId: z.uuid('must be the UUID of a profile').optional(),
        state: schemas.state.optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(1000).optional(),
      }),
      response: { 200: answer('A page of introductions.', page), ...problems(400, 503) },
    },
    handler: async (request) => {
      const { limit, cursor, box = null, profileId = null, state = null } = request.query;
      const owner = request.caller.role === 'admin' ? null : request.caller.subject;
      const list = listKey([box, profileId, state, owner]);
      const filter = { box, owner, profileId, state, now: now() };
      const found = await listIntroductions(db, filter, limit + 1, decodeCursor(cursor, list, place));
      const items = found.slice(0, limit);
      const last = items.at(-1)?.introduction;
      const more = found.length > limit && last !== undefined;
      return {
        items: items.map((each) => introductionShown(each, filter.now)),
        nextCursor: more ? encodeCursor(list, { requestedAt: last.requestedAt, id: last.id }) : null,
      };
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/introductions/:id',
    schema: {
      operationId: 'getIntroduction',
      summary: 'Read an introduction',
      description: 'For the owners of its two profiles and for administrators; to others it is not there.',
      tags,
      params,
      headers: z.looseObject({ 'if-none-match': z.string().max(500).optional() }),
      response: {
        200: answer('The introduction.', schemas.shown, etagHeader),
        304: emptyAnswer('It has not changed.'),
        ...problems(400, 404, 503),
      },
    },
    handler: async (request, reply) => {
      const stored = await introductionSeenBy(db, request.params.id, request.caller);
      if (stored === undefined) throw noIntroduction(request.params.id);
      // Time alone expires a request: its version says so only once somebody looks at it for a change.
      const same = introductionShown(stored, now()).state === stored.introduction.state;
      if (same && isFresh(request.headers['if-none-match'], etagOf(stored.version))) {
        return reply.code(304).header('etag', etagOf(stored.version)).send();
      }
      return shown(reply, stored);
    },
  });

  for (const step of INTRODUCTION_STEPS) {
    app.route({
      method: 'POST',
      url: `/v1/introductions/:id/${step}`,
      schema: {
        operationId: `${step}Introduction`,
        summary: `${step[0].toUpperCase()}${step.slice(1)} an introduction`,
        description: STEPS[step],
        tags,
        params,
        headers: ifMatchHeaders,
        response: {
          200: answer('The introduction as it is now.', schemas.shown, etagHeader),
          ...problems(400, 404, 409, 412, 503),
        },
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        const versions = versionsAllowed(request.headers['if-match']);
        const stored = await stepIntroduction(db, id, step, versions, request.caller, now());
        if ('refused' in stored) throw stepProblem(stored, id, step);
        return shown(reply, stored);
      },
    });
  }
}

function noIntroduction(id: string): ProblemError {
  return new ProblemError('not-found', `There is no introduction ${id}.`);
}

function inBody(pointer: string, reason: string): ProblemError {
  return new ProblemError('invalid-request', `body ${pointer}: ${reason}`, [{ pointer, reason, in: 'body' }]);
}

function askProblem(refusal: AskedRefusal): ProblemError {
  switch (refusal.refused) {
    case 'not-found':
      return missing(refusal.missingId);
    case 'not-yours':
      return new ProblemError('forbidden', 'Only the owner of a profile asks in its name.', [
        { pointer: '/from', reason: 'must be a profile of yours', in: 'body' },
      ]);
    case 'open': {
      const { id } = refusal.introduction;
      return new ProblemError(
        'already-exists',
        `Introduction ${id} between the two is open; answer or withdraw that one.`,
        [{ pointer: '/to', reason: `is in the open introduction ${id}`, in: 'body' }],
        { location: `/v1/introductions/${id}` },
      );
    }
    case 'declined-lately': {
      const until = new Date(refusal.until).toISOString();
      return new ProblemError('not-possible-now', `It was declined; you can ask again from ${until} on.`, [
        { pointer: '/to', reason: `declined; can be asked again from ${until} on`, in: 'body' },
      ]);
    }
    case 'blocked':
      return new ProblemError('not-possible-now', 'These two profiles cannot be introduced to each other.', [
        { pointer: '/to', reason: 'cannot be introduced to `from`', in: 'body' },
      ]);
  }
}

function stepProblem(refusal: StepRefused, id: string, step: string): ProblemError {
  switch (refusal.refused) {
    case 'not-found':
      return noIntroduction(id);
    case 'not-yours':
      return new ProblemError('forbidden', `It is the other side's to ${step} this introduction.`);
    case 'version-mismatch': {
      const tag = etagOf((refusal as { version: number }).version);
      return new ProblemError(
        'version-mismatch',
        'The introduction has changed since; read it again and repeat the step.',
        [{ pointer: '/if-match', reason: `the ETag is now ${tag}`, in: 'header' }],
        { etag: tag },
      );
    }
    default:
      return new ProblemError('not-possible-now', `The introduction is ${refusal.refused}.`);
  }
}
