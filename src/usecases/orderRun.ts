import { randomUUID } from 'node:crypto';
import type { Connection } from '../db/connect.ts';
import { readMembers, saveMembers } from '../db/forumMembers.ts';
import { findForumForUpdate, type StoredForum } from '../db/forums.ts';
import { findRepresentatives } from '../db/participantRows.ts';
import { findRun, insertRun, type RunOrder, type ScheduleRun } from '../db/scheduleRuns.ts';
import type { ForumTable, Instant, Interval, MeetingRequest, Representative } from '../domain/forum/forum.ts';
import { type MemberRefusal, refusalOf } from './changeMember.ts';
import type { ReferenceFault } from './forumReferences.ts';
import { storedReferences } from './references.ts';

export type EnqueueRun = (db: Connection, runId: string) => Promise<void>;

export type RunRefusal =
  | { readonly refused: 'forum-not-found' }
  | { readonly refused: 'nothing-published' }
  | { readonly refused: 'invalid'; readonly faults: readonly ReferenceFault[] }
  | MemberRefusal;

/** Stores a run and queues it in the same transaction. A run to stay near must be of this forum and have meetings. */
export async function orderRun(
  db: Connection,
  forumId: string,
  order: RunOrder,
  enqueue: EnqueueRun,
): Promise<ScheduleRun | RunRefusal> {
  return db.transaction().execute(async (transaction) => {
    const forum = await findForumForUpdate(transaction, forumId);
    if (forum === undefined) return { refused: 'forum-not-found' };
    if (order.nearRunId !== null) {
      const near = await findRun(transaction, order.nearRunId);
      if (near === undefined || near.forumId !== forumId || near.state !== 'succeeded' || near.dryRun) {
        const reason = 'must be a run of this forum that succeeded and was no dry run';
        return { refused: 'invalid', faults: [{ pointer: '/stayNear', reason }] };
      }
    }
    return queueRun(transaction, forumId, order, enqueue);
  });
}

/** Stores a run and queues it. To be called in a transaction that holds the forum. */
export async function queueRun(
  db: Connection,
  forumId: string,
  order: RunOrder,
  enqueue: EnqueueRun,
): Promise<ScheduleRun> {
  const id = randomUUID();
  await insertRun(db, id, forumId, order);
  await enqueue(db, id);
  const run = await findRun(db, id);
  if (run === undefined) throw new Error(`run ${id} vanished within its transaction`);
  return run;
}

/** What an occasion is called that takes another one back. */
export const TAKEN_BACK = 'taken-back';

/** What happened while the forum is under way. */
export type Occasion =
  | { readonly occasion: 'no-show'; readonly representative: string; readonly at: Instant }
  | {
      readonly occasion: 'late-arrival';
      readonly representative: string;
      readonly at: Instant;
      readonly until: Instant;
    }
  | {
      readonly occasion: 'closed-table';
      readonly table: string;
      readonly at: Instant;
      readonly until: Instant | null;
    }
  | { readonly occasion: 'extra-request'; readonly request: MeetingRequest; readonly at: Instant };

/** The time that a change on the day may take, in seconds: the people are waiting. */
const OCCASION_SECONDS = 2;

/**
 * Takes note of what happened and queues a run that keeps what has begun by then, stays near the published
 * schedule, and changes as little as possible. It is a proposal: publishing it is another step.
 */
export async function replanFor(
  db: Connection,
  forumId: string,
  occasion: Occasion,
  shown: Readonly<Record<string, unknown>>,
  seed: number,
  enqueue: EnqueueRun,
): Promise<ScheduleRun | RunRefusal> {
  return db.transaction().execute(async (transaction) => {
    const forum = await findForumForUpdate(transaction, forumId);
    if (forum === undefined) return { refused: 'forum-not-found' };
    if (forum.publishedRunId === null) return { refused: 'nothing-published' };
    const refused = await takeNote(transaction, forum, occasion);
    if (refused !== null) return refused;
    const order = occasionOrder(forum.publishedRunId, occasion.at, seed, shown);
    return queueRun(transaction, forumId, order, enqueue);
  });
}

/** The order of a run that answers to what happened: what began before `from` stays, the rest changes little. */
export function occasionOrder(
  publishedRunId: string,
  from: Instant,
  seed: number,
  occasion: Readonly<Record<string, unknown>>,
): RunOrder {
  return {
    mode: 'select',
    dryRun: false,
    seed,
    timeLimitSeconds: OCCASION_SECONDS,
    keepLocks: true,
    nearRunId: publishedRunId,
    from,
    occasion,
  };
}

/** The end of time for a forum: after its last session, always. */
async function endOfForum(db: Connection, forumId: string, after: Instant): Promise<Instant> {
  const sessions = await readMembers(db, 'session', forumId);
  return sessions.reduce((latest, { member }) => Math.max(latest, member.endsAt), after + 1);
}

async function takeNote(
  db: Connection,
  { settings, ...rest }: StoredForum,
  occasion: Occasion,
): Promise<RunRefusal | null> {
  const { at } = occasion;
  switch (occasion.occasion) {
    case 'no-show':
      return absent(db, settings.id, occasion.representative, {
        startsAt: at,
        endsAt: await endOfForum(db, settings.id, at),
      });
    case 'late-arrival':
      return absent(db, settings.id, occasion.representative, { startsAt: at, endsAt: occasion.until });
    case 'closed-table': {
      const [stored] = await readMembers(db, 'table', settings.id, [occasion.table]);
      if (stored === undefined) return unknown('/table', 'table', occasion.table);
      const endsAt = occasion.until ?? (await endOfForum(db, settings.id, at));
      const table: ForumTable = {
        ...stored.member,
        closed: [...stored.member.closed, { startsAt: at, endsAt }],
      };
      await saveMembers(db, 'table', settings.id, [{ ...table, closed: distinct(table.closed) }]);
      return null;
    }
    case 'extra-request': {
      const [known] = await readMembers(db, 'request', settings.id, [occasion.request.externalId]);
      if (known !== undefined) return { refused: 'already-exists' };
      const refused = await refusalOf(
        storedReferences(db, settings.id),
        'request',
        { settings, ...rest },
        occasion.request,
      );
      if (refused !== null) return refused;
      await saveMembers(db, 'request', settings.id, [occasion.request]);
      return null;
    }
  }
}

async function absent(
  db: Connection,
  forumId: string,
  key: string,
  interval: Interval,
): Promise<RunRefusal | null> {
  const participant = (await findRepresentatives(db, forumId, [key])).get(key);
  if (participant === undefined) return unknown('/representative', 'representative', key);
  const [stored] = await readMembers(db, 'participant', forumId, [participant]);
  const withAbsence = (each: Representative): Representative =>
    each.externalId === key ? { ...each, unavailable: distinct([...each.unavailable, interval]) } : each;
  const { member } = stored;
  await saveMembers(db, 'participant', forumId, [
    { ...member, representatives: member.representatives.map(withAbsence) },
  ]);
  return null;
}

/** The same interval twice says no more than once. */
function distinct(intervals: readonly Interval[]): Interval[] {
  return [...new Map(intervals.map((each) => [`${each.startsAt} ${each.endsAt}`, each])).values()].sort(
    (a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt,
  );
}

function unknown(pointer: string, kind: string, key: string): RunRefusal {
  return { refused: 'invalid', faults: [{ pointer, reason: `the forum has no ${kind} "${key}"` }] };
}
