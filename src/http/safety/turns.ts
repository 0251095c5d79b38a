import { setImmediate as nextTurn } from 'node:timers/promises';
import { ProblemError } from '../problem.ts';

/** Whoever would wait longer for a turn is refused at once, in milliseconds. */
const ASSUMED_LONGEST_WAIT_MS = 1_200;
/**
 * How often the event loop goes round between two turns. It takes in one new connection each time: with one time round
 * between turns of 15 ms, two thousand who come at once would be let in over half a minute. A round without anything to
 * do takes some microseconds.
 */
const ASSUMED_ROUNDS = 24;
/** How much the last turn counts in the mean of how long one takes. */
const WEIGHT_OF_LAST = 0.1;

/**
 * Turns of work that holds the event loop, such as ranking: one after the other, and between two of them everything
 * else that waits gets its due. So many at once would otherwise be one long stall, in which nobody is even refused.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  /** How long a turn takes; where somebody waits, with all that gets its due before the next. */
  #meanMs = 0;
  #beganAt: number | null = null;

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
    const turn = this.#last.then(letOthersGo);
    this.#last = turn;
    await turn;
    this.#waiting--;
    this.#learn();
    this.#beganAt = performance.now();
    setImmediate(() => {
      if (this.#waiting > 0) return;
      this.#learn();
      this.#beganAt = null;
    });
  }

  #learn(): void {
    if (this.#beganAt === null) return;
    this.#meanMs += WEIGHT_OF_LAST * (performance.now() - this.#beganAt - this.#meanMs);
  }
}

/** Resolves when everything else has had its due. */
async function letOthersGo(): Promise<void> {
  for (let round = 0; round < ASSUMED_ROUNDS; round++) await nextTurn();
}
