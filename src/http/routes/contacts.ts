import { z } from 'zod';
import { type ContactConsent, deleteConsent, listConsents } from '../../db/contacts.ts';
import { findProfile } from '../../db/profiles.ts';
import { CONTACT_REASONS, giveConsent, openContact } from '../../usecases/privacy/contacts.ts';
import { ProblemError } from '../problem.ts';
import { missing } from '../profileAnswers.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, idParams, type ProblemAnswers, type TypedApp } from '../typed.ts';

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
      response: { 200: answer('The contact.', openedContact), ...problems(400, 404, 503) },
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

  const url = '/v1/profiles/:id/contact-consents';
  const consent = z
    .object({
      forumId: z.uuid(),
      givenAt: z.iso.datetime().meta({ examples: ['2026-11-22T12:00:00.000Z'] }),
    })
    .register(registry, {
      id: 'ContactConsent',
      description: 'The organiser of the forum may read the contact while the profile takes part there.',
    });
  const consents = z
    .object({ items: z.array(consent) })
    .register(registry, { id: 'ContactConsentList', description: 'What a profile consented to, by forum.' });
  const shown = ({ forumId, givenAt }: ContactConsent) => ({ forumId, givenAt: givenAt.toISOString() });
  const params = idParams.extend({ forumId: z.uuid('must be the UUID of a forum') });

  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listContactConsents',
      summary: 'Which organisers may read the contact of a profile',
      tags: ['introductions'],
      params: idParams,
      response: { 200: answer('The consents.', consents), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id } = request.params;
      if ((await findProfile(db, id)) === undefined) throw missing(id);
      return { items: (await listConsents(db, id)).map(shown) };
    },
  });

  app.route({
    method: 'PUT',
    url: `${url}/:forumId`,
    schema: {
      operationId: 'giveContactConsent',
      summary: 'Let the organiser of a forum read the contact',
      description:
        'Only the owner of the profile can, for a forum it takes part in. Again: the first time counts.',
      tags: ['introductions'],
      params,
      response: { 200: answer('The consent.', consent), ...problems(400, 404, 503) },
    },
    handler: async (request) => {
      const { id, forumId } = request.params;
      const given = await giveConsent(db, id, forumId, request.caller, now());
      if (!('refused' in given)) return shown(given);
      if (given.refused === 'not-yours') {
        throw new ProblemError('forbidden', 'Only the owner of a profile gives its consent.');
      }
      throw new ProblemError('not-found', `Profile ${id} takes part in no forum ${forumId}.`);
    },
  });

  app.route({
    method: 'DELETE',
    url: `${url}/:forumId`,
    schema: {
      operationId: 'withdrawContactConsent',
      summary: 'Take a consent back',
      tags: ['introductions'],
      params,
      response: { 204: emptyAnswer('It is taken back.'), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { id, forumId } = request.params;
      if (!(await deleteConsent(db, id, forumId))) {
        throw new ProblemError('not-found', `Profile ${id} did not consent for a forum ${forumId}.`);
      }
      return reply.code(204).send();
    },
  });
}
