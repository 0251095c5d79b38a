import { Worker } from 'node:worker_threads';
import type { Outcome, SearchProgress } from '../domain/forum/scheduling.ts';
import { type RunningSearch, SearchStopped, type SolveTask } from '../usecases/runSchedule.ts';

type Message = { readonly progress: SearchProgress } | { readonly outcome: Outcome };

/**
 * Loads the thread's TypeScript. Node 20 does not let `--import=tsx` reach a thread: it has to register itself.
 */
const ENTRY = `
import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
  .then(({ register }) => register())
  .then(() => import(${JSON.stringify(new URL('./solverThread.ts', import.meta.url).href)}));
`;

/** Solves in a worker thread, so that the event loop stays free for progress, cancelling and other jobs. */
export function solveInThread(
  task: SolveTask,
  onProgress: (progress: SearchProgress) => void,
): RunningSearch {
  const thread = new Worker(ENTRY, { eval: true, workerData: task });
  let stopped = false;
  const outcome = new Promise<Outcome>((resolve, reject) => {
    thread.on('message', (message: Message) => {
      if ('progress' in message) onProgress(message.progress);
      else resolve(message.outcome);
    });
    thread.on('error', reject);
    thread.on('exit', () => {
      reject(stopped ? new SearchStopped() : new Error('the solver ended without an outcome'));
    });
  });
  return {
    outcome,
    async stop() {
      stopped = true;
      await thread.terminate();
    },
  };
}
