import { createHash, randomUUID } from 'node:crypto';
import { listCalendarEntries, saveCalendarEntries } from '../db/calendars.ts';
import type { Connection } from '../db/connect.ts';
import { findForumForUpdate } from '../db/forums.ts';
import { insertPublication, listForumAudience } from '../db/publications.ts';
import { type Programme, readForum, readProgramme } from '../db/readForum.ts';
import { findRun, finishRun, insertRun, type ScheduleRun } from '../db/scheduleRuns.ts';
import { insertSchedule, readSchedule } from '../db/schedules.ts';
import { emitEvent } from '../db/webhookEvents.ts';
import { agendasOfPeople, calendarChanges } from '../domain/forum/agenda.ts';
import { attendeesKey, encodeForum } from '../domain/forum/encodeForum.ts';
import type { Forum, Instant, Schedule } from '../domain/forum/forum.ts';
import { reportOf, type ScheduleReport } from '../domain/forum/report.ts';
import type { LostMeeting } from './losses.ts';

/** Why a run was not published. */
export type PublishRefusal =
  | { readonly refused: 'not-found' }
  | { readonly refused: 'not-publishable'; readonly why: string };

/** Makes a run the published schedule of its forum, first or again; calendars follow in the same transaction. */
export async function publishRun(
  db: Connection,
  forumId: string,
  runId: string,
  now: Instant,
  traceparent: string | null = null,
): Promise<ScheduleRun | PublishRefusal> {
  return db.transaction().execute(async (transaction) => {
    const forum = await findForumForUpdate(transaction, forumId);
    const run = await findRun(transaction, runId);
    if (forum === undefined || run === undefined || run.forumId !== forumId) return { refused: 'not-found' };
    if (run.state !== 'succeeded') return { refused: 'not-publishable', why: `it is ${run.state}` };
    if (run.dryRun)
      return { refused: 'not-publishable', why: 'it was a dry run, of which only the report is kept' };
    const shown = await readProgramme(transaction, forumId);
    const schedule = await readSchedule(transaction, runId, forum.settings.timeZone);
    const orphans = orphansOf(shown, schedule);
    if (orphans !== null) return { refused: 'not-publishable', why: orphans };
    await publish(transaction, forumId, shown, schedule, runId, now, traceparent);
    return run;
  });
}

/** What of an old run is no longer in the forum, in words; null where all is. */
function orphansOf(forum: Programme, schedule: Schedule): string | null {
  const tables = new Set(forum.tables.map(({ externalId }) => externalId));
  const people = new Set(
    forum.participants.flatMap(({ representatives }) => representatives.map(({ externalId }) => externalId)),
  );
  for (const { table, attendees } of schedule.meetings) {
    if (!tables.has(table)) return `it has meetings at table "${table}", which is no longer there`;
    const gone = attendees.find(({ representative }) => !people.has(representative));
    if (gone !== undefined) return `it has meetings of "${gone.representative}", who is no longer there`;
  }
  return null;
}

async function publish(
  db: Connection,
  forumId: string,
  forum: Programme,
  schedule: Schedule,
  runId: string,
  now: Instant,
  traceparent: string | null = null,
): Promise<void> {
  const publication = await insertPublication(db, forumId, runId, now);
  const before = await listCalendarEntries(db, forumId, null);
  // Calendars do not hold what was written with requests.
  const agendas = agendasOfPeople({ ...forum, requests: [] }, schedule);
  await saveCalendarEntries(db, forumId, calendarChanges(agendas, before, uidOf(forumId), now));
  await emitEvent(db, {
    type: 'schedule.published',
    audience: await listForumAudience(db, forumId),
    payload: { forumId, runId, publication, meetings: schedule.meetings.length },
    happenedAt: now,
    traceparent,
  });
}

/** The UID of an entry: the same for the same forum and key, on every machine. */
export function uidOf(forumId: string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    let uid = known.get(key);
    if (uid === undefined) {
      const digest = createHash('sha256').update(`${forumId}\u0000${key}`).digest('hex');
      uid = `${digest.slice(0, 40)}@cove-matchmaking`;
      known.set(key, uid);
    }
    return uid;
  };
}

/**
 * Publishes the published schedule without some of its meetings, as a run of its own, so that calendars and
 * history tell of it. To be called in a transaction that holds the forum, before what they hang on is removed.
 */
export async function publishWithout(
  db: Connection,
  forumId: string,
  publishedRunId: string,
  lost: readonly LostMeeting[],
  now: Instant,
): Promise<void> {
  const whole = await readForum(db, forumId);
  if (whole === undefined) throw new Error(`forum ${forumId} vanished within its transaction`);
  const { timeZone } = whole.forum.settings;
  const before = await readSchedule(db, publishedRunId, timeZone);
  const gone = new Set(lost.map(({ meeting }) => attendeesKey(meeting.attendees)));
  const after: Schedule = {
    slots: before.slots,
    meetings: before.meetings.filter(({ attendees }) => !gone.has(attendeesKey(attendees))),
  };
  const runId = randomUUID();
  await insertRun(db, runId, forumId, {
    mode: 'removal',
    dryRun: false,
    seed: 0,
    timeLimitSeconds: 1,
    keepLocks: false,
    nearRunId: publishedRunId,
    from: null,
    occasion: null,
  });
  await insertSchedule(db, runId, after);
  await finishRun(db, runId, {
    state: 'succeeded',
    report: reportWithoutSearch(whole.forum, after, before, now),
  });
  await publish(db, forumId, whole.forum, after, runId, now);
}

/** The report of a schedule that no solver made: nothing was counted, so there is no bound. */
export function reportWithoutSearch(
  forum: Forum,
  schedule: Schedule,
  published: Schedule | null,
  now: Instant,
): ScheduleReport {
  const encoded = encodeForum(forum, {
    mode: 'select',
    now,
    fitPairs: [],
    keepLocks: false,
    near: schedule,
    from: null,
  });
  const placement = encoded.near ?? new Int32Array(encoded.meetings.length).fill(-1);
  return reportOf(forum, encoded, placement, schedule, null, published);
}
