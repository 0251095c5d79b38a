import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long a series of runs goes on: to the end, or until time is up and at least so many were made. */
export interface Patience {
  readonly least: number;
  readonly seconds: number;
}

/**
 * How long each took, in milliseconds; between two others get their turn, as between two requests. Fewer than there
 * are values where time was up.
 */
export async function timed<T>(
  values: readonly T[],
  { least, seconds }: Patience,
  run: (value: T) => void | Promise<void>,
): Promise<Float64Array> {
  const durations = new Float64Array(values.length);
  const deadline = performance.now() + seconds * 1000;
  for (let i = 0; i < values.length; i++) {
    await nextTurn();
    const began = performance.now();
    if (i >= least && began > deadline) return durations.subarray(0, i);
    const running = run(values[i]);
    if (running !== undefined) await running;
    durations[i] = performance.now() - began;
  }
  return durations;
}
