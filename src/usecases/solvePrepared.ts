import type { CompletionAnswer, CompletionProblem } from '../domain/consortium/completion.ts';
import type { CompletionReading } from '../domain/consortium/conditions.ts';
import type { CompletionPools } from './prepareCompletion.ts';

/** Solves a model within so many seconds. */
export interface CompletionSolver {
  complete(
    problem: CompletionProblem,
    seconds: number,
    progress?: (share: number) => void,
  ): Promise<CompletionAnswer>;
}

/** An answer with the reading under which it was found, and the ids behind its units. */
export interface ReadAnswer {
  readonly reading: CompletionReading;
  readonly answer: CompletionAnswer;
  readonly ids: readonly string[];
  /** Ids of rules that fail by the plan, which no addition changes. */
  readonly planFaults: readonly string[];
}

export type AskedReading = CompletionReading | 'best';

/**
 * Solves under the reading that is asked for; `best` tries the strict one first and falls back on the generous one
 * where that is impossible. A rule that no addition can mend makes the completion impossible by itself.
 */
export async function solvePrepared(
  { prepared }: Pick<CompletionPools, 'prepared'>,
  asked: AskedReading,
  solver: CompletionSolver,
  seconds: number,
  progress?: (share: number) => void,
): Promise<ReadAnswer> {
  const deadline = performance.now() + seconds * 1000;
  const under = async (reading: CompletionReading): Promise<ReadAnswer> => {
    const { problem, ids, unmendable, planFaults } = prepared[reading];
    if (unmendable.length > 0) {
      const clash = unmendable.slice(0, 1);
      return { reading, ids, planFaults, answer: { status: 'impossible', clash, smallest: true } };
    }
    const left = Math.max(0, (deadline - performance.now()) / 1000);
    return { reading, ids, planFaults, answer: await solver.complete(problem, left, progress) };
  };
  if (asked !== 'best') return under(asked);
  const strict = await under('strict');
  return strict.answer.status === 'impossible' ? under('generous') : strict;
}
