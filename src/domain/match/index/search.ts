import { TEXT_SPACES, type TextVector } from '../../text/vector.ts';
import type { Candidate } from '../candidate.ts';
import { answered, asks, needsKnown } from '../needs.ts';
import { isListed, passesFilters, type RankedMatch, type RankingRequest } from '../ranking.ts';
import { comparePlaces } from '../request.ts';
import { assessFacet, reversed, type Score, score } from '../score.ts';
import { exclusions } from '../veto.ts';
import { ASSUMED_PRIORS, ASSUMED_SEEKER_SHARE } from '../weights.ts';
import { FACET_CRITERIA, hasExclusions } from './facetTable.ts';
import { type MatchIndex, NEED, OFFER } from './matchIndex.ts';
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
  #textSums = new Float64Array(0);
  #touchedTexts = new Int32Array(0);
  #there = new Float64Array(0);
  #back = new Float64Array(0);
  #scores = new Float64Array(0);
  #touchedSlots = new Int32Array(0);
  #touchedMarks = new Uint32Array(0);
  #skipMarks = new Uint32Array(0);

  constructor(index: MatchIndex) {
    this.#index = index;
  }

  /**
   * The ranked list, exactly as rankByDefinition gives it over all profiles of the index. Costs one pass over
   * the postings of the seeker's words and concepts and one over the distinct facets.
   */
  rank(request: RankingRequest): RankedMatch[] {
    this.#begin();
    this.#skip(request);
    const bases = this.#signatureScores(request);
    const touchedCount = this.#touch(request, bases);
    const slots = this.#collect(request, bases, touchedCount);
    return this.#settle(request, slots);
  }

  #begin(): void {
    const index = this.#index;
    if (this.#textSums.length < index.textCount) {
      const size = Math.max(1024, Math.ceil(index.textCount * 1.25));
      this.#textSums = new Float64Array(size);
      this.#touchedTexts = new Int32Array(size);
    }
    if (this.#scores.length < index.slotCount) {
      const size = Math.max(1024, Math.ceil(index.slotCount * 1.25));
      this.#there = new Float64Array(size);
      this.#back = new Float64Array(size);
      this.#scores = new Float64Array(size);
      this.#touchedSlots = new Int32Array(size);
      this.#touchedMarks = new Uint32Array(size);
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
    const silent = silentNeeds(seeker, context.weights.needs);
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

  /** Scores every slot with a text that meets one of the seeker's; answers how many there are. */
  #touch(request: RankingRequest, bases: Float64Array): number {
    const { needs, offers } = request.seeker.texts;
    let count = 0;
    for (const need of needs) count = this.#meet(need, NEED, true, bases, count);
    for (const offer of offers) count = this.#meet(offer, OFFER, needs.length === 0, bases, count);
    const weight = request.context.weights.needs;
    const askCount = asks(request.seeker.texts).length;
    const { signatures, needCounts, offerCounts } = this.#index;
    for (let i = 0; i < count; i++) {
      const slot = this.#touchedSlots[i];
      const there = askCount > 0 && offerCounts[slot] > 0 ? answered(this.#there[slot], askCount) : 0;
      const candidateAsks = needCounts[slot] > 0 ? needCounts[slot] : offerCounts[slot];
      const back = offers.length > 0 ? answered(this.#back[slot], candidateAsks) : 0;
      this.#scores[slot] =
        bases[signatures[slot]] + weight * (ASSUMED_SEEKER_SHARE * there + (1 - ASSUMED_SEEKER_SHARE) * back);
    }
    return count;
  }

  /** Adds what one text of the seeker contributes to the slots whose texts it meets. */
  #meet(vector: TextVector, role: number, isAsk: boolean, bases: Float64Array, count: number): number {
    const { postings, textSlots, textRoles, signatures, needCounts } = this.#index;
    const sums = this.#textSums;
    const texts = this.#touchedTexts;
    let found = 0;
    for (const space of TEXT_SPACES) {
      const { keys, weights } = vector[space];
      for (let i = 0; i < keys.length; i++) {
        found = postings[space].accumulate(keys[i], weights[i], sums, texts, found);
      }
    }
    let slotCount = count;
    for (let i = 0; i < found; i++) {
      const text = texts[i];
      const sum = sums[text];
      sums[text] = 0;
      const slot = textSlots[text];
      if (slot < 0 || this.#skipMarks[slot] === this.#round || bases[signatures[slot]] < 0) continue;
      const isOffer = textRoles[text] === OFFER;
      const answers = isAsk && isOffer;
      const isAnswered = role === OFFER && (!isOffer || needCounts[slot] === 0);
      if (!answers && !isAnswered) continue;
      if (this.#touchedMarks[slot] !== this.#round) {
        this.#touchedMarks[slot] = this.#round;
        this.#touchedSlots[slotCount++] = slot;
        this.#there[slot] = 0;
        this.#back[slot] = 0;
      }
      if (answers) this.#there[slot] += sum * sum;
      if (isAnswered) this.#back[slot] += sum * sum;
    }
    return slotCount;
  }

  /** The slots that can stand on the list, and a few more, with their scores by the definition. */
  #collect(request: RankingRequest, bases: Float64Array, touchedCount: number): ScoredSlot[] {
    const { limit, after, filters } = request;
    const ceiling = after === null ? Number.POSITIVE_INFINITY : after.score;
    const heap = new ScoreHeap(limit);
    for (let i = 0; i < touchedCount; i++) {
      const scored = this.#scores[this.#touchedSlots[i]];
      if (scored < ceiling - TOLERANCE) heap.offer(scored);
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
    const least = Math.max(floor, heap.least - TOLERANCE);
    const collected: ScoredSlot[] = [];
    for (let i = 0; i < touchedCount; i++) {
      const slot = this.#touchedSlots[i];
      const approximate = this.#scores[slot];
      if (approximate < least || approximate > ceiling + TOLERANCE) continue;
      collected.push({ slot, ...score(request.seeker, this.#index.comparableAt(slot), request.context) });
    }
    for (const { base, slots } of untouched) if (base >= least) collected.push(...slots);
    return collected;
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
      if (this.#touchedMarks[slot] === this.#round || this.#skipMarks[slot] === this.#round) continue;
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
function silentNeeds(seeker: Candidate, weight: number): number[] {
  const { needs, offers } = seeker.texts;
  return [0, 1, 2, 3].map((flags) => {
    const candidateNeeds = flags & 1;
    const candidateOffers = flags & 2;
    const there = needsKnown(needs.length, offers.length, candidateOffers) === 0 ? ASSUMED_PRIORS.needs : 0;
    const back = needsKnown(candidateNeeds, candidateOffers, offers.length) === 0 ? ASSUMED_PRIORS.needs : 0;
    return weight * (ASSUMED_SEEKER_SHARE * there + (1 - ASSUMED_SEEKER_SHARE) * back);
  });
}
