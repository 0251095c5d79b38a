import { heldBy } from '../../text/answer.ts';
import { answered, evidenceFor, evidenceOf, type TextFacet } from '../needs.ts';
import type { ScoreContext } from '../request.ts';
import { ASSUMED_SEEKER_SHARE } from '../weights.ts';
import type { MatchIndex } from './matchIndex.ts';

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

/** Looks at twins; answers the score that others must reach to be worth a look from now on. */
export type Visit = (twins: number) => number;

/** Strengths are gone through in steps of this size, from the strongest down; those above the last are one step. */
const STEPS = 256;
const STEPS_PER_STRENGTH = 64;
/** So many of the strongest texts are looked at before it is asked which others can matter. */
const STRONGEST = 64;
const SAMPLE = 4096;
/** Texts in a block. */
const BLOCK = 64;

/**
 * The criterion `needs` of one seeker against all twins: how far each answers what the seeker asks, and asks what
 * the seeker offers. One pass over the lists of the seeker's keys adds up by text; twins are looked at only where
 * their texts can carry them onto the list, the strongest texts first. Keeps its working arrays between seekers.
 */
export class NeedScores {
  readonly #index: MatchIndex;
  /** By ask and offered text: how strongly the text answers the ask. Single precision: what depends on it is held against the definition in the end. */
  readonly #asks: Float32Array<ArrayBuffer>[] = [];
  #askCount = 0;
  /** By need text: how strongly one offer of the seeker answers it. */
  #answers = new Float32Array(0);
  /** By need text: the evidence that the seeker's offers answer it. */
  #needEvidence = new Float64Array(0);
  #hasNeeds = false;
  /** The texts that can matter, as they come and in the order of their steps, and where each step begins. */
  #kept = new Int32Array(0);
  #order = new Int32Array(0);
  #peaks = new Float32Array(0);
  readonly #next = new Int32Array(STEPS);
  readonly #starts = new Int32Array(STEPS + 1);

  constructor(index: MatchIndex) {
    this.#index = index;
  }

  /** Takes up a seeker. */
  meet({ asks, offers }: TextFacet): void {
    const { offers: texts, offerPostings, needs } = this.#index;
    this.#askCount = asks.length;
    for (let i = 0; i < asks.length; i++) {
      const sums = cleared(this.#asks[i], texts.count);
      this.#asks[i] = sums;
      offerPostings.addUp(asks[i], sums);
    }
    this.#hasNeeds = needs.count > 0 && offers.length > 0;
    if (!this.#hasNeeds) return;
    if (this.#needEvidence.length < needs.count) {
      this.#needEvidence = new Float64Array(Math.ceil(needs.count * 1.25));
    } else this.#needEvidence.fill(0, 0, needs.count);
    const evidence = this.#needEvidence;
    for (const offer of offers) {
      this.#answers = cleared(this.#answers, needs.count);
      const answers = this.#answers;
      this.#index.needPostings.addUp(heldBy(offer), answers);
      for (let need = 0; need < needs.count; need++) {
        if (answers[need] > 0) evidence[need] += evidenceOf(answers[need]);
      }
    }
  }

  /** What the texts of twins add to their score. */
  valueOf(twins: number, weights: NeedWeights): number {
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
        for (let i = first; i < end; i++) evidence += evidenceOf(values[offerTexts[i]]);
        if (evidence > 0) sum += answered(evidence);
      }
      if (sum > 0) value += (weights.there * sum) / this.#askCount;
    }
    if (needCount > 0 && this.#hasNeeds) {
      const first = firstNeeds[twins];
      let sum = 0;
      for (let i = first; i < first + needCount; i++) {
        const evidence = this.#needEvidence[needTexts[i]];
        if (evidence > 0) sum += answered(evidence);
      }
      if (sum > 0) value += (weights.back * sum) / needCount;
    }
    return value;
  }

  /**
   * Visits all twins whose texts can lift them from what their signature scores, `bases`, to what must be reached, and
   * others; some more than once. A base below zero is never visited. `reach` is what must be reached at first; the
   * visit raises it.
   */
  visitPossible(bases: Float64Array, weights: NeedWeights, reach: number, visit: Visit): void {
    let best = -1;
    for (let i = 0; i < bases.length; i++) if (bases[i] > best) best = bases[i];
    if (best < 0) return;
    // Where both directions can add, one of them must add half of what lacks.
    const share = this.#hasNeeds ? 0.5 : 1;
    let least = reach;
    const there = weights.there / share;
    for (let ask = 0; ask < this.#askCount; ask++) {
      least = this.#visitAnswers(this.#asks[ask], bases, best, there, least, visit);
    }
    if (this.#hasNeeds) this.#visitNeeds(bases, best, weights.back / share, least, visit);
  }

  /** First the strongest answers, which tell what must be reached; then those of the others that still can. */
  #visitAnswers(
    values: Float32Array,
    bases: Float64Array,
    best: number,
    most: number,
    reach: number,
    visit: Visit,
  ): number {
    this.#findPeaks(values);
    const cut = this.#strongestFrom(values);
    this.#sortSteps(values, cut, Number.POSITIVE_INFINITY, 0);
    const least = this.#visitSorted(values, bases, best, most, reach, visit);
    // Infinity where not even a full answer lifts the best base.
    this.#sortSteps(values, 0, cut, evidenceFor((least - best) / most));
    return this.#visitSorted(values, bases, best, most, least, visit);
  }

  #visitSorted(
    values: Float32Array,
    bases: Float64Array,
    best: number,
    most: number,
    reach: number,
    visit: Visit,
  ): number {
    const { offers } = this.#index;
    const { signatures, offerCounts } = this.#index.twins;
    const { firstLinks, linkTwins, nextLinks, mostTexts } = offers;
    const starts = this.#starts;
    const order = this.#order;
    let least = reach;
    for (let step = STEPS - 1; step >= 0; step--) {
      const end = starts[step + 1];
      if (starts[step] === end) continue;
      // All that a text of this step can add where it stands alone.
      const alone = step === STEPS - 1 ? most : most * answered(evidenceOf((step + 1) / STEPS_PER_STRENGTH));
      for (let i = starts[step]; i < end; i++) {
        const text = order[i];
        const together = mostTexts[text];
        let bound = alone;
        if (together > 1) bound = most * answered(evidenceOf(values[text]) * together);
        if (best + bound < least) continue;
        for (let link = firstLinks[text]; link >= 0; link = nextLinks[link]) {
          const twins = linkTwins[link];
          const base = bases[signatures[twins]];
          if (base < 0 || base + bound < least) continue;
          // Their other texts are at most as strong as the strongest.
          if (together > 1 && offerCounts[twins] < together) {
            const own = most * answered(evidenceOf(values[text]) * offerCounts[twins]);
            if (base + own < least) continue;
          }
          least = visit(twins);
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
    for (let need = 0; need < needs.count; need++) {
      if (evidence[need] === 0) continue;
      const bound = most * answered(evidence[need]);
      if (best + bound < least) continue;
      for (let link = firstLinks[need]; link >= 0; link = nextLinks[link]) {
        const twins = linkTwins[link];
        const base = bases[signatures[twins]];
        if (base >= 0 && base + bound >= least) least = visit(twins);
      }
    }
  }

  /** The greatest strength of each block of texts: most blocks hold none that matters and are passed over whole. */
  #findPeaks(values: Float32Array): void {
    const { count } = this.#index.offers;
    const blocks = Math.ceil(count / BLOCK);
    if (this.#peaks.length < blocks) this.#peaks = new Float32Array(Math.ceil(blocks * 1.25));
    for (let block = 0; block < blocks; block++) {
      const end = Math.min((block + 1) * BLOCK, count);
      let peak = 0;
      for (let text = block * BLOCK; text < end; text++) if (values[text] > peak) peak = values[text];
      this.#peaks[block] = peak;
    }
  }

  /** A strength that some STRONGEST texts reach, as far as a sample tells; it need not be exact. */
  #strongestFrom(values: Float32Array): number {
    const { count } = this.#index.offers;
    const stride = Math.max(1, Math.floor(count / SAMPLE));
    const counts = this.#next.fill(0);
    for (let text = 0; text < count; text += stride) counts[stepOf(values[text])]++;
    let step = STEPS;
    for (let found = 0; step > 1 && found * stride < STRONGEST; ) found += counts[--step];
    return step / STEPS_PER_STRENGTH;
  }

  /**
   * Sorts the texts of strengths in [from, to) by their steps; of these only such as give at least so much evidence,
   * with the other texts of those who hold them.
   */
  #sortSteps(values: Float32Array, from: number, to: number, leastEvidence: number): void {
    const { mostTexts, count } = this.#index.offers;
    const starts = this.#starts.fill(0);
    if (leastEvidence === Number.POSITIVE_INFINITY) return;
    if (this.#kept.length < count) {
      this.#kept = new Int32Array(Math.ceil(count * 1.25));
      this.#order = new Int32Array(this.#kept.length);
    }
    const texts = this.#kept;
    // The weakest strength that can do, alone or among the most texts that anybody holds: spares most texts a look
    // at who holds them. A hair less, for single precision.
    const weakest = Math.max(from, (leastEvidence / this.#index.offers.mostOfAll) ** (2 / 3) * 0.999_999);
    const alone = leastEvidence ** (2 / 3) * 0.999_999;
    let kept = 0;
    for (let first = 0; first < count; first += BLOCK) {
      const peak = this.#peaks[first / BLOCK];
      if (peak < weakest || peak === 0) continue;
      const end = Math.min(first + BLOCK, count);
      for (let text = first; text < end; text++) {
        const value = values[text];
        if (value < weakest || value >= to || value === 0) continue;
        if (value < alone && evidenceOf(value) * mostTexts[text] < leastEvidence * 0.999_999) continue;
        texts[kept++] = text;
        starts[stepOf(value) + 1]++;
      }
    }
    for (let step = 0; step < STEPS; step++) starts[step + 1] += starts[step];
    const next = this.#next;
    next.set(starts.subarray(0, STEPS));
    for (let i = 0; i < kept; i++) this.#order[next[stepOf(values[texts[i]])]++] = texts[i];
  }
}

function stepOf(strength: number): number {
  return Math.min(STEPS - 1, Math.floor(strength * STEPS_PER_STRENGTH));
}

/** Sums that are zero for `count` texts: those given where they are long enough, else new ones. */
function cleared(sums: Float32Array<ArrayBuffer> | undefined, count: number): Float32Array<ArrayBuffer> {
  if (sums === undefined || sums.length < count) return new Float32Array(Math.ceil(count * 1.25));
  return sums.fill(0, 0, count);
}
