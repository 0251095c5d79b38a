import { currentHorizon, listChanges, listProfileIds } from '../db/changes.ts';
import type { Connection } from '../db/connect.ts';
import {
  type FoundDuplicate,
  findSearched,
  listBlocks,
  listIdentities,
  lockDuplicateSearch,
  replaceKeys,
  saveFound,
  updateSearched,
} from '../db/duplicates.ts';
import { blockingKeys, IDENTITY_VERSION } from '../domain/identity/blockingKeys.ts';
import { type Identity, readIdentity } from '../domain/identity/identity.ts';
import { ASSUMED_DUPLICATE_SCORE, compareIdentities } from '../domain/identity/sameOrganisation.ts';
import { Slices } from './slices.ts';

/** Profiles that are filed and compared in one transaction. */
const BATCH = 500;
/** A key that more profiles share tells nothing: its profiles are not compared for it. */
const MOST_IN_BLOCK = 50;

/**
 * Looks for near-duplicates of every profile that was written since the last search, and keeps what it finds.
 * Each profile is compared only with those that share a key, so the cost is linear. After a cut the next search
 * does it again: it comes to the same. Answers how many profiles were looked at.
 */
export async function searchDuplicates(db: Connection): Promise<number> {
  const searched = await findSearched(db, IDENTITY_VERSION);
  const slices = new Slices();
  let count = 0;
  if (searched === undefined) {
    const horizon = await currentHorizon(db);
    for (let after: string | null = null; ; ) {
      const ids = await listProfileIds(db, after, BATCH);
      if (ids.length === 0) break;
      await searchBatch(db, ids, slices);
      count += ids.length;
      after = ids[ids.length - 1];
    }
    await updateSearched(db, IDENTITY_VERSION, horizon);
    return count;
  }
  const { changed, horizon } = await listChanges(db, searched);
  for (let i = 0; i < changed.length; i += BATCH) {
    const ids = changed.slice(i, i + BATCH).map(({ id }) => id);
    await searchBatch(db, ids, slices);
    count += ids.length;
  }
  await updateSearched(db, IDENTITY_VERSION, { horizon });
  return count;
}

async function searchBatch(db: Connection, ids: readonly string[], slices: Slices): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lockDuplicateSearch(transaction);
    const identities = new Map<string, Identity>();
    const read = async (asked: readonly string[]): Promise<void> => {
      for (const { id, ...fields } of await listIdentities(transaction, asked)) {
        identities.set(id, readIdentity(fields));
        await slices.rest();
      }
    };
    await read(ids);
    await replaceKeys(
      transaction,
      [...identities].map(([id, identity]) => ({ id, keys: blockingKeys(identity) })),
    );
    const blocks = await listBlocks(transaction, ids, MOST_IN_BLOCK);
    const strangers = new Set(blocks.flat().filter((id) => !identities.has(id)));
    await read([...strangers]);
    const asked = new Set(ids);
    const seen = new Set<string>();
    const found: FoundDuplicate[] = [];
    for (const block of blocks) {
      const members = [...block].sort();
      for (const [i, firstId] of members.entries()) {
        for (const secondId of members.slice(i + 1)) {
          if (!asked.has(firstId) && !asked.has(secondId)) continue;
          const pair = `${firstId} ${secondId}`;
          if (seen.has(pair)) continue;
          seen.add(pair);
          const duplicate = compared(firstId, secondId, identities);
          if (duplicate !== null) found.push(duplicate);
        }
      }
      await slices.rest();
    }
    await saveFound(transaction, ids, found);
  });
}

function compared(
  firstId: string,
  secondId: string,
  identities: ReadonlyMap<string, Identity>,
): FoundDuplicate | null {
  const [first, second] = [identities.get(firstId), identities.get(secondId)];
  if (first === undefined || second === undefined) return null;
  const { score, evidence } = compareIdentities(first, second);
  return score < ASSUMED_DUPLICATE_SCORE ? null : { firstId, secondId, score, evidence };
}
