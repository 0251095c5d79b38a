import { findRow, type LexiconArrays } from './concepts.ts';
import type { TextFeatures } from './features.ts';
import { quietHashes } from './quietWords.ts';

/** How a text writes what it holds a key by. */
export interface Spelling {
  readonly spelling: string;
  /** 1 where the word has the key itself, else how likely it is translated so. In (0, 1]. */
  readonly certainty: number;
  /** Whether nearly every need and offer holds the word, whatever it is about. */
  readonly isQuiet: boolean;
}

/** Beyond every weight of a translation: those are bytes. */
const CERTAIN = 256;

/**
 * The words by which a text holds the given keys, as it writes them: a word that has the key itself, else the one
 * that the key translates best; of several the first. So evidence can say which word of one text met which word of
 * the other, "soudage" and "welding". Keys that the text does not hold are left out. `features` are those of the text;
 * no word is read again. Linear in its words and their translations. Never throws.
 */
export function spellingsOf(
  text: string,
  { language, words, starts, lengths }: TextFeatures,
  keys: ReadonlySet<number>,
  lexicon: LexiconArrays,
): Map<number, Spelling> {
  const best = new Map<number, { word: number; weight: number }>();
  const sought = new Set<number>();
  let bits = 0;
  for (const key of keys) {
    const word = placeOf(key, words);
    if (word >= 0 && lengths[word]! > 0) {
      best.set(key, { word, weight: CERTAIN });
    } else {
      sought.add(key);
      bits |= 1 << key;
    }
  }
  // English is what translations are in.
  if (sought.size > 0 && language !== 'en') {
    const { translationStarts, translations, translationWeights } = lexicon;
    for (let word = 0; word < words.length; word++) {
      // What is translated stands in features under the key of its row.
      const row = lengths[word] === 0 ? -1 : findRow(lexicon, words[word]!);
      if (row < 0) continue;
      const to = translationStarts[row + 1]!;
      for (let at = translationStarts[row]!; at < to; at++) {
        const key = translations[at]!;
        // The five bits that a shift looks at tell most keys apart.
        if ((bits & (1 << key)) === 0 || !sought.has(key)) continue;
        const weight = translationWeights[at]!;
        const known = best.get(key);
        const isBetter =
          known === undefined ||
          weight > known.weight ||
          (weight === known.weight && starts[word]! < starts[known.word]!);
        if (isBetter) best.set(key, { word, weight });
      }
    }
  }
  const quiet = quietHashes(language);
  return new Map(
    Array.from(best, ([key, { word, weight }]) => [
      key,
      {
        spelling: text.slice(starts[word]!, starts[word]! + lengths[word]!),
        certainty: weight / CERTAIN,
        isQuiet: quiet.has(words[word]!),
      },
    ]),
  );
}

/** Where a key stands among ascending ones; -1 where it does not. Logarithmic. */
function placeOf(key: number, ascending: Uint32Array): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle]!;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
