/** In how many texts each key stands. */
export interface FrequencyTable {
  /** Ascending, unique. */
  readonly keys: Uint32Array;
  /** Parallel to keys: number of texts, at least 1. */
  readonly counts: Uint32Array;
}

/**
 * How many texts there are, how long they are, and in how many of them each word and each cognate key stands
 * (both are 32-bit hashes of TextFeatures). A fact of the whole stock of statements, computed now and then and
 * shared by every process.
 */
export interface TextStatistics {
  /** Rises with every computation; 0 where none was made yet. */
  readonly version: number;
  readonly texts: number;
  /** Mean number of words in a text; 1 where there is no text. */
  readonly averageLength: number;
  readonly words: FrequencyTable;
  readonly cognates: FrequencyTable;
}

const EMPTY: FrequencyTable = { keys: new Uint32Array(0), counts: new Uint32Array(0) };

export const NO_STATISTICS: TextStatistics = {
  version: 0,
  texts: 0,
  averageLength: 1,
  words: EMPTY,
  cognates: EMPTY,
};

/** Looks frequencies up: open addressing over the keys, made once per table. */
const PLACES = new WeakMap<FrequencyTable, Int32Array>();

function placesOf(table: FrequencyTable): Int32Array {
  const known = PLACES.get(table);
  if (known !== undefined) return known;
  const { keys } = table;
  const places = new Int32Array(2 ** Math.ceil(Math.log2(keys.length * 2 + 2))).fill(-1);
  for (let i = 0; i < keys.length; i++) {
    let at = keys[i] & (places.length - 1);
    while (places[at] >= 0) at = (at + 1) & (places.length - 1);
    places[at] = i;
  }
  PLACES.set(table, places);
  return places;
}

/**
 * Gives the inverse document frequency of a key, ln(1 + (texts + 1) / (frequency + 0.5)): positive, and finite
 * for a key never seen.
 */
export function inverseFrequencies(table: FrequencyTable, texts: number): (key: number) => number {
  const places = placesOf(table);
  const mask = places.length - 1;
  const { keys, counts } = table;
  const rarest = Math.log(1 + (texts + 1) / 0.5);
  return (key) => {
    for (let at = key & mask; ; at = (at + 1) & mask) {
      const place = places[at];
      if (place < 0) return rarest;
      if (keys[place] === key) return Math.log(1 + (texts + 1) / (counts[place] + 0.5));
    }
  };
}

/** Counts words and cognates text by text; `finish` gives the statistics. The order of the texts does not matter. */
export class StatisticsCounter {
  #texts = 0;
  #length = 0;
  #words = new Map<number, number>();
  #cognates = new Map<number, number>();

  /** Adds one text: no word and no cognate twice. */
  add(text: { readonly length: number; readonly words: Uint32Array; readonly cognates: Uint32Array }): void {
    this.#texts++;
    this.#length += text.length;
    for (const word of text.words) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
    for (const key of text.cognates) this.#cognates.set(key, (this.#cognates.get(key) ?? 0) + 1);
  }

  finish(version: number): TextStatistics {
    return {
      version,
      texts: this.#texts,
      averageLength: this.#texts === 0 ? 1 : Math.max(1, this.#length / this.#texts),
      words: tableOf(this.#words),
      cognates: tableOf(this.#cognates),
    };
  }
}

function tableOf(counted: ReadonlyMap<number, number>): FrequencyTable {
  const keys = Uint32Array.from(counted.keys()).sort();
  return { keys, counts: Uint32Array.from(keys, (key) => counted.get(key) ?? 0) };
}

/** Little-endian pairs of key and count, for storage. */
export function encodeFrequencies({ keys, counts }: FrequencyTable): Uint8Array {
  const bytes = new Uint8Array(keys.length * 8);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < keys.length; i++) {
    view.setUint32(i * 8, keys[i], true);
    view.setUint32(i * 8 + 4, counts[i], true);
  }
  return bytes;
}

/** The inverse of encodeFrequencies. */
export function decodeFrequencies(bytes: Uint8Array): FrequencyTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.byteLength >> 3;
  const keys = new Uint32Array(count);
  const counts = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    keys[i] = view.getUint32(i * 8, true);
    counts[i] = view.getUint32(i * 8 + 4, true);
  }
  return { keys, counts };
}
