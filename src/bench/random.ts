/** A stream of numbers in [0, 1) from a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many of the values, none twice, drawn by chance; all of them, shuffled, where there are fewer. */
export function draw<T>(values: readonly T[], count: number, next: () => number): T[] {
  const drawn = values.slice();
  const taken = Math.min(count, drawn.length);
  for (let i = 0; i < taken; i++) {
    const other = i + Math.floor(next() * (drawn.length - i));
    [drawn[i], drawn[other]] = [drawn[other], drawn[i]];
  }
  return drawn.slice(0, taken);
}
