import type { LexiconArrays } from './concepts.ts';
import { textLanguage } from './languages.ts';
import { scanWords } from './tokens.ts';
import { bookOf } from './wordBook.ts';

/** A word as a text writes it, and the key under which features hold it. */
export interface SurfaceWord {
  readonly word: string;
  readonly key: number;
}

/**
 * The words of a text as it writes them, with their keys in `words`, in order; then, for each, the keys in
 * `translations` that it stands for. So evidence can say which word of one text met which word of the other,
 * "soudage" and "welding". `language` as for `extractFeatures`: take the one from the features. Never throws.
 */
export function wordsOf(text: string, language: string, lexicon: LexiconArrays): SurfaceWord[] {
  const book = bookOf(lexicon);
  const own: SurfaceWord[] = [];
  const translated: (SurfaceWord & { readonly weight: number })[] = [];
  const known = textLanguage(language);
  scanWords(text, known, (start, end) => {
    const word = text.slice(start, end);
    for (const { hash, translationRow } of book.read(word, known).words) {
      own.push({ word, key: hash });
      if (translationRow < 0) continue;
      const to = lexicon.translationStarts[translationRow + 1]!;
      for (let at = lexicon.translationStarts[translationRow]!; at < to; at++) {
        translated.push({ word, key: lexicon.translations[at]!, weight: lexicon.translationWeights[at]! });
      }
    }
  });
  // The word that a translation fits best speaks for it; the sort is stable, so else the first one does.
  translated.sort((one, other) => other.weight - one.weight);
  return [...own, ...translated.map(({ word, key }) => ({ word, key }))];
}
