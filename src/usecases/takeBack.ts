import type { Connection } from '../db/connect.ts';
import { readMembers, saveMembers } from '../db/forumMembers.ts';
import { findForumForUpdate } from '../db/forums.ts';
import { findRepresentatives } from '../db/participantRows.ts';
import { findRun, type ScheduleRun } from '../db/scheduleRuns.ts';
import type { Instant, Interval } from '../domain/forum/forum.ts';
import { readTime } from '../domain/forum/zonedTime.ts';
import { type EnqueueRun, occasionOrder, queueRun, type RunRefusal, TAKEN_BACK } from './orderRun.ts';

export type TakeBackRefusal =
  | RunRefusal
  | { readonly refused: 'run-not-found' }
  /** The run answers to nothing that happened, or the forum no longer holds what was told. */
  | { readonly refused: 'nothing-to-take-back' };

/**
 * Takes back what was told of the day, by the run that answered to it: who was said to be away is there again, the
 * table is open, the request is withdrawn. Queues a run that, from `now` on, brings back the meetings that were lost
 * over it, where they were if that is free, and else changes as little as possible. It is a proposal, as any other.
 */
export async function takeBack(
  db: Connection,
  forumId: string,
  runId: string,
  now: Instant,
  enqueue: EnqueueRun,
): Promise<ScheduleRun | TakeBackRefusal> {
  return db.transaction().execute(async (transaction) => {
    const forum = await findForumForUpdate(transaction, forumId);
    if (forum === undefined) return { refused: 'forum-not-found' };
    const told = await findRun(transaction, runId);
    if (told === undefined || told.forumId !== forumId) return { refused: 'run-not-found' };
    if (forum.publishedRunId === null) return { refused: 'nothing-published' };
    const { occasion, from } = told;
    if (occasion === null || from === null) return { refused: 'nothing-to-take-back' };
    if (!(await forget(transaction, forumId, forum.settings.timeZone, occasion, from))) {
      return { refused: 'nothing-to-take-back' };
    }
    const { occasion: of, at: _at, ...about } = occasion;
    const shown = { ...about, occasion: TAKEN_BACK, of, run: runId };
    const order = occasionOrder(forum.publishedRunId, now, told.seed, shown);
    return queueRun(transaction, forumId, order, enqueue);
  });
}

/** Undoes the note that was taken of an occasion; false: it is not there any more. */
async function forget(
  db: Connection,
  forumId: string,
  timeZone: string,
  occasion: NonNullable<ScheduleRun['occasion']>,
  from: Instant,
): Promise<boolean> {
  const until = typeof occasion.until === 'string' ? readTime(occasion.until, timeZone) : null;
  const end = until !== null && 'instant' in until ? until.instant : null;
  switch (occasion.occasion) {
    case 'no-show':
    case 'late-arrival': {
      const key = String(occasion.representative);
      const participant = (await findRepresentatives(db, forumId, [key])).get(key);
      if (participant === undefined) return false;
      const [{ member }] = await readMembers(db, 'participant', forumId, [participant]);
      const place = member.representatives.findIndex(({ externalId }) => externalId === key);
      const { unavailable, ...rest } = member.representatives[place];
      const left = without(unavailable, from, end);
      if (left === null) return false;
      const representatives = member.representatives.with(place, { ...rest, unavailable: left });
      await saveMembers(db, 'participant', forumId, [{ ...member, representatives }]);
      return true;
    }
    case 'closed-table': {
      const [stored] = await readMembers(db, 'table', forumId, [String(occasion.table)]);
      const left = stored === undefined ? null : without(stored.member.closed, from, end);
      if (left === null) return false;
      await saveMembers(db, 'table', forumId, [{ ...stored.member, closed: left }]);
      return true;
    }
    case 'extra-request': {
      const key = (occasion.request as { externalId?: string } | undefined)?.externalId ?? '';
      const [stored] = await readMembers(db, 'request', forumId, [key]);
      if (stored === undefined || stored.member.state === 'withdrawn') return false;
      await saveMembers(db, 'request', forumId, [{ ...stored.member, state: 'withdrawn' }]);
      return true;
    }
    default:
      return false;
  }
}

/** The intervals without the one that was noted: from then on until `end`, to the end of the forum where it is null. */
function without(intervals: readonly Interval[], from: Instant, end: Instant | null): Interval[] | null {
  const noted = intervals
    .filter(({ startsAt, endsAt }) => startsAt === from && (end === null || endsAt === end))
    .sort((a, b) => b.endsAt - a.endsAt)[0];
  return noted === undefined ? null : intervals.filter((each) => each !== noted);
}
