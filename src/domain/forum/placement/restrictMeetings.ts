import type { ScheduleProblem } from '../problem.ts';

/**
 * The same problem with some of its meetings alone, in the order given, and of the precedences those between them.
 * Never throws.
 */
export function restrictMeetings(problem: ScheduleProblem, kept: readonly number[]): ScheduleProblem {
  const { meetings, slotCount } = problem;
  const places = new Map(kept.map((meeting, place) => [meeting, place]));
  const attendeesOf = (meeting: number): Int32Array =>
    meetings.attendees.subarray(meetings.attendeeStarts[meeting], meetings.attendeeStarts[meeting + 1]);
  const attendeeStarts = new Int32Array(kept.length + 1);
  kept.forEach((meeting, place) => {
    attendeeStarts[place + 1] = attendeeStarts[place] + attendeesOf(meeting).length;
  });
  const { allowed } = meetings;
  const precedences: number[] = [];
  for (let i = 0; i < problem.precedences.length; i += 2) {
    const before = places.get(problem.precedences[i]);
    const then = places.get(problem.precedences[i + 1]);
    if (before !== undefined && then !== undefined) precedences.push(before, then);
  }
  return {
    ...problem,
    precedences: Int32Array.from(precedences),
    meetings: {
      count: kept.length,
      attendeeStarts,
      attendees: Int32Array.from(kept.flatMap((meeting) => [...attendeesOf(meeting)])),
      pool: Int32Array.from(kept, (meeting) => meetings.pool[meeting]),
      weight: Float64Array.from(kept, (meeting) => meetings.weight[meeting]),
      group: Int32Array.from(kept, (meeting) => meetings.group[meeting]),
      lockedSlot: Int32Array.from(kept, (meeting) => meetings.lockedSlot[meeting]),
      allowed:
        allowed === null
          ? null
          : Uint8Array.from(
              kept.flatMap((meeting) => [
                ...allowed.subarray(meeting * slotCount, (meeting + 1) * slotCount),
              ]),
            ),
    },
  };
}
