import { availableParallelism, cpus } from 'node:os';
import { type Figure, shown } from './figures.ts';
import type { Measure, Target } from './measure.ts';

/** What one measure came to at one size: its figures, or why there are none. */
export interface Outcome {
  readonly measure: Pick<Measure, 'name' | 'title' | 'statement' | 'drawn'>;
  readonly figures: readonly Figure[];
  readonly failure: string | null;
  readonly environment: Environment;
}

/**
 * How busy the machine was: processes that ran or waited to, averaged over the minute before a measure began and the
 * one before it ended. What the measure itself runs counts at its end, what ran before it at its beginning.
 */
export interface Environment {
  readonly loadBefore: number;
  readonly loadAfter: number;
}

export interface SizeReport {
  readonly profiles: number;
  readonly bytes: number;
  readonly outcomes: readonly Outcome[];
}

/** A target beside what was measured; `met` is null where nothing was. */
export interface JudgedTarget extends Target {
  readonly measure: string;
  readonly measured: Figure | null;
  readonly met: boolean | null;
}

const LABEL_WIDTH = 46;
const VALUE_WIDTH = 20;
const MOST_COLUMNS = 110;

/** The figures of one size as lines for a terminal. */
export function sizeLines({ profiles, bytes, outcomes }: SizeReport): string[] {
  const lines = [
    '',
    `${profiles.toLocaleString('en-GB')} profiles, ${shown({ value: bytes / 1e6, unit: 'MB' })}`,
  ];
  for (const { measure, figures, failure, environment } of outcomes) {
    lines.push(`  ${measure.title}`);
    for (const each of figures) {
      const why = each.skipped === undefined ? '' : `  (${each.skipped})`;
      lines.push(`    ${each.label.padEnd(LABEL_WIDTH)}${shown(each).padStart(VALUE_WIDTH)}${why}`);
    }
    if (failure !== null) lines.push(`    failed: ${failure}`);
    lines.push(`    ${environmentLine(environment)}`);
    if (measure.statement !== undefined) lines.push(...wrapped(measure.statement));
  }
  return lines;
}

function environmentLine({ loadBefore, loadAfter }: Environment): string {
  const load = `load average ${loadBefore.toFixed(1)} at the start, ${loadAfter.toFixed(1)} at the end`;
  return `environment: ${load}, ${availableParallelism()} processors`;
}

/** A text in indented lines. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < MOST_COLUMNS) lines[lines.length - 1] += ` ${word}`;
    else lines.push(`    ${word}`);
  }
  return lines;
}

/** Every target of the measures, in their order, held against what was measured. */
export function judge(
  measures: readonly Pick<Measure, 'name' | 'targets'>[],
  sizes: readonly SizeReport[],
): JudgedTarget[] {
  return measures.flatMap(({ name, targets }) =>
    targets.map((target) => {
      const outcome = sizes
        .find(({ profiles }) => profiles === target.profiles)
        ?.outcomes.find(({ measure }) => measure.name === name);
      const measured = outcome?.figures.find((each) => each.name === target.figure) ?? null;
      return {
        ...target,
        measure: name,
        measured,
        met: measured === null || Number.isNaN(measured.value) ? null : isMet(target, measured.value),
      };
    }),
  );
}

function isMet({ bound, value }: Target, measured: number): boolean {
  return bound === 'below' ? measured < value : measured > value;
}

/** The targets as lines for a terminal. */
export function targetLines(judged: readonly JudgedTarget[]): string[] {
  if (judged.length === 0) return [];
  const lines = judged.map(({ label, profiles, bound, value, unit, measured, met }) => {
    const verdict = met === null ? 'unknown' : met ? 'met' : 'NOT MET';
    const found = measured === null ? 'not measured' : shown(measured);
    const asked = `${bound} ${value.toLocaleString('en-GB')} ${unit} at ${profiles.toLocaleString('en-GB')}`;
    return `  ${verdict.padEnd(8)}${label.padEnd(LABEL_WIDTH - 6)}${found.padStart(VALUE_WIDTH)}  (${asked})`;
  });
  return ['', 'Targets', ...lines];
}

/** The machine and the program that a run took place on, in a line. */
export function machineLine(): string {
  const processors = cpus();
  return `Node ${process.version}, ${processors.length} x ${processors[0]?.model ?? 'unknown processor'}`;
}

/** The whole run as plain values: figures by size, measure and name, units beside them. */
export function reportJson(
  run: { readonly profiles: string; readonly seed: number; readonly startedAt: string },
  sizes: readonly SizeReport[],
  judged: readonly JudgedTarget[],
): object {
  return {
    ...run,
    machine: machineLine(),
    sizes: sizes.map(({ profiles, bytes, outcomes }) => ({
      profiles,
      bytes,
      measures: Object.fromEntries(
        outcomes.map(({ measure, figures, failure, environment }) => [
          measure.name,
          {
            figures: Object.fromEntries(
              figures.map(({ name, value, unit, skipped }) => [
                name,
                skipped === undefined ? { value, unit } : { value: null, unit, skipped },
              ]),
            ),
            environment,
            ...(measure.statement === undefined ? {} : { statement: measure.statement }),
            ...(failure === null ? {} : { failure }),
          },
        ]),
      ),
    })),
    targets: judged.map(({ measure, figure, profiles, bound, value, measured, met }) => ({
      measure,
      figure,
      profiles,
      bound,
      value,
      measured: measured === null || Number.isNaN(measured.value) ? null : measured.value,
      met,
    })),
  };
}
