import { isStopWord } from './stopWords.ts';

/** One word of a text: lower-case, NFC, with its place in the text as it was given (UTF-16 units, end exclusive). */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const NEITHER = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;
const UNSEEN = 255;

/** The class of each UTF-16 unit, filled as units are met: the property escapes cost too much per letter. */
const CLASSES = new Uint8Array(0x10000).fill(UNSEEN);

function classify(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return /\p{M}/u.test(character) ? MARK : NEITHER;
}

function classOf(unit: number): number {
  const known = CLASSES[unit]!;
  if (known !== UNSEEN) return known;
  const found = classify(String.fromCharCode(unit));
  CLASSES[unit] = found;
  return found;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;

/** Called with the bounds of each raw word, in order. */
export type WordVisitor = (start: number, end: number) => void;

/**
 * The bounds of the raw words of a text, in order: runs of letters, digits and marks. A number keeps its
 * decimal point ("4.0"); one letter or digit before a hyphen gives both the joined word and the second one
 * ("e-learning", "learning"); in Ukrainian an apostrophe belongs to the word, elsewhere it ends one
 * ("l'hydrogène"). Broken surrogates and NUL are no letters. Linear; never throws.
 */
export function scanWords(text: string, language: string, visit: WordVisitor): void {
  const length = text.length;
  const joinsApostrophes = language === 'uk';
  let at = 0;
  let joinFrom = -1;
  while (at < length) {
    const first = classAt(text, at);
    if (first !== LETTER && first !== DIGIT) {
      at += isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 1;
      continue;
    }
    const start = at;
    let last = first;
    while (at < length) {
      const found = classAt(text, at);
      if (found === NEITHER) {
        const unit = text.charCodeAt(at);
        const next = at + 1 < length ? classAt(text, at + 1) : NEITHER;
        const decimal = (unit === 0x2e || unit === 0x2c) && last === DIGIT && next === DIGIT;
        const apostrophe = joinsApostrophes && isApostrophe(unit) && last !== DIGIT && next === LETTER;
        if (!decimal && !apostrophe) break;
        at++;
        continue;
      }
      last = found;
      at += isHighSurrogate(text.charCodeAt(at)) ? 2 : 1;
    }
    if (joinFrom >= 0) visit(joinFrom, at);
    joinFrom = -1;
    const beforeHyphen = at - start === 1 && isHyphen(text.charCodeAt(at)) && at + 1 < length;
    if (beforeHyphen && classAt(text, at + 1) === LETTER && language !== 'mt') joinFrom = start;
    visit(start, at);
  }
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isHighSurrogate(unit)) {
    return isLowSurrogate(text.charCodeAt(at + 1)) ? classify(text.slice(at, at + 2)) : NEITHER;
  }
  return isLowSurrogate(unit) ? NEITHER : classOf(unit);
}

/**
 * A raw word as it counts: lower-case, NFC, without hyphen, apostrophe or soft hyphen inside; null when it
 * counts for nothing: a single letter or digit, a function word of the language, a number that is neither a
 * version such as "4.0" nor a norm such as "9001" (years and amounts tell nothing about a partner).
 */
export function contentWord(raw: string, language: string): string | null {
  const lower = lowerWord(raw, language);
  if (/^[\p{N}.,]+$/u.test(lower)) return isTellingNumber(lower) ? lower : null;
  const word = /['’ʼ\u2010\u2011-]/.test(lower) ? lower.replace(/['’ʼ\u2010\u2011-]/g, '') : lower;
  if (word.length < 2 || isStopWord(word, language)) return null;
  return word;
}

/** Below U+0300 no character has another form in NFC. */
const COMPOSED = /^[\0-\u02ff]*$/;

/** A word in lower case and NFC. Idempotent; never throws. */
export function lowerWord(word: string, language: string): string {
  const lower = language === 'tr' ? word.toLocaleLowerCase('tr') : word.toLowerCase();
  return COMPOSED.test(lower) ? lower : lower.normalize('NFC');
}

/** A norm ("9001", "14001") or a version of one digit each ("4.0"), not a year, an amount or a count. */
function isTellingNumber(digits: string): boolean {
  if (/^\d\.\d$/.test(digits)) return true;
  return /^\d{3,5}$/.test(digits) && !/^(19|20)\d\d$/.test(digits) && !/^\d0+$/.test(digits);
}

/**
 * The words of a text that count, in order, repeats included, with their places. Linear; never throws.
 */
export function tokenize(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  scanWords(text, language, (start, end) => {
    const word = contentWord(text.slice(start, end), language);
    if (word !== null) tokens.push({ word, start, end });
  });
  return tokens;
}
