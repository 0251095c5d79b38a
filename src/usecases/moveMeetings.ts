import { randomUUID } from 'node:crypto';
import type { Connection } from '../db/connect.ts';
import { findForumForUpdate } from '../db/forums.ts';
import { readForum } from '../db/readForum.ts';
import { findRun, finishRun, insertRun } from '../db/scheduleRuns.ts';
import { insertSchedule, readSchedule } from '../db/schedules.ts';
import { checkSchedule } from '../domain/forum/checker.ts';
import { attendeesKey } from '../domain/forum/encodeForum.ts';
import type { Forum, Instant, Schedule } from '../domain/forum/forum.ts';
import type { Violation } from '../domain/forum/violation.ts';
import { reportWithoutSearch } from './publishRun.ts';

/** Where a meeting is to be: it is known by its people. */
export interface Move {
  readonly representatives: readonly string[];
  readonly startsAt: Instant;
  readonly table: string;
}

/** What a move is about and the sentence that says why it cannot be. */
export interface MoveFault {
  readonly pointer: string;
  readonly reason: string;
}

export type MoveRefusal =
  | { readonly refused: 'not-found' }
  | { readonly refused: 'not-movable'; readonly why: string }
  | { readonly refused: 'invalid'; readonly faults: readonly MoveFault[] }
  | {
      readonly refused: 'breaks-rules';
      readonly violations: readonly Violation[];
      readonly schedule: Schedule;
    };

/**
 * Makes a run of its own in which meetings of another one stand elsewhere, all moves at once, so that two may
 * change places. The checker decides: what breaks a rule that the schedule did not break before is refused.
 */
export async function moveMeetings(
  db: Connection,
  forumId: string,
  runId: string,
  moves: readonly Move[],
  now: Instant,
): Promise<{ readonly id: string } | MoveRefusal> {
  return db.transaction().execute(async (transaction) => {
    const stored = await findForumForUpdate(transaction, forumId);
    const run = await findRun(transaction, runId);
    if (stored === undefined || run === undefined || run.forumId !== forumId) return { refused: 'not-found' };
    if (run.state !== 'succeeded') return { refused: 'not-movable', why: `it is ${run.state}` };
    if (run.dryRun) {
      return { refused: 'not-movable', why: 'it was a dry run, of which only the report is kept' };
    }
    const whole = await readForum(transaction, forumId);
    if (whole === undefined) throw new Error(`forum ${forumId} vanished within its transaction`);
    const { forum } = whole;
    const { timeZone } = forum.settings;
    const before = await readSchedule(transaction, runId, timeZone);
    const moved = applied(before, moves);
    if ('faults' in moved) return { refused: 'invalid', faults: moved.faults };
    const violations = brokenByMoving(forum, before, moved.schedule, now);
    if (violations.length > 0) {
      return { refused: 'breaks-rules', violations, schedule: moved.schedule };
    }
    const { publishedRunId } = stored;
    const published =
      publishedRunId === null ? null : await readSchedule(transaction, publishedRunId, timeZone);
    const id = randomUUID();
    await insertRun(transaction, id, forumId, {
      mode: 'move',
      dryRun: false,
      seed: 0,
      timeLimitSeconds: 1,
      keepLocks: true,
      nearRunId: runId,
      from: null,
      occasion: null,
    });
    await insertSchedule(transaction, id, moved.schedule);
    const report = reportWithoutSearch(forum, moved.schedule, published, now);
    await finishRun(transaction, id, { state: 'succeeded', report });
    return { id };
  });
}

/** The schedule after the moves, its meetings in the same order. */
function applied(
  before: Schedule,
  moves: readonly Move[],
): { readonly schedule: Schedule } | { readonly faults: readonly MoveFault[] } {
  const faults: MoveFault[] = [];
  const placeOf = new Map(before.meetings.map(({ attendees }, place) => [attendeesKey(attendees), place]));
  const slotAt = new Map(before.slots.map(({ startsAt }, slot) => [startsAt, slot]));
  const meetings = [...before.meetings];
  const seen = new Set<number>();
  moves.forEach(({ representatives, startsAt, table }, i) => {
    const place = placeOf.get([...representatives].sort().join('\u0000'));
    const slot = slotAt.get(startsAt);
    if (place === undefined) {
      faults.push({ pointer: `/moves/${i}/representatives`, reason: 'have no meeting in this run' });
    } else if (seen.has(place)) {
      faults.push({ pointer: `/moves/${i}`, reason: 'names a meeting that was named before' });
    } else if (slot === undefined) {
      faults.push({ pointer: `/moves/${i}/startsAt`, reason: 'is when no slot of this run begins' });
    } else {
      seen.add(place);
      meetings[place] = { ...meetings[place], slot, table };
    }
  });
  return faults.length > 0 ? { faults } : { schedule: { slots: before.slots, meetings } };
}

/** What was broken before, such as a meeting of somebody who left since, is no fault of the moves. */
function brokenByMoving(forum: Forum, before: Schedule, after: Schedule, now: Instant): Violation[] {
  const options = { keepLocks: true, now, from: null, mustPlace: null };
  const known = new Set(checkSchedule(forum, before, options).map((each) => JSON.stringify(each)));
  return checkSchedule(forum, after, options).filter((each) => !known.has(JSON.stringify(each)));
}
