import { cognateKeys } from './cognates.ts';
import { compoundParts, hasCompounds } from './compounds.ts';
import { findRow, type LexiconArrays } from './concepts.ts';
import { detached } from './detached.ts';
import { PartBook } from './partBook.ts';
import { ASSUMED_QUIET_SHARE, isQuiet } from './quietWords.ts';
import { readWord, rowKey, stemHash } from './wordForms.ts';

/** A word of one language as a lexicon knows it. One object a stem and language, so it can be counted on. */
export interface BookWord {
  readonly hash: number;
  /** Row in the lexicon that gives concepts, -1 for none. An unknown word is looked for in English. */
  readonly conceptRow: number;
  /** Whether nearly every text here holds it. */
  readonly isQuiet: boolean;
  /** What the word counts in concepts, in (0, 1]: less for an English row and for what every text here says. */
  readonly trust: number;
  /** Row that gives translations into English, -1 for none. */
  readonly translationRow: number;
  /** Scratch of one extraction: how often the word stood in the text; 0 between two. */
  count: number;
  /** Scratch of one extraction: where in the text it stood first, and how long it was there, in UTF-16 units. */
  start: number;
  length: number;
}

/** What a book says of a surface: the word and, for a compound, its parts; none for what counts for nothing. */
export interface Reading {
  readonly words: readonly BookWord[];
  /** Of the word and its parts as they are spelt, which forms of one stem may differ in. */
  readonly cognates: readonly number[];
}

/** Words remembered at a time, over all languages; then the book starts afresh. Bounds memory to some 40 MB. */
const MOST_WORDS = 120_000;
/** An English word in a text of another language is likely, not certainly, meant as in English. ASSUMED. */
const ASSUMED_ENGLISH_TRUST = 0.5;
const NOTHING: Reading = { words: [], cognates: [] };

/**
 * What the words of texts are in the light of one lexicon, remembered: stemming costs twenty times as much as
 * looking up. Answers never depend on what was read before.
 */
export class WordBook {
  readonly #lexicon: LexiconArrays;
  #surfaces = new Map<string, Map<string, Reading>>();
  #stems = new Map<string, BookWord>();
  #size = 0;
  readonly #parts: PartBook;

  constructor(lexicon: LexiconArrays) {
    this.#lexicon = lexicon;
    this.#parts = new PartBook(lexicon);
  }

  /** Reads one raw word; `language` is one of ours or `und`. */
  read(surface: string, language: string): Reading {
    let surfaces = this.#surfaces.get(language);
    const known = surfaces?.get(surface);
    if (known !== undefined) return known;
    if (this.#size >= MOST_WORDS) {
      this.#surfaces = new Map();
      this.#stems = new Map();
      this.#size = 0;
      surfaces = undefined;
    }
    if (surfaces === undefined) {
      surfaces = new Map();
      this.#surfaces.set(language, surfaces);
    }
    const reading = this.#look(surface, language);
    surfaces.set(detached(surface), reading);
    this.#size++;
    return reading;
  }

  #look(surface: string, language: string): Reading {
    const form = readWord(surface, language);
    if (form === null) return NOTHING;
    const forms = [form];
    if (hasCompounds(language)) {
      for (const part of compoundParts(form.word, language, this.#parts.knownIn(language))) {
        const found = readWord(part, language);
        if (found !== null) forms.push(found);
      }
    }
    return {
      words: forms.map(({ stem }) => this.#intern(stem, language)),
      cognates: forms.flatMap(({ word }) => cognateKeys(word)),
    };
  }

  #intern(stem: string, language: string): BookWord {
    const key = `${language}:${stem}`;
    const known = this.#stems.get(key);
    if (known !== undefined) return known;
    const made = lookUp(this.#lexicon, stem, language);
    this.#stems.set(key, made);
    return made;
  }
}

function lookUp(lexicon: LexiconArrays, stem: string, language: string): BookWord {
  const own = findRow(lexicon, rowKey(language, stem));
  const english = language === 'en' ? own : findRow(lexicon, rowKey('en', stem));
  const isOwn = own >= 0;
  const quiet = isQuiet(stem, language);
  return {
    // A word that is translated meets English by its translations, not by its spelling: French "faire" has the stem
    // of English "fair". What no lexicon knows, a name or a term, is taken to be the same everywhere.
    hash: isTranslated(lexicon, own) ? rowKey(language, stem) : stemHash(stem),
    conceptRow: isOwn ? own : english,
    trust: (isOwn ? 1 : ASSUMED_ENGLISH_TRUST) * (quiet ? ASSUMED_QUIET_SHARE : 1),
    isQuiet: quiet,
    translationRow: language === 'en' ? -1 : own,
    count: 0,
    start: 0,
    length: 0,
  };
}

/** Whether the lexicon says what the words of a row are in English. */
function isTranslated(lexicon: LexiconArrays, row: number): boolean {
  return row >= 0 && lexicon.translationStarts[row]! < lexicon.translationStarts[row + 1]!;
}

const BOOKS = new WeakMap<LexiconArrays, WordBook>();

/** The book of a lexicon; there is one for as long as the lexicon lives. */
export function bookOf(lexicon: LexiconArrays): WordBook {
  let book = BOOKS.get(lexicon);
  if (book === undefined) {
    book = new WordBook(lexicon);
    BOOKS.set(lexicon, book);
  }
  return book;
}
