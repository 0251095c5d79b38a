import type { ScheduleProblem } from '../problem.ts';
import { type Crowding, findCrowding } from './crowding.ts';
import { mayBe } from './domains.ts';
import { encodePlacement } from './encodePlacement.ts';
import { meetingsOfPeople } from './meetingsOfPeople.ts';
import { restrictMeetings } from './restrictMeetings.ts';
import { shrink } from './shrink.ts';

/** Why not all meetings can be placed. Meetings, people, slots and pools as in the problem. */
export type Clash =
  /** Nothing but its own rules keeps the meeting from every slot. */
  | { readonly kind: 'no-slot'; readonly meeting: number }
  /** The person has more meetings than they may have. */
  | { readonly kind: 'maximum'; readonly person: number; readonly meetings: readonly number[] }
  /** At most one of the meetings takes place. */
  | { readonly kind: 'group'; readonly meetings: readonly number[] }
  /** These meetings of the person fit into these slots only, which are fewer. */
  | ({ readonly kind: 'person'; readonly person: number } & Crowding)
  /** These meetings need a table of the pool in these slots, which have fewer together. */
  | ({ readonly kind: 'tables'; readonly pool: number } & Crowding)
  /** These meetings cannot all take place; without any one of them the others can, where `smallest`. */
  | {
      readonly kind: 'meetings';
      readonly meetings: readonly number[];
      /** The rules it takes, besides that nobody meets twice in a slot: without one of them they would fit. */
      readonly rules: readonly ClashRule[];
      readonly smallest: boolean;
    };

export type ClashRule =
  | { readonly kind: 'order'; readonly earlier: number; readonly later: number }
  | { readonly kind: 'lock'; readonly meeting: number }
  | { readonly kind: 'session'; readonly meeting: number }
  | { readonly kind: 'available'; readonly person: number }
  | { readonly kind: 'tables'; readonly pool: number };

/** In conflicts: what one question of the shrinking may take. */
const ASSUMED_QUESTION_CONFLICTS = 3000;

/**
 * The reason why not all meetings of a problem that is impossible can be placed (without fairness): counted where
 * counting shows it, else a set of meetings shrunk until it would fit without any of them, with the rules it takes.
 * Deterministic; the questions asked while shrinking are limited, and `stop` ends them early: a set that may be
 * larger than needed is then marked. Never throws.
 */
export function findClash(problem: ScheduleProblem, stop: () => boolean): Clash {
  return countedClash(problem) ?? shrunkClash(problem, stop);
}

/** What counting shows; null where it shows nothing. */
export function countedClash(problem: ScheduleProblem): Clash | null {
  const { meetings, slotCount, personCount, poolCount, tables } = problem;
  const all = Array.from({ length: meetings.count }, (_, meeting) => meeting);
  const slotsOf = all.map((meeting) =>
    Array.from({ length: slotCount }, (_, slot) => slot).filter((slot) => mayBe(problem, meeting, slot)),
  );
  const stuck = slotsOf.findIndex((slots) => slots.length === 0);
  if (stuck >= 0) return { kind: 'no-slot', meeting: stuck };
  const firstOfGroup = new Map<number, number>();
  for (const meeting of all) {
    const group = meetings.group[meeting];
    if (group < 0) continue;
    const first = firstOfGroup.get(group);
    if (first !== undefined) return { kind: 'group', meetings: [first, meeting] };
    firstOfGroup.set(group, meeting);
  }
  const people = meetingsOfPeople(problem);
  for (let person = 0; person < personCount; person++) {
    const own = [...people.meetings.subarray(people.starts[person], people.starts[person + 1])];
    if (own.length > problem.maximum[person]) return { kind: 'maximum', person, meetings: own };
    const crowding = findCrowding(
      own,
      slotCount,
      (meeting) => slotsOf[meeting],
      () => 1,
    );
    if (crowding !== null) return { kind: 'person', person, ...crowding };
  }
  for (let pool = 0; pool < poolCount; pool++) {
    const crowding = findCrowding(
      all.filter((meeting) => meetings.pool[meeting] === pool),
      slotCount,
      (meeting) => slotsOf[meeting],
      (slot) => tables[pool * slotCount + slot],
    );
    if (crowding !== null) return { kind: 'tables', pool, ...crowding };
  }
  return null;
}

function shrunkClash(problem: ScheduleProblem, stop: () => boolean): Clash {
  let smallest = true;
  const isImpossible = (asked: ScheduleProblem): boolean => {
    const { solver } = encodePlacement(asked, null);
    const verdict = solver.solve([], { conflicts: ASSUMED_QUESTION_CONFLICTS, stop });
    if (verdict === 'unknown') smallest = false;
    return verdict === 'unsatisfiable';
  };
  const all = Array.from({ length: problem.meetings.count }, (_, meeting) => meeting);
  const meetings = shrink(all, (part) => isImpossible(restrictMeetings(problem, part)));
  const clashing = restrictMeetings(problem, meetings);
  const rules = shrink(rulesOf(clashing), (part) => isImpossible(keepRules(clashing, part)));
  return { kind: 'meetings', meetings, rules: rules.map((rule) => renamed(rule, meetings)), smallest };
}

/** Every rule that bears on the meetings of a problem. */
function rulesOf(problem: ScheduleProblem): ClashRule[] {
  const { meetings, precedences, slotCount, available } = problem;
  const rules: ClashRule[] = [];
  for (const pool of new Set(meetings.pool)) rules.push({ kind: 'tables', pool });
  for (const person of new Set(meetings.attendees)) {
    const row = available.subarray(person * slotCount, (person + 1) * slotCount);
    if (row.includes(0)) rules.push({ kind: 'available', person });
  }
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    const row = meetings.allowed?.subarray(meeting * slotCount, (meeting + 1) * slotCount);
    if (row?.includes(0)) rules.push({ kind: 'session', meeting });
    if (meetings.lockedSlot[meeting] >= 0) rules.push({ kind: 'lock', meeting });
  }
  for (let i = 0; i < precedences.length; i += 2) {
    rules.push({ kind: 'order', earlier: precedences[i], later: precedences[i + 1] });
  }
  return rules;
}

/** The problem with only these rules in force. */
function keepRules(problem: ScheduleProblem, rules: readonly ClashRule[]): ScheduleProblem {
  const { meetings, slotCount } = problem;
  const available = new Uint8Array(problem.available.length).fill(1);
  const tables = new Int32Array(problem.tables.length).fill(meetings.count);
  const allowed = new Uint8Array(meetings.count * slotCount).fill(1);
  const lockedSlot = new Int32Array(meetings.count).fill(-1);
  const precedences: number[] = [];
  const copy = (from: ArrayLike<number>, to: Uint8Array | Int32Array, row: number): void => {
    for (let at = row * slotCount; at < (row + 1) * slotCount; at++) to[at] = from[at];
  };
  for (const rule of rules) {
    if (rule.kind === 'available') copy(problem.available, available, rule.person);
    else if (rule.kind === 'tables') copy(problem.tables, tables, rule.pool);
    else if (rule.kind === 'lock') lockedSlot[rule.meeting] = meetings.lockedSlot[rule.meeting];
    else if (rule.kind === 'order') precedences.push(rule.earlier, rule.later);
    else if (meetings.allowed !== null) copy(meetings.allowed, allowed, rule.meeting);
  }
  return {
    ...problem,
    available,
    tables,
    precedences: Int32Array.from(precedences),
    meetings: { ...meetings, allowed, lockedSlot },
  };
}

/** The rule with its meetings as they are called in the whole problem. */
function renamed(rule: ClashRule, meetings: readonly number[]): ClashRule {
  if (rule.kind === 'order') return { ...rule, earlier: meetings[rule.earlier], later: meetings[rule.later] };
  if (rule.kind === 'lock' || rule.kind === 'session') return { ...rule, meeting: meetings[rule.meeting] };
  return rule;
}
