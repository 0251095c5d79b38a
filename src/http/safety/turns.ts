import { setImmediate as nextTurn } from 'node:timers/promises';
import { ProblemError } from '../problem.ts';

/** Whoever would wait longer for a turn is refused at once, in milliseconds. */
const ASSUMED_LONGEST_WAIT_MS = 1_500;
/** How much the last turn counts in the mean of how long one takes. */
const WEIGHT_OF_LAST = 0.1;

/**
 * Turns of work that holds the event loop, such as ranking: one after the other, and between two of them everything
 * else that waits gets its due. So many at once would otherwise be one long stall, in which nobody is even refused.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  #meanMs = 0;

  /**
   * Resolves when it is the caller's turn, which lasts as long as it does not wait for anything.
   * @throws ProblemError overloaded, where those before it will take too long
   */
  async take(): Promise<void> {
    if (this.#waiting * this.#meanMs > ASSUMED_LONGEST_WAIT_MS) {
      throw new ProblemError('overloaded', 'Too much to work out at the moment; try again soon.', [], {
        'retry-after': '1',
      });
    }
    this.#waiting++;
    const turn = this.#last.then(() => nextTurn());
    this.#last = turn;
    await turn;
    this.#waiting--;
    const began = performance.now();
    setImmediate(() => {
      this.#meanMs += WEIGHT_OF_LAST * (performance.now() - began - this.#meanMs);
    });
  }
}
