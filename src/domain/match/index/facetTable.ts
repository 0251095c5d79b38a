import type { Facets } from '../facets.ts';
import type { FacetCriterion } from '../score.ts';

export const FACET_CRITERIA = [
  'activities',
  'sectors',
  'kind',
  'country',
  'language',
] as const satisfies readonly FacetCriterion[];

/** Gives equal values one number each, in the order of their first appearance. */
export class Interner<T> {
  readonly values: T[] = [];
  #numbers = new Map<string, number>();

  numberOf(key: string, value: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.values.push(value);
    this.#numbers.set(key, number);
    return number;
  }
}

/**
 * A class of profiles that score alike but for their texts: the numbers of their facets, parallel to
 * FACET_CRITERIA, and whether they state needs and offers.
 */
export interface Signature {
  readonly facetNumbers: readonly number[];
  readonly facets: Facets;
  readonly hasNeeds: boolean;
  readonly hasOffers: boolean;
}

/**
 * The distinct facets of a stock of profiles and their combinations. Each criterion is assessed once per
 * distinct facet and request, not once per profile.
 */
export class FacetTable {
  readonly facets = FACET_CRITERIA.map(() => new Interner<Facets>());
  readonly signatures = new Interner<Signature>();

  /** The number of a profile's signature. */
  signatureOf(facets: Facets, hasNeeds: boolean, hasOffers: boolean): number {
    const facetNumbers = FACET_CRITERIA.map((criterion, i) =>
      this.facets[i].numberOf(facetKey(criterion, facets), facets),
    );
    const key = `${facetNumbers.join(',')},${hasNeeds ? 1 : 0}${hasOffers ? 1 : 0}`;
    return this.signatures.numberOf(key, { facetNumbers, facets, hasNeeds, hasOffers });
  }
}

/** What a criterion reads off the facets, as text. */
function facetKey(criterion: FacetCriterion, facets: Facets): string {
  switch (criterion) {
    case 'activities':
      return `${facets.activities.offers?.join() ?? ''};${facets.activities.seeks?.join() ?? ''}`;
    case 'sectors':
      return `${facets.sectors.ownCodes.join()};${facets.sectors.soughtCodes.join()}`;
    case 'kind':
      return `${facets.kind.kind};${facets.kind.wished.join()};${facets.kind.excluded.join()}`;
    case 'country': {
      const { country, region, wishedCountries, wishedRegions, excludedCountries, excludedRegions } =
        facets.country;
      return [country, region, wishedCountries, wishedRegions, excludedCountries, excludedRegions].join(';');
    }
    case 'language':
      return `${facets.language.languages.join()};${facets.language.eqfLevels}`;
  }
}
