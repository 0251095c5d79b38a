import t from 'tap';
import { forumReplan } from '../../src/bench/forumReplan.ts';
import { readConfig } from '../../src/config.ts';
import { testDatabase } from '../support/database.ts';

t.test('each occasion on the day is told over HTTP and published, and changes little', async (t) => {
  const { connectionString } = await testDatabase(t);
  const config = readConfig({ DATABASE_URL: connectionString });
  const lines: string[] = [];
  await forumReplan(config, '40x8', 1, (line) => lines.push(line));
  const published = Number(/^\d+/.exec(lines[1])?.[0]);
  const rows = lines.slice(4).map((line) => line.trim().split(/ {2,}/));
  const occasions = rows.filter((_, row) => row % 2 === 0);
  t.ok(rows.every(([name], row) => row % 2 === 0 || name === 'by the clock'));
  t.same(
    occasions.map(([name]) => name),
    ['no-show', 'late-arrival', 'closed-table', 'extra-request'],
  );
  for (const cells of occasions) {
    const [changed, least] = cells.slice(-2).map(Number);
    t.ok(changed >= least && changed < published / 4, `${cells[0]}: ${changed} of ${published}`);
  }
  await t.rejects(
    forumReplan(config, '1000', 1, () => undefined),
    /--replan must be like 1000x20/,
  );
});
