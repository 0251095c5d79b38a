import { foldLetters } from './foldLetters.ts';
import { hash32 } from './hash.ts';

/**
 * How a word would be spelt if all languages spelt its sounds alike: plain Latin letters, `ph` as f, `ch`, `qu`
 * and c as k, no silent h, no doubled letter. `photographie`, `fotografía` and `φωτογραφία` come out alike. Lower-case
 * words in; never throws.
 */
export function soundSkeleton(word: string): string {
  const folded = foldLetters(word);
  let skeleton = '';
  // The last two sounds before doubled ones are made one.
  let last = '';
  let beforeLast = '';
  for (let at = 0; at < folded.length; at++) {
    const letter = folded[at]!;
    const next = folded[at + 1];
    let sound = SOUNDS[letter] ?? letter;
    if (letter === 'p' && next === 'h') {
      sound = 'f';
      at++;
    } else if ((letter === 't' && next === 'h') || (letter === 'q' && next === 'u')) at++;
    else if (letter === 'c' && (next === 'h' || next === 'k')) at++;
    else if (letter === 'h') {
      // Slavic languages write h for ch: tehnologija, arhitekt.
      sound = isVowel(last) || (last === 'r' && isVowel(beforeLast)) ? 'k' : '';
    }
    beforeLast = last;
    // A silent h still parts what stands around it.
    last = letter === 'h' ? 'h' : sound;
    if (sound === 'x') skeleton += skeleton.endsWith('k') ? 's' : 'ks';
    else if (!skeleton.endsWith(sound)) skeleton += sound;
  }
  return skeleton;
}

const SOUNDS: Readonly<Record<string, string>> = { c: 'k', q: 'k', y: 'i', z: 's', w: 'v' };

const isVowel = (sound: string): boolean => sound !== '' && 'aeiou'.includes(sound);

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
