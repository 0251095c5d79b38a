import { type Kysely, sql } from 'kysely';
import type { MemberRole, Plan, Side } from '../domain/consortium/member.ts';
import type { DB } from './tables.ts';

/** A member as it is kept: a profile by its id, an organisation as described, or the name of a profile that is gone. */
export interface StoredMember {
  readonly profileId: string | null;
  readonly name: string;
  /** As the door let it in; read by the same door. */
  readonly described: unknown;
  readonly role: MemberRole | null;
  readonly countsAs: readonly Side[] | null;
  readonly carries: readonly string[];
}

/** What a client says of a consortium. */
export interface ConsortiumRecord {
  readonly id: string;
  readonly name: string;
  /** Year of the call it prepares for. */
  readonly call: number | null;
  readonly plan: Plan;
  /** Where the list of members was published; null where a client told it. */
  readonly source: string | null;
  readonly members: readonly StoredMember[];
}

/** A consortium with its version, which rises by one with every change. */
export interface StoredConsortium extends ConsortiumRecord {
  readonly version: number;
}

/** Stores consortia that are not there yet; they belong to `owner`. To be called in a transaction. */
export async function insertConsortia(
  db: Kysely<DB>,
  records: readonly ConsortiumRecord[],
  owner: string,
): Promise<void> {
  await db
    .insertInto('consortium')
    .values(
      records.map(({ id, name, call, plan, source }) => ({
        id,
        owner,
        name,
        call_year: call,
        plan: JSON.stringify(plan),
        source,
      })),
    )
    .execute();
  await insertMembers(db, records);
}

/** Replaces a stored consortium, members included. To be called in a transaction that holds its row. */
export async function updateConsortium(db: Kysely<DB>, record: ConsortiumRecord): Promise<void> {
  const { id, name, call, plan, source } = record;
  await db
    .updateTable('consortium')
    .set((column) => ({
      name,
      call_year: call,
      plan: JSON.stringify(plan),
      source,
      version: column('version', '+', 1),
      updated_at: sql<Date>`now()`,
    }))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await db.deleteFrom('consortium_member').where('consortium_id', '=', id).execute();
  await insertMembers(db, [record]);
}

async function insertMembers(db: Kysely<DB>, records: readonly ConsortiumRecord[]): Promise<void> {
  await db
    .insertInto('consortium_member')
    .values(
      records.flatMap(({ id, members }) =>
        members.map(({ profileId, name, described, role, countsAs, carries }, position) => ({
          consortium_id: id,
          position,
          profile_id: profileId,
          name,
          described: described === null ? null : JSON.stringify(described),
          role,
          counts_as: countsAs === null ? null : [...countsAs],
          carries: [...carries],
        })),
      ),
    )
    .execute();
}

/** Deletes a consortium with its members. */
export async function deleteConsortium(db: Kysely<DB>, id: string): Promise<void> {
  await db.deleteFrom('consortium').where('id', '=', id).execute();
}

/** The version of a consortium, held against other writers until the transaction ends; undefined where there is none. */
export async function lockConsortium(db: Kysely<DB>, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('consortium')
    .select('version')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.version;
}

export async function findConsortium(db: Kysely<DB>, id: string): Promise<StoredConsortium | undefined> {
  return (await readConsortia(db, [id]))[0];
}

/** Consortia behind an id, by id ascending, at most `limit`: those of an owner, or of all (null). */
export async function listConsortia(
  db: Kysely<DB>,
  afterId: string | null,
  limit: number,
  owner: string | null,
): Promise<StoredConsortium[]> {
  let query = db.selectFrom('consortium').select('id').orderBy('id').limit(limit);
  if (afterId !== null) query = query.where('id', '>', afterId);
  if (owner !== null) query = query.where('owner', '=', owner);
  const rows = await query.execute();
  return readConsortia(
    db,
    rows.map(({ id }) => id),
  );
}

async function readConsortia(db: Kysely<DB>, ids: readonly string[]): Promise<StoredConsortium[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('consortium')
    .select(['id', 'name', 'call_year', 'plan', 'source', 'version'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  const members = await db
    .selectFrom('consortium_member')
    .selectAll()
    .where('consortium_id', 'in', [...ids])
    .orderBy('consortium_id')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    call: row.call_year,
    plan: row.plan as unknown as Plan,
    source: row.source,
    version: row.version,
    members: members
      .filter(({ consortium_id }) => consortium_id === row.id)
      .map((member) => ({
        profileId: member.profile_id,
        name: member.name,
        described: member.described,
        role: member.role as MemberRole | null,
        countsAs: member.counts_as as Side[] | null,
        carries: member.carries,
      })),
  }));
}
