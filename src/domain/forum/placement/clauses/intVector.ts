/** Whole numbers in a row that grows; read `entries` up to `length`. */
export class IntVector {
  entries: Int32Array<ArrayBuffer>;
  length = 0;

  constructor(room = 8) {
    this.entries = new Int32Array(room);
  }

  push(value: number): void {
    if (this.length === this.entries.length) this.entries = grown(this.entries, this.length + 1);
    this.entries[this.length++] = value;
  }
}

/** The same numbers in an array with at least so much room: twice as much as before, so that growing is rare. */
export function grown(entries: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(room, 2 * entries.length, 8));
  larger.set(entries);
  return larger;
}
