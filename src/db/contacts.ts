import { type Kysely, sql } from 'kysely';
import type { Contact } from '../domain/profile.ts';
import type { DB } from './tables.ts';

/** The contact details of a profile; null where none are stored. */
export async function findContact(db: Kysely<DB>, profileId: string): Promise<Contact | null> {
  const row = await db
    .selectFrom('profile_contact')
    .select(['name', 'email', 'phone'])
    .where('profile_id', '=', profileId)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a profile was introduced to one that somebody owns, and neither took it back. */
export async function isIntroducedTo(db: Kysely<DB>, profileId: string, owner: string): Promise<boolean> {
  const { rows } = await sql<{ introduced: boolean }>`
    select exists (
      select from introduction
      join profile on profile.id = case when from_id = ${profileId} then to_id else from_id end
      where state = 'accepted' and ${profileId}::uuid in (from_id, to_id) and profile.owner = ${owner}
    ) as introduced
  `.execute(db);
  return rows[0].introduced;
}

/** Whether a profile takes part in a forum that somebody organises, with its consent that they read its contact. */
export async function hasConsentFor(db: Kysely<DB>, profileId: string, organiser: string): Promise<boolean> {
  const { rows } = await sql<{ consented: boolean }>`
    select exists (
      select from contact_consent consent
      join participant using (forum_id, profile_id)
      join forum on forum.id = consent.forum_id
      where consent.profile_id = ${profileId} and forum.owner = ${organiser}
    ) as consented
  `.execute(db);
  return rows[0].consented;
}

/** Whether a profile takes part in a forum. */
export async function takesPart(db: Kysely<DB>, profileId: string, forumId: string): Promise<boolean> {
  const row = await db
    .selectFrom('participant')
    .select('external_id')
    .where('forum_id', '=', forumId)
    .where('profile_id', '=', profileId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The organiser of a forum may read the contact of a profile that takes part in it. */
export interface ContactConsent {
  readonly forumId: string;
  readonly givenAt: Date;
}

/** What a profile consented to, by forum. */
export async function listConsents(db: Kysely<DB>, profileId: string): Promise<ContactConsent[]> {
  const rows = await db
    .selectFrom('contact_consent')
    .select(['forum_id', 'given_at'])
    .where('profile_id', '=', profileId)
    .orderBy('forum_id')
    .execute();
  return rows.map(({ forum_id, given_at }) => ({ forumId: forum_id, givenAt: given_at }));
}

/** Keeps a consent; one that was given before keeps its time. */
export async function insertConsent(
  db: Kysely<DB>,
  profileId: string,
  { forumId, givenAt }: ContactConsent,
): Promise<void> {
  await db
    .insertInto('contact_consent')
    .values({ forum_id: forumId, profile_id: profileId, given_at: givenAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a consent back; answers whether there was one. */
export async function deleteConsent(db: Kysely<DB>, profileId: string, forumId: string): Promise<boolean> {
  const result = await db
    .deleteFrom('contact_consent')
    .where('forum_id', '=', forumId)
    .where('profile_id', '=', profileId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
