import { decodeFeatures } from '../../text/features.ts';
import type { TextStatistics } from '../../text/statistics.ts';
import { TEXT_SPACES, type TextSpace, type TextVector, weigh } from '../../text/vector.ts';
import type { SectorSpace } from '../../vocabulary/sectors.ts';
import { type Candidate, toCandidate } from '../candidate.ts';
import { facetsOf, type MatchProfile } from '../facets.ts';
import { organisationKey } from '../veto.ts';
import { ByteArena } from './byteArena.ts';
import { FacetTable } from './facetTable.ts';
import { Postings } from './postings.ts';
import { SignatureMembers } from './signatureMembers.ts';

/** A profile with the encoded features of its statements, as the database keeps them. */
export interface IndexEntry {
  readonly profile: MatchProfile;
  readonly version: number;
  /** Parallel to the profile's needs and offers; encoded by encodeFeatures. */
  readonly needs: readonly Uint8Array[];
  readonly offers: readonly Uint8Array[];
  /** Ids of the profiles it must never be suggested with, whoever asked for that. */
  readonly blocked: readonly string[];
}

/**
 * All profiles in memory, in the shape that a ranking reads: slots for profiles, numbers for texts, typed
 * arrays between them. Holds everything a ranking and its explanation need, so that neither asks the database.
 * What is replaced or removed leaves its place behind as garbage until the index is built anew.
 */
export class MatchIndex {
  readonly space: SectorSpace;
  readonly statistics: TextStatistics;
  readonly table = new FacetTable();
  /** For each space the texts that each key stands in. */
  readonly postings: Readonly<Record<TextSpace, Postings>> = {
    words: new Postings(),
    cognates: new Postings(),
    concepts: new Postings(),
  };
  readonly members = new SignatureMembers();

  /** By slot; the empty string where nothing lives. */
  readonly ids: string[] = [];
  signatures = new Int32Array(256);
  needCounts = new Uint16Array(256);
  offerCounts = new Uint16Array(256);
  /** By slot, the last ISO day of a label that ends. */
  readonly labelEnds = new Map<number, string>();
  /** By text: the slot it belongs to (-1 where it is gone), and whether it is a need (0) or an offer (1). */
  textSlots = new Int32Array(256);
  textRoles = new Uint8Array(256);
  textCount = 0;

  #slots = new Map<string, number>();
  #versions: number[] = [];
  #bytes = new ByteArena();
  #profileStarts = new Float64Array(256);
  #profileLengths = new Int32Array(256);
  #firstTexts = new Int32Array(256);
  #textStarts = new Float64Array(256);
  #textLengths = new Int32Array(256);
  #blocked = new Map<number, readonly string[]>();
  #organisations = new Map<string, number[]>();
  #networks = new Map<string, Set<number>>();
  #deadTexts = 0;

  constructor(space: SectorSpace, statistics: TextStatistics) {
    this.space = space;
    this.statistics = statistics;
  }

  /** Number of profiles. */
  get size(): number {
    return this.#slots.size;
  }

  /** Number of slots, empty ones included. */
  get slotCount(): number {
    return this.ids.length;
  }

  /** Bytes of the large buffers: postings, profiles and features; the maps around them come on top. */
  get bytes(): number {
    const postings = TEXT_SPACES.reduce((sum, space) => sum + this.postings[space].bytes, 0);
    return postings + this.#bytes.end + this.textSlots.byteLength * 4;
  }

  /** Number of texts of living profiles. */
  get liveTexts(): number {
    return this.textCount - this.#deadTexts;
  }

  /** The share of texts that are gone but still take place, in [0, 1]. */
  get garbage(): number {
    return this.textCount === 0 ? 0 : this.#deadTexts / this.textCount;
  }

  versionOf(id: string): number | undefined {
    const slot = this.#slots.get(id);
    return slot === undefined ? undefined : this.#versions[slot];
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id);
  }

  /** Ids of all profiles, in no order. */
  listIds(): IterableIterator<string> {
    return this.#slots.keys();
  }

  /** Adds a profile or replaces the one of the same id. */
  upsert(entry: IndexEntry): void {
    const { profile } = entry;
    this.remove(profile.id);
    const slot = this.ids.length;
    this.#makeRoom(slot, entry.needs.length + entry.offers.length);
    this.ids.push(profile.id);
    this.#versions.push(entry.version);
    this.#slots.set(profile.id, slot);

    this.#profileStarts[slot] = this.#bytes.appendText(JSON.stringify(profile));
    this.#profileLengths[slot] = this.#bytes.end - this.#profileStarts[slot];
    this.needCounts[slot] = entry.needs.length;
    this.offerCounts[slot] = entry.offers.length;
    this.#firstTexts[slot] = this.textCount;
    for (const encoded of entry.needs) this.#addText(slot, NEED, encoded);
    for (const encoded of entry.offers) this.#addText(slot, OFFER, encoded);

    const facets = facetsOf(profile, this.space);
    const signature = this.table.signatureOf(facets, entry.needs.length > 0, entry.offers.length > 0);
    this.signatures[slot] = signature;
    this.members.add(signature, slot, this.ids);

    const validUntil = profile.label?.validUntil ?? null;
    if (validUntil !== null) this.labelEnds.set(slot, validUntil);
    if (entry.blocked.length > 0) this.#blocked.set(slot, entry.blocked);
    const key = organisationKey(profile);
    const same = this.#organisations.get(key);
    if (same === undefined) this.#organisations.set(key, [slot]);
    else same.push(slot);
    for (const network of profile.networks) {
      const known = this.#networks.get(network);
      if (known === undefined) this.#networks.set(network, new Set([slot]));
      else known.add(slot);
    }
  }

  /** Removes a profile; answers whether it was there. */
  remove(id: string): boolean {
    const slot = this.#slots.get(id);
    if (slot === undefined) return false;
    const profile = this.profileAt(slot);
    this.#slots.delete(id);
    this.members.remove(this.signatures[slot], slot, this.ids);
    this.ids[slot] = '';
    this.#blocked.delete(slot);
    this.labelEnds.delete(slot);
    const first = this.#firstTexts[slot];
    const count = this.needCounts[slot] + this.offerCounts[slot];
    this.textSlots.fill(-1, first, first + count);
    this.#deadTexts += count;
    const key = organisationKey(profile);
    const others = (this.#organisations.get(key) ?? []).filter((other) => other !== slot);
    if (others.length === 0) this.#organisations.delete(key);
    else this.#organisations.set(key, others);
    for (const network of profile.networks) {
      const known = this.#networks.get(network);
      known?.delete(slot);
      if (known?.size === 0) this.#networks.delete(network);
    }
    return true;
  }

  /** What was put in, for building another index from this one. */
  entryAt(slot: number): IndexEntry {
    const first = this.#firstTexts[slot];
    const needCount = this.needCounts[slot];
    const all = Array.from({ length: needCount + this.offerCounts[slot] }, (_, i) =>
      this.#bytes.view(this.#textStarts[first + i], this.#textLengths[first + i]),
    );
    return {
      profile: this.profileAt(slot),
      version: this.#versions[slot],
      needs: all.slice(0, needCount),
      offers: all.slice(needCount),
      blocked: this.#blocked.get(slot) ?? [],
    };
  }

  profileAt(slot: number): MatchProfile {
    const packed = this.#bytes.view(this.#profileStarts[slot], this.#profileLengths[slot]);
    return JSON.parse(DECODER.decode(packed)) as MatchProfile;
  }

  /** The profile made ready to be scored. */
  candidateAt(slot: number): Candidate {
    const entry = this.entryAt(slot);
    const features = { needs: entry.needs.map(decodeFeatures), offers: entry.offers.map(decodeFeatures) };
    return toCandidate(entry.profile, features, this.space, this.statistics);
  }

  /** All of a profile that scoring looks at, without reading the profile itself. */
  comparableAt(slot: number): Pick<Candidate, 'facets' | 'texts'> {
    const first = this.#firstTexts[slot];
    const needCount = this.needCounts[slot];
    const needs: TextVector[] = [];
    const offers: TextVector[] = [];
    for (let text = first; text < first + needCount + this.offerCounts[slot]; text++) {
      const encoded = this.#bytes.view(this.#textStarts[text], this.#textLengths[text]);
      (text < first + needCount ? needs : offers).push(weigh(decodeFeatures(encoded), this.statistics));
    }
    return { facets: this.table.signatures.values[this.signatures[slot]].facets, texts: { needs, offers } };
  }

  /** The profile of an id made ready to be scored; undefined where the index has none. */
  find(id: string): Candidate | undefined {
    const slot = this.#slots.get(id);
    return slot === undefined ? undefined : this.candidateAt(slot);
  }

  /** Ids blocked for a profile, by either side; empty where the index has no such profile. */
  blockedFor(id: string): readonly string[] {
    const slot = this.#slots.get(id);
    return (slot === undefined ? undefined : this.#blocked.get(slot)) ?? [];
  }

  /** The slots of the profiles that are the same organisation as this one, itself included. */
  sameOrganisation(profile: MatchProfile): readonly number[] {
    return this.#organisations.get(organisationKey(profile)) ?? [];
  }

  /** The slots of the members of a network. */
  networkMembers(network: string): Iterable<number> {
    return this.#networks.get(network) ?? [];
  }

  /** The countries of all members of a profile's networks, its own organisation left out. */
  networkCountries(profile: MatchProfile): ReadonlySet<string> {
    const countries = new Set<string>();
    for (const network of profile.networks) {
      for (const slot of this.networkMembers(network)) {
        if (this.ids[slot] === profile.id) continue;
        const { country } = this.table.signatures.values[this.signatures[slot]].facets.country;
        if (country !== null) countries.add(country);
      }
    }
    return countries;
  }

  #addText(slot: number, role: number, encoded: Uint8Array): void {
    const text = this.textCount++;
    this.textSlots[text] = slot;
    this.textRoles[text] = role;
    this.#textStarts[text] = this.#bytes.append(encoded);
    this.#textLengths[text] = encoded.length;
    const vector = weigh(decodeFeatures(encoded), this.statistics);
    for (const space of TEXT_SPACES) {
      const { keys, weights } = vector[space];
      for (let i = 0; i < keys.length; i++) this.postings[space].append(keys[i], text, weights[i]);
    }
  }

  #makeRoom(slot: number, texts: number): void {
    if (slot >= this.signatures.length) {
      const size = this.signatures.length * 2;
      this.signatures = resized(this.signatures, new Int32Array(size));
      this.needCounts = resized(this.needCounts, new Uint16Array(size));
      this.offerCounts = resized(this.offerCounts, new Uint16Array(size));
      this.#profileStarts = resized(this.#profileStarts, new Float64Array(size));
      this.#profileLengths = resized(this.#profileLengths, new Int32Array(size));
      this.#firstTexts = resized(this.#firstTexts, new Int32Array(size));
    }
    if (this.textCount + texts > this.textSlots.length) {
      const size = Math.max(this.textCount + texts, this.textSlots.length * 2);
      this.textSlots = resized(this.textSlots, new Int32Array(size));
      this.textRoles = resized(this.textRoles, new Uint8Array(size));
      this.#textStarts = resized(this.#textStarts, new Float64Array(size));
      this.#textLengths = resized(this.#textLengths, new Int32Array(size));
    }
  }
}

export const NEED = 0;
export const OFFER = 1;

const DECODER = new TextDecoder();

function resized<A extends { set(from: A): void }>(from: A, to: A): A {
  to.set(from);
  return to;
}
