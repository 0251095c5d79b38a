import type { Config } from '../config.ts';
import { isConnectionFault } from '../http/problem.ts';
import { startWorker } from '../jobs/worker.ts';
import { createLogger } from './createLogger.ts';
import { openDatabase } from './database.ts';
import { loadRuntime } from './runtime.ts';

/** Runs the jobs until it is told to stop: by a signal or by the end of the service that started it. */
export async function work(config: Config, tell: (line: string) => void): Promise<void> {
  const log = createLogger(config);
  // Listened for from the beginning: the service may be gone before the worker has loaded.
  const stop = asked();
  // The queue drops a promise of its own when it cannot put a job back because the database is away, or was until the
  // worker began anew. Whatever else nobody waited for ends the process, as it would without this.
  process.on('unhandledRejection', (error) => {
    if (!isConnectionFault(error) && !isOfEndedShift(error)) throw error;
    log.warn({ err: error }, 'the queue could not reach the database');
  });
  const { features, door, reference } = await loadRuntime();
  const database = await openDatabase(config, log, tell, null);
  try {
    const { connectionString } = database;
    const { allowPrivateWebhooks } = config;
    const worker = await startWorker({
      connectionString,
      features,
      door,
      reference,
      log,
      allowPrivateWebhooks,
      retention: config.retention,
    });
    tell('The worker takes jobs. Ctrl-C stops it after the batch at hand.');
    await stop;
    await worker.stop();
  } finally {
    await database.close();
  }
}

/** Whether the queue of a worker that has ended tried once more to put a job back: others free its jobs. */
function isOfEndedShift(error: unknown): boolean {
  return error instanceof Error && error.message === 'Cannot use a pool after calling end on the pool';
}

/** Resolves at a signal or when the process that started this one is gone. */
async function asked(): Promise<void> {
  await new Promise<void>((resolve) => {
    // Whoever started it may have gone while it was still loading: then there is nothing left to listen for.
    if (process.send !== undefined && !process.connected) resolve();
    process.on('disconnect', () => resolve());
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}
