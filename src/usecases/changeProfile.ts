import { findMergedInto, updateOwnContent } from '../db/aliases.ts';
import type { Connection } from '../db/connect.ts';
import {
  deleteProfile,
  findProfile,
  findProfileForUpdate,
  lockProfileId,
  type StoredProfile,
  saveProfiles,
  savingProfiles,
} from '../db/profiles.ts';
import type { Author } from '../domain/access/caller.ts';
import type { Profile } from '../domain/profile.ts';
import type { FeatureReader } from './features.ts';

/** Why a profile was not written. */
export type ChangeRefusal =
  | { readonly refused: 'already-exists'; readonly id: string }
  | { readonly refused: 'not-found' }
  | { readonly refused: 'version-mismatch'; readonly version: number };

/** Stores a profile that must not exist yet; it is the author's. */
export async function createProfile(
  db: Connection,
  features: FeatureReader,
  profile: Profile,
  author: Author,
): Promise<StoredProfile | ChangeRefusal> {
  const prepared = features.prepare(profile);
  return savingProfiles(db, async (transaction) => {
    await lockProfileId(transaction, profile.id);
    const known = await findProfileForUpdate(transaction, profile.id);
    if (known !== undefined) return { refused: 'already-exists', id: profile.id };
    const mergedInto = await findMergedInto(transaction, profile.id);
    if (mergedInto !== undefined) return { refused: 'already-exists', id: mergedInto };
    await saveProfiles(transaction, [prepared], features.version, author);
    return read(transaction, profile.id);
  });
}

/**
 * Replaces a stored profile by what `change` makes of it, when its version is one of `versions` (null: any).
 * `change` may throw to refuse; nothing is written then.
 */
export async function changeProfile(
  db: Connection,
  features: FeatureReader,
  id: string,
  versions: readonly number[] | null,
  change: (current: Profile) => Profile,
): Promise<StoredProfile | ChangeRefusal> {
  return db.transaction().execute(async (transaction) => {
    const current = await findProfileForUpdate(transaction, id);
    if (current === undefined) return { refused: 'not-found' };
    if (versions !== null && !versions.includes(current.version)) {
      return { refused: 'version-mismatch', version: current.version };
    }
    const changed = change(current.profile);
    await saveProfiles(transaction, [features.prepare(changed)], features.version);
    await updateOwnContent(transaction, changed);
    return read(transaction, id);
  });
}

/** Deletes a stored profile, when its version is one of `versions` (null: any). */
export async function removeProfile(
  db: Connection,
  id: string,
  versions: readonly number[] | null,
): Promise<ChangeRefusal | null> {
  return db.transaction().execute(async (transaction) => {
    const current = await findProfileForUpdate(transaction, id);
    if (current === undefined) return { refused: 'not-found' };
    if (versions !== null && !versions.includes(current.version)) {
      return { refused: 'version-mismatch', version: current.version };
    }
    await deleteProfile(transaction, id);
    return null;
  });
}

async function read(db: Connection, id: string): Promise<StoredProfile> {
  const stored = await findProfile(db, id);
  if (stored === undefined) throw new Error(`profile ${id} vanished within its transaction`);
  return stored;
}
