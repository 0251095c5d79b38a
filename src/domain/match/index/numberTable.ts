import type { Sections, StoredSections } from './sections.ts';

/**
 * Numbers from 0 on by 32-bit keys, in two typed arrays: no object each, and copied as bytes. Open addressing;
 * nothing is taken out. A key has the number that it was given last; -1 is none.
 */
export class NumberTable {
  /** Number of keys. */
  size = 0;
  #keys = new Uint32Array(1024);
  /** Parallel to keys. */
  #numbers = new Int32Array(1024).fill(FREE);

  static restore(stored: StoredSections, name: string): NumberTable {
    const table = new NumberTable();
    table.#keys = stored.uint32(`${name}.keys`);
    table.#numbers = stored.int32(`${name}.numbers`);
    for (const number of table.#numbers) if (number !== FREE) table.size++;
    return table;
  }

  store(sections: Sections, name: string): void {
    sections.put(`${name}.keys`, this.#keys);
    sections.put(`${name}.numbers`, this.#numbers);
  }

  get bytes(): number {
    return this.#keys.byteLength + this.#numbers.byteLength;
  }

  /** The number of a key, -1 where it has none. */
  get(key: number): number {
    return Math.max(-1, this.#numbers[this.#placeOf(key)]);
  }

  set(key: number, number: number): void {
    let place = this.#placeOf(key);
    if (this.#numbers[place] === FREE) {
      if (this.size * 2 >= this.#keys.length) {
        this.#grow();
        place = this.#placeOf(key);
      }
      this.size++;
      this.#keys[place] = key;
    }
    this.#numbers[place] = number;
  }

  /** Where a key stands or would be put. */
  #placeOf(key: number): number {
    const keys = this.#keys;
    const numbers = this.#numbers;
    const mask = keys.length - 1;
    let place = (Math.imul(key, SPREAD) >>> 7) & mask;
    while (numbers[place] !== FREE && keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const keys = this.#keys;
    const numbers = this.#numbers;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#numbers = new Int32Array(keys.length * 2).fill(FREE);
    for (let i = 0; i < keys.length; i++) {
      if (numbers[i] === FREE) continue;
      const place = this.#placeOf(keys[i]);
      this.#keys[place] = keys[i];
      this.#numbers[place] = numbers[i];
    }
  }
}

/** What stands at a place without a key. */
const FREE = -2;

/** Spreads keys that differ little. Source: multiplicative hashing, the golden ratio in 32 bits. */
const SPREAD = 0x9e3779b1;
