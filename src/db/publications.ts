import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Instant } from '../domain/forum/forum.ts';
import { instant } from './rows.ts';
import type { DB } from './tables.ts';

/** A run was published, first or again. */
export interface Publication {
  readonly number: number;
  readonly runId: string;
  readonly runNumber: number;
  readonly publishedAt: Date;
}

/** Makes a run the published one of its forum; says the number. To be called in a transaction that holds the forum. */
export async function insertPublication(
  db: Kysely<DB>,
  forumId: string,
  runId: string,
  programmeDigest: string,
  now: Instant,
): Promise<number> {
  const { number } = await db
    .insertInto('publication')
    .values({
      forum_id: forumId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from publication where forum_id = ${forumId})`,
      run_id: runId,
      published_at: new Date(now),
      programme_digest: programmeDigest,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  await db.updateTable('forum').set({ published_run_id: runId }).where('id', '=', forumId).execute();
  return number;
}

/** One text for what calendars show of a forum beside its meetings: another one where any of it is different. */
export async function digestProgramme(db: Kysely<DB>, forumId: string): Promise<string> {
  const part = (rows: RawBuilder<unknown>) =>
    sql`(select md5(coalesce(string_agg(shown::text, '' order by shown::text collate "C"), '')) from (${rows}) as shown)`;
  const { rows } = await sql<{ digest: string }>`
    select md5(concat(
      ${part(sql`
        select external_id, kind, title, place, ${instant('starts_at')}, ${instant('ends_at')}
        from session where forum_id = ${forumId}
      `)},
      ${part(sql`select external_id, name from forum_table where forum_id = ${forumId}`)},
      ${part(sql`select external_id, name from participant where forum_id = ${forumId}`)},
      ${part(sql`select external_id, participant, name from representative where forum_id = ${forumId}`)},
      ${part(sql`select session, representative from session_registration where forum_id = ${forumId}`)}
    )) as digest
  `.execute(db);
  return rows[0].digest;
}

/**
 * Whose calendars change where a run takes the place of the published one: those of a meeting that is in one of them
 * only, or is elsewhere. A meeting is known again by its number, as it keeps it in a run that was made of another.
 * Null: perhaps everybody's, as the programme or the slots are not what they were, or nothing is published.
 */
export async function listChangedPeople(
  db: Kysely<DB>,
  forumId: string,
  runId: string,
  programmeDigest: string,
): Promise<string[] | null> {
  const { rows } = await sql<{ before: number; after: number }>`
    select old.serial as before, new.serial as after
    from forum
      join schedule_run old on old.id = forum.published_run_id
      join publication on publication.forum_id = forum.id and publication.run_id = old.id,
      schedule_run new
    where forum.id = ${forumId} and new.id = ${runId} and publication.programme_digest = ${programmeDigest}
      and publication.number = (select max(number) from publication where forum_id = ${forumId})
      and not exists (
        select 1 from (select position, starts_at, ends_at from schedule_slot where run_serial = old.serial) a
          full join (select position, starts_at, ends_at from schedule_slot where run_serial = new.serial) b
          using (position, starts_at, ends_at)
        where a.position is null or b.position is null
      )
  `.execute(db);
  if (rows.length === 0) return null;
  const [{ before, after }] = rows;
  const changed = await sql<{ representative: string }>`
    with changed as (
      select meeting
      from (select meeting, position, slot, representative from meeting_attendee where run_serial = ${before}) a
        full join (select meeting, position, slot, representative from meeting_attendee where run_serial = ${after}) b
        using (meeting, position)
      where a.slot is distinct from b.slot or a.representative is distinct from b.representative
      union
      select position
      from (select position, table_key from meeting where run_serial = ${before}) a
        full join (select position, table_key from meeting where run_serial = ${after}) b using (position)
      where a.table_key is distinct from b.table_key
    )
    select distinct representative from meeting_attendee
    where run_serial in (${before}, ${after}) and meeting in (select meeting from changed)
    order by representative
  `.execute(db);
  return changed.rows.map(({ representative }) => representative);
}

/** Whom a forum concerns: its owner and those of the profiles that take part, each once. */
export async function listForumAudience(db: Kysely<DB>, forumId: string): Promise<string[]> {
  const { rows } = await sql<{ owner: string }>`
    select owner from forum where id = ${forumId}
    union select owner from profile where id in (select profile_id from participant where forum_id = ${forumId})
    order by owner
  `.execute(db);
  return rows.map(({ owner }) => owner);
}

/** What was published, the latest first. */
export async function listPublications(db: Kysely<DB>, forumId: string): Promise<Publication[]> {
  const rows = await db
    .selectFrom('publication')
    .innerJoin('schedule_run', 'schedule_run.id', 'publication.run_id')
    .select(['publication.number', 'run_id', 'published_at', 'schedule_run.number as run_number'])
    .where('publication.forum_id', '=', forumId)
    .orderBy('publication.number', 'desc')
    .execute();
  return rows.map(({ number, run_id, run_number, published_at }) => ({
    number,
    runId: run_id,
    runNumber: run_number,
    publishedAt: published_at,
  }));
}
