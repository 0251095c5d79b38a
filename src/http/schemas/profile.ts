import { z } from 'zod';
import { LABELS, MOST_ENTRIES as MOST, PROVENANCES, SIZES } from '../../domain/profile.ts';
import { KINDS } from '../../domain/vocabulary/kinds.ts';
import type { SchemaRegistry } from './registry.ts';
import { isoDay, type TextRules, text, words } from './text.ts';

const LONGEST = { name: 300, city: 200, externalId: 200, statement: 8000, website: 500, network: 200 };

/**
 * The schemas of profiles: what a client sends and what it gets. Lists may not hold a code twice; codes are
 * checked against the vocabularies and normalised.
 */
export function profileSchemas(registry: SchemaRegistry, rules: TextRules) {
  const kind = z.enum(KINDS).register(registry, { id: 'Kind', description: 'Kind of profile.' });
  const sector = rules.code('sector').meta({
    description:
      'Sector code with its scheme: `nace:26.11` (NACE 2.1, or 2.0 where 2.1 has no such code), `nace-2.0:…`, `isced-f:0714`, `cmq:mechatronics`, `ecosystem:electronics`, `pact:microelectronics`.',
    examples: ['nace:26.11'],
  });
  const activity = rules.code('activity').meta({
    description: 'One of the 20 official CoVE activities or an alias; see `GET /v1/vocabularies/activities`.',
    examples: ['business-education-partnership'],
  });
  const country = rules.code('country').meta({
    description: 'ISO 3166-1 alpha-2; `EL` and `UK` are read as `GR` and `GB`.',
    examples: ['FR'],
  });
  const region = rules.code('region').meta({
    description: 'NUTS code of any level (NUTS 2016).',
    examples: ['FRH0'],
  });
  const language = rules.code('language').meta({ description: 'ISO 639-1 code.', examples: ['fr'] });

  const statement = z
    .strictObject({
      text: text(LONGEST.statement).meta({ examples: ['Apprendre la maintenance des éoliennes en mer'] }),
      language: language
        .nullable()
        .default(null)
        .meta({ description: 'Language of the text; detected where it is not given.' }),
      sectors: words(sector, MOST.sectors).default([]),
      activities: words(activity, MOST.activities).default([]),
      kinds: words(kind, KINDS.length).default([]),
      countries: words(country, MOST.countries).default([]),
      provenance: z
        .enum(PROVENANCES)
        .default('stated')
        .meta({ description: '`illustrative` marks a text that the organisation did not write itself.' }),
    })
    .register(registry, {
      id: 'Statement',
      description: 'A need or an offer: free text, narrowed by codes. Only `text` is required.',
    });

  const seekingLists = z
    .strictObject({
      kinds: words(kind, KINDS.length).default([]),
      countries: words(country, MOST.countries).default([]),
      regions: words(region, MOST.regions).default([]),
    })
    .register(registry, {
      id: 'SeekingLists',
      description: 'Kinds, countries and NUTS regions of partners.',
    });
  const noLists = { kinds: [], countries: [], regions: [] };
  const seeking = z
    .strictObject({ wished: seekingLists.default(noLists), excluded: seekingLists.default(noLists) })
    .register(registry, {
      id: 'Seeking',
      description:
        'Which partners are wished (counts in the score) and which are out of the question (veto).',
    });

  const location = z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .register(registry, { id: 'Location', description: 'WGS 84, in degrees.' });
  const label = z
    .strictObject({
      name: z.enum(LABELS),
      validFrom: isoDay().nullable().default(null),
      validUntil: isoDay().nullable().default(null),
    })
    .refine(
      ({ validFrom, validUntil }) => validFrom === null || validUntil === null || validFrom <= validUntil,
      {
        path: ['validUntil'],
        message: 'must not lie before validFrom',
      },
    )
    .register(registry, { id: 'Label', description: 'The French campus label and how long it lasts.' });
  const contact = z
    .strictObject({
      name: text(200).nullable().default(null),
      email: z.email('must be an e-mail address').max(320).nullable().default(null),
      phone: z
        .string()
        .regex(/^[+0-9 ()./-]{3,50}$/, 'must be a telephone number')
        .nullable()
        .default(null),
    })
    .register(registry, {
      id: 'Contact',
      description: 'Private: read by `GET /v1/profiles/{id}/contact`, by those to whom it is open.',
    });
  const citation = z
    .strictObject({
      title: text(500),
      url: rules.webAddress(500).nullable().default(null),
      licence: text(200).nullable().default(null),
    })
    .register(registry, { id: 'Citation', description: 'Where the facts of a profile come from.' });

  const fields = {
    kind,
    name: text(LONGEST.name).meta({ examples: ['Campus Numérique et photonique'] }),
    country: country.nullable().default(null),
    region: region.nullable().default(null),
    city: text(LONGEST.city).nullable().default(null),
    location: location.nullable().default(null),
    sectors: words(sector, MOST.sectors).default([]),
    activities: z
      .strictObject({
        offers: words(activity, MOST.activities).default([]),
        seeks: words(activity, MOST.activities).default([]),
      })
      .default({ offers: [], seeks: [] }),
    needs: z.array(statement).max(MOST.statements).default([]),
    offers: z.array(statement).max(MOST.statements).default([]),
    seeking: seeking.default({ wished: noLists, excluded: noLists }),
    languages: words(language, MOST.languages).default([]),
    eqfLevels: words(z.int().min(1).max(8), 8)
      .default([])
      .meta({ description: 'Levels of the European Qualifications Framework, 1 to 8.' }),
    size: z.enum(SIZES).nullable().default(null),
    label: label.nullable().default(null),
    networks: words(text(LONGEST.network), MOST.networks)
      .default([])
      .meta({ description: 'Projects, consortia or campuses it already belongs to.' }),
    website: rules.webAddress(LONGEST.website).nullable().default(null),
    contact: contact.nullable().default(null),
    inferred: words(text(40), MOST.inferred)
      .default([])
      .meta({ description: 'Fields that were inferred, not stated by the organisation.' }),
    citations: z.array(citation).max(MOST.citations).default([]),
  };
  const externalId = text(LONGEST.externalId).meta({
    description: 'Your own key for the profile; unique within your source.',
    examples: ['crm-4711'],
  });

  const profileInput = z.strictObject({ externalId, ...fields }).register(registry, {
    id: 'ProfileDraft',
    description:
      'A profile as a client writes it. Only `externalId`, `kind` and `name` are required; what is absent is unknown.',
  });
  const adHocProfile = z.strictObject({ externalId: externalId.optional(), ...fields }).register(registry, {
    id: 'AdHocProfile',
    description: 'A profile that is matched without being stored.',
  });
  const { contact: _contact, ...shownFields } = fields;
  const profile = z
    .strictObject({
      id: z.uuid(),
      source: z.string(),
      externalId,
      ...shownFields,
      hasContact: z.boolean().optional().meta({
        description:
          'Whether contact details are stored; told to the owner and to administrators. See `…/contact`.',
      }),
      version: z.int().min(1).meta({ description: 'Rises by one with every change; the ETag.' }),
    })
    .register(registry, {
      id: 'Profile',
      description: 'A stored profile. Null and empty lists mean unknown.',
    });
  const profilePatch = z.strictObject(patchable(fields)).register(registry, {
    id: 'ProfilePatch',
    description: 'The fields to change: absent leaves a field as it is, null clears it.',
  });

  return { kind, sector, activity, country, language, profileInput, adHocProfile, profile, profilePatch };
}

/** Each field without its default, optional, and null where null clears it. */
function patchable<F extends Record<string, z.ZodType>>(fields: F) {
  const entries = Object.entries(fields).map(([name, schema]) => {
    const bare = schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema;
    const required = name === 'kind' || name === 'name';
    return [name, required || bare instanceof z.ZodNullable ? bare.optional() : bare.nullable().optional()];
  });
  return Object.fromEntries(entries) as { [K in keyof F]: z.ZodOptional<z.ZodNullable<z.ZodType>> };
}

export type ProfileSchemas = ReturnType<typeof profileSchemas>;
export type ProfileInput = z.output<ProfileSchemas['profileInput']>;
