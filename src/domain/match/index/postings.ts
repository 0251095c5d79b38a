import type { SparseVector } from '../../text/answer.ts';

/**
 * For each key (a word or a concept) the texts it stands in with its weight there. Lists only grow at the end;
 * they live as chained blocks in two typed arrays, so that a hundred thousand lists cost no object each.
 * A block holds 4, 8, ... 256 entries; the place behind its last entry names the next block.
 */
export class Postings {
  #lists = new Map<number, number>();
  /** Per list: first block, place of the next entry, entries left in the last block, entries in all. */
  #heads = new Int32Array(1024);
  #tails = new Int32Array(1024);
  #lasts = new Int32Array(1024);
  #lengths = new Int32Array(1024);
  #texts = new Int32Array(8192);
  #weights = new Float32Array(8192);
  #end = 0;

  /** Number of entries in the list of a key. */
  lengthOf(key: number): number {
    const list = this.#lists.get(key);
    return list === undefined ? 0 : this.#lengths[list];
  }

  /** Bytes of the typed arrays. */
  get bytes(): number {
    return this.#texts.byteLength + this.#weights.byteLength + this.#heads.byteLength * 4;
  }

  /** Enters a text under all of its keys. */
  appendAll({ keys, weights }: SparseVector, text: number): void {
    for (let i = 0; i < keys.length; i++) this.append(keys[i], text, weights[i]);
  }

  append(key: number, text: number, weight: number): void {
    const known = this.#lists.get(key);
    const list = known ?? this.#open(key);
    if (this.#tails[list] === this.#lasts[list]) this.#extend(list);
    const place = this.#tails[list]++;
    this.#texts[place] = text;
    this.#weights[place] = weight;
    this.#lengths[list]++;
  }

  /**
   * Adds factor times the weight of `key` in each of its texts to `sums`, and writes each text whose sum was
   * zero to `touched` from `count` on. Returns the new count.
   */
  accumulate(key: number, factor: number, sums: Float32Array, touched: Int32Array, count: number): number {
    const list = this.#lists.get(key);
    if (list === undefined) return count;
    const texts = this.#texts;
    const weights = this.#weights;
    let left = this.#lengths[list];
    let block = this.#heads[list];
    let capacity = FIRST_BLOCK;
    let found = count;
    for (;;) {
      const end = block + Math.min(left, capacity);
      for (let i = block; i < end; i++) {
        const text = texts[i];
        const sum = sums[text];
        if (sum === 0) touched[found++] = text;
        sums[text] = sum + factor * weights[i];
      }
      left -= capacity;
      if (left <= 0) return found;
      block = texts[block + capacity];
      capacity = Math.min(capacity * 2, LARGEST_BLOCK);
    }
  }

  #open(key: number): number {
    const list = this.#lists.size;
    if (list === this.#heads.length) {
      this.#heads = grown(this.#heads);
      this.#tails = grown(this.#tails);
      this.#lasts = grown(this.#lasts);
      this.#lengths = grown(this.#lengths);
    }
    const block = this.#reserve(FIRST_BLOCK);
    this.#heads[list] = block;
    this.#tails[list] = block;
    this.#lasts[list] = block + FIRST_BLOCK;
    this.#lists.set(key, list);
    return list;
  }

  #extend(list: number): void {
    let capacity = FIRST_BLOCK;
    for (let filled = FIRST_BLOCK; filled < this.#lengths[list]; filled += capacity) {
      capacity = Math.min(capacity * 2, LARGEST_BLOCK);
    }
    capacity = Math.min(capacity * 2, LARGEST_BLOCK);
    const block = this.#reserve(capacity);
    this.#texts[this.#lasts[list]] = block;
    this.#tails[list] = block;
    this.#lasts[list] = block + capacity;
  }

  #reserve(capacity: number): number {
    const block = this.#end;
    this.#end += capacity + 1;
    if (this.#end > this.#texts.length) {
      const size = Math.max(this.#end, Math.ceil(this.#texts.length * 1.5));
      const texts = new Int32Array(size);
      texts.set(this.#texts);
      this.#texts = texts;
      const weights = new Float32Array(size);
      weights.set(this.#weights);
      this.#weights = weights;
    }
    return block;
  }
}

const FIRST_BLOCK = 4;
const LARGEST_BLOCK = 256;

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
