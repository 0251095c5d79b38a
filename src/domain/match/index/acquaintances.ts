import { hash32 } from '../../text/hash.ts';
import type { MatchProfile } from '../facets.ts';
import { type Feedback, NO_FEEDBACK } from '../feedback.ts';
import { organisationKey } from '../veto.ts';
import { grownInt32 } from './growth.ts';
import { NumberTable } from './numberTable.ts';
import type { Sections, StoredSections } from './sections.ts';

/** Who already has to do with whom: the same organisation, networks, blocked pairs, feedback; and labels that end. */
export class Acquaintances {
  /** By slot, the last ISO day of a label that ends. */
  readonly labelEnds: Map<number, string>;
  #blocked: Map<number, readonly string[]>;
  #feedback: Map<number, Feedback>;
  /** Slots by network. */
  #networks: Map<string, number[]>;
  /** By the hash of an organisation: the slot that came last; by slot: the one before it. -1 ends. */
  #organisations = new NumberTable();
  #previous = new Int32Array(256);

  constructor(kept: Kept = { labelEnds: [], blocked: [], feedback: [], networks: [] }) {
    this.labelEnds = new Map(kept.labelEnds);
    this.#blocked = new Map(kept.blocked);
    this.#feedback = new Map(kept.feedback);
    this.#networks = new Map(kept.networks);
  }

  static restore(stored: StoredSections): Acquaintances {
    const restored = new Acquaintances(stored.json('acquaintances') as Kept);
    restored.#organisations = NumberTable.restore(stored, 'organisations');
    restored.#previous = stored.int32('organisations.previous');
    return restored;
  }

  store(sections: Sections): void {
    const kept: Kept = {
      labelEnds: [...this.labelEnds],
      blocked: [...this.#blocked],
      feedback: [...this.#feedback],
      networks: [...this.#networks],
    };
    sections.putJson('acquaintances', kept);
    this.#organisations.store(sections, 'organisations');
    sections.put('organisations.previous', this.#previous);
  }

  add(slot: number, profile: MatchProfile, blocked: readonly string[], feedback: Feedback): void {
    const validUntil = profile.label?.validUntil ?? null;
    if (validUntil !== null) this.labelEnds.set(slot, validUntil);
    if (blocked.length > 0) this.#blocked.set(slot, blocked);
    if (feedback.more.length + feedback.less.length > 0) this.#feedback.set(slot, feedback);
    const hash = hash32(organisationKey(profile));
    if (slot >= this.#previous.length) this.#previous = grownInt32(this.#previous, slot + 1);
    this.#previous[slot] = this.#organisations.get(hash);
    this.#organisations.set(hash, slot);
    for (const network of profile.networks) {
      const known = this.#networks.get(network);
      if (known === undefined) this.#networks.set(network, [slot]);
      // A network that is named twice is one.
      else if (known[known.length - 1] !== slot) known.push(slot);
    }
  }

  remove(slot: number, profile: MatchProfile): void {
    this.labelEnds.delete(slot);
    this.#blocked.delete(slot);
    this.#feedback.delete(slot);
    const hash = hash32(organisationKey(profile));
    let after = -1;
    let at = this.#organisations.get(hash);
    while (at !== slot) {
      after = at;
      at = this.#previous[at];
    }
    if (after >= 0) this.#previous[after] = this.#previous[slot];
    else this.#organisations.set(hash, this.#previous[slot]);
    for (const network of new Set(profile.networks)) {
      const others = (this.#networks.get(network) ?? []).filter((other) => other !== slot);
      if (others.length === 0) this.#networks.delete(network);
      else this.#networks.set(network, others);
    }
  }

  /** Slots of the organisation of a profile, and of others whose hash is the same. */
  *sameHash(profile: MatchProfile): Iterable<number> {
    const first = this.#organisations.get(hash32(organisationKey(profile)));
    for (let slot = first; slot >= 0; slot = this.#previous[slot]) yield slot;
  }

  networkMembers(network: string): readonly number[] {
    return this.#networks.get(network) ?? [];
  }

  blockedFor(slot: number): readonly string[] {
    return this.#blocked.get(slot) ?? [];
  }

  feedbackOf(slot: number): Feedback {
    return this.#feedback.get(slot) ?? NO_FEEDBACK;
  }
}

interface Kept {
  readonly labelEnds: [number, string][];
  readonly blocked: [number, readonly string[]][];
  readonly feedback: [number, Feedback][];
  readonly networks: [string, number[]][];
}
