import { largerLength } from './growth.ts';
import type { Sections, StoredSections } from './sections.ts';

/**
 * Many short byte strings in two buffers: no object and no garbage each. What was there when the arena was restored
 * stays where it is; what comes later is appended in a buffer of its own. Nothing is freed before the arena.
 */
export class ByteArena {
  #first = new Uint8Array(0);
  #later = new Uint8Array(0);
  #end = 0;

  static restore(stored: StoredSections, name: string): ByteArena {
    const arena = new ByteArena();
    arena.#first = stored.bytes(name);
    arena.#end = arena.#first.length;
    return arena;
  }

  /** The second part begins at a multiple of four, as the first one ends at one. */
  store(sections: Sections, name: string): void {
    const later = (this.#end - this.#first.length + 3) & ~3;
    if (later > this.#later.length) this.#reserve(0);
    sections.put(name, this.#first, this.#later.subarray(0, later));
  }

  /** Where the next string will begin at the earliest. */
  get end(): number {
    return this.#end;
  }

  /** Copies a string in; answers where it begins. */
  append(bytes: Uint8Array): number {
    const { start, place } = this.#reserve(bytes.length);
    this.#later.set(bytes, place);
    this.#end = start + bytes.length;
    return start;
  }

  /** Copies a text in as UTF-8; answers where it begins. It ends where the arena ends then. */
  appendText(text: string): number {
    // A UTF-16 unit takes three bytes at most.
    const { start, place } = this.#reserve(text.length * 3);
    this.#end = start + ENCODER.encodeInto(text, this.#later.subarray(place)).written;
    return start;
  }

  /** A view of a string; valid until the next append. */
  view(start: number, length: number): Uint8Array {
    const place = start - this.#first.length;
    return place < 0
      ? this.#first.subarray(start, start + length)
      : this.#later.subarray(place, place + length);
  }

  /** Room at a multiple of four in memory, so that what it holds can be looked into without a copy. */
  #reserve(length: number): { start: number; place: number } {
    const place = (this.#end - this.#first.length + 3) & ~3;
    if (place + length >= this.#later.length) {
      const larger = new Uint8Array(largerLength(this.#later.length, place + length));
      larger.set(this.#later.subarray(0, this.#end - this.#first.length));
      this.#later = larger;
    }
    return { start: this.#first.length + place, place };
  }
}

const ENCODER = new TextEncoder();
