import { hashBytes } from '../../text/hash.ts';
import { ByteArena } from './byteArena.ts';
import { grownInt32 } from './growth.ts';
import { NumberTable } from './numberTable.ts';
import type { Sections, StoredSections } from './sections.ts';

/**
 * The distinct texts of a stock of profiles as encoded features, numbered from 0, and the twins that hold each. Texts
 * that are word for word the same, as those of one project's partners often are, are one text. A text keeps its
 * number until the stock is built anew, whether or not somebody still holds it.
 */
export class TextStore {
  /** Number of texts. */
  count = 0;
  /** By text: its first link, -1 for none. By link: the twins that hold it, and the next link of the text. */
  firstLinks = new Int32Array(256);
  linkTwins = new Int32Array(256);
  nextLinks = new Int32Array(256);
  /** By text: of those who hold it or held it, the most texts that one holds. At least 1. */
  mostTexts = new Int32Array(256);

  #bytes = new ByteArena();
  #starts = new Float64Array(256);
  #lengths = new Int32Array(256);
  /** Texts by the hash of their bytes, those of one hash chained. */
  #byHash = new NumberTable();
  #sameHash = new Int32Array(256);
  #linkCount = 0;

  static restore(stored: StoredSections, name: string): TextStore {
    const store = new TextStore();
    store.#bytes = ByteArena.restore(stored, `${name}.bytes`);
    store.#starts = stored.float64(`${name}.starts`);
    store.#lengths = stored.int32(`${name}.lengths`);
    store.#byHash = NumberTable.restore(stored, `${name}.hashes`);
    store.#sameHash = stored.int32(`${name}.sameHash`);
    store.firstLinks = stored.int32(`${name}.firstLinks`);
    store.mostTexts = stored.int32(`${name}.mostTexts`);
    store.linkTwins = stored.int32(`${name}.linkTwins`);
    store.nextLinks = stored.int32(`${name}.nextLinks`);
    store.count = store.#lengths.length;
    store.#linkCount = store.linkTwins.length;
    return store;
  }

  store(sections: Sections, name: string): void {
    const { count } = this;
    this.#bytes.store(sections, `${name}.bytes`);
    sections.put(`${name}.starts`, this.#starts.subarray(0, count));
    sections.put(`${name}.lengths`, this.#lengths.subarray(0, count));
    this.#byHash.store(sections, `${name}.hashes`);
    sections.put(`${name}.sameHash`, this.#sameHash.subarray(0, count));
    sections.put(`${name}.firstLinks`, this.firstLinks.subarray(0, count));
    sections.put(`${name}.mostTexts`, this.mostTexts.subarray(0, count));
    sections.put(`${name}.linkTwins`, this.linkTwins.subarray(0, this.#linkCount));
    sections.put(`${name}.nextLinks`, this.nextLinks.subarray(0, this.#linkCount));
  }

  /** Bytes of the large buffers. */
  get bytes(): number {
    return (
      this.#bytes.end + this.firstLinks.byteLength * 6 + this.linkTwins.byteLength * 2 + this.#byHash.bytes
    );
  }

  /** The number of a text, and whether it was never seen before. */
  numberOf(encoded: Uint8Array): { readonly text: number; readonly isNew: boolean } {
    const hash = hashBytes(encoded);
    const chain = this.#byHash.get(hash);
    for (let text = chain; text >= 0; text = this.#sameHash[text]) {
      if (this.#isSame(text, encoded)) return { text, isNew: false };
    }
    const text = this.count++;
    this.#makeRoom(this.count);
    this.#starts[text] = this.#bytes.append(encoded);
    this.#lengths[text] = encoded.length;
    this.#sameHash[text] = chain;
    this.#byHash.set(hash, text);
    this.firstLinks[text] = -1;
    this.mostTexts[text] = 1;
    return { text, isNew: true };
  }

  /** Notes that twins hold a text, among `texts` in all. */
  link(text: number, twins: number, texts: number): void {
    this.mostTexts[text] = Math.max(this.mostTexts[text], texts);
    const link = this.#linkCount++;
    if (link >= this.linkTwins.length) {
      this.linkTwins = grownInt32(this.linkTwins, link + 1);
      this.nextLinks = grownInt32(this.nextLinks, link + 1);
    }
    this.linkTwins[link] = twins;
    this.nextLinks[link] = this.firstLinks[text];
    this.firstLinks[text] = link;
  }

  /** The encoded features of a text; valid until the next text is entered. */
  view(text: number): Uint8Array {
    return this.#bytes.view(this.#starts[text], this.#lengths[text]);
  }

  #isSame(text: number, encoded: Uint8Array): boolean {
    if (this.#lengths[text] !== encoded.length) return false;
    const known = this.view(text);
    for (let i = 0; i < encoded.length; i++) if (known[i] !== encoded[i]) return false;
    return true;
  }

  #makeRoom(count: number): void {
    if (count <= this.firstLinks.length) return;
    this.firstLinks = grownInt32(this.firstLinks, count);
    this.mostTexts = grownInt32(this.mostTexts, count);
    this.#sameHash = grownInt32(this.#sameHash, count);
    this.#lengths = grownInt32(this.#lengths, count);
    const starts = new Float64Array(this.#lengths.length);
    starts.set(this.#starts);
    this.#starts = starts;
  }
}
