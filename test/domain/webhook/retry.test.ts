import fc from 'fast-check';
import t from 'tap';
import { MOST_ATTEMPTS, pauseAfter } from '../../../src/domain/webhook/retry.ts';

t.test('pauses grow, are the same for the same delivery, and end after about a day', async (t) => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const pauses = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, i) => pauseAfter(i + 1, id) ?? Number.NaN);
      const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
      return (
        pauses.every((pause, i) => i === 0 || pause > pauses[i - 1]) &&
        pauses[0] >= 24_000 &&
        pauses[0] <= 36_000 &&
        hours > 22 &&
        hours < 34 &&
        pauseAfter(3, id) === pauses[2]
      );
    }),
    { seed: 1 },
  );
  t.equal(pauseAfter(MOST_ATTEMPTS, 'x'), null);
  const firsts = new Set(Array.from({ length: 100 }, (_, i) => pauseAfter(1, `delivery ${i}`)));
  t.ok(firsts.size > 95, 'what failed together is not tried together');
});
