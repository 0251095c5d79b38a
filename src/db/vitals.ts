import { type Kysely, sql } from 'kysely';
import type { DB } from './tables.ts';

/** What is waiting, under way and given up, for those who look after the service. */
export interface Vitals {
  /** By task; tasks without jobs are left out. */
  readonly jobs: readonly {
    readonly task: string;
    readonly waiting: number;
    /** How long the oldest of those that wait has been due, in seconds. */
    readonly oldestSeconds: number;
    readonly running: number;
    readonly failed: number;
  }[];
  /** Rows rejected by all imports that are kept. */
  readonly rejectedRows: number;
  /** Deliveries to webhooks by state. */
  readonly deliveries: Readonly<Record<'pending' | 'delivered' | 'failed', number>>;
  /** Webhooks that the service turned off. */
  readonly disabledWebhooks: number;
}

/** Reads the figures in one statement of each table; they are small, or counted by an index. */
export async function readVitals(db: Kysely<DB>): Promise<Vitals> {
  const jobs = await sql<Vitals['jobs'][number]>`
    select task_identifier as task,
      (count(*) filter (where is_due))::integer as waiting,
      coalesce(extract(epoch from now() - min(run_at) filter (where is_due)), 0)::float8 as "oldestSeconds",
      (count(*) filter (where locked_at is not null))::integer as running,
      (count(*) filter (where attempts >= max_attempts and locked_at is null))::integer as failed
    from (select *, locked_at is null and run_at <= now() and attempts < max_attempts as is_due
      from graphile_worker.jobs) as job
    group by task_identifier order by task_identifier
  `.execute(db);
  const { rows } = await sql<{
    rejected: number;
    pending: number;
    delivered: number;
    failed: number;
    disabled: number;
  }>`
    select (select coalesce(sum(rows_rejected), 0)::bigint from import) as rejected,
      (select count(*) from webhook where disabled_reason is not null) as disabled,
      count(*) filter (where state = 'pending') as pending,
      count(*) filter (where state = 'delivered') as delivered,
      count(*) filter (where state = 'failed') as failed
    from webhook_delivery
  `.execute(db);
  const [{ rejected, pending, delivered, failed, disabled }] = rows;
  return {
    jobs: jobs.rows,
    rejectedRows: rejected,
    deliveries: { pending, delivered, failed },
    disabledWebhooks: disabled,
  };
}
