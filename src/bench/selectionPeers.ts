import type { Placement, ScheduleProblem } from '../domain/forum/problem.ts';
import { Timetable } from '../domain/forum/selection/timetable.ts';
import { worthsOf } from '../domain/forum/selection/worths.ts';
import { heaviestMatching } from './heaviestMatching.ts';

/** Weights as whole numbers, for the matching: this many to one. */
const GRAINS = 100_000;
/** A round over all slots that gains less than this share is the last one. */
const LEAST_GAIN = 1e-3;
const MOST_ROUNDS = 4;

/** What an organiser's script would do: the weightiest pair first, each in the first slot that is open for it. */
export function firstFit(problem: ScheduleProblem): Placement {
  const table = plain(problem);
  for (const meeting of byWeight(problem)) {
    const slot = table.openSlot(meeting, 0);
    if (slot >= 0) table.put(meeting, slot);
  }
  return table.placement();
}

/**
 * The strong simple way: a matching of greatest weight for one slot after the other, and again, with what the other
 * slots leave, until a round gains nothing to speak of. Where a matching needs more tables than there are, the
 * lightest meetings go. Meetings of two people only.
 */
export function slotBySlot(problem: ScheduleProblem): Placement {
  const table = plain(problem);
  const inOrder = byWeight(problem);
  let before = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (let slot = 0; slot < problem.slotCount; slot++) matchSlot(problem, table, inOrder, slot);
    if (table.worth - before < LEAST_GAIN * table.worth) break;
    before = table.worth;
  }
  return table.placement();
}

function matchSlot(problem: ScheduleProblem, table: Timetable, inOrder: Int32Array, slot: number): void {
  const { attendees, attendeeStarts, weight } = problem.meetings;
  for (const meeting of inOrder) if (table.slotOf[meeting] === slot) table.remove(meeting);
  table.forget();
  const open = inOrder.filter(
    (meeting) => table.slotOf[meeting] < 0 && table.openSlot(meeting, slot) === slot,
  );
  const edges = Array.from(open, (meeting) => {
    const start = attendeeStarts[meeting];
    return [attendees[start], attendees[start + 1]] as const;
  });
  const weights = Array.from(open, (meeting) => Math.round(weight[meeting] * GRAINS));
  // Numbered anew: the matching costs the cube of its vertices.
  const placeOf = new Map([...new Set(edges.flat())].map((person, place) => [person, place]));
  const place = (person: number): number => placeOf.get(person) ?? -1;
  const between = edges.map(([a, b]) => [place(a), place(b)] as const);
  const partner = heaviestMatching(placeOf.size, between, weights);
  // From the weightiest on, so that the lightest find no table.
  for (const [i, meeting] of open.entries()) {
    const [a, b] = between[i];
    if (partner[a] === b && table.openSlot(meeting, slot) === slot) table.put(meeting, slot);
  }
}

function plain(problem: ScheduleProblem): Timetable {
  return new Timetable(problem, worthsOf(new Int32Array(problem.personCount), 1));
}

function byWeight({ meetings: { count, weight } }: ScheduleProblem): Int32Array {
  return Int32Array.from({ length: count }, (_, meeting) => meeting).sort(
    (a, b) => weight[b] - weight[a] || a - b,
  );
}
