import { z } from 'zod';
import type { StoredIntroduction } from '../../db/introductions.ts';
import {
  ASSUMED_WAIT_DAYS,
  INTRODUCTION_STATES,
  introductionAt,
  LONGEST_WAIT_DAYS,
} from '../../domain/privacy/introduction.ts';
import type { SchemaRegistry } from './registry.ts';
import { text } from './text.ts';

/** What introductions look like on the wire. */
export function introductionSchemas(registry: SchemaRegistry) {
  const side = z
    .object({ id: z.uuid(), name: z.string().meta({ examples: ['Campus Numérique et photonique'] }) })
    .register(registry, { id: 'IntroducedProfile', description: 'One of the two profiles.' });
  const state = z.enum(INTRODUCTION_STATES).meta({
    description:
      '`accepted` opens the contact of each to the owner of the other; every other state keeps them closed.',
    examples: ['requested'],
  });
  const instant = (description: string) =>
    z.iso.datetime().meta({ description, examples: ['2026-11-22T12:00:00.000Z'] });
  return {
    state,
    draft: z
      .strictObject({
        from: z.uuid('must be the UUID of a profile').meta({ description: 'A profile of yours.' }),
        to: z.uuid('must be the UUID of a profile').meta({ description: 'The profile to be introduced to.' }),
        message: text(2000)
          .nullable()
          .default(null)
          .meta({ examples: ['We look for placements in offshore maintenance for twelve apprentices.'] }),
        waitDays: z.int().min(1).max(LONGEST_WAIT_DAYS).default(ASSUMED_WAIT_DAYS).meta({
          description: 'Days after which it expires if nobody answers.',
        }),
      })
      .register(registry, { id: 'IntroductionDraft', description: 'A request to be introduced.' }),
    shown: z
      .object({
        id: z.uuid(),
        from: side,
        to: side,
        message: z.string().nullable(),
        state,
        requestedAt: instant('When it was asked for.'),
        expiresAt: instant('When it expires, or expired, without an answer.'),
        answeredAt: instant('When it was accepted or declined.').nullable(),
        closedAt: instant('When it was declined, withdrawn or expired.').nullable(),
        version: z.int().min(1).meta({ description: 'Rises by one with every change; the ETag.' }),
      })
      .register(registry, {
        id: 'Introduction',
        description: 'One profile asks another that both may read the contact of the other.',
      }),
  };
}

/** An introduction as it counts at an instant. */
export function introductionShown(
  { introduction, version, fromName, toName }: StoredIntroduction,
  now: number,
) {
  const { id, fromId, toId, message, state, requestedAt, expiresAt, answeredAt, closedAt } = introductionAt(
    introduction,
    now,
  );
  const instant = (value: number | null) => (value === null ? null : new Date(value).toISOString());
  return {
    id,
    from: { id: fromId, name: fromName },
    to: { id: toId, name: toName },
    message,
    state,
    requestedAt: instant(requestedAt),
    expiresAt: instant(expiresAt),
    answeredAt: instant(answeredAt),
    closedAt: instant(closedAt),
    version,
  };
}
