import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work goes on before others get their turn, in milliseconds. */
const SLICE_MS = 1;

/** Lets long work on the event loop give way: await `rest()` now and then, it returns at once mostly. */
export class Slices {
  #began = performance.now();

  async rest(): Promise<void> {
    if (performance.now() - this.#began < SLICE_MS) return;
    await nextTurn();
    this.#began = performance.now();
  }
}
