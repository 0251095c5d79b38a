/**
 * One scheduling problem as numbers, shared by selection, placement, bound and checker: people, slots and
 * meetings are places in arrays, from 0. `encodeForum` makes it from a forum, tests and benchmarks from elsewhere.
 */
export interface ScheduleProblem {
  /** Those who sit at tables (representatives): each in at most one meeting a slot. */
  readonly personCount: number;
  /** Slots in time order. */
  readonly slotCount: number;
  /** By slot: the day it is on, ascending. Breaks and precedences: a break never spans two days. */
  readonly dayOfSlot: Int32Array;
  /** By person * slotCount + slot: 1 where the person may be given a meeting. */
  readonly available: Uint8Array;
  /**
   * By person * slotCount + slot: 1 where the person is elsewhere in the programme (a workshop, a side visit), so
   * that the slot is no idle time. Implies not available. Null: never.
   */
  readonly busy: Uint8Array | null;
  /** By person: meetings wished at least, and allowed at most. */
  readonly minimum: Int32Array;
  readonly maximum: Int32Array;
  /** Groups of alike tables: pool 0 is what all share, the others belong to hosts. At least one. */
  readonly poolCount: number;
  /** By pool * slotCount + slot: tables that are free. */
  readonly tables: Int32Array;
  readonly meetings: ProblemMeetings;
  /** Pairs (first, then) of meetings: the first is in a slot strictly before, where both are placed. Flat. */
  readonly precedences: Int32Array;
  /** The greatest difference allowed between the breaks of any two people; null where it does not matter. */
  readonly fairness: number | null;
}

/** Meetings that are wished (select) or accepted (place), as columns. */
export interface ProblemMeetings {
  readonly count: number;
  /** By meeting, count + 1: where its people begin in `attendees`. Two people, more where sharers sit together. */
  readonly attendeeStarts: Int32Array;
  readonly attendees: Int32Array;
  /** By meeting: the pool its table comes from. */
  readonly pool: Int32Array;
  /** By meeting: what placing it is worth, above 0. Wishes of a higher level weigh more than all below together where that matters. */
  readonly weight: Float64Array;
  /** By meeting: at most one meeting of a group takes place (a wish for an organisation, met by any of its people); -1 none. */
  readonly group: Int32Array;
  /** By meeting * slotCount + slot: 1 where it may be (sessions, days); null: anywhere. */
  readonly allowed: Uint8Array | null;
  /** By meeting: the slot it is locked to, or -1. A locked meeting takes place. */
  readonly lockedSlot: Int32Array;
}

/** By meeting: its slot, or -1 where it is not placed. */
export type Placement = Int32Array;
