import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Runtime } from '../../src/cli/runtime.ts';
import { matchSourcesOf } from '../../src/cli/sources.ts';
import type { Connection } from '../../src/db/connect.ts';
import { readForum } from '../../src/db/readForum.ts';
import { readSchedule } from '../../src/db/schedules.ts';
import { checkSchedule } from '../../src/domain/forum/checker.ts';
import { rankByDefinition } from '../../src/domain/match/ranking.ts';
import { NO_FILTERS } from '../../src/domain/match/request.ts';
import { ASSUMED_WEIGHTS } from '../../src/domain/match/weights.ts';
import { IndexFollower } from '../../src/jobs/indexFollower.ts';
import { rankOnly } from '../../src/usecases/matching.ts';

/** What no database may hold, whatever happened to the service: a statement each that counts it. */
const NEVER: Readonly<Record<string, string>> = {
  'profiles without their texts': `select count(*)::int as found from profile p
    where p.name like 'Firm %' and (select count(*) from statement s where s.profile_id = p.id) <> 2`,
  'runs that succeeded without meetings': `select count(*)::int as found from schedule_run r
    where state = 'succeeded' and not exists (select from meeting m where m.run_serial = r.serial)`,
  'runs that did not succeed with meetings': `select count(*)::int as found from schedule_run r
    where state <> 'succeeded' and exists (select from meeting m where m.run_serial = r.serial)`,
  'people at two published meetings at a time': `select count(*)::int as found from sitting a join sitting b
    on a.run_serial = b.run_serial and a.representative = b.representative and a.meeting < b.meeting
    and a.time && b.time`,
  'tables with two published meetings at a time': `select count(*)::int as found from sitting a join sitting b
    on a.run_serial = b.run_serial and a.table_key = b.table_key and a.meeting < b.meeting and a.time && b.time`,
  'imports whose counts do not add up': `select count(*)::int as found from import
    where state = 'succeeded' and rows_read <> rows_created + rows_updated + rows_unchanged + rows_rejected`,
  'ended imports with their file': `select count(*)::int as found from import i
    where state in ('succeeded', 'failed') and exists (select from import_chunk c where c.import_id = i.id)`,
};

/** What must not be found once everything that was queued has had its time. */
const IN_THE_END: Readonly<Record<string, string>> = {
  'runs without an end': `select count(*)::int as found from schedule_run where finished_at is null`,
  'imports without an end': `select count(*)::int as found from import
    where state not in ('succeeded', 'failed', 'uploading')`,
  'jobs that nobody will do': `select count(*)::int as found from graphile_worker.jobs
    where attempts >= max_attempts or (locked_at is null and run_at < now() - interval '60 seconds')`,
};

/** Who sits where and when by what is published, read off the rows without any of the service's code. */
const SITTING = `with sitting as (
  select a.run_serial, a.meeting, a.representative, m.table_key, tstzrange(s.starts_at, s.ends_at) as time
  from forum f join schedule_run r on r.id = f.published_run_id
  join meeting m on m.run_serial = r.serial
  join meeting_attendee a on a.run_serial = m.run_serial and a.meeting = m.position
  join schedule_slot s on s.run_serial = m.run_serial and s.position = m.slot
)`;

/** Everything found in a database that may never be; with `settled` also what may not be left over. */
export async function unsoundIn(db: Connection, { settled }: { settled: boolean }): Promise<string[]> {
  const faults: string[] = [];
  for (const [what, statement] of Object.entries(settled ? { ...NEVER, ...IN_THE_END } : NEVER)) {
    const { rows } = await sql.raw<{ found: number }>(`${SITTING} ${statement}`).execute(db);
    if (rows[0].found > 0) faults.push(`${rows[0].found} ${what}`);
  }
  return faults;
}

/** The published schedules, and what the independent checker says against them. */
export async function publishedSchedules(db: Connection): Promise<{ count: number; faults: string[] }> {
  const forums = await db
    .selectFrom('forum')
    .select('id')
    .where('published_run_id', 'is not', null)
    .execute();
  const faults: string[] = [];
  for (const { id } of forums) {
    const violations = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (snapshot) => {
        const whole = await readForum(snapshot, id);
        if (whole === undefined || whole.publishedRunId === null) return [];
        const { forum, publishedRunId } = whole;
        const run = await snapshot
          .selectFrom('schedule_run')
          .select(['keep_locks', 'created_at', 'from_instant'])
          .where('id', '=', publishedRunId)
          .executeTakeFirstOrThrow();
        return checkSchedule(forum, await readSchedule(snapshot, publishedRunId, forum.settings.timeZone), {
          keepLocks: run.keep_locks,
          now: run.created_at.getTime(),
          from: run.from_instant?.getTime() ?? null,
          mustPlace: null,
        });
      });
    for (const { rule } of violations) faults.push(`the published schedule of forum ${id} breaks ${rule}`);
  }
  return { count: forums.length, faults };
}

const DEPTH = 20;
/** Until a service has taken up what others counted, in milliseconds. */
const LONGEST_UNLIKE_MS = 15_000;

/**
 * Compares the lists that a service answers with those that scoring every pair of the database by the plain definition
 * gives, for each of these profiles. Nothing may be written meanwhile.
 */
export async function unlikeDefinition(
  { db, connectionString, runtime }: { db: Connection; connectionString: string; runtime: Runtime },
  ids: readonly string[],
  listOf: (path: string) => Promise<{ items: readonly { score: number; profile: { id: string } }[] }>,
): Promise<string[]> {
  const quiet = { warn: () => undefined, info: () => undefined };
  const { features, reference } = runtime;
  const space = reference.sectorSpace;
  const follower = new IndexFollower({ db, connectionString, features, space, snapshot: null, log: quiet });
  await follower.start();
  try {
    const { index } = follower;
    const all = [...index.listIds()].flatMap((id) => index.find(id) ?? []);
    const sources = {
      ...matchSourcesOf(runtime, follower),
      search: {
        rank: (request: Parameters<typeof rankByDefinition>[0]) => rankByDefinition(request, all, space),
      },
    };
    const faults: string[] = [];
    for (const id of ids) {
      const seeker = index.find(id);
      if (seeker === undefined) {
        faults.push(`profile ${id} is not in an index built anew`);
        continue;
      }
      const day = new Date().toISOString().slice(0, 10);
      const ask = { weights: ASSUMED_WEIGHTS, filters: NO_FILTERS, limit: DEPTH, after: null, day };
      const wanted = rankOnly(sources, seeker, ask).map(
        (each) => `${each.candidate.profile.id} ${each.score.toFixed(9)}`,
      );
      let differs = '';
      const compare = async (): Promise<void> => {
        const { items } = await listOf(`/v1/profiles/${id}/matches?limit=${DEPTH}`);
        const found = items.map((each) => `${each.profile.id} ${each.score.toFixed(9)}`);
        const place = Array.from({ length: DEPTH }, (_, i) => i).find((i) => wanted[i] !== found[i]);
        differs =
          place === undefined
            ? ''
            : `the list of ${id} has at place ${place + 1} ${found[place]} for ${wanted[place]}`;
      };
      // The index built anew may have counted words afresh: the service takes that up with its next looks.
      const deadline = performance.now() + LONGEST_UNLIKE_MS;
      for (await compare(); differs !== '' && performance.now() < deadline; await compare()) await wait(200);
      if (differs !== '') faults.push(differs);
    }
    return faults;
  } finally {
    await follower.stop();
  }
}
