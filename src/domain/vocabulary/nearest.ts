/** What can be meant by a text: a code and the names it goes by, in any language. */
export interface Nameable {
  readonly code: string;
  readonly names: readonly string[];
}

/** Codes that a text may mean, best first, of those that may be suggested at all. */
export type NearestFinder = (
  text: string,
  most: number,
  allowed?: (code: string) => boolean,
) => readonly string[];

interface Name {
  readonly code: string;
  readonly wordCount: number;
}

interface KnownWord {
  readonly word: string;
  /** The names that hold it. */
  readonly holders: number[];
}

interface KnownWords {
  readonly names: readonly Name[];
  readonly byInitial: ReadonlyMap<string, readonly KnownWord[]>;
}

/** Least score of a suggestion, in [0, 1]: under it the likeness is chance. Assumed. */
const ASSUMED_LEAST_SCORE = 0.3;
/** What a word that only begins alike is worth beside the word itself. Assumed. */
const ASSUMED_BEGINNING_WORTH = 0.85;
/** What a misspelt word is worth per letter that is right. Assumed. */
const ASSUMED_MISSPELT_WORTH = 0.95;
/** How much a name loses for words that were not asked for: the power of its number of words. Assumed. */
const ASSUMED_LENGTH_POWER = 0.25;
/** Words of a text that are looked at. */
const MOST_WORDS = 8;

/**
 * Builds a finder that compares words, with room for a slip of one or two letters but for the first. The
 * names are read when it is first asked, which takes some 40 ms for ten thousand of them; after that a few
 * words cost about a millisecond. Ties: the name listed first.
 */
export function buildNearestFinder(nameables: () => Iterable<Nameable>): NearestFinder {
  let words: KnownWords | null = null;
  return (text, most, allowed) => {
    words ??= read(nameables());
    const { names, byInitial } = words;
    const asked = [...new Set(wordsIn(text))].slice(0, MOST_WORDS);
    const scores = new Map<number, number>();
    for (const word of asked) {
      const best = new Map<number, number>();
      for (const { word: known, holders } of byInitial.get(word[0]) ?? []) {
        const alike = likeness(word, known);
        if (alike === 0) continue;
        for (const name of holders) if (alike > (best.get(name) ?? 0)) best.set(name, alike);
      }
      for (const [name, alike] of best) scores.set(name, (scores.get(name) ?? 0) + alike / asked.length);
    }
    const ranked: { code: string; name: number; score: number }[] = [];
    for (const [name, score] of scores) {
      const { code, wordCount } = names[name];
      if (score < ASSUMED_LEAST_SCORE || !(allowed?.(code) ?? true)) continue;
      ranked.push({ code, name, score: score / wordCount ** ASSUMED_LENGTH_POWER });
    }
    ranked.sort((a, b) => b.score - a.score || a.name - b.name);
    return [...new Set(ranked.map(({ code }) => code))].slice(0, most);
  };
}

/** Each name stands for itself, so that a long one in one language does not weigh on a short one in another. */
function read(nameables: Iterable<Nameable>): KnownWords {
  const names: Name[] = [];
  const known = new Map<string, KnownWord>();
  for (const { code, names: given } of nameables) {
    for (const name of given) {
      const words = wordsIn(name);
      for (const word of words) {
        const entry = known.get(word);
        if (entry === undefined) known.set(word, { word, holders: [names.length] });
        else if (entry.holders.at(-1) !== names.length) entry.holders.push(names.length);
      }
      names.push({ code, wordCount: Math.max(1, words.length) });
    }
  }
  const byInitial = new Map<string, KnownWord[]>();
  for (const entry of known.values()) {
    const bucket = byInitial.get(entry.word[0]);
    if (bucket === undefined) byInitial.set(entry.word[0], [entry]);
    else bucket.push(entry);
  }
  return { names, byInitial };
}

/** The words of a text without accents and case; of letters and digits, two or more. */
export function wordsIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  // Most names are plain ASCII, for which the general way takes five times as long.
  if (/^[ -~]*$/.test(lower)) return lower.match(/[a-z0-9]{2,}/g) ?? [];
  return (
    lower
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .match(/[\p{L}\p{N}]{2,}/gu) ?? []
  );
}

/** How alike two words with the same first letter are, in [0, 1]; 0 beyond a slip. */
function likeness(word: string, known: string): number {
  if (word === known) return 1;
  const shorter = Math.min(word.length, known.length);
  if (shorter >= 3 && (known.startsWith(word) || (shorter >= 5 && word.startsWith(known)))) {
    return ASSUMED_BEGINNING_WORTH;
  }
  const room = shorter < 4 ? 0 : shorter < 8 ? 1 : 2;
  if (room === 0 || Math.abs(word.length - known.length) > room) return 0;
  const distance = editDistance(word, known, room);
  return distance > room ? 0 : ASSUMED_MISSPELT_WORTH * (1 - distance / Math.max(word.length, known.length));
}

/**
 * Letters to insert, delete, replace or swap with their neighbour to make one word of the other; more than
 * `most` where it takes more. Cost: the product of the lengths.
 * Source: optimal string alignment, a restriction of Damerau (1964).
 */
export function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2] + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches back two rows, so one row alone may be above the bound.
    if (least > most + 1) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length], most + 1);
}
