import fc from 'fast-check';
import t from 'tap';
import { TEXT_LANGUAGES } from '../../../src/domain/text/languages.ts';
import { isStopWord } from '../../../src/domain/text/stopWords.ts';
import { tokenize } from '../../../src/domain/text/tokens.ts';

const words = (text: string, language: string): string[] => tokenize(text, language).map(({ word }) => word);

t.test(
  'an apostrophe parts the article from the word, except in Ukrainian where it is inside one',
  async (t) => {
    t.strictSame(words("l'hydrogène et l’énergie d'aujourd'hui", 'fr').slice(0, 2), ['hydrogène', 'énergie']);
    t.strictSame(words("trattamento dell'acqua", 'it'), ['trattamento', 'acqua']);
    t.strictSame(words("комп'ютер і об’єкт", 'uk'), ['компютер', 'обєкт']);
  },
);

t.test('a word keeps its letters whatever the alphabet', async (t) => {
  t.strictSame(words('Škoda Łódź Göteborg', 'en'), ['škoda', 'łódź', 'göteborg']);
  t.strictSame(words('τεχνολογία τροφίμων', 'el'), ['τεχνολογία', 'τροφίμων']);
  t.strictSame(words('хранителни технологии', 'bg'), ['хранителни', 'технологии']);
});

t.test('decomposed letters read as composed ones and places point into the text as given', async (t) => {
  const text = 'E\u0301nergie  «hydroge\u0300ne»';
  const tokens = tokenize(text, 'fr');
  t.strictSame(
    tokens.map(({ word }) => word),
    ['énergie', 'hydrogène'],
  );
  t.strictSame(
    tokens.map(({ start, end }) => text.slice(start, end).normalize('NFC')),
    ['Énergie', 'hydrogène'],
  );
});

t.test('versions and norms are words, years and amounts are not', async (t) => {
  t.strictSame(words('Industry 4.0, ISO 9001 since 2019 for 125.000 EUR, 3 labs, 2 000', 'en'), [
    'industry',
    '4.0',
    'iso',
    '9001',
    'eur',
    'labs',
  ]);
});

t.test('one letter and a hyphen join the next word, which also stands alone', async (t) => {
  t.strictSame(words('e-learning and CNC-milling', 'en'), ['elearning', 'learning', 'cnc', 'milling']);
  t.strictSame(words('X-ray', 'en'), ['xray', 'ray']);
});

t.test('function words go, but not those the field is about', async (t) => {
  t.strictSame(words('the research of computer systems', 'en'), ['research', 'computer', 'systems']);
  t.ok(isStopWord('que', 'fr'));
  for (const language of TEXT_LANGUAGES) {
    const and: Record<string, string> = {
      en: 'and',
      fr: 'et',
      mt: 'u',
      is: 'og',
      mk: 'и',
      sr: 'i',
      uk: 'та',
      et: 'ja',
    };
    if (and[language] !== undefined) t.ok(isStopWord(and[language], language), language);
  }
});

t.test('NUL and broken surrogates are no letters and do no harm', async (t) => {
  t.strictSame(words('weld\0ing \ud800 robot\udc00ics 😀 𝔘nit', 'en'), [
    'weld',
    'ing',
    'robot',
    'ics',
    '𝔘nit'.toLowerCase(),
  ]);
});

t.test('tokens lie in order inside any text', async () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(...TEXT_LANGUAGES),
      (text, language) => {
        let last = 0;
        for (const { word, start, end } of tokenize(text, language)) {
          if (word.length === 0 || start < 0 || end <= start || end < last || end > text.length) return false;
          last = start;
        }
        return true;
      },
    ),
    { seed: 1, numRuns: 1000 },
  );
});
