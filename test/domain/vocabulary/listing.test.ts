import { readFileSync } from 'node:fs';
import t from 'tap';
import { loadReference } from '../../../src/db/reference.ts';
import { TEXT_LANGUAGES } from '../../../src/domain/text/languages.ts';
import { ACTIVITIES, activityVector } from '../../../src/domain/vocabulary/activities.ts';
import { ACTIVITY_ALIASES } from '../../../src/domain/vocabulary/activityAliases.ts';
import {
  ASSUMED_OBSERVED_KIND,
  KIND_LIFT,
  kindAffinity,
  OBSERVED_KINDS,
} from '../../../src/domain/vocabulary/kindAffinity.ts';
import { KINDS } from '../../../src/domain/vocabulary/kinds.ts';
import { labelIn } from '../../../src/domain/vocabulary/labels.ts';
import { SUPPORTED_LANGUAGES } from '../../../src/domain/vocabulary/languages.ts';
import {
  listVocabularies,
  VOCABULARY_NAMES,
  type VocabularyName,
  vocabulary,
} from '../../../src/domain/vocabulary/listing.ts';

const reference = loadReference();
const day = '2026-11-22';

function listing(name: VocabularyName, language: string) {
  return vocabulary(name, { reference, language, day });
}

function labelOf(name: VocabularyName, language: string, code: string): string | undefined {
  return listing(name, language).entries.find((entry) => entry.code === code)?.label;
}

t.test('the 20 official activities stand in three clusters of nine, six and five', async (t) => {
  t.strictSame(
    ACTIVITIES.map(({ number }) => number),
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
  const clusters = ACTIVITIES.map(({ cluster }) => cluster);
  t.equal(clusters.lastIndexOf('teaching-learning'), 8);
  t.equal(clusters.indexOf('cooperation-partnership'), 9);
  t.equal(clusters.indexOf('governance-funding'), 15);
  t.equal(ACTIVITIES[9].code, 'business-education-partnership');
  t.equal(ACTIVITIES[13].code, 'vet-attractiveness');
});

t.test('an official activity means itself, an alias a few official ones', async (t) => {
  for (const { code, number } of ACTIVITIES) {
    t.strictSame(
      activityVector(code),
      ACTIVITIES.map((each) => (each.number === number ? 1 : 0)),
    );
  }
  const official = new Set(ACTIVITIES.map(({ code }) => code));
  for (const { code, weights, reason } of ACTIVITY_ALIASES) {
    t.notOk(official.has(code), code);
    t.ok(
      Object.entries(weights).every(([target, weight]) => official.has(target) && weight > 0 && weight <= 1),
      code,
    );
    t.ok(Math.max(...Object.values(weights)) >= 0.6 && reason.length > 10, code);
    t.equal(activityVector(code).filter((weight) => weight > 0).length, Object.keys(weights).length);
  }
  t.equal(ACTIVITY_ALIASES.length, 15);
  t.strictSame(activityVector('juggling'), new Array(20).fill(0));
  const staff = activityVector('staff-exchange');
  t.strictSame([staff[11], staff[4]], [0.8, 0.7], 'mobility and teacher development');
});

t.test('each vocabulary is listed with its labels, each code once', async (t) => {
  for (const name of VOCABULARY_NAMES) {
    const { entries } = listing(name, 'en');
    t.ok(entries.length > 0 && entries.every(({ code, label }) => code !== '' && label !== ''), name);
    if (name !== 'crosswalk') t.equal(new Set(entries.map(({ code }) => code)).size, entries.length, name);
    const codes = new Set(entries.map(({ code }) => code));
    if (['nace', 'nace-2.0', 'isced-f', 'nuts'].includes(name)) {
      t.ok(
        entries.every(({ parent }) => parent === undefined || codes.has(parent)),
        `parents of ${name}`,
      );
    }
  }
  t.strictSame(
    listVocabularies({ reference, language: 'fr', day }).map(({ name }) => name),
    [...VOCABULARY_NAMES],
  );
});

t.test('labels come in every language that the lists have, else in English', async (t) => {
  t.equal(labelOf('isced-f', 'fr', 'isced-f:0714'), 'Électronique et automatisation');
  t.equal(labelOf('isced-f', 'el', 'isced-f:1013'), 'Ξενοδοχεία, εστιατόρια και υπηρεσίες τροφοδοσίας');
  t.equal(labelOf('isced-f', 'no', 'isced-f:1014'), 'Idrett', 'Norwegian finds Bokmål');
  t.equal(labelOf('nace-2.0', 'de', 'nace-2.0:26.11'), 'Herstellung von elektronischen Bauelementen');
  t.equal(labelOf('nace', 'fr', 'nace:K')?.startsWith('Télécommunications'), true);
  t.equal(labelOf('nace', 'fr', 'nace:63.10'), labelOf('nace', 'en', 'nace:63.10'), 'no French title there');
  t.equal(labelOf('cmq-sectors', 'fr', 'cmq:mechatronics'), 'Systèmes innovants, mécatronique');
  t.equal(labelOf('countries', 'uk', 'UA'), 'Україна');
  t.equal(listing('cmq-sectors', 'pl').language, 'en');
  t.equal(listing('isced-f', 'pl').language, 'pl');
  const summary = listVocabularies({ reference, language: 'en', day }).find(({ name }) => name === 'isced-f');
  t.equal(summary?.languages?.length, 30);
  t.equal(labelIn({ en: 'Food', fr: 'Alimentation' }, 'constructor'), 'Food');
});

t.test('entries say what is known about them', async (t) => {
  const find = (name: VocabularyName, code: string) =>
    listing(name, 'en').entries.find((each) => each.code === code);
  t.strictSame(find('cmq-sectors', 'cmq:food'), {
    code: 'cmq:food',
    label: 'Food, agri-food',
    verified: true,
    alsoWritten: ['cmq:F01'],
  });
  t.equal(find('pact-partnerships', 'pact:rail-supply')?.verified, false);
  t.equal(find('countries', 'UA')?.erasmusRegion, 2);
  t.equal(find('countries', 'DE')?.erasmusStatus, 'eu-member');
  t.equal(find('languages', 'is')?.supported, true);
  t.equal(find('languages', 'ja')?.supported, false);
  const { entries } = listing('crosswalk', 'fr');
  t.equal(entries.length, reference.crosswalk.length);
  t.equal(entries[0].label, 'Mobilité, aéronautique, transports terrestres et maritimes');
  t.ok(entries.every(({ sector, weight, reason }) => sector && weight && reason));
});

t.test('the languages that are understood are those that texts are stemmed in', async (t) => {
  t.strictSame([...SUPPORTED_LANGUAGES].sort(), [...TEXT_LANGUAGES].sort());
});

t.test('how gladly kinds work together is what the consortia show', async (t) => {
  const file = new URL('../../../sql/reference/kind-cooccurrence.csv', import.meta.url);
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  t.equal(lines.length, 15);
  for (const line of lines) {
    const [a, b, , , lift] = line.split(',');
    const [i, j] = [a, b].map((kind) => OBSERVED_KINDS.indexOf(kind as (typeof OBSERVED_KINDS)[number]));
    t.equal(KIND_LIFT[Math.min(i, j)][Math.abs(i - j)], Number(lift), `${a} and ${b}`);
  }
  for (const a of KINDS) {
    for (const b of KINDS) {
      const value = kindAffinity(a, b);
      if (!(value > 0 && value < 1) || value !== kindAffinity(b, a)) t.fail(`${a} and ${b}`);
    }
  }
  t.equal(kindAffinity('company', 'company'), 1.402 / 2.402);
  t.equal(kindAffinity('cmq', 'company'), 0.813 / 1.813);
  t.equal(kindAffinity('vet-provider', 'cove'), kindAffinity('higher-education', 'higher-education'));
  t.strictSame(Object.keys(ASSUMED_OBSERVED_KIND), [...KINDS]);
});

t.test('how gladly countries work together is one half where the consortia do not say', async (t) => {
  t.equal(reference.countryAffinity('AT', 'BE'), 0.944 / 1.944);
  t.equal(reference.countryAffinity('BE', 'AT'), 0.944 / 1.944);
  t.ok(reference.countryAffinity('AT', 'AT') > 0.7);
  t.equal(reference.countryAffinity('FR', 'XK'), 0.5);
});
