/** The greatest `capacity` of the scores offered; `least` is what a further one must reach to count. */
export class ScoreHeap {
  #scores: Float64Array;
  #size = 0;

  constructor(capacity: number) {
    this.#scores = new Float64Array(capacity);
  }

  /** The smallest score kept once the heap is full; minus infinity before. */
  get least(): number {
    return this.#size < this.#scores.length ? Number.NEGATIVE_INFINITY : this.#scores[0];
  }

  /** Offers a score that `times` have. */
  offer(score: number, times: number): void {
    for (let left = Math.min(times, this.#scores.length); left > 0 && score > this.least; left--) {
      this.#enter(score);
    }
  }

  #enter(score: number): void {
    const scores = this.#scores;
    if (this.#size < scores.length) {
      let child = this.#size++;
      while (child > 0) {
        const parent = (child - 1) >> 1;
        if (scores[parent] <= score) break;
        scores[child] = scores[parent];
        child = parent;
      }
      scores[child] = score;
      return;
    }
    if (score <= scores[0]) return;
    let parent = 0;
    for (;;) {
      let child = parent * 2 + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && scores[child + 1] < scores[child]) child++;
      if (scores[child] >= score) break;
      scores[parent] = scores[child];
      parent = child;
    }
    scores[parent] = score;
  }
}
