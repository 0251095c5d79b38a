import fc from 'fast-check';
import t from 'tap';
import {
  dualValue,
  type PackingProgramme,
  packingPrices,
} from '../../../../src/domain/forum/bound/packingPrices.ts';

const ROWS = 4;

/** Programmes of few columns in few rows; a floor of 1 in the first row in every second one. */
const programmes = fc
  .record({
    columns: fc.array(
      fc.record({
        rows: fc.subarray([0, 1, 2, 3], { minLength: 1, maxLength: 3 }),
        weight: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    capacity: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: ROWS, maxLength: ROWS }),
    floored: fc.boolean(),
  })
  .map(({ columns, capacity, floored }): PackingProgramme => {
    const starts = [0];
    for (const { rows } of columns) starts.push(starts[starts.length - 1] + rows.length);
    return {
      rowCount: ROWS,
      capacity: Float64Array.from(capacity),
      floor: Float64Array.of(floored ? 1 : 0, 0, 0, 0),
      starts: Int32Array.from(starts),
      rows: Int32Array.from(columns.flatMap(({ rows }) => rows)),
      weight: Float64Array.from(columns, ({ weight }) => weight),
    };
  });

/** The greatest weight of whole columns that hold capacities and floors; minus infinity: there is none. */
function heaviest({ rowCount, capacity, floor, starts, rows, weight }: PackingProgramme): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let set = 0; set < 1 << weight.length; set++) {
    const load = new Float64Array(rowCount);
    let total = 0;
    for (let column = 0; column < weight.length; column++) {
      if ((set & (1 << column)) === 0) continue;
      total += weight[column];
      for (let i = starts[column]; i < starts[column + 1]; i++) load[rows[i]]++;
    }
    if (load.every((count, row) => count <= capacity[row] && count >= floor[row]))
      best = Math.max(best, total);
  }
  return best;
}

t.test('at any prices the dual value is no less than the heaviest choice', async (t) => {
  const prices = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: ROWS, maxLength: ROWS });
  fc.assert(
    fc.property(programmes, prices, fc.integer({ min: -20, max: 0 }), (programme, drawn, below) => {
      const each = Float64Array.from(drawn, (price) => price / 4);
      if (programme.floor[0] > 0) each[0] += below / 2;
      t.ok(dualValue(programme, each) >= heaviest(programme) - 1e-9);
    }),
    { seed: 1, numRuns: 300 },
  );
});

t.test('the prices found prove a bound that is near: less than half above the heaviest choice', async (t) => {
  fc.assert(
    fc.property(programmes, (programme) => {
      const best = heaviest(programme);
      if (best < 0) return;
      const value = dualValue(programme, packingPrices(programme));
      t.ok(value >= best - 1e-9);
      // A triangle of equal columns is the worst there is: three halves where one fits.
      t.ok(value <= 1.5 * best + 0.05, `${value} for ${best}`);
    }),
    { seed: 2, numRuns: 300 },
  );
});
