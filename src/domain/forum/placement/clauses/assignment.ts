import { grown, IntVector } from './intVector.ts';

/** A decision, or what holds from the start: no constraint forced it. */
export const NO_REASON = 0;

/**
 * What is assigned while searching, in the order it was. A literal is 2 * variable where it asserts the variable
 * and 2 * variable + 1 where it denies it. A reason is the place of a clause (above 0), or -1 - counter.
 */
export class Assignment {
  variables = 0;
  /** By literal: 1 true, -1 false, 0 open. */
  values = new Int8Array(128);
  /** By variable, where assigned: the decision it followed, what forced it, its place on the trail. */
  levels = new Int32Array(64);
  reasons = new Int32Array(64);
  places = new Int32Array(64);
  trail = new Int32Array(64);
  length = 0;
  /** How much of the trail was propagated. */
  head = 0;
  /** By decision level from 1: where the trail was. */
  readonly levelStarts = new IntVector();

  get level(): number {
    return this.levelStarts.length;
  }

  addVariable(): number {
    const variable = this.variables++;
    if (variable >= this.levels.length) {
      const values = new Int8Array(4 * variable);
      values.set(this.values);
      this.values = values;
      this.levels = grown(this.levels, variable + 1);
      this.reasons = grown(this.reasons, variable + 1);
      this.places = grown(this.places, variable + 1);
      this.trail = grown(this.trail, variable + 1);
    }
    return variable;
  }

  assign(literal: number, reason: number): void {
    const variable = literal >> 1;
    this.values[literal] = 1;
    this.values[literal ^ 1] = -1;
    this.levels[variable] = this.levelStarts.length;
    this.reasons[variable] = reason;
    this.places[variable] = this.length;
    this.trail[this.length++] = literal;
  }
}
