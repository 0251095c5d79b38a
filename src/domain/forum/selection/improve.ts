import { Seater } from './seater.ts';
import type { Timetable } from './timetable.ts';

/** How the search goes about: all as shares of the mean weight. */
const HOT = 0.05;
const COLD = 0.004;
/** How far below its prices a meeting may be to be tried at all, where there are more meetings than FEW. */
const REACH = 0.15;
const FEW = 2_000;
/** How far chance blurs which meeting is given up for another. */
const BLUR = 0.12;
/** How many of the attempts at a meeting that takes place put it into another slot. */
const SHIFTED = 0.05;
/** Meetings that are compared when one has to give up its table. */
const COMPARED = 6;
/** Turns between two looks at the clock. */
const LOOK = 256;

export interface Improvement {
  /** By meeting: its weight less the prices of what it takes up (see upperBound). */
  readonly net: Float64Array;
  readonly next: () => number;
  /** Attempts to bring in a meeting. */
  readonly steps: number;
  /** Whether time is up; asked now and then with the share of the attempts that are made. */
  readonly timeIsUp: (share: number) => boolean;
  /** The loss in worth that is often accepted at the beginning; not given: a share of the mean weight. */
  readonly heat?: number;
}

/**
 * Improves a schedule by simulated annealing. A step brings in a meeting (now and then it shifts one): those of its
 * people who have all they may give up the one that is worth least at the prices; where no slot is open, an exchange
 * of two slots along a chain opens one, or whatever stands in a slot makes way. Who lost a meeting is given the best
 * other one. Answers the steps made. The best schedule found is left in the table.
 */
export function improve(table: Timetable, { net, next, steps, timeIsUp, heat }: Improvement): number {
  const { maximum, meetings } = table.problem;
  const { attendees, attendeeStarts, weight, group, pool } = meetings;
  const { slotCount, slotOf, at, held, tablesLeft } = table;
  const mean = weight.reduce((sum, each) => sum + each, 0) / weight.length;
  const hot = heat ?? HOT * mean;
  const reach = weight.length > FEW ? REACH * mean : Number.MAX_VALUE;
  const tried = Int32Array.from(
    Array.from(net.keys()).filter(
      (meeting) => !table.isLocked(meeting) && (net[meeting] > -reach || helpsSomebody(meeting)),
    ),
  );
  if (tried.length === 0) return 0;
  const wished = byPerson(table, tried, net);
  const seater = new Seater(table, next);
  const out: number[] = [];
  const bereft: number[] = [];
  const best = { worth: table.worth, placement: slotOf.slice() };
  let step = 0;
  for (; step < steps; step++) {
    if (step % LOOK === 0 && timeIsUp(step / steps)) break;
    const meeting = tried[Math.floor(next() * tried.length)];
    const stood = slotOf[meeting];
    if (stood >= 0 && next() >= SHIFTED) continue;
    table.forget();
    out.length = 0;
    const before = table.worth;
    if (stood >= 0) table.remove(meeting);
    if (!makeRoom(meeting) || !((stood < 0 && seater.seat(meeting)) || force(meeting, stood))) {
      table.takeBack(0, before);
      continue;
    }
    compensate();
    const change = table.worth - before;
    if (change < 0 && next() >= Math.exp(change / (hot * (COLD / HOT) ** (step / steps))))
      table.takeBack(0, before);
    else if (table.worth > best.worth + 1e-9 * mean) keep();
  }
  // Of equals the one found first: it is nearest to what the search began with.
  if (best.worth >= table.worth) restore();
  return step;

  /** Whether one of its people has fewer meetings than it is to have at least. */
  function helpsSomebody(meeting: number): boolean {
    if (net[meeting] === Number.NEGATIVE_INFINITY) return false;
    for (let i = attendeeStarts[meeting]; i < attendeeStarts[meeting + 1]; i++) {
      if (held[attendees[i]] < table.floor[attendees[i]]) return true;
    }
    return false;
  }

  function keep(): void {
    best.worth = table.worth;
    best.placement.set(slotOf);
  }

  function restore(): void {
    for (let meeting = 0; meeting < slotOf.length; meeting++) {
      if (slotOf[meeting] >= 0 && slotOf[meeting] !== best.placement[meeting]) table.remove(meeting);
    }
    for (let meeting = 0; meeting < slotOf.length; meeting++) {
      if (best.placement[meeting] >= 0 && slotOf[meeting] < 0) table.put(meeting, best.placement[meeting]);
    }
    table.worth = best.worth;
  }

  /** Takes a meeting out; answers false where it is locked. */
  function takeOut(meeting: number): boolean {
    if (table.isLocked(meeting)) return false;
    table.remove(meeting);
    out.push(meeting);
    return true;
  }

  /** Makes the meeting fit its group, the most meetings of its people and the tables of its pool. */
  function makeRoom(meeting: number): boolean {
    const rival = group[meeting] < 0 ? -1 : table.takenBy[group[meeting]];
    if (rival >= 0 && !takeOut(rival)) return false;
    for (let i = attendeeStarts[meeting]; i < attendeeStarts[meeting + 1]; i++) {
      const person = attendees[i];
      if (held[person] < maximum[person]) continue;
      const least = leastOf(person);
      if (least < 0 || !takeOut(least)) return false;
    }
    if (table.openTables(pool[meeting]) > 0) return true;
    let least = -1;
    for (let i = 0; i < COMPARED; i++) {
      const slot = Math.floor(next() * slotCount);
      const other = table.someMeetingAt(pool[meeting], slot, next());
      if (other >= 0 && !table.isLocked(other) && (least < 0 || net[other] < net[least])) least = other;
    }
    return least >= 0 && takeOut(least);
  }

  /** The meeting of a person that is worth least at the prices, roughly. */
  function leastOf(person: number): number {
    let least = -1;
    let lowest = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < slotCount; slot++) {
      const meeting = at[person * slotCount + slot];
      if (meeting < 0 || table.isLocked(meeting)) continue;
      const worth = net[meeting] + BLUR * mean * next();
      if (worth >= lowest) continue;
      lowest = worth;
      least = meeting;
    }
    return least;
  }

  /** Puts the meeting into some slot but `stood`, home if it has one, and takes out whatever is against it there. */
  function force(meeting: number, stood: number): boolean {
    const home = table.home === null ? -1 : table.home[meeting];
    const from = home >= 0 && home !== stood ? home : Math.floor(next() * slotCount);
    for (let turn = 0; turn < slotCount; turn++) {
      const slot = (from + turn) % slotCount;
      if (slot === stood || !table.isPossible(meeting, slot)) continue;
      for (let i = attendeeStarts[meeting]; i < attendeeStarts[meeting + 1]; i++) {
        const other = at[attendees[i] * slotCount + slot];
        if (other >= 0 && !takeOut(other)) return false;
      }
      if (tablesLeft[pool[meeting] * slotCount + slot] <= 0) {
        if (!takeOut(table.someMeetingAt(pool[meeting], slot, next()))) return false;
      }
      const clashing: number[] = [];
      table.clashesWithOrder(meeting, slot, clashing);
      for (const other of clashing) if (slotOf[other] >= 0 && !takeOut(other)) return false;
      table.put(meeting, slot);
      return true;
    }
    return false;
  }

  /** Seats those taken out again where that can be; their people get the best other meeting where it cannot. */
  function compensate(): void {
    bereft.length = 0;
    for (const meeting of out) {
      if (seater.seat(meeting)) continue;
      for (let i = attendeeStarts[meeting]; i < attendeeStarts[meeting + 1]; i++) bereft.push(attendees[i]);
    }
    for (const person of bereft) {
      if (held[person] >= maximum[person]) continue;
      for (let i = wished.starts[person]; i < wished.starts[person + 1]; i++) {
        const meeting = wished.list[i];
        if (slotOf[meeting] < 0 && seater.seat(meeting)) break;
      }
    }
  }
}

/** By person: those of the meetings that are its own, greatest net weight first. */
function byPerson(table: Timetable, meetings: Int32Array, net: Float64Array) {
  const { attendees, attendeeStarts } = table.problem.meetings;
  const lists: number[][] = Array.from({ length: table.problem.personCount }, () => []);
  for (const meeting of meetings.slice().sort((a, b) => net[b] - net[a] || a - b)) {
    for (let i = attendeeStarts[meeting]; i < attendeeStarts[meeting + 1]; i++) {
      lists[attendees[i]].push(meeting);
    }
  }
  const starts = new Int32Array(lists.length + 1);
  for (const [person, list] of lists.entries()) starts[person + 1] = starts[person] + list.length;
  return { starts, list: Int32Array.from(lists.flat()) };
}
