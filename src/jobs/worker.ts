import { EventEmitter } from 'node:events';
import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { failCompletion } from '../db/completions.ts';
import { CONNECTION_TIMEOUT, connect } from '../db/connect.ts';
import { hasUnsearched } from '../db/duplicateSearch.ts';
import { deleteAbandonedUploads, findImport } from '../db/imports.ts';
import { findRun, finishRun } from '../db/scheduleRuns.ts';
import { IDENTITY_VERSION } from '../domain/identity/blockingKeys.ts';
import type { Retention } from '../domain/privacy/retention.ts';
import type { Reference } from '../domain/vocabulary/reference.ts';
import { endImport } from '../usecases/endImport.ts';
import type { FeatureReader } from '../usecases/features.ts';
import { importProfiles } from '../usecases/importProfiles.ts';
import { applyRetention } from '../usecases/privacy/applyRetention.ts';
import type { RowDoor } from '../usecases/rowDoor.ts';
import { runCompletion } from '../usecases/runCompletion.ts';
import { type RunPart, runSchedule, type ScheduleWork } from '../usecases/runSchedule.ts';
import { searchDuplicates } from '../usecases/searchDuplicates.ts';
import { Solver } from '../usecases/solver.ts';
import type { DeliveryWork } from '../usecases/webhooks/deliverWebhook.ts';
import { runDeliveries, sweepWebhooks, webhookTasks } from './deliveries.ts';
import { findFitPairs } from './fitPairs.ts';
import {
  COMPLETION_TASK,
  type CompletionPayload,
  DUPLICATES_TASK,
  enqueueDuplicateSearch,
  IMPORT_TASK,
  type ImportPayload,
  RETENTION_TASK,
  SCHEDULE_TASK,
  type SchedulePayload,
} from './queue.ts';
import { keepShifts, type Shift } from './shifts.ts';
import { SolverThreads } from './solverThreads.ts';
import { withoutWords } from './withoutWords.ts';

export interface WorkerOptions {
  readonly connectionString: string;
  readonly features: FeatureReader;
  readonly door: RowDoor;
  readonly reference: Reference;
  /** Whether webhooks may lead to addresses that are not of the public internet. */
  readonly allowPrivateWebhooks?: boolean;
  /** Hears of each part of a schedule run as it is done. */
  readonly onRunPart?: (part: RunPart) => void;
  /** How long things are kept. */
  readonly retention: Retention;
  readonly log: {
    info(context: object, message: string): void;
    warn(context: object, message: string): void;
    error(context: object, message: string): void;
  };
}

export interface RunningWorker {
  /** Ends after the batches at hand; an import that is cut goes on in another worker. */
  stop(): Promise<void>;
}

/** How often a worker looks for jobs of workers that died and for profiles to compare, in milliseconds. */
const SWEEP_MS = 5_000;
/** An upload that is not complete after this time is given up, in milliseconds. */
const ABANDONED_MS = 6 * 3_600_000;
/** A run that breaks off so often is given up: the same input would break it again. */
const MOST_RUN_ATTEMPTS = 2;
/** Jobs that a worker does at a time: a change on the day does not wait for a large import. */
const CONCURRENCY = 2;
/** When what is kept too long goes, as cron says it, in UTC: at night. */
const RETENTION_AT = '23 3 * * *';
/** Advisory locks of living workers live in this class. */
const LOCK_CLASS = 20_260_001;

/**
 * Runs the jobs that PostgreSQL holds until it is stopped. Any number of workers may run. A worker that dies
 * loses its lock in the database at once; the others then free its jobs. One that loses the database begins anew,
 * under another name, when that is back.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const {
    connectionString,
    features,
    door,
    reference,
    log,
    retention,
    allowPrivateWebhooks = false,
    onRunPart,
  } = options;
  const { db, pool, close } = connect({
    connectionString,
    poolSize: 10,
    applicationName: 'cove-matchmaking worker',
  });
  const solver = new Solver();
  const threads = new SolverThreads();
  const work: ScheduleWork = {
    solve: (task, onProgress) => threads.solve(task, onProgress),
    fitPairs: (whole) => findFitPairs(db, features, reference, whole, new Date().toISOString().slice(0, 10)),
    now: Date.now,
    onPart: onRunPart,
  };
  const tasks: TaskList = {
    [SCHEDULE_TASK]: async (payload, { job }) => {
      const { runId } = payload as SchedulePayload;
      log.info({ runId, attempt: job.attempts }, 'schedule run begins');
      try {
        await runSchedule(db, work, runId);
      } catch (error) {
        log.error({ err: error, runId }, 'schedule run broke off');
        if (job.attempts >= MOST_RUN_ATTEMPTS) {
          const failure = 'the run broke off; see the log of the worker';
          await finishRun(db, runId, { state: 'failed', failure, violations: [] });
          return;
        }
        throw error;
      }
      log.info({ runId, state: (await findRun(db, runId))?.state }, 'schedule run ended');
    },
    [IMPORT_TASK]: async (payload, { job }) => {
      const { importId } = payload as ImportPayload;
      log.info({ importId, attempt: job.attempts }, 'import begins');
      try {
        await importProfiles(db, features, door, importId);
      } catch (error) {
        log.error({ err: error, importId }, 'import broke off');
        if (job.attempts >= job.max_attempts) {
          await endImport(
            db,
            importId,
            'the import broke off too often; see the log of the worker',
            Date.now(),
          );
        }
        throw error;
      }
      const ended = await findImport(db, importId);
      log.info({ importId, state: ended?.state, counts: ended?.counts }, 'import ended');
      await enqueueDuplicateSearch(db);
    },
    [DUPLICATES_TASK]: async () => {
      const searched = await searchDuplicates(db);
      log.info({ searched }, 'duplicates searched');
    },
    [COMPLETION_TASK]: async (payload, { job }) => {
      const { completionId } = payload as CompletionPayload;
      log.info({ completionId, attempt: job.attempts }, 'completion begins');
      try {
        await runCompletion(db, solver, completionId);
      } catch (error) {
        log.error({ err: error, completionId }, 'completion broke off');
        if (job.attempts >= job.max_attempts) {
          await failCompletion(
            db,
            completionId,
            'the completion broke off too often; see the log of the worker',
          );
        }
        throw error;
      }
    },
    ...webhookTasks(db, { features, reference, now: Date.now }),
    [RETENTION_TASK]: async () => {
      const removed = await applyRetention(db, retention, Date.now());
      log.info({ removed }, 'retention applied');
    },
  };

  const sweep = async (): Promise<void> => {
    await freeJobsOfTheDead(pool);
    await deleteAbandonedUploads(db, new Date(Date.now() - ABANDONED_MS));
    // Whoever wrote a profile, and however: what was written is found here, so no writer need think of it.
    if (await hasUnsearched(db, IDENTITY_VERSION)) await enqueueDuplicateSearch(db);
    await sweepWebhooks(db, Date.now());
  };
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') log.error({}, message);
    else if (level === 'warning') log.warn({}, message);
  });
  const delivery: DeliveryWork = { allowPrivate: allowPrivateWebhooks, now: Date.now };
  const begin = async (): Promise<Shift> => {
    const alive = new pg.Client({
      connectionString,
      application_name: 'cove-matchmaking worker alive',
      connectionTimeoutMillis: CONNECTION_TIMEOUT,
    });
    const lost = new Promise<Error>((resolve) => {
      alive.on('error', resolve);
      alive.on('end', () => resolve(new Error('the connection was closed')));
    });
    await alive.connect();
    try {
      await sweep();
      const events: WorkerEvents = new EventEmitter();
      // Jobs are locked in the name of the pool that a worker is of.
      events.on('pool:create', ({ workerPool }) => {
        void alive
          .query('select pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, workerPool.id])
          .catch((error) => log.error({ err: error }, 'the worker could not say that it lives'));
      });
      const runner = await run({
        pgPool: pool,
        taskList: withoutWords(tasks),
        // A day that no worker was up for is made up for.
        crontab: `${RETENTION_AT} ${RETENTION_TASK} ?fill=1d`,
        concurrency: CONCURRENCY,
        pollInterval: 1_000,
        noHandleSignals: true,
        events,
        logger,
      });
      const deliveries = await runDeliveries(db, pool, delivery, { events, logger });
      return {
        lost: Promise.race([lost, runner.promise, deliveries.promise]),
        async stop() {
          const ends = await Promise.allSettled([runner.stop(), deliveries.stop()]);
          for (const end of ends) {
            if (end.status === 'rejected') log.warn({ err: end.reason }, 'a shift did not end in order');
          }
          await alive.end().catch(() => undefined);
        },
      };
    } catch (error) {
      await alive.end().catch(() => undefined);
      throw error;
    }
  };
  const keepsGoing = await keepShifts(begin, log);
  const timer = setInterval(() => {
    sweep().catch((error) => log.warn({ err: error }, 'the worker could not look after dead workers'));
  }, SWEEP_MS);

  return {
    async stop() {
      clearInterval(timer);
      await keepsGoing.stop();
      await solver.close();
      await threads.close();
      await close();
    },
  };
}

/** Frees the jobs that are locked by workers which no longer hold their own lock. */
async function freeJobsOfTheDead(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ locked_by: string }>(
      'select distinct locked_by from graphile_worker.jobs where locked_by is not null',
    );
    for (const { locked_by } of rows) {
      const key = [LOCK_CLASS, locked_by];
      const taken = await client.query<{ taken: boolean }>(
        'select pg_try_advisory_lock($1, hashtext($2)) as taken',
        key,
      );
      if (!taken.rows[0].taken) continue;
      await client.query('select graphile_worker.force_unlock_workers(array[$1::text])', [locked_by]);
      await client.query('select pg_advisory_unlock($1, hashtext($2))', key);
    }
  } finally {
    client.release();
  }
}
