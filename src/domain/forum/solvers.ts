import { FIRST_FIT } from './firstFit.ts';
import type { ScheduleSolvers } from './scheduling.ts';

/** The solvers that runs, the command line and the benchmark use. */
export const SOLVERS: ScheduleSolvers = FIRST_FIT;
