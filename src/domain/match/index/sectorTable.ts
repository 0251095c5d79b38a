import type { SectorVector } from '../../vocabulary/sectors.ts';
import type { SectorFacet } from '../sectors.ts';
import { ASSUMED_PRIORS } from '../weights.ts';
import { grownInt32 } from './growth.ts';
import { SparseRows } from './sparseRows.ts';

/** The distinct sectors of a stock, numbered as they were added: those that profiles are in, and those that they seek. */
export class SectorTable {
  readonly #rows = new SparseRows();
  /** By facet: the row of its own sectors, and of those it looks for; -1 where none is named. */
  #own = new Int32Array(256);
  #wanted = new Int32Array(256);
  #count = 0;
  /** One more than the greatest place of a row. */
  #places = 0;

  add({ own, sought }: SectorFacet): void {
    const facet = this.#count++;
    if (facet >= this.#own.length) {
      this.#own = grownInt32(this.#own, facet + 1);
      this.#wanted = grownInt32(this.#wanted, facet + 1);
    }
    this.#own[facet] = this.#rowOf(own);
    this.#wanted[facet] = this.#rowOf(sought ?? own);
  }

  /**
   * By facet: what it counts for a seeker, and the seeker for it, each times its weight. As assessSectors has it, but
   * for rounding.
   */
  scores({ own, sought }: SectorFacet, there: number, back: number): Float64Array {
    const wanted = sought ?? own;
    const near = wanted === null ? null : this.#rows.dots(this.#dense(wanted));
    const nearOwn = own === wanted ? near : own === null ? null : this.#rows.dots(this.#dense(own));
    const prior = ASSUMED_PRIORS.sectors;
    const scores = new Float64Array(this.#count);
    for (let facet = 0; facet < scores.length; facet++) {
      const theirs = this.#own[facet];
      const theyWant = this.#wanted[facet];
      const value = near === null || theirs < 0 ? prior : Math.min(1, near[theirs]);
      const answered = nearOwn === null || theyWant < 0 ? prior : Math.min(1, nearOwn[theyWant]);
      scores[facet] = there * value + back * answered;
    }
    return scores;
  }

  #rowOf(vector: SectorVector | null): number {
    if (vector === null) return -1;
    for (const place of vector.sectors) this.#places = Math.max(this.#places, place + 1);
    return this.#rows.numberOf(vector.sectors, vector.weights);
  }

  #dense({ sectors, weights }: SectorVector): Float64Array {
    const dense = new Float64Array(Math.max(this.#places, (sectors.at(-1) ?? -1) + 1));
    sectors.forEach((place, i) => {
      dense[place] = weights[i];
    });
    return dense;
  }
}
