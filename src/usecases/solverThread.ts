import { parentPort } from 'node:worker_threads';
import { type CompletionAnswer, type CompletionProblem, complete } from '../domain/consortium/completion.ts';
import { formGroups, type GroupAnswer, type GroupProblem } from '../domain/consortium/groups.ts';
import { loadMixedIntegerSolver } from './mixedIntegerSolver.ts';

// The thread in which models are solved: HiGHS does not give way, the event loop must.

/** One order to the thread; `seconds` is the time that it may take. */
export type SolverOrder = { readonly number: number; readonly seconds: number } & (
  | { readonly task: 'complete'; readonly problem: CompletionProblem }
  | { readonly task: 'groups'; readonly problem: GroupProblem }
);

export type SolverReport =
  | { readonly number: number; readonly progress: number }
  | { readonly number: number; readonly answer: CompletionAnswer | GroupAnswer }
  | { readonly number: number; readonly failure: string };

const solver = loadMixedIntegerSolver();

parentPort?.on('message', async (order: SolverOrder) => {
  const { number } = order;
  const tell = (report: SolverReport): void => parentPort?.postMessage(report);
  try {
    const { solve } = await solver;
    const deadline = performance.now() + order.seconds * 1000;
    const answer =
      order.task === 'complete'
        ? complete(
            order.problem,
            (model) => solve(model, deadline),
            (progress) => tell({ number, progress }),
          )
        : formGroups(order.problem, (model) => solve(model, deadline));
    tell({ number, answer });
  } catch (error) {
    tell({ number, failure: (error as Error).stack ?? String(error) });
  }
});
