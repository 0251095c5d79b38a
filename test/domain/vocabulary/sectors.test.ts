import fc from 'fast-check';
import t from 'tap';
import { loadReference } from '../../../src/db/reference.ts';
import {
  type BaseSector,
  buildSectorSpace,
  type CrosswalkRow,
  sectorSimilarity,
} from '../../../src/domain/vocabulary/sectors.ts';

const reference = loadReference();
const { sectorSpace: space, sectorCodes, crosswalk } = reference;
const allCodes = [...sectorCodes.keys()];

/** How near two profiles with these codes are. */
function near(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [space.vectorOfAll(a), space.vectorOfAll(b)];
  return first === null || second === null ? 0 : sectorSimilarity(first, second);
}

t.test('the five schemes meet where electronics and mechatronics meet', async (t) => {
  const alike = [
    'nace:26.11',
    'cmq:mechatronics',
    'ecosystem:electronics',
    'pact:microelectronics',
    'isced-f:0714',
  ];
  for (const a of alike) {
    for (const b of alike) t.ok(space.similarity(a, b) >= 0.5, `${a} and ${b}: ${space.similarity(a, b)}`);
  }
});

t.test('codes that a person would put together are alike', async (t) => {
  const pairs = `
    nace:10.51 cmq:food | nace:01 isced-f:0811 | nace:03 isced-f:0831 | nace:13 pact:textiles
    nace:15.2 isced-f:0723 | nace:16 isced-f:0722 | nace:20 cmq:chemistry-biotechnology
    nace:20 isced-f:0711 | nace:21 cmq:chemistry-biotechnology | nace:20.42 cmq:chemistry-biotechnology
    nace:22 cmq:materials | nace:24 ecosystem:energy-intensive | nace:25.53 isced-f:0715
    nace:27 isced-f:0714 | nace:28 cmq:mechatronics | nace:28.99 isced-f:0714 | nace:29 pact:automotive
    nace:29 ecosystem:mobility | nace:30.11 pact:shipbuilding | nace:30.20 pact:rail-supply
    nace:30.31 ecosystem:aerospace-defence | nace:32.50 ecosystem:health | nace:33 cmq:mechatronics
    nace:35.12 ecosystem:renewable-energy | nace:35.12 pact:offshore-renewable | nace:35 cmq:energy-transition
    nace:36 isced-f:0712 | nace:41 cmq:construction | nace:43.21 isced-f:0713 | nace:43.21 cmq:construction
    nace:45.20 isced-f:0716 | nace:45.20 nace:95.31 | nace:47 pact:retail | nace:47 isced-f:0416
    nace:49.41 cmq:business-services-logistics | nace:49.41 isced-f:1041 | nace:55 cmq:tourism-gastronomy
    nace:56 isced-f:1013 | nace:59 cmq:creation-design | nace:61 cmq:digital | nace:62 isced-f:0613
    nace:63.10 ecosystem:digital | nace:71.11 isced-f:0731 | nace:74.11 isced-f:0212
    nace:79 isced-f:1015 | nace:86 isced-f:0913 | nace:87 pact:long-term-care | nace:88 ecosystem:proximity-social
    nace:90 cmq:creation-design | nace:96.21 isced-f:1012 | nace:96.02 nace:96.21 | nace:84.25 isced-f:1032
    cmq:personal-services ecosystem:health | cmq:materials ecosystem:energy-intensive
    cmq:mobility-transport ecosystem:mobility | cmq:tourism-gastronomy pact:tourism | cmq:food ecosystem:agri-food`;
  for (const pair of pairs.split(/[|\n]/).filter((each) => each.trim() !== '')) {
    const [a, b] = pair.trim().split(/\s+/);
    t.ok(space.similarity(a, b) >= 0.45, `${a} and ${b}: ${space.similarity(a, b).toFixed(2)}`);
  }
});

t.test('codes that have nothing to do with each other are not alike', async (t) => {
  const pairs = `
    cmq:tourism-gastronomy cmq:chemistry-biotechnology | ecosystem:tourism nace:20 | pact:tourism isced-f:0531
    nace:55 nace:26.11 | nace:96.21 cmq:mechatronics | cmq:food cmq:digital | nace:10 nace:62
    pact:textiles pact:automotive | ecosystem:health ecosystem:construction | nace:87 nace:28
    isced-f:0812 isced-f:0714 | cmq:creation-design cmq:energy-transition | nace:64 nace:41
    isced-f:0113 isced-f:0715 | nace:85 cmq:mechatronics | nace:85.32 nace:10 | isced-f:041 nace:26
    nace:84 nace:62 | nace:70 nace:28 | isced-f:0413 cmq:construction | nace:94.11 cmq:food
    nace:C nace:86 | nace:C nace:55 | isced-f:00 cmq:digital | nace-2.0:K nace:K | nace-2.0:L nace:L
    nace:25.3 nace-2.0:25.3 | nace:58.12 cmq:mechatronics | nace:01.4 ecosystem:electronics`;
  for (const pair of pairs.split(/[|\n]/).filter((each) => each.trim() !== '')) {
    const [a, b] = pair.trim().split(/\s+/);
    const limit = a === 'nace:25.3' ? 0.6 : 0.05;
    t.ok(space.similarity(a, b) < limit, `${a} and ${b}: ${space.similarity(a, b).toFixed(2)}`);
  }
});

t.test('nearer trades are more alike than farther ones', async (t) => {
  const chains = [
    ['cmq:mechatronics', 'isced-f:0714', 'pact:automotive', 'nace:10'],
    ['nace:29.1', 'nace:45.20', 'nace:30.3', 'nace:86'],
    ['cmq:food', 'nace:10.7', 'nace:56', 'nace:62'],
    ['ecosystem:health', 'nace:86.1', 'nace:21', 'nace:20', 'nace:24'],
    ['isced-f:0732', 'nace:42', 'nace:43.22', 'nace:35.12', 'nace:55'],
    ['cmq:digital', 'nace:62', 'nace:26.3', 'nace:28'],
  ];
  for (const [from, ...others] of chains) {
    const values = others.map((code) => space.similarity(from, code));
    const sorted = [...values].sort((a, b) => b - a);
    t.strictSame(values, sorted, `${from}: ${others.join(' > ')}`);
  }
});

t.test('every code of every scheme lands somewhere, by weights in (0, 1] with a reason', async (t) => {
  for (const code of allCodes) {
    const vector = space.vectorOf(code);
    if (vector === undefined || vector.sectors.length === 0) t.fail(code);
    else if (Math.abs(Math.hypot(...vector.weights) - 1) > 1e-9) t.fail(`${code} is not of length 1`);
  }
  const seen = new Set<string>();
  for (const { scheme, code, sector, weight, reason } of crosswalk) {
    const key = `${scheme}:${code} ${sector}`;
    if (seen.has(key)) t.fail(`${key} stands twice`);
    seen.add(key);
    if (!sectorCodes.has(`${scheme}:${code}`)) t.fail(`${scheme}:${code} is no code`);
    if (!(weight >= 0.1 && weight <= 1)) t.fail(`${key} weighs ${weight}`);
    if (reason.length < 4 || reason.length > 80) t.fail(`${key}: ${reason}`);
  }
  const used = new Set(crosswalk.map(({ sector }) => sector));
  t.strictSame(
    space.sectors.filter(({ code }) => !used.has(code)),
    [],
    'no base sector is empty',
  );
  t.equal(space.sectors.length, 64);
});

t.test(
  'each listed sector, NACE section and division and ISCED-F field above detail has rows of its own',
  async (t) => {
    for (const { code, scheme, bare } of sectorCodes.values()) {
      const upper =
        scheme === 'isced-f' ? bare.length <= 3 : scheme.startsWith('nace') ? bare.length <= 2 : true;
      if (upper && !space.rowsOf(code).every((row) => row.code === bare)) t.fail(code);
    }
    t.pass();
  },
);

t.test('a code that both editions of NACE title alike means the same in both', async (t) => {
  const letters = (title: string): string => title.toLowerCase().replace(/[^a-z]/g, '');
  let compared = 0;
  for (const { code, labels } of reference.nace['2.1'].values()) {
    const former = reference.nace['2.0'].get(code);
    if (former === undefined || letters(former.labels.en) !== letters(labels.en)) continue;
    compared++;
    const alike = space.similarity(`nace:${code}`, `nace-2.0:${code}`);
    if (alike < 0.85) t.fail(`${code} ${labels.en}: ${alike}`);
  }
  t.ok(compared > 600);
});

t.test('a NACE code is read by edition 2.1, and by 2.0 where 2.1 has no such code', async (t) => {
  t.equal(space.similarity('nace:45.20', 'nace-2.0:45.20'), 1);
  t.equal(sectorCodes.get('nace:45.20')?.scheme, 'nace-2.0');
  t.equal(sectorCodes.get('nace:62.10')?.scheme, 'nace');
  t.equal(space.rowsOf('nace:26.12')[0].code, '26.1');
  t.equal(space.vectorOf('nace:26.99'), undefined);
});

t.test('what says little counts little', async (t) => {
  t.equal(space.specificityOf('nace:26.11'), 1);
  t.equal(space.specificityOf('nace:85.32'), 0.4);
  t.equal(space.specificityOf('nace:99.99'), 0);
  t.ok(near(['nace:85.32'], ['nace:85.31']) < 0.2, 'two schools are not alike for being schools');
  t.ok(near(['nace:70.10'], ['isced-f:0413']) < 0.45, 'nor two for having managers');
  t.ok(near(['nace:C'], ['nace:26.11']) < 0.2, 'a manufacturer may make anything');
  t.ok(near(['nace:85.32', 'isced-f:0714'], ['cmq:mechatronics']) > 0.7, 'a school with a field has a field');
  t.notOk(space.near('cmq:mechatronics', 0.5).includes('nace:C'));
});

t.test('a company in one of three sectors of a campus stays near it', async (t) => {
  const campus = ['cmq:mechatronics', 'cmq:food', 'cmq:construction'];
  const oneSector = near(campus, ['cmq:food']);
  t.ok(oneSector > 0.7 && oneSector < 0.85, String(oneSector));
  t.ok(near(campus, ['nace:10.51']) > 0.6);
  t.equal(near(campus, campus), 1);
  t.ok(near(campus, ['nace:10.51']) < near(['cmq:food'], ['nace:10.51']), 'breadth has a price');
  const every = allCodes.filter((code) => code.startsWith('cmq:'));
  t.ok(
    near(every, ['nace:10.51']) < near(campus, ['nace:10.51']),
    'who ticks every box does not win everywhere',
  );
  t.ok(near(every, ['nace:10.51']) > 0.3);
});

t.test('saying one thing in several schemes counts once', async (t) => {
  const said = near(['pact:microelectronics'], ['cmq:mechatronics']);
  const repeated = near(
    ['pact:microelectronics', 'nace:26.11', 'ecosystem:electronics'],
    ['cmq:mechatronics'],
  );
  t.ok(Math.abs(said - repeated) < 0.15, `${said} ${repeated}`);
  t.strictSame(
    space.vectorOfAll(['nace:26.11', 'nace:26.11', 'nace:26.12']),
    space.vectorOfAll(['nace:26.11']),
  );
  t.equal(space.vectorOfAll([]), null);
  t.equal(space.vectorOfAll(['nace:26.99']), null);
});

t.test('nearness is symmetric, in [0, 1] and blind to order', async () => {
  const someCodes = fc.array(fc.constantFrom(...allCodes), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(someCodes, someCodes, (a, b) => {
      const value = near(a, b);
      return (
        value >= 0 &&
        value <= 1 &&
        value === near(b, a) &&
        value === near([...a].reverse(), b) &&
        value === near([...a, ...a], b)
      );
    }),
    { seed: 1, numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...allCodes), fc.constantFrom(...allCodes), (a, b) => {
      const value = space.similarity(a, b);
      return value >= 0 && value <= 1 && value === space.similarity(b, a) && space.similarity(a, a) === 1;
    }),
    { seed: 1, numRuns: 500 },
  );
});

t.test('two codes of one trade each are as near as they are alike', async () => {
  const trades = allCodes.filter((code) => space.specificityOf(code) === 1);
  fc.assert(
    fc.property(
      fc.constantFrom(...trades),
      fc.constantFrom(...trades),
      (a, b) => Math.abs(near([a], [b]) - space.similarity(a, b)) < 1e-9,
    ),
    { seed: 1, numRuns: 300 },
  );
});

t.test('the codes near a code are all those so similar, most similar first', async (t) => {
  const found = space.near('pact:microelectronics', 0.6);
  t.equal(found[0], 'pact:microelectronics');
  const expected = allCodes.filter((code) => space.similarity('pact:microelectronics', code) >= 0.6);
  t.strictSame([...found].sort(), [...expected].sort());
  const values = found.map((code) => space.similarity('pact:microelectronics', code));
  t.strictSame(
    values,
    [...values].sort((a, b) => b - a),
  );
  t.ok(found.includes('ecosystem:electronics') && found.includes('nace:26.11') && !found.includes('nace:10'));
  t.strictSame(space.near('nace:26.99', 0.1), []);
});

t.test('a crosswalk that is broken is refused', async (t) => {
  const sectors: BaseSector[] = [{ code: 'metals', labels: { en: 'Metals' } }];
  const row: CrosswalkRow = { scheme: 'nace', code: '24', sector: 'metals', weight: 1, reason: 'metals' };
  const code = { code: 'nace:24.1', scheme: 'nace', bare: '24.1' } as const;
  t.equal(buildSectorSpace(sectors, [row], [code]).similarity('nace:24.1', 'nace:24.1'), 1);
  t.throws(() => buildSectorSpace(sectors, [{ ...row, sector: 'gold' }], [code]), /gold/);
  t.throws(() => buildSectorSpace(sectors, [{ ...row, weight: 0 }], [code]), /weight 0/);
  t.throws(() => buildSectorSpace(sectors, [{ ...row, weight: 1.2 }], [code]), /weight 1.2/);
  t.throws(
    () => buildSectorSpace(sectors, [row], [{ ...code, code: 'nace:25', bare: '25' }]),
    /nace:25 nowhere/,
  );
});
