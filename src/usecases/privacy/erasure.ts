import { listAliasesFor, updateAliasContent } from '../../db/aliases.ts';
import type { Connection } from '../../db/connect.ts';
import { voidSnapshots } from '../../db/indexSnapshots.ts';
import { buryErased } from '../../db/privacy/erasedIds.ts';
import { countHeld } from '../../db/privacy/held.ts';
import { deleteTraces, forgetKeys } from '../../db/privacy/organisationRows.ts';
import { deleteUser } from '../../db/privacy/personRows.ts';
import {
  type ForumKey,
  findOrganisation,
  findPerson,
  type PersonAsked,
  type Subject,
} from '../../db/privacy/subject.ts';
import { listMentioning, sweepMentions } from '../../db/privacy/sweep.ts';
import { withdrawUploads } from '../../db/privacy/uploads.ts';
import { deleteProfile, findProfileForUpdate, saveProfiles } from '../../db/profiles.ts';
import {
  isContactOf,
  type Markers,
  mentionsOf,
  valueWithoutMentions,
} from '../../domain/privacy/mentions.ts';
import type { Profile } from '../../domain/profile.ts';
import type { FeatureReader } from '../features.ts';
import { type ForumLosses, forgetInForum } from './forgetInForum.ts';

/** What an erasure takes away, or would. */
export interface Erasure {
  /** Rows about the subject, by table. */
  readonly held: Readonly<Record<string, number>>;
  /** Rows of others that mention it in passing, by table. */
  readonly mentions: Readonly<Record<string, number>>;
  /** Imports that were not over and held something of it. */
  readonly uploads: number;
  readonly forums: readonly (ForumLosses & { readonly forumId: string })[];
  /** Profiles whose own key mentions the subject; a key cannot change, so they are to be erased themselves. */
  readonly remaining: readonly string[];
}

/** How and when something is erased. */
export interface ErasureContext {
  readonly features: FeatureReader;
  readonly now: number;
  /** Whether nothing is to change: it is only told what would. */
  readonly dryRun: boolean;
}

/** Thrown to take a transaction back that was only to tell. */
class OnlyTold extends Error {
  readonly told: Erasure;

  constructor(told: Erasure) {
    super('nothing was to change');
    this.told = told;
  }
}

/**
 * Erases an organisation with all that is held on it. What remains is one entry of the audit log and a tombstone,
 * with its id: indexes follow it, and imports do not bring back what it names. Undefined: there is no such profile.
 */
export async function eraseProfile(
  db: Connection,
  id: string,
  context: ErasureContext,
): Promise<Erasure | undefined> {
  return telling(async () =>
    db.transaction().execute(async (transaction) => {
      if ((await findProfileForUpdate(transaction, id)) === undefined) return undefined;
      const subject = await findOrganisation(transaction, id);
      if (subject === undefined) return undefined;
      const held = await countHeld(transaction, subject);
      const forums = await forgetInForums(transaction, subject, context.now);
      await deleteTraces(transaction, subject);
      await deleteProfile(transaction, id);
      await buryErased(transaction, subject.profileIds, new Date(context.now));
      await voidSnapshots(transaction);
      const rest = await sweep(transaction, subject, null, context.features);
      return end({ held, forums, ...rest }, context.dryRun);
    }),
  );
}

/** Erases a person wherever one is stored and mentioned; within some forums only where `forumIds` says so. */
export async function erasePerson(
  db: Connection,
  asked: PersonAsked,
  context: ErasureContext,
): Promise<Erasure> {
  return telling(async () =>
    db.transaction().execute(async (transaction) => {
      const subject = await findPerson(transaction, asked);
      const held = await countHeld(transaction, subject);
      const forums = await forgetInForums(transaction, subject, context.now);
      await clearContacts(transaction, subject.contactIds, context.features);
      const rest = await sweep(transaction, subject, asked.forumIds, context.features);
      if (asked.forumIds === null) {
        await deleteUser(transaction, subject.markers.emails);
        await voidSnapshots(transaction);
      }
      return end({ held, forums, ...rest }, context.dryRun);
    }),
  );
}

function end(erasure: Erasure, dryRun: boolean): Erasure {
  if (dryRun) throw new OnlyTold(erasure);
  return erasure;
}

async function telling<R>(erase: () => Promise<R>): Promise<R | Erasure> {
  try {
    return await erase();
  } catch (error) {
    if (error instanceof OnlyTold) return error.told;
    throw error;
  }
}

async function forgetInForums(
  db: Connection,
  { participants, representatives }: Subject,
  now: number,
): Promise<(ForumLosses & { forumId: string })[]> {
  const forumIds = [...new Set([...participants, ...representatives].map(({ forumId }) => forumId))].sort();
  const keysIn = (forumId: string, all: readonly ForumKey[]) =>
    all.filter((each) => each.forumId === forumId).map(({ key }) => key);
  const losses: (ForumLosses & { forumId: string })[] = [];
  for (const forumId of forumIds) {
    const gone = {
      forumId,
      participants: keysIn(forumId, participants),
      representatives: keysIn(forumId, representatives),
    };
    const lost = await forgetInForum(db, gone, now);
    if (lost !== null) losses.push({ ...lost, forumId });
  }
  return losses;
}

/** Leaves profiles without a contact, merged keys included. */
async function clearContacts(
  db: Connection,
  profileIds: readonly string[],
  features: FeatureReader,
): Promise<void> {
  for (const id of [...profileIds].sort()) {
    const stored = await findProfileForUpdate(db, id);
    if (stored === undefined) continue;
    await saveProfiles(db, [features.prepare({ ...stored.profile, contact: null })], features.version);
  }
}

/** Takes mentions out of everything that people wrote; profiles are read anew, so that indexes follow. */
async function sweep(
  db: Connection,
  { markers, keys }: Subject,
  forumIds: readonly string[] | null,
  features: FeatureReader,
): Promise<Pick<Erasure, 'mentions' | 'uploads' | 'remaining'>> {
  const mentions = mentionsOf(markers);
  const swept = await sweepMentions(db, mentions, forumIds);
  if (forumIds !== null) return { mentions: Object.fromEntries(swept), uploads: 0, remaining: [] };
  const { profileIds, formerIds, namedByKey } = await listMentioning(db, mentions);
  for (const id of profileIds) {
    const stored = await findProfileForUpdate(db, id);
    if (stored === undefined) continue;
    await saveProfiles(db, [features.prepare(cleaned(stored.profile, mentions, markers))], features.version);
  }
  for (const alias of await listAliasesFor(db, formerIds)) {
    await updateAliasContent(db, alias.formerId, cleaned(alias.content, mentions, markers));
  }
  await forgetKeys(db, profileIds);
  const told = new Map(swept);
  if (profileIds.length > 0) told.set('profile', profileIds.length);
  if (formerIds.length > 0) told.set('profile_alias', formerIds.length);
  return {
    mentions: Object.fromEntries(told),
    uploads: await withdrawUploads(db, { keys, markers }),
    remaining: namedByKey,
  };
}

/** A profile without mentions of somebody, who is not its contact any more either. Its key stays. */
function cleaned(profile: Profile, mentions: readonly string[], markers: Markers): Profile {
  const { id, source, externalId, contact } = profile;
  const kept = contact !== null && isContactOf(contact, markers) ? null : contact;
  return { ...valueWithoutMentions(profile, mentions), id, source, externalId, contact: kept };
}
