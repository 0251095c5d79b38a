import { setTimeout as wait } from 'node:timers/promises';

/** A worker for as long as it keeps the connection that says that it lives. */
export interface Shift {
  /** Settles, or rejects, when that is lost: others then take its jobs to be free. */
  readonly lost: Promise<unknown>;
  /** Ends after what is at hand. Never rejects. */
  stop(): Promise<void>;
}

export interface Shifts {
  stop(): Promise<void>;
}

interface ShiftLog {
  info(context: object, message: string): void;
  warn(context: object, message: string): void;
}

/** How long to wait before a shift is begun again, in milliseconds. */
const RETRY_MS = 1_000;

/**
 * Begins a shift, and another whenever one is lost: jobs of the lost one may be anybody's by then, so it ends before
 * the next, which has another name, begins. Tries for as long as it is not stopped.
 * @throws what the first beginning throws
 */
export async function keepShifts(begin: () => Promise<Shift>, log: ShiftLog): Promise<Shifts> {
  let current: Shift | null = await begin();
  const stopping = new AbortController();
  const stopped = new Promise<'stopped'>((resolve) =>
    stopping.signal.addEventListener('abort', () => resolve('stopped')),
  );
  const beginAgain = async (): Promise<Shift | null> => {
    for (;;) {
      if (stopping.signal.aborted) return null;
      try {
        return await begin();
      } catch (error) {
        log.warn({ err: error }, 'the worker cannot begin again yet');
        await wait(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  const going = (async () => {
    while (current !== null) {
      const ending = await Promise.race([current.lost.catch((error: unknown) => error), stopped]);
      if (ending !== 'stopped') log.warn({ err: ending }, 'the worker lost the database');
      await current.stop();
      if (ending === 'stopped') return;
      current = await beginAgain();
      if (current !== null) log.info({}, 'the worker goes on');
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await going;
    },
  };
}
