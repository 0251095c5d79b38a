import { setTimeout as wait } from 'node:timers/promises';
import { findApiKey, type HashedKey, recordKeyUse } from '../../db/apiKeys.ts';
import type { Connection } from '../../db/connect.ts';
import type { Caller } from '../../domain/access/caller.ts';
import { isSecretOf, readKey } from '../../usecases/apiKeys.ts';

/** A key that was looked up is believed for so long: within this time a revocation reaches every process. */
export const KEY_BELIEVED_MS = 5_000;
/** While the database does not answer, a key that was looked up is believed for so long: reads go on. */
const KEY_BELIEVED_WITHOUT_DATABASE_MS = 60_000;
/** The database is not waited for longer where an earlier answer is at hand. */
const LONGEST_LOOKUP_MS = 1_000;
/** How often the use of one key is written down, in milliseconds. */
const USE_NOTED_EVERY_MS = 60_000;
/** Most keys that are kept in memory, unknown ids included; the one looked up first makes room. */
const MOST_KEPT = 10_000;

interface Kept {
  readonly key: HashedKey | undefined;
  readonly lookedUpAt: number;
}

export interface KeyRingOptions {
  readonly db: Connection;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since any moment; never runs back. */
  readonly clock: () => number;
  readonly onFault: (error: unknown) => void;
}

/** Why a key does not let anybody in. */
export type KeyRefusal = 'unknown' | 'revoked' | 'expired';

/** The keys that were shown lately, so that a request does not cost a query each. */
export class KeyRing {
  #options: KeyRingOptions;
  #kept = new Map<string, Kept>();
  #lookups = new Map<string, Promise<Kept>>();
  #usesNoted = new Map<string, number>();
  #writes = new Set<Promise<void>>();

  constructor(options: KeyRingOptions) {
    this.#options = options;
  }

  /**
   * Who shows a key, or why it is not one.
   * @throws what the database throws, where it has to be asked and does not answer
   */
  async callerOf(text: string): Promise<Caller | KeyRefusal> {
    const shown = readKey(text);
    if (shown === undefined) return 'unknown';
    const key = await this.#find(shown.id);
    if (key === undefined || !isSecretOf(shown.secret, key.secretHash)) return 'unknown';
    if (key.revokedAt !== null) return 'revoked';
    const now = this.#options.now();
    if (key.expiresAt !== null && key.expiresAt.getTime() <= now) return 'expired';
    this.#noteUse(key, now);
    return { subject: key.subject, role: key.role, scopes: key.scopes, keyId: key.id };
  }

  /** Looks a key up anew at its next use: it was changed by this process. */
  forget(id: string): void {
    this.#kept.delete(id);
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await Promise.all(this.#writes);
  }

  async #find(id: string): Promise<HashedKey | undefined> {
    const kept = this.#kept.get(id);
    const age = kept === undefined ? Number.POSITIVE_INFINITY : this.#options.clock() - kept.lookedUpAt;
    if (kept !== undefined && age < KEY_BELIEVED_MS) return kept.key;
    const lookup = this.#lookUp(id);
    if (kept === undefined || age >= KEY_BELIEVED_WITHOUT_DATABASE_MS) return (await lookup).key;
    const late = wait(LONGEST_LOOKUP_MS, kept, { ref: false });
    const answered = lookup.catch((error: unknown) => {
      this.#options.onFault(error);
      return kept;
    });
    return (await Promise.race([answered, late])).key;
  }

  #lookUp(id: string): Promise<Kept> {
    const underWay = this.#lookups.get(id);
    if (underWay !== undefined) return underWay;
    const lookedUpAt = this.#options.clock();
    const lookup = findApiKey(this.#options.db, id)
      .then((key) => {
        const kept = { key, lookedUpAt };
        this.#kept.delete(id);
        if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
        this.#kept.set(id, kept);
        return kept;
      })
      .finally(() => this.#lookups.delete(id));
    this.#lookups.set(id, lookup);
    return lookup;
  }

  #noteUse({ id, lastUsedAt }: HashedKey, now: number): void {
    const noted = Math.max(this.#usesNoted.get(id) ?? 0, lastUsedAt?.getTime() ?? 0);
    if (now - noted < USE_NOTED_EVERY_MS) return;
    this.#usesNoted.set(id, now);
    const write = recordKeyUse(this.#options.db, id, new Date(now))
      .catch(this.#options.onFault)
      .finally(() => this.#writes.delete(write));
    this.#writes.add(write);
  }
}
