import type { SparseVector } from '../../text/answer.ts';
import { grownInt32, largerLength } from './growth.ts';
import { NumberTable } from './numberTable.ts';
import type { Sections, StoredSections } from './sections.ts';

/**
 * For each key (a word or a concept) the texts it stands in with its weight there. What was there when the index was
 * packed lies in one row each; what came later follows in chained blocks, so that a list grows at its end without
 * moving. All in typed arrays: a hundred thousand lists cost no object each. A block holds 4, 8, ... 256 entries;
 * the place behind its last entry names the next block.
 */
export class Postings {
  #lists = new NumberTable();
  /** Per packed list, one more than lists: where its row begins. */
  #starts = new Int32Array(1);
  #packedTexts = new Int32Array(0);
  #packedWeights = new Float32Array(0);
  /** Per list: first block or -1, place of the next entry, entries left in the last block, entries in blocks. */
  #heads = new Int32Array(1024).fill(-1);
  #tails = new Int32Array(1024);
  #lasts = new Int32Array(1024);
  #lengths = new Int32Array(1024);
  #texts = new Int32Array(1024);
  #weights = new Float32Array(1024);
  #end = 0;

  static restore(stored: StoredSections, name: string): Postings {
    const postings = new Postings();
    postings.#lists = NumberTable.restore(stored, `${name}.lists`);
    postings.#starts = stored.int32(`${name}.starts`);
    postings.#packedTexts = stored.int32(`${name}.texts`);
    postings.#packedWeights = stored.float32(`${name}.weights`);
    postings.#heads = stored.int32(`${name}.heads`);
    postings.#tails = stored.int32(`${name}.tails`);
    postings.#lasts = stored.int32(`${name}.lasts`);
    postings.#lengths = stored.int32(`${name}.lengths`);
    postings.#texts = stored.int32(`${name}.laterTexts`);
    postings.#weights = stored.float32(`${name}.laterWeights`);
    postings.#end = postings.#texts.length;
    return postings;
  }

  store(sections: Sections, name: string): void {
    this.#lists.store(sections, `${name}.lists`);
    sections.put(`${name}.starts`, this.#starts);
    sections.put(`${name}.texts`, this.#packedTexts);
    sections.put(`${name}.weights`, this.#packedWeights);
    sections.put(`${name}.heads`, this.#heads);
    sections.put(`${name}.tails`, this.#tails);
    sections.put(`${name}.lasts`, this.#lasts);
    sections.put(`${name}.lengths`, this.#lengths);
    sections.put(`${name}.laterTexts`, this.#texts.subarray(0, this.#end));
    sections.put(`${name}.laterWeights`, this.#weights.subarray(0, this.#end));
  }

  /** Bytes of the typed arrays. */
  get bytes(): number {
    const packed = this.#starts.byteLength + this.#packedTexts.byteLength + this.#packedWeights.byteLength;
    const blocks = this.#texts.byteLength + this.#weights.byteLength + this.#heads.byteLength * 4;
    return packed + blocks + this.#lists.bytes;
  }

  /** Enters a text under all of its keys. */
  appendAll({ keys, weights }: SparseVector, text: number): void {
    for (let i = 0; i < keys.length; i++) this.append(keys[i], text, weights[i]);
  }

  append(key: number, text: number, weight: number): void {
    let list = this.#lists.get(key);
    if (list < 0) {
      list = this.#lists.size;
      this.#lists.set(key, list);
      this.#makeLists(list + 1);
    }
    if (this.#heads[list] < 0) this.#open(list);
    else if (this.#tails[list] === this.#lasts[list]) this.#extend(list);
    const place = this.#tails[list]++;
    this.#texts[place] = text;
    this.#weights[place] = weight;
    this.#lengths[list]++;
  }

  /** Adds up by text the products of a vector and what the texts hold of its keys. */
  accumulateAll({ keys, weights }: SparseVector, sums: Float32Array): void {
    for (let i = 0; i < keys.length; i++) this.accumulate(keys[i], weights[i], sums);
  }

  /** Adds factor times the weight of `key` in each of its texts to `sums`, which has a place for every text. */
  accumulate(key: number, factor: number, sums: Float32Array): void {
    const list = this.#lists.get(key);
    if (list < 0) return;
    if (list + 1 < this.#starts.length) {
      const texts = this.#packedTexts;
      const weights = this.#packedWeights;
      const end = this.#starts[list + 1];
      for (let i = this.#starts[list]; i < end; i++) sums[texts[i]] += factor * weights[i];
    }
    let left = this.#lengths[list];
    if (left === 0) return;
    const texts = this.#texts;
    const weights = this.#weights;
    let block = this.#heads[list];
    let capacity = FIRST_BLOCK;
    for (;;) {
      const end = block + Math.min(left, capacity);
      for (let i = block; i < end; i++) sums[texts[i]] += factor * weights[i];
      left -= capacity;
      if (left <= 0) return;
      block = texts[block + capacity];
      capacity = Math.min(capacity * 2, LARGEST_BLOCK);
    }
  }

  /** Lays every list in one row, in which it is read fastest and takes least. Linear in the entries. */
  pack(): void {
    const count = this.#lists.size;
    if (this.#end === 0 && this.#starts.length === count + 1) return;
    const starts = new Int32Array(count + 1);
    for (let list = 0; list < count; list++) {
      starts[list + 1] = starts[list] + this.#packedLength(list) + this.#lengths[list];
    }
    const texts = new Int32Array(starts[count]);
    const weights = new Float32Array(starts[count]);
    for (let list = 0; list < count; list++) {
      let place = starts[list];
      const packed = this.#packedLength(list);
      const from = packed === 0 ? 0 : this.#starts[list];
      texts.set(this.#packedTexts.subarray(from, from + packed), place);
      weights.set(this.#packedWeights.subarray(from, from + packed), place);
      place += packed;
      let block = this.#heads[list];
      let capacity = FIRST_BLOCK;
      for (let left = this.#lengths[list]; left > 0; ) {
        const length = Math.min(left, capacity);
        for (let i = block; i < block + length; i++) {
          texts[place] = this.#texts[i];
          weights[place++] = this.#weights[i];
        }
        left -= length;
        block = this.#texts[block + capacity];
        capacity = Math.min(capacity * 2, LARGEST_BLOCK);
      }
    }
    this.#starts = starts;
    this.#packedTexts = texts;
    this.#packedWeights = weights;
    this.#heads = new Int32Array(0);
    this.#texts = new Int32Array(1024);
    this.#weights = new Float32Array(1024);
    this.#end = 0;
    this.#makeLists(count);
  }

  #packedLength(list: number): number {
    return list + 1 < this.#starts.length ? this.#starts[list + 1] - this.#starts[list] : 0;
  }

  /** Room for so many lists, those that are new without a block. */
  #makeLists(count: number): void {
    const before = this.#heads.length;
    if (count <= before && before > 0) return;
    if (before === 0) {
      const size = largerLength(0, count);
      this.#heads = new Int32Array(size).fill(-1);
      this.#tails = new Int32Array(size);
      this.#lasts = new Int32Array(size);
      this.#lengths = new Int32Array(size);
      return;
    }
    this.#heads = grownInt32(this.#heads, count).fill(-1, before);
    this.#tails = grownInt32(this.#tails, count);
    this.#lasts = grownInt32(this.#lasts, count);
    this.#lengths = grownInt32(this.#lengths, count);
  }

  #open(list: number): void {
    const block = this.#reserve(FIRST_BLOCK);
    this.#heads[list] = block;
    this.#tails[list] = block;
    this.#lasts[list] = block + FIRST_BLOCK;
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
      this.#texts = grownInt32(this.#texts, this.#end);
      const weights = new Float32Array(this.#texts.length);
      weights.set(this.#weights);
      this.#weights = weights;
    }
    return block;
  }
}

const FIRST_BLOCK = 4;
const LARGEST_BLOCK = 256;
