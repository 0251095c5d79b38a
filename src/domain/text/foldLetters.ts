/** Letters that Unicode does not take apart, and what they are written as without special letters. */
const SPECIAL_LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ĸ: 'k',
  ŧ: 't',
  ə: 'e',
  ŀ: 'l',
  ʼ: '',
  ʹ: '',
};

/**
 * Cyrillic to Latin for matching, not for reading: one spelling for the Bulgarian, Macedonian, Serbian,
 * Ukrainian and Russian letters, near to how the same international word is spelt in Latin script.
 */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ђ: 'd',
  ѓ: 'g',
  е: 'e',
  є: 'e',
  ж: 'z',
  з: 'z',
  ѕ: 'z',
  и: 'i',
  і: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  џ: 'dz',
  ш: 's',
  щ: 'st',
  ъ: 'a',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SPECIAL_LATIN),
  ...Object.entries(CYRILLIC),
  ...Object.entries(GREEK),
]);

/**
 * The letters of a lower-case word in plain Latin: accents dropped, special letters spelt out, Greek and
 * Cyrillic transliterated, so that `Škoda` meets `skoda` and `технологія` comes near `technologie`. Letters of
 * other scripts stay. Idempotent; never throws.
 */
export function foldLetters(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  let folded = '';
  // й and ї would fall apart into и, і and a mark: the mark goes, and the vowel is near enough to meet.
  for (const letter of word.normalize('NFKD').toLowerCase()) {
    const plain = LETTERS.get(letter);
    if (plain !== undefined) folded += plain;
    else if (!/\p{M}/u.test(letter)) folded += letter;
  }
  return folded;
}

/** Serbian and Croatian Latin for a lower-case Serbian word in Cyrillic; a Latin word stays as it is. */
export function serbianLatin(word: string): string {
  let latin = '';
  for (const letter of word) latin += SERBIAN_LATIN.get(letter) ?? CYRILLIC[letter] ?? letter;
  return latin;
}

const SERBIAN_LATIN: ReadonlyMap<string, string> = new Map([
  ['ж', 'ž'],
  ['ч', 'č'],
  ['ћ', 'ć'],
  ['ш', 'š'],
  ['ђ', 'đ'],
  ['џ', 'dž'],
]);

const SERBIAN_DIGRAPHS: ReadonlyMap<string, string> = new Map([
  ['lj', 'љ'],
  ['nj', 'њ'],
  ['dž', 'џ'],
]);
const SERBIAN_LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from('abvgdđežzijklmnoprstćufhcčš', (letter, at) => [
    letter,
    'абвгдђежзијклмнопрстћуфхцчш'.charAt(at),
  ]),
);

/** Serbian in Cyrillic for a lower-case Serbian text in Latin script; other characters stay. Never throws. */
export function serbianCyrillic(text: string): string {
  return text
    .replace(/lj|nj|dž/g, (pair) => SERBIAN_DIGRAPHS.get(pair) ?? pair)
    .replace(/[a-zđžćčš]/g, (letter) => SERBIAN_LETTERS.get(letter) ?? letter);
}
