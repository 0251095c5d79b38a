/**
 * The languages a need or an offer may be written in: the 24 official languages of the European Union, then
 * Ukrainian, Turkish, Norwegian, Serbian, Macedonian and Icelandic. ISO 639-1, stable order.
 * Source: Council Regulation No 1 of 1958, as amended by Regulation (EU) No 517/2013; the rest by PRODUCT.
 */
export const TEXT_LANGUAGES = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
  'uk',
  'tr',
  'no',
  'sr',
  'mk',
  'is',
] as const;

export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** What a text is in when nothing tells: no letter, or a language that is not ours. */
export const UNKNOWN_LANGUAGE = 'und';

const BY_CODE: ReadonlyMap<string, TextLanguage> = new Map<string, TextLanguage>([
  ...TEXT_LANGUAGES.map((language) => [language, language] as const),
  // The two written standards of Norwegian, and the neighbours of Croatian, share stems and stop words.
  ['nb', 'no'],
  ['nn', 'no'],
  ['bs', 'hr'],
  ['sh', 'hr'],
  ['cnr', 'sr'],
  ['mo', 'ro'],
]);

/**
 * Which of our languages a code means: the primary subtag of a BCP 47 tag, in any case; `nb` and `nn` are
 * Norwegian. Anything else is `und`. Never throws.
 */
export function textLanguage(code: string): TextLanguage | typeof UNKNOWN_LANGUAGE {
  const known = BY_CODE.get(code);
  if (known !== undefined) return known;
  const primary = code.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return BY_CODE.get(primary) ?? UNKNOWN_LANGUAGE;
}
