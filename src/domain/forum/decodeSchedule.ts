import { attendeesKey, type EncodedForum } from './encodeForum.ts';
import type { Meeting, Schedule } from './forum.ts';
import { isOpen } from './pools.ts';
import type { Placement } from './problem.ts';

/**
 * A placement in words of the forum, each meeting with a table of its pool: the one it is locked to, the one it
 * had in `before`, the one that one of its people sits at already, else the first that is free, so that people
 * change tables seldom. Meetings in the order of slot, then of the problem. Deterministic.
 * @throws RangeError where more meetings are in a slot than there are tables
 */
export function decodeSchedule(
  encoded: EncodedForum,
  placement: Placement,
  before: Schedule | null,
): Schedule {
  const { slots } = encoded;
  const had = new Map(
    (before?.meetings ?? []).map((meeting) => [attendeesKey(meeting.attendees), meeting.table]),
  );
  const bySlot: number[][] = slots.map(() => []);
  placement.forEach((slot, meeting) => {
    if (slot >= 0) bySlot[slot].push(meeting);
  });
  const lastTable = new Map<string, string>();
  const meetings: Meeting[] = [];
  bySlot.forEach((inSlot, slot) => {
    const tables = seatSlot(encoded, inSlot, slot, had, lastTable);
    for (const meeting of inSlot) {
      const { attendees, wish } = encoded.meetings[meeting];
      const table = tables.get(meeting) as string;
      for (const { representative } of attendees) lastTable.set(representative, table);
      meetings.push({ slot, table, attendees, requests: wish.requests });
    }
  });
  return { slots, meetings };
}

function seatSlot(
  { meetings, pools, problem, slots }: EncodedForum,
  inSlot: readonly number[],
  slot: number,
  had: ReadonlyMap<string, string>,
  lastTable: ReadonlyMap<string, string>,
): Map<number, string> {
  const tables = new Map<number, string>();
  const taken = new Set<string>();
  const openIn = pools.map(({ tables: all }) =>
    all.filter((table) => isOpen(table, slots[slot])).map(({ externalId }) => externalId),
  );
  const give = (meeting: number, wished: readonly (string | null | undefined)[]): boolean => {
    const open = openIn[problem.meetings.pool[meeting]];
    const table = wished.find((key) => key != null && open.includes(key) && !taken.has(key));
    if (table == null) return false;
    tables.set(meeting, table);
    taken.add(table);
    return true;
  };
  // A table that is named for a meeting is its own, also where it has been closed while people sit there.
  const hold = (meeting: number): boolean => {
    const { table } = meetings[meeting];
    if (table === null || taken.has(table)) return false;
    tables.set(meeting, table);
    taken.add(table);
    return true;
  };
  // Who has a claim on a certain table goes first, or others would sit down there.
  const rest = inSlot
    .filter((meeting) => !hold(meeting))
    .filter((meeting) => !give(meeting, [had.get(attendeesKey(meetings[meeting].attendees))]))
    .filter(
      (meeting) =>
        !give(
          meeting,
          meetings[meeting].attendees.map(({ representative }) => lastTable.get(representative)),
        ),
    );
  for (const meeting of rest) {
    if (!give(meeting, openIn[problem.meetings.pool[meeting]])) {
      throw new RangeError(`slot ${slot} has more meetings than tables`);
    }
  }
  return tables;
}
