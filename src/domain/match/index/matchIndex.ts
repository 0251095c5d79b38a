import { asAsk, asOffer, heldKeys, TEXT_SPACES, type TextSpace } from '../../text/answer.ts';
import { decodeFeatures, type TextFeatures } from '../../text/features.ts';
import type { TextStatistics } from '../../text/statistics.ts';
import type { SectorSpace } from '../../vocabulary/sectors.ts';
import { type Candidate, toCandidate } from '../candidate.ts';
import { facetsOf, type MatchProfile } from '../facets.ts';
import { type Feedback, NO_FEEDBACK } from '../feedback.ts';
import type { TextFacet } from '../needs.ts';
import { organisationKey } from '../veto.ts';
import { ByteArena } from './byteArena.ts';
import { FacetTable } from './facetTable.ts';
import { packProfile, unpackProfile } from './packedProfile.ts';
import { Postings } from './postings.ts';
import { SignatureMembers } from './signatureMembers.ts';
import { TextStore } from './textStore.ts';

/** A profile with the encoded features of its statements, as the database keeps them. */
export interface IndexEntry {
  readonly profile: MatchProfile;
  readonly version: number;
  /** Parallel to the profile's needs and offers; encoded by encodeFeatures. */
  readonly needs: readonly Uint8Array[];
  readonly offers: readonly Uint8Array[];
  /** Ids of the profiles it must never be suggested with, whoever asked for that. */
  readonly blocked: readonly string[];
  /** What it said of others on its list. */
  readonly feedback: Feedback;
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
  readonly offers = new TextStore();
  readonly needs = new TextStore();
  /** By space and key: the offers that hold it, and how much of it they hold. */
  readonly offerPostings = postingsOfSpaces();
  /** By space and key: the needs that ask for it, and what it adds where an answer holds it in full. */
  readonly needPostings = postingsOfSpaces();
  readonly members = new SignatureMembers();

  /** By slot; the empty string where nothing lives. */
  readonly ids: string[] = [];
  signatures = new Int32Array(256);
  needCounts = new Uint16Array(256);
  offerCounts = new Uint16Array(256);
  /** By slot, the last ISO day of a label that ends. */
  readonly labelEnds = new Map<number, string>();
  /** By slot: where its offers, and its needs, begin in the lists below. */
  firstOffers = new Int32Array(256);
  firstNeeds = new Int32Array(256);
  /** Numbers of texts, those of one slot in a row in the order of its statements. */
  offerTexts = new Int32Array(256);
  needTexts = new Int32Array(256);

  /** Rises with every change: what was worked out at one count holds for as long as it stands. */
  changes = 0;

  #slots = new Map<string, number>();
  #versions: number[] = [];
  #bytes = new ByteArena();
  #profileStarts = new Float64Array(256);
  #profileLengths = new Int32Array(256);
  #offerEnd = 0;
  #needEnd = 0;
  #deadStatements = 0;
  #blocked = new Map<number, readonly string[]>();
  #feedback = new Map<number, Feedback>();
  #organisations = new Map<string, number[]>();
  #networks = new Map<string, Set<number>>();

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
    const postings = TEXT_SPACES.reduce(
      (sum, space) => sum + this.offerPostings[space].bytes + this.needPostings[space].bytes,
      0,
    );
    return postings + this.#bytes.end + this.offers.bytes + this.needs.bytes + this.offerTexts.byteLength;
  }

  /** Number of statements of living profiles. */
  get liveTexts(): number {
    return this.#offerEnd + this.#needEnd - this.#deadStatements;
  }

  /** The share of statements that are gone but still take place, in [0, 1]. */
  get garbage(): number {
    const all = this.#offerEnd + this.#needEnd;
    return all === 0 ? 0 : this.#deadStatements / all;
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
    this.changes++;
    const slot = this.ids.length;
    this.#makeRoom(slot, entry.needs.length, entry.offers.length);
    this.ids.push(profile.id);
    this.#versions.push(entry.version);
    this.#slots.set(profile.id, slot);

    this.#profileStarts[slot] = this.#bytes.appendText(packProfile(profile));
    this.#profileLengths[slot] = this.#bytes.end - this.#profileStarts[slot];
    this.needCounts[slot] = entry.needs.length;
    this.offerCounts[slot] = entry.offers.length;
    this.firstNeeds[slot] = this.#needEnd;
    this.firstOffers[slot] = this.#offerEnd;
    for (const encoded of entry.needs) this.#addNeed(slot, encoded, entry.needs.length);
    for (const encoded of entry.offers) this.#addOffer(slot, encoded, entry.offers.length);

    const facets = facetsOf(profile, this.space);
    const signature = this.table.signatureOf(facets, entry.needs.length > 0, entry.offers.length > 0);
    this.signatures[slot] = signature;
    this.members.add(signature, slot, this.ids);

    const validUntil = profile.label?.validUntil ?? null;
    if (validUntil !== null) this.labelEnds.set(slot, validUntil);
    if (entry.blocked.length > 0) this.#blocked.set(slot, entry.blocked);
    const { more, less } = entry.feedback;
    if (more.length + less.length > 0) this.#feedback.set(slot, entry.feedback);
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
    this.changes++;
    const profile = this.profileAt(slot);
    this.#slots.delete(id);
    this.members.remove(this.signatures[slot], slot, this.ids);
    this.ids[slot] = '';
    this.#blocked.delete(slot);
    this.#feedback.delete(slot);
    this.labelEnds.delete(slot);
    for (const text of this.needsOf(slot)) this.needs.release(text, slot);
    for (const text of this.offersOf(slot)) this.offers.release(text, slot);
    this.#deadStatements += this.needCounts[slot] + this.offerCounts[slot];
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

  /** The numbers of the texts that a slot needs, in the order of its statements. */
  needsOf(slot: number): Int32Array {
    return this.needTexts.subarray(this.firstNeeds[slot], this.firstNeeds[slot] + this.needCounts[slot]);
  }

  /** The numbers of the texts that a slot offers, in the order of its statements. */
  offersOf(slot: number): Int32Array {
    return this.offerTexts.subarray(this.firstOffers[slot], this.firstOffers[slot] + this.offerCounts[slot]);
  }

  /** What was put in, for building another index from this one. */
  entryAt(slot: number): IndexEntry {
    return {
      profile: this.profileAt(slot),
      version: this.#versions[slot],
      needs: Array.from(this.needsOf(slot), (text) => this.needs.view(text)),
      offers: Array.from(this.offersOf(slot), (text) => this.offers.view(text)),
      blocked: this.#blocked.get(slot) ?? [],
      feedback: this.#feedback.get(slot) ?? NO_FEEDBACK,
    };
  }

  profileAt(slot: number): MatchProfile {
    const packed = this.#bytes.view(this.#profileStarts[slot], this.#profileLengths[slot]);
    return unpackProfile(DECODER.decode(packed));
  }

  /** A profile that was found, made ready to be explained. Its offers do not stand in for needs. */
  candidateAt(slot: number): Candidate {
    const { facets, texts, textLanguages } = this.comparableAt(slot);
    return { profile: this.profileAt(slot), facets, texts, textLanguages };
  }

  /** All that scoring looks at in one who is found, without reading the profile itself. */
  comparableAt(slot: number): Omit<Candidate, 'profile'> {
    const needs = Array.from(this.needsOf(slot), (text) => decodeFeatures(this.needs.view(text)));
    const offers = Array.from(this.offersOf(slot), (text) => decodeFeatures(this.offers.view(text)));
    const texts: TextFacet = {
      asks: needs.map((features) => asAsk(features, this.statistics)),
      implied: needs.length === 0,
      offers: offers.map((features) => asOffer(features, this.statistics)),
    };
    const textLanguages = { needs: needs.map(languageOf), offers: offers.map(languageOf) };
    return { facets: this.table.signatures.values[this.signatures[slot]].facets, texts, textLanguages };
  }

  /** The profile of an id made ready to ask and to be scored; undefined where the index has none. */
  find(id: string): Candidate | undefined {
    const slot = this.#slots.get(id);
    if (slot === undefined) return undefined;
    const entry = this.entryAt(slot);
    const features = { needs: entry.needs.map(decodeFeatures), offers: entry.offers.map(decodeFeatures) };
    return toCandidate(entry.profile, features, this.space, this.statistics);
  }

  /** Ids blocked for a profile, by either side; empty where the index has no such profile. */
  blockedFor(id: string): readonly string[] {
    const slot = this.#slots.get(id);
    return (slot === undefined ? undefined : this.#blocked.get(slot)) ?? [];
  }

  /** What a profile said of others; nothing where the index has no such profile. */
  feedbackOf(id: string): Feedback {
    const slot = this.#slots.get(id);
    return (slot === undefined ? undefined : this.#feedback.get(slot)) ?? NO_FEEDBACK;
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

  #addOffer(slot: number, encoded: Uint8Array, count: number): void {
    const { text, isNew } = this.offers.hold(encoded, slot, count);
    this.offerTexts[this.#offerEnd++] = text;
    if (!isNew) return;
    const offer = asOffer(decodeFeatures(encoded), this.statistics);
    for (const space of TEXT_SPACES) this.offerPostings[space].appendAll(heldKeys(offer, space), text);
  }

  #addNeed(slot: number, encoded: Uint8Array, count: number): void {
    const { text, isNew } = this.needs.hold(encoded, slot, count);
    this.needTexts[this.#needEnd++] = text;
    if (!isNew) return;
    const ask = asAsk(decodeFeatures(encoded), this.statistics);
    for (const space of TEXT_SPACES) this.needPostings[space].appendAll(ask[space], text);
  }

  #makeRoom(slot: number, needs: number, offers: number): void {
    if (slot >= this.signatures.length) {
      const size = this.signatures.length * 2;
      this.signatures = resized(this.signatures, new Int32Array(size));
      this.needCounts = resized(this.needCounts, new Uint16Array(size));
      this.offerCounts = resized(this.offerCounts, new Uint16Array(size));
      this.firstNeeds = resized(this.firstNeeds, new Int32Array(size));
      this.firstOffers = resized(this.firstOffers, new Int32Array(size));
      this.#profileStarts = resized(this.#profileStarts, new Float64Array(size));
      this.#profileLengths = resized(this.#profileLengths, new Int32Array(size));
    }
    if (this.#needEnd + needs > this.needTexts.length) {
      const size = Math.max(this.#needEnd + needs, this.needTexts.length * 2);
      this.needTexts = resized(this.needTexts, new Int32Array(size));
    }
    if (this.#offerEnd + offers > this.offerTexts.length) {
      const size = Math.max(this.#offerEnd + offers, this.offerTexts.length * 2);
      this.offerTexts = resized(this.offerTexts, new Int32Array(size));
    }
  }
}

function postingsOfSpaces(): Readonly<Record<TextSpace, Postings>> {
  return { words: new Postings(), cognates: new Postings(), concepts: new Postings() };
}

const languageOf = ({ language }: TextFeatures): string => language;

const DECODER = new TextDecoder();

function resized<A extends { set(from: A): void }>(from: A, to: A): A {
  to.set(from);
  return to;
}
