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
  readonly #forbidden: { readonly meeting: number; readonly slots: readonly number[] }[] = [];
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

  /** Says that a meeting may not be in some slots. */
  forbid(meeting: number, slots: readonly number[]): void {
    if (slots.length > 0) this.#forbidden.push({ meeting, slots });
  }

  finish(): ProblemMeetings {
    const rows = this.#rows;
    const attendeeStarts = new Int32Array(rows.length + 1);
    rows.forEach(({ attendees }, i) => {
      attendeeStarts[i + 1] = attendeeStarts[i] + attendees.length;
    });
    const attendees = new Int32Array(attendeeStarts[rows.length]);
    rows.forEach((row, i) => {
      attendees.set(row.attendees, attendeeStarts[i]);
    });
    let allowed: Uint8Array | null = null;
    if (this.#forbidden.length > 0) {
      allowed = new Uint8Array(rows.length * this.#slotCount).fill(1);
      for (const { meeting, slots } of this.#forbidden) {
        for (const slot of slots) allowed[meeting * this.#slotCount + slot] = 0;
      }
    }
    return {
      count: rows.length,
      attendeeStarts,
      attendees,
      pool: Int32Array.from(rows, ({ pool }) => pool),
      weight: Float64Array.from(rows, ({ weight }) => weight),
      group: Int32Array.from(rows, ({ group }) => group),
      allowed,
      lockedSlot: Int32Array.from(rows, ({ lockedSlot }) => lockedSlot),
    };
  }
}
