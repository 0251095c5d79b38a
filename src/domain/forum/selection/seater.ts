import type { Timetable } from './timetable.ts';

/** The most chains that are looked at for one meeting. */
const MOST_CHAINS = 48;

/** Seats meetings without losing others: in an open slot, or by exchanging two slots along a chain of meetings. */
export class Seater {
  readonly #table: Timetable;
  readonly #next: () => number;
  #chain = new Int32Array(64);
  #chains = 0;

  constructor(table: Timetable, next: () => number) {
    this.#table = table;
    this.#next = next;
  }

  /** Puts a meeting that is nowhere into the schedule if that can be done; answers whether. */
  seat(meeting: number): boolean {
    const table = this.#table;
    const { attendees, attendeeStarts, group, pool } = table.problem.meetings;
    const start = attendeeStarts[meeting];
    if (group[meeting] >= 0 && table.takenBy[group[meeting]] >= 0) return false;
    for (let i = start; i < attendeeStarts[meeting + 1]; i++) {
      if (table.held[attendees[i]] >= table.problem.maximum[attendees[i]]) return false;
    }
    if (table.openTables(pool[meeting]) <= 0) return false;
    const from = Math.floor(this.#next() * table.slotCount);
    const open = table.openSlot(meeting, from);
    if (open >= 0) {
      table.put(meeting, open);
      return true;
    }
    if (attendeeStarts[meeting + 1] - start !== 2) return false;
    const [one, other] = [attendees[start], attendees[start + 1]];
    this.#chains = 0;
    return this.#exchange(meeting, one, other, from) || this.#exchange(meeting, other, one, from);
  }

  /** Seats a meeting in a slot that is free for `free`, by moving the meetings of `busy` out of it. */
  #exchange(meeting: number, free: number, busy: number, from: number): boolean {
    const table = this.#table;
    const { slotCount, words } = table;
    const ordered = table.isOrdered(meeting);
    for (let turn = 0; turn < slotCount; turn++) {
      const slot = from + turn < slotCount ? from + turn : from + turn - slotCount;
      if ((table.freeSlots(free, slot >> 5) & (1 << (slot & 31))) === 0) continue;
      if (!table.isPossible(meeting, slot) || table.at[busy * slotCount + slot] < 0) continue;
      if (ordered && table.clashesWithOrder(meeting, slot, null)) continue;
      for (let word = 0; word < words; word++) {
        for (let bits = table.freeSlots(busy, word); bits !== 0; bits &= bits - 1) {
          const other = word * 32 + 31 - Math.clz32(bits & -bits);
          if (other === slot) continue;
          if (this.#exchangeAlong(meeting, free, busy, slot, other)) return true;
          if (++this.#chains > MOST_CHAINS) return false;
        }
      }
    }
    return false;
  }

  /**
   * Follows the chain that begins with the meeting of `busy` in `slot`, where each meeting goes to the other of the
   * two slots and pushes the next one out; exchanges it and seats the meeting where nothing stands against it. The
   * chain ends, for `busy` has nothing in `other`.
   */
  #exchangeAlong(meeting: number, free: number, busy: number, slot: number, other: number): boolean {
    const table = this.#table;
    const { slotCount, at, tablesLeft } = table;
    const { attendees, attendeeStarts, pool } = table.problem.meetings;
    let length = 0;
    let person = busy;
    let here = slot;
    let there = other;
    /** Meetings that `slot` gains; `other` loses all but the one that is seated. */
    let gained = 1;
    for (let moved = at[person * slotCount + here]; moved >= 0; moved = at[person * slotCount + here]) {
      const start = attendeeStarts[moved];
      if (attendeeStarts[moved + 1] - start !== 2 || pool[moved] !== pool[meeting]) return false;
      if (!table.isPossible(moved, there) || table.isOrdered(moved)) return false;
      person = attendees[start] === person ? attendees[start + 1] : attendees[start];
      if (there === slot && person === free) return false;
      if (length === this.#chain.length) return false;
      this.#chain[length++] = moved;
      gained += there === slot ? 1 : -1;
      [here, there] = [there, here];
    }
    const tables = pool[meeting] * slotCount;
    if (tablesLeft[tables + slot] < gained || tablesLeft[tables + other] < 1 - gained) return false;
    for (let i = 0; i < length; i++) table.remove(this.#chain[i]);
    for (let i = 0; i < length; i++) table.put(this.#chain[i], i % 2 === 0 ? other : slot);
    table.put(meeting, slot);
    return true;
  }
}
