import { normaliseCountryCode } from './countries.ts';

export interface NutsRegion {
  /** Keeps EL for Greece and UK for the United Kingdom, as NUTS does. */
  readonly code: string;
  readonly name: string;
  /** 0 for a country, 1 to 3 below it. */
  readonly level: 0 | 1 | 2 | 3;
  readonly parent: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The regions by code, ascending. */
export type Nuts = ReadonlyMap<string, NutsRegion>;

/**
 * Builds the lookup of regions from their rows.
 * Source: Eurostat, Nomenclature of Territorial Units for Statistics, edition 2016.
 */
export function buildNuts(rows: readonly { readonly code: string; readonly name: string }[]): Nuts {
  const codes = new Set(rows.map(({ code }) => code));
  return new Map(
    rows.map(({ code, name }) => [
      code,
      {
        code,
        name,
        level: (code.length - 2) as 0 | 1 | 2 | 3,
        parent: parentOf(code, codes),
        country: normaliseCountryCode(code.slice(0, 2))!,
      },
    ]),
  );
}

function parentOf(code: string, codes: ReadonlySet<string>): string | null {
  if (code.length === 2) return null;
  const prefix = code.slice(0, -1);
  // Northern Ireland has more districts than digits: UKN10 to UKN16 lie in UKN0.
  return codes.has(prefix) ? prefix : `${prefix.slice(0, -1)}0`;
}

/**
 * The form a written code stands for: in upper case, GR as EL and GB as UK in front. It need not exist.
 * Never throws.
 */
export function nutsReading(text: string): string {
  const written = text.trim().toUpperCase();
  if (written.startsWith('GR')) return `EL${written.slice(2)}`;
  return written.startsWith('GB') ? `UK${written.slice(2)}` : written;
}
