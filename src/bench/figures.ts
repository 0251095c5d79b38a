export type Unit = 'rows/s' | 'requests/s' | 'ms' | 's' | 'MB' | 'kB' | '%' | 'times' | 'count';

/** One number that a measure found. */
export interface Figure {
  /** Its key within the measure, for files and targets. */
  readonly name: string;
  /** What a reader sees. */
  readonly label: string;
  /** NaN where it was skipped. */
  readonly value: number;
  readonly unit: Unit;
  /** Why it was not measured at this size. */
  readonly skipped?: string;
}

export function figure(name: string, label: string, value: number, unit: Unit): Figure {
  return { name, label, value, unit };
}

/** A figure that is not measured at this size, and why. */
export function skippedFigure(name: string, label: string, unit: Unit, skipped: string): Figure {
  return { name, label, value: Number.NaN, unit, skipped };
}

/** The value that a share of the durations does not exceed (nearest rank); the share in (0, 1]. */
export function percentile(durations: readonly number[] | Float64Array, share: number): number {
  if (durations.length === 0) return Number.NaN;
  const ascending = Float64Array.from(durations).sort();
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)];
}

export function megabytes(bytes: number): number {
  return bytes / 1e6;
}

/** A figure as people read it: three digits that count, thousands set apart. */
export function shown({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  if (!Number.isFinite(value)) return 'not measured';
  const digits = value === 0 ? 0 : Math.max(0, Math.min(3, 2 - Math.floor(Math.log10(Math.abs(value)))));
  const text = value.toLocaleString('en-GB', {
    minimumFractionDigits: unit === 'count' ? 0 : digits,
    maximumFractionDigits: unit === 'count' ? 0 : digits,
  });
  return unit === 'count' ? text : `${text} ${unit}`;
}
