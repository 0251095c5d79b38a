import type { Connection } from '../db/connect.ts';
import { readForum, type WholeForum } from '../db/readForum.ts';
import {
  findRun,
  finishRun,
  type RunEnd,
  recordProgress,
  type ScheduleRun,
  startRun,
} from '../db/scheduleRuns.ts';
import { insertSchedule, readSchedule } from '../db/schedules.ts';
import { checkSchedule } from '../domain/forum/checker.ts';
import { clashFindings } from '../domain/forum/clash.ts';
import { decodeSchedule } from '../domain/forum/decodeSchedule.ts';
import { type EncodedForum, encodeForum } from '../domain/forum/encodeForum.ts';
import { findingsOf } from '../domain/forum/findings.ts';
import type { Instant, Schedule } from '../domain/forum/forum.ts';
import type { ScheduleProblem } from '../domain/forum/problem.ts';
import { reportOf } from '../domain/forum/report.ts';
import type { Outcome, SearchProgress, SolveOptions } from '../domain/forum/scheduling.ts';
import type { FitPair } from '../domain/forum/wishes.ts';

/** What a solver is asked, wherever it runs. */
export interface SolveTask {
  readonly mode: 'select' | 'place';
  readonly problem: ScheduleProblem;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly near: SolveOptions['near'];
}

/** A search under way. */
export interface RunningSearch {
  readonly outcome: Promise<Outcome>;
  /** Gives it up; its outcome then rejects with SearchStopped. */
  stop(): Promise<void>;
}

/** Thrown where a search was given up. */
export class SearchStopped extends Error {}

export interface ScheduleWork {
  readonly solve: (task: SolveTask, onProgress: (progress: SearchProgress) => void) => RunningSearch;
  /** Pairs of participants that fit, by their profiles. */
  readonly fitPairs: (whole: WholeForum) => Promise<readonly FitPair[]>;
  readonly now: () => Instant;
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
  const loaded = await load(db, runId);
  if (loaded === null) return;
  const { run, whole, near } = loaded;
  const { forum } = whole;
  const now = work.now();
  const errors = findingsOf(forum, now).filter(({ severity, finding }) => {
    return severity === 'error' && (run.keepLocks || !finding.includes('lock'));
  });
  if (errors.length > 0) {
    await finishRun(db, runId, { state: 'infeasible', clash: errors });
    return;
  }
  const mode = run.mode === 'place' ? 'place' : 'select';
  const fitPairs = mode === 'select' ? await work.fitPairs(whole) : [];
  const encoded = encodeForum(forum, { mode, now, fitPairs, keepLocks: run.keepLocks, near, from: run.from });
  const outcome = await search(db, work, run, mode, encoded);
  if (outcome === null) {
    await finishRun(db, runId, { state: 'cancelled' });
    return;
  }
  const published =
    whole.publishedRunId === null
      ? null
      : await readSchedule(db, whole.publishedRunId, forum.settings.timeZone);
  const ended = endOf(run, mode, whole, encoded, outcome, near, published, now);
  await db.transaction().execute(async (transaction) => {
    if (ended.schedule !== null && !run.dryRun) await insertSchedule(transaction, runId, ended.schedule);
    await finishRun(transaction, runId, ended.end);
  });
}

async function load(
  db: Connection,
  runId: string,
): Promise<{ run: ScheduleRun; whole: WholeForum; near: Schedule | null } | null> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const run = await findRun(transaction, runId);
      const whole = run === undefined ? undefined : await readForum(transaction, run.forumId);
      if (run === undefined || whole === undefined) return null;
      const { timeZone } = whole.forum.settings;
      const near = run.nearRunId === null ? null : await readSchedule(transaction, run.nearRunId, timeZone);
      return { run, whole, near };
    });
}

async function search(
  db: Connection,
  { solve }: ScheduleWork,
  { id, seed, timeLimitSeconds }: ScheduleRun,
  mode: 'select' | 'place',
  { problem, near }: EncodedForum,
): Promise<Outcome | null> {
  let latest: SearchProgress = { share: 0, objective: null, bound: null };
  const wished = near === null ? null : { placement: near, penalty: ASSUMED_MOVE_COST };
  const running = solve({ mode, problem, seed, timeLimitSeconds, near: wished }, (progress) => {
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

function endOf(
  run: ScheduleRun,
  mode: 'select' | 'place',
  { forum }: WholeForum,
  encoded: EncodedForum,
  outcome: Outcome,
  near: Schedule | null,
  published: Schedule | null,
  now: Instant,
): { end: RunEnd; schedule: Schedule | null } {
  const { placement } = outcome;
  if (placement === null) {
    if (!outcome.proven && outcome.clash.length === 0) {
      const failure = 'no schedule was found in time, and it is not proven that there is none';
      return { end: { state: 'failed', failure, violations: [] }, schedule: null };
    }
    const clash = clashFindings(encoded, outcome.clash, forum.settings.timeZone);
    return { end: { state: 'infeasible', clash }, schedule: null };
  }
  const schedule = decodeSchedule(encoded, placement, near);
  const mustPlace = mode === 'place' ? encoded.meetings.flatMap(({ wish }) => wish.requests) : null;
  const violations = checkSchedule(forum, schedule, {
    keepLocks: run.keepLocks,
    now,
    from: run.from,
    mustPlace,
  });
  if (violations.length > 0) {
    const failure = `the schedule breaks ${violations.length} rules: ${[...new Set(violations.map(({ rule }) => rule))].join(', ')}`;
    return { end: { state: 'failed', failure, violations }, schedule: null };
  }
  const report = reportOf(forum, encoded, placement, schedule, outcome, published);
  return { end: { state: 'succeeded', report }, schedule };
}
