import type { MatchProfile } from '../facets.ts';
import { ByteArena } from './byteArena.ts';
import { grownInt32 } from './growth.ts';
import { packProfile, unpackProfile } from './packedProfile.ts';
import type { Sections, StoredSections } from './sections.ts';

/** The profiles themselves, one a slot, as bytes: numbered in the order in which they came. */
export class ProfileStore {
  /** By slot; the empty string where nothing lives. */
  readonly ids: string[] = [];
  versions = new Int32Array(256);

  #slots = new Map<string, number>();
  #bytes = new ByteArena();
  #starts = new Float64Array(256);
  #lengths = new Int32Array(256);

  static restore(stored: StoredSections): ProfileStore {
    const store = new ProfileStore();
    const ids = stored.text('profiles.ids');
    store.versions = stored.int32('profiles.versions');
    store.#bytes = ByteArena.restore(stored, 'profiles.bytes');
    store.#starts = stored.float64('profiles.starts');
    store.#lengths = stored.int32('profiles.lengths');
    for (let slot = 0; slot < store.versions.length; slot++) {
      const id = ids.slice(slot * ID_LENGTH, (slot + 1) * ID_LENGTH);
      const isEmpty = id === NOBODY;
      store.ids.push(isEmpty ? '' : id);
      if (!isEmpty) store.#slots.set(id, slot);
    }
    return store;
  }

  store(sections: Sections): void {
    const count = this.ids.length;
    sections.putText('profiles.ids', this.ids.map((id) => id || NOBODY).join(''));
    sections.put('profiles.versions', this.versions.subarray(0, count));
    this.#bytes.store(sections, 'profiles.bytes');
    sections.put('profiles.starts', this.#starts.subarray(0, count));
    sections.put('profiles.lengths', this.#lengths.subarray(0, count));
  }

  /** Number of profiles that live. */
  get size(): number {
    return this.#slots.size;
  }

  get bytes(): number {
    return this.#bytes.end + this.versions.byteLength * 4;
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id);
  }

  /** Ids of all profiles, in no order. */
  listIds(): IterableIterator<string> {
    return this.#slots.keys();
  }

  /** Puts a profile into a slot of its own; answers which. */
  add(profile: MatchProfile, version: number): number {
    const slot = this.ids.length;
    if (slot >= this.versions.length) {
      this.versions = grownInt32(this.versions, slot + 1);
      this.#lengths = grownInt32(this.#lengths, slot + 1);
      const starts = new Float64Array(this.#lengths.length);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    this.ids.push(profile.id);
    this.versions[slot] = version;
    this.#slots.set(profile.id, slot);
    this.#starts[slot] = this.#bytes.appendText(packProfile(profile));
    this.#lengths[slot] = this.#bytes.end - this.#starts[slot];
    return slot;
  }

  /** Empties a slot. */
  remove(slot: number): void {
    this.#slots.delete(this.ids[slot]);
    this.ids[slot] = '';
  }

  at(slot: number): MatchProfile {
    return unpackProfile(DECODER.decode(this.#bytes.view(this.#starts[slot], this.#lengths[slot])));
  }
}

/** Characters of a UUID, and what stands for the id of an empty slot where all take the same place. */
const ID_LENGTH = 36;
const NOBODY = ' '.repeat(ID_LENGTH);

const DECODER = new TextDecoder();
