import { z } from 'zod';
import { listForumIdsOf } from '../../db/forums.ts';
import { HELD_NAMES } from '../../db/privacy/held.ts';
import type { PersonAsked } from '../../db/privacy/subject.ts';
import type { Caller } from '../../domain/access/caller.ts';
import { showTime } from '../../domain/forum/zonedTime.ts';
import { type Erasure, erasePerson, eraseProfile } from '../../usecases/privacy/erasure.ts';
import { exportPerson, exportProfile, type Held } from '../../usecases/privacy/exports.ts';
import { ProblemError } from '../problem.ts';
import { missing } from '../profileAnswers.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import { text } from '../schemas/text.ts';
import type { Services } from '../services.ts';
import { answer, idParams, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** Export and erasure of all that is held on an organisation or a person. */
export function privacyRoutes(
  app: TypedApp,
  { db, features, live, now }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const tags = ['privacy'];
  const rows = z.array(z.record(z.string(), z.unknown()));
  const held = z.object(Object.fromEntries(HELD_NAMES.map((name) => [name, rows]))).register(registry, {
    id: 'HeldRows',
    description: 'All rows about the subject as they are stored, by table; columns in camelCase.',
  });
  const exported = z
    .object({
      exportedAt: z.iso.datetime().meta({ examples: ['2026-11-22T12:00:00.000Z'] }),
      rows: z
        .int()
        .min(0)
        .meta({ description: 'How many rows there are in all.', examples: [17] }),
      held,
    })
    .register(registry, { id: 'PrivacyExport', description: 'All that is held on somebody, at one moment.' });
  const person = z
    .strictObject({
      email: z
        .email('must be an e-mail address')
        .max(320)
        .nullable()
        .default(null)
        .meta({ examples: ['anna.kovacs@school.example'] }),
      name: text(300)
        .nullable()
        .default(null)
        .meta({ examples: ['Anna Kovács'] }),
    })
    .register(registry, {
      id: 'PersonAsked',
      description:
        'How a person is known; at least one of the two, both where you know them: another’s contact of the same name with another e-mail is then left alone.',
    });
  const counts = z.record(z.string(), z.int().min(1));
  const erasure = z
    .object({
      erased: z.boolean().meta({ description: 'False: nothing has changed, this is what would.' }),
      held: counts.meta({ description: 'Rows about the subject, by table.', examples: [{ statement: 4 }] }),
      mentions: counts.meta({
        description:
          'Texts of others that mention the subject, by table: the mention is taken out, the text stays.',
      }),
      uploads: z.int().min(0).meta({ description: 'Imports under way that held it; they end as failed.' }),
      forums: z.array(
        z.object({
          forumId: z.uuid(),
          cancelledMeetings: z.array(
            z.object({
              startsAt: z.iso.datetime({ offset: true }),
              endsAt: z.iso.datetime({ offset: true }),
              table: z.string(),
            }),
          ),
        }),
      ),
      remaining: z.array(z.uuid()).meta({
        description:
          'Profiles whose own key mentions the subject; keys cannot change, so erase those profiles.',
      }),
    })
    .register(registry, {
      id: 'Erasure',
      description: 'What an erasure takes away. Published meetings with the subject are cancelled.',
    });
  const confirmQuery = z.strictObject({
    confirm: z.enum(['true', 'false']).default('false').meta({
      description: '`true`: it is erased, for good. Else it is only told what would go.',
    }),
  });

  app.route({
    method: 'GET',
    url: '/v1/profiles/:id/export',
    schema: {
      operationId: 'exportProfile',
      summary: 'All that is held on an organisation',
      tags,
      params: idParams,
      response: { 200: answer('All rows.', exported), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const found = await exportProfile(db, id);
      if (found === undefined) throw missing(id);
      reply.header('cache-control', 'no-store');
      return exportShown(found, now());
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/privacy/export',
    schema: {
      operationId: 'exportPerson',
      summary: 'All that is held on a person',
      description:
        'As the contact of a profile, as somebody a participant sends to a forum, as a user of the service. Organisers see what their forums hold, administrators all.',
      tags,
      body: person,
      response: { 200: answer('All rows.', exported), ...problems(400, 413, 415, 503) },
    },
    handler: async (request, reply) => {
      const found = await exportPerson(db, await askedBy(request.body, request.caller));
      reply.header('cache-control', 'no-store');
      return exportShown(found, now());
    },
  });

  const context = (confirm: 'true' | 'false') => ({ features, now: now(), dryRun: confirm === 'false' });

  app.route({
    method: 'POST',
    url: '/v1/profiles/:id/erase',
    schema: {
      operationId: 'eraseProfile',
      summary: 'Erase an organisation',
      description:
        'From every table, the index, runs, agendas and feeds. What remains is its id: in an entry of the audit log, and in a tombstone by which imports refuse its key. Only an administrator can create it again.',
      tags,
      params: idParams,
      querystring: confirmQuery,
      response: { 200: answer('What went, or would.', erasure), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id } = request.params;
      const { confirm } = request.query;
      // What is only told of is no erasure: the log does not say that there was one.
      if (confirm === 'false') request.auditNote = null;
      const told = await eraseProfile(db, id, context(confirm));
      if (told === undefined) throw missing(id);
      if (confirm === 'true') await live.catchUp();
      return erasureShown(told, confirm === 'true');
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/privacy/erase',
    schema: {
      operationId: 'erasePerson',
      summary: 'Erase a person',
      description:
        'As the contact of profiles, from forums (published meetings are cancelled, an empty seat stays), from texts that mention the e-mail, the telephone or a name of two words, and as a user. Organisers erase within their forums, administrators everywhere.',
      tags,
      querystring: confirmQuery,
      body: person,
      response: { 200: answer('What went, or would.', erasure), ...problems(400, 413, 415, 503) },
    },
    handler: async (request) => {
      const { confirm } = request.query;
      if (confirm === 'false') request.auditNote = null;
      const asked = await askedBy(request.body, request.caller);
      const told = await erasePerson(db, asked, context(confirm));
      if (confirm === 'true') await live.catchUp();
      return erasureShown(told, confirm === 'true');
    },
  });

  async function askedBy(
    { email, name }: { readonly email: string | null; readonly name: string | null },
    { role, subject }: Caller,
  ): Promise<PersonAsked> {
    if (email === null && name === null) {
      const reason = 'is required where there is no name';
      throw new ProblemError('invalid-request', `body /email ${reason}.`, [
        { pointer: '/email', reason, in: 'body' },
      ]);
    }
    return { email, name, forumIds: role === 'admin' ? null : await listForumIdsOf(db, subject) };
  }
}

function exportShown(held: Held, now: number) {
  const rows = Object.values(held).reduce((sum, each) => sum + each.length, 0);
  return { exportedAt: new Date(now).toISOString(), rows, held };
}

function erasureShown({ held, mentions, uploads, forums, remaining }: Erasure, erased: boolean) {
  return {
    erased,
    held,
    mentions,
    uploads,
    forums: forums.map(({ forumId, settings, lost }) => ({
      forumId,
      cancelledMeetings: lost.map(({ startsAt, endsAt, meeting }) => ({
        startsAt: showTime(startsAt, settings.timeZone),
        endsAt: showTime(endsAt, settings.timeZone),
        table: meeting.table,
      })),
    })),
    remaining,
  };
}
