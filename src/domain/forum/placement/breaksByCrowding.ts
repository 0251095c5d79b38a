import type { ScheduleProblem } from '../problem.ts';
import { meetingDomains } from './domains.ts';
import { meetingsOfPeople } from './meetingsOfPeople.ts';

/** People who may sit in the same ways: the cheapest way of one is that of all. */
interface Alike {
  readonly count: number;
  readonly held: number;
  /** By slot: one of the meetings may be there; the person is elsewhere in the programme. */
  readonly open: Uint8Array;
  readonly busy: Uint8Array;
  /** By slot: meetings that have to be over after it, and that can be. */
  readonly least: Int32Array;
  readonly most: Int32Array;
}

/** Of one person on one day, before a slot. */
const NOT_YET = 0;
const MEETING = 1;
const IDLE = 2;
/** Elsewhere after an idle run, and to meet again. */
const WAITING = 3;
const DONE = 4;
const STATES = 5;
/** A step, not a state: meets in the slot. */
const MEETS = 5;

interface Scratch {
  /** By slot, meetings held before it and state: the least cost from there on, and the step that leads to it. */
  readonly cost: Float64Array;
  readonly next: Int8Array;
}

const ASSUMED_ROUNDS = 400;
/** Of the step that would reach the value aimed at, at first; halved where so many rounds brought nothing. */
const ASSUMED_FIRST_STEP = 1;
const ASSUMED_PATIENCE = 12;
/** How much of the former direction is kept, which evens out the leaps of those who are alike. */
const ASSUMED_MEMORY = 0.7;
/** In breaks: what rounding may have added. */
const ROUNDING = 1e-6;

/**
 * A number of breaks that no placement of all meetings is below, because a slot seats only so many: everyone sits as
 * cheaply as can be, in breaks and in prices of crowded slots, whoever they meet (Lagrangian relaxation, subgradient
 * steps). 0 where seats are no reason for breaks. Deterministic. Cost: 400 times people (those alike once) times slots
 * times meetings of one.
 * Source: Held, Wolfe and Crowder, Validation of subgradient optimization, 1974.
 */
export function breaksByCrowding(problem: ScheduleProblem): number {
  const { slotCount } = problem;
  const seats = seatsBySlot(problem);
  const groups = alikePeople(problem);
  const price = new Float64Array(slotCount);
  const direction = new Float64Array(slotCount);
  const { dayOfSlot } = problem;
  const lastOfDay = Uint8Array.from(dayOfSlot, (day, slot) => Number(dayOfSlot[slot + 1] !== day));
  const longest = groups.reduce((most, { held }) => Math.max(most, held), 0);
  const room = (slotCount + 1) * (longest + 1) * STATES;
  const scratch: Scratch = { cost: new Float64Array(room), next: new Int8Array(room) };
  let best = 0;
  let step = ASSUMED_FIRST_STEP;
  let idle = 0;
  let bestPrice = price.slice();
  for (let round = 0; round < ASSUMED_ROUNDS; round++) {
    const sitting = new Float64Array(slotCount);
    let value = 0;
    for (const group of groups) {
      const cost = cheapest(group, lastOfDay, price, sitting, scratch);
      if (cost === Number.POSITIVE_INFINITY) return 0;
      value += group.count * cost;
    }
    for (let slot = 0; slot < slotCount; slot++) value -= price[slot] * seats[slot];
    if (value > best + ROUNDING) {
      best = value;
      bestPrice = price.slice();
      idle = 0;
    } else if (++idle === ASSUMED_PATIENCE) {
      idle = 0;
      step /= 2;
      price.set(bestPrice);
      direction.fill(0);
      continue;
    }
    let norm = 0;
    for (let slot = 0; slot < slotCount; slot++) {
      direction[slot] =
        ASSUMED_MEMORY * direction[slot] + (1 - ASSUMED_MEMORY) * (sitting[slot] - seats[slot]);
      if (price[slot] === 0 && direction[slot] < 0) direction[slot] = 0;
      norm += direction[slot] ** 2;
    }
    if (norm < 1e-12) break;
    const length = (step * (Math.ceil(best) + 1 - value)) / norm;
    for (let slot = 0; slot < slotCount; slot++) {
      price[slot] = Math.max(0, price[slot] + length * direction[slot]);
    }
  }
  return Math.max(0, Math.ceil(best - ROUNDING));
}

/** By slot: people whom its tables seat. */
function seatsBySlot({ slotCount, poolCount, tables, meetings }: ScheduleProblem): Int32Array {
  const largest = new Int32Array(poolCount);
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    const size = meetings.attendeeStarts[meeting + 1] - meetings.attendeeStarts[meeting];
    largest[meetings.pool[meeting]] = Math.max(largest[meetings.pool[meeting]], size);
  }
  const seats = new Int32Array(slotCount);
  for (let cell = 0; cell < tables.length; cell++) {
    seats[cell % slotCount] += largest[Math.floor(cell / slotCount)] * tables[cell];
  }
  return seats;
}

function alikePeople(problem: ScheduleProblem): Alike[] {
  const { slotCount, personCount, busy } = problem;
  const domains = meetingDomains(problem);
  const { starts, meetings } = meetingsOfPeople(problem);
  const groups = new Map<string, Alike & { count: number }>();
  for (let person = 0; person < personCount; person++) {
    const own = meetings.subarray(starts[person], starts[person + 1]);
    if (own.length === 0) continue;
    const open = new Uint8Array(slotCount);
    const least = new Int32Array(slotCount);
    const most = new Int32Array(slotCount);
    for (const meeting of own) {
      const row = domains.subarray(meeting * slotCount, (meeting + 1) * slotCount);
      for (let slot = 0; slot < slotCount; slot++) open[slot] |= row[slot];
      for (let slot = row.indexOf(1); slot >= 0 && slot < slotCount; slot++) most[slot]++;
      for (let slot = row.lastIndexOf(1); slot >= 0 && slot < slotCount; slot++) least[slot]++;
    }
    const elsewhere =
      busy === null ? new Uint8Array(slotCount) : busy.slice(person * slotCount, (person + 1) * slotCount);
    const key = [own.length, ...open, ...elsewhere, ...least, ...most].join();
    const known = groups.get(key);
    if (known !== undefined) known.count++;
    else groups.set(key, { count: 1, held: own.length, open, busy: elsewhere, least, most });
  }
  return [...groups.values()];
}

/**
 * The least that breaks and prices come to for one of the group, infinity where there is no way; adds where all of it
 * then sit to `sitting`. `cost` and `next` are scratch.
 */
function cheapest(
  { count, held, open, busy, least, most }: Alike,
  lastOfDay: Uint8Array,
  price: Float64Array,
  sitting: Float64Array,
  { cost, next }: Scratch,
): number {
  const slotCount = lastOfDay.length;
  const width = (held + 1) * STATES;
  const end = slotCount * width;
  cost.fill(Number.POSITIVE_INFINITY, end, end + width);
  for (const state of [NOT_YET, MEETING, DONE]) cost[end + held * STATES + state] = 0;
  for (let slot = slotCount - 1; slot >= 0; slot--) {
    const row = slot * width;
    const fewest = slot > 0 ? least[slot - 1] : 0;
    const greatest = slot > 0 ? most[slot - 1] : 0;
    const ends = lastOfDay[slot] === 1;
    const isOpen = open[slot] === 1;
    const isBusy = busy[slot] === 1;
    cost.fill(Number.POSITIVE_INFINITY, row, row + width);
    for (let met = fewest; met <= greatest; met++) {
      const at = row + met * STATES;
      const stays = met >= least[slot];
      const same = row + width + met * STATES;
      const meets =
        isOpen && met < most[slot] && met + 1 >= least[slot]
          ? price[slot] + cost[same + STATES + (ends ? NOT_YET : MEETING)]
          : Number.POSITIVE_INFINITY;
      const notYet = stays ? cost[same + NOT_YET] : Number.POSITIVE_INFINITY;
      const done = stays ? cost[same + (ends ? NOT_YET : DONE)] : Number.POSITIVE_INFINITY;
      const idle = stays && !ends ? cost[same + IDLE] : Number.POSITIVE_INFINITY;
      const waits = stays && !ends ? cost[same + WAITING] : Number.POSITIVE_INFINITY;
      const pauses = stays && isBusy ? cost[same + (ends ? NOT_YET : MEETING)] : Number.POSITIVE_INFINITY;
      cost[at + DONE] = done;
      next[at + DONE] = DONE;
      cost[at + NOT_YET] = Math.min(meets, notYet);
      next[at + NOT_YET] = meets < notYet ? MEETS : NOT_YET;
      if (isBusy) {
        cost[at + MEETING] = Math.min(pauses, done);
        next[at + MEETING] = pauses <= done ? MEETING : DONE;
        cost[at + IDLE] = waits;
        next[at + IDLE] = WAITING;
        cost[at + WAITING] = waits;
        next[at + WAITING] = WAITING;
        continue;
      }
      const breaks = 1 + idle;
      const leaves = Math.min(breaks, done);
      cost[at + MEETING] = Math.min(meets, leaves);
      next[at + MEETING] = meets < leaves ? MEETS : breaks < done ? IDLE : DONE;
      cost[at + IDLE] = Math.min(meets, idle);
      next[at + IDLE] = meets < idle ? MEETS : IDLE;
      cost[at + WAITING] = Math.min(meets, breaks);
      next[at + WAITING] = meets < breaks ? MEETS : IDLE;
    }
  }
  const whole = cost[NOT_YET];
  if (whole === Number.POSITIVE_INFINITY) return whole;
  let met = 0;
  let state = NOT_YET;
  for (let slot = 0; slot < slotCount; slot++) {
    const after = next[slot * width + met * STATES + state];
    if (after === MEETS) {
      sitting[slot] += count;
      met++;
    }
    state = lastOfDay[slot] === 1 ? NOT_YET : after === MEETS ? MEETING : after;
  }
  return whole;
}
