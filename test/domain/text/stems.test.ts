import fc from 'fast-check';
import t from 'tap';
import { soundSkeleton } from '../../../src/domain/text/cognates.ts';
import { compoundParts } from '../../../src/domain/text/compounds.ts';
import { foldLetters } from '../../../src/domain/text/foldLetters.ts';
import { TEXT_LANGUAGES, textLanguage } from '../../../src/domain/text/languages.ts';
import { stem } from '../../../src/domain/text/stems.ts';

t.test('a German street has one stem however it is written', async (t) => {
  t.equal(stem('STRASSE', 'de'), stem('Straße', 'de'));
  t.equal(stem('Straßen', 'de'), stem('Straße', 'de'));
});

t.test('Škoda keeps its letters and only loses their accents', async (t) => {
  t.equal(foldLetters('škoda'), 'skoda');
  t.equal(stem('Škoda', 'cs'), stem('Škody', 'cs'));
  t.match(stem('Škoda', 'en'), /^skoda/);
});

t.test('the forms of a word share a stem in every language that is accepted', async (t) => {
  const forms: Record<string, readonly [string, string]> = {
    bg: ['технология', 'технологиите'],
    cs: ['školení', 'školením'],
    da: ['uddannelse', 'uddannelser'],
    de: ['Ausbildung', 'Ausbildungen'],
    el: ['τεχνολογία', 'ΤΕΧΝΟΛΟΓΙΕΣ'],
    en: ['welding', 'welds'],
    es: ['soldadura', 'soldaduras'],
    et: ['koolitus', 'koolitused'],
    fi: ['kurssi', 'kurssit'],
    fr: ['métier', 'métiers'],
    ga: ['scoil', 'scoile'],
    hr: ['tehnologija', 'tehnologije'],
    hu: ['képzés', 'képzések'],
    is: ['skóli', 'skólar'],
    it: ['competenza', 'competenze'],
    lt: ['technologija', 'technologijos'],
    lv: ['skola', 'skolas'],
    mk: ['технологија', 'технологиите'],
    mt: ['student', 'studenti'],
    nl: ['opleiding', 'opleidingen'],
    no: ['bedrift', 'bedrifter'],
    pl: ['umiejętność', 'umiejętności'],
    pt: ['escola', 'escolas'],
    ro: ['școală', 'școala'],
    sk: ['škola', 'školy'],
    sl: ['tehnologija', 'tehnologije'],
    sr: ['технологија', 'tehnologije'],
    sv: ['utbildning', 'utbildningar'],
    tr: ['okul', 'okullar'],
    uk: ['технологія', 'технології'],
  };
  for (const language of TEXT_LANGUAGES) {
    const [one, other] = forms[language]!;
    t.equal(stem(one, language), stem(other, language), `${language}: ${one}, ${other}`);
  }
});

t.test('international words meet across scripts', async (t) => {
  t.equal(stem('робот', 'bg'), stem('robot', 'hr'));
  t.equal(foldLetters('маркетинг'), 'marketing');
  t.equal(soundSkeleton('photographie').slice(0, 8), soundSkeleton('fotografía').slice(0, 8));
  t.equal(soundSkeleton('φωτογραφία').slice(0, 8), soundSkeleton('fotografija').slice(0, 8));
  t.equal(soundSkeleton('технологія').slice(0, 7), soundSkeleton('technologie').slice(0, 7));
});

t.test('a Turkish capital I is read as Turkish only in Turkish', async (t) => {
  t.equal(stem('İSTANBUL', 'tr'), stem('istanbul', 'tr'));
  t.equal(stem('IŞIK', 'tr'), stem('ışık', 'tr'));
  t.equal(stem('INDUSTRY', 'en'), stem('industry', 'en'));
});

t.test('a language tag means one of ours or none', async (t) => {
  t.equal(textLanguage('FR-fr'), 'fr');
  t.equal(textLanguage('nb'), 'no');
  t.equal(textLanguage('nn_NO'), 'no');
  t.equal(textLanguage('zh'), 'und');
  t.equal(textLanguage(''), 'und');
});

t.test('compounds come apart at words that are known', async (t) => {
  const known = (words: string) => {
    const list = new Set(words.split(' '));
    return (word: string) => list.has(word);
  };
  t.strictSame(compoundParts('wasserstofftechnik', 'de', known('')), ['wasserstoff', 'technik']);
  t.strictSame(compoundParts('lebensmittelverarbeitung', 'de', known('')), ['lebensmittel', 'verarbeitung']);
  t.strictSame(compoundParts('vindmølleteknik', 'da', known('')), ['vindmølle', 'teknik']);
  t.strictSame(compoundParts('försäkringsrådgivare', 'sv', known('försäkring rådgivare')), [
    'försäkring',
    'rådgivare',
  ]);
  t.strictSame(compoundParts('bereich', 'de', known('reich')), []);
  t.strictSame(compoundParts('cybersecurity', 'en', known('security')), []);
});

t.test('no word is too odd to be stemmed, and a stem is in plain letters', async () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(...TEXT_LANGUAGES, 'und'),
      (word, language) => {
        const found = stem(word, language);
        return typeof found === 'string' && found === stem(word, language) && foldLetters(found) === found;
      },
    ),
    { seed: 1, numRuns: 2000 },
  );
});
