import { TEXT_SPACES, type TextVector } from '../../text/vector.ts';
import type { Candidate } from '../candidate.ts';
import { answered, asks, needsKnown } from '../needs.ts';
import type { ScoreContext } from '../request.ts';
import { assessFacet, reversed } from '../score.ts';
import { exclusions } from '../veto.ts';
import { ASSUMED_PRIORS, ASSUMED_SEEKER_SHARE } from '../weights.ts';
import { FACET_CRITERIA, hasExclusions } from './facetTable.ts';
import { type MatchIndex, NEED, OFFER } from './matchIndex.ts';

/**
 * How all profiles of an index fit a group of seekers: for each slot the weighted sum of its scores with them, as
 * the index knows scores: within TOLERANCE of the definition for each seeker, in another order of summing.
 * Where a list of matches needs the best few for one seeker, this needs every profile for several.
 */
export class GroupFit {
  /** By slot. */
  readonly sums: Float64Array;
  /** By slot: 1 where a veto stands between it and one of the seekers, or where it is one of them. */
  readonly barred: Uint8Array;
  #index: MatchIndex;
  #textSums: Float64Array;
  #touchedTexts: Int32Array;
  #there: Float64Array;
  #back: Float64Array;
  #touched: Int32Array;
  #marks: Uint8Array;

  /** Made for one index as it is: no change may come between two seekers. */
  constructor(index: MatchIndex) {
    this.#index = index;
    this.sums = new Float64Array(index.slotCount);
    this.barred = new Uint8Array(index.slotCount);
    this.#textSums = new Float64Array(index.textCount);
    this.#touchedTexts = new Int32Array(index.textCount);
    this.#there = new Float64Array(index.slotCount);
    this.#back = new Float64Array(index.slotCount);
    this.#touched = new Int32Array(index.slotCount);
    this.#marks = new Uint8Array(index.slotCount);
  }

  /**
   * Adds `share` times the score of every profile with a seeker. Costs one pass over the postings of the seeker's
   * texts, one over the distinct facets and one over the slots.
   */
  add(seeker: Candidate, context: ScoreContext, share: number, blocked: Iterable<string>): void {
    this.#bar(seeker, blocked);
    const { signatures, ids, needCounts, offerCounts } = this.#index;
    const bases = this.#bases(seeker, context);
    const excluded = this.#excludedSignatures(seeker);
    for (let slot = 0; slot < ids.length; slot++) {
      if (ids[slot] === '') continue;
      this.sums[slot] += share * Math.min(1, bases[signatures[slot]]);
      if (excluded !== null && excluded[signatures[slot]] === 1) this.barred[slot] = 1;
    }
    const { needs, offers } = seeker.texts;
    let count = 0;
    for (const need of needs) count = this.#meet(need, NEED, true, count);
    for (const offer of offers) count = this.#meet(offer, OFFER, needs.length === 0, count);
    const askCount = asks(seeker.texts).length;
    const weight = context.weights.needs;
    for (let i = 0; i < count; i++) {
      const slot = this.#touched[i];
      const there = askCount > 0 && offerCounts[slot] > 0 ? answered(this.#there[slot], askCount) : 0;
      const candidateAsks = needCounts[slot] > 0 ? needCounts[slot] : offerCounts[slot];
      const back = offers.length > 0 ? answered(this.#back[slot], candidateAsks) : 0;
      const base = bases[signatures[slot]];
      const more = weight * (ASSUMED_SEEKER_SHARE * there + (1 - ASSUMED_SEEKER_SHARE) * back);
      this.sums[slot] += share * (Math.min(1, base + more) - Math.min(1, base));
      this.#there[slot] = 0;
      this.#back[slot] = 0;
      this.#marks[slot] = 0;
    }
  }

  /** Bars the seeker, whoever is the same organisation, and who is blocked. */
  #bar({ profile }: Candidate, blocked: Iterable<string>): void {
    const index = this.#index;
    const own = index.slotOf(profile.id);
    if (own !== undefined) this.barred[own] = 1;
    for (const slot of index.sameOrganisation(profile)) this.barred[slot] = 1;
    for (const id of blocked) {
      const slot = index.slotOf(id);
      if (slot !== undefined) this.barred[slot] = 1;
    }
  }

  #excludedSignatures(seeker: Candidate): Uint8Array | null {
    const { table } = this.#index;
    if (!table.anyExclusions && !hasExclusions(seeker.facets)) return null;
    return Uint8Array.from(table.signatures.values, ({ facets }) =>
      exclusions('seeker', seeker.facets, facets).length +
        exclusions('candidate', facets, seeker.facets).length >
      0
        ? 1
        : 0,
    );
  }

  /** By signature: the score of a member whose texts do not meet the seeker's. */
  #bases(seeker: Candidate, context: ScoreContext): Float64Array {
    const { table } = this.#index;
    const back = reversed(context);
    const both = (there: number, andBack: number): number =>
      ASSUMED_SEEKER_SHARE * there + (1 - ASSUMED_SEEKER_SHARE) * andBack;
    const assessed = FACET_CRITERIA.map((criterion, i) => {
      const { values } = table.facets[i];
      return Float64Array.from(values, (facets) =>
        both(
          context.weights[criterion] * assessFacet(criterion, seeker.facets, facets, context).value,
          context.weights[criterion] * assessFacet(criterion, facets, seeker.facets, back).value,
        ),
      );
    });
    const { needs, offers } = seeker.texts;
    const silent = [0, 1, 2, 3].map((stated) => {
      const there = needsKnown(needs.length, offers.length, stated & 2) === 0 ? ASSUMED_PRIORS.needs : 0;
      const andBack = needsKnown(stated & 1, stated & 2, offers.length) === 0 ? ASSUMED_PRIORS.needs : 0;
      return context.weights.needs * both(there, andBack);
    });
    const bases = new Float64Array(table.signatures.values.length);
    table.addScores(assessed, silent, bases);
    return bases;
  }

  /** Adds the squared similarities of one text of the seeker with all it meets; answers how many slots were met. */
  #meet(vector: TextVector, role: number, isAsk: boolean, count: number): number {
    const { postings, textSlots, textRoles, needCounts } = this.#index;
    const sums = this.#textSums;
    const texts = this.#touchedTexts;
    let found = 0;
    for (const space of TEXT_SPACES) {
      const { keys, weights } = vector[space];
      for (let i = 0; i < keys.length; i++) {
        found = postings[space].accumulate(keys[i], weights[i], sums, texts, found);
      }
    }
    let met = count;
    for (let i = 0; i < found; i++) {
      const text = texts[i];
      const sum = sums[text];
      sums[text] = 0;
      const slot = textSlots[text];
      if (slot < 0) continue;
      const isOffer = textRoles[text] === OFFER;
      const answers = isAsk && isOffer;
      const isAnswered = role === OFFER && (!isOffer || needCounts[slot] === 0);
      if (!answers && !isAnswered) continue;
      if (this.#marks[slot] === 0) {
        this.#marks[slot] = 1;
        this.#touched[met++] = slot;
      }
      if (answers) this.#there[slot] += sum * sum;
      if (isAnswered) this.#back[slot] += sum * sum;
    }
    return met;
  }
}
