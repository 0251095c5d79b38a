import type { LexiconArrays } from './concepts.ts';
import { textLanguage } from './languages.ts';
import { scanWords } from './tokens.ts';
import { type BookWord, bookOf } from './wordBook.ts';

/** How a text writes what it holds a key by. */
export interface Spelling {
  readonly spelling: string;
  /** 1 where the word has the key itself, else how likely it is translated so. In (0, 1]. */
  readonly certainty: number;
  /** Whether nearly every need and offer holds the word, whatever it is about. */
  readonly isQuiet: boolean;
}

/**
 * The words by which a text holds the given keys, as it writes them: a word that has the key itself, else the one
 * that the key translates best; of several the first. So evidence can say which word of one text met which word of
 * the other, "soudage" and "welding". Keys that the text does not hold are left out. `language` as for
 * `extractFeatures`: take the one from the features. Never throws. The texts asked for last are remembered: on a list
 * the seeker's own text meets one candidate after the other.
 */
export function spellingsOf(
  text: string,
  language: string,
  keys: ReadonlySet<number>,
  lexicon: LexiconArrays,
): Map<number, Spelling> {
  const found = new Map<number, Spelling>();
  const { translationStarts, translations, translationWeights } = lexicon;
  let bits = 0;
  for (const key of keys) bits |= 1 << key;
  for (const [{ hash, translationRow, isQuiet }, spelling] of wordsOf(
    text,
    textLanguage(language),
    lexicon,
  )) {
    if ((bits & (1 << hash)) !== 0 && keys.has(hash) && found.get(hash)?.certainty !== 1) {
      found.set(hash, { spelling, certainty: 1, isQuiet });
    }
    if (translationRow < 0) continue;
    const to = translationStarts[translationRow + 1]!;
    for (let at = translationStarts[translationRow]!; at < to; at++) {
      const key = translations[at]!;
      // The five bits that a shift looks at tell most keys apart.
      if ((bits & (1 << key)) === 0 || !keys.has(key)) continue;
      const certainty = translationWeights[at]! / CERTAIN;
      if (certainty > (found.get(key)?.certainty ?? 0)) found.set(key, { spelling, certainty, isQuiet });
    }
  }
  return found;
}

/** Beyond every weight of a translation: those are bytes. */
const CERTAIN = 256;

/** The words of a text, each once, in the order in which they first stand, with how they are written there. */
type WrittenWords = ReadonlyMap<BookWord, string>;

/** Texts remembered, for one lexicon at a time. Bounds memory to some 2 MB. */
const REMEMBERED = 256;

const RECENT = new WeakMap<LexiconArrays, Map<string, WrittenWords>>();

function wordsOf(text: string, language: string, lexicon: LexiconArrays): WrittenWords {
  let recent = RECENT.get(lexicon);
  if (recent === undefined) {
    recent = new Map();
    RECENT.set(lexicon, recent);
  }
  const key = `${language}:${text}`;
  const known = recent.get(key);
  if (known !== undefined) return known;
  const words = readWords(text, language, lexicon);
  if (recent.size >= REMEMBERED) recent.clear();
  recent.set(key, words);
  return words;
}

function readWords(text: string, language: string, lexicon: LexiconArrays): WrittenWords {
  const book = bookOf(lexicon);
  const words = new Map<BookWord, string>();
  scanWords(text, language, (start, end) => {
    const spelling = text.slice(start, end);
    for (const word of book.read(spelling, language).words) {
      if (!words.has(word)) words.set(word, spelling);
    }
  });
  return words;
}
