import { hashBytes } from '../../text/hash.ts';
import { ByteArena } from './byteArena.ts';

/**
 * The distinct texts of a stock of profiles as encoded features, numbered from 0, and who holds each. Texts that
 * are word for word the same, as those of one project's partners often are, are one text. A text that nobody
 * holds any more keeps its number until the stock is built anew, and is taken up again when it comes back.
 */
export class TextStore {
  /** Number of texts, those that nobody holds included. */
  count = 0;
  /** Number of texts that nobody holds. */
  dead = 0;
  /** By text: its first link, -1 for none. By link: the slot that holds it, and the next link of the text. */
  firstLinks = new Int32Array(256);
  /** By text: of those who hold it or held it, the most texts that one holds. At least 1. */
  mostTexts = new Uint16Array(256);
  linkSlots = new Int32Array(256);
  nextLinks = new Int32Array(256);

  #bytes = new ByteArena();
  #starts = new Float64Array(256);
  #lengths = new Int32Array(256);
  /** Texts by the hash of their bytes, those of one hash chained. */
  #byHash = new Map<number, number>();
  #sameHash = new Int32Array(256);
  #linkCount = 0;
  #freeLink = -1;

  /** Bytes of the large buffers. */
  get bytes(): number {
    return this.#bytes.end + this.firstLinks.byteLength * 5 + this.linkSlots.byteLength * 2;
  }

  /** Puts a text into the hands of a slot that holds `texts` in all; answers its number and whether it was never seen before. */
  hold(encoded: Uint8Array, slot: number, texts: number): { readonly text: number; readonly isNew: boolean } {
    const hash = hashBytes(encoded);
    let text = this.#byHash.get(hash) ?? -1;
    const chain = text;
    while (text >= 0 && !this.#isSame(text, encoded)) text = this.#sameHash[text];
    const isNew = text < 0;
    if (isNew) {
      text = this.count++;
      this.#makeRoom(text);
      this.#starts[text] = this.#bytes.append(encoded);
      this.#lengths[text] = encoded.length;
      this.#sameHash[text] = chain;
      this.#byHash.set(hash, text);
      this.firstLinks[text] = -1;
      this.mostTexts[text] = 1;
    } else if (this.firstLinks[text] < 0) this.dead--;
    this.mostTexts[text] = Math.max(this.mostTexts[text], texts);
    this.#link(text, slot);
    return { text, isNew };
  }

  /** Takes a text out of the hands of a slot, once. */
  release(text: number, slot: number): void {
    let before = -1;
    let link = this.firstLinks[text];
    while (link >= 0 && this.linkSlots[link] !== slot) {
      before = link;
      link = this.nextLinks[link];
    }
    if (link < 0) return;
    if (before < 0) this.firstLinks[text] = this.nextLinks[link];
    else this.nextLinks[before] = this.nextLinks[link];
    this.nextLinks[link] = this.#freeLink;
    this.#freeLink = link;
    if (this.firstLinks[text] < 0) this.dead++;
  }

  /** The encoded features of a text; valid until the next text is held. */
  view(text: number): Uint8Array {
    return this.#bytes.view(this.#starts[text], this.#lengths[text]);
  }

  #isSame(text: number, encoded: Uint8Array): boolean {
    if (this.#lengths[text] !== encoded.length) return false;
    const known = this.view(text);
    for (let i = 0; i < encoded.length; i++) if (known[i] !== encoded[i]) return false;
    return true;
  }

  #link(text: number, slot: number): void {
    let link = this.#freeLink;
    if (link >= 0) this.#freeLink = this.nextLinks[link];
    else {
      link = this.#linkCount++;
      if (link === this.linkSlots.length) {
        this.linkSlots = grown(this.linkSlots);
        this.nextLinks = grown(this.nextLinks);
      }
    }
    this.linkSlots[link] = slot;
    this.nextLinks[link] = this.firstLinks[text];
    this.firstLinks[text] = link;
  }

  #makeRoom(text: number): void {
    if (text < this.firstLinks.length) return;
    this.firstLinks = grown(this.firstLinks);
    const most = new Uint16Array(this.mostTexts.length * 2);
    most.set(this.mostTexts);
    this.mostTexts = most;
    this.#sameHash = grown(this.#sameHash);
    this.#lengths = grown(this.#lengths);
    const starts = new Float64Array(this.#starts.length * 2);
    starts.set(this.#starts);
    this.#starts = starts;
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
