import {
  deleteAlias,
  insertAlias,
  listAliasesFor,
  listAliasesOf,
  type MovedBlock,
  moveAlias,
  moveReferences,
  touchProfile,
} from '../db/aliases.ts';
import { deleteBlockedPair, insertBlockedPair, listBlockedBy, listBlocking } from '../db/blockedPairs.ts';
import type { Connection } from '../db/connect.ts';
import { copyDismissed, updatePairState } from '../db/duplicates.ts';
import { listOwners } from '../db/owners.ts';
import {
  deleteProfile,
  findProfile,
  findProfileForUpdate,
  type StoredProfile,
  saveProfiles,
} from '../db/profiles.ts';
import { LOCAL_AUTHOR } from '../domain/access/caller.ts';
import type { MergeField } from '../domain/identity/uniteProfiles.ts';
import type { ChangeRefusal } from './changeProfile.ts';
import type { FeatureReader } from './features.ts';
import { profileOfKeys } from './mergedProfile.ts';

export interface Merge {
  /** The profile that stays. */
  readonly id: string;
  /** The one that becomes a part of it. */
  readonly otherId: string;
  /** The fields in which the other is believed. */
  readonly preferOther: readonly MergeField[];
  /** The versions that the profile that stays may have; null: any. */
  readonly versions: readonly number[] | null;
}

/** Why a merge or its taking back was refused; `missingId` is the profile that is not there. */
export type MergeRefusal = ChangeRefusal & { readonly missingId?: string };

/**
 * Makes one profile of two, in one transaction: what either says is united, the key of the other becomes a
 * second key of the one that stays, and whatever names the other names it from then on, blocked pairs included.
 */
export async function mergeProfiles(
  db: Connection,
  features: FeatureReader,
  { id, otherId, preferOther, versions }: Merge,
): Promise<StoredProfile | MergeRefusal> {
  return db.transaction().execute(async (transaction) => {
    const stored = new Map<string, StoredProfile>();
    // In the order of their ids, so that two merges of one pair wait for each other, not in a ring.
    for (const each of [id, otherId].sort()) {
      const found = await findProfileForUpdate(transaction, each);
      if (found === undefined) return { refused: 'not-found', missingId: each };
      stored.set(each, found);
    }
    const [own, other] = [stored.get(id)!, stored.get(otherId)!];
    if (versions !== null && !versions.includes(own.version)) {
      return { refused: 'version-mismatch', version: own.version };
    }
    const known = await listAliasesOf(transaction, id);
    let position = known.length === 0 ? 0 : known[known.length - 1].position + 1;
    if (known.length === 0) {
      const [owner] = await listOwners(transaction, 'profile', id);
      const first = { formerId: id, profileId: id, owner, content: own.profile, preferred: [], blocks: [] };
      await insertAlias(transaction, { ...first, position: position++ });
    }
    const blocks = await moveBlocks(transaction, otherId, id);
    const brought = await listAliasesOf(transaction, otherId);
    for (const alias of brought) {
      const isOwn = alias.formerId === otherId;
      await moveAlias(transaction, alias.formerId, {
        profileId: id,
        position: position++,
        preferred: isOwn ? preferOther : alias.preferred,
        blocks: isOwn ? blocks : alias.blocks,
      });
    }
    if (brought.length === 0) {
      const [owner] = await listOwners(transaction, 'profile', otherId);
      const second = { formerId: otherId, profileId: id, content: other.profile, preferred: preferOther };
      await insertAlias(transaction, { ...second, owner, blocks, position });
    }
    await moveReferences(transaction, otherId, id);
    await updatePairState(transaction, [id, otherId], 'merged');
    await copyDismissed(transaction, otherId, id);
    await deleteProfile(transaction, otherId);
    return saveUnited(transaction, features, id);
  });
}

/**
 * Takes a merge back: the merged profile is there again as its key says it, with its blocked pairs, and the one
 * it was merged into is what its other keys say. What else was written about the two meanwhile stays where it is.
 * `versions` are those that the profile it was merged into may have; null: any.
 */
export async function unmergeProfile(
  db: Connection,
  features: FeatureReader,
  id: string,
  formerId: string,
  versions: readonly number[] | null = null,
): Promise<StoredProfile | MergeRefusal> {
  return db.transaction().execute(async (transaction) => {
    const own = await findProfileForUpdate(transaction, id);
    if (own === undefined) return { refused: 'not-found', missingId: id };
    if (versions !== null && !versions.includes(own.version)) {
      return { refused: 'version-mismatch', version: own.version };
    }
    const [alias] = await listAliasesFor(transaction, [formerId]);
    if (alias === undefined || alias.profileId !== id || formerId === id) {
      return { refused: 'not-found', missingId: formerId };
    }
    await deleteAlias(transaction, formerId);
    await saveProfiles(transaction, [features.prepare(alias.content)], features.version, {
      ...LOCAL_AUTHOR,
      subject: alias.owner,
    });
    for (const { otherId, asked, added } of alias.blocks) {
      if ((await findProfile(transaction, otherId)) === undefined) continue;
      const pair = (one: string): [string, string] => (asked ? [one, otherId] : [otherId, one]);
      if (added) await deleteBlockedPair(transaction, ...pair(id));
      await insertBlockedPair(transaction, ...pair(formerId));
    }
    await updatePairState(transaction, [id, formerId], 'dismissed');
    await saveUnited(transaction, features, id);
    const remaining = await listAliasesOf(transaction, id);
    if (remaining.length === 1) await deleteAlias(transaction, id);
    return (await findProfile(transaction, formerId))!;
  });
}

async function saveUnited(
  transaction: Connection,
  features: FeatureReader,
  id: string,
): Promise<StoredProfile> {
  const united = profileOfKeys(await listAliasesOf(transaction, id));
  await saveProfiles(transaction, [features.prepare(united)], features.version);
  await touchProfile(transaction, id);
  return (await findProfile(transaction, id))!;
}

/** Blocks with the profile that stays what is blocked with the one that goes; answers what there was. */
async function moveBlocks(transaction: Connection, fromId: string, toId: string): Promise<MovedBlock[]> {
  const moved: MovedBlock[] = [];
  for (const asked of [true, false]) {
    const listed = asked ? listBlockedBy : listBlocking;
    const present = new Set(await listed(transaction, toId));
    for (const otherId of await listed(transaction, fromId)) {
      if (otherId === toId) continue;
      const added = !present.has(otherId);
      moved.push({ otherId, asked, added });
      if (added)
        await insertBlockedPair(
          transaction,
          ...((asked ? [toId, otherId] : [otherId, toId]) as [string, string]),
        );
    }
  }
  return moved;
}
