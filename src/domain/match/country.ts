import type { Assessment, CountryRelation, Evidence } from './criterion.ts';
import { ASSUMED_PRIORS } from './weights.ts';

export interface CountryFacet {
  readonly country: string | null;
  readonly region: string | null;
  readonly wishedCountries: readonly string[];
  readonly wishedRegions: readonly string[];
  readonly excludedCountries: readonly string[];
  readonly excludedRegions: readonly string[];
}

/** What a country is measured against besides the two profiles. */
export interface CountryContext {
  /** Countries whose organisations may be beneficiaries of the call on the day that is asked about. */
  readonly eligibleCountries: ReadonlySet<string>;
  /** Countries that the networks of the one who asks already hold; empty where it has none. */
  readonly networkCountries: ReadonlySet<string>;
  /** How often organisations of two countries work together, in [0, 1], one half being chance. Symmetric. */
  countryAffinity(a: string, b: string): number;
}

/** What a country outside the programme is worth, in [0, 1]: it can only be an associated partner. Assumed. */
export const ASSUMED_NOT_ELIGIBLE_VALUE = 0.2;
/**
 * How far a country that the seeker's networks do not hold yet rises towards 1, in [0, 1]. Assumed: a consortium
 * needs at least four countries.
 */
export const ASSUMED_NEW_COUNTRY_GAIN = 0.5;

/** Whether a NUTS region, or the country it lies in, is covered by one of the listed regions. */
export function regionCovered(region: string | null, listed: readonly string[]): boolean {
  return region !== null && listed.some((code) => region.startsWith(code));
}

/** How the candidate's country stands to what the seeker looks for; null where it cannot be told. */
export function countryRelation(
  seeker: CountryFacet,
  candidate: CountryFacet,
  context: CountryContext,
): CountryRelation | null {
  if (candidate.country === null) return null;
  if (seeker.wishedCountries.length + seeker.wishedRegions.length > 0) {
    const wished =
      seeker.wishedCountries.includes(candidate.country) ||
      regionCovered(candidate.region, seeker.wishedRegions);
    return wished ? 'wished' : 'not-wished';
  }
  if (!context.eligibleCountries.has(candidate.country)) return 'not-eligible';
  if (candidate.country === seeker.country) return 'same';
  if (context.networkCountries.has(candidate.country)) return 'in-network';
  return seeker.country === null ? null : 'new';
}

/**
 * What a country is worth: asked for, 1 or 0; else how often the two countries really work together, more where
 * it is new to the networks of the seeker.
 */
function countryValue(
  relation: CountryRelation,
  seeker: CountryFacet,
  candidate: CountryFacet,
  context: CountryContext,
): number {
  if (relation === 'wished') return 1;
  if (relation === 'not-wished') return 0;
  if (relation === 'not-eligible') return ASSUMED_NOT_ELIGIBLE_VALUE;
  const usual = context.countryAffinity(seeker.country ?? '', candidate.country ?? '');
  if (relation !== 'new' || context.networkCountries.size === 0) return usual;
  return usual + (1 - usual) * ASSUMED_NEW_COUNTRY_GAIN;
}

export function assessCountry(
  seeker: CountryFacet,
  candidate: CountryFacet,
  context: CountryContext,
): Assessment {
  const relation = countryRelation(seeker, candidate, context);
  if (relation === null) return { value: ASSUMED_PRIORS.country, known: 0 };
  return { value: countryValue(relation, seeker, candidate, context), known: 1 };
}

export function countryEvidence(
  seeker: CountryFacet,
  candidate: CountryFacet,
  context: CountryContext,
): Evidence[] {
  const relation = countryRelation(seeker, candidate, context);
  if (relation === null || candidate.country === null) {
    return [{ type: 'unknown', field: 'country', side: candidate.country === null ? 'candidate' : 'seeker' }];
  }
  return [{ type: 'country', country: candidate.country, relation }];
}
