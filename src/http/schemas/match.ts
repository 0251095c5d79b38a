import { z } from 'zod';
import { CRITERIA } from '../../domain/match/criterion.ts';
import { REASON_LANGUAGES } from '../../domain/match/reasons.ts';
import { PROVENANCES } from '../../domain/profile.ts';
import type { ProfileSchemas } from './profile.ts';
import type { SchemaRegistry } from './registry.ts';
import { isoDay, words } from './text.ts';

/** The schemas of ranked lists: what can be asked and what is answered. */
export function matchSchemas(registry: SchemaRegistry, profiles: ProfileSchemas) {
  const criterion = z
    .enum(CRITERIA)
    .register(registry, { id: 'Criterion', description: 'One component of a score.' });
  const share = z.number().min(0).max(1);

  const filterFields = {
    kind: words(profiles.kind, 14).default([]).meta({ description: 'Only these kinds; repeatable.' }),
    country: words(profiles.country, 250)
      .default([])
      .meta({ description: 'Only these countries; repeatable.' }),
    sector: words(profiles.sector, 30).default([]).meta({
      description:
        'Only candidates with a sector near one of these, in any scheme, by the crosswalk; repeatable.',
    }),
    activity: words(profiles.activity, 40).default([]).meta({
      description: 'Only candidates that offer one of these activities; repeatable.',
    }),
    minScore: z.coerce.number().min(0).max(1).default(0).meta({ description: 'Only scores from here on.' }),
    labelValidOn: isoDay().optional().meta({
      description: 'Leaves out campuses whose label ran out before this day.',
    }),
    knownPartners: z
      .enum(['exclude', 'include'])
      .default('exclude')
      .meta({ description: 'Whether to suggest those who already share a network with the profile.' }),
    dismissed: z
      .enum(['exclude', 'include'])
      .default('exclude')
      .meta({ description: 'Whether to suggest those of whom the profile asked to see less.' }),
  };
  const limit = z.coerce.number().int().min(1).max(200).default(20);
  const language = z.enum(REASON_LANGUAGES).default('en').meta({ description: 'Language of the reasons.' });
  const cursor = z.string().max(1000).optional().meta({ description: '`nextCursor` of the page before.' });
  const diversity = {
    description:
      'How much the list avoids look-alikes (same place, kind, sectors, network, texts): 0 goes by score alone, 1 looks at likeness alone once the best match stands first. Re-ranks the best matches, five times `limit`, at most 200. Such a list is one page: `nextCursor` is null and a `cursor` is refused.',
    examples: [0.3],
  };
  const onePage = {
    error: 'cannot go together with a diversity above 0: such a list is one page',
    path: ['cursor'],
  };
  const isPageable = (asked: { cursor?: string | undefined; diversity: number }): boolean =>
    asked.cursor === undefined || asked.diversity === 0;
  const matchQuery = z
    .strictObject({
      limit,
      cursor,
      ...filterFields,
      diversity: z.coerce.number().min(0).max(1).default(0).meta(diversity),
      language,
    })
    .refine(isPageable, onePage);

  const weight = z.number().min(0).max(1000).optional();
  const weights = z
    .strictObject(
      Object.fromEntries(CRITERIA.map((name) => [name, weight])) as Record<
        (typeof CRITERIA)[number],
        typeof weight
      >,
    )
    .register(registry, {
      id: 'Weights',
      description:
        'What each criterion counts; those not named keep their default, then all are scaled to sum to one.',
    });
  const filters = z.strictObject(filterFields).register(registry, {
    id: 'MatchFilters',
    description: 'Narrows a list of matches. Several values of one list are alternatives.',
  });
  const noFilters = {
    kind: [],
    country: [],
    sector: [],
    activity: [],
    minScore: 0,
    knownPartners: 'exclude' as const,
    dismissed: 'exclude' as const,
  };
  const matchRequest = z
    .strictObject({
      profile: profiles.adHocProfile.optional().meta({ description: 'Who asks, described here.' }),
      profileId: z
        .uuid('must be the UUID of a profile')
        .optional()
        .meta({ description: 'Who asks, by id: blocks and feedback count as in its own list.' }),
      limit: z.int().min(1).max(200).default(20),
      cursor,
      filters: filters.default(noFilters),
      weights: weights.default({}),
      diversity: share.default(0).meta(diversity),
      language,
    })
    .refine(isPageable, onePage)
    .refine(({ profile, profileId }) => (profile === undefined) !== (profileId === undefined), {
      error: 'must have exactly one of profile and profileId',
      path: ['profile'],
    })
    .register(registry, {
      id: 'MatchRequest',
      description:
        'Asks for the matches of a profile that is not stored, or of a stored one by other weights.',
    });

  const textReference = z
    .object({
      field: z.enum(['needs', 'offers']),
      position: z.int().min(0),
      text: z.string(),
      language: z
        .string()
        .meta({ description: 'As said or else as detected; `und` where neither could tell.' }),
      provenance: z.enum(PROVENANCES),
      likedProfile: z
        .object({ id: z.uuid(), name: z.string() })
        .optional()
        .meta({
          description: 'The profile whose offer it is, where the profile that seeks asked for more like it.',
          examples: [{ id: '6f1f3c4e-9d39-5a51-8a8f-0f2f6c1b7d10', name: 'Wind College' }],
        }),
    })
    .register(registry, { id: 'TextReference', description: 'One statement: `needs` 2 is the third need.' });
  const side = z.enum(['seeker', 'candidate', 'both']);
  const evidence = z
    .discriminatedUnion('type', [
      z.object({
        type: z.literal('text'),
        seeker: textReference,
        candidate: textReference,
        similarity: share,
        words: z.array(z.object({ seeker: z.string(), candidate: z.string() })),
        concepts: z.array(z.object({ key: z.string(), label: z.string() })),
      }),
      z.object({
        type: z.literal('activity'),
        code: z.string(),
        relation: z.enum(['sought-and-offered', 'shared']),
      }),
      z.object({
        type: z.literal('sector'),
        seekerCode: z.string(),
        candidateCode: z.string(),
        similarity: share,
      }),
      z.object({
        type: z.literal('kind'),
        kind: profiles.kind,
        relation: z.enum(['wished', 'not-wished', 'usual']),
      }),
      z.object({
        type: z.literal('country'),
        country: z.string(),
        relation: z.enum(['wished', 'not-wished', 'new', 'same', 'in-network', 'not-eligible']),
      }),
      z.object({ type: z.literal('languages'), codes: z.array(z.string()) }),
      z.object({ type: z.literal('eqf'), levels: z.array(z.int()) }),
      z.object({ type: z.literal('unknown'), field: z.string(), side }),
    ])
    .register(registry, { id: 'Evidence', description: 'A fact behind a contribution, by `type`.' });
  const criterionExplanation = z
    .object({
      criterion,
      weight: share,
      value: share.meta({ description: 'How well it fits; the prior where nothing is known.' }),
      known: share.meta({ description: 'How much of the value is backed by data.' }),
      contribution: share.meta({ description: 'share of the direction x weight x value.' }),
      evidence: z.array(evidence),
    })
    .register(registry, { id: 'CriterionExplanation', description: 'A leaf of the explanation.' });
  const directionExplanation = z
    .object({
      direction: z.enum(['seeker-to-candidate', 'candidate-to-seeker']),
      share,
      fit: share,
      contribution: share,
      criteria: z.array(criterionExplanation),
    })
    .register(registry, {
      id: 'DirectionExplanation',
      description: 'How far the one meets what the other looks for.',
    });
  const explanation = z
    .object({ score: share, confidence: share, directions: z.array(directionExplanation) })
    .register(registry, {
      id: 'Explanation',
      description: 'The tree behind a score; the contributions of its leaves add up to the score.',
    });

  const matchedProfile = z
    .object({
      id: z.uuid(),
      source: z.string(),
      externalId: z.string(),
      kind: profiles.kind,
      name: z.string(),
      country: z.string().nullable(),
      region: z.string().nullable(),
      city: z.string().nullable(),
      sectors: z.array(z.string()),
      networks: z.array(z.string()),
      website: z.string().nullable(),
      inferred: z.array(z.string()),
    })
    .register(registry, { id: 'MatchedProfile', description: 'What a list shows of a candidate.' });
  const match = z
    .object({
      rank: z.int().min(1),
      rankByScore: z
        .int()
        .min(1)
        .meta({ description: 'The rank that it has without `diversity`.', examples: [7] }),
      score: share,
      confidence: share.meta({ description: 'The share of the weight that is backed by data.' }),
      profile: matchedProfile,
      explanation,
      reasons: z.array(z.string()),
    })
    .register(registry, { id: 'Match', description: 'A scored pair: the candidate and why it fits.' });
  const matchList = z
    .object({ items: z.array(match), nextCursor: z.string().nullable() })
    .register(registry, { id: 'MatchList', description: 'Ranked by score, ties by id.' });

  const veto = z
    .object({
      veto: z.enum([
        'self',
        'same-organisation',
        'blocked-pair',
        'dismissed',
        'excluded-kind',
        'excluded-country',
        'excluded-region',
        'known-partner',
        'expired-label',
      ]),
      by: z.enum(['seeker', 'candidate']).optional(),
      networks: z.array(z.string()).optional(),
      validUntil: z.string().optional(),
    })
    .register(registry, {
      id: 'Veto',
      description: 'Why a pair is never suggested, whatever it would score.',
    });
  const pair = z
    .object({
      score: share,
      confidence: share,
      listed: z.boolean().meta({ description: 'Whether the candidate may stand on the list of matches.' }),
      vetoes: z.array(veto),
      profile: matchedProfile,
      explanation,
      reasons: z.array(z.string()),
    })
    .register(registry, { id: 'Pair', description: 'The whole explanation of one pair, vetoes included.' });
  const pairQuery = z.strictObject({
    language,
    weight: words(
      z.string().regex(new RegExp(`^(${CRITERIA.join('|')}):\\d{1,3}(\\.\\d{1,6})?$`), {
        error: `must be a criterion (${CRITERIA.join(', ')}), a colon and a weight below 1000`,
      }),
      CRITERIA.length,
    )
      .default([])
      .meta({
        description:
          'What a criterion counts, such as `needs:60`; repeatable. As `weights` of `POST /v1/matches`: the pair as a list by those weights has it.',
        examples: [['needs:60', 'sectors:10']],
      }),
    labelValidOn: filterFields.labelValidOn,
    knownPartners: filterFields.knownPartners,
    dismissed: filterFields.dismissed,
  });

  return { matchQuery, matchRequest, matchList, matchedProfile, pair, pairQuery, filters };
}

export type MatchSchemas = ReturnType<typeof matchSchemas>;
export type MatchFilterInput = z.output<MatchSchemas['filters']>;
