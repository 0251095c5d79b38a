import fc from 'fast-check';
import t from 'tap';
import { buildLexicon } from '../../../src/domain/text/buildLexicon.ts';
import { type ConceptEntry, conceptEntries, MOST_CONCEPTS } from '../../../src/domain/text/concepts.ts';
import { extractFeatures } from '../../../src/domain/text/features.ts';
import { decodeLexicon, encodeLexicon } from '../../../src/domain/text/lexiconCode.ts';
import { skillEntries } from '../../../src/domain/text/skills.ts';
import { learnTranslations } from '../../../src/domain/text/translations.ts';
import { stemHash } from '../../../src/domain/text/wordForms.ts';

const ENTRIES: readonly ConceptEntry[] = [
  {
    key: 'test:weld',
    labels: { en: ['operate welding equipment', 'weld metal'], fr: ['utiliser du matériel de soudage'] },
    description: 'Join pieces of metal by melting them with an electric arc.',
  },
  { key: 'test:inspect-weld', labels: { en: ['inspect welding'], fr: ['contrôler le soudage'] } },
  {
    key: 'test:hydrogen',
    labels: { en: ['store hydrogen'], fr: ["stocker l'hydrogène"], de: ['Speicherung von Wasserstoff'] },
    description: 'Keep hydrogen gas under pressure in tanks.',
  },
  {
    key: 'test:cook',
    labels: { en: ['cook pastry'], fr: ['préparer des pâtisseries'], es: ['cocinar repostería'] },
  },
  { key: 'test:fair', labels: { en: ['organise a fair'], fr: ['organiser une foire'] } },
  { key: 'test:breathe', labels: { en: ['practise breathing'], fr: ['faire respirer'] } },
];
const LEXICON = buildLexicon(ENTRIES);
const unknown = (): string => 'und';
const named = (text: string, language: string, lexicon = LEXICON): string[] => {
  const { concepts, conceptWeights } = extractFeatures(text, language, lexicon, unknown);
  return Array.from(concepts, (hash, i) => ({
    key: lexicon.describe(hash, 'en')?.key ?? '?',
    weight: conceptWeights[i]!,
  }))
    .sort((one, other) => other.weight - one.weight || (one.key < other.key ? -1 : 1))
    .map(({ key }) => key);
};

t.test('a French need and an English offer are about the same concept', async (t) => {
  t.equal(named('Nous cherchons une formation au soudage', 'fr')[0], named('welding courses', 'en')[0]);
  t.strictSame(named("Stockage de l'hydrogène", 'fr'), ['test:hydrogen']);
  t.strictSame(named('hydrogen storage tanks', 'en'), ['test:hydrogen']);
  t.strictSame(named('Wasserstofftechnik', 'de'), ['test:hydrogen']);
});

t.test('a concept is called by its name in the language asked for, else in English', async (t) => {
  const { concepts } = extractFeatures('hydrogène', 'fr', LEXICON, unknown);
  t.strictSame(LEXICON.describe(concepts[0]!, 'de'), {
    key: 'test:hydrogen',
    label: 'Speicherung von Wasserstoff',
  });
  t.strictSame(LEXICON.describe(concepts[0]!, 'pl'), { key: 'test:hydrogen', label: 'store hydrogen' });
  t.equal(LEXICON.describe(12345, 'en'), undefined);
});

t.test('the order of the entries does not change the lexicon', async (t) => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...ENTRIES], { minLength: ENTRIES.length }), (entries) => {
      const other = buildLexicon(entries);
      return Buffer.from(encodeLexicon(other)).equals(encodeLexicon(LEXICON));
    }),
    { seed: 1, numRuns: 20 },
  );
  t.pass('twenty orders, the same bytes');
});

t.test('any change of an entry changes the fingerprint', async (t) => {
  const changed = ENTRIES.map((entry, i) => (i === 3 ? { ...entry, description: 'With butter.' } : entry));
  t.not(buildLexicon(changed).fingerprint, LEXICON.fingerprint);
  t.equal(
    buildLexicon([...ENTRIES, ENTRIES[0]!]).fingerprint,
    LEXICON.fingerprint,
    'a repeated entry is no change',
  );
});

t.test('a lexicon read back from its bytes answers alike', async (t) => {
  const bytes = encodeLexicon(LEXICON);
  const back = decodeLexicon(Buffer.concat([Buffer.from([0]), bytes]).subarray(1));
  t.strictSame(named('welding and hydrogen', 'en', back), named('welding and hydrogen', 'en'));
  t.equal(back.fingerprint, LEXICON.fingerprint);
  t.ok(Buffer.from(encodeLexicon(back)).equals(bytes));
  t.throws(() => decodeLexicon(bytes.subarray(0, bytes.length - 1)), RangeError);
  t.throws(() => decodeLexicon(new Uint8Array(20)), RangeError);
});

t.test('a group and its only class are one concept, and what fits nowhere else is none', async (t) => {
  const lexicon = buildLexicon(
    conceptEntries([
      { key: 'nace:26.3', texts: [{ language: 'en', text: 'Communication equipment' }] },
      { key: 'nace:26.30', texts: [{ language: 'en', text: 'Communication equipment' }] },
      { key: 'isced-f:0719', texts: [{ language: 'en', text: 'Engineering not elsewhere classified' }] },
    ]),
  );
  t.strictSame(lexicon.keys, ['nace:26.3']);
});

t.test('translations are learned from what concepts are called', async (t) => {
  const { translations } = extractFeatures('soudage', 'fr', LEXICON, unknown);
  t.ok(translations.includes(stemHash('weld')));
});

t.test('a false friend does not meet the English word of its spelling', async (t) => {
  const french = extractFeatures('faire respirer', 'fr', LEXICON, unknown);
  const english = extractFeatures('fair', 'en', LEXICON, unknown);
  t.notOk(french.words.includes(english.words[0]!));
});

t.test('IBM Model 1 finds the one consistent translation', async (t) => {
  // la maison | the house; la fleur | the flower; maison bleue | blue house
  const table = learnTranslations(
    {
      sources: 4,
      targets: 4,
      weights: [1, 1, 1],
      sourceStarts: [0, 2, 4, 6],
      sourceWords: [0, 1, 0, 2, 1, 3],
      targetStarts: [0, 2, 4, 6],
      targetWords: [0, 1, 0, 2, 3, 1],
    },
    () => 1,
    4,
  );
  const best = Array.from({ length: 4 }, (_, source) => table.targets[table.starts[source]!]);
  t.strictSame(best, [0, 1, 2, 3]);
});

t.test(
  'a text that only says it is about training has these concepts, any other has them not alone',
  async (t) => {
    const lexicon = buildLexicon([
      { key: 'isced-f:01', labels: { en: ['Education', 'Training'] } },
      { key: 'isced-f:05', labels: { en: ['Physics'] } },
    ]);
    t.strictSame(named('training', 'en', lexicon), ['isced-f:01']);
    t.strictSame(named('training of zookeepers', 'en', lexicon), []);
    t.equal(named('training in physics', 'en', lexicon)[0], 'isced-f:05');
  },
);

t.test('the skills file is read with its keys, labels and descriptions', async (t) => {
  const file =
    '{"uri":"http://data.europa.eu/esco/skill/a-1","en":["weld"],"fr":["souder"],"es":[],"description_en":"Join metal."}\n\n';
  t.strictSame(skillEntries(file), [
    { key: 'esco:a-1', labels: { en: ['weld'], fr: ['souder'] }, description: 'Join metal.' },
  ]);
  t.throws(() => skillEntries('{broken'), SyntaxError);
});

t.test('no text has more concepts than are kept, and their vector is about 255 long', async (t) => {
  const entries = Array.from({ length: 200 }, (_, i) => ({
    key: `many:${i}`,
    labels: { en: [`robot number${i}`] },
  }));
  const { concepts, conceptWeights } = extractFeatures('robot number7', 'en', buildLexicon(entries), unknown);
  t.ok(concepts.length <= MOST_CONCEPTS);
  const length = Math.hypot(...conceptWeights);
  t.ok(length > 245 && length < 265, `length ${length}`);
  t.ok(concepts.every((hash, i) => i === 0 || hash > concepts[i - 1]!));
});
