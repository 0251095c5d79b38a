import type { Placement, ScheduleProblem } from '../problem.ts';
import { breaksOf } from './breaks.ts';
import { mayBe } from './domains.ts';

/**
 * A placement that keeps to the rules, with who sits where, and exchanges between two slots that keep to them too.
 * An exchange (a Kempe chain) swaps, between two slots, the meetings that hang together by their people.
 */
export class Seats {
  readonly problem: ScheduleProblem;
  /** By meeting: its slot, or -1. */
  readonly slots: Placement;
  /** By person * slotCount + slot: 1 + the meeting, or 0. */
  readonly held: Int32Array;
  /** By pool * slotCount + slot: tables taken. */
  readonly taken: Int32Array;
  /** By person. */
  readonly breaks: Int32Array;
  /** By meeting * slotCount + slot: 1 where nothing but other meetings could keep it away. */
  private readonly possible: Uint8Array;
  /** By meeting: the meetings before and after it; null where there are none at all. */
  private readonly before: readonly (readonly number[])[] | null;
  private readonly after: readonly (readonly number[])[] | null;

  /** The exchange under way: its meetings, its people and their breaks from before, all in order of discovery. */
  private readonly chain: number[] = [];
  readonly people: number[] = [];
  readonly formerBreaks: number[] = [];
  private readonly meetingStamps: Int32Array;
  private readonly personStamps: Int32Array;
  private readonly net: Int32Array;
  private stamp = 0;
  private from = -1;
  private to = -1;

  /** @throws never; `placement` has to keep to the rules, and is copied. */
  constructor(problem: ScheduleProblem, placement: Placement) {
    const { slotCount, meetings, personCount } = problem;
    this.problem = problem;
    this.slots = Int32Array.from(placement);
    this.held = new Int32Array(personCount * slotCount);
    this.taken = new Int32Array(problem.tables.length);
    this.possible = new Uint8Array(meetings.count * slotCount);
    for (let meeting = 0; meeting < meetings.count; meeting++) {
      for (let slot = 0; slot < slotCount; slot++) {
        if (mayBe(problem, meeting, slot)) this.possible[meeting * slotCount + slot] = 1;
      }
      const slot = placement[meeting];
      if (slot < 0) continue;
      this.taken[meetings.pool[meeting] * slotCount + slot]++;
      for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
        this.held[meetings.attendees[i] * slotCount + slot] = meeting + 1;
      }
    }
    this.breaks = Int32Array.from({ length: personCount }, (_, person) =>
      breaksOf(problem, this.held, person),
    );
    [this.before, this.after] = neighbours(problem);
    this.meetingStamps = new Int32Array(meetings.count);
    this.personStamps = new Int32Array(personCount);
    this.net = new Int32Array(problem.poolCount);
  }

  get chained(): readonly number[] {
    return this.chain;
  }

  /** Begins an exchange between two slots. */
  begin(from: number, to: number): void {
    this.stamp++;
    this.from = from;
    this.to = to;
    this.chain.length = 0;
    this.people.length = 0;
    this.formerBreaks.length = 0;
    this.net.fill(0);
  }

  /**
   * Takes a meeting of one of the two slots into the exchange, and all that it draws along. False where one of
   * them cannot be in the other slot: the exchange is then void.
   */
  draw(meeting: number): boolean {
    const { slotCount, meetings } = this.problem;
    if (this.meetingStamps[meeting] === this.stamp) return true;
    let next = this.chain.length;
    this.chain.push(meeting);
    this.meetingStamps[meeting] = this.stamp;
    for (; next < this.chain.length; next++) {
      const drawn = this.chain[next];
      const leaves = this.slots[drawn];
      const enters = leaves === this.from ? this.to : this.from;
      if (this.possible[drawn * slotCount + enters] === 0) return false;
      this.net[meetings.pool[drawn]] += enters === this.to ? 1 : -1;
      const stop = meetings.attendeeStarts[drawn + 1];
      for (let i = meetings.attendeeStarts[drawn]; i < stop; i++) {
        const person = meetings.attendees[i];
        if (this.personStamps[person] === this.stamp) continue;
        this.personStamps[person] = this.stamp;
        this.people.push(person);
        const other = this.held[person * slotCount + enters] - 1;
        if (other < 0 || this.meetingStamps[other] === this.stamp) continue;
        this.meetingStamps[other] = this.stamp;
        this.chain.push(other);
      }
    }
    return true;
  }

  /** The first pool of which the exchange would need more tables than there are, and in which slot; null: none. */
  shortage(): { readonly pool: number; readonly slot: number } | null {
    const { poolCount, slotCount, tables } = this.problem;
    for (let pool = 0; pool < poolCount; pool++) {
      const net = this.net[pool];
      if (net === 0) continue;
      const slot = net > 0 ? this.to : this.from;
      const cell = pool * slotCount + slot;
      if (this.taken[cell] + Math.abs(net) > tables[cell]) return { pool, slot };
    }
    return null;
  }

  /** Exchanges. False where a precedence forbids it, and nothing has changed. Only without shortage. */
  exchange(): boolean {
    this.swap();
    if (!this.keepsOrder()) {
      this.swap();
      return false;
    }
    const { problem, held, breaks, people, formerBreaks } = this;
    for (let i = 0; i < people.length; i++) {
      formerBreaks.push(breaks[people[i]]);
      breaks[people[i]] = breaksOf(problem, held, people[i]);
    }
    return true;
  }

  /** Takes the exchange back. */
  undo(): void {
    this.swap();
    for (let i = 0; i < this.people.length; i++) this.breaks[this.people[i]] = this.formerBreaks[i];
  }

  private swap(): void {
    const { slots, held, taken, chain, people, from, to } = this;
    const { slotCount, meetings } = this.problem;
    for (let i = 0; i < chain.length; i++) {
      const meeting = chain[i];
      const leaves = slots[meeting];
      const enters = leaves === from ? to : from;
      slots[meeting] = enters;
      taken[meetings.pool[meeting] * slotCount + leaves]--;
      taken[meetings.pool[meeting] * slotCount + enters]++;
    }
    for (let i = 0; i < people.length; i++) {
      const row = people[i] * slotCount;
      const former = held[row + from];
      held[row + from] = held[row + to];
      held[row + to] = former;
    }
  }

  private keepsOrder(): boolean {
    const { before, after, slots } = this;
    if (before === null || after === null) return true;
    for (const meeting of this.chain) {
      for (const other of before[meeting])
        if (slots[other] >= 0 && slots[other] >= slots[meeting]) return false;
      for (const other of after[meeting])
        if (slots[other] >= 0 && slots[other] <= slots[meeting]) return false;
    }
    return true;
  }
}

function neighbours(problem: ScheduleProblem): [number[][] | null, number[][] | null] {
  const { precedences, meetings } = problem;
  if (precedences.length === 0) return [null, null];
  const before = Array.from({ length: meetings.count }, (): number[] => []);
  const after = Array.from({ length: meetings.count }, (): number[] => []);
  for (let i = 0; i < precedences.length; i += 2) {
    after[precedences[i]].push(precedences[i + 1]);
    before[precedences[i + 1]].push(precedences[i]);
  }
  return [before, after];
}
