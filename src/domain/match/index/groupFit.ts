import type { Candidate } from '../candidate.ts';
import type { ScoreContext } from '../request.ts';
import type { MatchIndex } from './matchIndex.ts';
import { NeedScores } from './needScores.ts';
import { excludedSignatures, signatureScores } from './signatureScores.ts';

/**
 * How all profiles of an index fit a group of seekers: for each slot the weighted sum of its scores with them, as
 * the index knows scores: within TOLERANCE of the definition for each seeker, in another order of summing.
 * Where a list of matches needs the best few for one seeker, this needs every profile for several.
 */
export class GroupFit {
  /** By slot. */
  readonly sums: Float64Array;
  /** By slot: 1 where a veto stands between it and one of the seekers, or where it is one of them. */
  readonly barred: Uint8Array;
  readonly #index: MatchIndex;
  readonly #needs: NeedScores;

  /** Made for one index as it is: no change may come between two seekers. */
  constructor(index: MatchIndex) {
    this.#index = index;
    this.#needs = new NeedScores(index);
    this.sums = new Float64Array(index.slotCount);
    this.barred = new Uint8Array(index.slotCount);
  }

  /**
   * Adds `share` times the score of every profile with a seeker. Costs one pass over the postings of the seeker's
   * texts, one over the distinct facets and one over the slots.
   */
  add(seeker: Candidate, context: ScoreContext, share: number, blocked: Iterable<string>): void {
    this.#bar(seeker, blocked);
    const { twins, twinsOf, ids, table } = this.#index;
    const bases = signatureScores(table, seeker, context);
    const isExcluded = excludedSignatures(table, seeker);
    const excluded = Uint8Array.from(bases, (_, signature) => (isExcluded?.(signature) ? 1 : 0));
    this.#needs.meet(seeker.texts, context);
    const scores = new Float64Array(twins.count);
    for (let i = 0; i < scores.length; i++) {
      scores[i] = share * Math.min(1, bases[twins.signatures[i]] + this.#needs.valueOf(i));
    }
    for (let slot = 0; slot < ids.length; slot++) {
      if (ids[slot] === '') continue;
      this.sums[slot] += scores[twinsOf[slot]];
      if (excluded[twins.signatures[twinsOf[slot]]] === 1) this.barred[slot] = 1;
    }
  }

  /** Bars the seeker, whoever is the same organisation, and who is blocked. */
  #bar({ profile }: Candidate, blocked: Iterable<string>): void {
    const index = this.#index;
    const own = index.slotOf(profile.id);
    if (own !== undefined) this.barred[own] = 1;
    for (const slot of index.sameOrganisation(profile)) this.barred[slot] = 1;
    for (const id of blocked) {
      const slot = index.slotOf(id);
      if (slot !== undefined) this.barred[slot] = 1;
    }
  }
}
