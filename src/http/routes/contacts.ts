import { z } from 'zod';
import {
  CONTACT_REASONS,
  type ConsentRefusal,
  consentSeenBy,
  giveConsent,
  openContact,
  withdrawConsent,
} from '../../usecases/privacy/contacts.ts';
import { memberParams } from '../forumProblems.ts';
import { ProblemError } from '../problem.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, idParams, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { missing } from './profiles.ts';

/** Contact details for those who may read them, and the consent that lets an organiser. */
export function contactRoutes(
  app: TypedApp,
  { db, now }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const contact = z
    .object({
      name: z
        .string()
        .nullable()
        .meta({ examples: ['Marie Le Gall'] }),
      email: z
        .string()
        .nullable()
        .meta({ examples: ['marie.legall@campus.example'] }),
      phone: z
        .string()
        .nullable()
        .meta({ examples: ['+33 2 98 00 00 00'] }),
    })
    .register(registry, { id: 'ContactDetails', description: 'Whom to write to.' });
  const openedContact = z
    .object({
      contact: contact.nullable().meta({ description: 'Null: none is stored.' }),
      because: z.enum(CONTACT_REASONS).meta({
        description:
          'Why you may read it: the profile is yours, you are an administrator, it was introduced to a profile of yours, or it consented as a participant of a forum of yours.',
      }),
    })
    .register(registry, {
      id: 'OpenContact',
      description: 'The contact of a profile and why you may read it.',
    });

  app.route({
    method: 'GET',
    url: '/v1/profiles/:id/contact',
    schema: {
      operationId: 'readContact',
      summary: 'Read the contact of a profile',
      description:
        'Whoever may not is refused alike whether or not there is one. Every answer is in the audit log.',
      tags: ['introductions'],
      params: idParams,
      response: { 200: answer('The contact.', openedContact), ...problems(400, 403, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const opened = await openContact(db, id, request.caller);
      if ('refused' in opened) {
        if (opened.refused === 'not-found') throw missing(id);
        throw new ProblemError(
          'forbidden',
          'Contact details are open to the owner, to those it was introduced to, and to organisers it consented to.',
        );
      }
      reply.header('cache-control', 'no-store');
      return opened;
    },
  });

  const url = '/v1/forums/:id/participants/:key/contact-consent';
  const consent = z
    .object({ givenAt: z.iso.datetime().meta({ examples: ['2026-11-22T12:00:00.000Z'] }) })
    .register(registry, {
      id: 'ContactConsent',
      description: 'The organiser of the forum may read the contact of the participant’s profile.',
    });
  const shown = (givenAt: Date) => ({ givenAt: givenAt.toISOString() });

  app.route({
    method: 'PUT',
    url,
    schema: {
      operationId: 'giveContactConsent',
      summary: 'Let the organiser of a forum read your contact',
      description: 'Only the owner of the participant’s profile can. Again: the first time counts.',
      tags: ['introductions'],
      params: memberParams,
      response: { 200: answer('The consent.', consent), ...problems(400, 403, 404, 409, 503) },
    },
    handler: async (request) => {
      const { id, key } = request.params;
      const given = await giveConsent(db, id, key, request.caller, now());
      if ('refused' in given) throw consentProblem(given, key);
      return shown(given.givenAt);
    },
  });

  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'getContactConsent',
      summary: 'Whether a participant consented',
      description: 'For the owner of its profile, the organiser of the forum and administrators.',
      tags: ['introductions'],
      params: memberParams,
      response: { 200: answer('The consent.', consent), ...problems(400, 403, 404, 409, 503) },
    },
    handler: async (request) => {
      const { id, key } = request.params;
      const found = await consentSeenBy(db, id, key, request.caller);
      if ('refused' in found) throw consentProblem(found, key);
      if (found.givenAt === null) throw noConsent(key);
      return shown(found.givenAt);
    },
  });

  app.route({
    method: 'DELETE',
    url,
    schema: {
      operationId: 'withdrawContactConsent',
      summary: 'Take the consent back',
      tags: ['introductions'],
      params: memberParams,
      response: { 204: emptyAnswer('It is taken back.'), ...problems(400, 403, 404, 409, 503) },
    },
    handler: async (request, reply) => {
      const { id, key } = request.params;
      const result = await withdrawConsent(db, id, key, request.caller);
      if ('refused' in result) throw consentProblem(result, key);
      if (!result.withdrawn) throw noConsent(key);
      return reply.code(204).send();
    },
  });
}

function noConsent(key: string): ProblemError {
  return new ProblemError('not-found', `Participant "${key}" gave no consent.`);
}

function consentProblem({ refused }: ConsentRefusal, key: string): ProblemError {
  switch (refused) {
    case 'not-found':
      return new ProblemError('not-found', `The forum has no participant "${key}".`);
    case 'no-profile':
      return new ProblemError(
        'not-possible-now',
        `Participant "${key}" has no profile, so no contact is stored.`,
      );
    case 'not-yours':
      return new ProblemError(
        'forbidden',
        'Only the owner of the profile gives its consent or takes it back.',
      );
  }
}
