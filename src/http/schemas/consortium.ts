import { z } from 'zod';
import { MEMBER_ROLES, NO_PLAN, SIDES, STATEMENTS } from '../../domain/consortium/member.ts';
import { MOST_ADDITIONS } from '../../domain/consortium/pool.ts';
import { REASON_LANGUAGES } from '../../domain/match/reasons.ts';
import { KINDS } from '../../domain/vocabulary/kinds.ts';
import type { ProfileSchemas } from './profile.ts';
import type { SchemaRegistry } from './registry.ts';
import { text, words } from './text.ts';

/** Members of the largest consortium that is taken; the largest selected one so far has 84. */
const MOST_MEMBERS = 200;
/** Longest that a request waits for a completion, and that a job takes, in seconds. */
export const LONGEST_REQUEST = 5;
const LONGEST_JOB = 3600;

/** The schemas of what is asked about consortia. */
export function consortiumSchemas(registry: SchemaRegistry, profiles: ProfileSchemas) {
  const language = z.enum(REASON_LANGUAGES).default('en').meta({ description: 'Language of the sentences.' });
  const call = z
    .int()
    .min(2000)
    .max(2100)
    .meta({
      description: 'Year of the call whose rules are asked about; see `GET /v1/calls`.',
      examples: [2026],
    });
  const role = z.enum(MEMBER_ROLES).nullable().default(null).meta({
    description: 'Null where it is not known. The coordinator is an applicant as well.',
  });
  const memberFields = {
    role,
    countsAs: words(z.enum(SIDES), SIDES.length).nullable().default(null).meta({
      description: 'The sides you vouch for; null has them read off the kind.',
    }),
    activities: words(profiles.activity, 40).default([]).meta({ description: 'Activities it will carry.' }),
  };
  const described = profiles.adHocProfile
    .extend({ kind: profiles.kind.nullable().default(null) })
    .register(registry, {
      id: 'DescribedOrganisation',
      description: 'An organisation that is not a stored profile; its kind and country may be unknown.',
    });
  const member = z
    .strictObject({
      profileId: z.uuid('must be the UUID of a profile').nullable().optional(),
      externalId: text(200).nullable().optional(),
      source: z
        .string()
        .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'must be 1 to 64 of a-z, 0-9, dot, dash and underscore')
        .default('default'),
      profile: described.nullable().optional(),
      ...memberFields,
    })
    .refine(
      ({ profileId, externalId, profile }) =>
        [profileId, externalId, profile].filter((each) => each !== undefined && each !== null).length === 1,
      { message: 'must have exactly one of profileId, externalId (with source) and profile' },
    )
    .register(registry, {
      id: 'ConsortiumMember',
      description: 'A stored profile by its id or its external id, or an organisation described here.',
    });
  const plan = z
    .strictObject({
      activities: words(profiles.activity, 40).default([]),
      eqfLevels: words(z.int().min(1).max(8), 8).default([]),
      durationMonths: z.int().min(1).max(120).nullable().default(null),
      grantEuro: z.number().min(0).max(1e9).nullable().default(null),
      costEuro: z.number().min(0).max(1e9).nullable().default(null),
      stated: z
        .strictObject(
          Object.fromEntries(STATEMENTS.map((name) => [name, z.boolean().optional()])) as Record<
            (typeof STATEMENTS)[number],
            z.ZodOptional<z.ZodBoolean>
          >,
        )
        .default({})
        .meta({ description: 'What only the applicants can know; absent means not stated.' }),
    })
    .register(registry, { id: 'ConsortiumPlan', description: 'What is planned; absent means not told.' });
  const noPlan = { ...NO_PLAN, activities: [], eqfLevels: [], stated: {} };
  const members = z
    .array(member)
    .min(1, 'must hold at least one member')
    .max(MOST_MEMBERS, `must not hold more than ${MOST_MEMBERS} members`);

  const checkRequest = z
    .strictObject({ call, members, plan: plan.default(noPlan), language })
    .register(registry, {
      id: 'ConsortiumCheckRequest',
      description: 'A consortium and the call to check it for.',
    });
  const consortiumInput = z
    .strictObject({
      name: text(300).meta({ examples: ['Photonics CoVE'] }),
      call: call.nullable().default(null),
      members,
      plan: plan.default(noPlan),
    })
    .register(registry, { id: 'ConsortiumDraft', description: 'A consortium as a client writes it.' });

  const lists = z.strictObject({
    countries: words(profiles.country, 250).default([]),
    kinds: words(profiles.kind, KINDS.length).default([]),
  });
  const noLists = { countries: [], kinds: [] };
  const wishes = z
    .strictObject({
      countries: words(profiles.country, 40).default([]).meta({ description: 'Each must have a member.' }),
      kinds: words(profiles.kind, KINDS.length).default([]).meta({ description: 'Each must have a member.' }),
      within: lists.default(noLists).meta({ description: 'Additions come from these only.' }),
      excluded: lists
        .extend({ profiles: words(z.uuid('must be the UUID of a profile'), 1000).default([]) })
        .default({ ...noLists, profiles: [] }),
      mostMembers: z.int().min(1).max(MOST_MEMBERS).nullable().default(null),
      additions: z.int().min(0).max(MOST_ADDITIONS).nullable().default(null).meta({
        description: 'Most additions, of highest total fit; null asks for the fewest that do.',
      }),
    })
    .register(registry, {
      id: 'CompletionWishes',
      description: 'What is wished besides that the rules hold.',
    });
  const completionFields = {
    call,
    members,
    plan: plan.default(noPlan),
    project: profiles.adHocProfile.nullable().default(null).meta({
      description: 'What the consortium looks for as a whole; counts as much as all members together.',
    }),
    wishes: wishes.default({
      countries: [],
      kinds: [],
      within: noLists,
      excluded: { ...noLists, profiles: [] },
      mostMembers: null,
      additions: null,
    }),
    waivedRules: words(text(100), 50).default([]).meta({ description: 'Ids of rules not to look at.' }),
    reading: z.enum(['best', 'strict', 'generous']).default('best').meta({
      description:
        'Whether doubtful members count: `strict` no, `generous` yes once confirmed, `best` strict where possible.',
    }),
    alternatives: z.int().min(0).max(10).default(3),
    history: z.number().min(0).max(0.5).optional().meta({
      description: 'Share of the fit that past work with members counts; 0 leaves it out.',
    }),
    language,
  };
  const completionRequest = z
    .strictObject({ ...completionFields, seconds: z.number().min(0.1).max(LONGEST_REQUEST).default(4) })
    .register(registry, { id: 'CompletionRequest', description: 'Asks whom to add.' });
  const completionJobRequest = z
    .strictObject({ ...completionFields, seconds: z.int().min(1).max(LONGEST_JOB).default(60) })
    .register(registry, { id: 'CompletionJobRequest', description: 'Asks whom to add, with more time.' });

  const groupRequest = z
    .strictObject({
      sectors: words(profiles.sector, 30)
        .default([])
        .meta({ description: 'Near one of these, in any scheme.' }),
      kinds: words(profiles.kind, KINDS.length).default([]),
      countries: words(profiles.country, 250).default([]),
      profiles: words(z.uuid('must be the UUID of a profile'), 40).default([]).meta({
        description: 'Who comes; empty draws from the stored profiles by sector.',
      }),
      size: z.int().min(2).max(12).default(6),
      groups: z.int().min(1).max(10).default(1),
      mostPerCountry: z.int().min(1).max(12).default(2),
      leastKinds: z.int().min(1).max(KINDS.length).default(2),
      eachWith: words(profiles.kind, 6).default([]).meta({ description: 'Kinds that each group holds.' }),
      candidates: z.int().min(2).max(40).default(24).meta({ description: 'Size of the pool that is drawn.' }),
      seconds: z.number().min(0.1).max(LONGEST_REQUEST).default(4),
    })
    .register(registry, {
      id: 'GroupRequest',
      description: 'Asks for mixed groups, as for a workshop of a sector.',
    });

  return {
    member,
    plan,
    described,
    language,
    checkRequest,
    consortiumInput,
    completionRequest,
    completionJobRequest,
    groupRequest,
  };
}

export type ConsortiumSchemas = ReturnType<typeof consortiumSchemas>;
export type MemberInput = z.output<ConsortiumSchemas['member']>;
export type ConsortiumInput = z.output<ConsortiumSchemas['consortiumInput']>;
export type CompletionInput = z.output<ConsortiumSchemas['completionJobRequest']>;
