import { heldBy } from '../../text/answer.ts';
import { answered, answeredAbout, evidenceFor, evidenceOf, strengthFor, type TextFacet } from '../needs.ts';
import type { ScoreContext } from '../request.ts';
import { ASSUMED_SEEKER_SHARE } from '../weights.ts';
import type { MatchIndex } from './matchIndex.ts';
import { ScoreHeap } from './scoreHeap.ts';

/** Looks at twins; answers the score that others must reach to be worth a look from now on. */
export type Visit = (twins: number) => number;

/** So many blocks with the strongest texts are looked at before it is asked which others can matter. */
const STRONGEST = 64;
/** Texts in a block: most blocks hold none that matters and are passed over whole. */
const BLOCK = 64;

/**
 * The criterion `needs` of one seeker against all twins: how far each answers what the seeker asks, and asks what
 * the seeker offers. One pass over the lists of the seeker's keys adds up by text; twins are looked at only where
 * the evidence of their texts can carry them onto the list, those of the strongest texts first. Keeps its working
 * arrays between seekers.
 */
export class NeedScores {
  readonly #index: MatchIndex;
  /**
   * By ask and offered text: how strongly the text answers the ask. Single precision: what depends on it is held
   * against the definition in the end.
   */
  readonly #asks: Float32Array<ArrayBuffer>[] = [];
  #askCount = 0;
  #isImplied = false;
  /** By offered text: the evidence that it answers the asks, over all of them. Of one ask its strengths tell as much. */
  #askEvidence: Float32Array<ArrayBuffer> = new Float32Array(0);
  /** By block of offered texts: the greatest in it of a mark times the most texts that those who hold the text have. */
  #peaks = new Float32Array(0);
  /** By need text: how strongly one offer of the seeker answers it. */
  #answers: Float32Array<ArrayBuffer> = new Float32Array(0);
  /** By need text: the evidence that the seeker's offers answer it. */
  #needEvidence: Float32Array<ArrayBuffer> = new Float32Array(0);
  #hasNeeds = false;
  /** What the texts of each direction add to a score where they count in full: weight times share. */
  #there = 0;
  #back = 0;

  constructor(index: MatchIndex) {
    this.#index = index;
  }

  /** Takes up a seeker. */
  meet({ asks, offers, implied }: TextFacet, { weights }: Pick<ScoreContext, 'weights'>): void {
    const { offers: texts, offerPostings, needs, needPostings } = this.#index;
    this.#there = weights.needs * ASSUMED_SEEKER_SHARE;
    this.#back = weights.needs * (1 - ASSUMED_SEEKER_SHARE);
    this.#askCount = asks.length;
    this.#isImplied = implied;
    if (asks.length > 1) this.#askEvidence = cleared(this.#askEvidence, texts.count);
    for (let i = 0; i < asks.length; i++) {
      this.#asks[i] = cleared(this.#asks[i], texts.count);
      offerPostings.addUp(asks[i], this.#asks[i]);
      if (asks.length > 1) addEvidence(this.#asks[i], texts.count, implied, this.#askEvidence);
    }
    this.#hasNeeds = needs.count > 0 && offers.length > 0;
    if (!this.#hasNeeds) return;
    this.#needEvidence = cleared(this.#needEvidence, needs.count);
    for (const offer of offers) {
      this.#answers = cleared(this.#answers, needs.count);
      needPostings.addUp(heldBy(offer), this.#answers);
      addEvidence(this.#answers, needs.count, false, this.#needEvidence);
    }
  }

  /** What the texts of twins add to their score. */
  valueOf(twins: number): number {
    const { offerTexts, firstOffers, offerCounts, needTexts, firstNeeds, needCounts } = this.#index.twins;
    const offerCount = offerCounts[twins];
    const needCount = needCounts[twins];
    let value = 0;
    if (offerCount > 0) {
      const first = firstOffers[twins];
      const end = first + offerCount;
      let sum = 0;
      for (let ask = 0; ask < this.#askCount; ask++) {
        const values = this.#asks[ask];
        let evidence = 0;
        for (let i = first; i < end; i++) {
          evidence += evidenceOf(values[offerTexts[i]], this.#isImplied);
        }
        if (evidence > 0) sum += answered(evidence);
      }
      if (sum > 0) value += (this.#there * sum) / this.#askCount;
    }
    if (needCount > 0 && this.#hasNeeds) {
      const first = firstNeeds[twins];
      let sum = 0;
      for (let i = first; i < first + needCount; i++) {
        const evidence = this.#needEvidence[needTexts[i]];
        if (evidence > 0) sum += answered(evidence);
      }
      if (sum > 0) value += (this.#back * sum) / needCount;
    }
    return value;
  }

  /**
   * Visits all twins whose texts can lift them from what their signature scores, `bases`, to what must be reached, and
   * others; some more than once. A base below zero is never visited. `reach` is what must be reached at first; the
   * visit raises it.
   */
  visitPossible(bases: Float64Array, reach: number, visit: Visit): void {
    let best = -1;
    for (let i = 0; i < bases.length; i++) if (bases[i] > best) best = bases[i];
    if (best < 0) return;
    // Where both directions can add, one of them must add half of what lacks.
    const share = this.#hasNeeds ? 0.5 : 1;
    let least = reach;
    if (this.#askCount > 0) {
      const marks = this.#askCount === 1 ? this.#asks[0] : this.#askEvidence;
      this.#findPeaks(marks);
      const strong = this.#strongMark();
      const most = this.#there / share;
      least = this.#visitAnswers(marks, strong, Number.POSITIVE_INFINITY, bases, best, most, least, visit);
      least = this.#visitAnswers(marks, 0, strong, bases, best, most, least, visit);
    }
    if (this.#hasNeeds) this.#visitNeeds(bases, best, this.#back / share, least, visit);
  }

  /**
   * Visits twins by their texts. The mark of a text is the evidence over all asks or, of one ask, the strength; times
   * the most texts that those who hold it have, it lies in [from, to). How far several asks are answered is, as `answered` is concave, at most how far the mean of their
   * evidence would answer one: so one sum by text bounds them all. And all texts of twins together hold at most so
   * many times what the strongest of them holds as they are.
   */
  #visitAnswers(
    marks: Float32Array,
    from: number,
    to: number,
    bases: Float64Array,
    best: number,
    most: number,
    reach: number,
    visit: Visit,
  ): number {
    const { count, firstLinks, linkTwins, nextLinks, mostTexts } = this.#index.offers;
    const { signatures, offerCounts } = this.#index.twins;
    const asks = this.#askCount;
    // So many texts are together at most so many times as strong as one, whichever of the two a mark is.
    const leastMark = (value: number): number =>
      asks === 1 ? strengthFor(leastEvidence(value), this.#isImplied) : leastEvidence(value) * asks;
    let least = reach;
    // A text that meets nothing lacks always.
    let lacking = Math.max(from, Number.MIN_VALUE, leastMark((least - best) / most));
    for (let first = 0; first < count; first += BLOCK) {
      if (this.#peaks[first / BLOCK] < lacking) continue;
      const end = Math.min(first + BLOCK, count);
      for (let text = first; text < end; text++) {
        const mark = marks[text];
        const together = mark * mostTexts[text];
        if (together < lacking || together >= to) continue;
        const evidence = asks === 1 ? evidenceOf(mark, this.#isImplied) : mark / asks;
        for (let link = firstLinks[text]; link >= 0; link = nextLinks[link]) {
          const twins = linkTwins[link];
          const base = bases[signatures[twins]];
          if (base < 0) continue;
          const bound = base + most * answeredAbout(evidence * offerCounts[twins]);
          if (bound + SLACK < least) continue;
          const raised = visit(twins);
          if (raised <= least) continue;
          least = raised;
          lacking = Math.max(lacking, leastMark((least - best) / most));
        }
      }
    }
    return least;
  }

  #visitNeeds(bases: Float64Array, best: number, most: number, reach: number, visit: Visit): void {
    const { needs } = this.#index;
    const { signatures } = this.#index.twins;
    const { firstLinks, linkTwins, nextLinks } = needs;
    const evidence = this.#needEvidence;
    let least = reach;
    let lacking = leastEvidence((least - best) / most);
    for (let need = 0; need < needs.count; need++) {
      if (evidence[need] === 0 || evidence[need] < lacking) continue;
      const bound = most * answered(evidence[need]) + SLACK;
      for (let link = firstLinks[need]; link >= 0; link = nextLinks[link]) {
        const twins = linkTwins[link];
        const base = bases[signatures[twins]];
        if (base < 0 || base + bound < least) continue;
        const raised = visit(twins);
        if (raised <= least) continue;
        least = raised;
        lacking = leastEvidence((least - best) / most);
      }
    }
  }

  #findPeaks(marks: Float32Array): void {
    const { count, mostTexts } = this.#index.offers;
    if (this.#peaks.length * BLOCK < count) this.#peaks = new Float32Array(Math.ceil(marks.length / BLOCK));
    const peaks = this.#peaks;
    const blocks = Math.ceil(count / BLOCK);
    for (let block = 0; block < blocks; block++) {
      const end = Math.min((block + 1) * BLOCK, count);
      let peak = 0;
      for (let text = block * BLOCK; text < end; text++) {
        const together = marks[text] * mostTexts[text];
        if (together > peak) peak = together;
      }
      peaks[block] = peak;
    }
  }

  /** What the peaks of STRONGEST blocks reach at least; 0 where there are few. */
  #strongMark(): number {
    const blocks = Math.ceil(this.#index.offers.count / BLOCK);
    const heap = new ScoreHeap(STRONGEST);
    for (let block = 0; block < blocks; block++) heap.offer(this.#peaks[block], 1);
    return Math.max(0, heap.least);
  }
}

/** More than single precision and looking `answered` up take from a bound. */
const SLACK = 1e-5;

/** The evidence that answers a need so far at least, a hair less for single precision. */
function leastEvidence(value: number): number {
  return evidenceFor(value - SLACK) * 0.999_99;
}

/** Adds the evidence of strengths to `sums`. */
function addEvidence(strengths: Float32Array, count: number, isImplied: boolean, sums: Float32Array): void {
  // A zero is added as fast as it is told apart.
  for (let text = 0; text < count; text++) sums[text] += evidenceOf(strengths[text], isImplied);
}

/** Zeros for `count`: the array given where it is long enough, else a new one. */
function cleared(array: Float32Array<ArrayBuffer> | undefined, count: number): Float32Array<ArrayBuffer> {
  if (array === undefined || array.length < count) return new Float32Array(Math.ceil(count * 1.25));
  return array.fill(0, 0, count);
}
