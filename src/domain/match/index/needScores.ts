import { heldKeys, TEXT_SPACES, type TextSpace } from '../../text/answer.ts';
import { answered, evidenceOf, type TextFacet } from '../needs.ts';
import type { MatchIndex } from './matchIndex.ts';
import type { Postings } from './postings.ts';

/**
 * The criterion `needs` for all slots at once: how far each answers what a seeker asks, and asks what the seeker
 * offers. Keeps its working arrays between seekers.
 */
export class NeedScores {
  readonly #index: MatchIndex;
  #round = 0;
  /** By text: what has added up so far; zero between uses. */
  #offerSums = new Float64Array(0);
  #needSums = new Float64Array(0);
  #needEvidence = new Float64Array(0);
  #texts = new Int32Array(0);
  #askedNeeds = new Int32Array(0);
  /** By slot. */
  #there = new Float64Array(0);
  #back = new Float64Array(0);
  #marks = new Uint32Array(0);
  #askMarks = new Uint32Array(0);
  #ask = 0;

  /** The slots whose texts meet the seeker's; the first `count` are of this seeker. */
  slots = new Int32Array(0);
  count = 0;

  constructor(index: MatchIndex) {
    this.#index = index;
  }

  /** Whether the texts of a slot meet the seeker's. */
  isMet(slot: number): boolean {
    return this.#marks[slot] === this.#round;
  }

  /** How far a slot answers the asks of the seeker, in [0, 1): the mean over them. */
  thereOf(slot: number): number {
    return this.#there[slot];
  }

  /** How far the seeker answers the needs that a slot states, in [0, 1): the mean over them. */
  backOf(slot: number): number {
    return this.#back[slot];
  }

  /** Takes up a seeker. Costs one pass over the lists of its keys. */
  meet({ asks, offers }: TextFacet): void {
    this.#begin();
    for (const ask of asks) this.#answer(ask);
    for (let i = 0; i < this.count; i++) this.#there[this.slots[i]] /= asks.length;
    if (this.#index.needs.count === 0) return;
    let askedCount = 0;
    for (const offer of offers) {
      const held = {
        words: heldKeys(offer, 'words'),
        cognates: heldKeys(offer, 'cognates'),
        concepts: heldKeys(offer, 'concepts'),
      };
      askedCount = this.#addEvidence(held, askedCount);
    }
    this.#answerBack(askedCount);
  }

  #begin(): void {
    const { slotCount, offers, needs } = this.#index;
    if (this.#marks.length < slotCount) {
      const size = Math.max(1024, Math.ceil(slotCount * 1.25));
      this.#there = new Float64Array(size);
      this.#back = new Float64Array(size);
      this.#marks = new Uint32Array(size);
      this.#askMarks = new Uint32Array(size);
      this.slots = new Int32Array(size);
      this.#round = 0;
      this.#ask = 0;
    }
    const texts = Math.max(offers.count, needs.count);
    if (this.#texts.length < texts) {
      const size = Math.max(1024, Math.ceil(texts * 1.25));
      this.#offerSums = new Float64Array(size);
      this.#texts = new Int32Array(size);
    }
    if (this.#needSums.length < needs.count) {
      const size = Math.ceil(needs.count * 1.25);
      this.#needSums = new Float64Array(size);
      this.#needEvidence = new Float64Array(size);
      this.#askedNeeds = new Int32Array(size);
    }
    this.#round++;
    this.count = 0;
  }

  #touch(slot: number): void {
    if (this.#marks[slot] === this.#round) return;
    this.#marks[slot] = this.#round;
    this.slots[this.count++] = slot;
    this.#there[slot] = 0;
    this.#back[slot] = 0;
  }

  /** Adds how far each slot answers one ask. */
  #answer(ask: TextFacet['asks'][number]): void {
    const { offers, offerPostings, offerCounts } = this.#index;
    const { firstLinks, linkSlots, nextLinks } = offers;
    const sums = this.#offerSums;
    const texts = this.#texts;
    const found = accumulate(offerPostings, ask, sums, texts);
    const turn = ++this.#ask;
    for (let i = 0; i < found; i++) {
      const text = texts[i];
      const alone = answered(evidenceOf(sums[text]));
      for (let link = firstLinks[text]; link >= 0; link = nextLinks[link]) {
        const slot = linkSlots[link];
        if (this.#askMarks[slot] === turn) continue;
        this.#askMarks[slot] = turn;
        this.#touch(slot);
        this.#there[slot] += offerCounts[slot] === 1 ? alone : this.#together(slot, sums);
      }
    }
    for (let i = 0; i < found; i++) sums[texts[i]] = 0;
  }

  /** How far several offers of one slot answer an ask. */
  #together(slot: number, sums: Float64Array): number {
    const { offerTexts, firstOffers, offerCounts } = this.#index;
    const first = firstOffers[slot];
    let evidence = 0;
    for (let i = first; i < first + offerCounts[slot]; i++) evidence += evidenceOf(sums[offerTexts[i]]);
    return answered(evidence);
  }

  /** Adds the evidence that one offer of the seeker gives to each need; answers how many needs have some. */
  #addEvidence(held: Parameters<typeof accumulate>[1], askedCount: number): number {
    const sums = this.#needSums;
    const texts = this.#texts;
    const found = accumulate(this.#index.needPostings, held, sums, texts);
    let count = askedCount;
    for (let i = 0; i < found; i++) {
      const need = texts[i];
      if (this.#needEvidence[need] === 0) this.#askedNeeds[count++] = need;
      this.#needEvidence[need] += evidenceOf(sums[need]);
      sums[need] = 0;
    }
    return count;
  }

  #answerBack(askedCount: number): void {
    const { needs, needCounts } = this.#index;
    for (let i = 0; i < askedCount; i++) {
      const need = this.#askedNeeds[i];
      const value = answered(this.#needEvidence[need]);
      this.#needEvidence[need] = 0;
      for (let link = needs.firstLinks[need]; link >= 0; link = needs.nextLinks[link]) {
        const slot = needs.linkSlots[link];
        this.#touch(slot);
        this.#back[slot] += value / needCounts[slot];
      }
    }
  }
}

/** Adds up, by text, the products of a vector and the postings of its keys; answers how many texts were met. */
function accumulate(
  postings: Readonly<Record<TextSpace, Postings>>,
  vector: Readonly<Record<TextSpace, { readonly keys: Uint32Array; readonly weights: Float64Array }>>,
  sums: Float64Array,
  texts: Int32Array,
): number {
  let found = 0;
  for (const space of TEXT_SPACES) {
    const { keys, weights } = vector[space];
    for (let i = 0; i < keys.length; i++) {
      found = postings[space].accumulate(keys[i], weights[i], sums, texts, found);
    }
  }
  return found;
}
