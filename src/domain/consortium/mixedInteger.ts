/** A linear model, some of its columns whole numbers, maximised; the matrix stands column by column (CSC). */
export interface MixedIntegerModel {
  readonly columns: number;
  readonly rows: number;
  /** What each column adds to the objective. */
  readonly gains: Float64Array;
  /** 1 where a column must be a whole number, else 0. */
  readonly whole: Int32Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/**
 * What a solver found. `optimal`: nothing is better than `values`; `feasible`: time ran out, nothing is better than
 * `bound`; `infeasible`: proven; `unsolved`: time ran out before anything was found.
 */
export type MixedIntegerAnswer =
  | {
      readonly status: 'optimal' | 'feasible';
      readonly values: Float64Array;
      readonly objective: number;
      readonly bound: number;
    }
  | { readonly status: 'infeasible' }
  | { readonly status: 'unsolved' };

/** Solves a model in the time that it has left. */
export type SolveMixedInteger = (model: MixedIntegerModel) => MixedIntegerAnswer;

/** Collects columns, then rows; answers the model in one piece. */
export class ModelBuilder {
  #gains: number[] = [];
  #lower: number[] = [];
  #upper: number[] = [];
  #whole: number[] = [];
  #rowLower: number[] = [];
  #rowUpper: number[] = [];
  /** Row numbers and values of each column. */
  #entries: { row: number; value: number }[][] = [];

  /** Adds a whole-number column within bounds; answers its number. */
  column(gain: number, lower: number, upper: number): number {
    this.#gains.push(gain);
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#whole.push(1);
    return this.#entries.push([]) - 1;
  }

  /** Adds a column that need not be a whole number; answers its number. */
  fraction(gain: number, lower: number, upper: number): number {
    const column = this.column(gain, lower, upper);
    this.#whole[column] = 0;
    return column;
  }

  /** Adds a row `lower <= sum of values times columns <= upper`. A column stands in it once at most. */
  row(lower: number, upper: number, terms: Iterable<readonly [column: number, value: number]>): void {
    const row = this.#rowLower.push(lower) - 1;
    this.#rowUpper.push(upper);
    for (const [column, value] of terms) this.#entries[column].push({ row, value });
  }

  build(): MixedIntegerModel {
    const starts = new Int32Array(this.#entries.length + 1);
    this.#entries.forEach((column, i) => {
      starts[i + 1] = starts[i] + column.length;
    });
    const all = this.#entries.flat();
    return {
      columns: this.#entries.length,
      rows: this.#rowLower.length,
      gains: Float64Array.from(this.#gains),
      whole: Int32Array.from(this.#whole),
      columnLower: Float64Array.from(this.#lower),
      columnUpper: Float64Array.from(this.#upper),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      starts,
      indices: Int32Array.from(all, ({ row }) => row),
      values: Float64Array.from(all, ({ value }) => value),
    };
  }
}
