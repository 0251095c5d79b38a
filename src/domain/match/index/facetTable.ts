import type { SectorSpace } from '../../vocabulary/sectors.ts';
import { weighed } from '../activities.ts';
import type { Facets } from '../facets.ts';
import { FACET_CRITERIA, type FacetCriterion } from '../score.ts';
import { ActivityTable } from './activityTable.ts';
import type { Sections, StoredSections } from './sections.ts';
import { SectorTable } from './sectorTable.ts';

/** Gives equal values one number each, in the order of their first appearance. */
export class Interner<T> {
  readonly values: T[] = [];
  #numbers = new Map<string, number>();

  /** The number of a value; undefined where it has none. */
  find(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  numberOf(key: string, value: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.values.push(value);
    this.#numbers.set(key, number);
    return number;
  }
}

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
  readonly activities = new ActivityTable();
  readonly sectors = new SectorTable();
  readonly signatures = new Interner<Signature>();
  /** Whether any profile excludes a kind, a country or a region. */
  anyExclusions = false;
  /** The facet numbers of all signatures, one column a criterion, then whether needs (1) and offers (2) are stated. */
  #columns = FACET_CRITERIA.map(() => new Int32Array(256));
  #stated = new Uint8Array(256);

  /** The number of a profile's signature. */
  signatureOf(facets: Facets, hasNeeds: boolean, hasOffers: boolean): number {
    const numbers = FACET_CRITERIA.map((criterion, i) => {
      const known = this.facets[i].values.length;
      const number = this.facets[i].numberOf(facetKey(criterion, facets), facets);
      if (number === known) this.#noteFacet(criterion, facets);
      return number;
    });
    return this.#numberOf(numbers, (hasNeeds ? 1 : 0) + (hasOffers ? 2 : 0));
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
    const count = this.signatures.values.length;
    FACET_CRITERIA.forEach((criterion, i) => {
      sections.putJson(
        `facets.${criterion}`,
        this.facets[i].values.map((facets) => keptFacet(criterion, facets)),
      );
      sections.put(`signatures.${criterion}`, this.#columns[i].subarray(0, count));
    });
    sections.put('signatures.stated', this.#stated.subarray(0, count));
  }

  /** Fills a table that is empty. */
  restore(stored: StoredSections, space: SectorSpace): void {
    const columns = FACET_CRITERIA.map((criterion, i) => {
      for (const kept of stored.json(`facets.${criterion}`) as object[]) {
        const facets = { ...NO_FACETS, ...readFacet(criterion, kept, space) };
        this.facets[i].numberOf(facetKey(criterion, facets), facets);
        this.#noteFacet(criterion, facets);
      }
      return stored.int32(`signatures.${criterion}`);
    });
    const stated = stored.bytes('signatures.stated');
    for (let i = 0; i < stated.length; i++) {
      this.#numberOf(
        columns.map((column) => column[i]),
        stated[i],
      );
    }
  }

  /** The number of the signature with facets of these numbers. Signatures share what is the same in them. */
  #numberOf(numbers: readonly number[], stated: number): number {
    const key = `${numbers.join(',')},${stated}`;
    const known = this.signatures.find(key);
    if (known !== undefined) return known;
    const [activities, sectors, kind, country, language] = numbers.map(
      (number, i) => this.facets[i].values[number],
    );
    const facets: Facets = {
      activities: activities.activities,
      sectors: sectors.sectors,
      kind: kind.kind,
      country: country.country,
      language: language.language,
    };
    const number = this.signatures.numberOf(key, { facets });
    this.#note(number, numbers, stated, facets);
    return number;
  }

  #noteFacet(criterion: FacetCriterion, facets: Facets): void {
    if (criterion === 'activities') this.activities.add(facets.activities);
    else if (criterion === 'sectors') this.sectors.add(facets.sectors);
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

/** What facets that are read for one criterion say by the others: nobody asks. */
const NO_FACETS: Facets = {
  activities: { offers: null, seeks: null },
  sectors: { own: null, ownCodes: [], sought: null, soughtCodes: [] },
  kind: { kind: 'company', wished: [], excluded: [] },
  country: {
    country: null,
    region: null,
    wishedCountries: [],
    wishedRegions: [],
    excludedCountries: [],
    excludedRegions: [],
  },
  language: { languages: [], eqfLevels: 0 },
};

/** Activities as they are kept, and sectors: what follows from codes is left out. */
interface KeptActivities {
  readonly offers: readonly number[] | null;
  readonly seeks: readonly number[] | null;
}
type KeptSectors = Pick<Facets['sectors'], 'ownCodes' | 'soughtCodes'>;

/** What a criterion reads off the facets, as it is kept. */
function keptFacet(criterion: FacetCriterion, facets: Facets): object {
  if (criterion === 'activities') {
    const { offers, seeks } = facets.activities;
    const kept: KeptActivities = {
      offers: offers === null ? null : [...offers.all],
      seeks: seeks === null ? null : [...seeks.all],
    };
    return kept;
  }
  if (criterion === 'sectors') {
    const { ownCodes, soughtCodes } = facets.sectors;
    const kept: KeptSectors = { ownCodes, soughtCodes };
    return kept;
  }
  return facets[criterion];
}

function readFacet(criterion: FacetCriterion, kept: object, space: SectorSpace): Partial<Facets> {
  if (criterion === 'activities') {
    const { offers, seeks } = kept as KeptActivities;
    return {
      activities: {
        offers: offers === null ? null : weighed(Float64Array.from(offers)),
        seeks: seeks === null ? null : weighed(Float64Array.from(seeks)),
      },
    };
  }
  if (criterion === 'sectors') {
    const { ownCodes, soughtCodes } = kept as KeptSectors;
    const own = space.vectorOfAll(ownCodes);
    return { sectors: { ownCodes, soughtCodes, own, sought: space.vectorOfAll(soughtCodes) } };
  }
  return { [criterion]: kept };
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
