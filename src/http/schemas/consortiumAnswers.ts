import { z } from 'zod';
import { MEMBER_REMARKS, SIDES_STATES, STATUSES, TONES } from '../../domain/consortium/finding.ts';
import { MEMBER_ROLES, STATEMENTS } from '../../domain/consortium/member.ts';
import { RULE_TYPES, SEVERITIES } from '../../domain/consortium/ruleSet.ts';
import { READINGS } from '../../domain/consortium/sides.ts';
import { ACTIVITY_CLUSTERS } from '../../domain/vocabulary/activities.ts';
import { ERASMUS_STATUSES } from '../../domain/vocabulary/countries.ts';
import type { MatchSchemas } from './match.ts';
import type { ProfileSchemas } from './profile.ts';
import type { SchemaRegistry } from './registry.ts';

/** The schemas of what is answered about consortia. */
export function consortiumAnswers(
  registry: SchemaRegistry,
  { kind }: ProfileSchemas,
  { matchedProfile: profile }: MatchSchemas,
) {
  const share = z.number().min(0).max(1);
  const keys = z.array(z.string());
  const status = z.enum(STATUSES);
  const rule = z
    .object({
      id: z.string(),
      type: z.enum(RULE_TYPES),
      clause: z.string(),
      wording: z.object({ en: z.string(), fr: z.string() }),
      source: z.string(),
      verified: z.boolean(),
      severity: z.enum(SEVERITIES),
      parameters: z.record(z.string(), z.unknown()),
    })
    .register(registry, { id: 'Rule', description: 'A rule of a call, in our own wording.' });
  const callRules = z
    .object({
      year: z.int(),
      call: z.string().nullable(),
      countriesOn: z.iso.date().meta({ description: 'The day whose country statuses count.' }),
      deadlineVerified: z.boolean(),
      note: z.object({ en: z.string(), fr: z.string() }),
      rules: z.array(rule),
    })
    .register(registry, { id: 'Call', description: 'The rules of one call year.' });

  const tone = z.enum(TONES);
  const counted = z.object({
    member: z.string(),
    reading: z.enum([...READINGS, 'unknown']),
    inferred: z.boolean().meta({ description: 'Whether it rests on a kind that was read off the name.' }),
  });
  const common = { tone, text: z.string() };
  const fact = z
    .discriminatedUnion('type', [
      z.object({
        type: z.literal('count'),
        ...common,
        of: z.enum(['applicants', 'countries', 'countries-with-both', 'coordinators']),
        statuses: z.array(z.enum(ERASMUS_STATUSES)),
        counted: z.int(),
        possible: z.int(),
        needed: z.int(),
        members: keys,
        countries: keys,
      }),
      z.object({
        type: z.literal('country-sides'),
        ...common,
        country: z.string(),
        state: z.enum(SIDES_STATES),
        employers: z.array(counted),
        vetProviders: z.array(counted),
      }),
      z.object({
        type: z.literal('member'),
        ...common,
        member: z.string(),
        country: z.string().nullable(),
        remark: z.enum(MEMBER_REMARKS),
      }),
      z.object({
        type: z.literal('activities'),
        ...common,
        cluster: z.enum(ACTIVITY_CLUSTERS),
        planned: keys,
        perhaps: keys,
        needed: z.int(),
      }),
      z.object({
        type: z.literal('eqf-levels'),
        ...common,
        remark: z.enum(['within', 'outside', 'no-focus', 'work-based-learning', 'not-stated']),
        levels: z.array(z.int()),
      }),
      z.object({
        type: z.literal('amount'),
        ...common,
        of: z.enum(['months', 'grant', 'share']),
        value: z.number().nullable(),
        bound: z.number(),
      }),
      z.object({
        type: z.literal('stated'),
        ...common,
        statement: z.enum(STATEMENTS),
        value: z.boolean().nullable(),
      }),
    ])
    .register(registry, {
      id: 'ConsortiumFact',
      description: 'What a finding rests on, by `type`, with its sentence.',
    });
  const finding = z
    .object({
      rule: z.string(),
      clause: z.string(),
      wording: z.string(),
      verified: z.boolean(),
      severity: z.enum(SEVERITIES),
      status,
      open: z
        .array(z.string())
        .meta({ description: 'What is missing, to confirm or not known, in plain words.' }),
      facts: z.array(fact),
    })
    .register(registry, {
      id: 'Finding',
      description: 'What one rule comes to. A fact, not a verdict on funding.',
    });
  const shares = z.array(z.object({ code: z.string(), members: z.int() }));
  const portrait = z
    .object({
      coverage: z.array(
        z.object({ activity: z.string(), planned: z.boolean(), carriedBy: keys, offeredBy: keys }),
      ),
      uncovered: keys,
      balance: z.object({
        kinds: shares,
        countries: shares,
        largestCountryShare: share.nullable(),
        kindDiversity: share.nullable(),
        countryDiversity: share.nullable(),
      }),
      convergence: z.object({
        experienced: keys,
        newcomers: keys,
        countriesWithExperience: keys,
        countriesOfNewcomersOnly: keys,
      }),
      history: z.object({
        pairs: z.int(),
        together: z.array(z.object({ members: z.array(z.string()).min(2).max(2), networks: keys })),
      }),
      international: z.object({
        campuses: keys,
        countriesAbroad: keys,
        outsideProgramme: keys,
        purposes: z.array(z.object({ activity: z.string(), members: keys })),
      }),
    })
    .register(registry, {
      id: 'ConsortiumPortrait',
      description: 'What a consortium is like beyond the rules.',
    });
  const shownMember = z.object({
    key: z.string(),
    name: z.string(),
    kind: kind.nullable(),
    country: z.string().nullable(),
    role: z.enum(MEMBER_ROLES).nullable(),
  });
  const tally = z.object({ passed: z.int(), failed: z.int(), warning: z.int(), unknown: z.int() });
  const check = z
    .object({ call: z.int(), tally, members: z.array(shownMember), findings: z.array(finding), portrait })
    .register(registry, {
      id: 'ConsortiumCheck',
      description: 'What the rules of a call come to, rule by rule.',
    });

  const addition = z
    .object({
      profile,
      fit: z.number().min(-1).max(1).meta({
        description:
          'What it adds to the whole: its mean score with the members, past work with them, and what it does for countries that lack a side. Near 0 or below where it opens another country.',
      }),
      reasons: z.array(z.string()).meta({ description: 'Which rules it helps and which need it answers.' }),
      helps: z.array(z.object({ rule: z.string(), without: status, with: status })),
      covers: keys,
      history: z.array(z.object({ member: z.string(), networks: keys })),
      answers: z.object({ member: z.string().nullable(), score: share, reasons: z.array(z.string()) }).meta({
        description: 'The member (null: the project) that it fits best, its score with it, and why.',
      }),
    })
    .register(registry, { id: 'Addition', description: 'A profile to add, and why.' });
  const completion = z
    .object({
      additions: z.array(addition),
      fit: z.number(),
      bound: z.number().meta({ description: 'No set of additions under the same conditions fits better.' }),
      gap: z.number(),
      optimal: z.boolean(),
      tally,
      findings: z
        .array(finding)
        .meta({ description: 'Of the completed consortium, those that did not pass.' }),
    })
    .register(registry, { id: 'Completion', description: 'One set of additions.' });
  const completionAnswer = z
    .object({
      status: z.enum(['solved', 'impossible', 'out-of-time']),
      reading: z.enum(['strict', 'generous']),
      searched: z.int().meta({ description: 'Stored profiles that were scored.' }),
      pool: z.object({
        size: z.int(),
        exact: z.boolean().meta({ description: 'Whether no better additions can lie outside the pool.' }),
      }),
      planFaults: keys.meta({
        description:
          'Ids of rules that fail by the plan, whoever is added; the rules about members hold without them.',
      }),
      cut: z.boolean().meta({ description: 'Whether time ran out before all alternatives were found.' }),
      completions: z.array(completion).meta({ description: 'The best first, then its alternatives.' }),
      clash: z
        .object({ sources: keys, smallest: z.boolean(), reasons: z.array(z.string()) })
        .nullable()
        .meta({ description: 'Where it is impossible: the rules and wishes that cannot hold together.' }),
    })
    .register(registry, { id: 'CompletionAnswer', description: 'Whom to add, or why nobody helps.' });
  const completionJob = z
    .object({
      id: z.uuid(),
      state: z.enum(['queued', 'running', 'succeeded', 'failed']),
      seconds: z.int(),
      progress: share,
      createdAt: z.string(),
      startedAt: z.string().nullable(),
      finishedAt: z.string().nullable(),
      failure: z.string().nullable(),
      answer: completionAnswer.nullable(),
    })
    .register(registry, { id: 'CompletionJob', description: 'A completion that a worker solves.' });
  const group = z
    .object({ members: z.array(profile), innerFit: share, bound: share, optimal: z.boolean() })
    .register(registry, { id: 'Group', description: 'A mixed group.' });
  const groupAnswer = z
    .object({ groups: z.array(group), candidates: z.int(), cut: z.boolean() })
    .register(registry, {
      id: 'GroupAnswer',
      description: 'Groups, the best first; each the best of those left.',
    });
  return { callRules, check, completionAnswer, completionJob, groupAnswer };
}

export type ConsortiumAnswers = ReturnType<typeof consortiumAnswers>;
