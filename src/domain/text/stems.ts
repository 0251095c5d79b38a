import natural from 'natural/lib/natural/stemmers/index.js';
import { newStemmer } from 'snowball-stemmers';
import { foldLetters, serbianLatin } from './foldLetters.ts';
import { lightStem } from './lightStems.ts';
import { lowerWord } from './tokens.ts';

type Stemmer = (word: string) => string;

const snowballStemmer = (algorithm: string): Stemmer => {
  // Built on first use: a stemmer holds its tables, and few services meet all languages.
  let stemmer: ReturnType<typeof newStemmer> | undefined;
  return (word) => {
    stemmer ??= newStemmer(algorithm);
    return stemmer.stem(word);
  };
};

const light =
  (language: string): Stemmer =>
  (word) =>
    lightStem(word, language);

const dropAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

const STEMMERS: ReadonlyMap<string, Stemmer> = new Map<string, Stemmer>([
  ['en', (word) => natural.PorterStemmer.stem(word)],
  ['de', (word) => natural.PorterStemmerDe.stem(word)],
  ['es', (word) => natural.PorterStemmerEs.stem(word)],
  ['fr', (word) => natural.PorterStemmerFr.stem(word)],
  ['it', (word) => natural.PorterStemmerIt.stem(word)],
  ['nl', (word) => natural.PorterStemmerNl.stem(word)],
  ['no', (word) => natural.PorterStemmerNo.stem(word)],
  ['pt', (word) => natural.PorterStemmerPt.stem(word)],
  ['sv', (word) => natural.PorterStemmerSv.stem(word)],
  ['uk', (word) => lightStem(natural.PorterStemmerUk.stem(word), 'uk')],
  ['cs', snowballStemmer('czech')],
  ['da', snowballStemmer('danish')],
  ['fi', snowballStemmer('finnish')],
  ['hu', snowballStemmer('hungarian')],
  ['ro', snowballStemmer('romanian')],
  ['sl', snowballStemmer('slovene')],
  ['tr', snowballStemmer('turkish')],
  ['sr', (word) => lightStem(serbianLatin(word), 'sr')],
  // Greek accents move with the ending, so they go before it is taken off.
  ['el', (word) => lightStem(dropAccents(word), 'el')],
  ...['bg', 'et', 'ga', 'hr', 'is', 'lt', 'lv', 'mk', 'mt', 'pl', 'sk'].map((language): [string, Stemmer] => [
    language,
    light(language),
  ]),
]);

/** The stemmers scan a word several times; nothing that long is a word of a language. Letters. */
const LONGEST_STEMMED_WORD = 40;

/**
 * The stem of one word, in plain Latin letters: lower-cased, stemmed by the rules of the language, accents
 * dropped, Greek and Cyrillic transliterated. So `Straße` and `STRASSE` have one stem, and cognates meet
 * across scripts. `language` is ISO 639-1 (see `textLanguage`); for `und` only letters are folded. Words with a
 * digit are not stemmed. Not memoised: `words.ts` keeps what was analysed. 5 to 45 microseconds; never throws.
 * Source: Snowball and Porter algorithms as in natural 8.1.1 and snowball-stemmers 0.6.0.
 */
export function stem(word: string, language: string): string {
  const lower = lowerWord(word, language);
  if (lower.length > LONGEST_STEMMED_WORD || /\p{N}/u.test(lower)) return foldLetters(lower);
  const stemmer = STEMMERS.get(language);
  return foldLetters(stemmer === undefined ? lower : stemmer(lower));
}
