import { type Figure, shown, type Unit } from './figures.ts';
import type { Panel, Series } from './plot.ts';
import type { SizeReport } from './report.ts';

/** One figure of one measure at every size; null where that size has none, a text where its measure failed. */
interface Row {
  readonly title: string;
  readonly label: string;
  readonly unit: Unit;
  readonly isDrawn: boolean;
  readonly values: readonly (Figure | 'failed' | null)[];
}

/**
 * Every figure by size as lines of Markdown, in the order of the measures. What was skipped at a size is a dash
 * that a note below explains; what failed is told as such.
 */
export function growthTable(sizes: readonly SizeReport[]): string[] {
  const notes: string[] = [];
  const noteOf = (text: string): number => {
    const known = notes.indexOf(text);
    return known >= 0 ? known + 1 : notes.push(text);
  };
  const cell = (value: Figure | 'failed' | null): string => {
    if (value === null) return '–';
    if (value === 'failed') return value;
    return value.skipped === undefined ? shown(value) : `– (${noteOf(value.skipped)})`;
  };
  const heads = sizes.map(({ profiles }) => profiles.toLocaleString('en-GB'));
  const lines = [line(['', ...heads]), line(['---', ...heads.map(() => '---:')])];
  let title = '';
  for (const row of rowsOf(sizes)) {
    if (row.title !== title) lines.push(line([`**${row.title}**`, ...heads.map(() => '')]));
    title = row.title;
    lines.push(line([row.label, ...row.values.map(cell)]));
  }
  return notes.length === 0 ? lines : [...lines, '', ...notes.map((text, i) => `(${i + 1}) ${text}.`)];
}

/** What is drawn of the growth: a panel each for durations, rates and memory, those that have a point. */
export function growthPanels(sizes: readonly SizeReport[]): Panel[] {
  const drawn = rowsOf(sizes).filter(({ isDrawn }) => isDrawn);
  return PANELS.flatMap(({ axis, factors }) => {
    const series = drawn.flatMap(({ title, label, unit, values }): Series[] => {
      const factor = factors[unit];
      if (factor === undefined) return [];
      const points = values.flatMap((value, i) =>
        value !== null && value !== 'failed' && value.value > 0
          ? [{ x: sizes[i].profiles, y: value.value * factor }]
          : [],
      );
      return points.length === 0 ? [] : [{ label: `${title}: ${label}`, points }];
    });
    return series.length === 0 ? [] : [{ xAxis: 'profiles', yAxis: axis, series }];
  });
}

/** The units that share a panel, with what a value is multiplied by. */
const PANELS: readonly { readonly axis: string; readonly factors: Partial<Record<Unit, number>> }[] = [
  { axis: 'milliseconds', factors: { ms: 1, s: 1000 } },
  { axis: 'rows a second', factors: { 'rows/s': 1 } },
  { axis: 'megabytes', factors: { MB: 1 } },
];

function rowsOf(sizes: readonly SizeReport[]): Row[] {
  const rows = new Map<string, Row & { readonly values: (Figure | 'failed' | null)[] }>();
  sizes.forEach(({ outcomes }, at) => {
    for (const { measure, figures } of outcomes) {
      for (const each of figures) {
        const key = `${measure.name} ${each.name}`;
        const row = rows.get(key) ?? {
          title: measure.title,
          label: each.label,
          unit: each.unit,
          isDrawn: measure.drawn?.includes(each.name) ?? false,
          values: sizes.map((size) =>
            size.outcomes.some((other) => other.measure.name === measure.name && other.failure !== null)
              ? 'failed'
              : null,
          ),
        };
        row.values[at] = each;
        rows.set(key, row);
      }
    }
  });
  return [...rows.values()].sort((a, b) => orderOf(sizes, a.title) - orderOf(sizes, b.title));
}

/** Where a measure stands among those that ran: one that failed at the first size keeps its place. */
function orderOf(sizes: readonly SizeReport[], title: string): number {
  return sizes[0].outcomes.findIndex(({ measure }) => measure.title === title);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
