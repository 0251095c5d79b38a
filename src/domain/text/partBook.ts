import { findRow, hasBeginning, type LexiconArrays } from './concepts.ts';
import { detached } from './detached.ts';
import { beginningKey, readWord, rowKey } from './wordForms.ts';

/** Parts and beginnings remembered at a time in one language; then it starts afresh. Bounds memory to some 4 MB each. */
const MOST_REMEMBERED = 40_000;
/** The letters by which a part is told to begin like a known word: those that `beginningOf` reads. */
const BEGINNING = 4;

/**
 * Which strings are words of a language in the light of one lexicon, as compounds ask: for every way to cut a word.
 * Most fail by their beginning, and the others come again and again, so both answers are remembered. They never
 * depend on what was asked before.
 */
export class PartBook {
  readonly #lexicon: LexiconArrays;
  readonly #languages = new Map<string, (part: string) => boolean>();

  constructor(lexicon: LexiconArrays) {
    this.#lexicon = lexicon;
  }

  /** Whether a lower-case part is a word of the language that the lexicon knows. */
  knownIn(language: string): (part: string) => boolean {
    let isKnown = this.#languages.get(language);
    if (isKnown === undefined) {
      const begins = remembered((beginning) =>
        hasBeginning(this.#lexicon, beginningKey(language, beginning)),
      );
      const isWord = remembered((part) => {
        const found = readWord(part, language);
        return found !== null && findRow(this.#lexicon, rowKey(language, found.stem)) >= 0;
      });
      isKnown = (part) => begins(part.slice(0, BEGINNING)) && isWord(part);
      this.#languages.set(language, isKnown);
    }
    return isKnown;
  }
}

function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      if (answers.size >= MOST_REMEMBERED) answers.clear();
      answer = ask(text);
      answers.set(detached(text), answer);
    }
    return answer;
  };
}
