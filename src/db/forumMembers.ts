import { type Kysely, sql } from 'kysely';
import type {
  Exclusion,
  ForumTable,
  MeetingLock,
  MeetingRequest,
  Participant,
  Session,
} from '../domain/forum/forum.ts';
import { exclusionKind, lockKind, sessionKind, tableKind } from './forumMemberRows.ts';
import type { MemberRows, StoredMember } from './memberRows.ts';
import { participantKind } from './participantRows.ts';
import { requestKind } from './requestRows.ts';
import type { DB } from './tables.ts';

/** What a forum is made of; each is known by its external id within its kind. */
export interface ForumMembers {
  readonly session: Session;
  readonly table: ForumTable;
  readonly participant: Participant;
  readonly request: MeetingRequest;
  readonly exclusion: Exclusion;
  readonly lock: MeetingLock;
}

export type MemberKind = keyof ForumMembers;

const KINDS: { readonly [K in MemberKind]: MemberRows<ForumMembers[K]> } = {
  session: sessionKind,
  table: tableKind,
  participant: participantKind,
  request: requestKind,
  exclusion: exclusionKind,
  lock: lockKind,
};

/** All members of a kind, or those with the given keys, by key ascending. */
export async function readMembers<K extends MemberKind>(
  db: Kysely<DB>,
  kind: K,
  forumId: string,
  keys: readonly string[] | null = null,
): Promise<StoredMember<ForumMembers[K]>[]> {
  return KINDS[kind].read(db, forumId, keys);
}

/** The keys of a page of members, by key ascending, those behind `afterKey` where it is given. */
export async function listMemberKeys(
  db: Kysely<DB>,
  kind: MemberKind,
  forumId: string,
  limit: number,
  afterKey: string | null,
): Promise<string[]> {
  const behind = afterKey === null ? sql`` : sql`and external_id collate "C" > ${afterKey}`;
  const { rows } = await sql<{ external_id: string }>`
    select external_id from ${sql.table(KINDS[kind].table)} where forum_id = ${forumId} ${behind}
    order by external_id collate "C" limit ${limit}
  `.execute(db);
  return rows.map(({ external_id }) => external_id);
}

/**
 * Inserts members, or replaces those of the same key, with all below them. No key may stand twice. To be called
 * in a transaction that holds the forum.
 */
export async function saveMembers<K extends MemberKind>(
  db: Kysely<DB>,
  kind: K,
  forumId: string,
  members: readonly ForumMembers[K][],
): Promise<void> {
  if (members.length === 0) return;
  const { table, row, saveBelow } = KINDS[kind];
  const rows = members.map((member) => row(forumId, member));
  const names = Object.keys(rows[0]);
  const columns = sql.join(names.map((column) => sql.ref(column)));
  const replaced = sql.join(
    names
      .filter((column) => column !== 'forum_id' && column !== 'external_id')
      .map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
  );
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})
    on conflict (forum_id, external_id)
      do update set ${replaced}, version = ${sql.ref(`${String(table)}.version`)} + 1
  `.execute(db);
  await saveBelow(db, forumId, members);
}

/** Deletes a member with all below it, and what others say about it. */
export async function deleteMember(
  db: Kysely<DB>,
  kind: MemberKind,
  forumId: string,
  key: string,
): Promise<void> {
  await sql`
    delete from ${sql.table(KINDS[kind].table)} where forum_id = ${forumId} and external_id = ${key}
  `.execute(db);
}
