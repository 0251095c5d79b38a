import type { Labels } from './labels.ts';

export type IscedFLevel = 'broad' | 'narrow' | 'detailed';

export interface IscedFCode {
  /** 2, 3 or 4 digits. */
  readonly code: string;
  readonly level: IscedFLevel;
  /** Null for a broad field. */
  readonly parent: string | null;
  readonly labels: Labels;
}

/** The fields of education and training by code, in their official order. */
export type IscedF = ReadonlyMap<string, IscedFCode>;

const LEVELS: Readonly<Record<number, IscedFLevel>> = { 2: 'broad', 3: 'narrow', 4: 'detailed' };

/**
 * Builds the lookup of fields from their rows. The field "unknown" (99) is not among them: unknown is absent.
 * Source: UNESCO Institute for Statistics, ISCED Fields of Education and Training 2013.
 */
export function buildIscedF(rows: readonly { readonly code: string; readonly labels: Labels }[]): IscedF {
  return new Map(
    rows.map(({ code, labels }) => [
      code,
      { code, level: LEVELS[code.length], parent: code.length === 2 ? null : code.slice(0, -1), labels },
    ]),
  );
}

/**
 * The forms a written code may stand for, most literal first: as it stands, and with the zero that a
 * spreadsheet took in front ("714"). None of them need exist.
 */
export function iscedFReadings(text: string): readonly string[] {
  const written = text.replace(/[\s.-]+/g, '');
  return /^\d{1,4}$/.test(written) ? [written, `0${written}`] : [];
}
