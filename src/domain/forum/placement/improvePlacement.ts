import type { Placement, ScheduleProblem } from '../problem.ts';
import { meetingsOfPeople } from './meetingsOfPeople.ts';
import { Seats } from './seats.ts';

export interface ImproveOptions {
  /** Numbers in [0, 1), the same for the same seed. */
  readonly next: () => number;
  /** How much of the search is spent, from 0 to 1: by steps (deterministic) or by a clock. Asked every 64 steps. */
  readonly spent: (steps: number) => number;
  /** The placement to stay near (-1: a meeting it did not place), and what moving a meeting costs, in breaks. */
  readonly published: { readonly placement: Placement; readonly cost: number } | null;
  /** Stops as soon as no more breaks than these are left. */
  readonly enough: number;
  /** In breaks: how much worse an exchange may well be at first; ASSUMED_FIRST_TEMPERATURE where not said. */
  readonly firstTemperature?: number;
}

export interface ImprovedPlacement {
  readonly placement: Placement;
  readonly breaks: number;
  readonly steps: number;
}

/** In breaks, sinking geometrically from the first to the last. */
const ASSUMED_FIRST_TEMPERATURE = 0.6;
const ASSUMED_LAST_TEMPERATURE = 0.06;
const SPENT_ASKED_EVERY = 64;
/** In breaks, times the square of a person's breaks: evens out without paying for it in breaks. */
const ASSUMED_SPREAD_COST = 0.02;
/** In breaks, for each break of a person beyond the fairness. */
const ASSUMED_UNFAIR_COST = 4;
/** The share of steps that start at a person who has breaks. */
const ASSUMED_AIMED_SHARE = 0.5;
/** Meetings drawn to come back where an exchange needs more tables than there are. */
const MOST_RETURNS = 3;

/**
 * The same meetings placed with fewer breaks, then more evenly spread: simulated annealing by exchanges between two
 * slots (Kempe chains). `placement` keeps to the rules and may leave meetings out; those stay out. Answers the best
 * seen, never costlier than the given one, counting breaks, spread, unfairness and moves. Deterministic where `next` and
 * `spent` are. About a microsecond a step. Never throws.
 * Source: Lewis and Thompson, Analysing the effects of solution space connectivity with an effective metaheuristic
 * for the course timetabling problem, EJOR 240 (2015), for Kempe chains.
 */
export function improvePlacement(
  problem: ScheduleProblem,
  placement: Placement,
  { next, spent, published, enough, firstTemperature = ASSUMED_FIRST_TEMPERATURE }: ImproveOptions,
): ImprovedPlacement {
  const seats = new Seats(problem, placement);
  const { slotCount, fairness } = problem;
  const { starts, meetings: own } = meetingsOfPeople(problem);
  const costs = Float64Array.from({ length: slotCount + 1 }, (_, breaks) => {
    const unfair = fairness === null ? 0 : Math.max(0, breaks - fairness);
    return breaks + ASSUMED_SPREAD_COST * breaks * breaks + ASSUMED_UNFAIR_COST * unfair;
  });
  const moved = (meeting: number): number =>
    published !== null &&
    published.placement[meeting] >= 0 &&
    published.placement[meeting] !== seats.slots[meeting]
      ? published.cost
      : 0;
  const placed = [...placement.keys()].filter((meeting) => placement[meeting] >= 0);
  let best = Int32Array.from(placement);
  let total = seats.breaks.reduce((sum, count) => sum + count, 0);
  let cost = 0;
  for (const count of seats.breaks) cost += costs[count];
  for (const meeting of placed) cost += moved(meeting);
  let bestCost = cost;
  let bestTotal = total;
  let temperature = firstTemperature;
  let steps = 0;
  const whole = (bound: number): number => Math.floor(next() * bound);

  const step = (): void => {
    let meeting: number;
    let to: number;
    if (next() < ASSUMED_AIMED_SHARE) {
      const person = whole(problem.personCount);
      if (seats.breaks[person] === 0) return;
      meeting = own[starts[person] + whole(starts[person + 1] - starts[person])];
      to = whole(slotCount);
    } else {
      meeting = placed[whole(placed.length)];
      to = whole(slotCount);
    }
    const from = seats.slots[meeting];
    if (from < 0 || from === to) return;
    seats.begin(from, to);
    if (!seats.draw(meeting)) return;
    for (let tries = 0; ; tries++) {
      const short = seats.shortage();
      if (short === null) break;
      if (tries === MOST_RETURNS) return;
      // Too many go one way: a meeting of the same tables comes back.
      const other = placed[whole(placed.length)];
      if (seats.slots[other] !== short.slot || problem.meetings.pool[other] !== short.pool) continue;
      if (!seats.draw(other)) return;
    }
    let former = 0;
    if (published !== null) for (const other of seats.chained) former += moved(other);
    if (!seats.exchange()) return;
    let change = -former;
    let more = 0;
    if (published !== null) for (const other of seats.chained) change += moved(other);
    for (let i = 0; i < seats.people.length; i++) {
      const now = seats.breaks[seats.people[i]];
      change += costs[now] - costs[seats.formerBreaks[i]];
      more += now - seats.formerBreaks[i];
    }
    if (change > 0 && next() >= Math.exp(-change / temperature)) {
      seats.undo();
      return;
    }
    cost += change;
    total += more;
    if (cost < bestCost - 1e-9) {
      bestCost = cost;
      bestTotal = total;
      best = seats.slots.slice();
    }
  };
  for (; placed.length > 0; steps++) {
    if (steps % SPENT_ASKED_EVERY === 0) {
      const share = spent(steps);
      if (share >= 1) break;
      temperature = firstTemperature * (ASSUMED_LAST_TEMPERATURE / firstTemperature) ** share;
    }
    if (bestTotal <= enough) break;
    step();
  }
  return { placement: best, breaks: bestTotal, steps };
}
