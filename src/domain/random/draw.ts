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
