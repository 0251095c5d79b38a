import type { Labels } from './labels.ts';

export const NACE_EDITIONS = ['2.1', '2.0'] as const;
export type NaceEdition = (typeof NACE_EDITIONS)[number];

export type NaceLevel = 'section' | 'division' | 'group' | 'class';

export interface NaceCode {
  readonly code: string;
  readonly level: NaceLevel;
  /** Null for a section. */
  readonly parent: string | null;
  readonly labels: Labels;
}

/** The codes of both editions, in their official order. */
export type Nace = Readonly<Record<NaceEdition, ReadonlyMap<string, NaceCode>>>;

/** A row of a code list: its code, its parent (empty for a section) and its titles by language. */
export interface NaceRow {
  readonly code: string;
  readonly parent: string;
  readonly labels: Labels;
}

/**
 * Builds the lookup of both editions from their rows.
 * Source: NACE Rev. 2.1, Delegated Regulation (EU) 2023/137; NACE Rev. 2, Regulation (EC) No 1893/2006.
 */
export function buildNace(rows: Readonly<Record<NaceEdition, readonly NaceRow[]>>): Nace {
  return { '2.1': mapOf(rows['2.1']), '2.0': mapOf(rows['2.0']) };
}

function mapOf(rows: readonly NaceRow[]): ReadonlyMap<string, NaceCode> {
  return new Map(
    rows.map(({ code, parent, labels }) => [
      code,
      { code, level: levelOf(code), parent: parent === '' ? null : parent, labels },
    ]),
  );
}

function levelOf(code: string): NaceLevel {
  if (code.length === 1) return 'section';
  if (code.length === 2) return 'division';
  return code.length === 4 ? 'group' : 'class';
}

/**
 * The forms a written code may stand for, most literal first: without the letter of its section ("C26.1"),
 * with its dot ("2611"), with the zero that a spreadsheet took ("1.11"). None of them need exist.
 */
export function naceReadings(text: string): readonly string[] {
  const written = text.toUpperCase().replace(/\s+/g, '').replace(',', '.');
  if (/^[A-V]$/.test(written)) return [written];
  const digits = /^[A-V]?(\d{1,2})(?:\.(\d{1,2}))?$/.exec(written);
  if (digits !== null) {
    const [, division, rest] = digits;
    return [rest === undefined ? division.padStart(2, '0') : `${division.padStart(2, '0')}.${rest}`];
  }
  const run = /^[A-V]?(\d{3,4})$/.exec(written)?.[1];
  return run === undefined ? [] : [`${run.slice(0, 2)}.${run.slice(2)}`];
}
