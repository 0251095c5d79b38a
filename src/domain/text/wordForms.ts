import { beginningOf } from './compounds.ts';
import { hash32 } from './hash.ts';
import { stem } from './stems.ts';
import { contentWord } from './tokens.ts';

/** A word as it stands in a text, read: the lower-case word and its stem. */
export interface WordForm {
  readonly word: string;
  readonly stem: string;
}

/** Reads a raw word of a text in a language; null when it counts for nothing (see `contentWord`). */
export function readWord(raw: string, language: string): WordForm | null {
  const word = contentWord(raw, language);
  if (word === null) return null;
  const found = stem(word, language);
  // A stemmer may take a whole short word away; the word itself is then all there is.
  return { word, stem: found === '' ? word : found };
}

/** What stands for a stem in features: the same for all languages, so that cognates and names meet. */
export function stemHash(stem: string): number {
  return hash32(stem);
}

/** What stands for a stem of one language in a lexicon; never 0. */
export function rowKey(language: string, stem: string): number {
  return hash32(`${language}:${stem}`) || 1;
}

/** What stands for how a word of a language begins; never 0. */
export function beginningKey(language: string, word: string): number {
  return hash32(`${language}^${beginningOf(word)}`) || 1;
}
