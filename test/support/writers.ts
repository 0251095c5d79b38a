import { setTimeout as wait } from 'node:timers/promises';
import { firm } from './firms.ts';
import type { RealAnswer, RealService } from './realProcess.ts';

/** What a profile was asked to be, one after the other; `name` null: gone. Milliseconds of performance.now(). */
interface Wish {
  readonly name: string | null;
  readonly sentAt: number;
  /** Infinity: it was never acknowledged. */
  acknowledgedAt: number;
}

/** Writes of profiles by clients that each look after their own, with all that each profile was asked to be. */
export class Writers {
  /** By id. */
  readonly wishes = new Map<string, Wish[]>();
  readonly statuses: Record<string, number> = {};
  /** Answers that are neither success nor a refusal that says when to come again. */
  readonly faults: string[] = [];
  #going = true;
  #number: number;
  readonly #call: RealService['call'];
  readonly #clients: Promise<void>[];

  constructor(
    call: RealService['call'],
    { clients, from, pause = 10 }: { clients: number; from: number; pause?: number },
  ) {
    this.#call = call;
    this.#number = from;
    this.#clients = Array.from({ length: clients }, () => this.#client(pause));
  }

  /** How many writes were acknowledged between two moments. */
  acknowledged(from: number, until: number): number {
    const all = [...this.wishes.values()].flat();
    return all.filter(({ acknowledgedAt }) => acknowledgedAt >= from && acknowledgedAt < until).length;
  }

  async stop(): Promise<void> {
    this.#going = false;
    await Promise.all(this.#clients);
  }

  /**
   * What is not as it was asked to be at `moment`: of each profile the last state acknowledged before, or any that was
   * asked for later, and nothing else. `nameOf` answers null where there is no such profile.
   */
  async lost(moment: number, nameOf: (id: string) => Promise<string | null>): Promise<string[]> {
    const faults: string[] = [];
    for (const [id, wishes] of this.wishes) {
      const last = wishes.findLastIndex(({ acknowledgedAt }) => acknowledgedAt <= moment);
      const allowed = new Set(wishes.slice(Math.max(0, last)).map(({ name }) => name));
      if (last < 0) allowed.add(null);
      const name = await nameOf(id);
      if (!allowed.has(name))
        faults.push(`profile ${id} is ${name} where it was ${[...allowed].slice(0, 3).join(' or ')}`);
    }
    return faults;
  }

  async #send(method: string, path: string, body?: object): Promise<RealAnswer | null> {
    try {
      const answer = await this.#call(method, path, body);
      const { status } = answer;
      this.statuses[status] = (this.statuses[status] ?? 0) + 1;
      if (status >= 300 && !(status === 503 && answer.retryAfter !== null))
        this.faults.push(`${method} ${path} was answered ${status} ${JSON.stringify(answer.body)}`);
      return answer;
    } catch (error) {
      this.statuses.cut = (this.statuses.cut ?? 0) + 1;
      this.faults.push(`${method} ${path} got no answer: ${(error as Error).message}`);
      return null;
    }
  }

  /** Creates a profile, changes it, deletes every third and creates it again, and begins with the next. */
  async #client(pause: number): Promise<void> {
    while (this.#going) {
      const number = this.#number++;
      const first = firm(number);
      const sentAt = performance.now();
      const created = await this.#send('POST', '/v1/profiles', first);
      if (created?.status !== 201) {
        await wait(100);
        continue;
      }
      const { id } = created.body as { id: string };
      const wishes: Wish[] = [{ name: first.name, sentAt, acknowledgedAt: performance.now() }];
      this.wishes.set(id, wishes);
      const wish = async (
        name: string | null,
        method: string,
        path: string,
        body?: object,
      ): Promise<void> => {
        const wanted: Wish = { name, sentAt: performance.now(), acknowledgedAt: Number.POSITIVE_INFINITY };
        wishes.push(wanted);
        const answer = await this.#send(method, path, body);
        if (answer !== null && answer.status < 300) wanted.acknowledgedAt = performance.now();
        await wait(pause);
      };
      const renamed = `${first.name}, renamed`;
      await wish(renamed, 'PATCH', `/v1/profiles/${id}`, { name: renamed });
      if (number % 3 !== 0) continue;
      await wish(null, 'DELETE', `/v1/profiles/${id}`);
      if (wishes.at(-1)?.acknowledgedAt === Number.POSITIVE_INFINITY) continue;
      if (number % 2 === 0) await wish(first.name, 'POST', '/v1/profiles', first);
    }
  }
}
