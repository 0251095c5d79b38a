import { isCompoundHead } from './compoundHeads.ts';
import { foldLetters } from './foldLetters.ts';

/** Which words written as one hide others, and what may stand between their parts. Longest link first. */
const LINKS: Readonly<Record<string, readonly string[]>> = {
  de: ['en', 'es', 'er', 's', 'n', 'e', ''],
  nl: ['en', 's', 'e', ''],
  sv: ['s', 'e', ''],
  da: ['s', 'e', ''],
  no: ['s', 'e', ''],
  is: ['ar', 'a', 's', 'u', ''],
  fi: ['n', 's', ''],
  et: ['e', 'i', 'u', 'a', ''],
};

/** Letters. Shorter parts are endings or chance ("be-reich"); an unknown first part must be longer still. ASSUMED. */
const ASSUMED_SHORTEST_PART = 4;
const ASSUMED_SHORTEST_UNKNOWN_PART = 5;
/** An unknown first part of up to so many letters is left whole: "wasserstoff" is no water and no fabric. ASSUMED. */
const ASSUMED_LONGEST_WHOLE_PART = 13;
const MOST_PARTS = 3;

/**
 * How a word or a stem begins, in plain letters: a known word begins like a known stem, which is far cheaper to
 * ask than its own stem. Empty for what is too short to be a part.
 */
export function beginningOf(word: string): string {
  return word.length < ASSUMED_SHORTEST_PART ? '' : foldLetters(word.slice(0, ASSUMED_SHORTEST_PART));
}

/** Whether words of the language (ISO 639-1) are written together. */
export function hasCompounds(language: string): boolean {
  return language in LINKS;
}

/**
 * The parts of a compound, first to last, by an exact dictionary: the last part is the longest known word at
 * the end; what stands before it, less a linking letter, is known too, or long enough to be a word that nobody
 * listed ("wasserstoff-technik"), or so long that it is a compound itself. Empty when the word does not come
 * apart. `isKnown` answers for lower-case words of the language, beside those of `compoundHeads`. Deterministic;
 * quadratic in the letters; never throws.
 */
export function compoundParts(
  word: string,
  language: string,
  isKnown: (word: string) => boolean,
): readonly string[] {
  const links = LINKS[language];
  if (links === undefined || word.length < 2 * ASSUMED_SHORTEST_PART || /\p{N}/u.test(word)) return [];
  const isPart = (part: string): boolean => isCompoundHead(part, language) || isKnown(part);
  const parts = split(word, links, isPart, MOST_PARTS);
  return parts.length > 1 ? parts : [];
}

function split(
  word: string,
  links: readonly string[],
  isKnown: (word: string) => boolean,
  most: number,
): readonly string[] {
  if (most > 1) {
    for (let at = ASSUMED_SHORTEST_PART; at <= word.length - ASSUMED_SHORTEST_PART; at++) {
      const head = word.slice(at);
      if (!isKnown(head)) continue;
      const first = beforeHead(word.slice(0, at), links, isKnown, most - 1);
      if (first.length > 0) return [...first, head];
    }
  }
  return [];
}

function beforeHead(
  front: string,
  links: readonly string[],
  isKnown: (word: string) => boolean,
  most: number,
): readonly string[] {
  for (const link of links) {
    if (!front.endsWith(link)) continue;
    const part = front.slice(0, front.length - link.length);
    if (part.length >= ASSUMED_SHORTEST_PART && isKnown(part)) return [part];
  }
  const deeper = front.length > ASSUMED_LONGEST_WHOLE_PART ? split(front, links, isKnown, most) : [];
  if (deeper.length > 0) return deeper;
  return front.length >= ASSUMED_SHORTEST_UNKNOWN_PART ? [front] : [];
}
