import { asOffer, heldBy } from '../../text/answer.ts';
import { asAsk } from '../../text/asAsk.ts';
import { decodeFeatures } from '../../text/features.ts';
import type { TextStatistics } from '../../text/statistics.ts';
import type { SectorSpace } from '../../vocabulary/sectors.ts';
import { type Candidate, toCandidate } from '../candidate.ts';
import { facetsOf, type MatchProfile } from '../facets.ts';
import { type Feedback, NO_FEEDBACK } from '../feedback.ts';
import type { TextFacet } from '../needs.ts';
import { organisationKey } from '../veto.ts';
import { Acquaintances } from './acquaintances.ts';
import { FacetTable } from './facetTable.ts';
import { grownInt32 } from './growth.ts';
import { ProfileStore } from './profileStore.ts';
import { Sections, type StoredSections } from './sections.ts';
import { SignatureMembers } from './signatureMembers.ts';
import { TextPostings } from './textPostings.ts';
import { TextStore } from './textStore.ts';
import { TwinTable } from './twinTable.ts';

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
 * All profiles in memory, in the shape that a ranking reads: slots for profiles, numbers for twins and texts, typed
 * arrays between them. Holds everything a ranking and its explanation need, so that neither asks the database.
 * What is replaced or removed leaves its place behind as garbage until the index is built anew.
 */
export class MatchIndex {
  readonly space: SectorSpace;
  readonly statistics: TextStatistics;
  readonly profiles: ProfileStore;
  readonly acquaintances: Acquaintances;
  readonly twins: TwinTable;
  readonly table = new FacetTable();
  readonly members = new SignatureMembers();
  readonly offers: TextStore;
  readonly needs: TextStore;
  /** By key: the offers that hold it, and how much of it they hold. */
  readonly offerPostings: TextPostings;
  /** By key: the needs that ask for it, and what it adds where an answer holds it in full. */
  readonly needPostings: TextPostings;
  /** By slot: the number of its twins. */
  twinsOf = new Int32Array(256);

  /** Rises with every change: what was worked out at one count holds for as long as it stands. */
  changes = 0;

  #statements = 0;
  #deadStatements = 0;

  constructor(space: SectorSpace, statistics: TextStatistics, stored?: StoredSections) {
    this.space = space;
    this.statistics = statistics;
    this.profiles = stored === undefined ? new ProfileStore() : ProfileStore.restore(stored);
    this.acquaintances = stored === undefined ? new Acquaintances() : Acquaintances.restore(stored);
    this.twins = stored === undefined ? new TwinTable() : TwinTable.restore(stored);
    this.offers = stored === undefined ? new TextStore() : TextStore.restore(stored, 'offers');
    this.needs = stored === undefined ? new TextStore() : TextStore.restore(stored, 'needs');
    this.offerPostings = new TextPostings(stored, 'offerPostings');
    this.needPostings = new TextPostings(stored, 'needPostings');
    if (stored !== undefined) this.#restore(stored);
  }

  /** All that restoring takes besides space and statistics. Views of what the index holds: to be written at once. */
  store(): Sections {
    const sections = new Sections();
    sections.putJson('index', { statements: this.#statements, deadStatements: this.#deadStatements });
    sections.put('slots.twins', this.twinsOf.subarray(0, this.slotCount));
    this.profiles.store(sections);
    this.acquaintances.store(sections);
    this.twins.store(sections);
    this.table.store(sections);
    this.offers.store(sections, 'offers');
    this.needs.store(sections, 'needs');
    this.offerPostings.store(sections, 'offerPostings');
    this.needPostings.store(sections, 'needPostings');
    return sections;
  }

  /** Lays the postings in rows, in which they are read fastest and take least; to be called after many changes. */
  pack(): void {
    this.offerPostings.pack();
    this.needPostings.pack();
  }

  /** Number of profiles. */
  get size(): number {
    return this.profiles.size;
  }

  /** Number of slots, empty ones included. */
  get slotCount(): number {
    return this.ids.length;
  }

  /** By slot; the empty string where nothing lives. */
  get ids(): readonly string[] {
    return this.profiles.ids;
  }

  /** Bytes of the large buffers: postings, profiles and features; the maps around them come on top. */
  get bytes(): number {
    const postings = this.offerPostings.bytes + this.needPostings.bytes;
    const texts = this.offers.bytes + this.needs.bytes + this.twins.bytes;
    return postings + texts + this.profiles.bytes + this.twinsOf.byteLength;
  }

  /** Number of statements of living profiles. */
  get liveTexts(): number {
    return this.#statements - this.#deadStatements;
  }

  /** The share of statements that are gone but still take place, in [0, 1]. */
  get garbage(): number {
    return this.#statements === 0 ? 0 : this.#deadStatements / this.#statements;
  }

  slotOf(id: string): number | undefined {
    return this.profiles.slotOf(id);
  }

  /** Ids of all profiles, in no order. */
  listIds(): IterableIterator<string> {
    return this.profiles.listIds();
  }

  /** The number of the signature of the profile in a slot. */
  signatureAt(slot: number): number {
    return this.twins.signatures[this.twinsOf[slot]];
  }

  /** How many needs and offers the profile in a slot states. */
  statementsAt(slot: number): number {
    const twins = this.twinsOf[slot];
    return this.twins.needCounts[twins] + this.twins.offerCounts[twins];
  }

  /** Adds a profile or replaces the one of the same id. */
  upsert(entry: IndexEntry): void {
    const { profile } = entry;
    this.remove(profile.id);
    this.changes++;
    const slot = this.profiles.add(profile, entry.version);
    const facets = facetsOf(profile, this.space);
    const signature = this.table.signatureOf(facets, entry.needs.length > 0, entry.offers.length > 0);
    const offers = entry.offers.map((encoded) => this.#offer(encoded));
    const needs = entry.needs.map((encoded) => this.#need(encoded));
    const { twins, isNew } = this.twins.numberOf(signature, offers, needs);
    if (isNew) {
      for (const text of offers) this.offers.link(text, twins, offers.length);
      for (const text of needs) this.needs.link(text, twins, needs.length);
    }
    this.twins.join(twins, slot);
    if (slot >= this.twinsOf.length) this.twinsOf = grownInt32(this.twinsOf, slot + 1);
    this.twinsOf[slot] = twins;
    this.#statements += offers.length + needs.length;
    this.members.add(signature, slot, this.ids);
    this.acquaintances.add(slot, profile, entry.blocked, entry.feedback);
  }

  /** Removes a profile; answers whether it was there. */
  remove(id: string): boolean {
    const slot = this.slotOf(id);
    if (slot === undefined) return false;
    this.changes++;
    this.acquaintances.remove(slot, this.profileAt(slot));
    this.members.remove(this.signatureAt(slot), slot, this.ids);
    this.#deadStatements += this.statementsAt(slot);
    this.twins.leave(this.twinsOf[slot], slot);
    this.profiles.remove(slot);
    return true;
  }

  /** What was put in, for building another index from this one. */
  entryAt(slot: number): IndexEntry {
    const twins = this.twinsOf[slot];
    return {
      profile: this.profileAt(slot),
      version: this.profiles.versions[slot],
      needs: Array.from(this.twins.needsOf(twins), (text) => this.needs.view(text)),
      offers: Array.from(this.twins.offersOf(twins), (text) => this.offers.view(text)),
      blocked: this.acquaintances.blockedFor(slot),
      feedback: this.acquaintances.feedbackOf(slot),
    };
  }

  profileAt(slot: number): MatchProfile {
    return this.profiles.at(slot);
  }

  /** A profile that was found, made ready to be explained. Its offers do not stand in for needs. */
  candidateAt(slot: number): Candidate {
    return { profile: this.profileAt(slot), ...this.comparableOf(this.twinsOf[slot]) };
  }

  /** All that scoring looks at in those who are found, without reading a profile itself. */
  comparableOf(twins: number): Omit<Candidate, 'profile'> {
    const features = {
      needs: Array.from(this.twins.needsOf(twins), (text) => decodeFeatures(this.needs.view(text))),
      offers: Array.from(this.twins.offersOf(twins), (text) => decodeFeatures(this.offers.view(text))),
    };
    const texts: TextFacet = {
      // What stands in for needs counts only for the one who asks for a list.
      asks: features.needs.map((need) => asAsk(need, this.statistics)),
      implied: features.needs.length === 0,
      offers: features.offers.map((offer) => asOffer(offer, this.statistics)),
    };
    const { facets } = this.table.signatures.values[this.twins.signatures[twins]];
    return { facets, texts, features };
  }

  /** The profile of an id made ready to ask and to be scored; undefined where the index has none. */
  find(id: string): Candidate | undefined {
    const slot = this.slotOf(id);
    if (slot === undefined) return undefined;
    const entry = this.entryAt(slot);
    const features = { needs: entry.needs.map(decodeFeatures), offers: entry.offers.map(decodeFeatures) };
    return toCandidate(entry.profile, features, this.space, this.statistics);
  }

  /** Ids blocked for a profile, by either side; empty where the index has no such profile. */
  blockedFor(id: string): readonly string[] {
    const slot = this.slotOf(id);
    return slot === undefined ? [] : this.acquaintances.blockedFor(slot);
  }

  /** What a profile said of others; nothing where the index has no such profile. */
  feedbackOf(id: string): Feedback {
    const slot = this.slotOf(id);
    return slot === undefined ? NO_FEEDBACK : this.acquaintances.feedbackOf(slot);
  }

  /** The slots of the profiles that are the same organisation as this one, itself included. */
  sameOrganisation(profile: MatchProfile): readonly number[] {
    const key = organisationKey(profile);
    return [...this.acquaintances.sameHash(profile)].filter(
      (slot) => organisationKey(this.profileAt(slot)) === key,
    );
  }

  /** The slots of the members of a network. */
  networkMembers(network: string): readonly number[] {
    return this.acquaintances.networkMembers(network);
  }

  /** The countries of all members of a profile's networks, its own organisation left out. */
  networkCountries(profile: MatchProfile): ReadonlySet<string> {
    const countries = new Set<string>();
    for (const network of profile.networks) {
      for (const slot of this.networkMembers(network)) {
        if (this.ids[slot] === profile.id) continue;
        const { country } = this.table.signatures.values[this.signatureAt(slot)].facets.country;
        if (country !== null) countries.add(country);
      }
    }
    return countries;
  }

  #restore(stored: StoredSections): void {
    const counts = stored.json('index') as { statements: number; deadStatements: number };
    this.#statements = counts.statements;
    this.#deadStatements = counts.deadStatements;
    this.twinsOf = stored.int32('slots.twins');
    this.table.restore(stored, this.space);
    for (let slot = 0; slot < this.slotCount; slot++) {
      if (this.ids[slot] !== '') this.members.add(this.signatureAt(slot), slot, this.ids);
    }
  }

  #offer(encoded: Uint8Array): number {
    const { text, isNew } = this.offers.numberOf(encoded);
    if (isNew) {
      const offer = asOffer(decodeFeatures(this.offers.view(text)), this.statistics);
      this.offerPostings.append(heldBy(offer), text);
    }
    return text;
  }

  #need(encoded: Uint8Array): number {
    const { text, isNew } = this.needs.numberOf(encoded);
    if (isNew) {
      const ask = asAsk(decodeFeatures(this.needs.view(text)), this.statistics);
      this.needPostings.append(ask, text);
    }
    return text;
  }
}
