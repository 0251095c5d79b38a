import fc from 'fast-check';
import t from 'tap';
import { buildLexicon } from '../../../src/domain/text/buildLexicon.ts';
import {
  decodeFeatures,
  encodeFeatures,
  extractFeatures,
  featureVersion,
  type TextFeatures,
} from '../../../src/domain/text/features.ts';
import { hash32 } from '../../../src/domain/text/hash.ts';
import { TEXT_LANGUAGES } from '../../../src/domain/text/languages.ts';
import { spellingsOf } from '../../../src/domain/text/surfaceWords.ts';
import { bookOf } from '../../../src/domain/text/wordBook.ts';

const LEXICON = buildLexicon([
  {
    key: 'test:weld',
    labels: { en: ['operate welding equipment'], fr: ['utiliser du matériel de soudage'] },
    description: 'Join pieces of metal.',
  },
  {
    key: 'test:robot',
    labels: { en: ['program robots'], fr: ['programmer des robots'], de: ['Roboter programmieren'] },
  },
]);
const unknown = (): string => 'und';
const features = (text: string, language: string | null): TextFeatures =>
  extractFeatures(text, language, LEXICON, unknown);

const isAscending = (keys: Uint32Array): boolean => keys.every((key, i) => i === 0 || key > keys[i - 1]!);

t.test('the hash of a word never changes, for features are stored', async (t) => {
  t.equal(hash32(''), 2872998923);
  t.equal(hash32('weld'), 3892473074);
  t.equal(hash32('технолог'), 1158399339);
});

t.test('a word counts as often as it stands, in whatever form', async (t) => {
  const { words, counts, length } = features('Robots weld; the robot welds a robot.', 'en');
  t.equal(length, 5);
  t.strictSame(Object.fromEntries(Array.from(words, (key, i) => [key, counts[i]])), {
    [hash32('robot')]: 3,
    [hash32('weld')]: 2,
  });
});

t.test('the language said is taken, one not ours and one not said are detected', async (t) => {
  const asked: string[] = [];
  const detect = (text: string): string => {
    asked.push(text);
    return 'fr';
  };
  t.equal(extractFeatures('robots', 'en-GB', LEXICON, detect).language, 'en');
  t.equal(extractFeatures('robots', null, LEXICON, detect).language, 'fr');
  t.equal(extractFeatures('robots', 'zh', LEXICON, detect).language, 'fr');
  t.equal(asked.length, 2);
});

t.test('evidence names the words that met, also where one translates the other', async (t) => {
  const need = features('Formation au soudage', 'fr');
  const offer = features('Welding lab', 'en');
  const keys = new Set([...need.words, ...need.translations]);
  const shared = new Set([...offer.words].filter((key) => keys.has(key)));
  t.strictSame(
    [
      [...spellingsOf('Formation au soudage', need, shared, LEXICON).values()].map(
        ({ spelling }) => spelling,
      ),
      [...spellingsOf('Welding lab', offer, shared, LEXICON).values()].map(({ spelling }) => spelling),
    ],
    [['soudage'], ['Welding']],
  );
});

t.test('features of any text are well formed and come back from their bytes', async (t) => {
  const pieces = fc.constantFrom(
    'robot',
    'soudage',
    "l'hydrogène",
    'Roboterschweißen',
    'ТЕХНОЛОГІЯ',
    '4.0',
    '\0',
    '\ud800',
    ' ',
    '🙂',
  );
  const text = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, fc.constantFrom(null, ...TEXT_LANGUAGES), (text, language) => {
      const made = features(text, language);
      const bytes = encodeFeatures(made);
      // As from a database: not at a multiple of four.
      const back = decodeFeatures(Buffer.concat([Buffer.from([7]), bytes]).subarray(1));
      t.strictSame(back, made);
      return (
        [made.words, made.translations, made.cognates, made.concepts].every(isAscending) &&
        made.words.length === made.counts.length &&
        made.words.every((hash, i) => {
          const written = text.slice(made.starts[i], made.starts[i] + made.lengths[i]);
          return bookOf(LEXICON)
            .read(written, made.language)
            .words.some((word) => word.hash === hash);
        }) &&
        made.translations.length === made.translationWeights.length &&
        made.concepts.length === made.conceptWeights.length &&
        !made.translations.some((key) => made.words.includes(key)) &&
        [made.counts, made.translationWeights, made.conceptWeights].every((weights) =>
          weights.every((weight) => weight > 0),
        )
      );
    }),
    { seed: 1, numRuns: 300 },
  );
});

t.test('features do not depend on what was read before', async (t) => {
  const text = 'Schweißroboter programmieren und warten';
  const before = features(text, 'de');
  for (const other of ['Roboter', 'robots robots', 'soudage par robot']) features(other, 'fr');
  t.strictSame(features(text, 'de'), before);
  const fresh = buildLexicon([
    {
      key: 'test:robot',
      labels: { en: ['program robots'], fr: ['programmer des robots'], de: ['Roboter programmieren'] },
    },
    {
      key: 'test:weld',
      labels: { en: ['operate welding equipment'], fr: ['utiliser du matériel de soudage'] },
      description: 'Join pieces of metal.',
    },
  ]);
  t.strictSame(extractFeatures(text, 'de', fresh, unknown), before);
  t.equal(featureVersion(fresh), featureVersion(LEXICON));
});

t.test('another lexicon is another version of features, and a column holds the number', async (t) => {
  const other = buildLexicon([{ key: 'test:cook', labels: { en: ['cook'] } }]);
  t.not(featureVersion(other), featureVersion(LEXICON));
  t.ok(
    Number.isInteger(featureVersion(other)) && featureVersion(other) >= 0 && featureVersion(other) < 2 ** 31,
  );
});

t.test('bytes of another version or cut short are refused', async (t) => {
  const bytes = encodeFeatures(features('robots weld', 'en'));
  t.throws(() => decodeFeatures(bytes.subarray(0, bytes.length - 1)), RangeError);
  t.throws(() => decodeFeatures(bytes.subarray(0, 4)), RangeError);
  const other = bytes.slice();
  other[3] = 99;
  t.throws(() => decodeFeatures(other), RangeError);
});

t.test('a very long text is read whole and its counts stop at 255', async (t) => {
  const { counts, length } = features('robot '.repeat(70_000), 'en');
  t.equal(length, 65_535);
  t.strictSame([...counts], [255]);
});
