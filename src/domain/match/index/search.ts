import type { Candidate } from '../candidate.ts';
import { isListed, passesFilters, type RankedMatch, type RankingRequest } from '../ranking.ts';
import { facetPart, needsPart, type Score, type ScorePart, total } from '../score.ts';
import type { MatchIndex } from './matchIndex.ts';
import { NeedScores } from './needScores.ts';
import { ScoreHeap } from './scoreHeap.ts';
import { excludedSignatures, signatureScores } from './signatureScores.ts';

/**
 * More than the scores of the index and of the definition can differ by: the index keeps weights in single
 * precision and sums in another order. Candidates this near to the last place are scored by the definition.
 */
const TOLERANCE = 1e-6;

/**
 * Ranks over one index. Keeps its working arrays between requests; one search runs at a time, which holds
 * because it never waits.
 */
export class IndexSearch {
  #index: MatchIndex;
  #round = 0;
  readonly #needs: NeedScores;
  /** By twins: the round in which they were looked at; by slot: the one in which a veto took it out. */
  #marks = new Uint32Array(0);
  #skipMarks = new Uint32Array(0);
  /** By twins, and by signature: how many of their slots a veto took out. */
  readonly #skippedTwins = new Map<number, number>();
  readonly #skippedMembers = new Map<number, number>();

  constructor(index: MatchIndex) {
    this.#index = index;
    this.#needs = new NeedScores(index);
  }

  /**
   * The ranked list, exactly as rankByDefinition gives it over all profiles of the index. Costs one pass over
   * the postings of the seeker's words and concepts and one over the distinct facets.
   */
  rank(request: RankingRequest): RankedMatch[] {
    this.#begin();
    this.#skip(request);
    const bases = this.#signatureScores(request);
    this.#needs.meet(request.seeker.texts, request.context);
    const exact = new ExactScores(this.#index, request);
    return this.#collect(request, bases, exact).map(({ slot, score, confidence }) => ({
      candidate: { profile: this.#index.profileAt(slot), ...exact.comparableOf(this.#index.twinsOf[slot]) },
      score,
      confidence,
    }));
  }

  #begin(): void {
    const { slotCount, twins } = this.#index;
    if (this.#skipMarks.length < slotCount || this.#marks.length < twins.count) {
      this.#marks = new Uint32Array(Math.ceil(twins.count * 1.25));
      this.#skipMarks = new Uint32Array(Math.ceil(slotCount * 1.25));
      this.#round = 0;
    }
    this.#round++;
  }

  /** Marks the slots that a veto takes out whatever their signature, and counts them. */
  #skip(request: RankingRequest): void {
    const index = this.#index;
    const { profile } = request.seeker;
    this.#skippedTwins.clear();
    this.#skippedMembers.clear();
    const mark = (slot: number | undefined): void => {
      if (slot === undefined || this.#skipMarks[slot] === this.#round) return;
      this.#skipMarks[slot] = this.#round;
      const twins = index.twinsOf[slot];
      const signature = index.twins.signatures[twins];
      this.#skippedTwins.set(twins, (this.#skippedTwins.get(twins) ?? 0) + 1);
      this.#skippedMembers.set(signature, (this.#skippedMembers.get(signature) ?? 0) + 1);
    };
    mark(index.slotOf(profile.id));
    for (const slot of index.sameOrganisation(profile)) mark(slot);
    for (const id of request.blocked) mark(index.slotOf(id));
    const day = request.filters.labelValidOn;
    if (day !== null) {
      for (const [slot, validUntil] of index.acquaintances.labelEnds) if (validUntil < day) mark(slot);
    }
    if (request.filters.knownPartners) return;
    for (const network of profile.networks) {
      for (const slot of index.networkMembers(network)) mark(slot);
    }
  }

  /** By signature: the score of a member whose texts do not meet the seeker's; -1 where none may be listed. */
  #signatureScores(request: RankingRequest): Float64Array {
    const { table, space } = this.#index;
    const { seeker, context, filters } = request;
    const bases = signatureScores(table, seeker, context);
    const isExcluded = excludedSignatures(table, seeker);
    const narrow = narrows(filters);
    if (isExcluded === null && !narrow) return bases;
    for (let i = 0; i < bases.length; i++) {
      const { facets } = table.signatures.values[i];
      if (isExcluded?.(i) || (narrow && !passesFilters(facets, filters, space))) bases[i] = -1;
    }
    return bases;
  }

  /**
   * A score that the last of the list reaches whatever the texts say: that many slots have such a base, and texts
   * only add to it.
   */
  #surelyReached({ limit, after }: RankingRequest, bases: Float64Array): number {
    const { members } = this.#index;
    const heap = new ScoreHeap(limit);
    // Behind a place nothing is sure: texts may also lift a slot above it.
    if (after !== null) return heap.least;
    for (let signature = 0; signature < bases.length; signature++) {
      const base = bases[signature];
      if (base < 0 || base <= heap.least) continue;
      heap.offer(base, members.count(signature) - (this.#skippedMembers.get(signature) ?? 0));
    }
    return heap.least;
  }

  /** The slots of the list in their places, with their scores by the definition. */
  #collect(request: RankingRequest, bases: Float64Array, exact: ExactScores): ScoredSlot[] {
    const { limit, after, filters } = request;
    const { signatures, sizes } = this.#index.twins;
    const ceiling = after === null ? Number.POSITIVE_INFINITY : after.score;
    const heap = new ScoreHeap(limit);
    const floor = filters.minScore - TOLERANCE;
    const sure = Math.max(floor, this.#surelyReached(request, bases) - TOLERANCE);
    let reach = sure;
    const found: { twins: number; approximate: number }[] = [];
    this.#needs.visitPossible(bases, reach, (twins) => {
      if (this.#marks[twins] === this.#round) return reach;
      this.#marks[twins] = this.#round;
      const left = sizes[twins] - (this.#skippedTwins.get(twins) ?? 0);
      const approximate = bases[signatures[twins]] + this.#needs.valueOf(twins);
      if (left === 0 || approximate < reach) return reach;
      found.push({ twins, approximate });
      if (approximate < ceiling - TOLERANCE) {
        heap.offer(approximate, left);
        reach = Math.max(sure, heap.least - TOLERANCE);
      }
      return reach;
    });
    const untouched: { base: number; slots: ScoredSlot[] }[] = [];
    for (let signature = 0; signature < bases.length; signature++) {
      const base = bases[signature];
      if (base < 0 || base < Math.max(reach, heap.least - TOLERANCE) || base > ceiling + TOLERANCE) continue;
      const slots = this.#firstUntouched(request, signature, exact);
      if (slots.length === 0) continue;
      untouched.push({ base, slots });
      if (base < ceiling - TOLERANCE) heap.offer(base, slots.length);
    }
    const least = Math.max(reach, heap.least - TOLERANCE);
    const list: ScoredSlot[] = [];
    for (const { twins, approximate } of found) {
      if (approximate < least || approximate > ceiling + TOLERANCE) continue;
      const scored = exact.of(twins);
      for (const slot of this.#index.twins.inOrder(twins, this.#index.ids)) {
        if (this.#skipMarks[slot] === this.#round) continue;
        if (!this.#enter(list, slot, scored, request)) break;
      }
    }
    for (const { base, slots } of untouched) {
      if (base >= least) for (const each of slots) this.#enter(list, each.slot, each, request);
    }
    return list;
  }

  /**
   * Puts a slot into its place on a list that keeps the first `limit`; ties are in the order of their ids. Answers
   * whether one that scores the same and has a greater id might still have a place.
   */
  #enter(list: ScoredSlot[], slot: number, { score, confidence }: Score, request: RankingRequest): boolean {
    const { ids } = this.#index;
    const id = ids[slot];
    if (!isListed(score, id, request)) return score >= request.filters.minScore;
    const isFull = list.length === request.limit;
    let place = list.length;
    while (place > 0) {
      const other = list[place - 1];
      if (other.score > score || (other.score === score && ids[other.slot] < id)) break;
      place--;
    }
    if (place === request.limit) return false;
    list.splice(place, 0, { slot, score, confidence });
    if (isFull) list.pop();
    return true;
  }

  /**
   * Of the members of a signature whose texts do not meet the seeker's, the first by id that come behind the
   * place where the list goes on. They all score alike, so one is scored for all.
   */
  #firstUntouched(request: RankingRequest, signature: number, exact: ExactScores): ScoredSlot[] {
    const { members, ids, twinsOf } = this.#index;
    const slots: ScoredSlot[] = [];
    let scored: Score | null = null;
    for (const slot of members.inOrder(signature, ids)) {
      if (this.#marks[twinsOf[slot]] === this.#round || this.#skipMarks[slot] === this.#round) continue;
      scored ??= exact.of(twinsOf[slot]);
      if (!isListed(scored.score, ids[slot], request)) continue;
      slots.push({ slot, ...scored });
      if (slots.length === request.limit) break;
    }
    return slots;
  }
}

interface ScoredSlot extends Score {
  readonly slot: number;
}

/** Scores by the definition for one request. What twins or signatures have in common is worked out once. */
class ExactScores {
  readonly #index: MatchIndex;
  readonly #request: RankingRequest;
  readonly #facetParts = new Map<number, ScorePart>();
  /** By text, for those who offer nothing else and need nothing. */
  readonly #onlyOffers = new Map<number, ScorePart>();
  readonly #comparables = new Map<number, Omit<Candidate, 'profile'>>();

  constructor(index: MatchIndex, request: RankingRequest) {
    this.#index = index;
    this.#request = request;
  }

  of(twins: number): Score {
    return total(this.#facetPart(this.#index.twins.signatures[twins]), this.#needsPart(twins));
  }

  #facetPart(signature: number): ScorePart {
    const known = this.#facetParts.get(signature);
    if (known !== undefined) return known;
    const { seeker, context } = this.#request;
    const part = facetPart(seeker.facets, this.#index.table.signatures.values[signature].facets, context);
    this.#facetParts.set(signature, part);
    return part;
  }

  /** Twins apart by their facets only often hold one and the same offer. */
  #needsPart(twins: number): ScorePart {
    const { offerCounts, needCounts, offerTexts, firstOffers } = this.#index.twins;
    const only = offerCounts[twins] === 1 && needCounts[twins] === 0 ? offerTexts[firstOffers[twins]] : -1;
    const known = this.#onlyOffers.get(only);
    if (known !== undefined) return known;
    const { seeker, context } = this.#request;
    const part = needsPart(seeker.texts, this.comparableOf(twins).texts, context);
    if (only >= 0) this.#onlyOffers.set(only, part);
    return part;
  }

  comparableOf(twins: number): Omit<Candidate, 'profile'> {
    const known = this.#comparables.get(twins);
    if (known !== undefined) return known;
    const comparable = this.#index.comparableOf(twins);
    this.#comparables.set(twins, comparable);
    return comparable;
  }
}

/** Whether filters narrow by what the facets say. */
function narrows({ kinds, countries, sectors, activities }: RankingRequest['filters']): boolean {
  return kinds.length + countries.length + sectors.length + activities.length > 0;
}
