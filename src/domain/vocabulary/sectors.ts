import type { Labels } from './labels.ts';
import type { SectorScheme } from './sectorSchemes.ts';

/** A dimension of the sector space: a field of trade that all schemes can be told in. */
export interface BaseSector {
  readonly code: string;
  readonly labels: Labels;
}

/** A row of the crosswalk: how much of what a code says is about a base sector, and why. */
export interface CrosswalkRow {
  readonly scheme: SectorScheme;
  /** Without its scheme. A row also holds for the codes below it that have no rows of their own. */
  readonly code: string;
  readonly sector: string;
  /** In (0, 1]: 1 for the heart of a code, from 0.1 for a neighbour. */
  readonly weight: number;
  readonly reason: string;
}

/** A code as profiles carry it, and the edition of its scheme that gives it its meaning. */
export interface SectorCode {
  /** With its scheme, such as `nace:45.20`. */
  readonly code: string;
  readonly scheme: SectorScheme;
  readonly bare: string;
}

/** A point of the sector space: indexes of base sectors, ascending, and a weight above 0 for each. */
export interface SectorVector {
  readonly sectors: readonly number[];
  readonly weights: readonly number[];
}

export interface SectorSpace {
  readonly sectors: readonly BaseSector[];
  /** What a code says, of length 1; undefined for a code that is not known. */
  vectorOf(code: string): SectorVector | undefined;
  /**
   * How much a code says about its field, in (0, 1]: the greatest weight of its rows. 1 for a trade, less for
   * a whole section of industry or for "education"; 0 for a code that is not known.
   */
  specificityOf(code: string): number;
  /** The rows that carry a code, its own or those of the nearest code above it. */
  rowsOf(code: string): readonly CrosswalkRow[];
  /**
   * What several codes of one profile say together, ready for `sectorSimilarity`; null where none is known.
   * Order and repetitions do not matter.
   */
  vectorOfAll(codes: readonly string[]): SectorVector | null;
  /**
   * How alike two codes are, in [0, 1], symmetric: the cosine of what they say, times the ratio of how much
   * they say. 1 for a code and itself; 0 where one is not known.
   */
  similarity(a: string, b: string): number;
  /** The known codes at least so similar to a code, most similar first, ties by code. Linear in the codes. */
  near(code: string, minSimilarity: number): readonly string[];
}

/** Schemes whose codes are told by their digits, so that a row holds for what lies below it. */
const NUMBERED: ReadonlySet<SectorScheme> = new Set<SectorScheme>(['nace', 'nace-2.0', 'isced-f']);

interface Meaning {
  readonly rows: readonly CrosswalkRow[];
  readonly unit: SectorVector;
  readonly specificity: number;
}

/**
 * How near two profiles are in the sector space, in [0, 1], symmetric: the dot product of their vectors, cut
 * off at 1.
 *
 * A profile's vector is the element-wise maximum of its codes' vectors, each as long as the code is specific,
 * divided by the square root of its own length where that is above 1. So the dot product of two profiles is
 * the geometric mean of two measures: the plain product of the maxima, which counts what is shared and asks
 * no price for breadth, and the cosine, which asks the full price. A company in one of a campus's three
 * unrelated sectors stays near it (0.76), a profile that ticks every box does not win everywhere, and codes
 * of several schemes that say the same thing count once.
 */
export function sectorSimilarity(a: SectorVector, b: SectorVector): number {
  return Math.min(1, dot(a, b));
}

/** The dot product of two vectors. Linear in their entries. */
function dot(a: SectorVector, b: SectorVector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.sectors.length && j < b.sectors.length) {
    if (a.sectors[i] === b.sectors[j]) sum += a.weights[i++] * b.weights[j++];
    else if (a.sectors[i] < b.sectors[j]) i++;
    else j++;
  }
  return sum;
}

/**
 * Builds the space that all schemes share. A code is carried by its own rows or, in a numbered scheme, by
 * those of its longest prefix that has rows.
 *
 * @throws Error where a row names an unknown sector or a weight outside (0, 1], or a code has no row.
 */
export function buildSectorSpace(
  sectors: readonly BaseSector[],
  crosswalk: readonly CrosswalkRow[],
  codes: readonly SectorCode[],
): SectorSpace {
  const meanings = meaningsOf(sectors, crosswalk);
  const carried = new Map<string, Meaning>();
  for (const code of codes) {
    const meaning = carrierOf(code, meanings);
    if (meaning === undefined) throw new Error(`the crosswalk carries ${code.code} nowhere`);
    carried.set(code.code, meaning);
  }

  const similarity = (a: Meaning, b: Meaning): number => {
    if (a === b) return 1;
    const ratio = Math.min(a.specificity, b.specificity) / Math.max(a.specificity, b.specificity);
    return Math.min(1, ratio * dot(a.unit, b.unit));
  };

  return {
    sectors,
    vectorOf: (code) => carried.get(code)?.unit,
    specificityOf: (code) => carried.get(code)?.specificity ?? 0,
    rowsOf: (code) => carried.get(code)?.rows ?? [],
    vectorOfAll: (listed) =>
      combined(
        listed.flatMap((code) => carried.get(code) ?? []),
        sectors.length,
      ),
    similarity: (a, b) => {
      const first = carried.get(a);
      const second = carried.get(b);
      return first === undefined || second === undefined ? 0 : similarity(first, second);
    },
    near: (code, minSimilarity) => {
      const asked = carried.get(code);
      if (asked === undefined) return [];
      const found: { code: string; similarity: number }[] = [];
      for (const [known, meaning] of carried) {
        const alike = known === code ? 1 : similarity(asked, meaning);
        if (alike >= minSimilarity) found.push({ code: known, similarity: alike });
      }
      found.sort((a, b) => b.similarity - a.similarity || (a.code < b.code ? -1 : 1));
      return found.map((entry) => entry.code);
    },
  };
}

function meaningsOf(
  sectors: readonly BaseSector[],
  crosswalk: readonly CrosswalkRow[],
): Map<string, Meaning> {
  const places = new Map(sectors.map(({ code }, place) => [code, place]));
  const grouped = new Map<string, CrosswalkRow[]>();
  for (const row of crosswalk) {
    if (!places.has(row.sector)) throw new Error(`the crosswalk names no known sector: ${row.sector}`);
    if (!(row.weight > 0 && row.weight <= 1))
      throw new Error(`${row.scheme}:${row.code} has weight ${row.weight}`);
    const key = `${row.scheme}:${row.code}`;
    const group = grouped.get(key);
    if (group === undefined) grouped.set(key, [row]);
    else group.push(row);
  }
  const meanings = new Map<string, Meaning>();
  for (const [key, rows] of grouped) {
    const entries = rows.map(({ sector, weight }) => [places.get(sector)!, weight] as const);
    entries.sort((a, b) => a[0] - b[0]);
    const length = Math.hypot(...entries.map(([, weight]) => weight));
    meanings.set(key, {
      rows,
      unit: {
        sectors: entries.map(([place]) => place),
        weights: entries.map(([, weight]) => weight / length),
      },
      specificity: Math.max(...rows.map(({ weight }) => weight)),
    });
  }
  return meanings;
}

function carrierOf(
  { scheme, bare }: SectorCode,
  meanings: ReadonlyMap<string, Meaning>,
): Meaning | undefined {
  let prefix = bare;
  while (prefix.length > 0) {
    const meaning = meanings.get(`${scheme}:${prefix}`);
    if (meaning !== undefined || !NUMBERED.has(scheme)) return meaning;
    prefix = prefix.slice(0, -1).replace(/\.$/, '');
  }
  return undefined;
}

function combined(meanings: readonly Meaning[], dimensions: number): SectorVector | null {
  if (meanings.length === 0) return null;
  const greatest = new Float64Array(dimensions);
  for (const { unit, specificity } of meanings) {
    for (let i = 0; i < unit.sectors.length; i++) {
      const place = unit.sectors[i];
      greatest[place] = Math.max(greatest[place], unit.weights[i] * specificity);
    }
  }
  const sectors: number[] = [];
  for (let place = 0; place < dimensions; place++) if (greatest[place] > 0) sectors.push(place);
  const length = Math.hypot(...sectors.map((place) => greatest[place]));
  const breadth = Math.sqrt(Math.max(1, length));
  return { sectors, weights: sectors.map((place) => greatest[place] / breadth) };
}
