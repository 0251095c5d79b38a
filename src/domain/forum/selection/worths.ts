/** What a schedule is worth beside the weights of its meetings. */
export interface Worths {
  /** By person: the meetings it is to have at least. */
  readonly floor: Int32Array;
  /** By meetings missing (0 .. greatest floor): the cost, rising so fast that the worst-off count first. */
  readonly cost: Float64Array;
  /** By meeting: the slot it should stay in, or -1; null where none should. */
  readonly home: Int32Array | null;
  /** What staying at home is worth. */
  readonly stay: number;
}

/** How much more the next missing meeting of a person costs than the one before. */
const STEEPNESS = 16;
/** Above this, sums of costs and weights would lose the digits of the weights. */
const MOST_COST = 1e9;

/** Worths under which a missed minimum costs at least `first`, and more the more a person misses. */
export function worthsOf(floor: Int32Array, first: number): Worths {
  const longest = floor.reduce((most, each) => Math.max(most, each), 0);
  const cost = new Float64Array(longest + 1);
  let next = first;
  for (let missing = 1; missing <= longest; missing++) {
    cost[missing] = cost[missing - 1] + next;
    next = Math.min(next * STEEPNESS, Math.max(first, MOST_COST));
  }
  return { floor, cost, home: null, stay: 0 };
}

/** The (negative) worth of a person's number of meetings. */
export function worthOf({ floor, cost }: Worths, person: number, held: number): number {
  const missing = floor[person] - held;
  return missing > 0 ? -cost[missing] : 0;
}
