import type { Assignment } from './assignment.ts';
import { IntVector } from './intVector.ts';

/** Constraints "at most so many of these literals hold", counted instead of written out as clauses. */
export class Counters {
  /** By counter, one more: where its literals begin. */
  readonly starts = new IntVector();
  readonly literals = new IntVector();
  private readonly bounds = new IntVector();
  /** By counter: its literals that are true and propagated. */
  private readonly counts = new IntVector();
  /** By literal: the counters it is in. */
  private readonly memberships: IntVector[] = [];

  constructor() {
    this.starts.push(0);
  }

  addVariable(): void {
    this.memberships.push(new IntVector(2), new IntVector(2));
  }

  /** No literal twice. Only before any of them is propagated. */
  add(literals: readonly number[], bound: number): void {
    const counter = this.bounds.length;
    for (const literal of literals) {
      this.literals.push(literal);
      this.memberships[literal].push(counter);
    }
    this.starts.push(this.literals.length);
    this.bounds.push(bound);
    this.counts.push(0);
  }

  /** Counts `literal`, now true, and forces the rest of full counters. Answers 1 + the counter exceeded, or 0. */
  propagate(literal: number, assignment: Assignment): number {
    const { entries, length } = this.memberships[literal];
    const counts = this.counts.entries;
    const bounds = this.bounds.entries;
    let exceeded = 0;
    // Every counter is counted even after one is exceeded: `undo` takes them all back.
    for (let i = 0; i < length; i++) {
      const counter = entries[i];
      const count = ++counts[counter];
      if (count < bounds[counter] || exceeded > 0) continue;
      if (count > bounds[counter]) {
        exceeded = counter + 1;
        continue;
      }
      const stop = this.starts.entries[counter + 1];
      for (let at = this.starts.entries[counter]; at < stop; at++) {
        const other = this.literals.entries[at];
        if (assignment.values[other] === 0) assignment.assign(other ^ 1, -1 - counter);
      }
    }
    return exceeded;
  }

  undo(literal: number): void {
    const { entries, length } = this.memberships[literal];
    const counts = this.counts.entries;
    for (let i = 0; i < length; i++) counts[entries[i]]--;
  }
}
