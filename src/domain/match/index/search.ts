import type { Candidate } from '../candidate.ts';
import { needsKnown } from '../needs.ts';
import { isListed, passesFilters, type RankedMatch, type RankingRequest } from '../ranking.ts';
import { comparePlaces, type ScoreContext } from '../request.ts';
import { assessFacet, reversed, type Score, score } from '../score.ts';
import { exclusions } from '../veto.ts';
import { ASSUMED_PRIORS, ASSUMED_SEEKER_SHARE } from '../weights.ts';
import { FACET_CRITERIA, hasExclusions } from './facetTable.ts';
import type { MatchIndex } from './matchIndex.ts';
import { NeedScores } from './needScores.ts';
import { ScoreHeap } from './scoreHeap.ts';

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
  #scores = new Float64Array(0);
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
    this.#addNeeds(request, bases);
    const slots = this.#collect(request, bases);
    return this.#settle(request, slots);
  }

  #begin(): void {
    const index = this.#index;
    if (this.#scores.length < index.slotCount) {
      const size = Math.max(1024, Math.ceil(index.slotCount * 1.25));
      this.#scores = new Float64Array(size);
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
    const back = reversed(context);
    const assessed = FACET_CRITERIA.map((criterion, i) => {
      const weight = context.weights[criterion];
      const { values } = table.facets[i];
      const scores = new Float64Array(values.length);
      for (let facet = 0; facet < scores.length; facet++) {
        const there = assessFacet(criterion, seeker.facets, values[facet], context).value;
        const andBack = assessFacet(criterion, values[facet], seeker.facets, back).value;
        scores[facet] = weight * (ASSUMED_SEEKER_SHARE * there + (1 - ASSUMED_SEEKER_SHARE) * andBack);
      }
      return scores;
    });
    const silent = silentNeeds(seeker, context);
    const bases = new Float64Array(table.signatures.values.length);
    table.addScores(assessed, silent, bases);
    const excludes = hasExclusions(seeker.facets);
    const narrow = narrows(filters);
    if (!excludes && !narrow && !table.anyExclusions) return bases;
    const signatures = table.signatures.values;
    for (let i = 0; i < bases.length; i++) {
      const { facets } = signatures[i];
      const barred =
        (excludes && exclusions('seeker', seeker.facets, facets).length > 0) ||
        (hasExclusions(facets) && exclusions('candidate', facets, seeker.facets).length > 0) ||
        (narrow && !passesFilters(facets, filters, space));
      if (barred) bases[i] = -1;
    }
    return bases;
  }

  /** Scores every slot whose texts meet the seeker's; -1 where it may not be listed. */
  #addNeeds(request: RankingRequest, bases: Float64Array): void {
    const { signatures } = this.#index;
    const { slots, count } = this.#needs;
    const there = request.context.weights.needs * ASSUMED_SEEKER_SHARE;
    const back = request.context.weights.needs * (1 - ASSUMED_SEEKER_SHARE);
    for (let i = 0; i < count; i++) {
      const slot = slots[i];
      const base = bases[signatures[slot]];
      const barred = base < 0 || this.#skipMarks[slot] === this.#round;
      this.#scores[slot] = barred
        ? -1
        : base + there * this.#needs.thereOf(slot) + back * this.#needs.backOf(slot);
    }
  }

  /** The slots that can stand on the list, and a few more, with their scores by the definition. */
  #collect(request: RankingRequest, bases: Float64Array): ScoredSlot[] {
    const { limit, after, filters } = request;
    const { slots: met, count: metCount } = this.#needs;
    const ceiling = after === null ? Number.POSITIVE_INFINITY : after.score;
    const heap = new ScoreHeap(limit);
    for (let i = 0; i < metCount; i++) {
      const scored = this.#scores[met[i]];
      if (scored >= 0 && scored < ceiling - TOLERANCE) heap.offer(scored);
    }
    const floor = filters.minScore - TOLERANCE;
    const untouched: { base: number; slots: ScoredSlot[] }[] = [];
    for (let signature = 0; signature < bases.length; signature++) {
      const base = bases[signature];
      if (base < floor || base < 0 || base < heap.least - TOLERANCE || base > ceiling + TOLERANCE) continue;
      const slots = this.#firstUntouched(request, signature);
      if (slots.length === 0) continue;
      untouched.push({ base, slots });
      if (base < ceiling - TOLERANCE) for (let i = 0; i < slots.length; i++) heap.offer(base);
    }
    const least = Math.max(0, floor, heap.least - TOLERANCE);
    const collected: ScoredSlot[] = [];
    const alike = new Map<string, Score>();
    for (let i = 0; i < metCount; i++) {
      const slot = met[i];
      const approximate = this.#scores[slot];
      if (approximate < least || approximate > ceiling + TOLERANCE) continue;
      collected.push({ slot, ...this.#exact(request, slot, alike) });
    }
    for (const { base, slots } of untouched) if (base >= least) collected.push(...slots);
    return collected;
  }

  /** The score by the definition. Slots of one signature that hold the same texts score alike: one is scored. */
  #exact(request: RankingRequest, slot: number, alike: Map<string, Score>): Score {
    const index = this.#index;
    const key = `${index.signatures[slot]};${index.offersOf(slot).join()};${index.needsOf(slot).join()}`;
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
      if (this.#needs.isMet(slot) || this.#skipMarks[slot] === this.#round) continue;
      exact ??= score(seeker, this.#index.comparableAt(slot), context);
      if (after !== null && comparePlaces({ score: exact.score, id: ids[slot] }, after) <= 0) continue;
      slots.push({ slot, ...exact });
      if (slots.length === limit) break;
    }
    return slots;
  }

  /** Sorts the collected slots into their places, cuts, and reads the profiles of those that stay. */
  #settle(request: RankingRequest, collected: readonly ScoredSlot[]): RankedMatch[] {
    const { ids } = this.#index;
    const listed = collected
      .filter(({ slot, score }) => isListed(score, ids[slot], request))
      .sort((a, b) =>
        comparePlaces({ score: a.score, id: ids[a.slot] }, { score: b.score, id: ids[b.slot] }),
      );
    return listed.slice(0, request.limit).map(({ slot, score, confidence }) => ({
      candidate: this.#index.candidateAt(slot),
      score,
      confidence,
    }));
  }
}

interface ScoredSlot extends Score {
  readonly slot: number;
}

/** Whether filters narrow by what the facets say. */
function narrows({ kinds, countries, sectors, activities }: RankingRequest['filters']): boolean {
  return kinds.length + countries.length + sectors.length + activities.length > 0;
}

/**
 * What `needs` counts for a candidate whose texts do not meet the seeker's, by whether it states needs (1) and
 * offers (2): zero where both sides spoke, the prior where one is silent.
 */
function silentNeeds({ texts }: Candidate, { weights, offersStandIn }: ScoreContext): number[] {
  const seeker = { askCount: texts.asks.length, implied: texts.implied };
  return [0, 1, 2, 3].map((flags) => {
    const candidateNeeds = flags & 1;
    const candidateOffers = flags & 2;
    const there = needsKnown(seeker, candidateOffers, offersStandIn) === 0 ? ASSUMED_PRIORS.needs : 0;
    const candidate = { askCount: candidateNeeds, implied: candidateNeeds === 0 };
    const back = needsKnown(candidate, texts.offers.length, false) === 0 ? ASSUMED_PRIORS.needs : 0;
    return weights.needs * (ASSUMED_SEEKER_SHARE * there + (1 - ASSUMED_SEEKER_SHARE) * back);
  });
}
