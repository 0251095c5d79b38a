import { type Kysely, sql } from 'kysely';
import { type Feedback, VERDICTS, type Verdict } from '../domain/match/feedback.ts';
import type { DB } from './tables.ts';

/** What a profile said of another. */
export interface GivenFeedback {
  readonly otherId: string;
  readonly verdict: Verdict;
  readonly givenAt: Date;
}

/** Keeps what a profile says of another; what it said before is replaced. Both profiles must exist. */
export async function saveFeedback(
  db: Kysely<DB>,
  profileId: string,
  otherId: string,
  verdict: Verdict,
): Promise<void> {
  await db
    .insertInto('feedback')
    .values({ profile_id: profileId, other_id: otherId, verdict })
    .onConflict((conflict) =>
      conflict.columns(['profile_id', 'other_id']).doUpdateSet({ verdict, given_at: sql`now()` }),
    )
    .execute();
}

/** Takes back what a profile said of another; answers whether there was anything. */
export async function deleteFeedback(db: Kysely<DB>, profileId: string, otherId: string): Promise<boolean> {
  const result = await db
    .deleteFrom('feedback')
    .where('profile_id', '=', profileId)
    .where('other_id', '=', otherId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** What a profile said of others, latest first, ties by id. */
export async function listFeedback(db: Kysely<DB>, profileId: string): Promise<GivenFeedback[]> {
  return (await listRows(db, [profileId])).map((row) => ({
    otherId: row.other_id,
    verdict: verdictOf(row.verdict),
    givenAt: new Date(row.given_at),
  }));
}

/** What the given profiles said of others, by their ids; only those that said anything. */
export async function listFeedbackOf(
  db: Kysely<DB>,
  profileIds: readonly string[],
): Promise<Map<string, Feedback>> {
  const given = new Map<string, Record<Verdict, string[]>>();
  for (const { profile_id, other_id, verdict } of await listRows(db, profileIds)) {
    const known = given.get(profile_id) ?? { more: [], less: [] };
    given.set(profile_id, known);
    known[verdictOf(verdict)].push(other_id);
  }
  return given;
}

function listRows(db: Kysely<DB>, profileIds: readonly string[]) {
  return db
    .selectFrom('feedback')
    .selectAll()
    .where('profile_id', '=', sql<string>`any(${profileIds}::uuid[])`)
    .orderBy('profile_id')
    .orderBy('given_at', 'desc')
    .orderBy('other_id')
    .execute();
}

function verdictOf(stored: string): Verdict {
  const verdict = VERDICTS.find((each) => each === stored);
  if (verdict === undefined) throw new Error(`the database holds the unknown verdict ${stored}`);
  return verdict;
}
