import t from 'tap';
import { ProblemError } from '../../../src/http/problem.ts';
import { Turns } from '../../../src/http/safety/turns.ts';

/** Holds the event loop. */
function hold(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

t.test('turns come one after the other, and between two of them others get theirs', async (t) => {
  const turns = new Turns();
  const seen: string[] = [];
  const work = Array.from({ length: 5 }, async (_, i) => {
    await turns.take();
    seen.push(`turn ${i}`);
    setImmediate(() => seen.push('another'));
  });
  await Promise.all(work);
  t.same(
    seen.filter((each) => each !== 'another'),
    ['turn 0', 'turn 1', 'turn 2', 'turn 3', 'turn 4'],
  );
  t.ok(seen.indexOf('another') < seen.indexOf('turn 4'));
});

t.test('who would wait too long for a turn is refused at once, those before are not', async (t) => {
  const turns = new Turns();
  let refused = 0;
  let done = 0;
  const ask = async (): Promise<void> => {
    try {
      await turns.take();
    } catch (error) {
      t.match(error, { code: 'overloaded', headers: { 'retry-after': '1' } });
      t.ok(error instanceof ProblemError);
      refused++;
      return;
    }
    hold(60);
    done++;
  };
  // How long a turn takes is learned from those that were taken.
  for (let i = 0; i < 12; i++) await ask();
  t.equal(refused, 0);
  await Promise.all(Array.from({ length: 200 }, ask));
  t.ok(refused > 0);
  t.equal(done + refused, 212);
  await ask();
  t.equal(done + refused, 213);
});
