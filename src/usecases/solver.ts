import { Worker } from 'node:worker_threads';
import type { CompletionAnswer, CompletionProblem } from '../domain/consortium/completion.ts';
import type { GroupAnswer, GroupProblem } from '../domain/consortium/groups.ts';
import type { SolverOrder, SolverReport } from './solverThread.ts';

interface Waiting {
  resolve(answer: CompletionAnswer | GroupAnswer): void;
  reject(error: Error): void;
  progress(share: number): void;
}

/** tsx leaves threads alone: it is registered there before the file is read. */
const THREAD = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./solverThread.ts', import.meta.url).href)});
});`;

/**
 * Solves models in one thread beside the event loop, one after the other. The thread starts with the first order;
 * one that dies fails the orders at hand and is replaced by the next.
 */
export class Solver {
  #thread: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #number = 0;

  async complete(
    problem: CompletionProblem,
    seconds: number,
    progress: (share: number) => void = () => undefined,
  ): Promise<CompletionAnswer> {
    const number = ++this.#number;
    return (await this.#order({ number, seconds, task: 'complete', problem }, progress)) as CompletionAnswer;
  }

  async groups(problem: GroupProblem, seconds: number): Promise<GroupAnswer> {
    const number = ++this.#number;
    return (await this.#order({ number, seconds, task: 'groups', problem }, () => undefined)) as GroupAnswer;
  }

  /** Ends the thread; orders at hand fail. */
  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #order(order: SolverOrder, progress: (share: number) => void): Promise<CompletionAnswer | GroupAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(order.number, { resolve, reject, progress });
      this.#running().postMessage(order);
    });
  }

  #running(): Worker {
    if (this.#thread !== null) return this.#thread;
    const thread = new Worker(THREAD, { eval: true });
    thread.unref();
    thread.on('message', (report: SolverReport) => this.#hear(report));
    thread.on('error', (error) => this.#lose(error));
    thread.on('exit', () => this.#lose(new Error('the thread that solves models ended')));
    this.#thread = thread;
    return thread;
  }

  #hear(report: SolverReport): void {
    const waiting = this.#waiting.get(report.number);
    if (waiting === undefined) return;
    if ('progress' in report) {
      waiting.progress(report.progress);
      return;
    }
    this.#waiting.delete(report.number);
    if ('answer' in report) waiting.resolve(report.answer);
    else waiting.reject(new Error(report.failure));
  }

  #lose(error: Error): void {
    this.#thread = null;
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of lost) reject(error);
  }
}
