import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figures.ts';
import type { Setting } from './measure.ts';

export interface MeasureOrder {
  readonly measure: string;
  readonly setting: Setting;
}

export type MeasureReport =
  | { readonly progress: string }
  | { readonly figures: readonly Figure[] }
  | { readonly failure: string };

/** Thrown where the one who looks on does not want to any more. */
export class Interrupted extends Error {}

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const LONGEST_FAREWELL = 3_000;

/** Runs one measure in a fresh process and waits until that is gone. Throws where the measure did. */
export async function runMeasure(
  order: MeasureOrder,
  tell: (progress: string) => void,
  signal: AbortSignal,
): Promise<readonly Figure[]> {
  if (signal.aborted) throw new Interrupted();
  const child = fork(CHILD, [], {
    execArgv: [...new Set([...process.execArgv, '--expose-gc'])],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let last: MeasureReport | null = null;
    let killing: NodeJS.Timeout | undefined;
    const end = (): void => {
      if (child.connected) child.disconnect();
      killing = setTimeout(() => child.kill('SIGKILL'), LONGEST_FAREWELL);
    };
    signal.addEventListener('abort', end, { once: true });
    child.on('message', (message: MeasureReport) => {
      if ('progress' in message) tell(message.progress);
      else last = message;
    });
    child.once('error', reject);
    child.once('exit', (code, killedBy) => {
      clearTimeout(killing);
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(new Interrupted());
      else if (last !== null && 'figures' in last) resolve(last.figures);
      else if (last !== null && 'failure' in last) reject(new Error(last.failure));
      else reject(new Error(`its process ended (${killedBy ?? `exit code ${code}`})`));
    });
    child.send(order);
  });
}
