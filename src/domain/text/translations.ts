/** Texts that say the same, as numbered words: one list of source words beside one of target words. */
export interface ParallelTexts {
  /** How many different words each side has. */
  readonly sources: number;
  readonly targets: number;
  /** By pair: how much it counts, above 0. */
  readonly weights: readonly number[];
  /** By pair, one more than pairs: where its words begin. */
  readonly sourceStarts: readonly number[];
  readonly sourceWords: readonly number[];
  readonly targetStarts: readonly number[];
  readonly targetWords: readonly number[];
}

/** For each source word: the target words it is translated by, most likely first, ties by the smaller target. */
export interface TranslationTable {
  /** One more than source words: where its translations begin. */
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** t(target | source), above 0, at most 1. */
  readonly probabilities: Float64Array;
}

/** Rounds of expectation maximisation. Tried 2 to 8 on T3: no change after 5. */
const ROUNDS = 5;

/**
 * Learns which word translates which from parallel texts: IBM Model 1, without the empty word. `affinity`
 * is how much a pair of words is favoured at the start, above 0 (1 for all, or more for words spelt alike);
 * `most` is how many translations of a word are kept. Deterministic. Cost: rounds times the word pairs in all
 * texts. Never throws.
 * Source: Brown, Della Pietra, Della Pietra, Mercer: The Mathematics of Statistical Machine Translation,
 * Computational Linguistics 19(2), 1993, section 4.2.
 */
export function learnTranslations(
  texts: ParallelTexts,
  affinity: (source: number, target: number) => number,
  most: number,
): TranslationTable {
  const { starts, targets, occurrences } = linkWords(texts);
  const { weights, sourceStarts, targetStarts } = texts;
  let probability = new Float64Array(targets.length);
  for (let source = 0; source < texts.sources; source++) {
    for (let link = starts[source]!; link < starts[source + 1]!; link++) {
      probability[link] = affinity(source, targets[link]!);
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    const expected = new Float64Array(targets.length);
    let at = 0;
    for (let pair = 0; pair < weights.length; pair++) {
      const weight = weights[pair]!;
      const width = sourceStarts[pair + 1]! - sourceStarts[pair]!;
      const height = targetStarts[pair + 1]! - targetStarts[pair]!;
      for (let j = 0; j < height; j++, at += width) {
        let total = 0;
        for (let i = at; i < at + width; i++) total += probability[occurrences[i]!]!;
        const share = total > 0 ? weight / total : 0;
        for (let i = at; i < at + width; i++) {
          const link = occurrences[i]!;
          expected[link] = expected[link]! + probability[link]! * share;
        }
      }
    }
    for (let source = 0; source < texts.sources; source++) {
      let total = 0;
      for (let link = starts[source]!; link < starts[source + 1]!; link++) total += expected[link]!;
      if (total === 0) continue;
      for (let link = starts[source]!; link < starts[source + 1]!; link++)
        expected[link] = expected[link]! / total;
    }
    probability = expected;
  }
  return keepBest(starts, targets, probability, most);
}

interface WordLinks {
  /** By source word, one more: where its links begin. A link is a source and a target word that met in a pair. */
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** The link of each source word with each target word of each pair: by pair, by target word, by source word. */
  readonly occurrences: Uint32Array;
}

/** Numbers the links by source word, without sorting: every source word goes through its own occurrences. */
function linkWords(texts: ParallelTexts): WordLinks {
  const { sources, weights, sourceStarts, sourceWords, targetStarts, targetWords } = texts;
  const firsts = new Uint32Array(sources + 1);
  let total = 0;
  for (let pair = 0; pair < weights.length; pair++) {
    const height = targetStarts[pair + 1]! - targetStarts[pair]!;
    for (let i = sourceStarts[pair]!; i < sourceStarts[pair + 1]!; i++) {
      firsts[sourceWords[i]! + 1] = firsts[sourceWords[i]! + 1]! + height;
      total += height;
    }
  }
  for (let source = 0; source < sources; source++) firsts[source + 1] = firsts[source + 1]! + firsts[source]!;
  const next = firsts.slice();
  const bySource = new Uint32Array(total);
  const targetOf = new Uint32Array(total);
  let at = 0;
  for (let pair = 0; pair < weights.length; pair++) {
    for (let j = targetStarts[pair]!; j < targetStarts[pair + 1]!; j++) {
      for (let i = sourceStarts[pair]!; i < sourceStarts[pair + 1]!; i++, at++) {
        const source = sourceWords[i]!;
        bySource[next[source]!] = at;
        next[source] = next[source]! + 1;
        targetOf[at] = targetWords[j]!;
      }
    }
  }
  const starts = new Uint32Array(sources + 1);
  const linkTargets = new Uint32Array(total);
  const occurrences = new Uint32Array(total);
  const linkOf = new Int32Array(texts.targets).fill(-1);
  let links = 0;
  for (let source = 0; source < sources; source++) {
    for (let i = firsts[source]!; i < firsts[source + 1]!; i++) {
      const target = targetOf[bySource[i]!]!;
      if (linkOf[target]! < starts[source]!) {
        linkOf[target] = links;
        linkTargets[links++] = target;
      }
      occurrences[bySource[i]!] = linkOf[target]!;
    }
    starts[source + 1] = links;
  }
  return { starts, targets: linkTargets.slice(0, links), occurrences };
}

/** Below this a translation is noise of the learning. Probability. */
const LEAST_PROBABILITY = 0.001;

function keepBest(
  starts: Uint32Array,
  targets: Uint32Array,
  probability: Float64Array,
  most: number,
): TranslationTable {
  const sources = starts.length - 1;
  const bestStarts = new Uint32Array(sources + 1);
  const bestTargets = new Uint32Array(Math.min(targets.length, sources * most));
  const probabilities = new Float64Array(bestTargets.length);
  let filled = 0;
  for (let source = 0; source < sources; source++) {
    const links: number[] = [];
    for (let link = starts[source]!; link < starts[source + 1]!; link++) {
      if (probability[link]! >= LEAST_PROBABILITY) links.push(link);
    }
    if (links.length > 1)
      links.sort((a, b) => probability[b]! - probability[a]! || targets[a]! - targets[b]!);
    for (let at = 0; at < Math.min(most, links.length); at++) {
      bestTargets[filled] = targets[links[at]!]!;
      probabilities[filled++] = probability[links[at]!]!;
    }
    bestStarts[source + 1] = filled;
  }
  return {
    starts: bestStarts,
    targets: bestTargets.slice(0, filled),
    probabilities: probabilities.slice(0, filled),
  };
}
