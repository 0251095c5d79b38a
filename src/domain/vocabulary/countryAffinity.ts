/** How often organisations of two countries sat in one consortium. `a` stands before `b` or is the same. */
export interface CountryCooccurrence {
  readonly a: string;
  readonly b: string;
  /** Observed over expected if partners were drawn at random, above 0. */
  readonly lift: number;
}

/**
 * Builds a lookup of how gladly two countries work together: lift / (1 + lift), in (0, 1), one half being
 * chance and also the answer for a pair that the data does not hold. Symmetric.
 * Source: CORDIS, 10,019 Horizon 2020 consortia, 30 countries (European Union, CC BY 4.0).
 */
export function buildCountryAffinity(rows: readonly CountryCooccurrence[]): (a: string, b: string) => number {
  const lifts = new Map(rows.map((row) => [`${row.a}${row.b}`, row.lift]));
  return (a, b) => {
    const lift = lifts.get(a < b ? `${a}${b}` : `${b}${a}`) ?? 1;
    return lift / (1 + lift);
  };
}
