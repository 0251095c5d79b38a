import { withoutLegalForms } from '../identity/legalForms.ts';
import { regionCovered } from './country.ts';
import type { Facets, MatchProfile } from './facets.ts';

/** Why a pair can never be suggested, whatever it would score. */
export type Veto =
  | { readonly veto: 'self' }
  | { readonly veto: 'same-organisation' }
  | { readonly veto: 'blocked-pair' }
  | { readonly veto: 'dismissed' }
  | { readonly veto: 'excluded-kind'; readonly by: 'seeker' | 'candidate' }
  | { readonly veto: 'excluded-country'; readonly by: 'seeker' | 'candidate' }
  | { readonly veto: 'excluded-region'; readonly by: 'seeker' | 'candidate' }
  | { readonly veto: 'known-partner'; readonly networks: readonly string[] }
  | { readonly veto: 'expired-label'; readonly validUntil: string };

/** The vetoes of one side that follow from what it excluded. */
export function exclusions(by: 'seeker' | 'candidate', excluder: Facets, other: Facets): Veto[] {
  const vetoes: Veto[] = [];
  if (excluder.kind.excluded.includes(other.kind.kind)) vetoes.push({ veto: 'excluded-kind', by });
  if (other.country.country !== null && excluder.country.excludedCountries.includes(other.country.country)) {
    vetoes.push({ veto: 'excluded-country', by });
  }
  if (regionCovered(other.country.region, excluder.country.excludedRegions)) {
    vetoes.push({ veto: 'excluded-region', by });
  }
  return vetoes;
}

/**
 * What makes two profiles the same organisation: name without case, accents, punctuation and legal form,
 * with the country. "Müller GmbH & Co. KG" and "MULLER GmbH & Co KG" of one country are the same, and so are "Sauer
 * Gesellschaft m.b.H." and "Sauer GmbH".
 */
export function organisationKey(profile: Pick<MatchProfile, 'name' | 'country'>): string {
  const folded = withoutAccents(profile.name)
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${profile.country ?? ''}|${withoutLegalForms(folded.split(' ')).words.join(' ')}`;
}

function withoutAccents(name: string): string {
  // Most names hold none, and to look costs far less than to normalise.
  return PLAIN.test(name) ? name : name.normalize('NFKD').replace(/\p{M}+/gu, '');
}

const PLAIN = /^[\x20-\x7e]*$/;

/** The networks two profiles both belong to, in the order of the first. */
export function commonNetworks(a: MatchProfile, b: MatchProfile): string[] {
  return a.networks.filter((network) => b.networks.includes(network));
}

/** Whether a label ran out before the given ISO day. No label, or one without an end, never does. */
export function labelExpired(profile: MatchProfile, day: string): boolean {
  const until = profile.label?.validUntil ?? null;
  return until !== null && until < day;
}
