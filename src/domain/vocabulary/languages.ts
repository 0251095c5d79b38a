/**
 * The two-letter codes of ISO 639-1, ascending, without withdrawn ones. Names come from the Unicode locale
 * data of the runtime, in any language.
 * Source: ISO 639-1.
 */
export const LANGUAGE_CODES: readonly string[] = (
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el ' +
  'en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it ' +
  'iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt ' +
  'my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl ' +
  'sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo ' +
  'za zh zu'
).split(' ');

/**
 * The 30 languages in which needs and offers are understood: the 24 official languages of the European Union,
 * then Ukrainian, Turkish, Norwegian (also as nb and nn), Serbian, Macedonian and Icelandic.
 */
export const SUPPORTED_LANGUAGES: readonly string[] =
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv uk tr no sr mk is'.split(' ');

const KNOWN: ReadonlySet<string> = new Set(LANGUAGE_CODES);
const SUPPORTED: ReadonlySet<string> = new Set([...SUPPORTED_LANGUAGES, 'nb', 'nn']);
const NAMES = new Map<string, Intl.DisplayNames>();

/** The code in lower case; undefined where ISO 639-1 has no such code. Never throws. */
export function normaliseLanguageCode(text: string): string | undefined {
  const code = text.trim().toLowerCase();
  return KNOWN.has(code) ? code : undefined;
}

/** Whether texts in the language are understood, not only accepted. */
export function isSupportedLanguage(code: string): boolean {
  return SUPPORTED.has(code);
}

/** The name of a language in a language; in English where the runtime has no names in the latter. */
export function languageName(code: string, language: string): string {
  let names = NAMES.get(language);
  if (names === undefined) {
    names = new Intl.DisplayNames([normaliseLanguageCode(language) ?? 'en', 'en'], { type: 'language' });
    NAMES.set(language, names);
  }
  return names.of(code) ?? code;
}
