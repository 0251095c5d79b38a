import { cutSimilarity } from '../../vocabulary/sectors.ts';
import { type ActivityWeights, alikeShare, assessedActivities, coveredShare } from '../activities.ts';
import type { Facets } from '../facets.ts';
import type { ScoreContext } from '../request.ts';
import { assessFacet, type FacetCriterion } from '../score.ts';
import { ASSUMED_PRIORS } from '../weights.ts';
import { Interner } from './interner.ts';

/** What a facet counts there (the seeker asks) and back (it asks): weight times share of the direction. */
export interface Directions {
  readonly there: number;
  readonly back: number;
  readonly contextThere: ScoreContext;
  readonly contextBack: ScoreContext;
}

/**
 * The distinct facets of one criterion, laid out so that all are held against a seeker in one pass. By the number in
 * which they were added; the values are those of assessFacet to the last bit.
 */
export interface FacetColumn {
  add(facets: Facets): void;
  /** By facet: what it adds to the score of a pair. */
  scores(seeker: Facets, directions: Directions): Float64Array;
}

/** An empty column for a criterion. */
export function columnOf(criterion: FacetCriterion): FacetColumn {
  switch (criterion) {
    case 'activities':
      return new ActivityColumn();
    case 'sectors':
      return new SectorColumn();
    case 'kind':
      return new PartColumn(
        criterion,
        ({ kind }) => kind.kind,
        ({ kind }) => `${kind.kind};${kind.wished.join()}`,
      );
    case 'country':
      return new PartColumn(
        criterion,
        ({ country: { country, region } }) => `${country};${region}`,
        ({ country: { country, wishedCountries, wishedRegions } }) =>
          `${country};${wishedCountries.join()};${wishedRegions.join()}`,
      );
    case 'language': {
      const whole = ({ language: { languages, eqfLevels } }: Facets) => `${languages.join()};${eqfLevels}`;
      return new PartColumn(criterion, whole, whole);
    }
  }
}

/** A criterion that reads little of the one who is found and little of the one who seeks: few parts make all facets. */
class PartColumn implements FacetColumn {
  readonly #criterion: FacetCriterion;
  readonly #foundKey: (facets: Facets) => string;
  readonly #seekingKey: (facets: Facets) => string;
  readonly #found = new Interner<Facets>();
  readonly #seeking = new Interner<Facets>();
  /** By facet: the number of its parts. */
  readonly #foundOf: number[] = [];
  readonly #seekingOf: number[] = [];

  constructor(
    criterion: FacetCriterion,
    foundKey: (facets: Facets) => string,
    seekingKey: (facets: Facets) => string,
  ) {
    this.#criterion = criterion;
    this.#foundKey = foundKey;
    this.#seekingKey = seekingKey;
  }

  add(facets: Facets): void {
    this.#foundOf.push(this.#found.numberOf(this.#foundKey(facets), facets));
    this.#seekingOf.push(this.#seeking.numberOf(this.#seekingKey(facets), facets));
  }

  scores(seeker: Facets, { there, back, contextThere, contextBack }: Directions): Float64Array {
    const criterion = this.#criterion;
    const found = this.#found.values.map(
      (part) => there * assessFacet(criterion, seeker, part, contextThere).value,
    );
    const seeking = this.#seeking.values.map(
      (part) => back * assessFacet(criterion, part, seeker, contextBack).value,
    );
    const foundOf = this.#foundOf;
    const seekingOf = this.#seekingOf;
    const scores = new Float64Array(foundOf.length);
    for (let facet = 0; facet < scores.length; facet++) {
      scores[facet] = found[foundOf[facet]] + seeking[seekingOf[facet]];
    }
    return scores;
  }
}

class ActivityColumn implements FacetColumn {
  readonly #offers = new SparseRows();
  readonly #seeks = new SparseRows();

  add({ activities: { offers, seeks } }: Facets): void {
    this.#offers.add(offers === null ? null : rowOf(offers));
    this.#seeks.add(seeks === null ? null : rowOf(seeks));
  }

  scores({ activities: { offers, seeks } }: Facets, { there, back }: Directions): Float64Array {
    const prior = ASSUMED_PRIORS.activities;
    const commonOffers = offers === null ? null : this.#offers.common(offers.all);
    const commonSought = seeks === null ? null : this.#offers.common(seeks.all);
    const commonBack = offers === null ? null : this.#seeks.common(offers.all);
    const allOffers = this.#offers.totals;
    const allSeeks = this.#seeks.totals;
    const scores = new Float64Array(this.#offers.count);
    for (let facet = 0; facet < scores.length; facet++) {
      const theirs = allOffers[facet];
      const sought = allSeeks[facet];
      const shared =
        offers === null || commonOffers === null || theirs < 0
          ? 0
          : alikeShare(commonOffers[facet], offers.total, theirs);
      let met = prior;
      if (theirs >= 0 && (offers !== null || seeks !== null)) {
        const covered =
          seeks === null || commonSought === null ? null : coveredShare(commonSought[facet], seeks.total);
        met = assessedActivities(covered, shared);
      }
      let metBack = prior;
      if (commonBack !== null && (theirs >= 0 || sought >= 0)) {
        const covered = sought < 0 ? null : coveredShare(commonBack[facet], sought);
        metBack = assessedActivities(covered, shared);
      }
      scores[facet] = there * met + back * metBack;
    }
    return scores;
  }
}

class SectorColumn implements FacetColumn {
  readonly #own = new SparseRows();
  readonly #wanted = new SparseRows();
  #width = 0;

  add({ sectors: { own, sought } }: Facets): void {
    const wanted = sought ?? own;
    this.#own.add(own === null ? null : { places: own.sectors, weights: own.weights, total: 0 });
    this.#wanted.add(wanted === null ? null : { places: wanted.sectors, weights: wanted.weights, total: 0 });
    for (const vector of [own, wanted]) {
      for (const sector of vector?.sectors ?? []) this.#width = Math.max(this.#width, sector + 1);
    }
  }

  scores({ sectors: { own, sought } }: Facets, { there, back }: Directions): Float64Array {
    const prior = ASSUMED_PRIORS.sectors;
    const wanted = sought ?? own;
    const near = this.#own.products(this.#spread(wanted));
    const nearBack = this.#wanted.products(this.#spread(own));
    const scores = new Float64Array(this.#own.count);
    for (let facet = 0; facet < scores.length; facet++) {
      const isKnown = wanted !== null && this.#own.totals[facet] >= 0;
      const isKnownBack = own !== null && this.#wanted.totals[facet] >= 0;
      const met = isKnown ? cutSimilarity(near[facet]) : prior;
      const metBack = isKnownBack ? cutSimilarity(nearBack[facet]) : prior;
      scores[facet] = there * met + back * metBack;
    }
    return scores;
  }

  #spread(vector: Facets['sectors']['own']): Float64Array {
    const spread = new Float64Array(this.#width);
    vector?.sectors.forEach((sector, i) => {
      if (sector < spread.length) spread[sector] = vector.weights[i];
    });
    return spread;
  }
}

interface Row {
  /** Ascending. */
  readonly places: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly total: number;
}

function rowOf({ all, places, total }: NonNullable<ActivityWeights>): Row {
  return { places, weights: Array.from(places, (place) => all[place]), total };
}

/** Vectors with few entries, row after row. */
class SparseRows {
  /** By row: what was given as its total, 0 or more; -1 where there is no vector. */
  readonly totals: number[] = [];
  readonly #ends: number[] = [0];
  readonly #places: number[] = [];
  readonly #weights: number[] = [];

  get count(): number {
    return this.totals.length;
  }

  add(row: Row | null): void {
    this.totals.push(row === null ? -1 : row.total);
    for (let i = 0; i < (row?.places.length ?? 0); i++) {
      this.#places.push(row?.places[i] ?? 0);
      this.#weights.push(row?.weights[i] ?? 0);
    }
    this.#ends.push(this.#places.length);
  }

  /** By row: what it and a vector that is spread over all places both have. */
  common(spread: Float64Array): Float64Array {
    const [ends, places, weights] = [this.#ends, this.#places, this.#weights];
    const sums = new Float64Array(this.count);
    for (let row = 0, i = 0; row < sums.length; row++) {
      let sum = 0;
      for (const end = ends[row + 1]; i < end; i++) {
        sum += Math.min(weights[i], spread[places[i]]);
      }
      sums[row] = sum;
    }
    return sums;
  }

  /** By row: the dot product of it and a vector that is spread over all places. */
  products(spread: Float64Array): Float64Array {
    const [ends, places, weights] = [this.#ends, this.#places, this.#weights];
    const sums = new Float64Array(this.count);
    for (let row = 0, i = 0; row < sums.length; row++) {
      let sum = 0;
      for (const end = ends[row + 1]; i < end; i++) sum += weights[i] * spread[places[i]];
      sums[row] = sum;
    }
    return sums;
  }
}
