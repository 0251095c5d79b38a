import { foldLetters } from './foldLetters.ts';
import { hash32 } from './hash.ts';

/**
 * How a word would be spelt if all languages spelt its sounds alike: plain Latin letters, `ph` as f, `ch`, `qu`
 * and c as k, no silent h, no doubled letter. `photographie`, `fotografía` and `φωτογραφία` come out alike. Lower-case
 * words in; never throws.
 */
export function soundSkeleton(word: string): string {
  return (
    foldLetters(word)
      .replace(/ph/g, 'f')
      .replace(/th/g, 't')
      .replace(/ch|ck|qu|[cq]/g, 'k')
      .replace(/y/g, 'i')
      .replace(/z/g, 's')
      .replace(/w/g, 'v')
      // Slavic languages write h for ch: tehnologija, arhitekt.
      .replace(/(?<=[aeiou]r?)h/g, 'k')
      .replace(/h/g, '')
      .replace(/x/g, 'ks')
      .replace(/(.)\1+/g, '$1')
  );
}

/** Letters of the skeleton that a key takes. Tried 4 to 6 on T3: 5 and both kinds of key was best. */
const KEY_LENGTH = 5;

/**
 * The keys under which a word meets its cognates in other languages: how it begins, and its first consonants.
 * Two words with a key in common need not be cognates; they are evidence at low weight. 32-bit hashes, none
 * for words whose skeleton is shorter than five letters. Never throws.
 */
export function cognateKeys(word: string): readonly number[] {
  const skeleton = soundSkeleton(word);
  if (skeleton.length < KEY_LENGTH || /\p{N}/u.test(skeleton)) return [];
  const beginning = hash32(`begins:${skeleton.slice(0, KEY_LENGTH)}`);
  const consonants = skeleton.charAt(0) + skeleton.slice(1).replace(/[aeiou]/g, '');
  if (consonants.length < KEY_LENGTH - 1) return [beginning];
  return [beginning, hash32(`sounds:${consonants.slice(0, KEY_LENGTH)}`)];
}
