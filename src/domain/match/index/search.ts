import { isListed, passesFilters, type RankedMatch, type RankingRequest } from '../ranking.ts';
import { comparePlaces } from '../request.ts';
import { type Score, score } from '../score.ts';
import type { MatchIndex } from './matchIndex.ts';
import { NeedScores, needWeights } from './needScores.ts';
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
  /** The slots looked at, and parallel to them what they score. */
  #found = new Int32Array(0);
  #scores = new Float64Array(0);
  /** By slot: the round in which it was looked at, and the one in which a veto took it out. */
  #marks = new Uint32Array(0);
  #skipMarks = new Uint32Array(0);

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
    this.#needs.meet(request.seeker.texts);
    return this.#collect(request, bases).map(({ slot, score, confidence }) => ({
      candidate: this.#index.candidateAt(slot),
      score,
      confidence,
    }));
  }

  #begin(): void {
    const index = this.#index;
    if (this.#scores.length < index.slotCount) {
      const size = Math.max(1024, Math.ceil(index.slotCount * 1.25));
      this.#scores = new Float64Array(size);
      this.#found = new Int32Array(size);
      this.#marks = new Uint32Array(size);
      this.#skipMarks = new Uint32Array(size);
      this.#round = 0;
    }
    this.#round++;
  }

  /** Marks the slots that a veto takes out whatever their signature. */
  #skip(request: RankingRequest): void {
    const index = this.#index;
    const { profile } = request.seeker;
    const mark = (slot: number | undefined): void => {
      if (slot !== undefined) this.#skipMarks[slot] = this.#round;
    };
    mark(index.slotOf(profile.id));
    for (const slot of index.sameOrganisation(profile)) mark(slot);
    for (const id of request.blocked) mark(index.slotOf(id));
    const day = request.filters.labelValidOn;
    if (day !== null) {
      for (const [slot, validUntil] of index.labelEnds) if (validUntil < day) mark(slot);
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

  /** The slots of the list in their places, with their scores by the definition. */
  #collect(request: RankingRequest, bases: Float64Array): ScoredSlot[] {
    const { limit, after, filters, context } = request;
    const { signatures } = this.#index;
    const weights = needWeights(context);
    const ceiling = after === null ? Number.POSITIVE_INFINITY : after.score;
    const heap = new ScoreHeap(limit);
    let found = 0;
    const visit = (slot: number): void => {
      if (this.#marks[slot] === this.#round) return;
      this.#marks[slot] = this.#round;
      const base = bases[signatures[slot]];
      if (base < 0 || this.#skipMarks[slot] === this.#round) return;
      const scored = base + this.#needs.valueOf(slot, weights);
      this.#scores[found] = scored;
      this.#found[found++] = slot;
      if (scored < ceiling - TOLERANCE) heap.offer(scored);
    };
    // Some good scores first, so that most slots need not be looked at.
    this.#needs.visitStrongest(limit * 4, visit);
    const floor = filters.minScore - TOLERANCE;
    const reach = Math.max(floor, heap.least) - TOLERANCE;
    this.#needs.visitPossible(
      bases.map((base) => (base < 0 ? Number.POSITIVE_INFINITY : Math.max(0, reach - base))),
      weights,
      visit,
    );
    const untouched: { base: number; slots: ScoredSlot[] }[] = [];
    for (let signature = 0; signature < bases.length; signature++) {
      const base = bases[signature];
      if (base < floor || base < 0 || base < heap.least - TOLERANCE || base > ceiling + TOLERANCE) continue;
      const slots = this.#firstUntouched(request, signature);
      if (slots.length === 0) continue;
      untouched.push({ base, slots });
      if (base < ceiling - TOLERANCE) for (let i = 0; i < slots.length; i++) heap.offer(base);
    }
    const least = Math.max(floor, heap.least - TOLERANCE);
    const list: ScoredSlot[] = [];
    const alike = new Map<number | string, Score>();
    for (let i = 0; i < found; i++) {
      const slot = this.#found[i];
      const approximate = this.#scores[i];
      if (approximate < least || approximate > ceiling + TOLERANCE) continue;
      this.#enter(list, slot, this.#exact(request, slot, alike), request);
    }
    for (const { base, slots } of untouched) {
      if (base >= least) for (const each of slots) this.#enter(list, each.slot, each, request);
    }
    return list;
  }

  /** Puts a slot into its place on a list that keeps the first `limit`; ties are in the order of their ids. */
  #enter(list: ScoredSlot[], slot: number, { score, confidence }: Score, request: RankingRequest): void {
    const { ids } = this.#index;
    const id = ids[slot];
    const isFull = list.length === request.limit;
    let place = list.length;
    while (place > 0) {
      const other = list[place - 1];
      if (other.score > score || (other.score === score && ids[other.slot] < id)) break;
      place--;
    }
    if (place === request.limit || !isListed(score, id, request)) return;
    list.splice(place, 0, { slot, score, confidence });
    if (isFull) list.pop();
  }

  /** The score by the definition. Slots of one signature that hold the same texts score alike: one is scored. */
  #exact(request: RankingRequest, slot: number, alike: Map<number | string, Score>): Score {
    const index = this.#index;
    const signature = index.signatures[slot];
    const isSingle = index.offerCounts[slot] === 1 && index.needCounts[slot] === 0;
    const key = isSingle
      ? signature * index.offers.count + index.offerTexts[index.firstOffers[slot]]
      : `${signature};${index.offersOf(slot).join()};${index.needsOf(slot).join()}`;
    const known = alike.get(key);
    if (known !== undefined) return known;
    const exact = score(request.seeker, index.comparableAt(slot), request.context);
    alike.set(key, exact);
    return exact;
  }

  /**
   * Of the members of a signature whose texts do not meet the seeker's, the first by id that come behind the
   * place where the list goes on. They all score alike, so one is scored for all.
   */
  #firstUntouched(request: RankingRequest, signature: number): ScoredSlot[] {
    const { members, ids } = this.#index;
    const { after, limit, seeker, context } = request;
    const slots: ScoredSlot[] = [];
    let exact: Score | null = null;
    for (const slot of members.inOrder(signature, ids)) {
      if (this.#marks[slot] === this.#round || this.#skipMarks[slot] === this.#round) continue;
      exact ??= score(seeker, this.#index.comparableAt(slot), context);
      if (after !== null && comparePlaces({ score: exact.score, id: ids[slot] }, after) <= 0) continue;
      slots.push({ slot, ...exact });
      if (slots.length === limit) break;
    }
    return slots;
  }
}

interface ScoredSlot extends Score {
  readonly slot: number;
}

/** Whether filters narrow by what the facets say. */
function narrows({ kinds, countries, sectors, activities }: RankingRequest['filters']): boolean {
  return kinds.length + countries.length + sectors.length + activities.length > 0;
}
