import * as highsModule from 'highs';
import type { MixedIntegerAnswer, MixedIntegerModel } from '../domain/consortium/mixedInteger.ts';

/** Solves models one after the other until a common deadline. */
export interface MixedIntegerSolver {
  /** `deadline` in milliseconds of performance.now(). Synchronous: takes as long as that leaves. */
  solve(model: MixedIntegerModel, deadline: number): MixedIntegerAnswer;
}

/** Model states of HiGHS. */
const OPTIMAL = 7;
const INFEASIBLE = 8;
const UNBOUNDED_OR_INFEASIBLE = 9;
/** State of a solution. */
const FEASIBLE = 2;

/** The types of the package describe its CommonJS form; as a module its default export is the loader. */
const load = highsModule.default as unknown as typeof highsModule.default.default;

/** HiGHS as WebAssembly; loading takes about 0.1 s. */
export async function loadMixedIntegerSolver(): Promise<MixedIntegerSolver> {
  const highs = await load();
  return {
    solve(model, deadline) {
      const seconds = (deadline - performance.now()) / 1000;
      if (seconds <= 0) return { status: 'unsolved' };
      if (model.rows === 0 || model.columns === 0) return solveEmpty(model);
      const { columns, rows } = model;
      const open = highs.createModel({
        numCols: columns,
        numRows: rows,
        sense: highs.constants.objectiveSense.maximize,
        colCost: model.gains,
        colLower: model.columnLower,
        colUpper: model.columnUpper,
        rowLower: model.rowLower,
        rowUpper: model.rowUpper,
        matrix: {
          format: 'csc',
          numRows: rows,
          numCols: columns,
          starts: model.starts,
          indices: model.indices,
          values: model.values,
        },
        integrality: model.whole,
      });
      try {
        // No gap but that of the arithmetic: what is called optimal is.
        open.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 1e-7 });
        open.run();
        const status = open.getModelStatus();
        if (status === INFEASIBLE || status === UNBOUNDED_OR_INFEASIBLE) return { status: 'infeasible' };
        if (Number(open.info.get('primal_solution_status')) !== FEASIBLE) return { status: 'unsolved' };
        return {
          status: status === OPTIMAL ? 'optimal' : 'feasible',
          values: Float64Array.from(open.getSolution().colValue),
          objective: open.getObjectiveValue(),
          bound: Number(open.info.get('mip_dual_bound')),
        };
      } finally {
        open.dispose();
      }
    },
  };
}

/** A model without rows or columns, which needs no solver: every column at its better bound. */
function solveEmpty(model: MixedIntegerModel): MixedIntegerAnswer {
  for (let row = 0; row < model.rows; row++) {
    if (model.rowLower[row] > 0 || model.rowUpper[row] < 0) return { status: 'infeasible' };
  }
  const values = model.gains.map((gain, i) => (gain > 0 ? model.columnUpper[i] : model.columnLower[i]));
  const objective = values.reduce((sum, value, i) => sum + value * model.gains[i], 0);
  return { status: 'optimal', values, objective, bound: objective };
}
