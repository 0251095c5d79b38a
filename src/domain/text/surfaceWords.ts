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
  const { translationStarts, translations, translationWeights } = lexicon;
  let bits = 0;
  for (const key of keys) bits |= 1 << key;
  const best = new Map<number, { word: number; weight: number }>();
  const offer = (key: number, word: number, weight: number): void => {
    // The five bits that a shift looks at tell most keys apart.
    if ((bits & (1 << key)) === 0 || !keys.has(key)) return;
    const known = best.get(key);
    const isBetter =
      known === undefined ||
      weight > known.weight ||
      (weight === known.weight && starts[word]! < starts[known.word]!);
    if (isBetter) best.set(key, { word, weight });
  };
  for (let word = 0; word < words.length; word++) {
    if (lengths[word] === 0) continue;
    offer(words[word]!, word, CERTAIN);
    // English is what translations are in. What is translated stands in features under the key of its row.
    const row = language === 'en' ? -1 : findRow(lexicon, words[word]!);
    if (row < 0) continue;
    const to = translationStarts[row + 1]!;
    for (let at = translationStarts[row]!; at < to; at++) {
      offer(translations[at]!, word, translationWeights[at]!);
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
