import { type Kysely, sql } from 'kysely';
import type { CalendarEntry } from '../domain/forum/agenda.ts';
import { intervalOf } from './forumMemberRows.ts';
import { timestamp } from './rows.ts';
import type { DB } from './tables.ts';

/** The calendar entries of a forum, or of one of its people, cancelled ones included, in the order of time. */
export async function listCalendarEntries(
  db: Kysely<DB>,
  forumId: string,
  representative: string | null,
): Promise<CalendarEntry[]> {
  let query = db.selectFrom('calendar_entry').selectAll().where('forum_id', '=', forumId);
  if (representative !== null) query = query.where('representative', '=', representative);
  const rows = await query.orderBy('representative').orderBy('starts_at').orderBy('uid').execute();
  return rows.map((row) => ({
    representative: row.representative,
    uid: row.uid,
    sequence: row.sequence,
    state: row.state as CalendarEntry['state'],
    title: row.title,
    place: row.place,
    ...intervalOf(row),
    changedAt: row.changed_at.getTime(),
  }));
}

/** Inserts or replaces calendar entries. */
export async function saveCalendarEntries(
  db: Kysely<DB>,
  forumId: string,
  entries: readonly CalendarEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    forum_id: forumId,
    representative: entry.representative,
    uid: entry.uid,
    sequence: entry.sequence,
    state: entry.state,
    starts_at: timestamp(entry.startsAt),
    ends_at: timestamp(entry.endsAt),
    title: entry.title,
    place: entry.place,
    changed_at: timestamp(entry.changedAt),
  }));
  await sql`
    insert into calendar_entry
    select * from json_populate_recordset(null::calendar_entry, ${JSON.stringify(rows)})
    on conflict (forum_id, representative, uid) do update set
      sequence = excluded.sequence, state = excluded.state, starts_at = excluded.starts_at,
      ends_at = excluded.ends_at, title = excluded.title, place = excluded.place, changed_at = excluded.changed_at
  `.execute(db);
}
