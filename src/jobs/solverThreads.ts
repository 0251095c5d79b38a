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

/**
 * Solves in worker threads, so that the event loop stays free for progress, cancelling and other jobs. A thread that
 * has solved waits for the next task: loading a new one takes longer than most changes on the day.
 */
export class SolverThreads {
  #idle: Worker | null = null;

  solve(task: SolveTask, onProgress: (progress: SearchProgress) => void): RunningSearch {
    const thread = this.#idle ?? new Worker(ENTRY, { eval: true });
    this.#idle = null;
    thread.ref();
    let stopped = false;
    let solved = false;
    const outcome = new Promise<Outcome>((resolve, reject) => {
      thread.on('message', (message: Message) => {
        if ('progress' in message) onProgress(message.progress);
        else {
          solved = true;
          this.#keep(thread);
          resolve(message.outcome);
        }
      });
      thread.on('error', reject);
      thread.on('exit', () => {
        reject(stopped ? new SearchStopped() : new Error('the solver ended without an outcome'));
      });
    });
    thread.postMessage(task);
    return {
      outcome,
      stop: async () => {
        // A thread that has solved may be at the next task by now.
        if (solved) return;
        stopped = true;
        await thread.terminate();
      },
    };
  }

  /** Ends the thread that waits; searches under way go on. */
  async close(): Promise<void> {
    const idle = this.#idle;
    this.#idle = null;
    await idle?.terminate();
  }

  /** One thread waits, and keeps no process from ending. */
  #keep(thread: Worker): void {
    for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
    if (this.#idle !== null) {
      void thread.terminate();
      return;
    }
    const lose = (): void => {
      if (this.#idle === thread) this.#idle = null;
    };
    // What breaks while it does nothing concerns nobody: the next task gets another.
    thread.on('error', lose);
    thread.on('exit', lose);
    thread.unref();
    this.#idle = thread;
  }
}
