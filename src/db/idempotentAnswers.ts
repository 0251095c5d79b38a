import { type Kysely, sql } from 'kysely';
import type { DB } from './tables.ts';

/** An answer that was given once. */
export interface StoredAnswer {
  /** SHA-256 of what was asked. */
  readonly fingerprint: Buffer;
  /** The answer, as its sealer made it. */
  readonly sealed: Buffer;
}

/**
 * Takes a key for as long as the transaction lasts; false where another one has it. The lock ends with the
 * connection, so the key of a process that died is free as soon as the server notices.
 */
export async function lockAnswerKey(db: Kysely<DB>, keyHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${keyHash.readBigInt64BE(0).toString()}::bigint) as taken
  `.execute(db);
  return rows[0].taken;
}

/** The answer under a key, unless it was given before a time. */
export async function findAnswer(
  db: Kysely<DB>,
  keyHash: Buffer,
  since: Date,
): Promise<StoredAnswer | undefined> {
  return db
    .selectFrom('idempotent_answer')
    .select(['fingerprint', 'sealed'])
    .where('key_hash', '=', keyHash)
    .where('answered_at', '>', since)
    .executeTakeFirst();
}

/** Stores the answer under a key, in place of one that is too old to be found. */
export async function saveAnswer(
  db: Kysely<DB>,
  keyHash: Buffer,
  { fingerprint, sealed }: StoredAnswer,
  now: Date,
): Promise<void> {
  const row = { fingerprint, sealed, answered_at: now };
  await db
    .insertInto('idempotent_answer')
    .values({ key_hash: keyHash, ...row })
    .onConflict((conflict) => conflict.column('key_hash').doUpdateSet(row))
    .execute();
}

/** Removes the answers that were given before a time; says how many. */
export async function deleteAnswers(db: Kysely<DB>, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('idempotent_answer')
    .where('answered_at', '<', before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** For so long an answer is given again, in milliseconds. */
export const ANSWER_KEPT_MS = 24 * 3_600_000;
