import { parentPort } from 'node:worker_threads';
import type { Outcome, SearchProgress } from '../domain/forum/scheduling.ts';
import { SOLVERS } from '../domain/forum/solvers.ts';
import type { SolveTask } from '../usecases/runSchedule.ts';

/** How often a thread reports its progress at most, in milliseconds. */
const REPORT_EVERY_MS = 100;

// One search after the other: it may take as long as it likes, nobody waits for the event loop.
const clock = () => performance.now();
function solve(task: SolveTask): Outcome {
  if (task.mode === 'replan') return SOLVERS.replan(task.problem, task);
  let last = Number.NEGATIVE_INFINITY;
  const { mode, problem, seed, timeLimitSeconds, near } = task;
  return SOLVERS[mode](problem, {
    seed,
    clock,
    deadline: clock() + timeLimitSeconds * 1000,
    steps: null,
    near,
    onProgress: (progress: SearchProgress) => {
      if (clock() - last < REPORT_EVERY_MS) return;
      last = clock();
      parentPort?.postMessage({ progress });
    },
  });
}

parentPort?.on('message', (task: SolveTask) => {
  parentPort?.postMessage({ outcome: solve(task) });
});
