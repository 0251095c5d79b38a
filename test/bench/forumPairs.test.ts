import t from 'tap';
import { forumPairs } from '../../src/bench/forumPairs.ts';

t.test('every pair is scored from both sides, as the definition scores it', async (t) => {
  const lines: string[] = [];
  t.equal(await forumPairs(40, 1, (line) => lines.push(line)), 0);
  t.match(lines[0], '40 participants, 780 pairs');
  t.match(lines[2], /at most \S+e-\d+ from the definition/);
});
