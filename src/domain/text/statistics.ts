/**
 * How many texts there are and in how many of them each word stands. Words are the 32-bit hashes of
 * TextFeatures. A fact of the whole stock of statements, computed now and then and shared by every process.
 */
export interface TextStatistics {
  /** Rises with every computation; 0 where none was made yet. */
  readonly version: number;
  readonly texts: number;
  /** Ascending. */
  readonly words: Uint32Array;
  /** Parallel to words: number of texts, at least 1. */
  readonly frequencies: Uint32Array;
}

export const NO_STATISTICS: TextStatistics = {
  version: 0,
  texts: 0,
  words: new Uint32Array(0),
  frequencies: new Uint32Array(0),
};

/** Looks frequencies up: open addressing over the words, made once per statistics. */
const TABLES = new WeakMap<TextStatistics, Int32Array>();

function tableOf(statistics: TextStatistics): Int32Array {
  const known = TABLES.get(statistics);
  if (known !== undefined) return known;
  const { words } = statistics;
  const table = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 2 + 2))).fill(-1);
  for (let i = 0; i < words.length; i++) {
    let at = words[i] & (table.length - 1);
    while (table[at] >= 0) at = (at + 1) & (table.length - 1);
    table[at] = i;
  }
  TABLES.set(statistics, table);
  return table;
}

/** Answers in how many texts a word stands; 0 where it was never seen. */
export function frequencies(statistics: TextStatistics): (word: number) => number {
  const table = tableOf(statistics);
  const mask = table.length - 1;
  const { words, frequencies } = statistics;
  return (word) => {
    for (let at = word & mask; ; at = (at + 1) & mask) {
      const place = table[at];
      if (place < 0) return 0;
      if (words[place] === word) return frequencies[place];
    }
  };
}

/** Counts words text by text; `finish` gives the statistics. The order of the texts does not matter. */
export class StatisticsCounter {
  #texts = 0;
  #counts = new Map<number, number>();

  /** Adds one text by the words that stand in it (no word twice). */
  add(words: Uint32Array): void {
    this.#texts++;
    for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  finish(version: number): TextStatistics {
    const words = Uint32Array.from(this.#counts.keys()).sort();
    const frequencies = Uint32Array.from(words, (word) => this.#counts.get(word) ?? 0);
    return { version, texts: this.#texts, words, frequencies };
  }
}

/** Little-endian pairs of word and frequency, for storage. */
export function encodeFrequencies(statistics: TextStatistics): Uint8Array {
  const bytes = new Uint8Array(statistics.words.length * 8);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < statistics.words.length; i++) {
    view.setUint32(i * 8, statistics.words[i], true);
    view.setUint32(i * 8 + 4, statistics.frequencies[i], true);
  }
  return bytes;
}

/** The inverse of encodeFrequencies. */
export function decodeFrequencies(bytes: Uint8Array): Pick<TextStatistics, 'words' | 'frequencies'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.byteLength >> 3;
  const words = new Uint32Array(count);
  const frequencies = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    words[i] = view.getUint32(i * 8, true);
    frequencies[i] = view.getUint32(i * 8 + 4, true);
  }
  return { words, frequencies };
}
