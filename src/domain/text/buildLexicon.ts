import { hasCompounds } from './compounds.ts';
import { type ConceptEntry, type ConceptLexicon, type LexiconArrays, withNames } from './concepts.ts';
import { hash32 } from './hash.ts';
import { textLanguage } from './languages.ts';
import { type LexiconRow, type Passages, readPassages } from './passages.ts';
import { translateRows } from './translateRows.ts';
import { beginningKey, rowKey } from './wordForms.ts';

/** Rises whenever the same entries would give other features: stems, stop words, weights. */
export const LEXICON_VERSION = 1;
/** A label says this many times what a word of a description says. Tried 1 to 4 on T3: no difference. */
const LABEL_COUNT = 2;
/** A word of so many concepts tells little about any: only the strongest are kept. ASSUMED; bounds the cost of a word. */
const ASSUMED_MOST_CONCEPTS = 1024;

/**
 * Builds the lexicon from its entries, in any order: entries with one key are joined. Languages are read as
 * by `textLanguage`. Weights: ln(1 + count) times rarity, each concept's words of a language at length one, so a
 * word that is all of a label says more than one of thirty. Deterministic. Cost: seconds for ESCO's 13,485 skills
 * (keep the result by `encodeLexicon`). Never throws.
 * Source: Sorg, Cimiano: Cross-lingual Information Retrieval with Explicit Semantic Analysis, CLEF 2008.
 */
export function buildLexicon(entries: Iterable<ConceptEntry>): ConceptLexicon {
  const merged = mergeEntries(entries);
  const passages = readPassages(merged);
  const arrays: LexiconArrays = {
    fingerprint: fingerprintOf(merged),
    keys: merged.map(({ key }) => key),
    labels: merged.map(({ labels }) =>
      Object.fromEntries(Object.entries(labels).map(([language, [first = '']]) => [language, first])),
    ),
    hashes: Uint32Array.from(merged, ({ key }) => hash32(key)),
    ...hashTable(passages.rows),
    beginnings: listBeginnings(passages.rows),
    ...weighRows(passages),
    ...translateRows(passages),
  };
  return withNames(arrays);
}

/**
 * Entries by ascending key, languages as ours, labels of one key joined without repeats. Of entries of one scheme
 * with one English name (a group and its only class) the first stays; remainders of code lists go.
 */
function mergeEntries(entries: Iterable<ConceptEntry>): ConceptEntry[] {
  const byKey = new Map<string, ConceptEntry[]>();
  for (const entry of entries) {
    const same = byKey.get(entry.key);
    if (same === undefined) byKey.set(entry.key, [entry]);
    else same.push(entry);
  }
  const named = new Set<string>();
  return [...byKey.keys()].sort().flatMap((key) => {
    const entry = joinEntries(key, byKey.get(key)!);
    const name = `${key.split(':', 1)[0]}:${entry.labels.en?.[0]?.toLowerCase() ?? key}`;
    if (named.has(name) || REMAINDER.test(name)) return [];
    named.add(name);
    return [entry];
  });
}

/** What code lists call that which fits nowhere else: no concept. */
const REMAINDER = /not (further defined|elsewhere classified)|\bn\.?e\.?c\b/;

function joinEntries(key: string, entries: ConceptEntry[]): ConceptEntry {
  if (entries.length > 1)
    entries.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  const labels: Record<string, string[]> = {};
  const codes = entries.flatMap((entry) => Object.keys(entry.labels).map((code) => ({ code, entry })));
  codes.sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
  for (const { code, entry } of codes) {
    const language = textLanguage(code);
    let texts = labels[language];
    if (texts === undefined) {
      texts = [];
      labels[language] = texts;
    }
    for (const text of entry.labels[code]!) if (!texts.includes(text)) texts.push(text);
  }
  const description = entries.find((entry) => entry.description !== undefined)?.description;
  return description === undefined ? { key, labels } : { key, labels, description };
}

function fingerprintOf(entries: readonly ConceptEntry[]): string {
  let first = hash32(`lexicon ${LEXICON_VERSION}`);
  let second = hash32(`${LEXICON_VERSION} lexicon`);
  const take = (text: string): void => {
    const hash = hash32(text);
    first = Math.imul(first ^ hash, 0x9e3779b1) >>> 0;
    second = (Math.imul(second, 31) + hash) >>> 0;
  };
  for (const { key, labels, description } of entries) {
    take(key);
    for (const language of Object.keys(labels).sort()) {
      take(language);
      labels[language]!.forEach(take);
    }
    take(description ?? '');
  }
  return first.toString(16).padStart(8, '0') + second.toString(16).padStart(8, '0');
}

type RowWeights = Pick<LexiconArrays, 'rarity' | 'starts' | 'concepts' | 'weights'>;

/** A concept in one language: the words of these passages count together. */
interface Naming {
  readonly concept: number;
  readonly language: string;
  readonly from: number;
  readonly to: number;
  readonly isDescribed: boolean;
}

function listNamings({ concepts, languages, described }: Passages): Naming[] {
  const namings: Naming[] = [];
  for (let from = 0; from < concepts.length; ) {
    let to = from + 1;
    while (to < concepts.length && concepts[to] === concepts[from] && languages[to] === languages[from]) to++;
    const isDescribed = described[to - 1] === 1;
    namings.push({ concept: concepts[from]!, language: languages[from]!, from, to, isDescribed });
    from = to;
  }
  return namings;
}

function weighRows(passages: Passages): RowWeights {
  const { rows, starts: passageStarts, described, words } = passages;
  const named = new Map<string, number>();
  const frequency = new Uint32Array(rows.length);
  const postingRows: number[] = [];
  const postingConcepts: number[] = [];
  const postingCounts: number[] = [];
  const bounds = [0];
  const counts = new Uint32Array(rows.length);
  for (const { concept, language, from, to, isDescribed } of listNamings(passages)) {
    named.set(language, (named.get(language) ?? 0) + 1);
    for (let passage = from; passage < to; passage++) {
      const count = isDescribed && described[passage] === 0 ? LABEL_COUNT : 1;
      for (let at = passageStarts[passage]!; at < passageStarts[passage + 1]!; at++) {
        const row = words[at]!;
        if (counts[row] === 0) {
          postingRows.push(row);
          postingConcepts.push(concept);
          frequency[row] = frequency[row]! + 1;
        }
        counts[row] = counts[row]! + count;
      }
    }
    for (let posting = bounds.at(-1)!; posting < postingRows.length; posting++) {
      const row = postingRows[posting]!;
      postingCounts.push(counts[row]!);
      counts[row] = 0;
    }
    bounds.push(postingRows.length);
  }
  const rarity = Float32Array.from(frequency, (found, row) =>
    found === 0 ? 0 : Math.log(1 + named.get(rows[row]!.language)! / found),
  );
  const weights = new Float32Array(postingRows.length);
  for (let naming = 0; naming + 1 < bounds.length; naming++) {
    let squares = 0;
    for (let posting = bounds[naming]!; posting < bounds[naming + 1]!; posting++) {
      const weight = Math.log(1 + postingCounts[posting]!) * rarity[postingRows[posting]!]!;
      weights[posting] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    for (let posting = bounds[naming]!; posting < bounds[naming + 1]!; posting++) {
      weights[posting] = weights[posting]! / length;
    }
  }
  return { rarity, ...groupByRow(rows.length, postingRows, postingConcepts, weights) };
}

/** Postings grouped by row, the strongest first, ties by concept. */
function groupByRow(
  rowCount: number,
  postingRows: readonly number[],
  postingConcepts: readonly number[],
  weights: Float32Array,
): Pick<LexiconArrays, 'starts' | 'concepts' | 'weights'> {
  const order = Uint32Array.from(weights.keys());
  const firsts = new Uint32Array(rowCount + 1);
  for (const row of postingRows) firsts[row + 1] = firsts[row + 1]! + 1;
  for (let row = 0; row < rowCount; row++) firsts[row + 1] = firsts[row + 1]! + firsts[row]!;
  const next = firsts.slice();
  for (let posting = 0; posting < postingRows.length; posting++) {
    const row = postingRows[posting]!;
    order[next[row]!] = posting;
    next[row] = next[row]! + 1;
  }
  const starts = new Uint32Array(rowCount + 1);
  const concepts = new Uint32Array(postingRows.length);
  const sortedWeights = new Float32Array(postingRows.length);
  let filled = 0;
  for (let row = 0; row < rowCount; row++) {
    const mine = order.subarray(firsts[row]!, firsts[row + 1]!);
    if (mine.length > 1) {
      mine.sort((a, b) => weights[b]! - weights[a]! || postingConcepts[a]! - postingConcepts[b]!);
    }
    for (let at = 0; at < Math.min(mine.length, ASSUMED_MOST_CONCEPTS); at++) {
      concepts[filled] = postingConcepts[mine[at]!]!;
      sortedWeights[filled++] = weights[mine[at]!]!;
    }
    starts[row + 1] = filled;
  }
  return { starts, concepts: concepts.slice(0, filled), weights: sortedWeights.slice(0, filled) };
}

function listBeginnings(rows: readonly LexiconRow[]): Uint32Array {
  const keys = new Set<number>();
  for (const { language, stem } of rows) if (hasCompounds(language)) keys.add(beginningKey(language, stem));
  return Uint32Array.from(keys).sort();
}

/** Open addressing at half load: keys of rows, and the row at each place. The first row of a key stays. */
function hashTable(rows: readonly LexiconRow[]): Pick<LexiconArrays, 'rowKeys' | 'rows'> {
  let size = 16;
  while (size < rows.length * 2) size *= 2;
  const rowKeys = new Uint32Array(size);
  const places = new Uint32Array(size);
  rows.forEach(({ language, stem }, row) => {
    const key = rowKey(language, stem);
    let at = key & (size - 1);
    while (rowKeys[at] !== 0 && rowKeys[at] !== key) at = (at + 1) & (size - 1);
    if (rowKeys[at] === key) return;
    rowKeys[at] = key;
    places[at] = row;
  });
  return { rowKeys, rows: places };
}
