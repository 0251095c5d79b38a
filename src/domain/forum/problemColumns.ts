import type { ProblemMeetings } from './problem.ts';

/** One meeting to be written into the columns of a problem. */
interface MeetingRow {
  readonly attendees: readonly number[];
  readonly pool: number;
  readonly weight: number;
  readonly group: number;
  readonly lockedSlot: number;
}

/** Builds the columns of a problem's meetings row by row. */
export class MeetingColumns {
  readonly #rows: MeetingRow[] = [];
  readonly #forbidden = new Map<number, number[]>();
  readonly #slotCount: number;
  #groups = 0;

  constructor(slotCount: number) {
    this.#slotCount = slotCount;
  }

  /** Adds a meeting and answers its place. */
  add(row: MeetingRow): number {
    this.#rows.push(row);
    return this.#rows.length - 1;
  }

  newGroup(): number {
    return this.#groups++;
  }

  /** Says that a meeting may not be in a slot. */
  forbid(meeting: number, slot: number): void {
    const slots = this.#forbidden.get(meeting);
    if (slots === undefined) this.#forbidden.set(meeting, [slot]);
    else slots.push(slot);
  }

  finish(): ProblemMeetings {
    const rows = this.#rows;
    const attendeeStarts = new Int32Array(rows.length + 1);
    rows.forEach(({ attendees }, i) => {
      attendeeStarts[i + 1] = attendeeStarts[i] + attendees.length;
    });
    let allowed: Uint8Array | null = null;
    if (this.#forbidden.size > 0) {
      allowed = new Uint8Array(rows.length * this.#slotCount).fill(1);
      for (const [meeting, slots] of this.#forbidden) {
        for (const slot of slots) allowed[meeting * this.#slotCount + slot] = 0;
      }
    }
    return {
      count: rows.length,
      attendeeStarts,
      attendees: Int32Array.from(rows.flatMap(({ attendees }) => attendees)),
      pool: Int32Array.from(rows, ({ pool }) => pool),
      weight: Float64Array.from(rows, ({ weight }) => weight),
      group: Int32Array.from(rows, ({ group }) => group),
      allowed,
      lockedSlot: Int32Array.from(rows, ({ lockedSlot }) => lockedSlot),
    };
  }
}
