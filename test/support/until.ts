import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until something holds; throws where it still does not after so many seconds. */
export async function until<T>(
  told: string,
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  seconds = 120,
): Promise<T> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (performance.now() > deadline) throw new Error(`${told}: still ${JSON.stringify(answer)}`);
    await sleep(50);
  }
}
