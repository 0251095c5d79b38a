import pino from 'pino';
import { buildApp } from '../app.ts';
import { loadRuntime } from '../cli/runtime.ts';
import { readConfig } from '../config.ts';
import { type Connection, connect } from '../db/connect.ts';
import { loadCalls } from '../db/reference.ts';
import { IndexFollower } from '../jobs/indexFollower.ts';
import { enqueueCompletion, enqueueImport, enqueueRun } from '../jobs/queue.ts';
import { startWorker } from '../jobs/worker.ts';
import type { RunPart } from '../usecases/runSchedule.ts';
import { Solver } from '../usecases/solver.ts';

/** A service with its worker in this one process, so that one look at its processor time tells of both. */
export interface DayService {
  readonly db: Connection;
  readonly address: string;
  close(): Promise<void>;
}

/** `onRunPart` hears of each part of a schedule run as it is done. */
export async function openDayService(
  connectionString: string,
  now: () => number,
  onRunPart: (part: RunPart) => void,
): Promise<DayService> {
  const { features, door, reference } = await loadRuntime();
  const { poolSize, retention } = readConfig();
  const log = pino({ level: 'silent' });
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    const { db, close: disconnect } = connect({
      connectionString,
      poolSize,
      applicationName: 'cove-matchmaking bench',
    });
    closers.push(disconnect);
    const live = new IndexFollower({
      db,
      connectionString,
      features,
      space: reference.sectorSpace,
      snapshot: null,
      log,
    });
    await live.start();
    closers.push(() => live.stop());
    const solver = new Solver();
    closers.push(() => solver.close());
    const app = await buildApp({
      services: {
        db,
        reference,
        calls: loadCalls(),
        solver,
        features,
        live,
        enqueueImport,
        enqueueCompletion,
        enqueueRun,
        now,
        today: () => new Date(now()).toISOString().slice(0, 10),
        metrics: async () => '',
      },
      logger: log,
      version: 'bench',
    });
    closers.push(() => app.close());
    const worker = await startWorker({
      connectionString,
      features,
      door,
      reference,
      log,
      retention,
      onRunPart,
    });
    closers.push(() => worker.stop());
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    return { db, address, close };
  } catch (error) {
    await close();
    throw error;
  }
}
