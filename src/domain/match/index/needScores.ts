import { heldKeys, TEXT_SPACES, type TextSpace } from '../../text/answer.ts';
import { answered, evidenceFor, evidenceOf, type TextFacet } from '../needs.ts';
import type { ScoreContext } from '../request.ts';
import { ASSUMED_SEEKER_SHARE } from '../weights.ts';
import type { MatchIndex } from './matchIndex.ts';
import type { Postings } from './postings.ts';

/** What the texts of each direction add to a score where they count in full: weight times share. */
export interface NeedWeights {
  readonly there: number;
  readonly back: number;
}

/** The weights of a request for the two directions of `needs`. */
export function needWeights({ weights }: ScoreContext): NeedWeights {
  return {
    there: weights.needs * ASSUMED_SEEKER_SHARE,
    back: weights.needs * (1 - ASSUMED_SEEKER_SHARE),
  };
}

/**
 * The criterion `needs` of one seeker against all slots: how far each answers what the seeker asks, and asks what
 * the seeker offers. One pass over the lists of the seeker's keys adds up by text; slots are looked at only where
 * their texts can carry them onto the list. Keeps its working arrays between seekers.
 */
export class NeedScores {
  readonly #index: MatchIndex;
  /** By ask and text: what has added up; zero between seekers. */
  readonly #asks: Sums[] = [];
  #askCount = 0;
  readonly #offerSums = new Sums();
  /** By need text: the evidence that the seeker's offers answer it; zero between seekers. */
  #needEvidence = new Float64Array(0);
  #needs = new Int32Array(0);
  #needCount = 0;
  /** What a slot of one offer and no need adds, for the text it was last asked about. */
  #lastText = -1;
  #lastValue = 0;

  constructor(index: MatchIndex) {
    this.#index = index;
  }

  /** Takes up a seeker. */
  meet({ asks, offers }: TextFacet): void {
    const { offers: texts, offerPostings, needs } = this.#index;
    this.#forget();
    this.#askCount = asks.length;
    for (const [i, ask] of asks.entries()) {
      if (i === this.#asks.length) this.#asks.push(new Sums());
      this.#asks[i].add(offerPostings, ask, texts.count);
    }
    if (needs.count === 0) return;
    if (this.#needEvidence.length < needs.count) {
      this.#needEvidence = new Float64Array(Math.ceil(needs.count * 1.25));
      this.#needs = new Int32Array(this.#needEvidence.length);
    }
    for (const offer of offers) {
      const held = {
        words: heldKeys(offer, 'words'),
        cognates: heldKeys(offer, 'cognates'),
        concepts: heldKeys(offer, 'concepts'),
      };
      this.#offerSums.add(this.#index.needPostings, held, needs.count);
      const { values, texts: met, count } = this.#offerSums;
      for (let i = 0; i < count; i++) {
        const need = met[i];
        if (this.#needEvidence[need] === 0) this.#needs[this.#needCount++] = need;
        this.#needEvidence[need] += evidenceOf(values[need]);
      }
      this.#offerSums.clear();
    }
  }

  /** What the texts of a slot add to its score. */
  valueOf(slot: number, weights: NeedWeights): number {
    const { offerTexts, firstOffers, offerCounts, needTexts, firstNeeds, needCounts } = this.#index;
    const single = offerCounts[slot] === 1 && needCounts[slot] === 0 ? offerTexts[firstOffers[slot]] : -1;
    if (single >= 0 && single === this.#lastText) return this.#lastValue;
    let value = 0;
    if (offerCounts[slot] > 0) {
      const first = firstOffers[slot];
      const end = first + offerCounts[slot];
      let sum = 0;
      for (let ask = 0; ask < this.#askCount; ask++) {
        const { values } = this.#asks[ask];
        let evidence = 0;
        for (let i = first; i < end; i++) evidence += evidenceOf(values[offerTexts[i]]);
        if (evidence > 0) sum += answered(evidence);
      }
      if (sum > 0) value += (weights.there * sum) / this.#askCount;
    }
    if (needCounts[slot] > 0 && this.#needCount > 0) {
      const first = firstNeeds[slot];
      let sum = 0;
      for (let i = first; i < first + needCounts[slot]; i++) {
        const evidence = this.#needEvidence[needTexts[i]];
        if (evidence > 0) sum += answered(evidence);
      }
      if (sum > 0) value += (weights.back * sum) / needCounts[slot];
    }
    if (single >= 0) {
      this.#lastText = single;
      this.#lastValue = value;
    }
    return value;
  }

  /** Visits slots that hold the strongest answers, some `most` of them, slots of several texts more than once. */
  visitStrongest(most: number, visit: (slot: number) => void): void {
    const { firstLinks, linkSlots, nextLinks } = this.#index.offers;
    for (let ask = 0; ask < this.#askCount; ask++) {
      let left = Math.ceil(most / this.#askCount);
      for (const text of this.#asks[ask].strongest(left)) {
        for (let link = firstLinks[text]; link >= 0 && left > 0; link = nextLinks[link], left--)
          visit(linkSlots[link]);
        if (left === 0) break;
      }
    }
  }

  /**
   * Visits every slot whose texts can add as much as its signature lacks, and others; some more than once.
   * `lacking` by signature: what the texts must add to the score; infinity where nothing helps.
   */
  visitPossible(lacking: Float64Array, weights: NeedWeights, visit: (slot: number) => void): void {
    const { signatures, offers, offerCounts, needs } = this.#index;
    // Where both directions can add, one of them must add half of what lacks.
    const share = this.#needCount > 0 ? 0.5 : 1;
    const needed = lacking.map((lack) => evidenceFor((share * lack) / weights.there));
    const least = needed.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const { firstLinks, linkSlots, nextLinks, mostTexts } = offers;
    // The weakest strength that can do alone: spares most texts the root.
    const weakest = least ** (2 / 3);
    for (let ask = 0; ask < this.#askCount; ask++) {
      const { values, texts, count } = this.#asks[ask];
      for (let i = 0; i < count; i++) {
        const text = texts[i];
        const most = mostTexts[text];
        if (most === 1 && values[text] < weakest) continue;
        const evidence = evidenceOf(values[text]);
        if (evidence * most < least) continue;
        for (let link = firstLinks[text]; link >= 0; link = nextLinks[link]) {
          const slot = linkSlots[link];
          // The other texts of a slot are at most as strong as its strongest.
          if (evidence * offerCounts[slot] >= needed[signatures[slot]]) visit(slot);
        }
      }
    }
    for (let i = 0; i < this.#needCount; i++) {
      const need = this.#needs[i];
      const value = weights.back * answered(this.#needEvidence[need]);
      for (let link = needs.firstLinks[need]; link >= 0; link = needs.nextLinks[link]) {
        const slot = needs.linkSlots[link];
        if (value >= share * lacking[signatures[slot]]) visit(slot);
      }
    }
  }

  #forget(): void {
    for (let ask = 0; ask < this.#askCount; ask++) this.#asks[ask].clear();
    for (let i = 0; i < this.#needCount; i++) this.#needEvidence[this.#needs[i]] = 0;
    this.#askCount = 0;
    this.#needCount = 0;
    this.#lastText = -1;
  }
}

/** Sums by text, with the texts whose sum is not zero. */
class Sums {
  /** By text. Single precision: what depends on it is held against the definition in the end. */
  values = new Float32Array(0);
  texts = new Int32Array(0);
  count = 0;

  /** Adds up the products of a vector and the postings of its keys; `textCount` bounds the texts. */
  add(
    postings: Readonly<Record<TextSpace, Postings>>,
    vector: Readonly<Record<TextSpace, { readonly keys: Uint32Array; readonly weights: Float64Array }>>,
    textCount: number,
  ): void {
    if (this.values.length < textCount) {
      this.values = new Float32Array(Math.ceil(textCount * 1.25));
      this.texts = new Int32Array(this.values.length);
    }
    for (const space of TEXT_SPACES) {
      const { keys, weights } = vector[space];
      for (let i = 0; i < keys.length; i++) {
        this.count = postings[space].accumulate(keys[i], weights[i], this.values, this.texts, this.count);
      }
    }
  }

  /** The texts of the greatest sums, some `most` of them, in no order. */
  strongest(most: number): number[] {
    const { values, texts, count } = this;
    if (count <= most) return Array.from(texts.subarray(0, count));
    // A sample tells where the cut is; it need not be exact.
    const step = Math.max(1, Math.floor(count / 512));
    const sample: number[] = [];
    for (let i = 0; i < count; i += step) sample.push(values[texts[i]]);
    sample.sort((a, b) => b - a);
    const cut = sample[Math.min(sample.length - 1, Math.floor(most / step))];
    const found: number[] = [];
    for (let i = 0; i < count; i++) if (values[texts[i]] >= cut) found.push(texts[i]);
    return found.sort((a, b) => values[b] - values[a]).slice(0, most);
  }

  clear(): void {
    const { values, texts } = this;
    for (let i = 0; i < this.count; i++) values[texts[i]] = 0;
    this.count = 0;
  }
}
