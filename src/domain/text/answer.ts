import type { TextFeatures } from './features.ts';
import { UNKNOWN_LANGUAGE } from './languages.ts';
import { inverseFrequencies, type TextStatistics } from './statistics.ts';

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
 * What each space counts of an answer. Words are exact and reach English by translation; cognates and concepts
 * cross languages. Chosen on the development set T3 from a coarse grid; flat around these values. Sum to 1.
 */
const SPACE_SHARES = { words: 0.7, cognates: 0.15, concepts: 0.15 };
/**
 * What the best answers to a need reach in each space on the development set T3, in the unit of that space, so
 * that the shares compare: mean of the best of 6,737 answers over 4,000 needs.
 */
const TYPICAL_BEST = { words: 3.1, cognates: 4.4, concepts: 0.49 };
/**
 * Saturation and length normalisation of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework,
 * 2009). Low saturation, as statements are short and a word said twice says little more.
 */
const SATURATION = 0.6;
const LENGTH_SHARE = 0.75;
/** How far the rareness of a word counts in what is asked; it counts in full in what answers. */
const ASK_RARENESS = 0.5;
/** Of a long ask only the heaviest words and the heaviest cognates count: bounds the cost of a ranking. ASSUMED. */
const ASSUMED_MOST_ASKED = 128;
/**
 * The share of an ask's own weight that the best answers reach: about a quarter for needs of six words and for
 * project objectives of three hundred alike (development sets T3 and T1), which makes strengths compare.
 */
const TYPICAL_COVERAGE = 0.25;

/** What the weight of a concept, and of a translation, is counted in. */
const WHOLE = 255;

/**
 * Weighs a text as one that asks. Words by (1 + ln tf) and the root of their rareness, translations by how
 * likely they are and the same; together a vector of length one, then each times its rareness. Cognates alike; concepts
 * as they come. All in shares of what the text itself holds of them. Of equally heavy keys the smaller one stays.
 */
export function asAsk(features: TextFeatures, statistics: TextStatistics): TextAsk {
  const { words, counts, translations, translationWeights, cognates, concepts, conceptWeights } = features;
  const rareWord = inverseFrequencies(statistics.words, statistics.texts);
  const rareCognate = inverseFrequencies(statistics.cognates, statistics.texts);
  const merged = mergeWords(
    words,
    translations,
    (i) => 1 + Math.log(counts[i]),
    (j) => translationWeights[j] / WHOLE,
  );
  const conceptScale = SPACE_SHARES.concepts / TYPICAL_BEST.concepts / WHOLE;
  const ask: TextAsk = {
    language: features.language,
    ...parted(heaviest(weighed(merged, rareWord, SPACE_SHARES.words / TYPICAL_BEST.words)), words),
    cognates: heaviest(
      weighed(
        { keys: cognates, weights: new Float64Array(cognates.length).fill(1) },
        rareCognate,
        SPACE_SHARES.cognates / TYPICAL_BEST.cognates,
      ),
    ),
    concepts: {
      keys: concepts,
      weights: Float64Array.from(conceptWeights, (weight) => weight * conceptScale),
    },
  };
  // Translations are other ways to say the same: a text that holds its words holds all of it.
  const itself = asOffer({ ...features, translations: NONE, translationWeights: NO_WEIGHTS }, statistics);
  const whole = strength(ask, itself) * TYPICAL_COVERAGE;
  if (whole > 0) {
    for (const space of TEXT_SPACES) {
      const { weights } = ask[space];
      for (let i = 0; i < weights.length; i++) weights[i] /= whole;
    }
  }
  return ask;
}

const NONE = new Uint32Array(0);
const NO_WEIGHTS = new Uint8Array(0);

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

/** Takes words and translations apart again; `words` ascend. */
function parted(
  { keys, weights }: SparseVector,
  words: Uint32Array,
): Readonly<Record<'words' | 'translations', SparseVector>> {
  const own: number[] = [];
  const others: number[] = [];
  for (let i = 0, j = 0; i < keys.length; i++) {
    while (j < words.length && words[j] < keys[i]) j++;
    (words[j] === keys[i] ? own : others).push(i);
  }
  const only = (places: readonly number[]): SparseVector => ({
    keys: Uint32Array.from(places, (place) => keys[place]),
    weights: Float64Array.from(places, (place) => weights[place]),
  });
  return { words: only(own), translations: only(others) };
}

/** Words and their translations, which are none of them, in one vector in the order of their keys. */
function mergeWords(
  words: Uint32Array,
  translations: Uint32Array,
  ofWord: (place: number) => number,
  ofTranslation: (place: number) => number,
): SparseVector {
  const count = words.length + translations.length;
  const keys = new Uint32Array(count);
  const weights = new Float64Array(count);
  for (let i = 0, j = 0, place = 0; place < count; place++) {
    if (j === translations.length || (i < words.length && words[i] < translations[j])) {
      keys[place] = words[i];
      weights[place] = ofWord(i++);
    } else {
      keys[place] = translations[j];
      weights[place] = ofTranslation(j++);
    }
  }
  return { keys, weights };
}

/** Scales by the root of rareness to length one, then by rareness and `scale`. */
function weighed(
  { keys, weights }: SparseVector,
  rareness: (key: number) => number,
  scale: number,
): SparseVector {
  const rare = Float64Array.from(keys, rareness);
  let squares = 0;
  for (let i = 0; i < keys.length; i++) {
    weights[i] *= rare[i] ** ASK_RARENESS;
    squares += weights[i] * weights[i];
  }
  if (squares === 0) return { keys, weights };
  // A word held in full counts (SATURATION + 1) in BM25.
  const factor = (scale * (SATURATION + 1)) / Math.sqrt(squares);
  for (let i = 0; i < keys.length; i++) weights[i] *= rare[i] * factor;
  return { keys, weights };
}

/** Of a long ask the heaviest keys, in their order; of equally heavy ones the smaller stays. */
export function heaviest({ keys, weights }: SparseVector): SparseVector {
  if (keys.length <= ASSUMED_MOST_ASKED) return { keys, weights };
  const order = Array.from(weights.keys()).sort((a, b) => weights[b] - weights[a] || a - b);
  const kept = order.slice(0, ASSUMED_MOST_ASKED).sort((a, b) => a - b);
  return {
    keys: Uint32Array.from(kept, (place) => keys[place]),
    weights: Float64Array.from(kept, (place) => weights[place]),
  };
}
