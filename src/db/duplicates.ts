import { type Kysely, sql } from 'kysely';
import type { IdentityFields } from '../domain/identity/identity.ts';
import type { IdentityEvidence } from '../domain/identity/sameOrganisation.ts';
import type { Kind } from '../domain/vocabulary/kinds.ts';
import type { DB } from './tables.ts';

export const DUPLICATE_STATES = ['open', 'merged', 'dismissed'] as const;
export type DuplicateState = (typeof DUPLICATE_STATES)[number];

/** Two profiles that may be one organisation; `firstId` sorts before `secondId`. */
export interface FoundDuplicate {
  readonly firstId: string;
  readonly secondId: string;
  /** In [0, 1]. */
  readonly score: number;
  readonly evidence: readonly IdentityEvidence[];
}

export interface Duplicate extends FoundDuplicate {
  readonly id: string;
  readonly state: DuplicateState;
  readonly foundAt: Date;
  readonly decidedAt: Date | null;
}

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

/**
 * Keeps what a search of the given profiles found: new pairs become open, known open ones get their new score,
 * open ones that were not found again go. What was decided stays.
 */
export async function saveFound(
  db: Kysely<DB>,
  searchedIds: readonly string[],
  found: readonly FoundDuplicate[],
): Promise<void> {
  const firsts = found.map(({ firstId }) => firstId);
  const seconds = found.map(({ secondId }) => secondId);
  await sql`
    delete from duplicate
    where state = 'open' and (first_id = any(${searchedIds}::uuid[]) or second_id = any(${searchedIds}::uuid[]))
      and not exists (
        select from unnest(${firsts}::uuid[], ${seconds}::uuid[]) as found (first_id, second_id)
        where found.first_id = duplicate.first_id and found.second_id = duplicate.second_id)
  `.execute(db);
  if (found.length === 0) return;
  const rows = found.map(({ firstId, secondId, score, evidence }) => ({
    first_id: firstId,
    second_id: secondId,
    score,
    evidence,
  }));
  await sql`
    insert into duplicate (first_id, second_id, score, evidence)
    select first_id, second_id, score, evidence from json_populate_recordset(null::duplicate, ${JSON.stringify(rows)})
    on conflict (first_id, second_id) do update set score = excluded.score, evidence = excluded.evidence
      where duplicate.state = 'open'
        and (duplicate.score, duplicate.evidence) is distinct from (excluded.score, excluded.evidence)
  `.execute(db);
}

/** Which pairs a list asks for; null narrows nothing. */
export interface DuplicateFilter {
  readonly state: DuplicateState | null;
  readonly profileId: string | null;
  /** A source of either profile; merged pairs are known by it only while their profiles stand. */
  readonly source: string | null;
  readonly country: string | null;
  readonly leastScore: number;
}

/** A page of pairs by score descending, then id; those behind `after` where it is given. */
export async function listDuplicates(
  db: Kysely<DB>,
  filter: DuplicateFilter,
  limit: number,
  after: { readonly score: number; readonly id: string } | null,
): Promise<Duplicate[]> {
  let query = db
    .selectFrom('duplicate')
    .selectAll()
    .where('score', '>=', filter.leastScore)
    .orderBy('score', 'desc')
    .orderBy('id')
    .limit(limit);
  if (filter.state !== null) query = query.where('state', '=', filter.state);
  if (filter.profileId !== null) {
    const { profileId } = filter;
    query = query.where((or) => or.or([or('first_id', '=', profileId), or('second_id', '=', profileId)]));
  }
  for (const [column, asked] of [
    ['source', filter.source],
    ['country', filter.country],
  ] as const) {
    if (asked === null) continue;
    query = query.where(
      sql<boolean>`exists (select from profile where profile.id in (first_id, second_id)
        and ${sql.ref(`profile.${column}`)} = ${asked})`,
    );
  }
  if (after !== null) {
    query = query.where(
      sql<boolean>`(score < ${after.score} or (score = ${after.score} and id > ${after.id}::uuid))`,
    );
  }
  return (await query.execute()).map(duplicateOf);
}

export async function findDuplicate(db: Kysely<DB>, id: string): Promise<Duplicate | undefined> {
  const row = await db.selectFrom('duplicate').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : duplicateOf(row);
}

/** Decides an open pair, or decides a dismissed one anew; answers the pair as it is then, if there is one. */
export async function updateDuplicateState(
  db: Kysely<DB>,
  id: string,
  state: 'open' | 'dismissed',
): Promise<Duplicate | undefined> {
  await db
    .updateTable('duplicate')
    .set({ state, decided_at: state === 'open' ? null : sql<Date>`now()` })
    .where('id', '=', id)
    .where('state', 'not in', ['merged', state])
    .execute();
  return findDuplicate(db, id);
}

/** Says of a pair that it was merged (or, `dismissed`, that the merge was taken back), if it ever was offered. */
export async function updatePairState(
  db: Kysely<DB>,
  ids: readonly [string, string],
  state: 'merged' | 'dismissed',
): Promise<void> {
  const [firstId, secondId] = [...ids].sort();
  await db
    .updateTable('duplicate')
    .set({ state, decided_at: sql<Date>`now()` })
    .where('first_id', '=', firstId)
    .where('second_id', '=', secondId)
    .execute();
}

/** What was dismissed of a profile stays dismissed of the one it is merged into. */
export async function copyDismissed(db: Kysely<DB>, fromId: string, toId: string): Promise<void> {
  await sql`
    insert into duplicate (first_id, second_id, score, evidence, state, decided_at)
    select least(other, ${toId}::uuid), greatest(other, ${toId}::uuid), score, evidence, state, decided_at
    from (
      select case first_id when ${fromId}::uuid then second_id else first_id end as other,
        score, evidence, state, decided_at
      from duplicate
      where state = 'dismissed' and (first_id = ${fromId}::uuid or second_id = ${fromId}::uuid)
    ) as dismissed
    where other <> ${toId}::uuid
    on conflict (first_id, second_id) do nothing
  `.execute(db);
}

interface DuplicateRow {
  id: string;
  first_id: string;
  second_id: string;
  score: number;
  evidence: unknown;
  state: string;
  found_at: Date;
  decided_at: Date | null;
}

function duplicateOf(row: DuplicateRow): Duplicate {
  return {
    id: row.id,
    firstId: row.first_id,
    secondId: row.second_id,
    score: row.score,
    evidence: row.evidence as IdentityEvidence[],
    state: row.state as DuplicateState,
    foundAt: row.found_at,
    decidedAt: row.decided_at,
  };
}
