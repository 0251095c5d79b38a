import { findCompletion, finishCompletion, recordProgress, startCompletion } from '../db/completions.ts';
import type { Connection } from '../db/connect.ts';
import type { CompletionPools } from './prepareCompletion.ts';
import { type AskedReading, type CompletionSolver, solvePrepared } from './solvePrepared.ts';

/** Solves a stored completion and keeps its answer. One that is gone or done is left alone; again is harmless. */
export async function runCompletion(db: Connection, solver: CompletionSolver, id: string): Promise<void> {
  const stored = await findCompletion(db, id);
  if (stored === undefined || stored.state === 'succeeded' || stored.state === 'failed') return;
  await startCompletion(db, id);
  const { reading } = stored.request as { readonly reading: AskedReading };
  // Progress is told on the way; the answer must not overtake it.
  let told: Promise<void> = Promise.resolve();
  const answer = await solvePrepared(
    stored.pools as CompletionPools,
    reading,
    solver,
    stored.seconds,
    (share) => {
      told = told.then(() => recordProgress(db, id, share));
    },
  );
  await told;
  await finishCompletion(db, id, answer);
}
