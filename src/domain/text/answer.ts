import type { TextFeatures } from './features.ts';
import { UNKNOWN_LANGUAGE } from './languages.ts';
import type { TextStatistics } from './statistics.ts';

/**
 * The kinds of features by which one text answers another. Words and translations share their keys: English is what
 * translations are in. Each of the others has keys of its own.
 */
export const TEXT_SPACES = ['words', 'translations', 'cognates', 'concepts'] as const;
export type TextSpace = (typeof TEXT_SPACES)[number];

/** Keys ascend and are unique; weights are positive and parallel to them. */
export interface SparseVector {
  readonly keys: Uint32Array;
  readonly weights: Float64Array;
}

/** What a text holds or asks of each space, and its language: ISO 639-1, or `und`. */
export interface TextVectors extends Readonly<Record<TextSpace, SparseVector>> {
  readonly language: string;
}

/** A text that asks: what each of its words, cognates and concepts adds where an answer holds it in full. */
export type TextAsk = TextVectors;

/**
 * Whether the translations of texts of two languages may meet. Texts of one language meet by their own words; that
 * two of their words have a translation in common is chance more often than not.
 */
export function translationsMeet(one: string, other: string): boolean {
  return one !== other || one === UNKNOWN_LANGUAGE;
}

/** A text that may answer. */
export interface TextOffer {
  readonly features: TextFeatures;
  /** The frequency at which a word counts half: rises with the length of the text, so that length is no merit. */
  readonly saturation: number;
}

/**
 * Saturation and length normalisation of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework,
 * 2009). Low saturation, as statements are short and a word said twice says little more.
 */
export const SATURATION = 0.6;
const LENGTH_SHARE = 0.75;
/** What the weight of a concept, and of a translation, is counted in. */
export const WHOLE = 255;

/** Reads a text as one that may answer. */
export function asOffer(features: TextFeatures, statistics: TextStatistics): TextOffer {
  const length = features.length / statistics.averageLength;
  return { features, saturation: SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length) };
}

/** How much of a key that stands `count` times a text holds, in (0, 1). */
function held(count: number, saturation: number): number {
  return count / (count + saturation);
}

/** How much of each key an answering text holds, in (0, 1]. */
export function heldBy({ features, saturation }: TextOffer): TextVectors {
  const { language, words, counts, translations, translationWeights, cognates, concepts, conceptWeights } =
    features;
  return {
    language,
    words: { keys: words, weights: Float64Array.from(counts, (count) => held(count, saturation)) },
    translations: {
      keys: translations,
      weights: Float64Array.from(translationWeights, (weight) => held(weight / WHOLE, saturation)),
    },
    cognates: { keys: cognates, weights: new Float64Array(cognates.length).fill(held(1, saturation)) },
    concepts: {
      keys: concepts,
      weights: Float64Array.from(conceptWeights, (weight) => weight / WHOLE),
    },
  };
}

/**
 * How strongly a text answers another: 0 where they share nothing, about 1 for a good answer, 4 for the same text.
 * Unitless. Linear in the number of keys; no allocation.
 */
export function strength(ask: TextAsk, { features, saturation }: TextOffer): number {
  const { words, counts, translations, translationWeights, cognates, concepts, conceptWeights } = features;
  let sum = wordStrength(ask.words, words, counts, saturation);
  sum += wordStrength(ask.translations, words, counts, saturation);
  sum += translationStrength(ask.words, translations, translationWeights, saturation);
  if (translationsMeet(ask.language, features.language)) {
    sum += translationStrength(ask.translations, translations, translationWeights, saturation);
  }
  let { keys, weights } = ask.cognates;
  const once = held(1, saturation);
  for (let i = 0, j = 0; i < keys.length && j < cognates.length; ) {
    if (keys[i] === cognates[j]) {
      sum += weights[i++] * once;
      j++;
    } else if (keys[i] < cognates[j]) i++;
    else j++;
  }
  ({ keys, weights } = ask.concepts);
  for (let i = 0, j = 0; i < keys.length && j < concepts.length; ) {
    if (keys[i] === concepts[j]) sum += (weights[i++] * conceptWeights[j++]) / WHOLE;
    else if (keys[i] < concepts[j]) i++;
    else j++;
  }
  return sum;
}

function wordStrength(
  { keys, weights }: SparseVector,
  words: Uint32Array,
  counts: Uint8Array,
  saturation: number,
): number {
  let sum = 0;
  for (let i = 0, j = 0; i < keys.length && j < words.length; ) {
    if (keys[i] === words[j]) sum += weights[i++] * held(counts[j++], saturation);
    else if (keys[i] < words[j]) i++;
    else j++;
  }
  return sum;
}

function translationStrength(
  { keys, weights }: SparseVector,
  translations: Uint32Array,
  translationWeights: Uint8Array,
  saturation: number,
): number {
  let sum = 0;
  for (let i = 0, j = 0; i < keys.length && j < translations.length; ) {
    if (keys[i] === translations[j]) sum += weights[i++] * held(translationWeights[j++] / WHOLE, saturation);
    else if (keys[i] < translations[j]) i++;
    else j++;
  }
  return sum;
}

/** A key by which a text answers another, and what it adds to the strength. */
export interface SharedKey {
  readonly key: number;
  readonly part: number;
}

/** The concepts by which a text answers another; greatest part first, ties by key. */
export function sharedConcepts(ask: TextAsk, { features }: TextOffer): SharedKey[] {
  const { concepts, conceptWeights } = features;
  return inOrder(shared(ask.concepts, concepts, (i) => conceptWeights[i] / WHOLE));
}

/** The words by which a text answers another, in their own language or by translation; greatest part first, ties by key. */
export function sharedWords(ask: TextAsk, { features, saturation }: TextOffer): SharedKey[] {
  const { language, words, counts, translations, translationWeights } = features;
  const parts = new Map<number, number>();
  const note = ({ key, part }: SharedKey): unknown => parts.set(key, (parts.get(key) ?? 0) + part);
  for (const asked of [ask.words, ask.translations]) {
    shared(asked, words, (i) => held(counts[i], saturation)).forEach(note);
    if (asked === ask.translations && !translationsMeet(ask.language, language)) continue;
    shared(asked, translations, (i) => held(translationWeights[i] / WHOLE, saturation)).forEach(note);
  }
  return inOrder(Array.from(parts, ([key, part]) => ({ key, part })));
}

function shared(
  { keys, weights }: SparseVector,
  others: Uint32Array,
  heldAt: (place: number) => number,
): SharedKey[] {
  const found: SharedKey[] = [];
  for (let i = 0, j = 0; i < keys.length && j < others.length; ) {
    if (keys[i] === others[j]) found.push({ key: keys[i], part: weights[i++] * heldAt(j++) });
    else if (keys[i] < others[j]) i++;
    else j++;
  }
  return found;
}

function inOrder(keys: SharedKey[]): SharedKey[] {
  return keys.sort((x, y) => y.part - x.part || x.key - y.key);
}
