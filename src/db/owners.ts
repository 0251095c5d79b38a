import { type Kysely, sql } from 'kysely';
import type { DB } from './tables.ts';

/** What somebody owns, by the table that says so. A duplicate is a pair of profiles and belongs to both owners. */
export const OWNED_KINDS = [
  'profile',
  'forum',
  'consortium',
  'completion',
  'import',
  'duplicate',
  'key',
  'webhook',
] as const;
export type OwnedKind = (typeof OWNED_KINDS)[number];

const TABLES = {
  profile: ['profile', 'owner'],
  forum: ['forum', 'owner'],
  consortium: ['consortium', 'owner'],
  completion: ['consortium_completion', 'owner'],
  import: ['import', 'owner'],
  key: ['api_key', 'subject'],
  webhook: ['webhook', 'owner'],
} as const;

/** Whose a thing is, each owner once; none: there is no such thing. One look into a primary key. */
export async function listOwners(db: Kysely<DB>, kind: OwnedKind, id: string): Promise<string[]> {
  if (kind === 'duplicate') {
    const { rows } = await sql<{ owner: string }>`
      select distinct profile.owner from duplicate
      join profile on profile.id in (duplicate.first_id, duplicate.second_id) where duplicate.id = ${id}
    `.execute(db);
    return rows.map(({ owner }) => owner);
  }
  const [table, column] = TABLES[kind];
  const { rows } = await sql<{ owner: string }>`
    select ${sql.ref(column)} as owner from ${sql.table(table)} where id = ${id}
  `.execute(db);
  return rows.map(({ owner }) => owner);
}
