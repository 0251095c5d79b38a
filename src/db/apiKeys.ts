import { type Kysely, sql } from 'kysely';
import type { Role, Scope } from '../domain/access/caller.ts';
import type { DB } from './tables.ts';

/** What is known of a key; its secret is not. */
export interface ApiKey {
  /** Stands in the key in front of the secret. 10 of a-z and 2-7. */
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface HashedKey extends ApiKey {
  /** SHA-256 of the secret. */
  readonly secretHash: Buffer;
}

export async function insertApiKey(
  db: Kysely<DB>,
  key: Omit<HashedKey, 'createdAt' | 'lastUsedAt' | 'revokedAt'>,
): Promise<void> {
  await db
    .insertInto('api_key')
    .values({
      id: key.id,
      secret_hash: key.secretHash,
      name: key.name,
      subject: key.subject,
      role: key.role,
      scopes: [...key.scopes],
      created_by: key.createdBy,
      expires_at: key.expiresAt,
    })
    .execute();
}

/** A key with the digest of its secret, revoked and expired ones too. */
export async function findApiKey(db: Kysely<DB>, id: string): Promise<HashedKey | undefined> {
  const row = await db.selectFrom('api_key').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : { ...keyOf(row), secretHash: row.secret_hash };
}

/** A page of keys by id, those of a subject or all (null), those behind an id where it is given. */
export async function listApiKeys(
  db: Kysely<DB>,
  subject: string | null,
  limit: number,
  afterId: string | null,
): Promise<ApiKey[]> {
  let query = db.selectFrom('api_key').selectAll().orderBy('id').limit(limit);
  if (subject !== null) query = query.where('subject', '=', subject);
  if (afterId !== null) query = query.where('id', '>', afterId);
  return (await query.execute()).map(keyOf);
}

/** Revokes a key for good; revoking it again keeps the first time. Answers whether there is such a key. */
export async function revokeApiKey(db: Kysely<DB>, id: string): Promise<boolean> {
  const result = await db
    .updateTable('api_key')
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, now())` })
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Notes that a key was used at a time, unless it is noted to have been used within the minute before. */
export async function recordKeyUse(db: Kysely<DB>, id: string, at: Date): Promise<void> {
  await sql`
    update api_key set last_used_at = ${at}
    where id = ${id} and (last_used_at is null or last_used_at <= ${at}::timestamptz - interval '1 minute')
  `.execute(db);
}

/** Whether a key was ever made. */
export async function hasAnyKey(db: Kysely<DB>): Promise<boolean> {
  const row = await db.selectFrom('api_key').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Whether a key that an administrator can enter with is there at a time. */
export async function hasAdminKey(db: Kysely<DB>, at: Date): Promise<boolean> {
  const row = await db
    .selectFrom('api_key')
    .select('id')
    .where('role', '=', 'admin')
    .where('revoked_at', 'is', null)
    .where((or) => or.or([or('expires_at', 'is', null), or('expires_at', '>', at)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

interface KeyRow {
  id: string;
  name: string;
  subject: string;
  role: string;
  scopes: string[];
  created_by: string;
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

function keyOf(row: KeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    subject: row.subject,
    role: row.role as Role,
    scopes: row.scopes as Scope[],
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}
