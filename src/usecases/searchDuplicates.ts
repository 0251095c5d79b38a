import { currentHorizon } from '../db/changes.ts';
import type { Connection } from '../db/connect.ts';
import {
  findSearched,
  listBlocks,
  listIdentities,
  listUnsearched,
  lockDuplicateSearch,
  replaceKeys,
  updateSearched,
} from '../db/duplicateSearch.ts';
import { type FoundDuplicate, saveFound } from '../db/duplicates.ts';
import { hasWaitingImport } from '../db/imports.ts';
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
 * Each profile is compared only with those that share a key, so the cost is linear. It stops between two batches
 * where an import waits, and where it is cut; the next search goes on from there. Answers how many profiles were
 * looked at.
 */
export async function searchDuplicates(db: Connection): Promise<number> {
  const { horizon, underWay } = await findSearched(db, IDENTITY_VERSION);
  const next = underWay?.horizon ?? (await currentHorizon(db)).horizon;
  const slices = new Slices();
  let afterId = underWay?.afterId ?? null;
  for (let count = 0; ; ) {
    const ids = await listUnsearched(db, horizon, afterId, BATCH);
    if (ids.length === 0) {
      await updateSearched(db, IDENTITY_VERSION, { horizon: next, underWay: null });
      return count;
    }
    await searchBatch(db, ids, slices);
    count += ids.length;
    afterId = ids[ids.length - 1];
    await updateSearched(db, IDENTITY_VERSION, { horizon, underWay: { horizon: next, afterId } });
    if (await hasWaitingImport(db)) return count;
  }
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
