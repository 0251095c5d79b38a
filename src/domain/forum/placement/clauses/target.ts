import type { Assignment } from './assignment.ts';

/** The longest assignment without a conflict seen since it was cleared: the values to try first again. */
export class Target {
  /** By variable: 0 asserted, 1 denied, -1 not in it. */
  private signs = new Int8Array(0);
  private length = 0;

  clear(): void {
    this.length = 0;
    this.signs.fill(-1);
  }

  /** Keeps what was assigned before the level of a conflict, where that is more than ever. Only above level 0. */
  keep({ trail, levelStarts, level, variables }: Assignment): void {
    const length = levelStarts.entries[level - 1];
    if (length <= this.length) return;
    this.length = length;
    if (this.signs.length < variables) this.signs = new Int8Array(variables);
    this.signs.fill(-1);
    for (let at = 0; at < length; at++) this.signs[trail[at] >> 1] = trail[at] & 1;
  }

  signOf(variable: number): number {
    return variable < this.signs.length ? this.signs[variable] : -1;
  }
}
