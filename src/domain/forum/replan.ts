import { random } from '../random/random.ts';
import type { Constraint } from './constraint.ts';
import type { Placement, ProblemMeetings, ScheduleProblem } from './problem.ts';
import { improve } from './selection/improve.ts';
import { lockClash } from './selection/lockClash.ts';
import { Seater } from './selection/seater.ts';
import { Timetable } from './selection/timetable.ts';

/** What has become known on the day. Slots before `now` are over and nothing changes in them. */
export type DayEvent =
  /** The person is not there from a slot on: a no-show (from the first), or one who leaves. */
  | { readonly event: 'away'; readonly person: number; readonly from: number }
  /** The person arrives late: it is not there before the slot. */
  | { readonly event: 'late'; readonly person: number; readonly until: number }
  /** So many tables of the pool are closed from a slot on. */
  | { readonly event: 'tables-closed'; readonly pool: number; readonly count: number; readonly from: number }
  /** A meeting of the problem that was not published is wished now; `slot`: where it was once, or -1. */
  | { readonly event: 'wish'; readonly meeting: number; readonly slot: number };

export interface ReplanAsk {
  readonly problem: ScheduleProblem;
  /** What was published; keeps the hard constraints of the problem. */
  readonly published: Placement;
  /** The first slot that is not over. */
  readonly now: number;
  readonly events: readonly DayEvent[];
  readonly seed: number;
}

/** What is different for one person. */
export interface PersonChange {
  readonly person: number;
  readonly meeting: number;
  readonly change: 'lost' | 'moved' | 'added';
  /** The slot before and after; null where there is none. */
  readonly before: number | null;
  readonly after: number | null;
}

export type Replan =
  | { readonly state: 'impossible'; readonly clash: readonly Constraint[] }
  | {
      readonly state: 'replanned';
      readonly placement: Placement;
      /** Meetings, ascending. */
      readonly lost: readonly number[];
      readonly moved: readonly number[];
      readonly added: readonly number[];
      /** Every change once for each of its people, by person, then by slot (the one after, else the one before). */
      readonly changes: readonly PersonChange[];
    };

/** What changes are worth, each more than all below it together could be: a meeting kept, a wish granted, a slot kept. */
const KEPT = 1e6;
const WISHED = 1e3;
const STAYED = 1;
/** Attempts for every meeting that lost its slot or was wished. */
const STEPS_PER_MEETING = 400;
const MOST_STEPS = 30_000;

/**
 * Plans the rest of the day anew after events, changing as little as possible: first no published meeting is lost
 * that can be kept, then as many wishes as can be are granted, then as few meetings as can be change their slot; a
 * wished meeting that once had a slot is put back there where that is free. What
 * is over and what is locked stays; a lock that an event makes impossible (its person gone, its table closed) is
 * told as a clash. Meetings that were neither published nor wished are not brought in. Minima are not looked at: who
 * has fewer meetings because of an event cannot be given what nobody agreed to. Deterministic for a seed.
 */
export function replan(ask: ReplanAsk): Replan {
  const { published, now } = ask;
  const wished = new Map(
    ask.events.flatMap((each) => (each.event === 'wish' ? [[each.meeting, each.slot] as const] : [])),
  );
  const problem = problemOfTheDay(ask, wished);
  const clash = lockClash(problem);
  if (clash !== null) return { state: 'impossible', clash };
  const floor = new Int32Array(problem.personCount);
  const home = published.map((slot, meeting) => (slot < 0 ? (wished.get(meeting) ?? slot) : slot));
  const table = new Timetable(problem, { floor, cost: Float64Array.of(0), home, stay: STAYED });
  const next = random(ask.seed);
  const seater = new Seater(table, next);
  const displaced: number[] = [];
  for (let meeting = 0; meeting < published.length; meeting++) {
    if (table.slotOf[meeting] >= 0 || published[meeting] < now) continue;
    if (table.openSlot(meeting, published[meeting]) === published[meeting]) {
      table.put(meeting, published[meeting]);
    } else displaced.push(meeting);
  }
  for (const [meeting, slot] of wished) {
    if (table.slotOf[meeting] >= 0) continue;
    if (slot >= now && table.openSlot(meeting, slot) === slot) table.put(meeting, slot);
    else displaced.push(meeting);
  }
  for (const meeting of displaced) seater.seat(meeting);
  table.forget();
  if (displaced.length > 0) {
    const net = Float64Array.from(published, (slot, meeting) =>
      slot >= now || wished.has(meeting) ? problem.meetings.weight[meeting] : Number.NEGATIVE_INFINITY,
    );
    const steps = Math.min(MOST_STEPS, STEPS_PER_MEETING * displaced.length);
    improve(table, { net, next, steps, timeIsUp: () => false, heat: STAYED });
  }
  return { state: 'replanned', placement: table.placement(), ...changesOf(problem, published, table.slotOf) };
}

/** The problem as it is now: what is over is locked, people and tables are gone, only what is asked for may be placed. */
function problemOfTheDay(ask: ReplanAsk, wished: ReadonlyMap<number, number>): ScheduleProblem {
  const { problem, published, now } = ask;
  const { slotCount } = problem;
  const available = problem.available.slice();
  const tables = problem.tables.slice();
  for (const each of ask.events) {
    if (each.event === 'away') {
      const row = each.person * slotCount;
      available.fill(0, row + Math.max(now, each.from), row + slotCount);
    } else if (each.event === 'late') {
      const row = each.person * slotCount;
      available.fill(0, row + now, row + Math.max(now, Math.min(each.until, slotCount)));
    } else if (each.event === 'tables-closed') {
      for (let slot = Math.max(now, each.from); slot < slotCount; slot++) {
        const at = each.pool * slotCount + slot;
        tables[at] = Math.max(0, tables[at] - each.count);
      }
    }
  }
  const { meetings } = problem;
  const allowed = meetings.allowed?.slice() ?? new Uint8Array(meetings.count * slotCount).fill(1);
  const lockedSlot = meetings.lockedSlot.slice();
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    const slot = published[meeting];
    const row = meeting * slotCount;
    if (slot >= 0 && slot < now) {
      // It took place, whatever the sessions say.
      lockedSlot[meeting] = slot;
      allowed[row + slot] = 1;
    } else allowed.fill(0, row, row + now);
    if (slot < 0 && !wished.has(meeting) && lockedSlot[meeting] < 0) allowed.fill(0, row, row + slotCount);
  }
  const weight = Float64Array.from(published, (slot) => (slot >= 0 ? KEPT : WISHED));
  const changed: ProblemMeetings = { ...meetings, allowed, lockedSlot, weight };
  return { ...problem, available, tables, meetings: changed };
}

function changesOf({ meetings }: ScheduleProblem, published: Placement, placement: Placement) {
  const lost: number[] = [];
  const moved: number[] = [];
  const added: number[] = [];
  const changes: PersonChange[] = [];
  for (let meeting = 0; meeting < published.length; meeting++) {
    const before = published[meeting] < 0 ? null : published[meeting];
    const after = placement[meeting] < 0 ? null : placement[meeting];
    if (before === after) continue;
    const change = after === null ? 'lost' : before === null ? 'added' : 'moved';
    (change === 'lost' ? lost : change === 'added' ? added : moved).push(meeting);
    for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
      changes.push({ person: meetings.attendees[i], meeting, change, before, after });
    }
  }
  const slotOf = ({ before, after }: PersonChange): number => after ?? before ?? 0;
  changes.sort((a, b) => a.person - b.person || slotOf(a) - slotOf(b) || a.meeting - b.meeting);
  return { lost, moved, added, changes };
}
