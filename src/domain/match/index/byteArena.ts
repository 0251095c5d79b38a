/** Many short byte strings in one buffer: no object and no garbage each. Nothing is freed before the arena. */
export class ByteArena {
  #bytes = new Uint8Array(1 << 16);
  #end = 0;

  /** Where the next string will begin. */
  get end(): number {
    return this.#end;
  }

  /** Copies a string in; answers where it begins. */
  append(bytes: Uint8Array): number {
    // At a multiple of four, so that what it holds can be looked into without a copy.
    const start = (this.#end + 3) & ~3;
    this.#reserve(start + bytes.length);
    this.#bytes.set(bytes, start);
    this.#end = start + bytes.length;
    return start;
  }

  #reserve(end: number): void {
    if (end <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(end, Math.ceil(this.#bytes.length * 1.5)));
    larger.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = larger;
  }

  /** Copies a text in as UTF-8; answers where it begins. It ends where the arena ends then. */
  appendText(text: string): number {
    const start = this.#end;
    // A UTF-16 unit takes three bytes at most.
    this.#reserve(start + text.length * 3);
    this.#end = start + ENCODER.encodeInto(text, this.#bytes.subarray(start)).written;
    return start;
  }

  /** A view of a string; valid until the next append. */
  view(start: number, length: number): Uint8Array {
    return this.#bytes.subarray(start, start + length);
  }
}

const ENCODER = new TextEncoder();
