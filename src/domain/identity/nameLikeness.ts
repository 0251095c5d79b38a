import type { NameWord, OrganisationName } from './organisationName.ts';

/** What a slip of the pen leaves of a word. In [0, 1]. */
const ASSUMED_SLIP_WORTH = 0.87;
/** What a shortened word is worth beside the whole one. In [0, 1]. */
const ASSUMED_SHORTENED_WORTH = 0.9;
/** Letters from which one slip is believed: shorter words that differ in a letter are other words. */
const ASSUMED_SLIP_LETTERS = 7;

/**
 * How far two names are one, in [0, 1]: the share of the weight of their words that stands in both (Dice). The
 * order of words does not count. Symmetric; 1 for names that are the same but for spaces; words squared in cost.
 */
export function nameLikeness(a: OrganisationName, b: OrganisationName): number {
  if (a.joined === b.joined) return 1;
  const pairs: { worth: number; weight: number; i: number; j: number }[] = [];
  for (const [i, left] of a.words.entries()) {
    for (const [j, right] of b.words.entries()) {
      const worth = wordLikeness(left, right);
      if (worth > 0) pairs.push({ worth, weight: left.weight + right.weight, i, j });
    }
  }
  // The surest pairs first; ties by place, on whichever side it is nearer to the front, so that sides do not count.
  pairs.sort(
    (p, q) =>
      q.worth - p.worth ||
      q.weight - p.weight ||
      p.i + p.j - (q.i + q.j) ||
      Math.abs(p.i - p.j) - Math.abs(q.i - q.j),
  );
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  let shared = 0;
  for (const { worth, weight, i, j } of pairs) {
    if (takenLeft.has(i) || takenRight.has(j)) continue;
    takenLeft.add(i);
    takenRight.add(j);
    shared += worth * weight;
  }
  return Math.min(1, shared / (a.weight + b.weight));
}

function wordLikeness(a: NameWord, b: NameWord): number {
  if (a.word === b.word) return 1;
  if (/\d/.test(a.word) || /\d/.test(b.word)) return 0;
  if ((a.shortened && b.word.startsWith(a.word)) || (b.shortened && a.word.startsWith(b.word))) {
    return ASSUMED_SHORTENED_WORTH;
  }
  const shorter = Math.min(a.word.length, b.word.length);
  return shorter >= ASSUMED_SLIP_LETTERS && isOneSlip(a.word, b.word) ? ASSUMED_SLIP_WORTH : 0;
}

/** Whether one letter too many, too few or wrong, or two that changed places, is all that differs. */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}
