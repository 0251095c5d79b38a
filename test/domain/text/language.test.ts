import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import t from 'tap';
import { buildLexicon } from '../../../src/domain/text/buildLexicon.ts';
import { conceptEntries } from '../../../src/domain/text/concepts.ts';
import { loadLanguageDetector } from '../../../src/domain/text/language.ts';
import { TEXT_LANGUAGES } from '../../../src/domain/text/languages.ts';
import { skillEntries } from '../../../src/domain/text/skills.ts';

const reference = (name: string): Buffer =>
  readFileSync(new URL(`../../../sql/reference/${name}`, import.meta.url));
const fields: Record<string, string>[] = parse(reference('isced-f.csv'), { columns: true, bom: true });
const skills = gunzipSync(reference('esco-skills.ndjson.gz'))
  .toString()
  .split('\n')
  .slice(0, 1500)
  .join('\n');
const detect = await loadLanguageDetector(
  buildLexicon([
    ...skillEntries(skills),
    ...conceptEntries(
      fields.map(({ code, ...labels }) => ({
        key: `isced-f:${code}`,
        texts: Object.entries(labels).map(([language, text]) => ({ language, text })),
      })),
    ),
  ]),
);

const SENTENCES: Readonly<Record<string, string>> = {
  bg: 'Търсим партньори за обучение на млади заварчици в Пловдив',
  cs: 'Hledáme partnera pro výuku svařování v naší dílně',
  da: 'Vi søger en skole, der kan uddanne svejsere til vindmøller',
  de: 'Wir suchen eine Berufsschule für die Ausbildung unserer Schweißer',
  el: 'Αναζητούμε συνεργάτες για την κατάρτιση νέων τεχνιτών',
  en: 'We look for a school that teaches young people to weld',
  es: 'Buscamos un centro que enseñe a los jóvenes a soldar tuberías',
  et: 'Otsime kooli, kus õpetatakse noori keevitajaid meie tehase jaoks',
  fi: 'Etsimme oppilaitosta, joka kouluttaa hitsaajia telakallemme',
  fr: 'Nous cherchons un lycée qui forme des soudeurs pour notre chantier',
  ga: 'Táimid ag lorg scoile a mhúineann táthú do dhaoine óga',
  hr: 'Tražimo školu koja osposobljava mlade zavarivače za naše brodogradilište',
  hu: 'Olyan iskolát keresünk, amely fiatal hegesztőket képez a gyárunknak',
  is: 'Við leitum að skóla sem kennir ungu fólki málmsuðu',
  it: 'Cerchiamo una scuola che formi giovani saldatori per il cantiere',
  lt: 'Ieškome mokyklos, kuri moko jaunus suvirintojus dirbti mūsų gamykloje',
  lv: 'Meklējam skolu, kas apmāca jaunus metinātājus mūsu rūpnīcai',
  mk: 'Бараме училиште што обучува млади заварувачи за нашата фабрика',
  mt: 'Qed infittxu skola li tgħallem liż-żgħażagħ kif jaħdmu bil-metall',
  nl: 'Wij zoeken een school die jonge lassers voor onze werf opleidt',
  no: 'Vi ser etter en skole som kan lære opp unge sveisere hos oss',
  pl: 'Szukamy szkoły, która kształci młodych spawaczy dla naszej stoczni',
  pt: 'Procuramos uma escola que ensine os jovens a soldar no estaleiro',
  ro: 'Căutăm o școală care să pregătească tineri sudori pentru șantierul nostru',
  sk: 'Hľadáme školu, ktorá vyučuje mladých zváračov pre našu dielňu',
  sl: 'Iščemo šolo, ki usposablja mlade varilce za našo ladjedelnico',
  sr: 'Тражимо школу која обучава младе завариваче за нашу фабрику',
  sv: 'Vi letar efter en skola som utbildar unga svetsare till vårt varv',
  tr: 'Tersanemiz için genç kaynakçılar yetiştiren bir okul arıyoruz',
  uk: 'Шукаємо школу, яка навчає молодих зварювальників для нашого заводу',
};

t.test('a sentence is known to be in its language, for each of the thirty', async (t) => {
  for (const language of TEXT_LANGUAGES) t.equal(detect(SENTENCES[language]!), language, SENTENCES[language]);
});

t.test('a need of a few words is known too', async (t) => {
  const needs: readonly (readonly [string, string])[] = [
    ['fr', 'formation en mécatronique'],
    ['fr', 'compétences numériques pour nos apprentis'],
    ['en', 'training in green hydrogen'],
    ['en', 'battery recycling skills'],
    ['de', 'Weiterbildung in der Pflege'],
    ['es', 'formación en energías renovables'],
    ['it', 'tecnici per la moda sostenibile'],
    ['pl', 'szkolenie spawaczy'],
    ['fi', 'hitsaajien koulutus'],
    ['nl', 'scholing voor verpleegkundigen'],
    ['pt', 'formação em turismo sustentável'],
    ['sv', 'utbildning inom vindkraft'],
    ['el', 'ναυπηγική'],
    ['hu', 'gépészeti képzés'],
  ];
  for (const [language, need] of needs) t.equal(detect(need), language, need);
});

t.test('capital letters do not hide a language', async (t) => {
  t.equal(detect('WIR SUCHEN PARTNER FÜR DIE AUSBILDUNG'), 'de');
  t.equal(detect('NOUS CHERCHONS DES PARTENAIRES'), 'fr');
});

t.test('what has no letters of ours has no language', async (t) => {
  for (const text of ['', '2026', '🙂 !', '\0', '\ud800', '職業訓練の学校', 'تدريب مهني'])
    t.equal(detect(text), 'und');
});

t.test('any text has an answer, the same each time', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const language = detect(text);
      return (
        (language === 'und' || (TEXT_LANGUAGES as readonly string[]).includes(language)) &&
        detect(text) === language
      );
    }),
    { seed: 1, numRuns: 500 },
  );
});
