import { type Kysely, sql } from 'kysely';
import type { StrongMatch } from '../domain/webhook/event.ts';
import type { DB } from './tables.ts';

/** How far the search for strong matches has come; transaction ids as decimal text. */
export interface StrongMatchSearch {
  /** Every transaction below had ended when the search last came to its end. */
  readonly horizon: string;
  /** A search under way: it will have seen what was there at `horizon`, and has come to `afterId`. */
  readonly underWay: { readonly horizon: string; readonly afterId: string } | null;
}

/** Where the search is; undefined: nobody wanted it so far. */
export async function findStrongMatchSearch(db: Kysely<DB>): Promise<StrongMatchSearch | undefined> {
  const { rows } = await sql<{ horizon: string; next: string | null; after: string | null }>`
    select horizon::text as horizon, next_horizon::text as next, after_id as after from strong_match_search
  `.execute(db);
  if (rows.length === 0) return undefined;
  const [{ horizon, next, after }] = rows;
  return { horizon, underWay: next === null || after === null ? null : { horizon: next, afterId: after } };
}

export async function updateStrongMatchSearch(
  db: Kysely<DB>,
  { horizon, underWay }: StrongMatchSearch,
): Promise<void> {
  await sql`
    insert into strong_match_search (horizon, next_horizon, after_id)
    values (${horizon}::xid8, ${underWay?.horizon ?? null}::xid8, ${underWay?.afterId ?? null})
    on conflict (singleton) do update set horizon = excluded.horizon, next_horizon = excluded.next_horizon,
      after_id = excluded.after_id
  `.execute(db);
}

/** Begins the search with what is written from now on, where it has not begun. */
export async function beginStrongMatchSearch(db: Kysely<DB>): Promise<void> {
  await sql`
    insert into strong_match_search (horizon) values (pg_snapshot_xmin(pg_current_snapshot())) on conflict do nothing
  `.execute(db);
}

/** Forgets where the search is, where nobody wants to hear of strong matches any more. */
export async function endStrongMatchSearch(db: Kysely<DB>): Promise<void> {
  await sql`
    delete from strong_match_search where not exists (
      select from webhook where active and 'match.strong' = any(events))
  `.execute(db);
}

/** Whether a profile was written since the last search and somebody wants to hear of strong matches. */
export async function hasStrongMatchesToSeek(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{ wanted: boolean }>`
    select exists (select from webhook where active and 'match.strong' = any(events)) and exists (
      select from profile where changed_xid >= (select horizon from strong_match_search)
    ) as wanted
  `.execute(db);
  return rows[0].wanted;
}

/** Ids of the profiles of an owner, ascending, at most `limit`. */
export async function listOwnedProfileIds(db: Kysely<DB>, owner: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('profile')
    .select('id')
    .where('owner', '=', owner)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Ids of all whose list is taught by, or who share a network with, the given profiles, ascending. */
export async function listRelatedProfileIds(db: Kysely<DB>, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select other_id as id from feedback where profile_id = any(${ids}::uuid[]) and verdict = 'more'
    union
    select other.id from profile own join profile other on own.networks && other.networks
    where own.id = any(${ids}::uuid[]) and own.networks <> '{}'
    order by id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Of the matches those that a webhook was not told of before; from now on it was. Webhooks and profiles that are being
 * deleted are waited for, and left out: what is found stays until the transaction ends.
 */
export async function insertToldMatches(
  db: Kysely<DB>,
  webhookId: string,
  matches: readonly StrongMatch[],
): Promise<Set<string>> {
  if (matches.length === 0) return new Set();
  const own = matches.map(({ profileId }) => profileId);
  const other = matches.map(({ matchId }) => matchId);
  const { rows } = await sql<{ own_id: string; other_id: string }>`
    with teller as materialized (select id from webhook where id = ${webhookId} for key share),
    kept as materialized (
      select id from profile where id = any(${[...new Set([...own, ...other])]}::uuid[]) order by id for key share
    )
    insert into strong_match_told (webhook_id, own_id, other_id)
    select teller.id, own_id, other_id
    from teller, unnest(${own}::uuid[], ${other}::uuid[]) as told (own_id, other_id)
    where own_id in (select id from kept) and other_id in (select id from kept)
    on conflict do nothing returning own_id, other_id
  `.execute(db);
  return new Set(rows.map(({ own_id, other_id }) => `${own_id} ${other_id}`));
}
