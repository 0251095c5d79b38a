import type { Connection } from '../db/connect.ts';
import type { WholeForum } from '../db/readForum.ts';
import { finishRun, type RunEnd, recordProgress, type ScheduleRun, startRun } from '../db/scheduleRuns.ts';
import { checkSchedule } from '../domain/forum/checker.ts';
import { clashFindings } from '../domain/forum/clash.ts';
import { decodeSchedule, mustBePlaced } from '../domain/forum/decodeSchedule.ts';
import { attendeesKey, type EncodedForum, encodeForum } from '../domain/forum/encodeForum.ts';
import { findingsOf } from '../domain/forum/findings.ts';
import type { Instant, Meeting, Schedule } from '../domain/forum/forum.ts';
import type { Placement, ScheduleProblem } from '../domain/forum/problem.ts';
import { reportOf } from '../domain/forum/report.ts';
import type {
  Outcome,
  ReplanOptions,
  SearchProgress,
  SolveOptions,
  WishedMeeting,
} from '../domain/forum/scheduling.ts';
import type { FitPair } from '../domain/forum/wishes.ts';
import { loadRun } from './loadRun.ts';
import { openStore, type RunStore } from './storeRun.ts';

/** What a solver is asked, wherever it runs. */
export type SolveTask = { readonly problem: ScheduleProblem; readonly seed: number } & (
  | {
      readonly mode: 'select' | 'place';
      readonly timeLimitSeconds: number;
      readonly near: SolveOptions['near'];
    }
  | ({ readonly mode: 'replan' } & Omit<ReplanOptions, 'seed'>)
);

/** A search under way. */
export interface RunningSearch {
  readonly outcome: Promise<Outcome>;
  /** Gives it up; its outcome then rejects with SearchStopped. */
  stop(): Promise<void>;
}

/** Thrown where a search was given up. */
export class SearchStopped extends Error {}

/** What a run does, in this order. */
export type RunPart = 'load' | 'encode' | 'solve' | 'check' | 'report' | 'store';

export interface ScheduleWork {
  readonly solve: (task: SolveTask, onProgress: (progress: SearchProgress) => void) => RunningSearch;
  /** Pairs of participants that fit, by their profiles. */
  readonly fitPairs: (whole: WholeForum) => Promise<readonly FitPair[]>;
  readonly now: () => Instant;
  /** Hears of each part of a run as it is done. */
  readonly onPart?: (part: RunPart) => void;
}

/** What a meeting costs that is not where it was published. Unit: a perfect fit. Half of what a `want` is worth. */
const ASSUMED_MOVE_COST = 5;
/** How often a run writes down its progress and looks whether it is to stop, in milliseconds. */
const LOOK_EVERY_MS = 200;

/**
 * Carries out a queued run: reads the forum as it stands, searches off the event loop, has the schedule checked
 * by the checker, and stores it with its report in one transaction. What does not pass the check is stored as
 * failed, with the violations and without meetings.
 */
export async function runSchedule(db: Connection, work: ScheduleWork, runId: string): Promise<void> {
  if (!(await startRun(db, runId))) {
    await finishRun(db, runId, { state: 'cancelled' });
    return;
  }
  const store = await openStore(db, runId);
  try {
    await carryOut(db, work, runId, store);
  } finally {
    await store.close();
  }
}

async function carryOut(db: Connection, work: ScheduleWork, runId: string, store: RunStore): Promise<void> {
  const loaded = await loadRun(db, runId);
  if (loaded === null) return;
  const { run, whole, near, published, lost } = loaded;
  const done = (part: RunPart): void => work.onPart?.(part);
  const { forum } = whole;
  const now = work.now();
  const errors = findingsOf(forum, now).filter(({ severity, about: { finding } }) => {
    return severity === 'error' && (run.keepLocks || !finding.includes('lock'));
  });
  if (errors.length > 0) {
    await store.end({ state: 'infeasible', clash: errors }, null, near);
    return;
  }
  done('load');
  const mode = run.mode === 'place' ? 'place' : 'select';
  const fitPairs =
    mode === 'place'
      ? []
      : isReplan(run, near)
        ? publishedPairs([...near.meetings, ...(lost?.meetings ?? [])])
        : await work.fitPairs(whole);
  const encoded = encodeForum(forum, {
    mode,
    now,
    fitPairs,
    keepLocks: run.keepLocks,
    near,
    from: run.from,
  });
  done('encode');
  const outcome = await search(db, work, run, taskOf(run, mode, encoded, lost));
  done('solve');
  if (outcome === null) {
    await store.end({ state: 'cancelled' }, null, near);
    return;
  }
  const checked = checkedSchedule(run, mode, whole, encoded, outcome, near, now);
  done('check');
  if ('end' in checked) {
    await store.end(checked.end, null, near);
    return;
  }
  const { placement, schedule } = checked;
  const report = reportOf(forum, encoded, placement, schedule, outcome, published);
  done('report');
  await store.end({ state: 'succeeded', report }, run.dryRun ? null : schedule, near);
  done('store');
}

/** Whether a run answers to something that happened on the day. */
function isReplan({ occasion }: ScheduleRun, near: Schedule | null): near is Schedule {
  return occasion !== null && near !== null;
}

/** Published for fit alone: their fit is not asked for again, for whatever is published is kept first. */
function publishedPairs(meetings: readonly Meeting[]): FitPair[] {
  return meetings
    .filter(({ requests }) => requests.length === 0)
    .map(({ attendees }) => {
      const [first, second] = [...new Set(attendees.map(({ participant }) => participant))];
      return { first, second, fit: 1 };
    });
}

function taskOf(
  run: ScheduleRun,
  mode: 'select' | 'place',
  encoded: EncodedForum,
  lost: Schedule | null,
): SolveTask {
  const { problem, near, slots, meetings } = encoded;
  const { seed, timeLimitSeconds, from, occasion } = run;
  if (occasion === null || near === null) {
    const wished = near === null ? null : { placement: near, penalty: ASSUMED_MOVE_COST };
    return { mode, problem, seed, timeLimitSeconds, near: wished };
  }
  const begun = slots.findIndex(({ startsAt }) => from === null || startsAt >= from);
  const request = (occasion.request as { externalId?: string } | undefined)?.externalId;
  const slotAt = new Map(slots.map(({ startsAt }, slot) => [startsAt, slot]));
  const had = new Map(
    (lost?.meetings ?? []).map(({ attendees, slot }) => [
      attendeesKey(attendees),
      lost?.slots[slot].startsAt,
    ]),
  );
  const wished = meetings.flatMap(({ wish, attendees }, meeting): WishedMeeting[] => {
    if (near[meeting] >= 0) return [];
    const startsAt = had.size === 0 ? undefined : had.get(attendeesKey(attendees));
    if (startsAt !== undefined) return [{ meeting, slot: slotAt.get(startsAt) ?? -1 }];
    return request !== undefined && wish.requests.includes(request) ? [{ meeting, slot: -1 }] : [];
  });
  return { mode: 'replan', problem, seed, published: near, now: begun < 0 ? slots.length : begun, wished };
}

async function search(
  db: Connection,
  { solve }: ScheduleWork,
  { id }: ScheduleRun,
  task: SolveTask,
): Promise<Outcome | null> {
  let latest: SearchProgress = { share: 0, objective: null, bound: null };
  const running = solve(task, (progress) => {
    latest = progress;
  });
  let looking: Promise<void> = Promise.resolve();
  let lost: Error | null = null;
  const timer = setInterval(() => {
    looking = looking
      .then(async () => {
        if (await recordProgress(db, id, latest)) await running.stop();
      })
      .catch(async (error) => {
        lost = error instanceof Error ? error : new Error(String(error));
        await running.stop();
      });
  }, LOOK_EVERY_MS);
  const outcome = await running.outcome
    .catch((error) => {
      if (error instanceof SearchStopped) return null;
      throw error;
    })
    .finally(() => clearInterval(timer));
  await looking;
  if (lost !== null) throw lost;
  return outcome;
}

/** The schedule of an outcome where it keeps all rules; else how the run ends. */
function checkedSchedule(
  run: ScheduleRun,
  mode: 'select' | 'place',
  { forum }: WholeForum,
  encoded: EncodedForum,
  outcome: Outcome,
  near: Schedule | null,
  now: Instant,
): { readonly end: RunEnd } | { readonly placement: Placement; readonly schedule: Schedule } {
  const { placement } = outcome;
  if (placement === null) {
    if (!outcome.proven && outcome.clash.length === 0) {
      const failure = 'no schedule was found in time, and it is not proven that there is none';
      return { end: { state: 'failed', failure, violations: [] } };
    }
    const clash = clashFindings(encoded, outcome.clash, forum.settings.timeZone);
    return { end: { state: 'infeasible', clash } };
  }
  const schedule = decodeSchedule(encoded, placement, near);
  const mustPlace = mode === 'place' ? mustBePlaced(encoded, outcome) : null;
  const violations = checkSchedule(forum, schedule, {
    keepLocks: run.keepLocks,
    now,
    from: run.from,
    mustPlace,
  });
  if (violations.length > 0) {
    const failure = `the schedule breaks ${violations.length} rules: ${[...new Set(violations.map(({ rule }) => rule))].join(', ')}`;
    return { end: { state: 'failed', failure, violations } };
  }
  return { placement, schedule };
}
