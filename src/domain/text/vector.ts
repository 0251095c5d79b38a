import type { TextFeatures } from './features.ts';
import { frequencies, type TextStatistics } from './statistics.ts';

/** The kinds of features that texts are compared by, each a space of its own. */
export const TEXT_SPACES = ['words', 'cognates', 'concepts'] as const;
export type TextSpace = (typeof TEXT_SPACES)[number];

/** Keys ascend and are unique; weights are positive and parallel to them. */
export interface SparseVector {
  readonly keys: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * One text as a sparse vector of length one over words, cognates and concepts. The similarity of two texts is
 * the dot product: in [0, 1], 1 for the same text.
 */
export type TextVector = Readonly<Record<TextSpace, SparseVector>>;

/**
 * What each space counts of a similarity; a text that has nothing in one gives its share to the others. Words
 * are exact and reach English by translation, cognates and concepts cross languages. Unitless.
 */
export const ASSUMED_SPACE_SHARES: Readonly<Record<TextSpace, number>> = {
  words: 0.5,
  cognates: 0.15,
  concepts: 0.35,
};
/** Of a long text only the heaviest words, translations included, count: bounds the cost of a comparison. */
export const ASSUMED_MOST_WORDS = 64;

/** Inverse document frequency, natural logarithm; positive, and finite for a word never seen. */
function inverseFrequency(texts: number, frequency: number): number {
  return Math.log(1 + (texts + 1) / (frequency + 0.5));
}

/**
 * Weighs the features of a text. Words by (1 + ln tf) times inverse document frequency, a translation by how
 * likely it is times the same; cognates alike, concepts as they come. Each space has a fixed share of the
 * squared length. Of equally heavy words the one with the smaller hash stays.
 */
export function weigh(features: TextFeatures, statistics: TextStatistics): TextVector {
  const spaces = {
    words: weighWords(features, statistics),
    cognates: { keys: features.cognates, weights: new Float64Array(features.cognates.length).fill(1) },
    concepts: { keys: features.concepts, weights: Float64Array.from(features.conceptWeights) },
  };
  let shares = 0;
  for (const space of TEXT_SPACES) if (spaces[space].keys.length > 0) shares += ASSUMED_SPACE_SHARES[space];
  for (const space of TEXT_SPACES) {
    scale(spaces[space].weights, Math.sqrt(ASSUMED_SPACE_SHARES[space] / shares));
  }
  return spaces;
}

/** Words and their translations in one vector, in the order of their keys. */
function weighWords(features: TextFeatures, statistics: TextStatistics): SparseVector {
  const { words, counts, translations, translationWeights } = features;
  const count = words.length + translations.length;
  const frequencyOf = frequencies(statistics);
  const keys = new Uint32Array(count);
  const weights = new Float64Array(count);
  let i = 0;
  let j = 0;
  for (let place = 0; place < count; place++) {
    const isWord = j === translations.length || (i < words.length && words[i] < translations[j]);
    const key = isWord ? words[i] : translations[j];
    const times = isWord ? 1 + Math.log(counts[i]) : translationWeights[j] / 255;
    if (isWord) i++;
    else j++;
    keys[place] = key;
    weights[place] = times * inverseFrequency(statistics.texts, frequencyOf(key));
  }
  if (count <= ASSUMED_MOST_WORDS) return { keys, weights };
  const order = Array.from(weights.keys()).sort((a, b) => weights[b] - weights[a] || a - b);
  const kept = order.slice(0, ASSUMED_MOST_WORDS).sort((a, b) => a - b);
  return {
    keys: Uint32Array.from(kept, (place) => keys[place]),
    weights: Float64Array.from(kept, (place) => weights[place]),
  };
}

function scale(weights: Float64Array, length: number): void {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  if (squares === 0) return;
  const factor = length / Math.sqrt(squares);
  for (let i = 0; i < weights.length; i++) weights[i] *= factor;
}

/** The similarity of two texts, in [0, 1]. Linear in the number of features. */
export function similarity(a: TextVector, b: TextVector): number {
  let sum = 0;
  for (const space of TEXT_SPACES) sum += dot(a[space], b[space]);
  return sum;
}

function dot(a: SparseVector, b: SparseVector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.keys.length && j < b.keys.length) {
    if (a.keys[i] === b.keys[j]) sum += a.weights[i++] * b.weights[j++];
    else if (a.keys[i] < b.keys[j]) i++;
    else j++;
  }
  return sum;
}

/** The keys two texts share with what each adds to the similarity, greatest first, ties by key. */
export function sharedKeys(
  a: SparseVector,
  b: SparseVector,
): { readonly key: number; readonly part: number }[] {
  const shared: { key: number; part: number }[] = [];
  let i = 0;
  let j = 0;
  while (i < a.keys.length && j < b.keys.length) {
    if (a.keys[i] === b.keys[j]) shared.push({ key: a.keys[i], part: a.weights[i++] * b.weights[j++] });
    else if (a.keys[i] < b.keys[j]) i++;
    else j++;
  }
  return shared.sort((x, y) => y.part - x.part || x.key - y.key);
}
