import { TEXT_LANGUAGES } from './languages.ts';

/** Letters that a sequence spans at most. Tried 3 and 4: 4 names 2 % more short labels rightly. */
const LONGEST_SEQUENCE = 4;
/** Sequences are counted in so many places; a power of two. Sharing a place costs accuracy, more places memory. */
const PLACES = 1 << 16;
/**
 * Our languages, and Serbian in Cyrillic apart: counted together, each script would look half as likely as it is.
 */
export const SPELLINGS: readonly string[] = [...TEXT_LANGUAGES, 'sr-Cyrl'];
const LANGUAGES = SPELLINGS.length;
/** Sequences learned of one language; what is beyond counts no more. ASSUMED: enough for a profile of spelling. */
const ASSUMED_MOST_LEARNED = 60_000;
/** Counted where a sequence was never seen, and the number of sequences a language is taken to have. */
const UNSEEN_COUNT = 0.1;
const ASSUMED_SEQUENCES = 20_000;
/** Natural logarithms are kept in steps of 1 / 16, up to 255 / 16. */
const STEP = 16;

/** How texts are spelt in each language: minus the logarithm of each letter sequence's frequency. */
export interface SpellingModel {
  /** By place times languages plus language, in steps. */
  readonly costs: Uint8Array;
}

/** A text in a language, to learn from. */
export interface LanguageSample {
  readonly language: string;
  readonly text: string;
}

/** Learns spelling from samples; languages that are not ours are passed over. Linear in the letters. */
export function learnSpelling(samples: Iterable<LanguageSample>): SpellingModel {
  const counts = new Float32Array(PLACES * LANGUAGES);
  const totals = new Float64Array(LANGUAGES);
  for (const { language, text } of samples) {
    const column = SPELLINGS.indexOf(language);
    if (column < 0 || totals[column]! >= ASSUMED_MOST_LEARNED) continue;
    const places = sequencePlaces(text);
    for (const place of places) counts[place * LANGUAGES + column]! += 1;
    totals[column]! += places.length;
  }
  const costs = new Uint8Array(counts.length);
  // Most counts are small, and most of those none: their logarithms are taken once a language, not two million times.
  const small = Array.from(totals, (learned) =>
    Uint8Array.from({ length: SMALL_COUNTS }, (_, count) => costOf(count, learned)),
  );
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at]!;
    const column = at % LANGUAGES;
    costs[at] = count < SMALL_COUNTS ? small[column]![count]! : costOf(count, totals[column]!);
  }
  return { costs };
}

/** Counts from here on are rare. */
const SMALL_COUNTS = 64;

/** What a sequence costs that stood so often among those learned of a language, in steps. */
function costOf(count: number, learned: number): number {
  const total = learned + UNSEEN_COUNT * ASSUMED_SEQUENCES;
  const cost = -Math.log((count + UNSEEN_COUNT) / total);
  return Math.min(255, Math.max(0, Math.round(cost * STEP)));
}

/** The places of a text's letter sequences: within words, the word's bounds being letters too. */
function sequencePlaces(text: string): number[] {
  const places: number[] = [];
  for (const word of text
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{M}]+/gu) ?? []) {
    const bounded = ` ${word} `;
    for (let from = 0; from < bounded.length; from++) {
      let hash = 0x811c9dc5;
      const to = Math.min(bounded.length, from + LONGEST_SEQUENCE);
      for (let at = from; at < to; at++) {
        hash = Math.imul(hash ^ bounded.charCodeAt(at), 0x01000193);
        if (at === 0 && from === 0) continue;
        const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
        places.push((mixed ^ (mixed >>> 13)) & (PLACES - 1));
      }
    }
  }
  return places;
}

/** Long texts repeat themselves: their evidence counts as that of so many sequences. Tried 80, 150, 300. */
const MOST_EVIDENCE = 150;
/** Sequences overlap, so the evidence of one counts this much. Tried on ISCED-F labels. */
const SEQUENCE_SHARE = 0.25;

/**
 * How likely a text is in each of SPELLINGS, as logarithms up to a constant, in their order:
 * the higher the likelier; differences mean something, values do not. All 0 without letters.
 */
export function spellingScores(model: SpellingModel, text: string): Float64Array {
  const scores = new Float64Array(LANGUAGES);
  const places = sequencePlaces(text);
  for (const place of places) {
    const at = place * LANGUAGES;
    for (let column = 0; column < LANGUAGES; column++) scores[column]! -= model.costs[at + column]!;
  }
  const share = (SEQUENCE_SHARE * Math.min(1, MOST_EVIDENCE / Math.max(1, places.length))) / STEP;
  for (let column = 0; column < LANGUAGES; column++) scores[column]! *= share;
  return scores;
}
