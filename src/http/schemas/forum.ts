import { z } from 'zod';
import {
  ACCEPTANCES,
  ASSUMED_REQUEST_LIMIT,
  EXCLUSION_REASONS,
  PARTICIPANT_MODES,
  PRIORITIES,
  REQUEST_STATES,
  SESSION_KINDS,
} from '../../domain/forum/forum.ts';
import { isTimeZone } from '../../domain/forum/zonedTime.ts';
import type { SchemaRegistry } from './registry.ts';
import { isoDay, type TextRules, text, words } from './text.ts';

/** Largest numbers of entries, so that one forum cannot fill the house. */
const MOST = { days: 60, people: 50, intervals: 200, preferences: 50, links: 50, networks: 100 };
/** Longest key of anything but a request, whose key may name four of them. */
const LONGEST_KEY = 64;
const LONGEST_REQUEST_KEY = 300;

/** The schemas of forums and what they are made of: what a client sends and what it gets. */
export function forumSchemas(registry: SchemaRegistry, rules: TextRules) {
  const key = text(LONGEST_KEY).meta({ description: 'Your own key; unique within its kind and forum.' });
  const time = z
    .string()
    .max(40)
    .meta({
      description: 'ISO 8601: local to the time zone of the forum, or with an offset. Shown with the offset.',
      examples: ['2027-10-12T09:00'],
    });
  const interval = z
    .strictObject({ startsAt: time, endsAt: time })
    .register(registry, { id: 'Interval', description: 'From `startsAt` up to `endsAt`, which is outside.' });
  const minutes = z.int().min(1).max(480);

  const forumFields = {
    name: text(300).meta({ examples: ['Forum on Vocational Excellence 2027'] }),
    timeZone: z
      .string()
      .max(100)
      .refine(isTimeZone, 'must be the IANA name of a time zone, such as Europe/Paris')
      .meta({ description: 'IANA name.', examples: ['Europe/Paris'] }),
    days: words(isoDay(), MOST.days)
      .refine((days) => days.length > 0, 'must name at least one day')
      .meta({ description: 'Days in that time zone.' }),
    acceptance: z.enum(ACCEPTANCES).default('opt-in').meta({
      description: '`opt-in`: a request counts once it is accepted; `auto-accept`: at once.',
    }),
    excludeOwnOrganisation: z.boolean().default(true),
    excludeOwnNetwork: z.boolean().default(false),
    metBeforeSince: isoDay().nullable().default(null).meta({
      description:
        'Pairs that met on this day or later, here by exclusion or at another forum, do not meet again.',
    }),
    fairness: z.int().min(0).max(1000).nullable().default(null).meta({
      description:
        'Greatest difference allowed between the breaks of any two people, when meetings are placed.',
    }),
    requestLimit: z.int().min(1).max(1000).default(ASSUMED_REQUEST_LIMIT).meta({
      description: 'Requests that one participant may send.',
    }),
  };
  const sessionFields = {
    kind: z.enum(SESSION_KINDS).meta({
      description:
        '`meetings` is cut into slots; a plenary holds everybody; the others those who are registered.',
    }),
    title: text(300),
    place: text(300).nullable().default(null),
    startsAt: time,
    endsAt: time,
    slotMinutes: minutes.nullable().default(null).meta({ description: 'Required for `meetings`.' }),
    gapMinutes: z
      .int()
      .min(0)
      .max(480)
      .nullable()
      .default(null)
      .meta({ description: 'Between slots; 0 if absent.' }),
    capacity: z.int().min(0).max(100_000).nullable().default(null),
  };
  const tableFields = {
    name: text(300).nullable().default(null).meta({ description: 'The key where absent.' }),
    host: key.nullable().default(null).meta({ description: 'Key of the participant whose table it is.' }),
    virtual: z.boolean().default(false),
    closed: z.array(interval).max(MOST.intervals).default([]),
  };
  const representative = z
    .strictObject({
      externalId: key.nullable().default(null).meta({
        description: 'Where absent: the key of the participant, with a number where it sends several people.',
      }),
      name: text(300),
      virtual: z.boolean().default(false),
      unavailable: z.array(interval).max(MOST.intervals).default([]),
      preferences: words(key, MOST.preferences).default([]).meta({
        description: 'Keys of workshops and side visits, the dearest first.',
      }),
    })
    .register(registry, { id: 'Representative', description: 'A person whom a participant sends.' });
  const participantFields = {
    profile: z
      .strictObject({ source: text(64), externalId: text(200) })
      .nullable()
      .default(null)
      .meta({ description: 'The profile that fit is computed from; without one only requests count.' }),
    name: text(300),
    country: rules.code('country').nullable().default(null),
    networks: words(text(200), MOST.networks).default([]),
    mode: z.enum(PARTICIPANT_MODES).default('independent').meta({
      description:
        '`sharers` sit in the same meeting; `exclusive` people never see the same organisation twice.',
    }),
    minMeetings: z.int().min(0).max(500).default(0).meta({ description: 'Of each of its people.' }),
    maxMeetings: z
      .int()
      .min(0)
      .max(500)
      .nullable()
      .default(null)
      .meta({ description: 'Of each of its people.' }),
    representatives: z.array(representative).max(MOST.people).default([]).meta({
      description: 'Where empty: one person with the key and the name of the participant.',
    }),
  };
  const requestKey = text(LONGEST_REQUEST_KEY).meta({
    description: 'Your own key; where absent `from>to`, with `/representative` behind each that is named.',
  });
  const requestFields = {
    from: key,
    to: key,
    fromRepresentative: key.nullable().default(null),
    toRepresentative: key.nullable().default(null),
    priority: z.enum(PRIORITIES).default('want').meta({ description: '`no` keeps the two apart.' }),
    state: z.enum(REQUEST_STATES).nullable().default(null).meta({
      description: 'Where absent: `accepted` where the forum accepts by itself, else `open`.',
    }),
    message: text(4000).nullable().default(null),
    expiresAt: time
      .nullable()
      .default(null)
      .meta({ description: 'From here on an open request counts no more.' }),
    sessions: words(key, MOST.links).default([]).meta({ description: 'Sessions it may be in; empty: any.' }),
    after: words(requestKey, MOST.links)
      .default([])
      .meta({ description: 'Requests whose meetings come earlier.' }),
  };
  const exclusionFields = {
    first: key,
    second: key,
    reason: z.enum(EXCLUSION_REASONS).default('blocked'),
    metOn: isoDay().nullable().default(null).meta({ description: 'Required with `met-before`.' }),
  };
  const lockFields = {
    first: key,
    second: key,
    startsAt: time.meta({ description: 'When the slot begins.' }),
    table: key.nullable().default(null),
  };

  const member = <E extends z.ZodType, F extends z.ZodRawShape>(
    id: string,
    description: string,
    externalId: E,
    fields: F,
  ) => ({
    draft: z
      .strictObject({ externalId, ...fields })
      .register(registry, { id: `${id}Draft`, description: `${description} As a client writes it.` }),
    patch: z.strictObject(patchable(fields)).register(registry, {
      id: `${id}Patch`,
      description: 'Absent leaves a field as it is, null clears it.',
    }),
    shown: z
      .object({
        externalId: z.string(),
        ...shownFields(fields),
        version: z.int().min(1).meta({ description: 'Rises by one with every change; the ETag.' }),
      })
      .register(registry, { id, description }),
  });
  const optionalKey = <S extends z.ZodType>(schema: S) => schema.nullable().default(null);
  const forum = member('Forum', 'A forum: its time zone, days and rules.', text(200), forumFields);
  return {
    interval,
    key,
    forum: {
      ...forum,
      shown: forum.shown
        .extend({ id: z.uuid(), publishedRunId: z.uuid().nullable() })
        .register(registry, { id: 'StoredForum', description: 'A forum with what is published of it.' }),
    },
    session: member('Session', 'A part of the programme.', key, sessionFields),
    table: member('ForumTable', 'A table at which people meet.', key, tableFields),
    participant: member(
      'Participant',
      'An organisation at a forum, with the people it sends.',
      key,
      participantFields,
    ),
    request: member(
      'MeetingRequest',
      'What one participant asks of another.',
      optionalKey(requestKey),
      requestFields,
    ),
    exclusion: member('Exclusion', 'A pair that is kept apart.', optionalKey(requestKey), exclusionFields),
    lock: member(
      'MeetingLock',
      'A meeting that takes place in one slot.',
      optionalKey(requestKey),
      lockFields,
    ),
  };
}

export type ForumSchemas = ReturnType<typeof forumSchemas>;

/** Each field without its default and optional; null where null clears it. */
function patchable<F extends z.ZodRawShape>(fields: F): z.ZodRawShape {
  return Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => {
      if (!(schema instanceof z.ZodDefault)) return [name, (schema as z.ZodType).optional()];
      const bare = schema.unwrap() as z.ZodType;
      return [name, bare instanceof z.ZodNullable ? bare.optional() : bare.nullable().optional()];
    }),
  );
}

/** Each field without its default: an answer holds all of them. */
function shownFields<F extends z.ZodRawShape>(fields: F): z.ZodRawShape {
  return Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [
      name,
      schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema,
    ]),
  );
}
