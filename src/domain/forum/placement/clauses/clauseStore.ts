import type { Assignment } from './assignment.ts';
import { grown, IntVector } from './intVector.ts';

/** Numbers before the literals of a clause: how many there are, and its spread (0 for a given clause). */
const HEAD = 2;

/** Clauses one after the other in one array, each watched by its first two literals. */
export class ClauseStore {
  /** By the place of a clause: size, spread, literals. A learnt clause's spread is the number of levels it joins. */
  arena = new Int32Array(1 << 12);
  private end = 1;
  /** By literal: clauses that watch it, as pairs of place and a literal whose truth spares the look. */
  readonly watches: IntVector[] = [];
  private given: number[] = [];
  learnt: number[] = [];

  addVariable(): void {
    this.watches.push(new IntVector(4), new IntVector(4));
  }

  /** At least two literals; the first two are watched. Answers the clause's place. */
  add(literals: ArrayLike<number>, count: number, spread: number): number {
    const place = this.end;
    this.end += HEAD + count;
    if (this.end > this.arena.length) this.arena = grown(this.arena, this.end);
    this.arena[place] = count;
    this.arena[place + 1] = spread;
    for (let i = 0; i < count; i++) this.arena[place + HEAD + i] = literals[i];
    (spread > 0 ? this.learnt : this.given).push(place);
    this.watch(place);
    return place;
  }

  private watch(place: number): void {
    const first = this.arena[place + HEAD];
    const second = this.arena[place + HEAD + 1];
    this.watches[first].push(place);
    this.watches[first].push(second);
    this.watches[second].push(place);
    this.watches[second].push(first);
  }

  /** Forces what follows from `literal` being false. Answers the clause that is violated, or 0. */
  propagate(literal: number, assignment: Assignment): number {
    const { arena } = this;
    const { values } = assignment;
    const list = this.watches[literal];
    const { entries, length } = list;
    let kept = 0;
    let i = 0;
    while (i < length) {
      const place = entries[i];
      const blocker = entries[i + 1];
      i += 2;
      if (values[blocker] > 0) {
        entries[kept] = place;
        entries[kept + 1] = blocker;
        kept += 2;
        continue;
      }
      const start = place + HEAD;
      if (arena[start] === literal) {
        arena[start] = arena[start + 1];
        arena[start + 1] = literal;
      }
      const first = arena[start];
      if (first !== blocker && values[first] > 0) {
        entries[kept] = place;
        entries[kept + 1] = first;
        kept += 2;
        continue;
      }
      const stop = start + arena[place];
      let other = start + 2;
      while (other < stop && values[arena[other]] < 0) other++;
      if (other < stop) {
        const found = arena[other];
        arena[start + 1] = found;
        arena[other] = literal;
        this.watches[found].push(place);
        this.watches[found].push(first);
        continue;
      }
      entries[kept] = place;
      entries[kept + 1] = first;
      kept += 2;
      if (values[first] < 0) {
        while (i < length) entries[kept++] = entries[i++];
        list.length = kept;
        return place;
      }
      assignment.assign(first, place);
    }
    list.length = kept;
    return 0;
  }

  /**
   * Forgets the learnt clauses of greater spread, half of them, and all that hold already. Only where nothing but
   * level 0 is assigned and propagated: no clause is a reason there that anyone asks for.
   */
  reduce(values: Int8Array): void {
    const keptAlways = 2;
    const { arena } = this;
    const sorted = this.learnt
      .filter((place) => arena[place + 1] > keptAlways)
      .sort((a, b) => arena[b + 1] - arena[a + 1] || arena[b] - arena[a] || a - b);
    const forgotten = new Set(sorted.slice(0, sorted.length >> 1));
    const stays = (place: number): boolean => {
      if (forgotten.has(place)) return false;
      for (let i = 0; i < arena[place]; i++) if (values[arena[place + HEAD + i]] > 0) return false;
      return true;
    };
    const given = this.given.filter(stays);
    const learnt = this.learnt.filter(stays);
    for (const list of this.watches) list.length = 0;
    const old = arena.slice(0, this.end);
    this.end = 1;
    this.given = [];
    this.learnt = [];
    for (const place of [...given, ...learnt].sort((a, b) => a - b)) {
      const literals = old.subarray(place + HEAD, place + HEAD + old[place]);
      this.add(literals, literals.length, old[place + 1]);
    }
  }
}
