import type { Figure, Unit } from './figures.ts';

/** What a measure works on: a migrated database of its own and the profiles that go into it. */
export interface Setting {
  readonly connectionString: string;
  /** The profiles in import format, one a line. */
  readonly profilesFile: string;
  /** Of this measure alone, for what it keeps in files; empty at first and gone when it ends. */
  readonly folder: string;
  readonly profiles: number;
  /** Decides what is drawn by chance, such as who is asked for. */
  readonly seed: number;
  /** How long each run of requests lasts, in seconds. */
  readonly seconds: number;
  /** What the measures before found at this size, by their names. */
  readonly earlier: Readonly<Record<string, readonly Figure[]>>;
}

/** What a figure must reach at one size. */
export interface Target {
  /** The name of the figure, and what a reader sees. */
  readonly figure: string;
  readonly label: string;
  readonly profiles: number;
  readonly bound: 'below' | 'above';
  readonly value: number;
  readonly unit: Unit;
}

/**
 * One thing that is measured, in a process of its own, so that neither what ran before nor what it leaves
 * behind disturbs another.
 */
export interface Measure {
  readonly name: string;
  readonly title: string;
  /** Whether the profiles must have been imported: not before the measure `import`. */
  readonly needsProfiles: boolean;
  readonly targets: readonly Target[];
  /** What exactly is measured, in sentences for the report, where the figures do not say it. */
  readonly statement?: string;
  /** The figures, by name, whose growth is drawn. */
  readonly drawn?: readonly string[];
  /** Tells its progress in a few words now and then. */
  run(setting: Setting, tell: (progress: string) => void): Promise<Figure[]>;
}
