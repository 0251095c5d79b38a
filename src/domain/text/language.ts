import { loadModule } from 'cld3-asm';
import type { LexiconArrays } from './concepts.ts';
import { serbianCyrillic } from './foldLetters.ts';
import { type LanguageSample, learnSpelling, SPELLINGS, spellingScores } from './languageModel.ts';
import { TEXT_LANGUAGES, textLanguage, UNKNOWN_LANGUAGE } from './languages.ts';
import { stopWordsOf } from './stopWords.ts';

/** Says what language a text is in: ISO 639-1, one of ours, or `und` where nothing tells. Never throws. */
export type LanguageDetector = (text: string) => string;

/** How long the general detector may take to load, in milliseconds: on a busy machine its own three seconds are few. */
const LONGEST_LOAD_MS = 120_000;
/** What a sure answer of the general detector counts beside the difference of spelling scores. Tried 0 to 10. */
const GENERAL_WEIGHT = 6;
/** Letters looked at; more say no more. UTF-16 units. */
const LONGEST_LOOK = 400;
/** Of the letters, the share in one script that decides for it. */
const MOST = 0.5;

const CYRILLIC: readonly string[] = ['bg', 'mk', 'sr-Cyrl', 'uk'];
const GREEK: readonly string[] = ['el'];
const LATIN: readonly string[] = TEXT_LANGUAGES.filter(
  (language) => !['el', 'bg', 'mk', 'uk'].includes(language),
);

/**
 * Loads a detector that is right on short needs: a model of spelling, learned from the labels of the lexicon
 * and from function words, with a general detector (cld3) asked where spelling leaves doubt. The script of
 * the letters limits the choice. What comes back is synchronous, deterministic and takes 10 to 300 microseconds.
 * Loading takes some 200 ms.
 * Source: Naive Bayes over letter sequences (Cavnar, Trenkle: N-Gram-Based Text Categorization, 1994); CLD3, Google.
 */
export async function loadLanguageDetector(
  lexicon: Pick<LexiconArrays, 'labels'>,
): Promise<LanguageDetector> {
  const module = await loadModule({ timeout: LONGEST_LOAD_MS });
  const general = module.create(0, LONGEST_LOOK * 2);
  const model = learnSpelling(listSamples(lexicon));
  return (text) => {
    const look = text.slice(0, LONGEST_LOOK).replace(/[\0\p{Cs}]/gu, ' ');
    const candidates = candidatesFor(look);
    if (candidates.length < 2) return candidates[0] ?? UNKNOWN_LANGUAGE;
    const scores = spellingScores(model, look);
    const [best, second] = twoBest(candidates, scores);
    // Where the general detector could not turn the answer, it need not be asked: it takes most of the time.
    if (scoreOf(scores, best) - scoreOf(scores, second) > GENERAL_WEIGHT) return textLanguage(best);
    const { language, probability } = general.findLanguage(look);
    const found = candidates.find((candidate) => textLanguage(candidate) === textLanguage(language));
    if (found === undefined) return textLanguage(best);
    const isLikelier = scoreOf(scores, found) + GENERAL_WEIGHT * probability > scoreOf(scores, best);
    return textLanguage(isLikelier ? found : best);
  };
}

function* listSamples({ labels }: Pick<LexiconArrays, 'labels'>): Generator<LanguageSample> {
  for (const language of TEXT_LANGUAGES) {
    for (const text of [...stopWordsOf(language)].sort()) {
      yield { language: language === 'sr' && /\p{Script=Cyrillic}/u.test(text) ? 'sr-Cyrl' : language, text };
    }
  }
  for (const byLanguage of labels) {
    for (const language of Object.keys(byLanguage)) yield { language, text: byLanguage[language]! };
    // Labels are in one script; Serbian is written in two.
    if (byLanguage.sr !== undefined)
      yield { language: 'sr-Cyrl', text: serbianCyrillic(byLanguage.sr.toLowerCase()) };
  }
}

function candidatesFor(text: string): readonly string[] {
  const letters = countLetters(text, /\p{L}/gu);
  if (letters === 0) return [];
  if (countLetters(text, /\p{Script=Latin}/gu) > letters * MOST) return LATIN;
  if (countLetters(text, /\p{Script=Cyrillic}/gu) > letters * MOST) return CYRILLIC;
  return countLetters(text, /\p{Script=Greek}/gu) > letters * MOST ? GREEK : [];
}

const countLetters = (text: string, kind: RegExp): number => text.match(kind)?.length ?? 0;

const scoreOf = (scores: Float64Array, language: string): number => scores[SPELLINGS.indexOf(language)]!;

/** The two likeliest; ties by the order of the candidates. */
function twoBest(candidates: readonly string[], scores: Float64Array): readonly [string, string] {
  let best = candidates[0]!;
  let second = candidates[1]!;
  if (scoreOf(scores, second) > scoreOf(scores, best)) [best, second] = [second, best];
  for (const language of candidates.slice(2)) {
    const score = scoreOf(scores, language);
    if (score > scoreOf(scores, best)) [best, second] = [language, best];
    else if (score > scoreOf(scores, second)) second = language;
  }
  return [best, second];
}
