/** Unassigned variables by activity, the most active first; ties by the order they came in (a binary heap). */
export class VariableHeap {
  activity = new Float64Array(64);
  private readonly heap: number[] = [];
  /** By variable: its place in the heap, or -1. */
  private readonly places: number[] = [];
  private step = 1;

  add(variable: number): void {
    if (variable >= this.activity.length) {
      const larger = new Float64Array(2 * variable);
      larger.set(this.activity);
      this.activity = larger;
    }
    this.places[variable] = -1;
    this.insert(variable);
  }

  insert(variable: number): void {
    if (this.places[variable] >= 0) return;
    this.places[variable] = this.heap.length;
    this.heap.push(variable);
    this.rise(this.heap.length - 1);
  }

  /** Takes the most active one out; -1 where none is left. */
  take(): number {
    if (this.heap.length === 0) return -1;
    const top = this.heap[0];
    const last = this.heap.pop() as number;
    this.places[top] = -1;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.places[last] = 0;
      this.sink(0);
    }
    return top;
  }

  bump(variable: number): void {
    this.activity[variable] += this.step;
    if (this.activity[variable] > 1e100) {
      for (let i = 0; i < this.activity.length; i++) this.activity[i] *= 1e-100;
      this.step *= 1e-100;
    }
    if (this.places[variable] >= 0) this.rise(this.places[variable]);
  }

  /** What was bumped until now counts for less; the share in (0, 1) that it keeps. */
  decay(share: number): void {
    this.step /= share;
  }

  private rise(place: number): void {
    const { heap, places, activity } = this;
    const variable = heap[place];
    let at = place;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (activity[heap[parent]] >= activity[variable]) break;
      heap[at] = heap[parent];
      places[heap[at]] = at;
      at = parent;
    }
    heap[at] = variable;
    places[variable] = at;
  }

  private sink(place: number): void {
    const { heap, places, activity } = this;
    const variable = heap[place];
    let at = place;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && activity[heap[child + 1]] > activity[heap[child]]) child++;
      if (activity[heap[child]] <= activity[variable]) break;
      heap[at] = heap[child];
      places[heap[at]] = at;
      at = child;
    }
    heap[at] = variable;
    places[variable] = at;
  }
}
