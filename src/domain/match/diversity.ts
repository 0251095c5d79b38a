import { sectorSimilarity } from '../vocabulary/sectors.ts';
import type { Candidate } from './candidate.ts';

/** How many matches are re-ranked for each that is asked for, and how many at most. */
const POOL_FACTOR = 5;
const MOST_POOLED = 200;

/** What each trait counts in how alike two candidates are, in [0, 1]; together 1. Assumed. */
const ASSUMED_TRAIT_SHARES = { place: 0.3, kind: 0.15, sectors: 0.2, networks: 0.15, texts: 0.2 } as const;
/** How alike two places are that share a region or only a country, in [0, 1]; one city: 1. Assumed. */
const ASSUMED_SAME_REGION = 2 / 3;
const ASSUMED_SAME_COUNTRY = 1 / 3;

/** How many of the best matches are re-ranked where so many are asked for; no more than asked without diversity. */
export function poolSize(limit: number, diversity: number): number {
  return diversity === 0 ? limit : Math.max(limit, Math.min(MOST_POOLED, POOL_FACTOR * limit));
}

/** A match in its new place, with its place by score alone, from 0. */
export interface DiverseMatch<M> {
  readonly match: M;
  readonly place: number;
}

/**
 * Re-ranks matches, best first, so that the list does not repeat itself: maximal marginal relevance (Carbonell and
 * Goldstein, 1998). The best stays first; then each time the one of the greatest
 * (1 - diversity) x relevance - diversity x likeness to the most alike that stands above; ties by place. Relevance
 * is the score within the span of the scores given, in [0, 1]. Answers the first `limit`; with as many as are given
 * a permutation of them. `diversity` in [0, 1]; 0 changes nothing. Costs limit times matches comparisons.
 */
export function diversify<M extends { readonly candidate: Candidate; readonly score: number }>(
  matches: readonly M[],
  diversity: number,
  limit: number,
): DiverseMatch<M>[] {
  const placed = matches.map((match, place) => ({ match, place }));
  if (diversity === 0 || matches.length === 0) return placed.slice(0, limit);
  const least = matches[matches.length - 1].score;
  const span = matches[0].score - least;
  const left = placed.map((each) => ({
    each,
    traits: traitsOf(each.match.candidate),
    relevance: span === 0 ? 1 : (each.match.score - least) / span,
    likeness: 0,
  }));
  const list: DiverseMatch<M>[] = [];
  while (list.length < limit && left.length > 0) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    // What is left stays in the order of its places: the first of equals wins, and the best match comes first.
    const contenders = list.length === 0 ? 1 : left.length;
    for (let i = 0; i < contenders; i++) {
      const worth = (1 - diversity) * left[i].relevance - diversity * left[i].likeness;
      if (worth > most) {
        best = i;
        most = worth;
      }
    }
    const [taken] = left.splice(best, 1);
    list.push(taken.each);
    for (const other of left) {
      other.likeness = Math.max(other.likeness, likenessOfTraits(taken.traits, other.traits));
    }
  }
  return list;
}

/** How alike two candidates are to one who reads a list, in [0, 1], symmetric. What is not known is not alike. */
export function likeness(a: Candidate, b: Candidate): number {
  return likenessOfTraits(traitsOf(a), traitsOf(b));
}

interface Traits {
  readonly candidate: Candidate;
  readonly city: string | null;
  /** The words of all its statements, and their translations. */
  readonly words: ReadonlySet<number>;
}

function traitsOf(candidate: Candidate): Traits {
  const words = new Set<number>();
  for (const { features } of candidate.texts.offers) {
    for (const key of features.words) words.add(key);
    for (const key of features.translations) words.add(key);
  }
  return { candidate, city: candidate.profile.city?.trim().toLowerCase() ?? null, words };
}

function likenessOfTraits(a: Traits, b: Traits): number {
  const one = a.candidate.facets;
  const other = b.candidate.facets;
  const { networks } = b.candidate.profile;
  const alike = {
    place: placeLikeness(a, b),
    kind: one.kind.kind === other.kind.kind ? 1 : 0,
    sectors:
      one.sectors.own === null || other.sectors.own === null
        ? 0
        : sectorSimilarity(one.sectors.own, other.sectors.own),
    networks: a.candidate.profile.networks.some((network) => networks.includes(network)) ? 1 : 0,
    texts: overlap(a.words, b.words),
  };
  let sum = 0;
  for (const trait of TRAITS) sum += ASSUMED_TRAIT_SHARES[trait] * alike[trait];
  return Math.min(1, sum);
}

const TRAITS = Object.keys(ASSUMED_TRAIT_SHARES) as (keyof typeof ASSUMED_TRAIT_SHARES)[];

function placeLikeness(a: Traits, b: Traits): number {
  const one = a.candidate.facets.country;
  const other = b.candidate.facets.country;
  if (one.country === null || one.country !== other.country) return 0;
  if (a.city !== null && a.city === b.city) return 1;
  return one.region !== null && one.region === other.region ? ASSUMED_SAME_REGION : ASSUMED_SAME_COUNTRY;
}

/** The share of the words of both that are common (Dice), in [0, 1]; 0 where both are silent. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let common = 0;
  for (const word of few) if (many.has(word)) common++;
  return (2 * common) / (a.size + b.size);
}
