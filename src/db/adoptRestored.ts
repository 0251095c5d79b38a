import type { ClientBase } from 'pg';

/** Every horizon that is stored, as `xid`. */
const HORIZONS = `
  with horizon as (
    select distinct xid from (
      select unnest(array[horizon, next_horizon]) as xid from duplicate_search
      union all select unnest(array[horizon, next_horizon]) from strong_match_search
    ) as stored where xid is not null
  )`;

/** A horizon may be the id that is given out next; what was written has one that was given out before. */
const FROM_ELSEWHERE = `${HORIZONS}
  select coalesce(greatest(
      (select changed_xid from profile order by changed_xid desc limit 1),
      (select changed_xid from profile_tombstone order by changed_xid desc limit 1)
    ) >= pg_snapshot_xmax(pg_current_snapshot()), false)
    or exists (select from horizon where xid > pg_snapshot_xmax(pg_current_snapshot())) as "isForeign"`;

/** The least id (they start at 3 in every server) that lies to every horizon as the stored one does. */
const placed = (column: string): string =>
  `(3 + (select count(*) from horizon where xid <= ${column}))::text::xid8`;

const SEARCHED = `horizon = ${placed('horizon')},
  next_horizon = case when next_horizon is null then null else ${placed('next_horizon')} end`;

const ADOPTION = [
  'alter table profile disable trigger profile_stamp',
  `${HORIZONS} update profile set changed_xid = ${placed('changed_xid')}`,
  `${HORIZONS} update profile_tombstone set changed_xid = ${placed('changed_xid')}`,
  // In one statement, which sees all horizons as they were.
  `${HORIZONS}, strong as (update strong_match_search set ${SEARCHED}) update duplicate_search set ${SEARCHED}`,
  'alter table profile enable trigger profile_stamp',
];

/**
 * Stored transaction ids say in which order profiles were written, and how far a search has come. A backup restored
 * into another server brings ids that this one may not have given out yet: what is written next would seem older than
 * what a search has seen, and what was deleted long ago would be reported for ever. They are replaced by small ones
 * that lie to the horizons as before. A database whose ids its own server gave out, or without these tables, is left
 * as it is. Answers whether there was something to do; then every profile is written once, else two indexes are looked
 * into. To be called by one at a time.
 */
export async function adoptRestored(client: ClientBase): Promise<boolean> {
  const known = await client.query<{ made: boolean }>(
    `select to_regclass('public.strong_match_search') is not null as made`,
  );
  if (!known.rows[0].made) return false;
  const { rows } = await client.query<{ isForeign: boolean }>(FROM_ELSEWHERE);
  if (!rows[0].isForeign) return false;
  await client.query('begin');
  try {
    for (const statement of ADOPTION) await client.query(statement);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return true;
}
