import {
  asOffer,
  SATURATION,
  type SparseVector,
  strength,
  TEXT_SPACES,
  type TextAsk,
  WHOLE,
} from './answer.ts';
import type { TextFeatures } from './features.ts';
import { inverseFrequencies, type TextStatistics } from './statistics.ts';

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
/** How far the rareness of a word counts in what is asked; it counts in full in what answers. */
const ASK_RARENESS = 0.5;
/** Of a long ask only the heaviest words and the heaviest cognates count: bounds the cost of a ranking. ASSUMED. */
const ASSUMED_MOST_ASKED = 128;
/**
 * The share of an ask's own weight that the best answers reach: about a quarter for needs of six words and for
 * project objectives of three hundred alike (development sets T3 and T1), which makes strengths compare.
 */
const TYPICAL_COVERAGE = 0.25;

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
