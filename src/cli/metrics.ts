import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../db/connect.ts';
import { readVitals, type Vitals } from '../db/vitals.ts';
import type { AnsweredRequest } from '../http/services.ts';
import type { IndexFollower } from '../jobs/indexFollower.ts';

/** Bounds of the histogram of durations, in seconds: below 5 ms nobody is alarmed, above 10 s it is too late. */
const DURATION_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  /** In the text form of Prometheus. Never rejects: where the database is away its figures are left out. */
  render(): Promise<string>;
  observe(answered: AnsweredRequest): void;
}

/** The metrics of this process, and of the database as it sees it. */
export function createMetrics(follower: IndexFollower, { db, pool }: Pick<Database, 'db' | 'pool'>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge('cove_index_profiles', 'Profiles in the index.', () => follower.index.size);
  gauge('cove_index_bytes', 'Bytes of the large buffers of the index.', () => follower.index.bytes);
  gauge(
    'cove_index_age_seconds',
    'Seconds since the index was last known to hold all commits.',
    () => follower.age / 1000,
  );
  gauge(
    'cove_index_garbage_ratio',
    'Share of the texts in the index that are gone.',
    () => follower.index.garbage,
  );
  gauge('cove_pool_connections', 'Connections to the database.', () => pool.totalCount);
  gauge('cove_pool_in_use', 'Connections in use.', () => pool.totalCount - pool.idleCount);
  gauge('cove_pool_waiting', 'Requests that wait for a connection.', () => pool.waitingCount);
  const durations = new Histogram({
    name: 'cove_request_duration_seconds',
    help: 'Seconds from the arrival of a request to the end of its answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATION_BOUNDS,
    registers: [registry],
  });
  const showVitals = vitalsGauges(registry);
  return {
    observe: ({ method, route, status, seconds }) => durations.observe({ method, route, status }, seconds),
    async render() {
      showVitals(await readVitals(db).catch(() => null));
      return registry.metrics();
    },
  };
}

/** Figures of the database; where it is away they are left out rather than told as they were. */
function vitalsGauges(registry: Registry): (vitals: Vitals | null) => void {
  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const up = gauge('cove_database_up', '1: the database answers, 0: it does not.');
  const waiting = gauge('cove_jobs_waiting', 'Jobs that could run now and do not yet.', ['task']);
  const oldest = gauge('cove_jobs_oldest_seconds', 'Seconds that the oldest of them has waited.', ['task']);
  const running = gauge('cove_jobs_running', 'Jobs under way.', ['task']);
  const failed = gauge('cove_jobs_failed', 'Jobs that were given up.', ['task']);
  const rejected = gauge('cove_import_rows_rejected', 'Rows that imports rejected, of all imports kept.');
  const deliveries = gauge('cove_webhook_deliveries', 'Deliveries to webhooks, by state.', ['state']);
  const disabled = gauge('cove_webhooks_disabled', 'Webhooks that were turned off because they failed.');
  const scrapes = new Counter({
    name: 'cove_database_unseen_total',
    help: 'How often the figures of the database could not be read.',
    registers: [registry],
  });
  return (vitals) => {
    up.set(vitals === null ? 0 : 1);
    for (const each of [waiting, oldest, running, failed, rejected, deliveries, disabled]) each.reset();
    if (vitals === null) {
      for (const each of [rejected, disabled]) each.remove();
      scrapes.inc();
      return;
    }
    for (const { task, ...counts } of vitals.jobs) {
      waiting.set({ task }, counts.waiting);
      oldest.set({ task }, counts.oldestSeconds);
      running.set({ task }, counts.running);
      failed.set({ task }, counts.failed);
    }
    rejected.set(vitals.rejectedRows);
    for (const [state, count] of Object.entries(vitals.deliveries)) deliveries.set({ state }, count);
    disabled.set(vitals.disabledWebhooks);
  };
}
