import { beginningOf, compoundParts, hasCompounds } from './compounds.ts';
import type { ConceptEntry } from './concepts.ts';
import { scanWords } from './tokens.ts';
import { readWord } from './wordForms.ts';

/** One word of one language, as the lexicon meets it. A row's number is its place in the list of rows. */
export interface LexiconRow {
  readonly language: string;
  readonly word: string;
  readonly stem: string;
}

/** The labels and descriptions of all concepts as words: one passage each, in the order of the concepts. */
export interface Passages {
  readonly rows: readonly LexiconRow[];
  /** By passage. */
  readonly concepts: Uint32Array;
  readonly languages: readonly string[];
  /** By passage: 1 for a description, 0 for a label. */
  readonly described: Uint8Array;
  /** By passage, one more than passages: where its words begin in `words`. */
  readonly starts: Uint32Array;
  /** Rows. A compound is followed by its parts. */
  readonly words: Uint32Array;
}

/** Reads all labels, and the descriptions as English. Entries as given; deterministic; never throws. */
export function readPassages(entries: readonly ConceptEntry[]): Passages {
  const reader = new LabelReader();
  const concepts: number[] = [];
  const languages: string[] = [];
  const described: number[] = [];
  const texts: number[][] = [];
  const add = (concept: number, language: string, text: string, isDescription: boolean): void => {
    concepts.push(concept);
    languages.push(language);
    described.push(isDescription ? 1 : 0);
    texts.push(reader.read(text, language));
  };
  entries.forEach(({ labels, description }, concept) => {
    for (const language of Object.keys(labels).sort()) {
      for (const label of labels[language]!) add(concept, language, label, false);
      if (language === 'en' && description !== undefined) add(concept, 'en', description, true);
    }
  });
  const parts = reader.takeApart();
  const starts = new Uint32Array(texts.length + 1);
  const words: number[] = [];
  texts.forEach((rows, passage) => {
    for (const row of rows) {
      words.push(row);
      const inside = parts.get(row);
      if (inside !== undefined) for (const part of inside) words.push(part);
    }
    starts[passage + 1] = words.length;
  });
  return {
    rows: reader.rows,
    concepts: Uint32Array.from(concepts),
    languages,
    described: Uint8Array.from(described),
    starts,
    words: Uint32Array.from(words),
  };
}

/** Reads words into rows; each surface is looked at once, each stem of a language is one row. */
class LabelReader {
  readonly rows: LexiconRow[] = [];
  readonly #languages = new Map<string, { surfaces: Map<string, number>; stems: Map<string, number> }>();

  /** The rows of a text's words, in order, repeats included. */
  read(text: string, language: string): number[] {
    const { surfaces, stems } = this.#of(language);
    const rows: number[] = [];
    scanWords(text, language, (start, end) => {
      const surface = text.slice(start, end);
      let row = surfaces.get(surface);
      if (row === undefined) {
        const form = readWord(surface, language);
        row = form === null ? -1 : this.#intern(stems, form.word, form.stem, language);
        surfaces.set(surface, row);
      }
      if (row >= 0) rows.push(row);
    });
    return rows;
  }

  /** For each row that is a compound of words read so far: the rows of its parts. */
  takeApart(): ReadonlyMap<number, readonly number[]> {
    const parts = new Map<number, readonly number[]>();
    const known = new Set(this.rows.map(({ language, stem }) => `${language}:${stem}`));
    const beginnings = new Set(this.rows.map(({ language, stem }) => `${language}:${beginningOf(stem)}`));
    const whole = this.rows.length;
    for (let row = 0; row < whole; row++) {
      const { language, word } = this.rows[row]!;
      if (!hasCompounds(language)) continue;
      const inside = compoundParts(word, language, (part) => {
        if (!beginnings.has(`${language}:${beginningOf(part)}`)) return false;
        const form = readWord(part, language);
        return form !== null && known.has(`${language}:${form.stem}`);
      });
      if (inside.length === 0) continue;
      parts.set(
        row,
        inside.flatMap((part) => this.read(part, language)),
      );
    }
    return parts;
  }

  #of(language: string): { surfaces: Map<string, number>; stems: Map<string, number> } {
    let words = this.#languages.get(language);
    if (words === undefined) {
      words = { surfaces: new Map(), stems: new Map() };
      this.#languages.set(language, words);
    }
    return words;
  }

  #intern(stems: Map<string, number>, word: string, stem: string, language: string): number {
    const known = stems.get(stem);
    if (known !== undefined) return known;
    const row = this.rows.push({ language, word, stem }) - 1;
    stems.set(stem, row);
    return row;
  }
}
