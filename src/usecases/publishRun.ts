import { createHash, randomUUID } from 'node:crypto';
import { listCalendarEntries, saveCalendarEntries } from '../db/calendars.ts';
import type { Connection } from '../db/connect.ts';
import { findForumForUpdate } from '../db/forums.ts';
import { findRepresentatives } from '../db/participantRows.ts';
import {
  digestProgramme,
  insertPublication,
  listChangedPeople,
  listForumAudience,
} from '../db/publications.ts';
import { type Programme, readForum, readProgramme } from '../db/readForum.ts';
import { findRun, finishRun, insertRun, type ScheduleRun } from '../db/scheduleRuns.ts';
import { countMeetings, insertSchedule, readSchedule } from '../db/schedules.ts';
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
    const digest = await digestProgramme(transaction, forumId);
    const people = await listChangedPeople(transaction, forumId, runId, digest);
    const schedule = await readSchedule(transaction, runId, forum.settings.timeZone, people);
    const shown = await programmeOf(transaction, forumId, schedule, people);
    // Of who and what is in no changed meeting the published schedule holds, and the database with it.
    const orphans = orphansOf(shown, schedule);
    if (orphans !== null) return { refused: 'not-publishable', why: orphans };
    await publish(transaction, forumId, shown, schedule, { runId, digest, people }, now, traceparent);
    return run;
  });
}

/** What the calendars of some people show beside their meetings: of all, where they are null. */
async function programmeOf(
  db: Connection,
  forumId: string,
  { meetings }: Schedule,
  people: readonly string[] | null,
): Promise<Programme> {
  if (people === null) return readProgramme(db, forumId, null);
  const met = meetings.flatMap(({ attendees }) => attendees.map(({ participant }) => participant));
  const own = (await findRepresentatives(db, forumId, people)).values();
  return readProgramme(db, forumId, [...new Set([...met, ...own])]);
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

interface Published {
  readonly runId: string;
  /** Of the programme that calendars are made of. */
  readonly digest: string;
  /** Whose calendars are made anew; null: all. `schedule` holds their meetings. */
  readonly people: readonly string[] | null;
}

async function publish(
  db: Connection,
  forumId: string,
  forum: Programme,
  schedule: Schedule,
  { runId, digest, people }: Published,
  now: Instant,
  traceparent: string | null = null,
): Promise<void> {
  const publication = await insertPublication(db, forumId, runId, digest, now);
  const before = await listCalendarEntries(db, forumId, people);
  const changing = people === null ? null : new Set(people);
  // Calendars do not hold what was written with requests.
  const agendas = agendasOfPeople({ ...forum, requests: [] }, schedule).filter(
    ({ key }) => changing === null || changing.has(key),
  );
  await saveCalendarEntries(db, forumId, calendarChanges(agendas, before, uidOf(forumId), now));
  await emitEvent(db, {
    type: 'schedule.published',
    audience: await listForumAudience(db, forumId),
    payload: { forumId, runId, publication, meetings: await countMeetings(db, runId) },
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
  const digest = await digestProgramme(db, forumId);
  await publish(db, forumId, whole.forum, after, { runId, digest, people: null }, now);
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
