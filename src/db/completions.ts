import { type Kysely, sql } from 'kysely';
import type { DB } from './tables.ts';

export const COMPLETION_STATES = ['queued', 'running', 'succeeded', 'failed'] as const;
export type CompletionState = (typeof COMPLETION_STATES)[number];

/** A completion that a worker solves. Request, pools and answer are kept as they were given. */
export interface StoredCompletion {
  readonly id: string;
  readonly state: CompletionState;
  readonly seconds: number;
  readonly request: unknown;
  readonly pools: unknown;
  /** In [0, 1]. */
  readonly progress: number;
  readonly answer: unknown;
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export async function insertCompletion(
  db: Kysely<DB>,
  id: string,
  seconds: number,
  request: unknown,
  pools: unknown,
  owner: string,
): Promise<void> {
  await db
    .insertInto('consortium_completion')
    .values({ id, owner, seconds, request: JSON.stringify(request), pools: JSON.stringify(pools) })
    .execute();
}

export async function findCompletion(db: Kysely<DB>, id: string): Promise<StoredCompletion | undefined> {
  const row = await db
    .selectFrom('consortium_completion')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    state: row.state as CompletionState,
    seconds: row.seconds,
    request: row.request,
    pools: row.pools,
    progress: row.progress,
    answer: row.answer,
    failure: row.failure,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

export async function startCompletion(db: Kysely<DB>, id: string): Promise<void> {
  await db
    .updateTable('consortium_completion')
    .set({ state: 'running', started_at: sql<Date>`coalesce(started_at, now())` })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .execute();
}

export async function recordProgress(db: Kysely<DB>, id: string, progress: number): Promise<void> {
  await db
    .updateTable('consortium_completion')
    .set({ progress })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** Ends a completion with its answer. */
export async function finishCompletion(db: Kysely<DB>, id: string, answer: unknown): Promise<void> {
  await db
    .updateTable('consortium_completion')
    .set({
      state: 'succeeded',
      answer: JSON.stringify(answer),
      progress: 1,
      finished_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute();
}

export async function failCompletion(db: Kysely<DB>, id: string, failure: string): Promise<void> {
  await db
    .updateTable('consortium_completion')
    .set({ state: 'failed', failure, finished_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}
