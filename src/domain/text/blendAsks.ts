import { type SparseVector, TEXT_SPACES, type TextAsk, type TextSpace } from './answer.ts';
import { heaviest } from './asAsk.ts';
import { UNKNOWN_LANGUAGE } from './languages.ts';

/**
 * One ask that stands for several: the mean of their weights, as in relevance feedback by centroid (Rocchio, 1971).
 * Of each space only the heaviest keys stay, as in any ask. At least one ask. Linear in their keys but for sorting.
 */
export function blendAsks(asks: readonly TextAsk[]): TextAsk {
  const blended: Partial<Record<TextSpace, SparseVector>> = {};
  for (const space of TEXT_SPACES) blended[space] = heaviest(mean(asks.map((ask) => ask[space])));
  // Asks of several languages together are of none.
  const language = asks.every((ask) => ask.language === asks[0].language)
    ? asks[0].language
    : UNKNOWN_LANGUAGE;
  return { language, ...(blended as Record<TextSpace, SparseVector>) };
}

function mean(vectors: readonly SparseVector[]): SparseVector {
  const sums = new Map<number, number>();
  for (const { keys, weights } of vectors) {
    for (let i = 0; i < keys.length; i++) sums.set(keys[i], (sums.get(keys[i]) ?? 0) + weights[i]);
  }
  const keys = Uint32Array.from(sums.keys()).sort();
  return { keys, weights: Float64Array.from(keys, (key) => (sums.get(key) ?? 0) / vectors.length) };
}
