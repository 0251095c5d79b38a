import type { Connection } from '../../db/connect.ts';
import {
  type ContactConsent,
  findContact,
  hasConsentFor,
  insertConsent,
  isIntroducedTo,
  listConsents,
  takesPart,
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

/** Why a consent was not given or taken back. */
export type ConsentRefusal = { readonly refused: 'no-part' | 'not-yours' };

/** Lets the organiser of a forum read the contact of a profile that takes part in it; only its owner can. */
export async function giveConsent(
  db: Connection,
  profileId: string,
  forumId: string,
  caller: Caller,
  now: number,
): Promise<ContactConsent | ConsentRefusal> {
  return db.transaction().execute(async (transaction) => {
    if (!(await takesPart(transaction, profileId, forumId))) return { refused: 'no-part' };
    if (!(await isOwn(transaction, profileId, caller))) return { refused: 'not-yours' };
    await insertConsent(transaction, profileId, { forumId, givenAt: new Date(now) });
    const given = await listConsents(transaction, profileId);
    return given.find((each) => each.forumId === forumId)!;
  });
}

async function isOwn(db: Connection, profileId: string, caller: Caller): Promise<boolean> {
  const [owner] = await listOwners(db, 'profile', profileId);
  return owner !== undefined && actsFor(caller, owner);
}
