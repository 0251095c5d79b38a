import { type Kysely, sql } from 'kysely';
import type { Instant } from '../domain/forum/forum.ts';
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
  now: Instant,
): Promise<number> {
  const { number } = await db
    .insertInto('publication')
    .values({
      forum_id: forumId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from publication where forum_id = ${forumId})`,
      run_id: runId,
      published_at: new Date(now),
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  await db.updateTable('forum').set({ published_run_id: runId }).where('id', '=', forumId).execute();
  return number;
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
