/**
 * A linear programme: choose a share in [0, 1] of every column so that the sum over the columns of a row is at most
 * the capacity of the row and at least its floor, for the greatest total weight.
 */
export interface PackingProgramme {
  readonly rowCount: number;
  /** By row: at least 0. */
  readonly capacity: Float64Array;
  /** By row: at most its capacity; 0 asks nothing. */
  readonly floor: Float64Array;
  /** By column, columnCount + 1: where its rows begin in `rows`. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** By column: finite. */
  readonly weight: Float64Array;
}

/** How softly a price reacts, as shares of the mean weight: from coarse to fine, by this factor a stage. */
const SOFTNESS = { first: 0.12, last: 0.0007, factor: 0.6 };
/** Turns over all rows in a stage: three more than three changed the bound by less than a millionth. */
const TURNS = 4;
const NEWTON_STEPS = 30;
/** How near a row is brought to its capacity in one turn, in columns. */
const NEAR = 0.02;

/**
 * Prices of rows whose dual value (see dualValue) is near the optimum of the programme: coordinate descent on the
 * dual, softened by a logistic function that sharpens stage by stage, one row at a time, each solved by Newton's
 * method. Prices are at least 0 where the row has no floor; a negative price pays for what the floor forces in.
 * Deterministic. Costs about 200 exponentials per entry of `rows`.
 */
export function packingPrices(
  programme: PackingProgramme,
  softness = SOFTNESS,
  from: Float64Array | null = null,
): Float64Array {
  const { rowCount, capacity, floor, starts, rows, weight } = programme;
  const prices = from?.slice() ?? new Float64Array(rowCount);
  const net = netWeights(programme, prices);
  const { columnStarts, columns, longest } = columnsByRow(programme);
  const reach = new Float64Array(longest);
  let mean = 0;
  for (const each of weight) mean += Math.abs(each) / weight.length;
  // A price below this pays for more than any column costs.
  const least = -2 * weight.reduce((most, each) => Math.max(most, Math.abs(each)), mean);
  for (let soft = softness.first * mean; soft > softness.last * mean; soft *= softness.factor) {
    for (let turn = 0; turn < TURNS; turn++) {
      for (let row = 0; row < rowCount; row++) {
        const start = columnStarts[row];
        const length = columnStarts[row + 1] - start;
        if (length === 0 || (prices[row] === 0 && floor[row] === 0 && length <= capacity[row])) continue;
        for (let i = 0; i < length; i++) reach[i] = net[columns[start + i]] + prices[row];
        let price = balance(reach, length, capacity[row], prices[row], soft, 0);
        if (price === 0 && floor[row] > 0) {
          price = Math.min(0, balance(reach, length, floor[row], prices[row], soft, least));
        }
        const change = price - prices[row];
        if (change === 0) continue;
        prices[row] = price;
        for (let i = 0; i < length; i++) net[columns[start + i]] -= change;
      }
    }
  }
  return prices;

  function columnsByRow({ rowCount: count }: PackingProgramme) {
    const columnStarts = new Int32Array(count + 1);
    for (const row of rows) columnStarts[row + 1]++;
    let longest = 0;
    for (let row = 0; row < count; row++) {
      longest = Math.max(longest, columnStarts[row + 1]);
      columnStarts[row + 1] += columnStarts[row];
    }
    const place = columnStarts.slice();
    const columns = new Int32Array(rows.length);
    for (let column = 0; column < weight.length; column++) {
      for (let i = starts[column]; i < starts[column + 1]; i++) columns[place[rows[i]]++] = column;
    }
    return { columnStarts, columns, longest };
  }
}

/**
 * The price, not below `least`, at which the softened shares of columns that reach so far add up to `wanted`.
 */
function balance(
  reach: Float64Array,
  length: number,
  wanted: number,
  from: number,
  soft: number,
  least: number,
): number {
  let low = least;
  let high = Number.POSITIVE_INFINITY;
  let price = Math.max(from, least);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    let excess = -wanted;
    let slope = 0;
    for (let i = 0; i < length; i++) {
      const share = 1 / (1 + Math.exp((price - reach[i]) / soft));
      excess += share;
      slope += share * (1 - share);
    }
    if (Math.abs(excess) < NEAR) return price;
    if (excess > 0) low = price;
    else if (price <= least) return least;
    else high = price;
    // Far from the balance the slope says little: no step is longer than 20 times the softness.
    const change = Math.max(-20, Math.min(20, excess / Math.max(slope, 1e-3))) * soft;
    price = Math.max(least, price + change);
    if (price < low || (price === low && excess > 0))
      price = high < Number.POSITIVE_INFINITY ? (low + high) / 2 : low + soft;
    if (price >= high) price = (low + high) / 2;
  }
  return price;
}

/** By column: its weight less the prices of its rows. */
export function netWeights({ starts, rows, weight }: PackingProgramme, prices: Float64Array): Float64Array {
  const net = weight.slice();
  for (let column = 0; column < weight.length; column++) {
    for (let i = starts[column]; i < starts[column + 1]; i++) net[column] -= prices[rows[i]];
  }
  return net;
}

/**
 * What no solution of the programme can exceed, whatever the prices (weak duality), if rows without a floor have
 * none below 0: capacity times price (floor times price below 0), and every column that is worth more than it pays.
 */
export function dualValue(programme: PackingProgramme, prices: Float64Array): number {
  let value = 0;
  for (let row = 0; row < programme.rowCount; row++) {
    const price = prices[row];
    value += price * (price >= 0 ? programme.capacity[row] : programme.floor[row]);
  }
  for (const worth of netWeights(programme, prices)) if (worth > 0) value += worth;
  return value;
}
