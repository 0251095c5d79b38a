import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CandidateClass, CompletionReading } from '../domain/consortium/conditions.ts';
import type { CompletionAsk } from './completionAsk.ts';
import { completionFits } from './completionFits.ts';
import { drawPool, type PreparedCompletion, scoredSlots, withGaps } from './completionPool.ts';
import type { MatchSources } from './matching.ts';

export interface CompletionPools {
  /** Profiles that were scored. */
  readonly searched: number;
  readonly prepared: Readonly<Record<CompletionReading, PreparedCompletion>>;
}

/**
 * Scores every stored profile against the fixed members and draws from them the pools of both readings. Costs a pass
 * over the index for each member; others get their turn between two.
 */
export async function prepareCompletion(sources: MatchSources, ask: CompletionAsk): Promise<CompletionPools> {
  const { index } = sources;
  const fits = await completionFits(sources, ask);
  await nextTurn();
  const classes: CandidateClass[] = [];
  const scored = withGaps(scoredSlots(index, fits, ask, classes), classes, ask);
  scored.sort((a, b) => b.fit - a.fit || (index.ids[a.slot] < index.ids[b.slot] ? -1 : 1));
  const pool = (reading: CompletionReading): PreparedCompletion =>
    drawPool(index, scored, classes, ask, reading);
  return { searched: index.size, prepared: { strict: pool('strict'), generous: pool('generous') } };
}
