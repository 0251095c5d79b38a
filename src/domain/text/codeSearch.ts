import { SUPPORTED_LANGUAGES } from '../vocabulary/languages.ts';
import {
  listVocabularies,
  VOCABULARY_NAMES,
  type VocabularyName,
  vocabulary,
} from '../vocabulary/listing.ts';
import type { Reference } from '../vocabulary/reference.ts';
import { foldLetters } from './foldLetters.ts';

/** Vocabularies whose codes a profile can carry: the crosswalk and its base sectors only explain others. */
export const PICKABLE_VOCABULARIES = VOCABULARY_NAMES.filter(
  (name) => name !== 'crosswalk' && name !== 'sectors',
);

/** A country is also a region of level 0: its code names the country. */
const NAMING_ORDER = [...PICKABLE_VOCABULARIES.filter((name) => name !== 'nuts'), 'nuts'] as const;

/** A code that was found or asked for by name. */
export interface FoundCode {
  readonly vocabulary: VocabularyName;
  readonly code: string;
  /** In the language asked for, or English. */
  readonly label: string;
  /** The label of the entry above it. */
  readonly within?: string;
  /** The label that the words were found in, where it is another one. */
  readonly foundIn?: { readonly label: string; readonly language: string };
}

export interface CodeSearch {
  /**
   * Codes of the given vocabularies whose label in any one language, or whose code, holds all words of the text;
   * case and accents do not count. Beginnings of labels come first, then beginnings of words, then parts of words;
   * among equals labels in the language asked for, then shorter ones, then the order of the vocabularies. An
   * empty text finds the first codes of each. Linear in the labels.
   */
  find(text: string, vocabularies: readonly VocabularyName[], language: string, limit: number): FoundCode[];
  /** The given codes with their labels, in their order; unknown ones are left out. */
  name(codes: readonly string[], language: string): FoundCode[];
}

interface SearchedCode {
  readonly vocabulary: VocabularyName;
  readonly code: string;
  readonly parent: string | undefined;
  /** Label by language. */
  readonly labels: ReadonlyMap<string, string>;
  /** What words are looked for in: each text once, with the first language that has it; null: a code. */
  readonly texts: readonly { readonly folded: string; readonly language: string | null }[];
}

/**
 * The search over all code lists as they are on a day. A vocabulary is read when it is first asked for: about
 * 50 ms for the largest.
 */
export function buildCodeSearch(reference: Reference, day: string): CodeSearch {
  const read = new Map<VocabularyName, readonly SearchedCode[]>();
  const codesOf = (name: VocabularyName): readonly SearchedCode[] => {
    const known = read.get(name) ?? searchedCodes(name, reference, day);
    read.set(name, known);
    return known;
  };
  const named = new Map<string, ReadonlyMap<string, string>>();
  const labelsIn = (name: VocabularyName, language: string): ReadonlyMap<string, string> => {
    const key = `${language} ${name}`;
    const known =
      named.get(key) ??
      new Map(vocabulary(name, { reference, language, day }).entries.map(({ code, label }) => [code, label]));
    // Labels in other languages are read anew: whoever asks for all of them fills no memory.
    if (SUPPORTED_LANGUAGES.includes(language)) named.set(key, known);
    return known;
  };
  const shown = (each: SearchedCode, language: string, foundIn?: string): FoundCode => {
    const label = labelOf(each, language);
    const above = codesOf(each.vocabulary).find(({ code }) => code === each.parent);
    const found = foundIn === undefined ? undefined : each.labels.get(foundIn);
    return {
      vocabulary: each.vocabulary,
      code: each.code,
      label,
      ...(above === undefined ? {} : { within: labelOf(above, language) }),
      ...(found === undefined || found === label ? {} : { foundIn: { label: found, language: foundIn! } }),
    };
  };
  return {
    find(text, vocabularies, language, limit) {
      const asked = foldText(text);
      const words = asked.split(' ').filter((word) => word !== '');
      if (words.length === 0) {
        const all = vocabularies.flatMap((name) => codesOf(name).slice(0, limit));
        return all.slice(0, limit).map((each) => shown(each, language));
      }
      const found = vocabularies.flatMap((name, order) =>
        codesOf(name).flatMap((each) => {
          const best = bestText(each, asked, words, language);
          return best === undefined ? [] : [{ each, order, ...best }];
        }),
      );
      found.sort((a, b) => a.rank - b.rank || a.length - b.length || a.order - b.order);
      return found.slice(0, limit).map(({ each, foundIn }) => shown(each, language, foundIn));
    },
    name(codes, language) {
      const wanted = new Map<string, FoundCode>();
      const missing = new Set(codes);
      for (const name of NAMING_ORDER) {
        if (missing.size === 0) break;
        const labels = labelsIn(name, language);
        for (const code of missing) {
          const label = labels.get(code);
          if (label === undefined) continue;
          missing.delete(code);
          wanted.set(code, { vocabulary: name, code, label });
        }
      }
      return codes.flatMap((code) => wanted.get(code) ?? []);
    },
  };
}

function labelOf({ labels, code }: SearchedCode, language: string): string {
  return labels.get(language) ?? labels.get('en') ?? code;
}

function foldText(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(foldLetters)
    .join(' ')
    .trim();
}

function searchedCodes(name: VocabularyName, reference: Reference, day: string): SearchedCode[] {
  const summary = listVocabularies({ reference, language: 'en', day }).find((each) => each.name === name)!;
  // Regions are written the same in all languages; countries and languages have a name in each.
  const languages =
    name === 'nuts' ? ['en', 'fr', 'de'] : (summary.languages ?? [...SUPPORTED_LANGUAGES, 'nb']);
  const codes = new Map<
    string,
    { parent: string | undefined; labels: Map<string, string>; also: string[] }
  >();
  for (const language of ['en', ...languages.filter((each) => each !== 'en')]) {
    for (const entry of vocabulary(name, { reference, language, day }).entries) {
      const known = codes.get(entry.code) ?? {
        parent: entry.parent,
        labels: new Map<string, string>(),
        also: [entry.code, entry.code.replace(/^[^:]*:/, ''), ...(entry.alsoWritten ?? [])],
      };
      // An entry without a label in a language is listed with its English one.
      if (![...known.labels.values()].includes(entry.label)) known.labels.set(language, entry.label);
      codes.set(entry.code, known);
    }
  }
  return [...codes].map(([code, { parent, labels, also }]) => ({
    vocabulary: name,
    code,
    parent,
    labels,
    texts: [
      ...[...labels].map(([language, label]) => ({ folded: foldText(label), language })),
      ...[...new Set(also.map(foldText))].map((folded) => ({ folded, language: null })),
    ],
  }));
}

/** Where the words stand best: 0 the whole text, 1 its beginning, 2 beginnings of words, 3 anywhere; ties in other languages by a half. */
function bestText(
  { texts }: SearchedCode,
  asked: string,
  words: readonly string[],
  language: string,
): { rank: number; length: number; foundIn?: string } | undefined {
  let best: { rank: number; length: number; foundIn?: string } | undefined;
  for (const { folded, language: of } of texts) {
    if (!words.every((word) => folded.includes(word))) continue;
    const place =
      folded === asked
        ? 0
        : folded.startsWith(asked)
          ? 1
          : words.every((word) => ` ${folded}`.includes(` ${word}`))
            ? 2
            : 3;
    // A part of a word inside a code says nothing.
    if (of === null && place > 1) continue;
    const rank = place + (of === language || of === null ? 0 : 0.5);
    if (best !== undefined && best.rank <= rank) continue;
    best = { rank, length: folded.length, ...(of === null ? {} : { foundIn: of }) };
  }
  return best;
}
