/**
 * The slots of each signature in the order of their ids, so that of many that score alike the first by id are
 * found without sorting all. Additions are sorted in when the list is next read.
 */
export class SignatureMembers {
  #sorted: number[][] = [];
  #added: number[][] = [];

  add(signature: number, slot: number, ids: readonly string[]): void {
    while (this.#sorted.length <= signature) {
      this.#sorted.push([]);
      this.#added.push([]);
    }
    const sorted = this.#sorted[signature];
    const last = sorted.at(-1);
    if (this.#added[signature].length === 0 && (last === undefined || ids[last] < ids[slot]))
      sorted.push(slot);
    else this.#added[signature].push(slot);
  }

  /** Takes a slot out; its id must still stand in `ids`. */
  remove(signature: number, slot: number, ids: readonly string[]): void {
    const added = this.#added[signature];
    const fresh = added.indexOf(slot);
    if (fresh >= 0) {
      added.splice(fresh, 1);
      return;
    }
    const sorted = this.#sorted[signature];
    const place = lowerBound(sorted, ids[slot], ids);
    if (sorted[place] === slot) sorted.splice(place, 1);
  }

  /** Number of slots of a signature. */
  count(signature: number): number {
    return (this.#sorted[signature]?.length ?? 0) + (this.#added[signature]?.length ?? 0);
  }

  /** The slots of a signature, by id ascending. */
  inOrder(signature: number, ids: readonly string[]): readonly number[] {
    const added = this.#added[signature] ?? [];
    if (added.length === 0) return this.#sorted[signature] ?? [];
    const byId = (a: number, b: number): number => (ids[a] < ids[b] ? -1 : 1);
    added.sort(byId);
    const sorted = this.#sorted[signature];
    const merged: number[] = [];
    let next = 0;
    for (const slot of sorted) {
      while (next < added.length && ids[added[next]] < ids[slot]) merged.push(added[next++]);
      merged.push(slot);
    }
    while (next < added.length) merged.push(added[next++]);
    this.#sorted[signature] = merged;
    this.#added[signature] = [];
    return merged;
  }
}

function lowerBound(slots: readonly number[], id: string, ids: readonly string[]): number {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[slots[middle]] < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
