import type { SectorSpace } from '../../vocabulary/sectors.ts';
import { weighed } from '../activities.ts';
import type { Facets } from '../facets.ts';
import { FACET_CRITERIA, type FacetCriterion } from '../score.ts';
import { columnOf } from './facetColumns.ts';
import { Interner } from './interner.ts';
import type { Sections, StoredSections } from './sections.ts';

/** A class of profiles that score alike but for their texts: equal in all facets and in what they state. */
export interface Signature {
  readonly facets: Facets;
}

/**
 * The distinct facets of a stock of profiles and their combinations. Each criterion is assessed once per
 * distinct facet and request, not once per profile.
 */
export class FacetTable {
  readonly facets = FACET_CRITERIA.map(() => new Interner<Facets>());
  /** By criterion: its facets, by their numbers. */
  readonly columns = FACET_CRITERIA.map(columnOf);
  readonly signatures = new Interner<Signature>();
  /** Whether any profile excludes a kind, a country or a region. */
  anyExclusions = false;
  /** The facet numbers of all signatures, one column a criterion, then whether needs (1) and offers (2) are stated. */
  #columns = FACET_CRITERIA.map(() => new Int32Array(256));
  #stated = new Uint8Array(256);

  /** The number of a profile's signature. */
  signatureOf(facets: Facets, hasNeeds: boolean, hasOffers: boolean): number {
    const facetNumbers = FACET_CRITERIA.map((criterion, i) => {
      const { values } = this.facets[i];
      const known = values.length;
      const number = this.facets[i].numberOf(facetKey(criterion, facets), facets);
      if (number === known) this.columns[i].add(facets);
      return number;
    });
    const stated = (hasNeeds ? 1 : 0) + (hasOffers ? 2 : 0);
    const known = this.signatures.values.length;
    const number = this.signatures.numberOf(`${facetNumbers.join(',')},${stated}`, { facets });
    if (number === known) this.#note(number, facetNumbers, stated, facets);
    return number;
  }

  /**
   * Adds up what each signature scores: `assessed` by criterion and facet number, `silent` by what is stated.
   * Writes to `sums`, which has a place for each signature.
   */
  addScores(assessed: readonly Float64Array[], silent: readonly number[], sums: Float64Array): void {
    const [first, second, third, fourth, fifth] = this.#columns;
    const [a, b, c, d, e] = assessed;
    for (let i = 0; i < sums.length; i++) {
      sums[i] =
        silent[this.#stated[i]] + a[first[i]] + b[second[i]] + c[third[i]] + d[fourth[i]] + e[fifth[i]];
    }
  }

  store(sections: Sections): void {
    const kept = this.signatures.values.map(
      ({ facets }, i): KeptSignature => ({
        ...facets,
        activities: {
          offers: facets.activities.offers === null ? null : [...facets.activities.offers.all],
          seeks: facets.activities.seeks === null ? null : [...facets.activities.seeks.all],
        },
        sectors: { ownCodes: facets.sectors.ownCodes, soughtCodes: facets.sectors.soughtCodes },
        stated: this.#stated[i],
      }),
    );
    sections.putJson('signatures', kept);
  }

  /** Fills a table that is empty. */
  restore(stored: StoredSections, space: SectorSpace): void {
    for (const { stated, activities, sectors, ...same } of stored.json('signatures') as KeptSignature[]) {
      const facets: Facets = {
        ...same,
        activities: {
          offers: activities.offers === null ? null : weighed(Float64Array.from(activities.offers)),
          seeks: activities.seeks === null ? null : weighed(Float64Array.from(activities.seeks)),
        },
        sectors: {
          ...sectors,
          own: space.vectorOfAll(sectors.ownCodes),
          sought: space.vectorOfAll(sectors.soughtCodes),
        },
      };
      this.signatureOf(facets, (stated & 1) !== 0, (stated & 2) !== 0);
    }
  }

  #note(number: number, facetNumbers: readonly number[], stated: number, facets: Facets): void {
    if (number >= this.#stated.length) {
      const size = this.#stated.length * 2;
      this.#columns = this.#columns.map((column) => {
        const larger = new Int32Array(size);
        larger.set(column);
        return larger;
      });
      const larger = new Uint8Array(size);
      larger.set(this.#stated);
      this.#stated = larger;
    }
    for (let i = 0; i < facetNumbers.length; i++) this.#columns[i][number] = facetNumbers[i];
    this.#stated[number] = stated;
    this.anyExclusions ||= hasExclusions(facets);
  }
}

/** A signature as it is kept: what follows from its codes is left out. */
interface KeptSignature extends Omit<Facets, 'activities' | 'sectors'> {
  readonly activities: {
    readonly offers: readonly number[] | null;
    readonly seeks: readonly number[] | null;
  };
  readonly sectors: Pick<Facets['sectors'], 'ownCodes' | 'soughtCodes'>;
  /** Whether needs (1) and offers (2) are stated. */
  readonly stated: number;
}

/** Whether a profile rules partners out. */
export function hasExclusions(facets: Facets): boolean {
  const { excludedCountries, excludedRegions } = facets.country;
  return facets.kind.excluded.length + excludedCountries.length + excludedRegions.length > 0;
}

/** What a criterion reads off the facets, as text. */
function facetKey(criterion: FacetCriterion, facets: Facets): string {
  switch (criterion) {
    case 'activities':
      return `${facets.activities.offers?.all.join() ?? ''};${facets.activities.seeks?.all.join() ?? ''}`;
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
