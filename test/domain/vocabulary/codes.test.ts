import fc from 'fast-check';
import t from 'tap';
import { loadReference } from '../../../src/db/reference.ts';
import { buildCodeChecks, type CodeCheck } from '../../../src/domain/vocabulary/codes.ts';
import {
  COUNTRY_CODES,
  countryName,
  erasmusStatus,
  programmeCountries,
} from '../../../src/domain/vocabulary/countries.ts';
import {
  LANGUAGE_CODES,
  languageName,
  SUPPORTED_LANGUAGES,
} from '../../../src/domain/vocabulary/languages.ts';
import { editDistance, wordsIn } from '../../../src/domain/vocabulary/nearest.ts';
import {
  CMQ_SECTORS,
  ECOSYSTEMS,
  PACT_PARTNERSHIPS,
  SECTOR_SCHEMES,
} from '../../../src/domain/vocabulary/sectorSchemes.ts';

const reference = loadReference();
const checks = buildCodeChecks(reference);

function codeOf(check: CodeCheck): string | null {
  return 'code' in check ? check.code : null;
}

function nearestOf(check: CodeCheck): readonly string[] {
  return 'nearest' in check ? check.nearest : [];
}

t.test('the slugs of the short lists are those that were agreed', async (t) => {
  t.strictSame(
    CMQ_SECTORS.map(({ code }) => code).join(' '),
    'mobility-transport tourism-gastronomy creation-design chemistry-biotechnology materials energy-transition ' +
      'personal-services food construction mechatronics business-services-logistics digital',
  );
  t.strictSame(
    [...CMQ_SECTORS].sort((a, b) => (a.fileCode < b.fileCode ? -1 : 1)).map(({ code }) => code),
    [
      'food',
      'chemistry-biotechnology',
      'creation-design',
      'construction',
      'materials',
      'mobility-transport',
      'digital',
      'personal-services',
      'business-services-logistics',
      'mechatronics',
      'tourism-gastronomy',
      'energy-transition',
    ],
    'F01 to F12',
  );
  t.strictSame(
    ECOSYSTEMS.map(({ code }) => code).join(' '),
    'mobility textile renewable-energy electronics retail construction aerospace-defence energy-intensive ' +
      'tourism agri-food creative-cultural digital proximity-social health',
  );
  t.strictSame(
    PACT_PARTNERSHIPS.filter(({ verified }) => verified).map(({ code }) => code),
    'automotive microelectronics aerospace-defence shipbuilding offshore-renewable textiles tourism retail health'.split(
      ' ',
    ),
  );
  t.equal(PACT_PARTNERSHIPS.length, 19);
});

t.test('a right code is taken, however it is written', async (t) => {
  const written: Record<string, string> = {
    'nace:26.11': 'nace:26.11',
    ' NACE : C26.11 ': 'nace:26.11',
    'nace:2611': 'nace:26.11',
    'nace:261': 'nace:26.1',
    'nace:c': 'nace:C',
    'nace:1.11': 'nace:01.11',
    'nace:26,11': 'nace:26.11',
    'nace-2.1:62.10': 'nace:62.10',
    'nace:62.01': 'nace:62.01',
    'nace-2.0:62.01': 'nace-2.0:62.01',
    'isced-f:0714': 'isced-f:0714',
    'isced-f:714': 'isced-f:0714',
    'isced-f:071': 'isced-f:071',
    'isced-f:101': 'isced-f:101',
    'isced-f:1013': 'isced-f:1013',
    'ISCED:07': 'isced-f:07',
    'cmq:F10': 'cmq:mechatronics',
    'cmq:Mechatronics': 'cmq:mechatronics',
    'ecosystem:Aerospace defence': 'ecosystem:aerospace-defence',
    'pact:long_term_care': 'pact:long-term-care',
  };
  for (const [text, code] of Object.entries(written)) t.equal(codeOf(checks.sector(text)), code, text);
});

t.test('every known code is taken as it stands', async (t) => {
  for (const code of reference.sectorCodes.keys()) if (codeOf(checks.sector(code)) !== code) t.fail(code);
  for (const code of reference.nuts.keys()) if (codeOf(checks.region(code)) !== code) t.fail(code);
  for (const code of COUNTRY_CODES) if (codeOf(checks.country(code)) !== code) t.fail(code);
  for (const code of LANGUAGE_CODES) if (codeOf(checks.language(code)) !== code) t.fail(code);
  t.equal(reference.nace['2.1'].size, 1047);
  t.equal(reference.nace['2.0'].size, 996);
  t.equal(reference.iscedF.size, 217);
});

t.test('a wrong sector code is answered with what may have been meant', async (t) => {
  const meant: Record<string, string> = {
    'nace:26.99': 'nace:26',
    'nace:62.01Z': 'nace:62.01',
    'nace:26.11.1': 'nace:26.11',
    'cmq:mecatronics': 'cmq:mechatronics',
    'cmq:mécatronique': 'cmq:mechatronics',
    mechatronics: 'cmq:mechatronics',
    'ecosystem:helth': 'ecosystem:health',
    'ecosystem:agrifood': 'ecosystem:agri-food',
    'pact:micro-electronics': 'pact:microelectronics',
    'pact:ship building': 'pact:shipbuilding',
    'cqm:mechatronics': 'cmq:mechatronics',
    '26.11': 'nace:26.11',
    '0714': 'isced-f:0714',
    tourisme: 'ecosystem:tourism',
    boulangerie: 'nace:10.7',
    'nace-2.0:boulangerie': 'nace-2.0:10.7',
    hydrogen: 'nace:20.11',
    robotics: 'isced-f:0714',
    Bauinstallation: 'nace:43.2',
  };
  for (const [text, code] of Object.entries(meant)) {
    const nearest = nearestOf(checks.sector(text));
    t.equal(nearest[0], code, `${text}: ${nearest.join(', ')}`);
    t.ok(nearest.length <= 5);
  }
  t.ok(nearestOf(checks.sector('nace:26.99')).includes('nace:26.11'));
});

t.test('a wrong code of another kind is answered with what may have been meant', async (t) => {
  t.equal(codeOf(checks.activity('10')), 'business-education-partnership');
  t.equal(codeOf(checks.activity('Staff exchange')), 'staff-exchange');
  t.strictSame(nearestOf(checks.activity('carrer guidance')), ['guidance']);
  t.equal(nearestOf(checks.activity('mobilité')).includes('learner-mobility'), true);
  t.equal(codeOf(checks.activity('21')), null);

  t.equal(codeOf(checks.country('el')), 'GR');
  t.equal(codeOf(checks.country('UK')), 'GB');
  t.equal(codeOf(checks.country('XK')), 'XK');
  t.equal(nearestOf(checks.country('Germny'))[0], 'DE');
  t.equal(nearestOf(checks.country('DEU'))[0], 'DE');
  t.equal(nearestOf(checks.country('Allemagne'))[0], 'DE');
  t.equal(codeOf(checks.country('EN')), null);

  t.equal(codeOf(checks.region('frh0')), 'FRH0');
  t.equal(codeOf(checks.region('GR30')), 'EL30');
  t.equal(nearestOf(checks.region('Bretagne'))[0], 'FRH');
  t.strictSame(nearestOf(checks.region('HR02')).slice(0, 2), ['HR0', 'HR']);

  t.equal(codeOf(checks.language('FR')), 'fr');
  t.strictSame(nearestOf(checks.language('fr-FR')), ['fr']);
  t.equal(nearestOf(checks.language('german'))[0], 'de');
  t.equal(nearestOf(checks.language('français'))[0], 'fr');
});

t.test('any text is answered, with a known code or with known codes', async () => {
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc
      .tuple(fc.constantFrom(...SECTOR_SCHEMES, 'constructor', '__proto__'), fc.string())
      .map((parts) => parts.join(':')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const check = checks.sector(written);
      const named = 'code' in check ? [check.code] : check.nearest;
      const others = [checks.activity, checks.country, checks.region, checks.language].map((each) =>
        each(written),
      );
      return (
        named.every((code) => reference.sectorCodes.has(code)) && others.every((each) => each !== undefined)
      );
    }),
    { seed: 1, numRuns: 300 },
  );
});

t.test('words are compared by the letters to change', async (t) => {
  t.equal(editDistance('mecatronics', 'mechatronics', 2), 1);
  t.equal(editDistance('helth', 'health', 2), 1);
  t.equal(editDistance('abdc', 'abcd', 2), 1, 'neighbours swapped');
  t.equal(editDistance('tourism', 'chemistry', 2), 3, 'more than two is not counted out');
  t.strictSame(wordsIn('Škoda: Énergie-Wärme, 5 kW'), ['skoda', 'energie', 'warme', 'kw']);
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      const distance = editDistance(a, b, 20);
      return (
        distance === editDistance(b, a, 20) &&
        distance >= Math.abs(a.length - b.length) &&
        distance <= Math.max(a.length, b.length) &&
        (distance === 0) === (a === b) &&
        editDistance(a, b, 2) === Math.min(distance, 3)
      );
    }),
    { seed: 1, numRuns: 500 },
  );
});

t.test('what a country is to Erasmus+ depends on the day', async (t) => {
  const rows = reference.erasmusStatuses;
  const on = (country: string, day: string) => {
    const found = erasmusStatus(rows, country, day);
    return found === undefined ? null : [found.status, found.region, found.verified];
  };
  t.strictSame(on('FR', '2026-09-03'), ['eu-member', null, true]);
  t.strictSame(on('NO', '2026-09-03'), ['associated', null, true]);
  t.strictSame(on('UA', '2026-09-03'), ['programme-region', 2, true]);
  t.strictSame(on('XK', '2026-09-03'), ['programme-region', 1, true]);
  t.strictSame(on('CH', '2026-12-31'), ['programme-region', 14, true]);
  t.strictSame(on('CH', '2027-01-01'), ['associated', null, false]);
  t.strictSame(on('GB', '2027-01-01'), ['programme-region', 14, false]);
  t.strictSame(on('FR', '2023-05-01'), ['eu-member', null, false], 'carried back, so not verified');
  t.equal(on('FR', '2020-12-31'), null);
  t.equal(on('GL', '2026-09-03'), null);
  t.equal(programmeCountries(rows, '2026-09-03').length, 33);
  t.notOk(programmeCountries(rows, '2026-09-03').includes('CH'));
  t.ok(programmeCountries(rows, '2027-02-01').includes('CH'));
});

t.test('the status rows of a country follow each other without overlap', async (t) => {
  const known = new Set(COUNTRY_CODES);
  const last = new Map<string, string | null>();
  for (const { country, from, until, status, region } of reference.erasmusStatuses) {
    if (!known.has(country)) t.fail(country);
    const before = last.get(country);
    if (before === null || (before !== undefined && before >= from)) t.fail(`${country} ${from}`);
    last.set(country, until);
    t.equal(region !== null, status === 'programme-region');
  }
});

t.test('countries and languages have names in any language', async (t) => {
  t.equal(COUNTRY_CODES.length, 250);
  t.equal(LANGUAGE_CODES.length, 183);
  t.equal(countryName('GR', 'el'), 'Ελλάδα');
  t.equal(countryName('XK', 'en'), 'Kosovo');
  t.equal(countryName('FR', 'constructor'), 'France');
  t.equal(languageName('de', 'fr'), 'allemand');
  t.equal(SUPPORTED_LANGUAGES.length, 30);
  for (const code of COUNTRY_CODES) if (countryName(code, 'fr') === code) t.fail(code);
  for (const code of LANGUAGE_CODES) if (languageName(code, 'fr') === code) t.fail(code);
});

t.test('a region keeps the prefix of NUTS and has the country of ISO', async (t) => {
  const athens = reference.nuts.get('EL30');
  t.equal(athens?.country, 'GR');
  t.equal(athens?.parent, 'EL3');
  t.equal(athens?.level, 2);
  t.equal(reference.nuts.get('UKN10')?.parent, 'UKN0', 'more districts than digits');
  for (const { parent } of reference.nuts.values()) {
    if (parent !== null && !reference.nuts.has(parent)) t.fail(parent);
  }
});
