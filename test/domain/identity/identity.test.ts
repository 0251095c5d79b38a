import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import t from 'tap';
import { blockingKeys } from '../../../src/domain/identity/blockingKeys.ts';
import { type IdentityFields, readIdentity } from '../../../src/domain/identity/identity.ts';
import { nameLikeness } from '../../../src/domain/identity/nameLikeness.ts';
import { isNaturalPerson } from '../../../src/domain/identity/naturalPerson.ts';
import { plainName, readOrganisationName } from '../../../src/domain/identity/organisationName.ts';
import { ASSUMED_DUPLICATE_SCORE, compareIdentities } from '../../../src/domain/identity/sameOrganisation.ts';
import { type MergeField, uniteProfiles } from '../../../src/domain/identity/uniteProfiles.ts';
import type { Profile, Statement } from '../../../src/domain/profile.ts';
import { profile, seeking, statement } from '../../support/builders.ts';

function identity(name: string, fields: Partial<IdentityFields> = {}) {
  return readIdentity({ ...profile(1), country: 'DE', name, ...fields });
}

function compare(one: string, other: string, fields: Partial<IdentityFields> = {}) {
  return compareIdentities(identity(one, fields), identity(other, fields));
}

function meets(one: string, other: string, fields: Partial<IdentityFields> = {}): boolean {
  const keys = new Set(blockingKeys(identity(one, fields)));
  const filed = blockingKeys(identity(other, fields)).some((key) => keys.has(key));
  return filed && compare(one, other, fields).score >= ASSUMED_DUPLICATE_SCORE;
}

/** Names with everything that names are made of: forms, umlauts, numbers, dots, other scripts. */
const words = fc.constantFrom(
  ...`Müller Mueller Bau GmbH KG Co. & und S.r.l. SA s.r.o. d.o.o. UAB „Baltija“ Grundschule 1 2 II IV Šiauliai Łódź
    Ινστιτούτο Київ ТОВ e.V. AS A/S Oy Ab Lycée d'Alembert St. Sankt University of the Sp. z o.o. Ltd Limited (EVTA)
    Saerl Aoe aee oeu ÆØÅ -- . x y Ges.m.b.H. Firma SC Verein example.com 2nd`.split(/\s+/),
);
const names = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));

t.test('the plain form of a name is its own plain form', async () => {
  fc.assert(
    fc.property(fc.oneof(names, fc.string({ minLength: 1 })), (name) => {
      const plain = plainName(name);
      return plainName(plain) === plain;
    }),
    { seed: 20261122, numRuns: 3000 },
  );
});

t.test(
  'two names are as alike as they are the other way round, and the same name is wholly alike',
  async () => {
    const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;
    fc.assert(
      fc.property(names, names, (a, b) => {
        const [one, other] = [readOrganisationName(a), readOrganisationName(b)];
        const { score, evidence } = compare(a, b);
        const told = evidence.reduce((sum, { effect }) => sum + effect, 0);
        return (
          near(nameLikeness(one, other), nameLikeness(other, one)) &&
          nameLikeness(one, one) === 1 &&
          near(score, compare(b, a).score) &&
          near(score, Math.min(1, Math.max(0, told)))
        );
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  },
);

t.test('spellings of one name meet, in every country', async (t) => {
  const pairs: [string, string, string][] = [
    ['DE', 'Prinz GmbH & Co KG', 'Prinz GmbH & Co.KG'],
    ['DE', 'Prinz GmbH und Co. KG', 'PRINZ GMBH & COKG'],
    ['DE', 'Müller Maschinenbau Gesellschaft mit beschränkter Haftung', 'Mueller Maschinenbau GmbH'],
    ['DE', 'Haus der Jugend e. V.', 'Haus der Jugend eingetragener Verein'],
    ['AT', 'Betonwerk Rieder Ges.m.b.H.', 'BETONWERK RIEDER GESELLSCHAFT M.B.H.'],
    ['AT', 'Alu Sommer GmbH', 'ALU-SOMMER GmbH'],
    ['PL', 'Zakład Energii Spółka z ograniczoną odpowiedzialnością', 'ZAKLAD ENERGII SP. Z O.O.'],
    ['CZ', 'Škoda Výzkum s.r.o.', 'SKODA VYZKUM spol. s r.o.'],
    ['SK', 'Železiarne a. s.', 'Zeleziarne a.s.'],
    ['HU', 'Loxon Solutions Kft.', 'Loxon Solutions Korlátolt Felelősségű Társaság'],
    ['SI', 'Kovinar d.o.o.', 'KOVINAR, d. o. o.'],
    ['HR', 'Brodogradnja d.d.', 'BRODOGRADNJA DIONIČKO DRUŠTVO'],
    ['RS', 'Метал д.о.о.', 'Metal doo'],
    ['BG', 'Металинвест ООД', 'Metalinvest OOD'],
    ['UA', 'ТОВ "Київмашбуд"', 'Київмашбуд, ТОВ'],
    ['MK', 'Алма ДООЕЛ', 'ALMA DOOEL'],
    ['RO', 'S.C. ANDODENT S.R.L.', 'Andodent SRL'],
    ['LT', 'UAB „Techranga“', 'Techranga, UAB'],
    ['LV', 'SIA Baltijas Koks', 'Baltijas Koks SIA'],
    ['EE', 'Tartu Masinad OÜ', 'TARTU MASINAD OU'],
    ['FI', 'Kainuun Energiahuolto Oy', 'KAINUUN ENERGIAHUOLTO Osakeyhtiö'],
    ['SE', 'Aktiebolaget Nordvik', 'Nordvik AB'],
    ['DK', 'Sønderborg Stål A/S', 'SONDERBORG STAL AS'],
    ['NO', 'Fjordkraft Trøndelag AS', 'FJORDKRAFT TRONDELAG A.S.'],
    ['IS', 'Sjávarfang ehf.', 'SJAVARFANG EHF'],
    ['NL', 'Van Dijk Techniek B.V.', 'van dijk techniek bv'],
    ['BE', 'Métaux Wallons S.P.R.L.', 'METAUX WALLONS SPRL'],
    ['FR', 'Société Bretonne d’Électronique S.A.R.L.', 'SOCIETE BRETONNE D ELECTRONIQUE SARL'],
    ['ES', 'Mascyf S.L.', 'MASCYF, SL'],
    ['PT', 'Cerâmica Nova, Lda.', 'CERAMICA NOVA LDA'],
    ['IT', 'Meccanica Rossi S.r.l.', 'MECCANICA ROSSI SRL'],
    ['GR', 'Ελληνικά Ναυπηγεία Α.Ε.', 'ELLINIKA NAYPIGEIA AE'],
    ['IE', 'Kerry Ingredients Ireland Limited', 'Kerry Ingredients (Ireland) Ltd.'],
    ['GB', 'Derry Youth and Community Workshop Ltd', 'Derry Youth & Community Workshop Limited'],
    ['CH', 'Uhrwerk Biel AG', 'Uhrwerk Biel Aktiengesellschaft'],
    ['TR', 'Bursa Makina A.Ş.', 'BURSA MAKINA ANONIM SIRKETI'],
  ];
  for (const [country, one, other] of pairs) {
    t.ok(meets(one, other, { country }), `${one} | ${other}: ${compare(one, other, { country }).score}`);
  }
});

t.test('a slip, a shortened word, a word order and a space do not keep one organisation apart', async (t) => {
  t.ok(meets('Gesellschaft für chistliche Schulen mbH', 'Gesellschaft für christliche Schulen mbH'));
  t.ok(meets('ÖSTERR. BUNDESFORSTE AG', 'Österreichische Bundesforste AG', { country: 'AT' }));
  t.ok(meets('Richard Hiebler GmbH', 'Hiebler Richard GmbH', { country: 'AT' }));
  t.ok(meets('Privatklinik Wehrle GmbH', 'Privat klinik Wehrle GmbH', { country: 'AT' }));
});

t.test('a number, a country or a town that differs is enough against', async (t) => {
  t.notOk(meets('Grundschule 1 Husum', 'Grundschule 2 Husum'));
  t.notOk(meets('Volkshochschule Floridsdorf', 'Volkshochschule Floridsdorf II'));
  t.notOk(
    meets('Senatsverwaltung Stadtentwicklung Abteilung D', 'Senatsverwaltung Stadtentwicklung Abteilung F'),
  );
  const same = 'Windpark Nordsee GmbH';
  t.ok(meets(same, same));
  const at = (fields: Partial<IdentityFields>) => identity(same, fields);
  for (const [one, other] of [
    [{ country: 'DE' }, { country: 'DK' }],
    [{ city: 'Husum' }, { city: 'Emden' }],
  ]) {
    t.ok(compareIdentities(at(one), at(other)).score < ASSUMED_DUPLICATE_SCORE);
  }
  const { evidence } = compareIdentities(at({ city: 'Husum' }), at({ city: '25813 HUSUM' }));
  t.match(
    evidence.map(({ fact, agrees }) => [fact, agrees]),
    [
      ['name', true],
      ['legal-form', true],
      ['country', true],
      ['town', true],
      ['kind', true],
    ],
  );
});

t.test('the same site or the same official id brings two names together that are only near', async (t) => {
  const one = identity('Institut Montanum Oberland', { website: 'https://www.montanum.example/de' });
  const other = identity('Montanum Oberland Akademie', { website: 'http://montanum.example' });
  t.ok(compareIdentities(one, other).score >= ASSUMED_DUPLICATE_SCORE);
  t.ok(compare('Institut Montanum Oberland', 'Montanum Oberland Akademie').score < ASSUMED_DUPLICATE_SCORE);
  const shared = { website: 'https://www.facebook.com/montanum' };
  t.ok(
    compareIdentities(
      identity('Institut Montanum', shared),
      identity('Bergschule Tal', { website: 'https://facebook.com/bergschule' }),
    ).score < ASSUMED_DUPLICATE_SCORE,
  );
  const pic = { externalId: '999912345' };
  const { evidence } = compareIdentities(
    identity('Montanum', { ...pic, source: 'a' }),
    identity('Montanum e.V.', pic),
  );
  t.match(
    evidence.find(({ fact }) => fact === 'official-id'),
    { agrees: true, first: '999912345' },
  );
});

const lists = <T>(...entries: T[]) => fc.uniqueArray(fc.constantFrom(...entries), { maxLength: 3 });
const texts = (...statements: Statement[]) =>
  fc.uniqueArray(fc.constantFrom(...statements), { selector: ({ text }) => text.slice(0, 4).toLowerCase() });
const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const profiles: fc.Arbitrary<Profile> = fc
  .record({
    kind: fc.constantFrom('company', 'vet-provider', 'ngo' as const),
    name: fc.constantFrom('Alpha', 'Beta'),
    country: maybe('DE', 'FR'),
    region: maybe('DE1', 'FR1'),
    city: maybe('Husum', 'Brest'),
    sectors: lists('nace:35', 'nace:26', 'isced-f:07'),
    needs: texts(statement('Staff'), statement('staff!', { provenance: 'illustrative' })),
    offers: texts(statement('Rooms', { provenance: 'inferred' }), statement('rooms'), statement('Places')),
    networks: lists('A', 'B', 'C', 'D'),
    languages: lists('de', 'fr', 'en'),
    eqfLevels: fc
      .uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 4 })
      .map((l) => l.sort((a, b) => a - b)),
    website: maybe('https://a.example', 'https://b.example'),
    inferred: lists('kind', 'sectors', 'languages', 'name'),
    seeking: lists('DE', 'FR').map((countries) => seeking({ wished: { countries } })),
  })
  .map((fields) => profile(1, fields as Partial<Profile>));

t.test('uniting again changes nothing; nothing of either side is lost; the own id and key stay', async () => {
  fc.assert(
    fc.property(profiles, profiles, lists<MergeField>('name', 'networks'), (own, given, preferred) => {
      const other = { ...given, id: profile(2).id, externalId: 'p-2' };
      const fields = new Set(preferred);
      const united = uniteProfiles(own, other, fields);
      const folded = united.offers.map(({ text }) => text.toLowerCase());
      const all = [...new Set([...own.networks, ...other.networks])];
      return (
        isDeepStrictEqual(uniteProfiles(united, other, fields), united) &&
        united.id === own.id &&
        united.externalId === own.externalId &&
        (fields.has('networks') || isDeepStrictEqual(all, united.networks)) &&
        united.name === (fields.has('name') ? other.name : own.name) &&
        new Set(folded).size === folded.length &&
        [...own.offers, ...other.offers].every(({ text }) => folded.includes(text.toLowerCase()))
      );
    }),
    { seed: 20261122, numRuns: 500 },
  );
});

t.test('natural persons are told from organisations that carry a name', async (t) => {
  for (const name of ['BOWEN RHONDA', 'Dr. Anna Müller', 'Velenderic Michele', 'Jan van der Berg']) {
    t.ok(isNaturalPerson(name, 'DE'), name);
  }
  for (const name of [
    'Robert Bosch GmbH',
    'Thomas Grotz Malerbetrieb',
    'Johannes-Gymnasium',
    'Santa Maria',
    'KOLD COLLEGE',
    'Anna',
    'Martin & Sons',
    'Max-Planck-Institut',
    'Windpark Nordsee',
    'Maria Energie 2000',
  ]) {
    t.notOk(isNaturalPerson(name, 'DE'), name);
  }
});
