import type { Connection } from '../db/connect.ts';
import { readForum, type WholeForum } from '../db/readForum.ts';
import { findRun, type ScheduleRun } from '../db/scheduleRuns.ts';
import { readSchedule } from '../db/schedules.ts';
import { attendeesKey } from '../domain/forum/encodeForum.ts';
import type { Schedule } from '../domain/forum/forum.ts';
import { TAKEN_BACK } from './orderRun.ts';

/** What a run starts from, as it stood at one moment. */
export interface LoadedRun {
  readonly run: ScheduleRun;
  readonly whole: WholeForum;
  readonly near: Schedule | null;
  readonly published: Schedule | null;
  /** Meetings that were lost over what is taken back, as they were before. */
  readonly lost: Schedule | null;
}

/** Null: the run or its forum is gone. */
export async function loadRun(db: Connection, runId: string): Promise<LoadedRun | null> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const run = await findRun(transaction, runId);
      const whole = run === undefined ? undefined : await readForum(transaction, run.forumId);
      if (run === undefined || whole === undefined) return null;
      const { timeZone } = whole.forum.settings;
      const { nearRunId } = run;
      const { publishedRunId } = whole;
      const near = nearRunId === null ? null : await readSchedule(transaction, nearRunId, timeZone);
      const lost = near === null ? null : await lostOver(transaction, run, near, timeZone);
      if (publishedRunId === nearRunId) return { run, whole, near, published: near, lost };
      const published =
        publishedRunId === null ? null : await readSchedule(transaction, publishedRunId, timeZone);
      return { run, whole, near, published, lost };
    });
}

/** What the run that answered to an occasion lost, and `near` does not have, where a run takes the occasion back. */
async function lostOver(
  db: Connection,
  { occasion, forumId }: ScheduleRun,
  near: Schedule,
  timeZone: string,
): Promise<Schedule | null> {
  if (occasion?.occasion !== TAKEN_BACK) return null;
  const told = await findRun(db, String(occasion.run));
  if (told === undefined || told.forumId !== forumId) return null;
  if (told.state !== 'succeeded' || told.nearRunId === null) return null;
  const before = await readSchedule(db, told.nearRunId, timeZone);
  const after = await readSchedule(db, told.id, timeZone);
  const kept = new Set([...after.meetings, ...near.meetings].map(({ attendees }) => attendeesKey(attendees)));
  return {
    slots: before.slots,
    meetings: before.meetings.filter(({ attendees }) => !kept.has(attendeesKey(attendees))),
  };
}
