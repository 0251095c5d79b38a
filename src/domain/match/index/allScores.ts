import type { Candidate } from '../candidate.ts';
import type { ScoreContext } from '../request.ts';
import type { MatchIndex } from './matchIndex.ts';
import { NeedScores } from './needScores.ts';
import { signatureScores } from './signatureScores.ts';

/**
 * What every profile of an index scores with a seeker, vetoes apart, as the index knows scores: within TOLERANCE of
 * the definition. Where a list needs the best few, groups and forums need every pair.
 */
export class AllScores {
  readonly #index: MatchIndex;
  readonly #needs: NeedScores;

  /** Made for one index as it is: no change may come between two seekers. */
  constructor(index: MatchIndex) {
    this.#index = index;
    this.#needs = new NeedScores(index);
  }

  /**
   * By number of twins, in [0, 1]. Costs one pass over the postings of the seeker's texts, one over the distinct
   * facets and one over the twins.
   */
  of(seeker: Candidate, context: ScoreContext): Float64Array {
    const { twins, table } = this.#index;
    const bases = signatureScores(table, seeker, context);
    this.#needs.meet(seeker.texts, context);
    const scores = new Float64Array(twins.count);
    for (let i = 0; i < scores.length; i++) {
      scores[i] = Math.min(1, bases[twins.signatures[i]] + this.#needs.valueOf(i));
    }
    return scores;
  }
}
