import { type Assignment, NO_REASON } from './assignment.ts';
import type { ClauseStore } from './clauseStore.ts';
import type { Counters } from './counters.ts';
import type { VariableHeap } from './variableHeap.ts';

/** How deep the reasons of reasons are followed to leave a literal out. */
const LONGEST_CHAIN = 60;

const SEEN = 1;
const IMPLIED = 2;
const NEEDED = 3;

/** Learns from conflicts: the clause of the first unique implication point, minimised. */
export class ConflictAnalysis {
  /** The clause learnt: the literal to assert first, one of the level to go back to second. */
  readonly learnt: number[] = [];
  backLevel = 0;
  spread = 0;
  private marks = new Uint8Array(64);
  private readonly marked: number[] = [];
  private readonly literals: number[] = [];
  private levelStamps = new Int32Array(64);
  private stamp = 0;
  private readonly assignment: Assignment;
  private readonly clauses: ClauseStore;
  private readonly counters: Counters;
  private readonly heap: VariableHeap;

  constructor(assignment: Assignment, clauses: ClauseStore, counters: Counters, heap: VariableHeap) {
    this.assignment = assignment;
    this.clauses = clauses;
    this.counters = counters;
    this.heap = heap;
  }

  /** `conflict` is a clause's place, or -1 - counter. Only above level 0. */
  analyse(conflict: number): void {
    const { levels, trail, reasons, level } = this.assignment;
    this.makeRoom();
    const { learnt, marks } = this;
    learnt.length = 0;
    learnt.push(0);
    let open = 0;
    let at = this.assignment.length - 1;
    let literal = -1;
    let reason = conflict;
    for (;;) {
      this.collect(reason, literal);
      for (const other of this.literals) {
        const variable = other >> 1;
        if (marks[variable] !== 0 || levels[variable] === 0) continue;
        marks[variable] = SEEN;
        this.marked.push(variable);
        this.heap.bump(variable);
        if (levels[variable] >= level) open++;
        else learnt.push(other);
      }
      while (marks[trail[at] >> 1] === 0) at--;
      literal = trail[at--];
      if (--open === 0) break;
      reason = reasons[literal >> 1];
    }
    learnt[0] = literal ^ 1;
    this.minimise();
    this.placeSecond();
    this.measureSpread();
    for (const variable of this.marked) marks[variable] = 0;
    this.marked.length = 0;
  }

  /** Assumptions that cannot hold together: `literal`, the one now false, and those that make it so. */
  assumptionsAgainst(literal: number): number[] {
    const { levels, trail, reasons, levelStarts } = this.assignment;
    this.makeRoom();
    const core = [literal];
    const mark = (other: number): void => {
      const variable = other >> 1;
      if (this.marks[variable] !== 0 || levels[variable] === 0) return;
      this.marks[variable] = SEEN;
      this.marked.push(variable);
    };
    mark(literal);
    const start = levelStarts.length > 0 ? levelStarts.entries[0] : this.assignment.length;
    for (let at = this.assignment.length - 1; at >= start; at--) {
      const variable = trail[at] >> 1;
      if (this.marks[variable] === 0) continue;
      if (reasons[variable] === NO_REASON) {
        core.push(trail[at]);
        continue;
      }
      this.collect(reasons[variable], trail[at]);
      for (const other of this.literals) mark(other);
    }
    for (const variable of this.marked) this.marks[variable] = 0;
    this.marked.length = 0;
    return core;
  }

  private makeRoom(): void {
    if (this.marks.length >= this.assignment.variables) return;
    this.marks = new Uint8Array(2 * this.assignment.variables);
    this.levelStamps = new Int32Array(2 * this.assignment.variables + 1);
    this.stamp = 0;
  }

  /** The false literals that forced `literal` (-1: that make the conflict). */
  private collect(reason: number, literal: number): void {
    const { literals } = this;
    literals.length = 0;
    if (reason > 0) {
      const { arena } = this.clauses;
      const start = reason + 2;
      const stop = start + arena[reason];
      for (let at = start; at < stop; at++) if (arena[at] !== literal) literals.push(arena[at]);
      return;
    }
    const counter = -1 - reason;
    const { values, places } = this.assignment;
    const before = literal < 0 ? this.assignment.length : places[literal >> 1];
    const entries = this.counters.literals.entries;
    const stop = this.counters.starts.entries[counter + 1];
    for (let at = this.counters.starts.entries[counter]; at < stop; at++) {
      const other = entries[at];
      if (values[other] > 0 && places[other >> 1] < before) literals.push(other ^ 1);
    }
  }

  private minimise(): void {
    let kept = 1;
    for (let i = 1; i < this.learnt.length; i++) {
      const literal = this.learnt[i];
      if (this.assignment.reasons[literal >> 1] === NO_REASON || !this.isImplied(literal, 0)) {
        this.learnt[kept++] = literal;
      }
    }
    this.learnt.length = kept;
  }

  /** Whether a false literal follows from others of the clause alone. */
  private isImplied(literal: number, depth: number): boolean {
    const { reasons, places, values } = this.assignment;
    const reason = reasons[literal >> 1];
    if (reason > 0) {
      const { arena } = this.clauses;
      const stop = reason + 2 + arena[reason];
      for (let at = reason + 2; at < stop; at++) {
        if (arena[at] >> 1 !== literal >> 1 && !this.isCovered(arena[at], depth)) return false;
      }
      return true;
    }
    const counter = -1 - reason;
    const stop = this.counters.starts.entries[counter + 1];
    for (let at = this.counters.starts.entries[counter]; at < stop; at++) {
      const other = this.counters.literals.entries[at];
      if (values[other] > 0 && places[other >> 1] < places[literal >> 1]) {
        if (!this.isCovered(other ^ 1, depth)) return false;
      }
    }
    return true;
  }

  private isCovered(literal: number, depth: number): boolean {
    const variable = literal >> 1;
    const mark = this.marks[variable];
    if (mark === SEEN || mark === IMPLIED || this.assignment.levels[variable] === 0) return true;
    if (mark === NEEDED || this.assignment.reasons[variable] === NO_REASON || depth === LONGEST_CHAIN) {
      return false;
    }
    const implied = this.isImplied(literal, depth + 1);
    this.marks[variable] = implied ? IMPLIED : NEEDED;
    this.marked.push(variable);
    return implied;
  }

  private placeSecond(): void {
    const { learnt } = this;
    const { levels } = this.assignment;
    this.backLevel = 0;
    if (learnt.length === 1) return;
    let latest = 1;
    for (let i = 2; i < learnt.length; i++) {
      if (levels[learnt[i] >> 1] > levels[learnt[latest] >> 1]) latest = i;
    }
    [learnt[1], learnt[latest]] = [learnt[latest], learnt[1]];
    this.backLevel = levels[learnt[1] >> 1];
  }

  private measureSpread(): void {
    this.stamp++;
    this.spread = 0;
    for (const literal of this.learnt) {
      const level = this.assignment.levels[literal >> 1];
      if (this.levelStamps[level] === this.stamp) continue;
      this.levelStamps[level] = this.stamp;
      this.spread++;
    }
  }
}
