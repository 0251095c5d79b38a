import { METRICS, type Metric } from '../domain/match/metrics.ts';
import type { Effect } from './effects.ts';
import type { Estimate, Estimates, Exposure, JudgedRanker } from './judge.ts';
import type { LearnedWeights } from './learnWeights.ts';

export interface SetReport {
  readonly set: string;
  readonly profilesFile: string;
  /** The file of the skills that were known; null: the shipped lexicon. */
  readonly lexicon: string | null;
  readonly candidates: number;
  readonly newcomers: number;
  readonly queries: number;
  readonly groups: readonly {
    readonly name: string;
    readonly queries: number;
    readonly rankers: readonly JudgedRanker[];
  }[];
  readonly exposure: readonly Exposure[];
  /** Queries that the effects were measured on, drawn by chance where they are not all. */
  readonly effectQueries: number;
  /** What leaving out each criterion does, then what a prior would do. */
  readonly effects: readonly Effect[];
  /** Seconds of this process by what they went into. */
  readonly processorSeconds: Readonly<Record<string, number>>;
}

const NAMES: Readonly<Record<Metric, string>> = {
  recall10: 'recall@10',
  recall20: 'recall@20',
  ndcg10: 'nDCG@10',
  mrr: 'MRR',
};
const LABEL_WIDTH = 34;
const VALUE_WIDTH = 22;

/** What a set came to as lines for a terminal. */
export function reportLines(report: SetReport): string[] {
  const { set, queries, candidates, newcomers, lexicon, groups, exposure, effects } = report;
  const known = lexicon === null ? 'the shipped lexicon' : `the lexicon ${lexicon}`;
  const seconds = Object.entries(report.processorSeconds)
    .map(([what, spent]) => `${what} ${spent.toFixed(1)}`)
    .join(', ');
  return [
    '',
    `${set}: ${queries} queries, ${candidates} candidates, ${newcomers} of them newcomers with one offer, ${known}`,
    ...groups.flatMap((group) => groupLines(group)),
    '',
    row('  shown in the first ten', ['coverage', 'Gini', 'places of newcomers']),
    ...exposure.map(exposureLine),
    '',
    row(`  nDCG@10 (${report.effectQueries})`, EFFECT_HEAD),
    ...effects.map(effectLine),
    '',
    `  processor seconds: ${seconds}`,
  ];
}

function groupLines({ name, queries, rankers }: SetReport['groups'][number]): string[] {
  const title = name === 'newcomers' ? 'newcomers alone as answers' : name;
  const head = row(
    `  ${title} (${queries})`,
    METRICS.map((metric) => NAMES[metric]),
  );
  const lines = rankers.map(({ ranker, figures }) => row(`    ${ranker}`, shown(figures, plain)));
  const [first] = rankers;
  const held = rankers.find(({ against }) => against === null);
  if (first?.against == null || held === undefined) return ['', head, ...lines];
  return ['', head, ...lines, row(`    ${first.ranker} - ${held.ranker}`, shown(first.against, signed))];
}

const EFFECT_HEAD = ['all', 'newcomers among all', '… among themselves', 'lists that change'];

function shown(figures: Estimates, form: (value: Estimate) => string): string[] {
  return METRICS.map((metric) => form(figures[metric]));
}

function exposureLine({ ranker, coverage, gini, newcomers }: Exposure): string {
  return row(`    ${ranker}`, [percent(coverage), gini.toFixed(3), percent(newcomers)]);
}

/** What was learned from the sets as lines for a terminal. */
export function learnedLines({ criteria, acrossFolds, acrossSets }: LearnedWeights): string[] {
  const lines = criteria.map(({ criterion, assumed, learned, folds: [least, most], toldBy }) =>
    row(`    ${criterion}`, [
      digits(assumed),
      toldBy.length === 0 ? 'as assumed' : digits(learned),
      toldBy.length === 0 ? '-' : `${digits(least)} to ${digits(most)}`,
      toldBy.length === 0 ? 'no set' : toldBy.join(', '),
    ]),
  );
  return [
    '',
    'Learned weights',
    row('  criterion', ['assumed', 'learned', 'over ten folds', 'told apart by']),
    ...lines,
    '',
    row('  nDCG@10, queries held out', EFFECT_HEAD),
    ...acrossFolds.map(effectLine),
    ...(acrossSets.length === 0 ? [] : ['', row('  nDCG@10, whole set held out', EFFECT_HEAD)]),
    ...acrossSets.map(effectLine),
  ];
}

function effectLine({ name, ndcg10, newcomers, changed }: Effect): string {
  const fresh = newcomers === null ? ['-', '-'] : [newcomers.amongAll, newcomers.amongThemselves].map(signed);
  return row(`    ${name}`, [signed(ndcg10), ...fresh, percent(changed)]);
}

function row(label: string, cells: readonly string[]): string {
  return label.padEnd(LABEL_WIDTH) + cells.map((cell) => cell.padStart(VALUE_WIDTH)).join('');
}

function plain({ value, interval: [least, most] }: Estimate): string {
  return `${digits(value)} [${digits(least)}, ${digits(most)}]`;
}

function signed({ value, interval: [least, most] }: Estimate): string {
  const sign = (number: number): string => (number < 0 ? '' : '+') + digits(number);
  return `${sign(value)} [${sign(least)}, ${sign(most)}]`;
}

/** Three digits behind the point, none before it where that would be a zero. */
function digits(value: number): string {
  return value.toFixed(3).replace(/^(-?)0\./, '$1.');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
