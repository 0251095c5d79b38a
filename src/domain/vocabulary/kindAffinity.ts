import { KINDS, type Kind } from './kinds.ts';

/** The kinds of organisation that the data tells apart. */
export const OBSERVED_KINDS = [
  'company',
  'higher-education',
  'research',
  'public-authority',
  'other',
] as const;
export type ObservedKind = (typeof OBSERVED_KINDS)[number];

/**
 * As what each of our kinds counts in the data. Horizon 2020 files secondary and higher education together, so
 * VET providers, campuses and CoVEs, which schools lead, count as higher education. Chambers, unions,
 * agencies and civil society are its "other"; authorities and public services its public bodies.
 * Assumed: the data was not made for these kinds.
 */
export const ASSUMED_OBSERVED_KIND: Readonly<Record<Kind, ObservedKind>> = {
  cove: 'higher-education',
  cmq: 'higher-education',
  company: 'company',
  'vet-provider': 'higher-education',
  'higher-education': 'higher-education',
  research: 'research',
  'sector-body': 'other',
  'social-partner': 'other',
  'public-authority': 'public-authority',
  'qualification-authority': 'public-authority',
  'development-agency': 'other',
  'employment-service': 'public-authority',
  ngo: 'other',
  'international-organisation': 'other',
};

/**
 * How often two kinds sat in one consortium, observed over expected if partners were drawn at random; upper
 * triangle in the order of OBSERVED_KINDS. The same figures stand in sql/reference/kind-cooccurrence.csv.
 * Source: CORDIS, 10,019 Horizon 2020 consortia, counted by pairs (European Union, CC BY 4.0).
 */
export const KIND_LIFT: readonly (readonly number[])[] = [
  [1.402, 0.813, 0.817, 0.575, 0.805],
  [1.41, 0.988, 0.519, 0.84],
  [1.285, 1.048, 1.001],
  [4.207, 1.377],
  [2.196],
];

const AFFINITIES: ReadonlyMap<Kind, ReadonlyMap<Kind, number>> = new Map(
  KINDS.map((a) => [a, new Map(KINDS.map((b) => [b, affinity(liftOf(a, b))]))]),
);

function liftOf(a: Kind, b: Kind): number {
  const i = OBSERVED_KINDS.indexOf(ASSUMED_OBSERVED_KIND[a]);
  const j = OBSERVED_KINDS.indexOf(ASSUMED_OBSERVED_KIND[b]);
  return KIND_LIFT[Math.min(i, j)][Math.abs(i - j)];
}

/** Maps a lift in (0, infinity) to (0, 1); chance, a lift of 1, becomes one half. */
function affinity(lift: number): number {
  return lift / (1 + lift);
}

/** How gladly two kinds work together, in (0, 1), one half being chance. Symmetric. Never throws. */
export function kindAffinity(a: Kind, b: Kind): number {
  return AFFINITIES.get(a)!.get(b)!;
}
