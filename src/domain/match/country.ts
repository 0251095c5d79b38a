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
  /** Countries that the networks of the one who asks already hold. */
  readonly networkCountries: ReadonlySet<string>;
}

/**
 * What a country is worth where none was asked for, in [0, 1]. Assumed: a consortium needs at least four
 * countries, so a new one helps most; a country outside the programme can only be an associated partner.
 */
export const ASSUMED_COUNTRY_VALUES: Readonly<Record<CountryRelation, number>> = {
  wished: 1,
  'not-wished': 0,
  new: 1,
  'in-network': 0.6,
  same: 0.5,
  'not-eligible': 0.2,
};

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

export function assessCountry(
  seeker: CountryFacet,
  candidate: CountryFacet,
  context: CountryContext,
): Assessment {
  const relation = countryRelation(seeker, candidate, context);
  if (relation === null) return { value: ASSUMED_PRIORS.country, known: 0 };
  return { value: ASSUMED_COUNTRY_VALUES[relation], known: 1 };
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
