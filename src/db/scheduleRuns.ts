import { type Kysely, sql } from 'kysely';
import type { Finding } from '../domain/forum/finding.ts';
import type { Instant } from '../domain/forum/forum.ts';
import type { ScheduleReport } from '../domain/forum/report.ts';
import type { SearchProgress } from '../domain/forum/scheduling.ts';
import type { Violation } from '../domain/forum/violation.ts';
import type { DB } from './tables.ts';

export const RUN_MODES = ['select', 'place', 'removal', 'move'] as const;
export type RunMode = (typeof RUN_MODES)[number];

export const RUN_STATES = ['queued', 'running', 'succeeded', 'infeasible', 'failed', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What a run was asked for. */
export interface RunOrder {
  readonly mode: RunMode;
  readonly dryRun: boolean;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly keepLocks: boolean;
  readonly nearRunId: string | null;
  /** What began before stays as it was published. */
  readonly from: Instant | null;
  /** What happened on the day that made it necessary. */
  readonly occasion: Readonly<Record<string, unknown>> | null;
}

/** The best that a search has by now, or had in the end. */
export type BestSoFar = Pick<SearchProgress, 'objective' | 'bound'>;

export interface ScheduleRun extends RunOrder {
  readonly id: string;
  readonly forumId: string;
  /** Counts the runs of a forum from 1. */
  readonly number: number;
  readonly state: RunState;
  readonly cancelAsked: boolean;
  readonly progress: number;
  readonly best: BestSoFar | null;
  readonly report: ScheduleReport | null;
  /** What clashes, where no schedule is possible. */
  readonly clash: readonly Finding[] | null;
  readonly violations: readonly Violation[];
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** Stores a queued run under the next number. To be called in a transaction that holds the forum. */
export async function insertRun(db: Kysely<DB>, id: string, forumId: string, order: RunOrder): Promise<void> {
  await db
    .insertInto('schedule_run')
    .values({
      id,
      forum_id: forumId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from schedule_run where forum_id = ${forumId})`,
      mode: order.mode,
      dry_run: order.dryRun,
      seed: order.seed,
      time_limit_seconds: order.timeLimitSeconds,
      keep_locks: order.keepLocks,
      near_run_id: order.nearRunId,
      from_instant: order.from === null ? null : new Date(order.from),
      occasion: order.occasion === null ? null : JSON.stringify(order.occasion),
    })
    .execute();
}

/** A run of a forum. */
export async function findRun(db: Kysely<DB>, id: string): Promise<ScheduleRun | undefined> {
  const row = await db.selectFrom('schedule_run').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : runOf(row);
}

/** A page of the runs of a forum, the latest first, those below a number where it is given. */
export async function listRuns(
  db: Kysely<DB>,
  forumId: string,
  limit: number,
  below: number | null,
): Promise<ScheduleRun[]> {
  let query = db
    .selectFrom('schedule_run')
    .selectAll()
    .where('forum_id', '=', forumId)
    .orderBy('number', 'desc')
    .limit(limit);
  if (below !== null) query = query.where('number', '<', below);
  return (await query.execute()).map(runOf);
}

type RunRow = Awaited<ReturnType<typeof selectRun>>;

function selectRun(db: Kysely<DB>) {
  return db.selectFrom('schedule_run').selectAll().executeTakeFirstOrThrow();
}

function runOf(row: RunRow): ScheduleRun {
  return {
    id: row.id,
    forumId: row.forum_id,
    number: row.number,
    mode: row.mode as RunMode,
    dryRun: row.dry_run,
    seed: row.seed,
    timeLimitSeconds: row.time_limit_seconds,
    keepLocks: row.keep_locks,
    nearRunId: row.near_run_id,
    from: row.from_instant?.getTime() ?? null,
    occasion: row.occasion as ScheduleRun['occasion'],
    state: row.state as RunState,
    cancelAsked: row.cancel_asked,
    progress: row.progress,
    best: bestOf(row),
    report: reportOf(row.report as unknown as ScheduleReport | null),
    clash: row.clash === null ? null : told(row.clash as unknown as Finding[]),
    violations: row.violations as unknown as Violation[],
    failure: row.failure,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

/** Of a run that ended: what its report says was reached, for the search may never have told of it on its way. */
function bestOf(row: RunRow): BestSoFar | null {
  const search = (row.report as unknown as ScheduleReport | null)?.search ?? null;
  if (search === null) return row.best as unknown as BestSoFar | null;
  const { objective, bound } = search;
  return { objective, bound };
}

function reportOf(report: ScheduleReport | null): ScheduleReport | null {
  return report === null ? null : { ...report, clash: told(report.clash) };
}

/** Findings that an earlier version kept as sentences have nothing to make one of. */
function told(findings: readonly Partial<Finding>[]): Finding[] {
  return findings.map(({ severity = 'error', about = { finding: 'untold' } }) => ({ severity, about }));
}

/** Marks a run as begun, also one that was cut off; answers whether it still is to be done. */
export async function startRun(db: Kysely<DB>, id: string): Promise<boolean> {
  const started = await db
    .updateTable('schedule_run')
    .set({ state: 'running', started_at: sql<Date>`coalesce(started_at, now())`, progress: 0 })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .where('cancel_asked', '=', false)
    .returning('id')
    .executeTakeFirst();
  return started !== undefined;
}

/** Writes down how far a run is; answers whether it is to be cancelled, or is gone. */
export async function recordProgress(
  db: Kysely<DB>,
  id: string,
  { share, objective, bound }: SearchProgress,
): Promise<boolean> {
  const row = await db
    .updateTable('schedule_run')
    .set({ progress: Math.min(1, Math.max(0, share)), best: JSON.stringify({ objective, bound }) })
    .where('id', '=', id)
    .returning('cancel_asked')
    .executeTakeFirst();
  return row === undefined || row.cancel_asked;
}

/** Asks that a run be given up: a queued one is at once; answers whether it had not ended. */
export async function askToCancel(db: Kysely<DB>, id: string): Promise<boolean> {
  const asked = await db
    .updateTable('schedule_run')
    .set({
      cancel_asked: true,
      state: sql<string>`case when state = 'queued' then 'cancelled' else state end`,
      finished_at: sql<Date>`case when state = 'queued' then now() end`,
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning('id')
    .executeTakeFirst();
  return asked !== undefined;
}

/** How a run ended. */
export type RunEnd =
  | { readonly state: 'succeeded'; readonly report: ScheduleReport }
  | { readonly state: 'infeasible'; readonly clash: readonly Finding[] }
  | { readonly state: 'failed'; readonly failure: string; readonly violations: readonly Violation[] }
  | { readonly state: 'cancelled' };

/** Ends a run; does nothing to one that has ended, or is gone. Answers whether it was this that ended it. */
export async function finishRun(db: Kysely<DB>, id: string, end: RunEnd): Promise<boolean> {
  const ended = await db
    .updateTable('schedule_run')
    .set({
      state: end.state,
      report: end.state === 'succeeded' ? JSON.stringify(end.report) : null,
      clash: end.state === 'infeasible' ? JSON.stringify(end.clash) : null,
      failure: end.state === 'failed' ? end.failure : null,
      violations: JSON.stringify(end.state === 'failed' ? end.violations : []),
      finished_at: sql<Date>`now()`,
      ...(end.state === 'cancelled' ? {} : { progress: 1 }),
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}
