import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/tables.ts';

/** The tasks that workers know. */
export const IMPORT_TASK = 'import_profiles';
export const DUPLICATES_TASK = 'search_duplicates';

export const SCHEDULE_TASK = 'schedule_run';

export interface SchedulePayload {
  readonly runId: string;
}

/** Queues a schedule run, in the transaction that stored it. */
export async function enqueueRun(db: Kysely<DB>, runId: string): Promise<void> {
  const payload: SchedulePayload = { runId };
  await sql`
    select graphile_worker.add_job(${SCHEDULE_TASK}, payload := ${JSON.stringify(payload)}::json, job_key := ${runId})
  `.execute(db);
}

export interface ImportPayload {
  readonly importId: string;
}

/** Queues an import, in the transaction that completed its upload: neither is there without the other. */
export async function enqueueImport(db: Kysely<DB>, importId: string): Promise<void> {
  const payload: ImportPayload = { importId };
  await sql`
    select graphile_worker.add_job(${IMPORT_TASK}, payload := ${JSON.stringify(payload)}::json, job_key := ${importId})
  `.execute(db);
}

/** Queues a search for duplicates unless one waits already; one runs at a time. */
export async function enqueueDuplicateSearch(db: Kysely<DB>): Promise<void> {
  await sql`
    select graphile_worker.add_job(${DUPLICATES_TASK}, queue_name := ${DUPLICATES_TASK}, job_key := ${DUPLICATES_TASK},
      job_key_mode := 'preserve_run_at', priority := 10)
  `.execute(db);
}

export const COMPLETION_TASK = 'complete_consortium';

export interface CompletionPayload {
  readonly completionId: string;
}

/** Queues a completion, in the transaction that stored it. */
export async function enqueueCompletion(db: Kysely<DB>, completionId: string): Promise<void> {
  const payload: CompletionPayload = { completionId };
  await sql`
    select graphile_worker.add_job(${COMPLETION_TASK}, payload := ${JSON.stringify(payload)}::json, job_key := ${completionId})
  `.execute(db);
}

export const STRONG_MATCHES_TASK = 'seek_strong_matches';

/** What is written in quick succession is looked at together, and subscribers hear of it in one event. */
const STRONG_MATCHES_PAUSE = '10 seconds';

/** Queues a search for strong matches unless one waits already; one runs at a time. */
export async function enqueueStrongMatches(db: Kysely<DB>): Promise<void> {
  await sql`
    select graphile_worker.add_job(${STRONG_MATCHES_TASK}, queue_name := ${STRONG_MATCHES_TASK},
      job_key := ${STRONG_MATCHES_TASK}, job_key_mode := 'preserve_run_at', priority := 10,
      run_at := now() + ${STRONG_MATCHES_PAUSE}::interval)
  `.execute(db);
}
