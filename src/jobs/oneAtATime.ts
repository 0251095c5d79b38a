/**
 * Runs something one at a time. Whoever asks while it runs waits for that run, which may have begun too early to see
 * what the asker did, and for one more; not for those that others ask for meanwhile.
 */
export class OneAtATime {
  readonly #run: () => Promise<void>;
  #running: Promise<void> | null = null;
  /** The run after the one under way, where somebody waits for it. */
  #next: Promise<void> | null = null;

  constructor(run: () => Promise<void>) {
    this.#run = run;
  }

  /** Rejects as the run that it waited for does. */
  async ask(): Promise<void> {
    if (this.#running === null) {
      this.#running = this.#run().finally(() => {
        this.#running = null;
      });
      await this.#running;
      return;
    }
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      return this.ask();
    });
    await this.#next;
  }

  /** Waits for what runs, and for what is asked for behind it. */
  async settled(): Promise<void> {
    await this.#running;
    await this.#next;
  }
}
