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
    const start = this.#end;
    const end = start + bytes.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, Math.ceil(this.#bytes.length * 1.5)));
      larger.set(this.#bytes.subarray(0, start));
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, start);
    this.#end = end;
    return start;
  }

  /** A view of a string; valid until the next append. */
  view(start: number, length: number): Uint8Array {
    return this.#bytes.subarray(start, start + length);
  }
}
