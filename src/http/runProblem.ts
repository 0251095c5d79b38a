import type { RunRefusal } from '../usecases/orderRun.ts';
import { memberProblem } from './forumProblems.ts';
import { ProblemError } from './problem.ts';

/** Why a run was not queued, as a problem. */
export function runProblem(refusal: RunRefusal, forumId: string): ProblemError {
  if (refusal.refused === 'nothing-published') {
    return new ProblemError('not-possible-now', 'No schedule is published, so there is none to change.');
  }
  return memberProblem(refusal, forumId, 'request');
}
