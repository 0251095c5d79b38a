import { Assignment, NO_REASON } from './assignment.ts';
import { ClauseStore } from './clauseStore.ts';
import { ConflictAnalysis } from './conflictAnalysis.ts';
import { Counters } from './counters.ts';
import { Target } from './target.ts';
import { VariableHeap } from './variableHeap.ts';

export type Verdict = 'satisfiable' | 'unsatisfiable' | 'unknown';

export interface SearchLimit {
  /** Conflicts after which to give up. */
  readonly conflicts: number;
  /** Asked every few dozen conflicts. */
  readonly stop: () => boolean;
}

/** In conflicts: how long a calm run between restarts is, times Luby's sequence; usual values lie from 32 to 1024. */
const ASSUMED_RESTART_UNIT = 512;
/** An eager run ends where clauses learnt of late spread over so much more levels than all of them. */
const ASSUMED_WORSE = 1.1;
/** How fast the two means of spread forget, per conflict. */
const ASSUMED_LATE = 0.03;
const ASSUMED_LONG = 1e-4;
/** In conflicts: how long eager and calm runs take turns at first, and how that grows. */
const ASSUMED_FIRST_TURN = 1000;
const ASSUMED_TURN_GROWTH = 1.3;
/** In conflicts: when learnt clauses are first forgotten, and by how much later each time. */
const ASSUMED_FIRST_REDUCTION = 4000;
const ASSUMED_REDUCTION_STEP = 800;
const ASSUMED_DECAY = 0.95;
const STOP_ASKED_EVERY = 64;
/** In conflicts: an eager run is longer. */
const LEAST_RUN = 2;

/**
 * Decides whether clauses and counters can hold together: conflict-driven clause learning (two watched literals,
 * first unique implication point, activities, saved phases, eager and calm runs in turn), incremental under assumptions.
 * Literals are 2 * variable and, denied, 2 * variable + 1. Deterministic but for `stop`.
 * Source: Eén and Sörensson, An Extensible SAT-solver, SAT 2003; Audemard and Simon, Predicting Learnt Clauses
 * Quality in Modern SAT Solvers, IJCAI 2009, and for restarts, CP 2012; Biere and Fleury, Chasing Target Phases,
 * POS 2020.
 */
export class ClauseSolver {
  conflicts = 0;
  /** After 'unsatisfiable': assumptions that cannot hold together; empty where nothing can. */
  core: readonly number[] = [];
  private readonly assignment = new Assignment();
  private readonly clauses = new ClauseStore();
  private readonly counters = new Counters();
  private readonly heap = new VariableHeap();
  private readonly analysis = new ConflictAnalysis(this.assignment, this.clauses, this.counters, this.heap);
  /** By variable: the value it had last, which is tried first. */
  private phases = new Int8Array(64);
  private model = new Int8Array(0);
  private possible = true;
  private reductionAt = ASSUMED_FIRST_REDUCTION;
  private reductions = 0;
  /** Whether runs are long and go for a model, or short and go for a contradiction. */
  private isCalm = false;
  private readonly target = new Target();
  /** Mean spread of clauses learnt, of late and in the long run. */
  private late = 0;
  private long = 0;

  /** A new variable; the value to try first. Answers its literal. */
  addVariable(phase: boolean): number {
    const variable = this.assignment.addVariable();
    if (variable >= this.phases.length) {
      const phases = new Int8Array(2 * variable);
      phases.set(this.phases);
      this.phases = phases;
    }
    this.phases[variable] = phase ? 0 : 1;
    this.clauses.addVariable();
    this.counters.addVariable();
    this.heap.add(variable);
    return 2 * variable;
  }

  /** Tries this value of the variable first from now on. */
  suggest(literal: number): void {
    this.phases[literal >> 1] = literal & 1;
  }

  addClause(literals: readonly number[]): void {
    this.backtrack(0);
    const { values } = this.assignment;
    const left: number[] = [];
    for (const literal of literals) {
      if (values[literal] > 0 || left.includes(literal ^ 1)) return;
      if (values[literal] === 0 && !left.includes(literal)) left.push(literal);
    }
    if (left.length === 0) this.possible = false;
    else if (left.length === 1) this.assignment.assign(left[0], NO_REASON);
    else this.clauses.add(left, left.length, 0);
  }

  /** At most `bound` of the literals hold; each literal once. */
  addAtMost(literals: readonly number[], bound: number): void {
    this.backtrack(0);
    if (bound >= literals.length) return;
    // Counters count what is propagated: nothing may have been propagated that a new one did not see.
    const { values } = this.assignment;
    const open = literals.filter((literal) => values[literal] === 0);
    const left = bound - literals.filter((literal) => values[literal] > 0).length;
    if (left < 0) this.possible = false;
    else if (left === 0) for (const literal of open) this.assignment.assign(literal ^ 1, NO_REASON);
    else if (open.length > left) this.counters.add(open, left);
  }

  addAtLeast(literals: readonly number[], bound: number): void {
    if (bound > literals.length) this.possible = false;
    else if (bound === 1) this.addClause(literals);
    else {
      const denied = literals.map((literal) => literal ^ 1);
      this.addAtMost(denied, literals.length - bound);
    }
  }

  /** Of the model found last. */
  holds(literal: number): boolean {
    return this.model[literal] > 0;
  }

  solve(assumptions: readonly number[], limit: SearchLimit): Verdict {
    this.core = [];
    if (!this.possible) return 'unsatisfiable';
    const last = this.conflicts + limit.conflicts;
    let turn = ASSUMED_FIRST_TURN;
    let turnEnds = this.conflicts + turn;
    let runs = 0;
    let verdict: Verdict | null = null;
    this.target.clear();
    this.isCalm = false;
    while (verdict === null) {
      if (this.conflicts >= turnEnds) {
        this.isCalm = !this.isCalm;
        turn *= ASSUMED_TURN_GROWTH;
        turnEnds = this.conflicts + turn;
        runs = 0;
        this.target.clear();
      }
      const length = this.isCalm ? luby(++runs) * ASSUMED_RESTART_UNIT : Number.POSITIVE_INFINITY;
      verdict = this.run(assumptions, length, last, limit.stop);
    }
    this.backtrack(0);
    return verdict;
  }

  /** Searches until so many conflicts; null where it was to be restarted. */
  private run(
    assumptions: readonly number[],
    length: number,
    last: number,
    stop: () => boolean,
  ): Verdict | null {
    const { assignment, analysis, heap } = this;
    const begun = this.conflicts;
    const restartAt = begun + length;
    this.backtrack(0);
    if (this.conflicts >= this.reductionAt) {
      if (this.propagate() !== 0) return this.fail();
      this.clauses.reduce(assignment.values);
      this.reductions++;
      this.reductionAt = this.conflicts + ASSUMED_FIRST_REDUCTION + ASSUMED_REDUCTION_STEP * this.reductions;
    }
    for (;;) {
      const conflict = this.propagate();
      if (conflict !== 0) {
        if (assignment.level === 0) return this.fail();
        this.conflicts++;
        analysis.analyse(conflict);
        this.measure(analysis.spread);
        if (this.isCalm) this.target.keep(assignment);
        this.backtrack(analysis.backLevel);
        this.learn();
        heap.decay(ASSUMED_DECAY);
        if (this.conflicts % STOP_ASKED_EVERY === 0 && stop()) return 'unknown';
        continue;
      }
      if (this.conflicts >= last) return 'unknown';
      if (this.conflicts >= restartAt) return null;
      if (!this.isCalm && this.conflicts > begun + LEAST_RUN && this.late > ASSUMED_WORSE * this.long)
        return null;
      let next = -1;
      while (next < 0 && assignment.level < assumptions.length) {
        const assumed = assumptions[assignment.level];
        const value = assignment.values[assumed];
        if (value < 0) {
          this.core = analysis.assumptionsAgainst(assumed);
          return 'unsatisfiable';
        }
        if (value > 0) assignment.levelStarts.push(assignment.length);
        else next = assumed;
      }
      if (next < 0) next = this.choose();
      if (next < 0) {
        this.model = assignment.values.slice();
        return 'satisfiable';
      }
      assignment.levelStarts.push(assignment.length);
      assignment.assign(next, NO_REASON);
    }
  }

  private fail(): Verdict {
    this.possible = false;
    return 'unsatisfiable';
  }

  private measure(spread: number): void {
    this.late += (spread - this.late) * ASSUMED_LATE;
    this.long += (spread - this.long) * Math.max(ASSUMED_LONG, 1 / this.conflicts);
  }

  private learn(): void {
    const { learnt, spread } = this.analysis;
    const reason = learnt.length === 1 ? NO_REASON : this.clauses.add(learnt, learnt.length, spread);
    this.assignment.assign(learnt[0], reason);
  }

  private choose(): number {
    for (;;) {
      const variable = this.heap.take();
      if (variable < 0) return -1;
      if (this.assignment.values[2 * variable] !== 0) continue;
      const aimed = this.isCalm ? this.target.signOf(variable) : -1;
      return 2 * variable + (aimed < 0 ? this.phases[variable] : aimed);
    }
  }

  /** Answers what is violated: a clause's place, -1 - counter, or 0. */
  private propagate(): number {
    const { assignment, clauses, counters } = this;
    while (assignment.head < assignment.length) {
      const literal = assignment.trail[assignment.head++];
      const exceeded = counters.propagate(literal, assignment);
      if (exceeded > 0) return -exceeded;
      const violated = clauses.propagate(literal ^ 1, assignment);
      if (violated > 0) return violated;
    }
    return 0;
  }

  private backtrack(level: number): void {
    const { assignment, counters, heap, phases } = this;
    if (assignment.level <= level) return;
    const { trail, values } = assignment;
    const start = assignment.levelStarts.entries[level];
    for (let at = assignment.length - 1; at >= start; at--) {
      const literal = trail[at];
      if (at < assignment.head) counters.undo(literal);
      values[literal] = 0;
      values[literal ^ 1] = 0;
      phases[literal >> 1] = literal & 1;
      heap.insert(literal >> 1);
    }
    assignment.length = start;
    assignment.head = Math.min(assignment.head, start);
    assignment.levelStarts.length = level;
  }
}

/** 1, 1, 2, 1, 1, 2, 4, ...: the sequence of Luby, Sinclair and Zuckerman, 1993; from 1. */
function luby(place: number): number {
  let size = 1;
  let power = 0;
  while (size < place) {
    size = 2 * size + 1;
    power++;
  }
  let left = place - 1;
  while (size - 1 !== left) {
    size = (size - 1) >> 1;
    power--;
    left %= size;
  }
  return 2 ** power;
}
