import type { Connection } from '../../db/connect.ts';
import {
  deleteConsent,
  findConsent,
  findContact,
  findProfileOfParticipant,
  hasConsentFor,
  insertConsent,
  isIntroducedTo,
} from '../../db/contacts.ts';
import { listOwners } from '../../db/owners.ts';
import { actsFor } from '../../domain/access/actsFor.ts';
import type { Caller } from '../../domain/access/caller.ts';
import type { Contact } from '../../domain/profile.ts';

/** Why somebody may read the contact of a profile. */
export const CONTACT_REASONS = ['owner', 'administrator', 'introduction', 'forum'] as const;
export type ContactReason = (typeof CONTACT_REASONS)[number];

export interface OpenContact {
  /** Null: none is stored. */
  readonly contact: Contact | null;
  readonly because: ContactReason;
}

/**
 * The contact of a profile for a caller who may read it: its owner, an administrator, the owner of a profile it
 * was introduced to, the organiser of a forum with its consent. Whoever may not does not learn whether there is one.
 */
export async function openContact(
  db: Connection,
  profileId: string,
  caller: Caller,
): Promise<OpenContact | { readonly refused: 'not-found' | 'not-yours' }> {
  const [owner] = await listOwners(db, 'profile', profileId);
  if (owner === undefined) return { refused: 'not-found' };
  const because = await reasonOf(db, profileId, owner, caller);
  if (because === null) return { refused: 'not-yours' };
  return { contact: await findContact(db, profileId), because };
}

async function reasonOf(
  db: Connection,
  profileId: string,
  owner: string,
  caller: Caller,
): Promise<ContactReason | null> {
  if (actsFor(caller, owner)) return 'owner';
  if (caller.role === 'admin') return 'administrator';
  if (await isIntroducedTo(db, profileId, caller.subject)) return 'introduction';
  return (await hasConsentFor(db, profileId, caller.subject)) ? 'forum' : null;
}

/** Why a consent was not given, read or taken back. */
export type ConsentRefusal = { readonly refused: 'not-found' | 'no-profile' | 'not-yours' };

/** Lets the organiser of a forum read the contact of a participant's profile; only its owner can. */
export async function giveConsent(
  db: Connection,
  forumId: string,
  participant: string,
  caller: Caller,
  now: number,
): Promise<{ readonly givenAt: Date } | ConsentRefusal> {
  return db.transaction().execute(async (transaction) => {
    const found = await findOwned(transaction, forumId, participant, caller);
    if ('refused' in found) return found;
    await insertConsent(transaction, forumId, participant, found.profileId, new Date(now));
    return { givenAt: (await findConsent(transaction, forumId, participant, found.profileId))! };
  });
}

/** Takes the consent of a participant's profile back; answers whether there was one. */
export async function withdrawConsent(
  db: Connection,
  forumId: string,
  participant: string,
  caller: Caller,
): Promise<{ readonly withdrawn: boolean } | ConsentRefusal> {
  const found = await findOwned(db, forumId, participant, caller);
  if ('refused' in found) return found;
  return { withdrawn: await deleteConsent(db, forumId, participant, found.profileId) };
}

/** When a participant's profile consented, for its owner, the forum's and administrators; null: it did not. */
export async function consentSeenBy(
  db: Connection,
  forumId: string,
  participant: string,
  caller: Caller,
): Promise<{ readonly givenAt: Date | null } | ConsentRefusal> {
  const profileId = await findProfileOfParticipant(db, forumId, participant);
  if (profileId === undefined) return { refused: 'not-found' };
  const owners = await listOwners(db, 'forum', forumId);
  if (profileId !== null) owners.push(...(await listOwners(db, 'profile', profileId)));
  if (caller.role !== 'admin' && !owners.includes(caller.subject)) return { refused: 'not-yours' };
  if (profileId === null) return { refused: 'no-profile' };
  return { givenAt: (await findConsent(db, forumId, participant, profileId)) ?? null };
}

async function findOwned(
  db: Connection,
  forumId: string,
  participant: string,
  caller: Caller,
): Promise<{ readonly profileId: string } | ConsentRefusal> {
  const profileId = await findProfileOfParticipant(db, forumId, participant);
  if (profileId === undefined) return { refused: 'not-found' };
  if (profileId === null) return { refused: 'no-profile' };
  const [owner] = await listOwners(db, 'profile', profileId);
  return owner !== undefined && actsFor(caller, owner) ? { profileId } : { refused: 'not-yours' };
}
