import { type Kysely, sql } from 'kysely';
import type { MergeField } from '../domain/identity/uniteProfiles.ts';
import type { Profile } from '../domain/profile.ts';
import type { DB } from './tables.ts';

/** A pair that a merged profile brought along: whether it asked for the block, and whether the pair was new. */
export interface MovedBlock {
  readonly otherId: string;
  readonly asked: boolean;
  readonly added: boolean;
}

/** One of the keys of a merged profile, with what it said last. Its own key stands first, at position 0. */
export interface Alias {
  /** The id that the key had before it was merged; that of the profile itself for its own key. */
  readonly formerId: string;
  readonly profileId: string;
  /** Whose the profile was that this key made by itself. */
  readonly owner: string;
  readonly content: Profile;
  /** The fields in which this key is believed. */
  readonly preferred: readonly MergeField[];
  readonly blocks: readonly MovedBlock[];
  readonly position: number;
  readonly mergedAt: Date;
}

/** The profile into which the one of an id was merged; undefined where it was not. */
export async function findMergedInto(db: Kysely<DB>, formerId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('profile_alias')
    .select('profile_id')
    .where('former_id', '=', formerId)
    .where('position', '>', 0)
    .executeTakeFirst();
  return row?.profile_id;
}

/** The keys of merged profiles among the given ids, by former id; own keys of merged profiles too. */
export async function listAliasesFor(db: Kysely<DB>, formerIds: readonly string[]): Promise<Alias[]> {
  const rows = await db
    .selectFrom('profile_alias')
    .selectAll()
    .where('former_id', '=', sql<string>`any(${formerIds}::uuid[])`)
    .orderBy('former_id')
    .execute();
  return rows.map(aliasOf);
}

/** All keys of a profile in their order; none where nothing was merged into it. */
export async function listAliasesOf(db: Kysely<DB>, profileId: string): Promise<Alias[]> {
  const rows = await db
    .selectFrom('profile_alias')
    .selectAll()
    .where('profile_id', '=', profileId)
    .orderBy('position')
    .execute();
  return rows.map(aliasOf);
}

export async function insertAlias(db: Kysely<DB>, alias: Omit<Alias, 'mergedAt'>): Promise<void> {
  const { formerId, profileId, owner, content, preferred, blocks, position } = alias;
  await sql`
    insert into profile_alias
      (former_id, profile_id, owner, source, external_id, content, preferred, blocks, position)
    values (${formerId}, ${profileId}, ${owner}, ${content.source}, ${content.externalId}, ${JSON.stringify(content)}::json,
      ${[...preferred]}::text[], ${JSON.stringify(blocks)}::jsonb, ${position})
  `.execute(db);
}

/** Keeps what a key says now. */
export async function updateAliasContent(db: Kysely<DB>, formerId: string, content: Profile): Promise<void> {
  await sql`
    update profile_alias set content = ${JSON.stringify(content)}::json where former_id = ${formerId}
  `.execute(db);
}

/** Where a merged profile was written directly: that is what its own key says, and no other is believed more. */
export async function updateOwnContent(db: Kysely<DB>, profile: Profile): Promise<void> {
  await sql`
    update profile_alias set
      content = case when former_id = profile_id then ${JSON.stringify(profile)}::json else content end,
      preferred = '{}'
    where profile_id = ${profile.id}
  `.execute(db);
}

/** Hands a key to another profile, with the blocks that it brings along. */
export async function moveAlias(
  db: Kysely<DB>,
  formerId: string,
  to: Pick<Alias, 'profileId' | 'position' | 'preferred' | 'blocks'>,
): Promise<void> {
  await sql`
    update profile_alias set profile_id = ${to.profileId}, position = ${to.position},
      preferred = ${[...to.preferred]}::text[], blocks = ${JSON.stringify(to.blocks)}::jsonb, merged_at = now()
    where former_id = ${formerId}
  `.execute(db);
}

export async function deleteAlias(db: Kysely<DB>, formerId: string): Promise<void> {
  await db.deleteFrom('profile_alias').where('former_id', '=', formerId).execute();
}

/** Lets every row that names one profile, in whatever table, name another; see the function in the database. */
export async function moveReferences(db: Kysely<DB>, fromId: string, toId: string): Promise<void> {
  await sql`select profile_references_move(${fromId}, ${toId})`.execute(db);
}

/** Lets the indexes that follow the table read a profile again. */
export async function touchProfile(db: Kysely<DB>, id: string): Promise<void> {
  await sql`update profile set changed_xid = pg_current_xact_id() where id = ${id}`.execute(db);
}

interface AliasRow {
  former_id: string;
  profile_id: string;
  owner: string;
  content: unknown;
  preferred: string[];
  blocks: unknown;
  position: number;
  merged_at: Date;
}

function aliasOf(row: AliasRow): Alias {
  return {
    formerId: row.former_id,
    profileId: row.profile_id,
    owner: row.owner,
    content: row.content as Profile,
    preferred: row.preferred as MergeField[],
    blocks: row.blocks as MovedBlock[],
    position: row.position,
    mergedAt: row.merged_at,
  };
}
