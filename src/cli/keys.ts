import type { Config } from '../config.ts';
import { listApiKeys, revokeApiKey } from '../db/apiKeys.ts';
import { recordAudit } from '../db/audit.ts';
import { type Connection, connect } from '../db/connect.ts';
import { LOCAL_CALLER, type Role, type Scope } from '../domain/access/caller.ts';
import { createApiKey } from '../usecases/apiKeys.ts';
import { createLogger } from './createLogger.ts';
import { openDatabase } from './database.ts';
import { UsageError } from './usageError.ts';

/** Keys that are read at a time. */
const PAGE = 200;

export interface NewKey {
  readonly name: string;
  readonly role: Role;
  /** In whose name it acts; null gives it a name of its own. */
  readonly subject: string | null;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date | null;
}

/** Makes a key and prints it. */
export async function createKey(config: Config, key: NewKey, tell: (line: string) => void): Promise<void> {
  await onDatabase(config, async (db) => {
    const made = await db.transaction().execute(async (transaction) => {
      const made = await createApiKey(transaction, { ...key, createdBy: LOCAL_CALLER.subject });
      await noted(transaction, 'keys create', made.id);
      return made;
    });
    tell(made.key);
  });
}

/** Prints a line a key, the last made first, without its secret. */
export async function listKeys(config: Config, tell: (line: string) => void): Promise<void> {
  await onDatabase(config, async (db) => {
    let after: string | null = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof listApiKeys>> = await listApiKeys(db, null, PAGE, after);
      for (const { id, role, scopes, subject, name, expiresAt, lastUsedAt, revokedAt } of page) {
        const ended = revokedAt ?? (expiresAt !== null && expiresAt <= new Date() ? expiresAt : null);
        const state = ended === null ? 'valid' : `void since ${ended.toISOString()}`;
        const used = lastUsedAt === null ? 'never used' : `used ${lastUsedAt.toISOString().slice(0, 16)}Z`;
        tell([`cove_${id}_…`, role, scopes.join(','), subject, name, state, used].join('\t'));
      }
      if (page.length < PAGE) return;
      after = page[page.length - 1].id;
    }
  });
}

/** Makes a key void; `given` is its id or the whole key. Throws `UsageError` where there is no such key. */
export async function revokeKey(config: Config, given: string, tell: (line: string) => void): Promise<void> {
  const id = given.replace(/^cove_([a-z2-7]+).*$/, '$1');
  await onDatabase(config, async (db) => {
    const found = await db.transaction().execute(async (transaction) => {
      const found = await revokeApiKey(transaction, id);
      if (found) await noted(transaction, 'keys revoke', id);
      return found;
    });
    if (!found) throw new UsageError(`there is no key ${id}`);
    tell(`Key ${id} lets nobody in any more (a running service takes up to five seconds).`);
  });
}

async function noted(db: Connection, action: string, target: string): Promise<void> {
  const { subject } = LOCAL_CALLER;
  await recordAudit(db, { subject, keyId: null, action, kind: 'key', target, requestId: null });
}

async function onDatabase(config: Config, use: (db: Connection) => Promise<void>): Promise<void> {
  const silent = (): void => undefined;
  const database = await openDatabase(config, createLogger(config), silent, null);
  const { db, close } = connect({
    connectionString: database.connectionString,
    poolSize: 1,
    applicationName: 'cove-matchmaking keys',
  });
  try {
    await use(db);
  } finally {
    await close();
    await database.close();
  }
}
