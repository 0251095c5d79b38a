import { type Kysely, sql } from 'kysely';
import type { IdentityFields } from '../domain/identity/identity.ts';
import type { Kind } from '../domain/vocabulary/kinds.ts';
import type { DB } from './tables.ts';

export interface IdentityRow extends IdentityFields {
  readonly id: string;
}

/** Where the search for duplicates stands: transaction ids as decimal text. */
export interface Searched {
  /** Every transaction below it had ended when the last whole search began. */
  readonly horizon: string;
  /** The same for a search under way, and the last profile it has seen; null where none is. */
  readonly underWay: { readonly horizon: string; readonly afterId: string } | null;
}

/** Where the search stands; from the beginning where there was none under this version. */
export async function findSearched(db: Kysely<DB>, identityVersion: number): Promise<Searched> {
  const { rows } = await sql<{ horizon: string; next: string | null; after: string | null }>`
    select horizon::text as horizon, next_horizon::text as next, after_id as after
    from duplicate_search where identity_version = ${identityVersion}
  `.execute(db);
  if (rows.length === 0) return { horizon: '0', underWay: null };
  const [{ horizon, next, after }] = rows;
  return { horizon, underWay: next === null || after === null ? null : { horizon: next, afterId: after } };
}

export async function updateSearched(
  db: Kysely<DB>,
  identityVersion: number,
  { horizon, underWay }: Searched,
): Promise<void> {
  await sql`
    insert into duplicate_search (horizon, next_horizon, after_id, identity_version)
    values (${horizon}::xid8, ${underWay?.horizon ?? null}::xid8, ${underWay?.afterId ?? null}, ${identityVersion})
    on conflict (singleton) do update set horizon = excluded.horizon, next_horizon = excluded.next_horizon,
      after_id = excluded.after_id, identity_version = excluded.identity_version, searched_at = now()
  `.execute(db);
}

/** Ids of profiles written since a horizon, ascending, those behind `afterId`, at most `limit`. */
export async function listUnsearched(
  db: Kysely<DB>,
  horizon: string,
  afterId: string | null,
  limit: number,
): Promise<string[]> {
  let query = db
    .selectFrom('profile')
    .select('id')
    .where('changed_xid', '>=', sql<string>`${horizon}::xid8`)
    .orderBy('id')
    .limit(limit);
  if (afterId !== null) query = query.where('id', '>', afterId);
  return (await query.execute()).map(({ id }) => id);
}

/** Whether a profile was written since the last search. One look into an index. */
export async function hasUnsearched(db: Kysely<DB>, identityVersion: number): Promise<boolean> {
  const { rows } = await sql<{ unsearched: boolean }>`
    select exists (
      select from profile where changed_xid >= coalesce(
        (select horizon from duplicate_search where identity_version = ${identityVersion}), '0'::xid8)
    ) as unsearched
  `.execute(db);
  return rows[0].unsearched;
}

/** One search at a time files and compares; others wait until the transaction ends. */
export async function lockDuplicateSearch(db: Kysely<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('duplicate_search'))`.execute(db);
}

/** Who the profiles of the given ids say they are, by id ascending; ids without one are left out. */
export async function listIdentities(db: Kysely<DB>, ids: readonly string[]): Promise<IdentityRow[]> {
  const rows = await db
    .selectFrom('profile')
    .select([
      'id',
      'source',
      'external_id',
      'kind',
      'name',
      'country',
      'region',
      'city',
      'website',
      'inferred',
    ])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .execute();
  return rows.map(({ external_id, kind, ...row }) => ({
    ...row,
    externalId: external_id,
    kind: kind as Kind,
  }));
}

/** Files profiles under their keys, in the place of those they were filed under. */
export async function replaceKeys(
  db: Kysely<DB>,
  filed: readonly { readonly id: string; readonly keys: readonly string[] }[],
): Promise<void> {
  const ids = filed.map(({ id }) => id);
  await sql`delete from duplicate_key where profile_id = any(${ids}::uuid[])`.execute(db);
  const keys = filed.flatMap(({ keys }) => keys);
  const owners = filed.flatMap(({ id, keys }) => keys.map(() => id));
  await sql`
    insert into duplicate_key (key, profile_id)
    select filed.key, filed.id from unnest(${keys}::text[], ${owners}::uuid[]) as filed (key, id)
    where exists (select from profile where profile.id = filed.id)
    on conflict do nothing
  `.execute(db);
}

/** The profiles that share a key with one of the given ones, key by key; keys of more than `most` are left out. */
export async function listBlocks(
  db: Kysely<DB>,
  ids: readonly string[],
  most: number,
): Promise<readonly (readonly string[])[]> {
  const { rows } = await sql<{ members: string[] }>`
    select block.members
    from (select distinct key from duplicate_key where profile_id = any(${ids}::uuid[])) as asked
    cross join lateral (
      select array_agg(profile_id) as members
      from (select profile_id from duplicate_key where key = asked.key limit ${most + 1}) as filed
    ) as block
    where cardinality(block.members) between 2 and ${most}
  `.execute(db);
  return rows.map(({ members }) => members);
}
