import type { Placement, ScheduleProblem } from '../problem.ts';
import { ClauseSolver } from './clauses/clauseSolver.ts';
import { countingOutputs } from './clauses/countingOutputs.ts';
import { meetingDomains } from './domains.ts';
import { encodeBreaks } from './encodeBreaks.ts';
import { meetingsOfPeople } from './meetingsOfPeople.ts';

export interface BreakRange {
  /** Everyone's breaks lie between; null: any number. */
  readonly least: number;
  readonly most: number | null;
  /** The total is told from this on as "more than this": what cannot be distinguished need not be encoded. */
  readonly total: number;
}

export interface EncodedPlacement {
  readonly solver: ClauseSolver;
  /** By meeting * slotCount + slot: the literal "the meeting is in the slot", or -1 where it cannot be. */
  readonly inSlot: Int32Array;
  /** The total of the range; -1 where breaks are not counted. */
  readonly total: number;
  /** By number n, to the total of the range: the literal "there are at least n + 1 breaks". */
  readonly moreBreaks: readonly number[];
}

/**
 * The question whether all meetings can be placed, as clauses and counters, with breaks as literals.
 * Models: Bofill et al., JAIR 74 (2022): channelling between meetings and people, implied counts of slots per
 * person and of people per slot.
 */
export function encodePlacement(problem: ScheduleProblem, range: BreakRange | null): EncodedPlacement {
  const { slotCount, meetings, personCount } = problem;
  const solver = new ClauseSolver();
  const domains = meetingDomains(problem);
  const inSlot = new Int32Array(domains.length).fill(-1);
  for (let cell = 0; cell < domains.length; cell++) {
    if (domains[cell] === 1) inSlot[cell] = solver.addVariable(false);
  }
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    const slots = real(inSlot.subarray(meeting * slotCount, (meeting + 1) * slotCount));
    solver.addClause(slots);
    solver.addAtMost(slots, 1);
  }
  addPrecedences(problem, solver, inSlot);
  addGroups(problem, solver);
  const sits = addPeople(problem, solver, inSlot);
  addTables(problem, solver, inSlot, sits);
  addHeads(problem, solver, sits);
  if (range === null) return { solver, inSlot, total: -1, moreBreaks: [] };

  const counted: number[] = [];
  const { starts } = meetingsOfPeople(problem);
  for (let person = 0; person < personCount; person++) {
    const ends = encodeBreaks(problem, solver, sits, person, starts[person + 1] - starts[person]);
    if (range.most !== null) solver.addAtMost(ends, range.most);
    if (range.least > 0) solver.addAtLeast(ends, range.least);
    // One after the other: what a person has is a literal of its own, and clauses learnt can speak of it.
    counted.push(...countingOutputs(solver, ends, Math.min(range.total + 1, range.most ?? ends.length)));
  }
  const moreBreaks = countingOutputs(solver, counted, range.total + 1);
  return { solver, inSlot, total: range.total, moreBreaks };
}

/** The placement of the model found last. */
export function decodePlacement(problem: ScheduleProblem, { solver, inSlot }: EncodedPlacement): Placement {
  const { slotCount, meetings } = problem;
  const placement = new Int32Array(meetings.count).fill(-1);
  for (let cell = 0; cell < inSlot.length; cell++) {
    if (inSlot[cell] >= 0 && solver.holds(inSlot[cell])) {
      placement[Math.floor(cell / slotCount)] = cell % slotCount;
    }
  }
  return placement;
}

function real(literals: Int32Array): number[] {
  return [...literals].filter((literal) => literal >= 0);
}

function addTables(
  problem: ScheduleProblem,
  solver: ClauseSolver,
  inSlot: Int32Array,
  sits: Int32Array,
): void {
  const { slotCount, meetings, poolCount, tables } = problem;
  const teller = tellers(problem);
  for (let pool = 0; pool < poolCount; pool++) {
    let meetingsOfPool = 0;
    for (let meeting = 0; meeting < meetings.count; meeting++)
      if (meetings.pool[meeting] === pool) meetingsOfPool++;
    let capacity = 0;
    for (let slot = 0; slot < slotCount; slot++) capacity += tables[pool * slotCount + slot];
    for (let slot = 0; slot < slotCount; slot++) {
      const counted = new Set<number>();
      for (let meeting = 0; meeting < meetings.count; meeting++) {
        const literal = inSlot[meeting * slotCount + slot];
        if (literal < 0 || meetings.pool[meeting] !== pool) continue;
        counted.add(teller[meeting] < 0 ? literal : sits[teller[meeting] * slotCount + slot]);
      }
      const literals = [...counted];
      const free = tables[pool * slotCount + slot];
      solver.addAtMost(literals, free);
      // Implied: what the other slots cannot take has to be here.
      const least = meetingsOfPool - (capacity - free);
      if (least > 0) solver.addAtLeast(literals, least);
    }
  }
}

/**
 * By meeting: the attendee who tells that it takes a table by sitting in a slot, or -1 where it has to tell itself.
 * No meeting has two of those people, and all of each one's meetings are told by them: counting people counts
 * meetings, with fewer literals. Chosen greedily, those with most meetings first.
 */
function tellers(problem: ScheduleProblem): Int32Array {
  const { personCount, meetings } = problem;
  const { starts, meetings: own } = meetingsOfPeople(problem);
  const teller = new Int32Array(meetings.count).fill(-1);
  const held = (person: number): number => starts[person + 1] - starts[person];
  const order = Array.from({ length: personCount }, (_, person) => person).sort(
    (a, b) => held(b) - held(a) || a - b,
  );
  for (const person of order) {
    const theirs = own.subarray(starts[person], starts[person + 1]);
    const pool = meetings.pool[theirs[0]];
    if (theirs.some((meeting) => teller[meeting] >= 0 || meetings.pool[meeting] !== pool)) continue;
    for (const meeting of theirs) teller[meeting] = person;
  }
  return teller;
}

function addPrecedences(problem: ScheduleProblem, solver: ClauseSolver, inSlot: Int32Array): void {
  const { slotCount, precedences } = problem;
  /** By meeting: literals "in this slot or before", made where asked for. */
  const until = new Map<number, Int32Array>();
  const untilOf = (meeting: number): Int32Array => {
    const known = until.get(meeting);
    if (known !== undefined) return known;
    const made = new Int32Array(slotCount).fill(-1);
    for (let slot = 0; slot < slotCount; slot++) {
      const literal = inSlot[meeting * slotCount + slot];
      const previous = slot > 0 ? made[slot - 1] : -1;
      if (literal < 0 || previous < 0) {
        made[slot] = literal < 0 ? previous : literal;
        continue;
      }
      made[slot] = solver.addVariable(false);
      solver.addClause([literal ^ 1, made[slot]]);
      solver.addClause([previous ^ 1, made[slot]]);
      solver.addClause([made[slot] ^ 1, literal, previous]);
    }
    until.set(meeting, made);
    return made;
  };
  for (let i = 0; i < precedences.length; i += 2) {
    const first = untilOf(precedences[i]);
    const then = untilOf(precedences[i + 1]);
    for (let slot = 0; slot < slotCount; slot++) {
      if (then[slot] < 0) continue;
      const earlier = slot > 0 ? first[slot - 1] : -1;
      solver.addClause(earlier < 0 ? [then[slot] ^ 1] : [then[slot] ^ 1, earlier]);
    }
  }
}

/** Two meetings of one group cannot both take place. */
function addGroups(problem: ScheduleProblem, solver: ClauseSolver): void {
  const seen = new Set<number>();
  for (const group of problem.meetings.group) {
    if (group < 0) continue;
    if (seen.has(group)) solver.addClause([]);
    seen.add(group);
  }
}

/** Answers, by person * slotCount + slot, the literal "the person sits in a meeting", or -1 where that cannot be. */
function addPeople(problem: ScheduleProblem, solver: ClauseSolver, inSlot: Int32Array): Int32Array {
  const { slotCount, personCount } = problem;
  const { starts, meetings } = meetingsOfPeople(problem);
  const sits = new Int32Array(personCount * slotCount).fill(-1);
  for (let person = 0; person < personCount; person++) {
    const own = meetings.subarray(starts[person], starts[person + 1]);
    const literals: number[] = [];
    for (let slot = 0; slot < slotCount; slot++) {
      const held = [...own]
        .map((meeting) => inSlot[meeting * slotCount + slot])
        .filter((literal) => literal >= 0);
      if (held.length === 0) continue;
      solver.addAtMost(held, 1);
      const literal = solver.addVariable(false);
      sits[person * slotCount + slot] = literal;
      literals.push(literal);
      solver.addClause([literal ^ 1, ...held]);
      for (const one of held) solver.addClause([one ^ 1, literal]);
    }
    if (own.length > problem.maximum[person]) solver.addClause([]);
    // Implied: as many slots as meetings.
    solver.addAtMost(literals, own.length);
    solver.addAtLeast(literals, own.length);
  }
  return sits;
}

/** Implied: no more people sit in a slot than its tables seat, nor fewer than the other slots leave over. */
function addHeads(problem: ScheduleProblem, solver: ClauseSolver, sits: Int32Array): void {
  const { slotCount, personCount, meetings, poolCount, tables } = problem;
  const seats = new Int32Array(slotCount);
  for (let pool = 0; pool < poolCount; pool++) {
    let largest = 0;
    for (let meeting = 0; meeting < meetings.count; meeting++) {
      if (meetings.pool[meeting] !== pool) continue;
      largest = Math.max(largest, meetings.attendeeStarts[meeting + 1] - meetings.attendeeStarts[meeting]);
    }
    for (let slot = 0; slot < slotCount; slot++) seats[slot] += largest * tables[pool * slotCount + slot];
  }
  const all = seats.reduce((sum, count) => sum + count, 0);
  for (let slot = 0; slot < slotCount; slot++) {
    const literals: number[] = [];
    for (let person = 0; person < personCount; person++) {
      if (sits[person * slotCount + slot] >= 0) literals.push(sits[person * slotCount + slot]);
    }
    solver.addAtMost(literals, seats[slot]);
    const least = meetings.attendees.length - (all - seats[slot]);
    if (least > 0) solver.addAtLeast(literals, least);
  }
}
