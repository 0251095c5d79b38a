import { type Kysely, type Selectable, sql } from 'kysely';
import type {
  Exclusion,
  ExclusionReason,
  ForumTable,
  Interval,
  MeetingLock,
  Session,
  SessionKind,
} from '../domain/forum/forum.ts';
import type { MemberRows } from './memberRows.ts';
import { replaceRows, rowsBy, timestamp } from './rows.ts';
import type { DB } from './tables.ts';

/** Narrows a query on a forum's rows to some keys. */
export function withKeys(column: string, keys: readonly string[] | null) {
  return keys === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(${keys}::text[])`;
}

/** The order of keys is that of their code units, whatever the collation of the database. */
export function byKey(column: string) {
  return sql`${sql.ref(column)} collate "C"`;
}

export function intervalOf(row: { readonly starts_at: Date; readonly ends_at: Date }): Interval {
  return { startsAt: row.starts_at.getTime(), endsAt: row.ends_at.getTime() };
}

export const tableKind: MemberRows<ForumTable> = {
  table: 'forum_table',
  row: (forumId, { externalId, name, host, virtual }) => ({
    forum_id: forumId,
    external_id: externalId,
    name,
    host,
    virtual,
  }),
  async saveBelow(db, forumId, members) {
    const keys = members.map(({ externalId }) => externalId);
    await replaceRows(
      db,
      'table_closure',
      forumId,
      'table_key',
      keys,
      members.flatMap(({ externalId, closed }) =>
        closed.map(({ startsAt, endsAt }) => ({
          forum_id: forumId,
          table_key: externalId,
          starts_at: timestamp(startsAt),
          ends_at: timestamp(endsAt),
        })),
      ),
    );
  },
  async read(db, forumId, keys) {
    const rows = await db
      .selectFrom('forum_table')
      .selectAll()
      .where('forum_id', '=', forumId)
      .where(withKeys('external_id', keys))
      .orderBy(byKey('external_id'))
      .execute();
    const closures = await readClosures(db, forumId, keys);
    return rows.map((row) => ({
      version: row.version,
      member: {
        externalId: row.external_id,
        name: row.name,
        host: row.host,
        virtual: row.virtual,
        closed: (closures.get(row.external_id) ?? []).map(intervalOf),
      },
    }));
  },
};

async function readClosures(db: Kysely<DB>, forumId: string, keys: readonly string[] | null) {
  const rows = await db
    .selectFrom('table_closure')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where(withKeys('table_key', keys))
    .orderBy('starts_at')
    .orderBy('ends_at')
    .execute();
  return rowsBy(rows, ({ table_key }) => table_key);
}

/** A kind of member that is one row, with nothing below it. */
function oneRowKind<T extends 'session' | 'exclusion' | 'meeting_lock', M>(
  table: T,
  row: MemberRows<M>['row'],
  memberOf: (row: Selectable<DB[T]>) => M,
): MemberRows<M> {
  return {
    table,
    row,
    saveBelow: async () => undefined,
    async read(db, forumId, keys) {
      const { rows } = await sql<Selectable<DB[T]> & { readonly version: number }>`
        select * from ${sql.table(table)} where forum_id = ${forumId} and ${withKeys('external_id', keys)}
        order by ${byKey('external_id')}
      `.execute(db);
      return rows.map((each) => ({ version: each.version, member: memberOf(each) }));
    },
  };
}

export const sessionKind = oneRowKind(
  'session',
  (forumId, member: Session) => ({
    forum_id: forumId,
    external_id: member.externalId,
    kind: member.kind,
    title: member.title,
    place: member.place,
    starts_at: timestamp(member.startsAt),
    ends_at: timestamp(member.endsAt),
    slot_minutes: member.slotMinutes,
    gap_minutes: member.gapMinutes,
    capacity: member.capacity,
  }),
  (row): Session => ({
    externalId: row.external_id,
    kind: row.kind as SessionKind,
    title: row.title,
    place: row.place,
    ...intervalOf(row),
    slotMinutes: row.slot_minutes,
    gapMinutes: row.gap_minutes,
    capacity: row.capacity,
  }),
);

export const exclusionKind = oneRowKind(
  'exclusion',
  (forumId, { externalId, first, second, reason, metOn }: Exclusion) => ({
    forum_id: forumId,
    external_id: externalId,
    first,
    second,
    reason,
    met_on: metOn,
  }),
  (row): Exclusion => ({
    externalId: row.external_id,
    first: row.first,
    second: row.second,
    reason: row.reason as ExclusionReason,
    metOn: row.met_on,
  }),
);

export const lockKind = oneRowKind(
  'meeting_lock',
  (forumId, { externalId, first, second, startsAt, table }: MeetingLock) => ({
    forum_id: forumId,
    external_id: externalId,
    first,
    second,
    starts_at: timestamp(startsAt),
    table_key: table,
  }),
  (row): MeetingLock => ({
    externalId: row.external_id,
    first: row.first,
    second: row.second,
    startsAt: row.starts_at.getTime(),
    table: row.table_key,
  }),
);
