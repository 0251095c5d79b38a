/** The package ships no types; this is the part of it that `stems.ts` uses. */
declare module 'snowball-stemmers' {
  export function newStemmer(algorithm: string): { stem(word: string): string };
}
