/** What a trial is given. */
export interface Ground {
  /** Null: as many, or as long, as the trial takes by itself. */
  readonly rounds: number | null;
  readonly seconds: number | null;
  readonly minutes: number | null;
  readonly seed: number;
  tell(line: string): void;
  /** To be done at its end, the last said first. */
  teardown(end: () => unknown): void;
}

/** Does something to the service at length; answers why it did not hold, nothing where it held. */
export type Trial = (ground: Ground) => Promise<readonly string[]>;

/** Of values in any order, the one that so large a share of them does not pass; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
