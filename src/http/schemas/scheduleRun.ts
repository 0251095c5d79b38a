import { z } from 'zod';
import { RUN_MODES, RUN_STATES } from '../../db/scheduleRuns.ts';
import { COUNTED } from '../../domain/forum/scheduling.ts';
import { FORUM_LANGUAGES } from '../../domain/forum/words/forumLanguage.ts';
import type { SchemaRegistry } from './registry.ts';

/** The language that a forum is told of in. */
export function languageField() {
  return z.enum(FORUM_LANGUAGES).default('en').meta({ description: 'Language of the sentences.' });
}

/** The schemas of schedule runs: orders, states, reports, comparisons. */
export function scheduleRunSchemas(registry: SchemaRegistry) {
  const time = z.iso.datetime({ offset: true });
  const share = z.object({ placed: z.int(), asked: z.int() });
  const attendee = z.object({ participant: z.string(), representative: z.string() });
  const appointment = z.object({ startsAt: time, endsAt: time, table: z.string() }).nullable();
  const comparison = z
    .object({
      kept: z.int(),
      added: z.int(),
      cancelled: z.int(),
      moved: z.int(),
      people: z.array(
        z.object({
          representative: z.string(),
          changes: z.array(
            z.object({
              change: z.enum(['added', 'cancelled', 'moved']),
              attendees: z.array(attendee),
              before: appointment,
              after: appointment,
            }),
          ),
        }),
      ),
    })
    .register(registry, {
      id: 'ScheduleComparison',
      description: 'What changes between two schedules, by person.',
    });
  const slotBlock = z.object({
    startsAt: time,
    blocked: z.enum(['people-meet-others', 'all-tables-taken', 'order-of-meetings']),
    representatives: z.array(z.string()).optional(),
    tables: z.int().optional(),
    locked: z.int().optional().meta({ description: 'Of the tables, those taken by locked meetings.' }),
  });
  const why = z
    .object({
      reason: z.enum([
        'not-accepted',
        'declined',
        'withdrawn',
        'expired',
        'kept-apart',
        'participant-unknown',
        'no-common-slot',
        'maximum-reached',
        'other-request-of-the-pair',
        'every-slot-blocked',
        'left-out',
      ]),
      participant: z.string().optional(),
      because: z
        .object({
          apart: z.enum(['own-organisation', 'own-network', 'blocked', 'met-before', 'asked-not-to']),
          networks: z.array(z.string()).optional(),
          metOn: z.string().optional(),
          request: z.string().optional(),
        })
        .optional(),
      representatives: z.array(z.string()).optional(),
      slots: z.array(slotBlock).optional(),
    })
    .register(registry, { id: 'UnplacedReason', description: 'The constraint that blocks a request.' });
  const search = z
    .object({
      counts: z.enum(COUNTED).meta({
        description:
          'What objective and bound count: weight placed (`select`), breaks (`place`), meetings placed (`place`, where not all can be), published meetings lost or moved (an occasion).',
      }),
      objective: z.number().nullable(),
      bound: z.number(),
      gap: z.number().nullable(),
      proven: z.boolean(),
    })
    .nullable()
    .meta({ description: 'What was counted, what no schedule can pass, and how far apart they are.' });
  const clashed = z.object({
    severity: z.enum(['error', 'warning']),
    finding: z.string(),
    keys: z.array(z.string()),
    sentence: z.string(),
  });
  const report = z
    .object({
      objective: z.object({ must: z.number(), want: z.number(), fit: z.number(), total: z.number() }),
      search,
      clash: z.array(clashed).meta({
        description:
          'The constraints that clash where not everything asked for could be: a minimum, the fairness, all meetings of `place`.',
      }),
      meetings: share,
      requests: z.object({ must: share, want: share }),
      worstOff: z.object({ representative: z.string(), meetings: z.int(), minimum: z.int() }).nullable(),
      belowMinimum: z.int(),
      breaks: z.object({ total: z.int(), worst: z.int(), spread: z.int() }),
      tableChanges: z.int(),
      changes: comparison.nullable(),
      unplaced: z.array(
        z.object({
          request: z.string(),
          from: z.string(),
          to: z.string(),
          priority: z.enum(['must', 'want']),
          sentence: z.string(),
          why,
        }),
      ),
    })
    .register(registry, { id: 'ScheduleReport', description: 'What a run reached, and why not more.' });
  const run = z
    .object({
      id: z.uuid(),
      forumId: z.uuid(),
      number: z.int().min(1),
      mode: z.enum(RUN_MODES).meta({
        description: '`removal`: published meetings were taken out; `move`: meetings were moved by hand.',
      }),
      dryRun: z.boolean(),
      seed: z.int(),
      timeLimitSeconds: z.int(),
      keepLocks: z.boolean(),
      stayNear: z.uuid().nullable(),
      from: time.nullable(),
      occasion: z.record(z.string(), z.unknown()).nullable(),
      state: z.enum(RUN_STATES),
      progress: z.number().min(0).max(1),
      best: z
        .object({
          objective: z.number().nullable(),
          bound: z.number().nullable(),
          gap: z.number().min(0).max(1).nullable(),
        })
        .nullable()
        .meta({
          description:
            'Of the search: what its schedule reaches by now or reached in the end, what none can pass, and how far apart they are. Null where nothing was searched for yet, or at all.',
        }),
      published: z.boolean(),
      report: report.nullable(),
      clash: z
        .array(clashed)
        .nullable()
        .meta({ description: 'With `infeasible`: the constraints that clash.' }),
      violations: z.array(z.looseObject({ rule: z.string(), meetings: z.array(z.int()) })).meta({
        description: 'With `failed`: what the checker found.',
      }),
      failure: z.string().nullable(),
      createdAt: time,
      startedAt: time.nullable(),
      finishedAt: time.nullable(),
    })
    .register(registry, { id: 'ScheduleRun', description: 'A run that makes a schedule.' });
  const order = z
    .strictObject({
      mode: z.enum(['select', 'place']).meta({
        description:
          '`select` chooses from requests and fit; `place` gives every accepted request a meeting.',
      }),
      dryRun: z.boolean().default(false).meta({ description: 'Only the report is kept.' }),
      seed: z.int().min(0).max(2_147_483_647).default(1),
      timeLimitSeconds: z.int().min(1).max(3600).default(60),
      keepLocks: z.boolean().default(true),
      stayNear: z.uuid().nullable().default(null).meta({
        description: 'A run of the forum whose meetings move as little as possible.',
      }),
    })
    .register(registry, { id: 'ScheduleRunOrder', description: 'What a run is to do.' });
  return { run, order, comparison, time };
}

export type ScheduleRunSchemas = ReturnType<typeof scheduleRunSchemas>;
