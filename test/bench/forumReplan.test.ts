import t from 'tap';
import { forumReplan } from '../../src/bench/forumReplan.ts';

t.test('each occasion on the day changes less than a whole run would', async (t) => {
  const lines: string[] = [];
  t.equal(
    forumReplan('40x8', 1, (line) => lines.push(line)),
    0,
  );
  const occasions = lines.slice(3).map((line) => line.trim().split(/ {2,}/));
  t.same(
    occasions.map(([name]) => name),
    ['no-show', 'late arrival', 'closed table', 'extra wish'],
  );
  for (const [name, , , , , , changed, whole] of occasions) {
    const least = name === 'extra wish' ? 0 : 1; // The wish is granted only where both have a slot left.
    t.ok(Number(changed) >= least && Number(changed) < Number(whole), `${name}: ${changed} of ${whole}`);
  }
  t.throws(() => forumReplan('1000', 1, () => undefined), /--replan must be like 1000x20/);
});
