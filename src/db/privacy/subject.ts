import type { RawBuilder } from 'kysely';
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Markers } from '../../domain/privacy/mentions.ts';
import type { DB } from '../tables.ts';

/** Something of a forum by its key. */
export interface ForumKey {
  readonly forumId: string;
  readonly key: string;
}

/** Whom an export or an erasure is about, as the tables know them. */
export interface Subject {
  /** Ids of an organisation's profile, those it was merged from included; none for a person. */
  readonly profileIds: readonly string[];
  /** Keys of those profiles. */
  readonly keys: readonly { readonly source: string; readonly externalId: string }[];
  /** Profiles whose contact is the subject. */
  readonly contactIds: readonly string[];
  readonly participants: readonly ForumKey[];
  readonly representatives: readonly ForumKey[];
  readonly markers: Markers;
}

/** Whether a pair of columns is one of some forum keys. */
export function isOneOf(keys: readonly ForumKey[], forum: string, key: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.ref(forum)}, ${sql.ref(key)}::text) in (
    select * from unnest(${keys.map(({ forumId }) => forumId)}::uuid[], ${keys.map((each) => each.key)}::text[]))`;
}

/** An organisation's profile with all that stands for it; undefined where there is none of that id. */
export async function findOrganisation(db: Kysely<DB>, id: string): Promise<Subject | undefined> {
  const own = await db
    .selectFrom('profile')
    .select(['source', 'external_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (own === undefined) return undefined;
  const aliases = await db
    .selectFrom('profile_alias')
    .select(['former_id', 'source', 'external_id', sql<string>`content::text`.as('content')])
    .where('profile_id', '=', id)
    .execute();
  const contacts = await db.selectFrom('profile_contact').selectAll().where('profile_id', '=', id).execute();
  const told = [
    ...contacts,
    ...aliases.flatMap(({ content }) => (JSON.parse(content) as { contact: Told | null }).contact ?? []),
  ];
  const participants = await db
    .selectFrom('participant')
    .select(['forum_id', 'external_id'])
    .where('profile_id', '=', id)
    .orderBy('forum_id')
    .orderBy('external_id')
    .execute();
  const taking = participants.map(({ forum_id, external_id }) => ({ forumId: forum_id, key: external_id }));
  const people = await listPeopleOf(db, taking);
  const values = (field: keyof Told) => [...new Set(told.flatMap((each) => each[field] ?? []))];
  return {
    profileIds: [...new Set([id, ...aliases.map(({ former_id }) => former_id)])],
    keys: [own, ...aliases].map(({ source, external_id }) => ({ source, externalId: external_id })),
    contactIds: [id],
    participants: taking,
    representatives: people.map(({ forumId, key }) => ({ forumId, key })),
    markers: {
      emails: values('email'),
      phones: values('phone'),
      names: [...new Set([...values('name'), ...people.map(({ name }) => name)])],
    },
  };
}

interface Told {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** The people whom participants send. */
async function listPeopleOf(
  db: Kysely<DB>,
  participants: readonly ForumKey[],
): Promise<(ForumKey & { readonly name: string })[]> {
  const rows = await db
    .selectFrom('representative')
    .select(['forum_id', 'external_id', 'name'])
    .where(isOneOf(participants, 'forum_id', 'participant'))
    .orderBy('forum_id')
    .orderBy('external_id')
    .execute();
  return rows.map(({ forum_id, external_id, name }) => ({ forumId: forum_id, key: external_id, name }));
}

/** How a person is known. At least one of the two is given. */
export interface PersonAsked {
  readonly email: string | null;
  readonly name: string | null;
  /** Only in these forums, and not as the contact of a profile; null: anywhere. */
  readonly forumIds: readonly string[] | null;
}

/**
 * A person wherever one is stored: contacts with the e-mail, or with the name and no other e-mail; people of
 * forums with the name, or with the e-mail as their key; participants that are that person alone. Case does not
 * count. A contact that was found by its e-mail also tells name and telephone to look for.
 */
export async function findPerson(db: Kysely<DB>, { email, name, forumIds }: PersonAsked): Promise<Subject> {
  const contacts = forumIds === null ? await listContacts(db, email, name) : [];
  const known = contacts.filter(
    (each) => email !== null && each.email?.toLowerCase() === email.toLowerCase(),
  );
  const names = distinct([name, ...known.map((each) => each.name)]);
  const phones = distinct(known.map((each) => each.phone));
  const emails = distinct([email, ...contacts.map((each) => each.email)]);
  const within = forumIds === null ? sql<SqlBool>`true` : sql<SqlBool>`forum_id = any(${forumIds}::uuid[])`;
  const isPerson = sql<SqlBool>`(lower(name) = any(${lower(names)}::text[])
    or lower(external_id) = any(${lower(emails)}::text[]))`;
  const found = async (table: 'representative' | 'participant'): Promise<ForumKey[]> => {
    const { rows } = await sql<ForumKey>`
      select forum_id as "forumId", external_id as key from ${sql.table(table)}
      where ${within} and ${isPerson} order by forum_id, external_id collate "C"
    `.execute(db);
    return rows.map(({ forumId, key }) => ({ forumId, key }));
  };
  const participants = await found('participant');
  const people = await listPeopleOf(db, participants);
  const representatives = new Map(
    [...(await found('representative')), ...people].map(({ forumId, key }) => [
      `${forumId} ${key}`,
      { forumId, key },
    ]),
  );
  return {
    profileIds: [],
    keys: [],
    contactIds: contacts.map((each) => each.profile_id),
    participants,
    representatives: [...representatives.values()],
    markers: { emails, phones, names },
  };
}

async function listContacts(db: Kysely<DB>, email: string | null, name: string | null) {
  const { rows } = await sql<Told & { profile_id: string }>`
    select profile_id, name, email, phone from profile_contact
    where lower(email) = lower(${email}::text)
      or (lower(name) = lower(${name}::text) and (${email}::text is null or email is null))
    order by profile_id
  `.execute(db);
  return rows;
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function lower(values: readonly string[]): string[] {
  return values.map((value) => value.toLowerCase());
}
