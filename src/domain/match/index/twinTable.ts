import { grownInt32 } from './growth.ts';
import { NumberTable } from './numberTable.ts';
import type { Sections, StoredSections } from './sections.ts';

/**
 * Twins: the profiles that score alike with every seeker, as they have one signature and the same texts. Numbered
 * from 0; each slot belongs to one number. Partners of one project are often twins by the hundred: a ranking scores
 * them once. Twins that nobody belongs to any more keep their number and are taken up again when such a profile comes.
 */
export class TwinTable {
  count = 0;
  /** By twins: their signature, how many texts they offer and need, and where these begin in the lists below. */
  signatures = new Int32Array(256);
  offerCounts = new Int32Array(256);
  needCounts = new Int32Array(256);
  firstOffers = new Int32Array(256);
  firstNeeds = new Int32Array(256);
  /** Numbers of texts, those of one number of twins in a row in the order of their statements. */
  offerTexts = new Int32Array(256);
  needTexts = new Int32Array(256);
  /** By twins: how many slots belong to them. */
  sizes = new Int32Array(256);

  /** By twins: the slot that came last; by slot: the one that came before it among its twins. -1 ends. */
  #lasts = new Int32Array(256);
  #previous = new Int32Array(256);
  /** The slots of twins in the order of their ids, where that was asked for since one came or went. */
  #sorted = new Map<number, readonly number[]>();
  #byHash = new NumberTable();
  #sameHash = new Int32Array(256);
  #offerEnd = 0;
  #needEnd = 0;

  static restore(stored: StoredSections): TwinTable {
    const table = new TwinTable();
    table.signatures = stored.int32('twins.signatures');
    table.offerCounts = stored.int32('twins.offerCounts');
    table.needCounts = stored.int32('twins.needCounts');
    table.firstOffers = stored.int32('twins.firstOffers');
    table.firstNeeds = stored.int32('twins.firstNeeds');
    table.offerTexts = stored.int32('twins.offerTexts');
    table.needTexts = stored.int32('twins.needTexts');
    table.sizes = stored.int32('twins.sizes');
    table.#lasts = stored.int32('twins.lasts');
    table.#previous = stored.int32('twins.previous');
    table.#byHash = NumberTable.restore(stored, 'twins.hashes');
    table.#sameHash = stored.int32('twins.sameHash');
    table.count = table.sizes.length;
    table.#offerEnd = table.offerTexts.length;
    table.#needEnd = table.needTexts.length;
    return table;
  }

  store(sections: Sections): void {
    const { count } = this;
    sections.put('twins.signatures', this.signatures.subarray(0, count));
    sections.put('twins.offerCounts', this.offerCounts.subarray(0, count));
    sections.put('twins.needCounts', this.needCounts.subarray(0, count));
    sections.put('twins.firstOffers', this.firstOffers.subarray(0, count));
    sections.put('twins.firstNeeds', this.firstNeeds.subarray(0, count));
    sections.put('twins.offerTexts', this.offerTexts.subarray(0, this.#offerEnd));
    sections.put('twins.needTexts', this.needTexts.subarray(0, this.#needEnd));
    sections.put('twins.sizes', this.sizes.subarray(0, count));
    sections.put('twins.lasts', this.#lasts.subarray(0, count));
    sections.put('twins.previous', this.#previous);
    this.#byHash.store(sections, 'twins.hashes');
    sections.put('twins.sameHash', this.#sameHash.subarray(0, count));
  }

  /** Bytes of the large arrays. */
  get bytes(): number {
    const perTwins = this.signatures.byteLength * 8;
    const texts = this.offerTexts.byteLength + this.needTexts.byteLength;
    return perTwins + texts + this.#previous.byteLength + this.#byHash.bytes;
  }

  /** The number of those with a signature and texts, and whether there never were any. */
  numberOf(
    signature: number,
    offers: readonly number[],
    needs: readonly number[],
  ): { readonly twins: number; readonly isNew: boolean } {
    const hash = hashOf(signature, offers, needs);
    const chain = this.#byHash.get(hash);
    for (let twins = chain; twins >= 0; twins = this.#sameHash[twins]) {
      if (this.#isSame(twins, signature, offers, needs)) return { twins, isNew: false };
    }
    const twins = this.count++;
    this.#makeRoom(offers.length, needs.length);
    this.signatures[twins] = signature;
    this.offerCounts[twins] = offers.length;
    this.needCounts[twins] = needs.length;
    this.firstOffers[twins] = this.#offerEnd;
    this.firstNeeds[twins] = this.#needEnd;
    for (const text of offers) this.offerTexts[this.#offerEnd++] = text;
    for (const text of needs) this.needTexts[this.#needEnd++] = text;
    this.sizes[twins] = 0;
    this.#lasts[twins] = -1;
    this.#sameHash[twins] = chain;
    this.#byHash.set(hash, twins);
    return { twins, isNew: true };
  }

  /** Enters a slot. */
  join(twins: number, slot: number): void {
    if (slot >= this.#previous.length) this.#previous = grownInt32(this.#previous, slot + 1);
    this.#previous[slot] = this.#lasts[twins];
    this.#lasts[twins] = slot;
    this.sizes[twins]++;
    this.#sorted.delete(twins);
  }

  /** Takes a slot out. */
  leave(twins: number, slot: number): void {
    let after = -1;
    let at = this.#lasts[twins];
    while (at !== slot) {
      after = at;
      at = this.#previous[at];
    }
    if (after < 0) this.#lasts[twins] = this.#previous[slot];
    else this.#previous[after] = this.#previous[slot];
    this.sizes[twins]--;
    this.#sorted.delete(twins);
  }

  /** The slots of twins by id ascending. Kept until one comes or goes, as popular lists ask for it again and again. */
  inOrder(twins: number, ids: readonly string[]): readonly number[] {
    const known = this.#sorted.get(twins);
    if (known !== undefined) return known;
    const slots: number[] = [];
    for (let slot = this.#lasts[twins]; slot >= 0; slot = this.#previous[slot]) slots.push(slot);
    if (slots.length === 1) return slots;
    slots.sort((a, b) => (ids[a] < ids[b] ? -1 : 1));
    this.#sorted.set(twins, slots);
    return slots;
  }

  /** The numbers of the texts that twins need, in the order of their statements. */
  needsOf(twins: number): Int32Array {
    return this.needTexts.subarray(this.firstNeeds[twins], this.firstNeeds[twins] + this.needCounts[twins]);
  }

  /** The numbers of the texts that twins offer, in the order of their statements. */
  offersOf(twins: number): Int32Array {
    return this.offerTexts.subarray(
      this.firstOffers[twins],
      this.firstOffers[twins] + this.offerCounts[twins],
    );
  }

  #isSame(twins: number, signature: number, offers: readonly number[], needs: readonly number[]): boolean {
    if (this.signatures[twins] !== signature) return false;
    if (this.offerCounts[twins] !== offers.length || this.needCounts[twins] !== needs.length) return false;
    const firstOffer = this.firstOffers[twins];
    const firstNeed = this.firstNeeds[twins];
    for (let i = 0; i < offers.length; i++) if (this.offerTexts[firstOffer + i] !== offers[i]) return false;
    for (let i = 0; i < needs.length; i++) if (this.needTexts[firstNeed + i] !== needs[i]) return false;
    return true;
  }

  #makeRoom(offers: number, needs: number): void {
    if (this.count > this.sizes.length) {
      this.signatures = grownInt32(this.signatures, this.count);
      this.offerCounts = grownInt32(this.offerCounts, this.count);
      this.needCounts = grownInt32(this.needCounts, this.count);
      this.firstOffers = grownInt32(this.firstOffers, this.count);
      this.firstNeeds = grownInt32(this.firstNeeds, this.count);
      this.sizes = grownInt32(this.sizes, this.count);
      this.#lasts = grownInt32(this.#lasts, this.count);
      this.#sameHash = grownInt32(this.#sameHash, this.count);
    }
    if (this.#offerEnd + offers > this.offerTexts.length) {
      this.offerTexts = grownInt32(this.offerTexts, this.#offerEnd + offers);
    }
    if (this.#needEnd + needs > this.needTexts.length) {
      this.needTexts = grownInt32(this.needTexts, this.#needEnd + needs);
    }
  }
}

/** FNV-1a over whole numbers. */
function hashOf(signature: number, offers: readonly number[], needs: readonly number[]): number {
  let hash = Math.imul(0x811c9dc5 ^ signature, 0x01000193);
  for (const text of offers) hash = Math.imul(hash ^ text, 0x01000193);
  hash = Math.imul(hash ^ offers.length, 0x01000193);
  for (const text of needs) hash = Math.imul(hash ^ text, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
