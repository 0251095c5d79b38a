import type { Connection } from '../db/connect.ts';
import {
  type ConsortiumRecord,
  deleteConsortium,
  findConsortium,
  insertConsortia,
  lockConsortium,
  type StoredConsortium,
  updateConsortium,
} from '../db/consortia.ts';

/** Why a consortium was not written. */
export type ConsortiumRefusal =
  | { readonly refused: 'not-found' }
  | { readonly refused: 'version-mismatch'; readonly version: number };

/** Stores a new consortium; it belongs to `owner`. */
export async function createConsortium(
  db: Connection,
  record: ConsortiumRecord,
  owner: string,
): Promise<StoredConsortium> {
  return db.transaction().execute(async (transaction) => {
    await insertConsortia(transaction, [record], owner);
    return read(transaction, record.id);
  });
}

/** Replaces a stored consortium, when its version is one of `versions` (null: any). */
export async function replaceConsortium(
  db: Connection,
  record: ConsortiumRecord,
  versions: readonly number[] | null,
): Promise<StoredConsortium | ConsortiumRefusal> {
  return db.transaction().execute(async (transaction) => {
    const refused = await refusalFor(transaction, record.id, versions);
    if (refused !== null) return refused;
    await updateConsortium(transaction, record);
    return read(transaction, record.id);
  });
}

/** Deletes a stored consortium, when its version is one of `versions` (null: any). */
export async function removeConsortium(
  db: Connection,
  id: string,
  versions: readonly number[] | null,
): Promise<ConsortiumRefusal | null> {
  return db.transaction().execute(async (transaction) => {
    const refused = await refusalFor(transaction, id, versions);
    if (refused === null) await deleteConsortium(transaction, id);
    return refused;
  });
}

async function refusalFor(
  db: Connection,
  id: string,
  versions: readonly number[] | null,
): Promise<ConsortiumRefusal | null> {
  const version = await lockConsortium(db, id);
  if (version === undefined) return { refused: 'not-found' };
  return versions === null || versions.includes(version) ? null : { refused: 'version-mismatch', version };
}

async function read(db: Connection, id: string): Promise<StoredConsortium> {
  const stored = await findConsortium(db, id);
  if (stored === undefined) throw new Error(`consortium ${id} vanished within its transaction`);
  return stored;
}
