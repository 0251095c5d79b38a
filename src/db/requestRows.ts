import { type Kysely, sql } from 'kysely';
import type { MeetingRequest, Priority, RequestState } from '../domain/forum/forum.ts';
import { byKey, withKeys } from './forumMemberRows.ts';
import type { MemberRows } from './forumMembers.ts';
import { replaceRows, rowsBy, timestamp } from './rows.ts';
import type { DB } from './tables.ts';

export const requestKind: MemberRows<MeetingRequest> = {
  table: 'meeting_request',
  row: (forumId, member) => ({
    forum_id: forumId,
    external_id: member.externalId,
    sender: member.from,
    recipient: member.to,
    sender_representative: member.fromRepresentative,
    recipient_representative: member.toRepresentative,
    priority: member.priority,
    state: member.state,
    message: member.message,
    expires_at: member.expiresAt === null ? null : timestamp(member.expiresAt),
  }),
  async saveBelow(db, forumId, members) {
    const keys = members.map(({ externalId }) => externalId);
    await replaceRows(
      db,
      'request_session',
      forumId,
      'request',
      keys,
      members.flatMap(({ externalId, sessions }) =>
        sessions.map((session) => ({ forum_id: forumId, request: externalId, session })),
      ),
    );
    await replaceRows(
      db,
      'request_precedence',
      forumId,
      'request',
      keys,
      members.flatMap(({ externalId, after }) =>
        after.map((earlier) => ({ forum_id: forumId, request: externalId, earlier })),
      ),
    );
  },
  async read(db, forumId, keys) {
    const rows = await db
      .selectFrom('meeting_request')
      .selectAll()
      .where('forum_id', '=', forumId)
      .where(withKeys('external_id', keys))
      .orderBy(byKey('external_id'))
      .execute();
    const sessions = rowsBy(
      await db
        .selectFrom('request_session')
        .selectAll()
        .where('forum_id', '=', forumId)
        .where(withKeys('request', keys))
        .orderBy(byKey('session'))
        .execute(),
      ({ request }) => request,
    );
    const earlier = rowsBy(
      await db
        .selectFrom('request_precedence')
        .selectAll()
        .where('forum_id', '=', forumId)
        .where(withKeys('request', keys))
        .orderBy(byKey('earlier'))
        .execute(),
      ({ request }) => request,
    );
    return rows.map((row) => ({
      version: row.version,
      member: {
        externalId: row.external_id,
        from: row.sender,
        to: row.recipient,
        fromRepresentative: row.sender_representative,
        toRepresentative: row.recipient_representative,
        priority: row.priority as Priority,
        state: row.state as RequestState,
        message: row.message,
        expiresAt: row.expires_at?.getTime() ?? null,
        sessions: (sessions.get(row.external_id) ?? []).map(({ session }) => session),
        after: (earlier.get(row.external_id) ?? []).map((each) => each.earlier),
      },
    }));
  },
};

/** How many requests each of the given participants has sent, withdrawn ones not counted; those without are left out. */
export async function countRequests(
  db: Kysely<DB>,
  forumId: string,
  senders: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('meeting_request')
    .select(['sender', db.fn.countAll<number>().as('count')])
    .where('forum_id', '=', forumId)
    .where(withKeys('sender', senders))
    .where('state', '<>', 'withdrawn')
    .groupBy('sender')
    .execute();
  return new Map(rows.map(({ sender, count }) => [sender, count]));
}

/** The request that says the same pair and people, if another one does. */
export async function findSameRequest(
  db: Kysely<DB>,
  forumId: string,
  { externalId, from, to, fromRepresentative, toRepresentative }: MeetingRequest,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('meeting_request')
    .select('external_id')
    .where('forum_id', '=', forumId)
    .where('sender', '=', from)
    .where('recipient', '=', to)
    .where(sql<boolean>`sender_representative is not distinct from ${fromRepresentative}`)
    .where(sql<boolean>`recipient_representative is not distinct from ${toRepresentative}`)
    .where('external_id', '<>', externalId)
    .executeTakeFirst();
  return row?.external_id;
}
