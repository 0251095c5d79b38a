import { type TextVectors, translationsMeet } from '../../text/answer.ts';
import { Postings } from './postings.ts';
import type { Sections, StoredSections } from './sections.ts';

/**
 * The texts of a stock by what they hold or ask: postings of words, of cognates, of concepts, and of translations by
 * the language of the text, as translations of texts of one language do not meet.
 */
export class TextPostings {
  readonly #words: Postings;
  readonly #cognates: Postings;
  readonly #concepts: Postings;
  readonly #translations = new Map<string, Postings>();

  constructor(stored?: StoredSections, name = '') {
    const postings = (space: string): Postings =>
      stored === undefined ? new Postings() : Postings.restore(stored, `${name}.${space}`);
    this.#words = postings('words');
    this.#cognates = postings('cognates');
    this.#concepts = postings('concepts');
    const languages = (stored?.json(`${name}.languages`) ?? []) as string[];
    for (const language of languages) {
      this.#translations.set(language, postings(`translations.${language}`));
    }
  }

  store(sections: Sections, name: string): void {
    this.#words.store(sections, `${name}.words`);
    this.#cognates.store(sections, `${name}.cognates`);
    this.#concepts.store(sections, `${name}.concepts`);
    sections.putJson(`${name}.languages`, [...this.#translations.keys()]);
    for (const [language, postings] of this.#translations) {
      postings.store(sections, `${name}.translations.${language}`);
    }
  }

  get bytes(): number {
    return this.#all().reduce((sum, { bytes }) => sum + bytes, 0);
  }

  pack(): void {
    for (const postings of this.#all()) postings.pack();
  }

  append({ language, words, translations, cognates, concepts }: TextVectors, text: number): void {
    this.#words.appendAll(words, text);
    this.#cognates.appendAll(cognates, text);
    this.#concepts.appendAll(concepts, text);
    if (translations.keys.length === 0) return;
    let postings = this.#translations.get(language);
    if (postings === undefined) {
      postings = new Postings();
      this.#translations.set(language, postings);
    }
    postings.appendAll(translations, text);
  }

  /** Adds up by text how strongly each meets a text: the products of all that both hold. */
  addUp(met: TextVectors, sums: Float32Array): void {
    this.#words.accumulateAll(met.words, sums);
    this.#words.accumulateAll(met.translations, sums);
    for (const [language, translations] of this.#translations) {
      translations.accumulateAll(met.words, sums);
      if (translationsMeet(met.language, language)) translations.accumulateAll(met.translations, sums);
    }
    this.#cognates.accumulateAll(met.cognates, sums);
    this.#concepts.accumulateAll(met.concepts, sums);
  }

  #all(): Postings[] {
    return [this.#words, this.#cognates, this.#concepts, ...this.#translations.values()];
  }
}
