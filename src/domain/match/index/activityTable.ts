import {
  type ActivityFacet,
  type ActivityWeights,
  activityValue,
  alikeness,
  shareOf,
} from '../activities.ts';
import { ASSUMED_PRIORS } from '../weights.ts';
import { grownInt32 } from './growth.ts';
import { SparseRows } from './sparseRows.ts';

/**
 * The distinct activities of a stock, numbered as they were added. What is offered and what is sought are told apart: of
 * both there are few, of pairs of them many. A seeker is held against each of the few.
 */
export class ActivityTable {
  readonly #rows = new SparseRows();
  /** By facet: the row of what is offered, and of what is sought; -1 where nothing is said. */
  #offers = new Int32Array(256);
  #seeks = new Int32Array(256);
  #count = 0;

  add({ offers, seeks }: ActivityFacet): void {
    const facet = this.#count++;
    if (facet >= this.#offers.length) {
      this.#offers = grownInt32(this.#offers, facet + 1);
      this.#seeks = grownInt32(this.#seeks, facet + 1);
    }
    this.#offers[facet] = this.#rowOf(offers);
    this.#seeks[facet] = this.#rowOf(seeks);
  }

  /**
   * By facet: what it counts for a seeker, and the seeker for it, each times its weight. As assessActivities has it,
   * but for rounding.
   */
  scores(seeker: ActivityFacet, there: number, back: number): Float64Array {
    const { offers, seeks } = seeker;
    const totals = this.#rows.totals();
    const common = offers === null ? null : this.#rows.commons(offers.all);
    const met = seeks === null ? null : this.#rows.commons(seeks.all);
    const shared = new Float64Array(this.#rows.count);
    const values = new Float64Array(this.#rows.count);
    for (let row = 0; row < values.length; row++) {
      if (offers !== null && common !== null) shared[row] = alikeness(common[row], offers.total, totals[row]);
      const covered = seeks === null || met === null ? null : shareOf(met[row], seeks.total);
      values[row] = activityValue(covered, shared[row]);
    }
    const prior = ASSUMED_PRIORS.activities;
    const scores = new Float64Array(this.#count);
    for (let facet = 0; facet < scores.length; facet++) {
      const offered = this.#offers[facet];
      const sought = this.#seeks[facet];
      const silent = offered < 0 || (seeks === null && offers === null);
      const unasked = common === null || (sought < 0 && offered < 0);
      const alike = offered < 0 ? 0 : shared[offered];
      const answered = unasked
        ? prior
        : activityValue(sought < 0 ? null : shareOf(common[sought], totals[sought]), alike);
      scores[facet] = there * (silent ? prior : values[offered]) + back * answered;
    }
    return scores;
  }

  #rowOf(weights: ActivityWeights): number {
    if (weights === null) return -1;
    return this.#rows.numberOf(
      weights.places,
      Array.from(weights.places, (place) => weights.all[place]),
    );
  }
}
