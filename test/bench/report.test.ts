import t from 'tap';
import { figure, percentile, shown } from '../../src/bench/figures.ts';
import type { Target } from '../../src/bench/measure.ts';
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
const measure = { name: 'rank', title: 'ranking', targets };
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
      },
      { measure: broken, figures: [], failure: 'no answer' },
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
  t.match(sizeLines(sizes[0]).at(-1), 'failed: no answer');
  const run = { profiles: 'generated from seed 1', seed: 1, startedAt: '2026-11-22T00:00:00.000Z' };
  const report = JSON.parse(JSON.stringify(reportJson(run, sizes, judge([measure], sizes))));
  t.match(report, { ...run, machine: /^Node v/ });
  t.same(report.sizes, [
    {
      profiles: 1_000,
      bytes: 2_000_000,
      measures: {
        rank: { figures: { p50: { value: 4.5, unit: 'ms' }, rate: { value: 100, unit: 'requests/s' } } },
        http: { figures: {}, failure: 'no answer' },
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
