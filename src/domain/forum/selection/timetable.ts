import type { Placement, ScheduleProblem } from '../problem.ts';
import { canBe } from '../residual.ts';
import { type Worths, worthOf } from './worths.ts';

/** Slots of one word of a bit set. */
const WORD = 32;

/**
 * A schedule that is being worked on: which meeting is where, and in bits which slots are still open to whom.
 * Every change keeps the hard constraints: people, availability, tables, most meetings, groups, precedences.
 * Takes back what was changed since a mark.
 */
export class Timetable {
  readonly problem: ScheduleProblem;
  readonly slotCount: number;
  /** Words of a set of slots. */
  readonly words: number;
  /** By meeting: its slot, or -1. */
  readonly slotOf: Int32Array;
  /** By person * slotCount + slot: the meeting there, or -1. */
  readonly at: Int32Array;
  /** By person: meetings held. */
  readonly held: Int32Array;
  /** By pool * slotCount + slot: tables left. */
  readonly tablesLeft: Int32Array;
  /** By group: the meeting of it that takes place, or -1. */
  readonly takenBy: Int32Array;
  /** What the schedule is worth: weights of its meetings, less what each missed minimum costs. */
  worth = 0;
  /** Of its meetings, but for what rounding leaves. */
  weight = 0;

  /** By person, bits: slots in which it is available and has no meeting. */
  readonly #free: Int32Array;
  /** By meeting, bits: slots in which it could ever be. */
  readonly #possible: Int32Array;
  /** By pool, bits: slots with a table left. */
  readonly #open: Int32Array;
  /** By pool * slotCount + slot: the meetings there, from its start on; the place of each meeting in it. */
  readonly #roomStart: Int32Array;
  readonly #room: Int32Array;
  /** By pool: tables left in all slots. */
  readonly #openTables: Int32Array;
  readonly #roomSize: Int32Array;
  readonly #placeInRoom: Int32Array;
  /** By meeting: those it must come before, and those it must come after. */
  readonly #after: ReadonlyMap<number, readonly number[]>;
  readonly #before: ReadonlyMap<number, readonly number[]>;
  readonly #worths: Worths;
  /** Meetings and the slots they were in before each change, for taking back. */
  #log = new Int32Array(1024);
  #logged = 0;

  constructor(problem: ScheduleProblem, worths: Worths) {
    const { personCount, slotCount, poolCount, meetings, available, tables } = problem;
    this.problem = problem;
    this.#worths = worths;
    this.slotCount = slotCount;
    this.words = Math.ceil(slotCount / WORD);
    this.slotOf = new Int32Array(meetings.count).fill(-1);
    this.at = new Int32Array(personCount * slotCount).fill(-1);
    this.held = new Int32Array(personCount);
    this.tablesLeft = tables.slice();
    let groups = 0;
    for (const group of meetings.group) groups = Math.max(groups, group + 1);
    this.takenBy = new Int32Array(groups).fill(-1);
    this.#free = new Int32Array(personCount * this.words);
    for (let person = 0; person < personCount; person++) {
      for (let slot = 0; slot < slotCount; slot++) {
        if (available[person * slotCount + slot] === 1) this.#setBit(this.#free, person, slot);
      }
    }
    this.#open = new Int32Array(poolCount * this.words);
    this.#openTables = new Int32Array(poolCount);
    for (let pool = 0; pool < poolCount; pool++) {
      for (let slot = 0; slot < slotCount; slot++) {
        this.#openTables[pool] += Math.max(0, tables[pool * slotCount + slot]);
        if (tables[pool * slotCount + slot] > 0) this.#setBit(this.#open, pool, slot);
      }
    }
    this.#possible = new Int32Array(meetings.count * this.words);
    for (let meeting = 0; meeting < meetings.count; meeting++) {
      for (let slot = 0; slot < slotCount; slot++) {
        const locked = meetings.lockedSlot[meeting];
        if (locked >= 0 && locked !== slot) continue;
        if (canBe(problem, available, tables, meeting, slot)) this.#setBit(this.#possible, meeting, slot);
      }
    }
    this.#roomStart = new Int32Array(poolCount * slotCount + 1);
    for (let i = 0; i < poolCount * slotCount; i++) {
      this.#roomStart[i + 1] = this.#roomStart[i] + Math.min(Math.max(0, tables[i]), meetings.count);
    }
    this.#room = new Int32Array(this.#roomStart[poolCount * slotCount]);
    this.#roomSize = new Int32Array(poolCount * slotCount);
    this.#placeInRoom = new Int32Array(meetings.count);
    const after = new Map<number, number[]>();
    const before = new Map<number, number[]>();
    for (let i = 0; i < problem.precedences.length; i += 2) {
      const [first, then] = [problem.precedences[i], problem.precedences[i + 1]];
      after.set(first, [...(after.get(first) ?? []), then]);
      before.set(then, [...(before.get(then) ?? []), first]);
    }
    this.#after = after;
    this.#before = before;
    for (let person = 0; person < personCount; person++) this.worth += worthOf(worths, person, 0);
    for (let meeting = 0; meeting < meetings.count; meeting++) {
      const slot = meetings.lockedSlot[meeting];
      if (slot >= 0) this.#change(meeting, slot, 1);
    }
  }

  /** Copies the schedule as it is. */
  placement(): Placement {
    return this.slotOf.slice();
  }

  /** Where to take back to. */
  mark(): number {
    return this.#logged;
  }

  /** Forgets how to take back what was done so far. */
  forget(): void {
    this.#logged = 0;
  }

  /** By person: the meetings it is to have at least. */
  get floor(): Int32Array {
    return this.#worths.floor;
  }

  /** By meeting: the slot it should stay in, or -1; null where none should. */
  get home(): Int32Array | null {
    return this.#worths.home;
  }

  /** Whether a meeting must stay where it is. */
  isLocked(meeting: number): boolean {
    return this.problem.meetings.lockedSlot[meeting] >= 0;
  }

  /** Tables left in all slots. */
  openTables(pool: number): number {
    return this.#openTables[pool];
  }

  /** Undoes every change since the mark, last first; what the schedule was worth then is given, to the last bit. */
  takeBack(mark: number, worth: number): void {
    while (this.#logged > mark) {
      this.#logged -= 2;
      const meeting = this.#log[this.#logged];
      const slot = this.#log[this.#logged + 1];
      const there = this.slotOf[meeting];
      if (there >= 0) this.#change(meeting, there, -1);
      if (slot >= 0) this.#change(meeting, slot, 1);
    }
    this.worth = worth;
  }

  /** Puts a meeting that is nowhere into a slot that is open for it. */
  put(meeting: number, slot: number): void {
    this.#note(meeting);
    this.#change(meeting, slot, 1);
  }

  /** Takes a meeting out of the schedule. */
  remove(meeting: number): void {
    this.#note(meeting);
    this.#change(meeting, this.slotOf[meeting], -1);
  }

  /** Whether a meeting could ever be in a slot: allowed, all there, some table. */
  isPossible(meeting: number, slot: number): boolean {
    return (this.#possible[meeting * this.words + (slot >> 5)] & (1 << (slot & 31))) !== 0;
  }

  /** A slot into which a meeting that is nowhere can go as things are, the first from `from` on, round about; or -1. */
  openSlot(meeting: number, from: number): number {
    const { group, attendees, attendeeStarts, pool } = this.problem.meetings;
    const { words } = this;
    if (group[meeting] >= 0 && this.takenBy[group[meeting]] >= 0) return -1;
    const start = attendeeStarts[meeting];
    const end = attendeeStarts[meeting + 1];
    for (let i = start; i < end; i++) {
      if (this.held[attendees[i]] >= this.problem.maximum[attendees[i]]) return -1;
    }
    const ordered = this.#after.has(meeting) || this.#before.has(meeting);
    for (let turn = 0; turn <= words; turn++) {
      const word = ((from >> 5) + turn) % words;
      let bits = this.#possible[meeting * words + word] & this.#open[pool[meeting] * words + word];
      for (let i = start; i < end; i++) bits &= this.#free[attendees[i] * words + word];
      if (turn === 0) bits &= -1 << (from & 31);
      else if (turn === words) bits &= ~(-1 << (from & 31));
      while (bits !== 0) {
        const slot = word * WORD + 31 - Math.clz32(bits & -bits);
        if (!ordered || !this.clashesWithOrder(meeting, slot, null)) return slot;
        bits &= bits - 1;
      }
    }
    return -1;
  }

  /** The slots of one word in which a person is available and has no meeting, as bits. */
  freeSlots(person: number, word: number): number {
    return this.#free[person * this.words + word];
  }

  /** Whether a meeting has to come before or after another. */
  isOrdered(meeting: number): boolean {
    return this.#after.has(meeting) || this.#before.has(meeting);
  }

  /** Whether a meeting in a slot would break a precedence; the meetings it clashes with go into `clashing`. */
  clashesWithOrder(meeting: number, slot: number, clashing: number[] | null): boolean {
    let found = false;
    for (const then of this.#after.get(meeting) ?? []) {
      if (this.slotOf[then] < 0 || this.slotOf[then] > slot) continue;
      found = true;
      clashing?.push(then);
    }
    for (const first of this.#before.get(meeting) ?? []) {
      if (this.slotOf[first] < 0 || this.slotOf[first] < slot) continue;
      found = true;
      clashing?.push(first);
    }
    return found;
  }

  /** One of the meetings at the tables of a pool in a slot, chosen by a number in [0, 1); -1 where there is none. */
  someMeetingAt(pool: number, slot: number, chance: number): number {
    const room = pool * this.slotCount + slot;
    if (this.#roomSize[room] === 0) return -1;
    return this.#room[this.#roomStart[room] + Math.floor(chance * this.#roomSize[room])];
  }

  #setBit(bits: Int32Array, row: number, slot: number): void {
    bits[row * this.words + (slot >> 5)] |= 1 << (slot & 31);
  }

  #note(meeting: number): void {
    if (this.#logged + 2 > this.#log.length) {
      const longer = new Int32Array(this.#log.length * 2);
      longer.set(this.#log);
      this.#log = longer;
    }
    this.#log[this.#logged++] = meeting;
    this.#log[this.#logged++] = this.slotOf[meeting];
  }

  /** Places (+1) or takes out (-1). */
  #change(meeting: number, slot: number, sign: 1 | -1): void {
    const { attendees, attendeeStarts, pool, group, weight } = this.problem.meetings;
    const { words, slotCount } = this;
    const word = slot >> 5;
    const bit = 1 << (slot & 31);
    const placed = sign === 1;
    this.slotOf[meeting] = placed ? slot : -1;
    this.worth += sign * weight[meeting];
    this.weight += sign * weight[meeting];
    if (this.#worths.home !== null && this.#worths.home[meeting] === slot)
      this.worth += sign * this.#worths.stay;
    for (let i = attendeeStarts[meeting]; i < attendeeStarts[meeting + 1]; i++) {
      const person = attendees[i];
      this.at[person * slotCount + slot] = placed ? meeting : -1;
      this.#free[person * words + word] ^= bit;
      const held = this.held[person];
      this.held[person] = held + sign;
      if (held < this.#worths.floor[person] || (!placed && held === this.#worths.floor[person])) {
        this.worth += worthOf(this.#worths, person, held + sign) - worthOf(this.#worths, person, held);
      }
    }
    if (group[meeting] >= 0) this.takenBy[group[meeting]] = placed ? meeting : -1;
    const room = pool[meeting] * slotCount + slot;
    this.tablesLeft[room] -= sign;
    this.#openTables[pool[meeting]] -= sign;
    const openWord = pool[meeting] * words + word;
    if (this.tablesLeft[room] > 0) this.#open[openWord] |= bit;
    else this.#open[openWord] &= ~bit;
    const start = this.#roomStart[room];
    if (placed) {
      this.#placeInRoom[meeting] = this.#roomSize[room];
      this.#room[start + this.#roomSize[room]++] = meeting;
    } else {
      const last = this.#room[start + --this.#roomSize[room]];
      this.#room[start + this.#placeInRoom[meeting]] = last;
      this.#placeInRoom[last] = this.#placeInRoom[meeting];
    }
  }
}
