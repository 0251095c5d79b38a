import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/tables.ts';

/** The tasks that workers know. */
export const IMPORT_TASK = 'import_profiles';

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
