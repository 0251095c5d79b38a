import { type Kysely, sql } from 'kysely';
import type { CalendarEntry } from '../domain/forum/agenda.ts';
import { withKeys } from './forumMemberRows.ts';
import { instant, readColumns, timestamp } from './rows.ts';
import type { DB } from './tables.ts';

/** The calendar entries of a forum, or of some of its people, cancelled ones included, by person in the order of time. */
export async function listCalendarEntries(
  db: Kysely<DB>,
  forumId: string,
  representatives: readonly string[] | null,
): Promise<CalendarEntry[]> {
  const columns = await readColumns(
    db,
    ['representative', 'uid', 'sequence', 'state', 'title', 'place', 'starts_at', 'ends_at', 'changed_at'],
    sql`
      select representative, uid, sequence, state, title, place, ${instant('starts_at')} as starts_at,
        ${instant('ends_at')} as ends_at, ${instant('changed_at')} as changed_at
      from calendar_entry
      where forum_id = ${forumId} and ${withKeys('representative', representatives)}
      order by representative, calendar_entry.starts_at, uid
    `,
  );
  return columns.uid.map((uid, i) => ({
    representative: columns.representative[i] as string,
    uid: uid as string,
    sequence: columns.sequence[i] as number,
    state: columns.state[i] as CalendarEntry['state'],
    title: columns.title[i] as string,
    place: columns.place[i] as string | null,
    startsAt: columns.starts_at[i] as number,
    endsAt: columns.ends_at[i] as number,
    changedAt: columns.changed_at[i] as number,
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
