import { type Kysely, sql } from 'kysely';
import type { MeetingRequest, Priority, RequestState } from '../domain/forum/forum.ts';
import { byKey, withKeys } from './forumMemberRows.ts';
import type { MemberRows } from './memberRows.ts';
import { instant, readColumns, replaceRows, rowsBy, timestamp } from './rows.ts';
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
    const rows = await readColumns(
      db,
      [
        'external_id',
        'version',
        'sender',
        'recipient',
        'sender_representative',
        'recipient_representative',
        'priority',
        'state',
        'message',
        'expires_at',
      ],
      sql`
        select external_id, version, sender, recipient, sender_representative, recipient_representative, priority,
          state, message, ${instant('expires_at')} as expires_at
        from meeting_request where forum_id = ${forumId} and ${withKeys('external_id', keys)}
        order by ${byKey('external_id')}
      `,
    );
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
    return rows.external_id.map((key, i) => {
      const externalId = key as string;
      return {
        version: rows.version[i] as number,
        member: {
          externalId,
          from: rows.sender[i] as string,
          to: rows.recipient[i] as string,
          fromRepresentative: rows.sender_representative[i] as string | null,
          toRepresentative: rows.recipient_representative[i] as string | null,
          priority: rows.priority[i] as Priority,
          state: rows.state[i] as RequestState,
          message: rows.message[i] as string | null,
          expiresAt: rows.expires_at[i] as number | null,
          sessions: (sessions.get(externalId) ?? []).map(({ session }) => session),
          after: (earlier.get(externalId) ?? []).map((each) => each.earlier),
        },
      };
    });
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
