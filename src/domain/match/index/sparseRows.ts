import { grownFloat64, grownInt32 } from './growth.ts';

/**
 * Distinct vectors of few dimensions, most of them zero, one row each in typed arrays: what sectors and activities of a
 * stock there are. One vector is held against all of them in a pass over their entries.
 */
export class SparseRows {
  /** Number of rows. */
  count = 0;
  readonly #numbers = new Map<string, number>();
  /** One more than rows: where each begins. */
  #starts = new Int32Array(256);
  #places = new Int32Array(1024);
  #weights = new Float64Array(1024);

  /** The number of a vector: its places ascend, its weights are above 0 and parallel to them. */
  numberOf(places: ArrayLike<number>, weights: ArrayLike<number>): number {
    const key = Array.from(places, (place, i) => `${place}:${weights[i]}`).join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const row = this.count++;
    this.#numbers.set(key, row);
    const start = this.#starts[row];
    const end = start + places.length;
    if (row + 1 >= this.#starts.length) this.#starts = grownInt32(this.#starts, row + 2);
    if (end > this.#places.length) {
      this.#places = grownInt32(this.#places, end);
      this.#weights = grownFloat64(this.#weights, this.#places.length);
    }
    for (let i = 0; i < places.length; i++) {
      this.#places[start + i] = places[i];
      this.#weights[start + i] = weights[i];
    }
    this.#starts[row + 1] = end;
    return row;
  }

  /** By row: its dot product with a vector that has a weight for every place. */
  dots(dense: Float64Array): Float64Array {
    const dots = new Float64Array(this.count);
    for (let row = 0; row < dots.length; row++) {
      let sum = 0;
      const end = this.#starts[row + 1];
      for (let i = this.#starts[row]; i < end; i++) sum += this.#weights[i] * dense[this.#places[i]];
      dots[row] = sum;
    }
    return dots;
  }

  /** By row: what it and a vector that has a weight for every place have in common, the lesser of both by place. */
  commons(dense: Float64Array): Float64Array {
    const commons = new Float64Array(this.count);
    for (let row = 0; row < commons.length; row++) {
      let sum = 0;
      const end = this.#starts[row + 1];
      for (let i = this.#starts[row]; i < end; i++) sum += Math.min(this.#weights[i], dense[this.#places[i]]);
      commons[row] = sum;
    }
    return commons;
  }

  /** By row: the sum of its weights. */
  totals(): Float64Array {
    const totals = new Float64Array(this.count);
    for (let row = 0; row < totals.length; row++) {
      for (let i = this.#starts[row]; i < this.#starts[row + 1]; i++) totals[row] += this.#weights[i];
    }
    return totals;
  }
}
