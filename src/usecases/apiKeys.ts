import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { insertApiKey } from '../db/apiKeys.ts';
import type { Connection } from '../db/connect.ts';
import type { Role, Scope } from '../domain/access/caller.ts';

/** Bytes of chance in a secret: 256 bits, not to be guessed. */
const SECRET_BYTES = 32;

/** Letters of an id: those of base 32 (RFC 4648), none of which looks like another. */
const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_LENGTH = 10;

const FORM = /^cove_([a-z2-7]{10})_([A-Za-z0-9_-]{43})$/;

/** What is asked of a key. */
export interface KeyOrder {
  readonly name: string;
  /** Null: a name of the key's own. */
  readonly subject: string | null;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date | null;
  readonly createdBy: string;
}

export interface ShownKey {
  readonly id: string;
  readonly secret: string;
}

/** A key taken apart; undefined where a text has not the form of one. */
export function readKey(text: string): ShownKey | undefined {
  const [, id, secret] = FORM.exec(text) ?? [];
  return id === undefined ? undefined : { id, secret };
}

/**
 * What is kept of a secret. Slow digests are for what people think up: a secret of 256 random bits cannot be found
 * by trying, so a plain one is enough, and costs a request microseconds instead of a tenth of a second.
 */
function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Whether a secret is the one that a digest was made of; takes as long when it is not. */
export function isSecretOf(secret: string, hash: Buffer): boolean {
  return timingSafeEqual(secretHash(secret), hash);
}

/** Makes a key; its text is told this once and kept nowhere. To be called in a transaction where others follow. */
export async function createApiKey(
  db: Connection,
  order: KeyOrder,
): Promise<{ readonly id: string; readonly key: string; readonly subject: string }> {
  const id = Array.from(randomBytes(ID_LENGTH), (byte) => ID_LETTERS[byte % ID_LETTERS.length]).join('');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const subject = order.subject ?? `key:${id}`;
  await insertApiKey(db, { ...order, id, subject, secretHash: secretHash(secret) });
  return { id, key: `cove_${id}_${secret}`, subject };
}
