import type { LexiconArrays } from './concepts.ts';
import { textLanguage } from './languages.ts';
import { scanWords } from './tokens.ts';
import { bookOf } from './wordBook.ts';

/**
 * The words by which a text holds the given keys, as it writes them: a word that has the key itself, else the one
 * that the key translates best; of several the first. So evidence can say which word of one text met which word of
 * the other, "soudage" and "welding". Keys that the text does not hold are left out. `language` as for
 * `extractFeatures`: take the one from the features. Never throws.
 */
export function spellingsOf(
  text: string,
  language: string,
  keys: ReadonlySet<number>,
  lexicon: LexiconArrays,
): Map<number, string> {
  const book = bookOf(lexicon);
  const known = textLanguage(language);
  const found = new Map<number, string>();
  /** How well the word found so far fits; more than any translation where it has the key itself. */
  const fits = new Map<number, number>();
  scanWords(text, known, (start, end) => {
    const word = text.slice(start, end);
    for (const { hash, translationRow } of book.read(word, known).words) {
      if (keys.has(hash) && fits.get(hash) !== ITSELF) {
        fits.set(hash, ITSELF);
        found.set(hash, word);
      }
      if (translationRow < 0) continue;
      const to = lexicon.translationStarts[translationRow + 1]!;
      for (let at = lexicon.translationStarts[translationRow]!; at < to; at++) {
        const key = lexicon.translations[at]!;
        if (!keys.has(key) || lexicon.translationWeights[at]! <= (fits.get(key) ?? 0)) continue;
        fits.set(key, lexicon.translationWeights[at]!);
        found.set(key, word);
      }
    }
  });
  return found;
}

/** Beyond every weight of a translation. */
const ITSELF = 256;
