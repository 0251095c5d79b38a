import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { IndexFollower } from '../jobs/indexFollower.ts';

/** The metrics of this process in the text form of Prometheus. */
export function createMetrics(follower: IndexFollower): () => Promise<string> {
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
  return () => registry.metrics();
}
