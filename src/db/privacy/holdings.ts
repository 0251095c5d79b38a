import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DB } from '../tables.ts';
import { type ForumKey, isOneOf, type Subject } from './subject.ts';

type Where = (subject: Subject) => RawBuilder<SqlBool>;

/** What a table holds of organisations and people. */
export type Holding =
  | {
      /** Which rows are about somebody; in the query the table is called `held`. */
      readonly where: Where;
      /** Columns that an export leaves out, with the reason. */
      readonly omits?: Readonly<Record<string, string>>;
    }
  | {
      /** Why no row of it is about an organisation or a person. */
      readonly reason: string;
      /** All its columns that could hold text of any kind: what the reason was checked against. */
      readonly texts: readonly string[];
    };

const ofProfile =
  (column = 'profile_id'): Where =>
  ({ profileIds }) =>
    sql`${sql.ref(`held.${column}`)} = any(${profileIds}::uuid[])`;

const ofPair =
  (one: string, other: string): Where =>
  (subject) =>
    either(ofProfile(one)(subject), ofProfile(other)(subject));

const ofParticipants =
  (...columns: string[]): Where =>
  ({ participants }) =>
    either(...columns.map((column) => isOneOf(participants, 'held.forum_id', `held.${column}`)));

const ofPeople =
  (column = 'representative'): Where =>
  ({ representatives }) =>
    isOneOf(representatives, 'held.forum_id', `held.${column}`);

function either(...conditions: RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

const ofRequests =
  (...columns: string[]): Where =>
  (subject) =>
    sql`exists (select from meeting_request request where request.forum_id = held.forum_id
      and request.external_id in (${sql.join(columns.map((column) => sql.ref(`held.${column}`)))})
      and ${requestOf(subject, 'request')})`;

function requestOf({ participants, representatives }: Subject, table: string): RawBuilder<SqlBool> {
  const of = (keys: readonly ForumKey[], column: string) =>
    isOneOf(keys, `${table}.forum_id`, `${table}.${column}`);
  return either(
    of(participants, 'sender'),
    of(participants, 'recipient'),
    of(representatives, 'sender_representative'),
    of(representatives, 'recipient_representative'),
  );
}

/** Meetings of any run at which the subject sits; `meeting` is null for the run as a whole. */
function attends(subject: Subject, serial: string, meeting: string | null): RawBuilder<SqlBool> {
  const { participants, representatives } = subject;
  const same = meeting === null ? sql`true` : sql`attendee.meeting = ${sql.ref(meeting)}`;
  return sql`exists (
    select from meeting_attendee attendee join schedule_run run on run.serial = attendee.run_serial
    where attendee.run_serial = ${sql.ref(serial)} and ${same} and ${either(
      isOneOf(participants, 'run.forum_id', 'attendee.participant'),
      isOneOf(representatives, 'run.forum_id', 'attendee.representative'),
    )})`;
}

const DERIVED = 'worked out from the other columns';
const NUMBERS = 'numbers and codes of all profiles together';

/**
 * Where the database holds something of an organisation or a person: table by table, what an export shows and
 * whether an erasure has to reach it. A table that is missing here does not compile, a new column of text in one
 * that is said to hold nothing fails a test.
 */
export const HOLDINGS: Readonly<Record<keyof DB, Holding>> = {
  profile: {
    where: ofProfile('id'),
    omits: { search: DERIVED, content_hash: DERIVED, changed_xid: 'a transaction of the database' },
  },
  profile_contact: {
    where: ({ profileIds, contactIds }) =>
      sql`held.profile_id = any(${[...profileIds, ...contactIds]}::uuid[])`,
  },
  profile_sector: { where: ofProfile() },
  profile_activity: { where: ofProfile() },
  statement: {
    where: ofProfile(),
    omits: { features: DERIVED, feature_version: DERIVED },
  },
  profile_alias: { where: ofProfile() },
  profile_tombstone: {
    where: ofProfile(),
    omits: { changed_xid: 'a transaction of the database' },
  },
  blocked_pair: { where: ofPair('profile_id', 'other_id') },
  feedback: { where: ofPair('profile_id', 'other_id') },
  introduction: { where: ofPair('from_id', 'to_id') },
  contact_consent: { where: ofProfile() },
  duplicate: { where: ofPair('first_id', 'second_id') },
  duplicate_key: { where: ofProfile() },
  duplicate_search: { reason: 'how far a search over all profiles has come', texts: [] },
  consortium_member: { where: ofProfile() },
  consortium: {
    reason: 'its owner’s plan; the membership of an organisation stands in consortium_member',
    texts: ['name', 'plan', 'owner', 'source'],
  },
  consortium_completion: {
    where: ({ profileIds }) =>
      sql`exists (select from unnest(${profileIds}::uuid[]) as asked(id)
        where concat_ws(' ', held.request, held.pools, held.answer) like '%' || asked.id || '%')`,
    omits: {
      request: 'what its owner asked about a whole consortium',
      pools: 'every candidate that was drawn for it',
      answer: 'what was proposed to its owner, of all candidates',
    },
  },
  import: {
    reason: 'a whole file; the rows that named somebody are profiles or stand in import_rejection',
    texts: ['source', 'format', 'state', 'failure', 'owner'],
  },
  import_chunk: {
    reason:
      'an upload that is being imported: its rows are profiles or rejections within minutes, and it is gone',
    texts: ['content'],
  },
  import_rejection: {
    where: ({ keys, markers }) =>
      either(
        sql`exists (select from import, unnest(${keys.map(({ source }) => source)}::text[],
          ${keys.map(({ externalId }) => externalId)}::text[]) as key(source, external_id)
          where import.id = held.import_id and import.source = key.source and held.external_id = key.external_id)`,
        sql`lower(held.external_id) = any(${markers.emails.map((email) => email.toLowerCase())}::text[])`,
      ),
  },
  forum: {
    reason: 'a forum’s settings',
    texts: ['external_id', 'name', 'time_zone', 'acceptance', 'owner'],
  },
  forum_day: { reason: 'days of a forum', texts: [] },
  session: {
    reason: 'a forum’s programme; who registered stands in session_registration',
    texts: ['external_id', 'kind', 'title', 'place'],
  },
  forum_table: { where: ofParticipants('host') },
  table_closure: { reason: 'when tables of a forum are closed', texts: ['table_key'] },
  participant: { where: ofParticipants('external_id') },
  representative: { where: ofPeople('external_id') },
  absence: { where: ofPeople() },
  session_preference: { where: ofPeople() },
  session_registration: { where: ofPeople() },
  meeting_request: { where: (subject) => requestOf(subject, 'held') },
  request_session: { where: ofRequests('request') },
  request_precedence: { where: ofRequests('request', 'earlier') },
  exclusion: { where: ofParticipants('first', 'second') },
  meeting_lock: { where: ofParticipants('first', 'second') },
  schedule_run: {
    where: (subject) => attends(subject, 'held.serial', null),
    omits: {
      best: 'how good all meetings together are',
      report: 'about all participants; their requests, meetings and changes stand in tables of their own',
      clash: 'about all participants, by the keys they have here',
      violations: 'about all participants, by the keys they have here',
      occasion: 'what the organiser told of the day; absences and requests stand in tables of their own',
    },
  },
  schedule_slot: { reason: 'when a run’s slots are', texts: ['session'] },
  meeting: { where: (subject) => attends(subject, 'held.run_serial', 'held.position') },
  meeting_attendee: { where: (subject) => attends(subject, 'held.run_serial', 'held.meeting') },
  meeting_origin: { where: (subject) => attends(subject, 'held.run_serial', 'held.meeting') },
  publication: {
    reason: 'when which run was published, and of what programme, as a digest that cannot be read back',
    texts: ['programme_digest'],
  },
  calendar_entry: { where: ofPeople() },
  calendar_feed: { where: ofPeople(), omits: { token_hash: 'opens nothing, and tells nothing of anybody' } },
  private_link: { where: ofPeople(), omits: { token_hash: 'opens nothing, and tells nothing of anybody' } },
  index_snapshot: {
    reason: 'which files of indexes count; an erasure makes them void, and those who have one remove it',
    texts: [],
  },
  text_statistics: { reason: NUMBERS, texts: ['word_frequencies', 'cognate_frequencies'] },
  api_key: {
    where: ({ markers }) => sql`lower(held.subject) = any(${lowered(markers.emails)}::text[])`,
    omits: { secret_hash: 'opens nothing, and tells nothing of anybody' },
  },
  idempotent_answer: {
    reason: 'answers sealed under keys that are not kept; they go after a day',
    texts: ['key_hash', 'fingerprint', 'sealed'],
  },
  webhook: {
    reason: 'an address of its owner’s own machines, and what signs what is sent there',
    texts: ['owner', 'url', 'events', 'scope', 'disabled_reason', 'secret', 'previous_secret'],
  },
  webhook_event: {
    reason: 'ids of what happened and public facts of it, for a month; never contact details',
    texts: ['type', 'audience', 'payload', 'traceparent'],
  },
  webhook_delivery: { reason: 'when an event was sent', texts: ['state'] },
  webhook_attempt: { reason: 'what the receiver’s machine answered', texts: ['failure', 'answer'] },
  strong_match_search: { reason: 'how far a search over all profiles has come', texts: [] },
  strong_match_told: { where: ofPair('own_id', 'other_id') },
  audit_entry: {
    where: ({ profileIds, markers }) =>
      either(
        sql`held.target = any(${profileIds}::text[])`,
        sql`lower(held.subject) = any(${lowered(markers.emails)}::text[])`,
      ),
  },
};

function lowered(values: readonly string[]): string[] {
  return values.map((value) => value.toLowerCase());
}

/** The tables that hold something of somebody, in the order of the export. */
export const HELD_TABLES = (Object.keys(HOLDINGS) as (keyof DB)[]).filter(
  (table) => 'where' in HOLDINGS[table],
);
