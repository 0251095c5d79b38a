/**
 * How much of what may be spent is spent, from 0 on, 1 and above being all of it, after so much work: work / limit
 * for the same answer every time, or by a clock. Work is about a microsecond.
 */
export type Spent = (work: number) => number;

/** Counts the work of one search over all its parts. */
export class Effort {
  work = 0;
  private readonly spent: Spent;

  constructor(spent: Spent) {
    this.spent = spent;
  }

  /** What would be spent after so many more exchanges. */
  spentAfter(steps: number): number {
    return this.spent(this.work + steps);
  }

  /** Whether all would be spent after so many more conflicts. */
  isOverAfter(conflicts: number): boolean {
    return this.spent(this.work + ASSUMED_WORK_OF_CONFLICT * conflicts) >= 1;
  }

  get isOver(): boolean {
    return this.spent(this.work) >= 1;
  }

  /** So many more exchanges were tried. */
  addSteps(steps: number): void {
    this.work += steps;
  }

  addConflicts(conflicts: number): void {
    this.work += ASSUMED_WORK_OF_CONFLICT * conflicts;
  }
}

const ASSUMED_WORK_OF_CONFLICT = 150;
