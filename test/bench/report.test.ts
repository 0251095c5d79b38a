import { SaxesParser } from 'saxes';
import t from 'tap';
import { figure, percentile, shown, skippedFigure } from '../../src/bench/figures.ts';
import { growthPanels, growthTable } from '../../src/bench/growth.ts';
import type { Target } from '../../src/bench/measure.ts';
import { plotSvg } from '../../src/bench/plot.ts';
import { judge, reportJson, type SizeReport, sizeLines, targetLines } from '../../src/bench/report.ts';

t.test('a percentile is the smallest duration that so many do not exceed', async (t) => {
  const shuffled = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6];
  t.equal(percentile(shuffled, 0.5), 5);
  t.equal(percentile(shuffled, 0.51), 6);
  t.equal(percentile(shuffled, 0.99), 10);
  t.equal(percentile(Float64Array.of(3), 0.01), 3);
  t.same(shuffled.slice(0, 3), [5, 1, 4], 'the durations stay in their order');
  t.ok(Number.isNaN(percentile([], 0.5)));
});

t.test('figures are shown with three digits that count', async (t) => {
  t.equal(shown({ value: 31_234.5, unit: 'rows/s' }), '31,235 rows/s');
  t.equal(shown({ value: 3.136, unit: 'ms' }), '3.14 ms');
  t.equal(shown({ value: 0.0314, unit: '%' }), '0.031 %');
  t.equal(shown({ value: 12_345, unit: 'count' }), '12,345');
  t.equal(shown({ value: 0, unit: 'ms' }), '0 ms');
  t.equal(shown({ value: Number.NaN, unit: 'ms' }), 'not measured');
});

const p50 = { figure: 'p50', label: 'half of them', bound: 'below', value: 5, unit: 'ms' } as const;
const targets: Target[] = [
  { ...p50, profiles: 1_000 },
  { figure: 'rate', label: 'rate', profiles: 1_000, bound: 'above', value: 100, unit: 'requests/s' },
  { ...p50, profiles: 9_000 },
];
const statement = 'What exactly was measured.';
const measure = { name: 'rank', title: 'ranking', targets, statement, drawn: ['p50', 'rate'] };
const environment = { loadBefore: 0.52, loadAfter: 17.04 };
const broken = { name: 'http', title: 'HTTP', targets: [] };
const sizes: SizeReport[] = [
  {
    profiles: 1_000,
    bytes: 2_000_000,
    outcomes: [
      {
        measure,
        figures: [figure('p50', 'p50', 4.5, 'ms'), figure('rate', 'rate', 100, 'requests/s')],
        failure: null,
        environment,
      },
      { measure: broken, figures: [], failure: 'no answer', environment },
    ],
  },
];

t.test('a target is met, not met, or not judged where its size was not measured', async (t) => {
  const judged = judge([measure, broken], sizes);
  t.same(
    judged.map(({ met }) => met),
    [true, false, null],
  );
  t.match(targetLines(judged), [
    '',
    'Targets',
    /^ {2}met +half of them +4\.50 ms {2}\(below 5 ms at 1,000\)$/,
    /^ {2}NOT MET .*100 requests\/s {2}\(above 100 requests\/s at 1,000\)$/,
    /^ {2}unknown .*not measured {2}\(below 5 ms at 9,000\)$/,
  ]);
});

t.test('the report names every figure with its unit, and why a measure has none', async (t) => {
  t.match(sizeLines(sizes[0]).join('\n'), /1,000 profiles, 2\.00 MB\n {2}ranking\n {4}p50 +4\.50 ms\n/);
  const lines = sizeLines(sizes[0]);
  t.ok(lines.includes('    failed: no answer'));
  t.equal(lines.filter((line) => / load average 0\.5 at the start, 17\.0 at the end, /.test(line)).length, 2);
  t.ok(lines.includes(`    ${statement}`));
  const run = { profiles: 'generated from seed 1', seed: 1, startedAt: '2026-11-22T00:00:00.000Z' };
  const report = JSON.parse(JSON.stringify(reportJson(run, sizes, judge([measure], sizes))));
  t.match(report, { ...run, machine: /^Node v/ });
  t.same(report.sizes, [
    {
      profiles: 1_000,
      bytes: 2_000_000,
      measures: {
        rank: {
          figures: { p50: { value: 4.5, unit: 'ms' }, rate: { value: 100, unit: 'requests/s' } },
          environment,
          statement,
        },
        http: { figures: {}, environment, failure: 'no answer' },
      },
    },
  ]);
  t.same(report.targets[0], {
    measure: 'rank',
    figure: 'p50',
    profiles: 1_000,
    bound: 'below',
    value: 5,
    measured: 4.5,
    met: true,
  });
  t.equal(report.targets[2].measured, null);
});

/** Two more sizes: one at which a peer is left out, one at which the ranking failed. */
const grown: SizeReport[] = [
  sizes[0],
  {
    profiles: 10_000,
    bytes: 20_000_000,
    outcomes: [
      {
        measure,
        figures: [
          figure('p50', 'p50', 9, 'ms'),
          skippedFigure('rate', 'rate', 'requests/s', 'too slow & so on'),
        ],
        failure: null,
        environment,
      },
    ],
  },
  {
    profiles: 100_000,
    bytes: 200_000_000,
    outcomes: [{ measure, figures: [], failure: 'out of <memory>', environment }],
  },
];

t.test('a target whose figure was skipped is not judged', async (t) => {
  const [judged] = judge([{ name: 'rank', targets: [{ ...targets[1], profiles: 10_000 }] }], grown);
  t.equal(judged.met, null);
  t.match(targetLines([judged]).at(-1), /unknown .*not measured/);
});

t.test('growth is a table of every figure by size that says what was skipped, and why', async (t) => {
  t.same(growthTable(grown), [
    '|  | 1,000 | 10,000 | 100,000 |',
    '| --- | ---: | ---: | ---: |',
    '| **ranking** |  |  |  |',
    '| p50 | 4.50 ms | 9.00 ms | failed |',
    '| rate | 100 requests/s | – (1) | failed |',
    '',
    '(1) too slow & so on.',
  ]);
});

t.test('what is drawn of growth is what was measured, durations in one unit', async (t) => {
  t.same(growthPanels(grown), [
    {
      xAxis: 'profiles',
      yAxis: 'milliseconds',
      series: [
        {
          label: 'ranking: p50',
          points: [
            { x: 1_000, y: 4.5 },
            { x: 10_000, y: 9 },
          ],
        },
      ],
    },
  ]);
  const seconds = { ...measure, drawn: ['ready'] };
  const ready = {
    measure: seconds,
    figures: [figure('ready', 'ready', 1.5, 's')],
    failure: null,
    environment,
  };
  const [panel] = growthPanels([{ profiles: 10, bytes: 1, outcomes: [ready] }]);
  t.same(panel.series[0].points, [{ x: 10, y: 1_500 }]);
});

t.test('the plot is well-formed, and every point lies in its frame', async (t) => {
  const panels = [
    ...growthPanels(grown),
    {
      xAxis: 'profiles',
      yAxis: 'a < b & "c"',
      series: Array.from({ length: 9 }, (_, i) => ({
        label: `line ${i}`,
        points: [1_000, 1_000_000].map((x) => ({ x, y: x * 10 ** (i - 6) })),
      })),
    },
    { xAxis: 'profiles', yAxis: 'one point', series: [{ label: 'alone', points: [{ x: 7, y: 0.003 }] }] },
  ];
  const svg = plotSvg('Cost & <size>', panels);
  const { elements, texts } = readXml(svg);
  t.ok(texts.includes('Cost & <size>'));
  t.ok(texts.includes('a < b & "c"'), 'axes are labelled');
  t.ok(texts.includes('line 8'));
  t.notMatch(svg, /NaN|Infinity/);
  t.equal(plotSvg('Cost & <size>', panels), svg, 'the same panels make the same plot');

  const frames = elements.filter(({ name }) => name === 'rect');
  t.equal(frames.length, panels.length);
  const { x, y, width, height } = numbers(frames[0].attributes);
  const lines = elements.filter(({ name }) => name === 'polyline').map(({ attributes }) => attributes.points);
  const drawn = lines.filter((_, i) => i % 2 === 0).flatMap((points) => points.split(' '));
  t.equal(drawn.length, panels.flatMap(({ series }) => series.flatMap(({ points }) => points)).length);
  for (const point of drawn) {
    const [left, top] = point.split(',').map(Number);
    t.ok(left > x && left < x + width && top > y && top < y + height, point);
  }
});

t.test('along both axes a factor is a distance, whatever it starts from', async (t) => {
  const points = [1, 10, 1_000].map((x) => ({ x, y: x * 5 }));
  const svg = plotSvg('', [{ xAxis: '', yAxis: '', series: [{ label: '', points }] }]);
  const [line] = readXml(svg).elements.filter(({ name }) => name === 'polyline');
  const [one, ten, thousand] = line.attributes.points.split(' ').map((point) => point.split(',').map(Number));
  for (const axis of [0, 1]) {
    t.ok(Math.abs((thousand[axis] - ten[axis]) / (ten[axis] - one[axis]) - 2) < 0.01, `axis ${axis}`);
  }
});

/** The elements of a document and its texts. Throws where it is not well-formed. */
function readXml(document: string) {
  const elements: { readonly name: string; readonly attributes: Record<string, string> }[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on('text', (text) => texts.push(text));
  parser.write(document).close();
  return { elements, texts };
}

function numbers(attributes: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, Number(value)]));
}
