import type { Profile } from '../domain/profile.ts';
import type { CsvForm } from './readRows.ts';

/** The door for imported rows: the same checks as for a single profile. */
export interface RowDoor {
  readonly csv: CsvForm;
  /** The profile that a row describes, or its faults. */
  check(
    value: unknown,
    source: string,
  ): { profile: Profile } | { faults: { pointer: string; reason: string }[] };
}
