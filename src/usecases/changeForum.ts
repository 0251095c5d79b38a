import type { Connection } from '../db/connect.ts';
import {
  deleteForum,
  findForum,
  findForumForUpdate,
  findForumId,
  insertForum,
  type StoredForum,
  updateForum,
} from '../db/forums.ts';
import type { ForumSettings } from '../domain/forum/forum.ts';

/** Why a forum was not written. */
export type ForumRefusal =
  | { readonly refused: 'already-exists'; readonly id: string }
  | { readonly refused: 'not-found' }
  | { readonly refused: 'version-mismatch'; readonly version: number };

/** Stores a forum that must not exist yet; it belongs to `owner`. */
export async function createForum(
  db: Connection,
  settings: ForumSettings,
  owner: string,
): Promise<StoredForum | ForumRefusal> {
  return db.transaction().execute(async (transaction) => {
    if (!(await insertForum(transaction, settings, owner))) {
      const id = await findForumId(transaction, settings.externalId, owner);
      return { refused: 'already-exists', id: id ?? '' };
    }
    return read(transaction, settings.id);
  });
}

/** Replaces the settings of a forum; a change that says nothing new keeps the version. `to` may throw to refuse. */
export async function changeForum(
  db: Connection,
  id: string,
  versions: readonly number[] | null,
  to: (current: ForumSettings) => ForumSettings,
): Promise<StoredForum | ForumRefusal> {
  return db.transaction().execute(async (transaction) => {
    const current = await findForumForUpdate(transaction, id);
    if (current === undefined) return { refused: 'not-found' };
    if (versions !== null && !versions.includes(current.version)) {
      return { refused: 'version-mismatch', version: current.version };
    }
    const next = to(current.settings);
    if (JSON.stringify(next) === JSON.stringify(current.settings)) return current;
    await updateForum(transaction, next);
    return read(transaction, id);
  });
}

/** Deletes a forum with all that belongs to it. */
export async function removeForum(
  db: Connection,
  id: string,
  versions: readonly number[] | null,
): Promise<ForumRefusal | null> {
  return db.transaction().execute(async (transaction) => {
    const current = await findForumForUpdate(transaction, id);
    if (current === undefined) return { refused: 'not-found' };
    if (versions !== null && !versions.includes(current.version)) {
      return { refused: 'version-mismatch', version: current.version };
    }
    await deleteForum(transaction, id);
    return null;
  });
}

async function read(db: Connection, id: string): Promise<StoredForum> {
  const stored = await findForum(db, id);
  if (stored === undefined) throw new Error(`forum ${id} vanished within its transaction`);
  return stored;
}
