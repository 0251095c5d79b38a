/** A copy of `from` that holds at least `length`: half as long again, so that growing costs little in the end. */
export function grownInt32(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(largerLength(from.length, length));
  larger.set(from);
  return larger;
}

/** The same for numbers in double precision. */
export function grownFloat64(from: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(largerLength(from.length, length));
  larger.set(from);
  return larger;
}

/** The length of an array that has to hold `length` and now holds `held`. */
export function largerLength(held: number, length: number): number {
  return Math.max(length, 256, Math.ceil(held * 1.5));
}
