/** A concept with what it is called: labels by language (ISO 639-1), and what it means, in English. */
export interface ConceptEntry {
  /** Unique in the lexicon, with its scheme, such as `esco:UUID`, `isced-f:0714`, `nace:26.11`. */
  readonly key: string;
  /** The first label of a language is the preferred one; further ones are alternatives. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
  readonly description?: string;
}

/** A row of a code list with labels: what `conceptEntries` turns into lexicon entries. */
export interface LabelRow {
  readonly key: string;
  readonly texts: readonly { readonly language: string; readonly text: string }[];
}

/**
 * What concepts are called, as flat arrays: from a word of a language to the concepts whose labels or
 * description hold it, and to the English words that it is translated by. A row is one word of one language.
 */
export interface LexiconArrays {
  /** Of the entries and of how they were read; features of another fingerprint do not compare. 16 hex digits. */
  readonly fingerprint: string;
  /** Concept keys, ascending. A concept's place here is its index. */
  readonly keys: readonly string[];
  /** By concept index: the 32-bit hash that stands for the key in features. */
  readonly hashes: Uint32Array;
  /** By concept index: the preferred label in each language. */
  readonly labels: readonly Readonly<Record<string, string>>[];
  /** Open addressing by `rowKey` (0 is free), and the row at that place. A power of two long. */
  readonly rowKeys: Uint32Array;
  readonly rows: Uint32Array;
  /** Of languages with compounds: `rowKey`s of how stems begin (see `beginningOf`), ascending. */
  readonly beginnings: Uint32Array;
  /** By row: inverse document frequency among the concepts named in the language. */
  readonly rarity: Float32Array;
  /** By row, one more than rows: where its concepts begin in `concepts` and `weights`. */
  readonly starts: Uint32Array;
  /** Concept indexes, strongest first within a row. */
  readonly concepts: Uint32Array;
  /** Parallel to `concepts`: what the word says about the concept, in (0, 1]. */
  readonly weights: Float32Array;
  /** By row, one more than rows: where its translations begin. English has none. */
  readonly translationStarts: Uint32Array;
  /** Hashes of English stems, most likely first within a row. */
  readonly translations: Uint32Array;
  /** Parallel to `translations`: 1 to 255, 255 being certain. */
  readonly translationWeights: Uint8Array;
}

/** Label rows of a code list as lexicon entries; texts of one language keep their order. */
export function conceptEntries(rows: Iterable<LabelRow>): ConceptEntry[] {
  const entries: ConceptEntry[] = [];
  for (const { key, texts } of rows) {
    const labels: Record<string, string[]> = {};
    for (const { language, text } of texts) {
      const known = labels[language];
      if (known === undefined) labels[language] = [text];
      else known.push(text);
    }
    entries.push({ key, labels });
  }
  return entries;
}

/** The row of a word in the lexicon, from its `rowKey`; -1 when no concept has it. */
export function findRow(lexicon: Pick<LexiconArrays, 'rowKeys' | 'rows'>, key: number): number {
  const mask = lexicon.rowKeys.length - 1;
  for (let at = key & mask; ; at = (at + 1) & mask) {
    const found = lexicon.rowKeys[at]!;
    if (found === key) return lexicon.rows[at]!;
    if (found === 0) return -1;
  }
}

/** Whether some word of the lexicon begins so; `key` is the `rowKey` of a beginning. Logarithmic. */
export function hasBeginning({ beginnings }: Pick<LexiconArrays, 'beginnings'>, key: number): boolean {
  let low = 0;
  let high = beginnings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beginnings[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return beginnings[low] === key;
}

/** A lexicon: its arrays, and what its concepts are called. Immutable; made by `buildLexicon` or `decodeLexicon`. */
export interface ConceptLexicon extends LexiconArrays {
  /**
   * The key of the concept that a hash in features stands for, and what it is called: in the language asked for,
   * else in English, else in the alphabetically first language that has a label. Undefined for no concept of
   * this lexicon. Never throws.
   */
  describe(hash: number, language: string): { readonly key: string; readonly label: string } | undefined;
}

/** Gives the arrays of a lexicon their voice. The index from hashes is made on the first question. */
export function withNames(arrays: LexiconArrays): ConceptLexicon {
  let indexes: ReadonlyMap<number, number> | undefined;
  const indexOf = (hash: number): number | undefined => {
    // Of two keys with one hash the last one names both; at 15,000 concepts one pair in forty lexicons.
    indexes ??= new Map(Array.from(arrays.hashes, (found, index) => [found, index]));
    return indexes.get(hash);
  };
  return {
    ...arrays,
    describe(hash, language) {
      const index = indexOf(hash);
      if (index === undefined) return undefined;
      const labels = arrays.labels[index]!;
      const label = labels[language] ?? labels.en ?? labels[Object.keys(labels).sort()[0] ?? ''];
      return label === undefined ? undefined : { key: arrays.keys[index]!, label };
    },
  };
}

/** Concepts kept for one text, the strongest. Tried 16 to 2,000 on T3: 20 and 32 differ by .001 of nDCG@10. */
export const MOST_CONCEPTS = 24;

/** The concepts of one text: hashes of their keys, ascending, and weights 1 to 255 of a vector of length 255. */
export interface ConceptVector {
  readonly concepts: Uint32Array;
  readonly conceptWeights: Uint8Array;
}

const NO_CONCEPTS: ConceptVector = { concepts: new Uint32Array(0), conceptWeights: new Uint8Array(0) };

/** Room to work in, kept because clearing costs less than making. */
interface Scratch {
  /** By concept index, all zero between two calls. */
  readonly sums: Float64Array;
  /** Concept indexes whose sum is not zero. */
  readonly touched: Int32Array;
}

const SCRATCH = new WeakMap<LexiconArrays, Scratch>();

function scratchOf(lexicon: LexiconArrays): Scratch {
  let scratch = SCRATCH.get(lexicon);
  if (scratch === undefined) {
    const { length } = lexicon.keys;
    scratch = { sums: new Float64Array(length), touched: new Int32Array(length) };
    SCRATCH.set(lexicon, scratch);
  }
  return scratch;
}

/**
 * The concepts that the words of a text speak of: each word adds its weight to the concepts that have it, by
 * its rarity; what several words agree on stands out, as sums are squared. `rows` are rows of the lexicon without
 * repeats, `weights` says how much each counts (1 for a word that stands once). Ties by concept key. The
 * order of rows changes nothing but rounding. Linear in the concepts of the words. Never throws.
 * Source: Gabrilovich, Markovitch: Computing Semantic Relatedness using Wikipedia-based Explicit Semantic
 * Analysis, IJCAI 2007; across languages as Sorg and Cimiano 2008.
 */
export function conceptVector(
  rows: ArrayLike<number>,
  weights: ArrayLike<number>,
  lexicon: LexiconArrays,
): ConceptVector {
  const { sums, touched } = scratchOf(lexicon);
  const { rarity, starts, concepts, weights: shares } = lexicon;
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = weights[i]! * rarity[row]!;
    const end = starts[row + 1]!;
    for (let at = starts[row]!; at < end; at++) {
      const concept = concepts[at]!;
      const sum = sums[concept]!;
      if (sum === 0) touched[count++] = concept;
      sums[concept] = sum + weight * shares[at]!;
    }
  }
  const kept = strongest(touched.subarray(0, count), sums);
  let squares = 0;
  for (const concept of kept) squares += sums[concept]! ** 4;
  const scale = 255 / Math.sqrt(squares);
  const found = kept
    .map((concept) => ({ hash: lexicon.hashes[concept]!, weight: Math.round(sums[concept]! ** 2 * scale) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => one.hash - other.hash);
  for (let i = 0; i < count; i++) sums[touched[i]!] = 0;
  if (found.length === 0) return NO_CONCEPTS;
  return {
    concepts: Uint32Array.from(found, ({ hash }) => hash),
    conceptWeights: Uint8Array.from(found, ({ weight }) => weight),
  };
}

/** The concepts with the greatest sums, at most MOST_CONCEPTS, ties by the smaller index; in no order. */
function strongest(touched: Int32Array, sums: Float64Array): number[] {
  if (touched.length <= MOST_CONCEPTS) return Array.from(touched);
  const heap = Array.from(touched.subarray(0, MOST_CONCEPTS));
  for (let at = (MOST_CONCEPTS >> 1) - 1; at >= 0; at--) sink(heap, at, sums);
  for (let i = MOST_CONCEPTS; i < touched.length; i++) {
    const concept = touched[i]!;
    // Most are far from the strongest: one comparison, and no call.
    if (sums[concept]! < sums[heap[0]!]! || !isWeaker(heap[0]!, concept, sums)) continue;
    heap[0] = concept;
    sink(heap, 0, sums);
  }
  return heap;
}

function isWeaker(one: number, other: number, sums: Float64Array): boolean {
  return sums[one]! < sums[other]! || (sums[one] === sums[other] && one > other);
}

/** Restores a heap with the weakest on top, below one place. */
function sink(heap: number[], from: number, sums: Float64Array): void {
  let at = from;
  for (;;) {
    let weakest = at;
    for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++) {
      if (isWeaker(heap[child]!, heap[weakest]!, sums)) weakest = child;
    }
    if (weakest === at) return;
    const moved = heap[at]!;
    heap[at] = heap[weakest]!;
    heap[weakest] = moved;
    at = weakest;
  }
}
