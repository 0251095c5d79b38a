import { type Kysely, sql } from 'kysely';
import type { Introduction, IntroductionState } from '../domain/privacy/introduction.ts';
import type { DB } from './tables.ts';

/** An introduction with its version, which rises by one with every change, and what the two are called. */
export interface StoredIntroduction {
  readonly introduction: Introduction;
  readonly version: number;
  readonly fromName: string;
  readonly toName: string;
}

/** Stores a request. To be called in a transaction that holds the pair (lockPair). */
export async function insertIntroduction(db: Kysely<DB>, introduction: Introduction): Promise<void> {
  await db
    .insertInto('introduction')
    .values({ id: introduction.id, ...columnsOf(introduction) })
    .execute();
}

/** Replaces an introduction that is there. To be called in a transaction that holds it. */
export async function updateIntroduction(db: Kysely<DB>, introduction: Introduction): Promise<void> {
  await db
    .updateTable('introduction')
    .set((column) => ({ ...columnsOf(introduction), version: column('version', '+', 1) }))
    .where('id', '=', introduction.id)
    .executeTakeFirstOrThrow();
}

function columnsOf(introduction: Introduction) {
  const { fromId, toId, message, state, requestedAt, expiresAt, answeredAt, closedAt } = introduction;
  const instant = (value: number | null) => (value === null ? null : new Date(value));
  return {
    from_id: fromId,
    to_id: toId,
    message,
    state,
    requested_at: new Date(requestedAt),
    expires_at: new Date(expiresAt),
    answered_at: instant(answeredAt),
    closed_at: instant(closedAt),
  };
}

/** Makes others who ask between the same two wait until the transaction ends. */
export async function lockPair(db: Kysely<DB>, one: string, other: string): Promise<void> {
  const [first, second] = [one, other].sort();
  await sql`select pg_advisory_xact_lock(hashtextextended(${`introduction ${first} ${second}`}, 0))`.execute(
    db,
  );
}

/** All introductions between two profiles, whoever asked, by id. */
export async function listBetween(db: Kysely<DB>, one: string, other: string): Promise<StoredIntroduction[]> {
  const rows = await named(db)
    .where((or) =>
      or.or([
        or.and([or('from_id', '=', one), or('to_id', '=', other)]),
        or.and([or('from_id', '=', other), or('to_id', '=', one)]),
      ]),
    )
    .orderBy('introduction.id')
    .execute();
  return rows.map(introductionOf);
}

export async function findIntroduction(db: Kysely<DB>, id: string): Promise<StoredIntroduction | undefined> {
  const row = await named(db).where('introduction.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : introductionOf(row);
}

/** As findIntroduction, and makes others who change it wait until the transaction ends. */
export async function findIntroductionForUpdate(
  db: Kysely<DB>,
  id: string,
): Promise<StoredIntroduction | undefined> {
  await db.selectFrom('introduction').select('id').where('id', '=', id).forUpdate().execute();
  return findIntroduction(db, id);
}

/** Which introductions a list asks for. */
export interface IntroductionFilter {
  /** `inbox`: the profiles were asked; `outbox`: they asked; null: either. */
  readonly box: 'inbox' | 'outbox' | null;
  /** Only of profiles of this owner; null: of any. */
  readonly owner: string | null;
  readonly profileId: string | null;
  /** As they count at `now`. */
  readonly state: IntroductionState | null;
  readonly now: number;
}

/** A place in a list: behind this request. */
export interface IntroductionPlace {
  readonly requestedAt: number;
  readonly id: string;
}

/** A page of introductions, the latest request first, ties by id descending. */
export async function listIntroductions(
  db: Kysely<DB>,
  { box, owner, profileId, state, now }: IntroductionFilter,
  limit: number,
  after: IntroductionPlace | null,
): Promise<StoredIntroduction[]> {
  const sides = [...(box === 'outbox' ? [] : ['to']), ...(box === 'inbox' ? [] : ['from'])];
  let query = named(db)
    .orderBy('requested_at', 'desc')
    .orderBy('introduction.id', 'desc')
    .limit(limit)
    .where((or) =>
      or.or(
        sides.map((side) =>
          or.and([
            owner === null
              ? sql<boolean>`true`
              : sql<boolean>`${sql.ref(`${side}_profile.owner`)} = ${owner}`,
            profileId === null
              ? sql<boolean>`true`
              : sql<boolean>`${sql.ref(`introduction.${side}_id`)} = ${profileId}`,
          ]),
        ),
      ),
    );
  if (state !== null) {
    const counts = sql`case when introduction.state = 'requested' and introduction.expires_at <= ${new Date(now)}
      then 'expired' else introduction.state end`;
    query = query.where(sql<boolean>`${counts} = ${state}`);
  }
  if (after !== null) {
    query = query.where(
      sql<boolean>`(introduction.requested_at, introduction.id) < (${new Date(after.requestedAt)}, ${after.id}::uuid)`,
    );
  }
  return (await query.execute()).map(introductionOf);
}

function named(db: Kysely<DB>) {
  return db
    .selectFrom('introduction')
    .innerJoin('profile as from_profile', 'from_profile.id', 'introduction.from_id')
    .innerJoin('profile as to_profile', 'to_profile.id', 'introduction.to_id')
    .selectAll('introduction')
    .select(['from_profile.name as from_name', 'to_profile.name as to_name']);
}

type NamedRow = Awaited<ReturnType<ReturnType<typeof named>['executeTakeFirstOrThrow']>>;

function introductionOf(row: NamedRow): StoredIntroduction {
  return {
    version: row.version,
    fromName: row.from_name,
    toName: row.to_name,
    introduction: {
      id: row.id,
      fromId: row.from_id,
      toId: row.to_id,
      message: row.message,
      state: row.state as IntroductionState,
      requestedAt: row.requested_at.getTime(),
      expiresAt: row.expires_at.getTime(),
      answeredAt: row.answered_at?.getTime() ?? null,
      closedAt: row.closed_at?.getTime() ?? null,
    },
  };
}
