import { soundSkeleton } from './cognates.ts';
import type { LexiconArrays } from './concepts.ts';
import type { LexiconRow, Passages } from './passages.ts';
import { learnTranslations, type ParallelTexts, type TranslationTable } from './translations.ts';
import { stemHash } from './wordForms.ts';

/** A probability p weighs p to this power: the second and third translation count more than they are likely. Tried .4 to 1 on T3. */
const PROBABILITY_POWER = 0.6;
/** How much a word that descriptions use for a translation counts beside the translation. Tried 0 to 1.5 on T3. */
const ASSOCIATION_SHARE = 1;
/** Translations and associated words kept for one word; bounds features. Tried 4 to 20 on T3: no change after 8. */
const MOST_TRANSLATIONS = 10;
/** Below this a translation is not worth a feature. In (0, 1]. ASSUMED. */
const ASSUMED_LEAST_WEIGHT = 0.06;

type RowTranslations = Pick<LexiconArrays, 'translationStarts' | 'translations' | 'translationWeights'>;

/**
 * The English words that each row of another language is translated by, learned from the labels that concepts
 * have in both, and the words that English descriptions use for these. Deterministic. Cost: the words of
 * all labels times the words of their English labels.
 */
export function translateRows(passages: Passages): RowTranslations {
  const rows = passages.rows;
  const { translated, described } = listPairs(passages);
  const translations = learnTranslations(translated, wordAffinity(rows), MOST_TRANSLATIONS);
  const associations = learnTranslations(described, () => 1, MOST_TRANSLATIONS);
  const translationStarts = new Uint32Array(rows.length + 1);
  const hashes: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    for (const [target, weight] of weighTranslations(row, translations, associations)) {
      hashes.push(stemHash(rows[target]!.stem));
      weights.push(Math.max(1, Math.round(weight * 255)));
    }
    translationStarts[row + 1] = hashes.length;
  }
  return {
    translationStarts,
    translations: Uint32Array.from(hashes),
    translationWeights: Uint8Array.from(weights),
  };
}

class PairList implements ParallelTexts {
  readonly sources: number;
  readonly targets: number;
  readonly weights: number[] = [];
  readonly sourceStarts: number[] = [0];
  readonly sourceWords: number[] = [];
  readonly targetStarts: number[] = [0];
  readonly targetWords: number[] = [];

  constructor(rowCount: number) {
    this.sources = rowCount;
    this.targets = rowCount;
  }

  add(source: Uint32Array, target: readonly number[], weight: number): void {
    if (source.length === 0 || target.length === 0) return;
    for (const word of source) this.sourceWords.push(word);
    for (const word of target) this.targetWords.push(word);
    this.sourceStarts.push(this.sourceWords.length);
    this.targetStarts.push(this.targetWords.length);
    this.weights.push(weight);
  }
}

/** Labels beside the English labels of the same concept; English labels beside the description. */
function listPairs(passages: Passages): { translated: PairList; described: PairList } {
  const { concepts, languages, starts, words } = passages;
  const translated = new PairList(passages.rows.length);
  const described = new PairList(passages.rows.length);
  const textOf = (passage: number): Uint32Array => words.subarray(starts[passage], starts[passage + 1]);
  for (let from = 0; from < concepts.length; ) {
    let to = from;
    const english: number[] = [];
    const labelCounts = new Map<string, number>();
    for (; to < concepts.length && concepts[to] === concepts[from]; to++) {
      if (passages.described[to] === 1) continue;
      if (languages[to] === 'en') english.push(...textOf(to));
      labelCounts.set(languages[to]!, (labelCounts.get(languages[to]!) ?? 0) + 1);
    }
    for (let passage = from; passage < to; passage++) {
      const language = languages[passage]!;
      const weight = 1 / Math.sqrt(labelCounts.get(language) ?? 1);
      if (passages.described[passage] === 1)
        described.add(Uint32Array.from(english), [...textOf(passage)], 1);
      else if (language !== 'en') translated.add(textOf(passage), english, weight);
    }
    from = to;
  }
  return { translated, described };
}

/** Words that begin alike are likely translations: what little data there is then goes further. */
function wordAffinity(rows: readonly LexiconRow[]): (source: number, target: number) => number {
  const skeletons: (string | undefined)[] = new Array(rows.length);
  const skeletonOf = (row: number): string => {
    const known = skeletons[row];
    if (known !== undefined) return known;
    const skeleton = soundSkeleton(rows[row]!.stem);
    skeletons[row] = skeleton;
    return skeleton;
  };
  return (source, target) => {
    const one = skeletonOf(source);
    const other = skeletonOf(target);
    const shorter = Math.min(one.length, other.length);
    let alike = 0;
    while (alike < shorter && one.charCodeAt(alike) === other.charCodeAt(alike)) alike++;
    return alike >= 4 || (alike === 3 && shorter <= 4) ? 1 + 2 * alike : 1;
  };
}

/** The translations of a row with their weights in (0, 1], heaviest first, ties by row. */
function weighTranslations(
  row: number,
  translations: TranslationTable,
  associations: TranslationTable,
): readonly (readonly [row: number, weight: number])[] {
  const from = translations.starts[row]!;
  const to = translations.starts[row + 1]!;
  if (from === to) return [];
  const weights = new Map<number, number>();
  for (let at = from; at < to; at++) {
    weights.set(translations.targets[at]!, translations.probabilities[at]! ** PROBABILITY_POWER);
  }
  for (let at = from; at < to; at++) {
    const target = translations.targets[at]!;
    const share = ASSOCIATION_SHARE * translations.probabilities[at]! ** PROBABILITY_POWER;
    for (let other = associations.starts[target]!; other < associations.starts[target + 1]!; other++) {
      const associated = associations.targets[other]!;
      if (associated === target) continue;
      const added = share * associations.probabilities[other]!;
      weights.set(associated, Math.min(1, (weights.get(associated) ?? 0) + added));
    }
  }
  return [...weights]
    .filter(([, weight]) => weight >= ASSUMED_LEAST_WEIGHT)
    .sort(([one, oneWeight], [other, otherWeight]) => otherWeight - oneWeight || one - other)
    .slice(0, MOST_TRANSLATIONS);
}
