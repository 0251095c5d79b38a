import type { Kysely } from 'kysely';
import type { Row } from './rows.ts';
import type { DB } from './tables.ts';

/** A member with its version, which rises by one with every change. */
export interface StoredMember<M> {
  readonly member: M;
  readonly version: number;
}

/** How a kind of member is kept: a main table, and tables below it. */
export interface MemberRows<M> {
  readonly table: keyof DB;
  /** The row of the main table. */
  row(forumId: string, member: M): Row;
  /** Replaces what is below the given members. */
  saveBelow(db: Kysely<DB>, forumId: string, members: readonly M[]): Promise<void>;
  /** The members of a forum with the given keys (null: all), by key. */
  read(db: Kysely<DB>, forumId: string, keys: readonly string[] | null): Promise<StoredMember<M>[]>;
}
