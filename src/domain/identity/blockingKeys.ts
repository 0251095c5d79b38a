import type { Identity } from './identity.ts';

/** Rises when readIdentity or blockingKeys gives other answers: keys that are stored are void then. */
export const IDENTITY_VERSION = 1;

/** Words from which a name is also filed under all of them but one. */
const MOST_LEFT_OUT = 7;
/** Letters from which a name is also filed under its consonants. */
const LEAST_SKELETON = 6;

/**
 * Under what a profile is filed, so that only those that share a key need be compared: the words of its name,
 * the same with one word left out, its consonants, its web site, its official id. Each once, ascending; at
 * least one. Two names that differ in one word, a space, a vowel or a double letter share a key.
 */
export function blockingKeys({ name, site, officialId }: Identity): readonly string[] {
  const words = [...new Set(name.words.map(({ word }) => word))].sort();
  const keys = new Set([`w:${words.join(' ')}`]);
  if (words.length > 1 && words.length <= MOST_LEFT_OUT) {
    for (const left of words) {
      const rest = words.filter((word) => word !== left);
      if (rest.some((word) => word.length > 2)) keys.add(`w:${rest.join(' ')}`);
    }
  }
  const skeleton = name.joined.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
  if (skeleton.length >= LEAST_SKELETON) keys.add(`c:${skeleton}`);
  if (site !== null) keys.add(`s:${site}`);
  if (officialId !== null) keys.add(`i:${officialId}`);
  return [...keys].sort();
}
