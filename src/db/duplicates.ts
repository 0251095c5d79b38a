import { type Kysely, sql } from 'kysely';
import type { IdentityEvidence } from '../domain/identity/sameOrganisation.ts';
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
