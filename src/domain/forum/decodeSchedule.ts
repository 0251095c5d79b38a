import { attendeesKey, type EncodedForum } from './encodeForum.ts';
import type { ForumTable, Meeting, Schedule } from './forum.ts';
import { isOpen } from './pools.ts';
import type { Placement } from './problem.ts';
import type { Outcome } from './scheduling.ts';
import { assignTables } from './tables.ts';

/**
 * A placement in words of the forum, each meeting with a table of its pool: the one it is locked to, the one it
 * had in `before` where it stays in its slot, else so that people change tables seldom. Meetings in the order of slot,
 * then of the problem. Deterministic.
 * @throws RangeError where more meetings are in a slot than there are tables
 */
export function decodeSchedule(
  encoded: EncodedForum,
  placement: Placement,
  before: Schedule | null,
): Schedule {
  const { slots, pools, problem } = encoded;
  const hall = pools.flatMap(({ tables }, pool) => tables.map((table) => ({ pool, table })));
  const open = hall.map(({ pool, table }) => ({
    pool,
    open: table.closed.length === 0 ? null : Uint8Array.from(slots, (slot) => Number(isOpen(table, slot))),
  }));
  const placeOf = new Map(hall.map((each, place) => [each.table.externalId, { ...each, place }]));
  const table = assignTables(problem, placement, open, heldTables(encoded, placement, before, placeOf));
  const meetings: Meeting[] = [];
  const inOrder = [...placement.keys()].filter((meeting) => placement[meeting] >= 0);
  for (const meeting of inOrder.sort((a, b) => placement[a] - placement[b] || a - b)) {
    const { attendees, wish } = encoded.meetings[meeting];
    const { externalId } = hall[table[meeting]].table;
    meetings.push({ slot: placement[meeting], table: externalId, attendees, requests: wish.requests });
  }
  return { slots, meetings };
}

/** By meeting: the table that is its own, also where it has been closed while people sit there, or -1. */
function heldTables(
  { meetings, slots, problem }: EncodedForum,
  placement: Placement,
  before: Schedule | null,
  placeOf: ReadonlyMap<string, { readonly place: number; readonly pool: number; readonly table: ForumTable }>,
): Int32Array {
  const held = Int32Array.from(meetings, ({ table }) =>
    table === null ? -1 : (placeOf.get(table)?.place ?? -1),
  );
  if (before === null) return held;
  const taken = new Set<number>();
  held.forEach((place, meeting) => {
    if (place >= 0 && placement[meeting] >= 0) taken.add(place * slots.length + placement[meeting]);
  });
  const had = new Map(before.meetings.map((meeting) => [attendeesKey(meeting.attendees), meeting]));
  for (let meeting = 0; meeting < meetings.length; meeting++) {
    const slot = placement[meeting];
    if (slot < 0 || held[meeting] >= 0) continue;
    const was = had.get(attendeesKey(meetings[meeting].attendees));
    if (was === undefined || before.slots[was.slot].startsAt !== slots[slot].startsAt) continue;
    const seat = placeOf.get(was.table);
    if (seat === undefined || seat.pool !== problem.meetings.pool[meeting]) continue;
    const { place, table } = seat;
    if (!isOpen(table, slots[slot]) || taken.has(place * slots.length + slot)) continue;
    held[meeting] = place;
    taken.add(place * slots.length + slot);
  }
  return held;
}

/** The requests that a schedule of mode `place` has to grant: all, unless it tells why not all can be. */
export function mustBePlaced(encoded: EncodedForum, { counts, clash }: Outcome): string[] | null {
  if (counts !== 'breaks' || clash.length > 0) return null;
  return encoded.meetings.flatMap(({ wish }) => wish.requests);
}
