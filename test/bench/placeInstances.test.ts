import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { placeInstances } from '../../src/bench/placeInstances.ts';

t.test('every instance of a folder is placed, or said to be impossible and why', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'cove-instances-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const out = join(folder, 'out');
  const meetings = [
    { id: 1, participants: [1, 2], session: 'any' },
    { id: 2, participants: [1, 3], session: 'morning', after: [1] },
  ];
  const instance = {
    participants: 3,
    slots: 3,
    morningSlots: 2,
    tables: 1,
    unavailable: {},
    fairness: 2,
    meetings,
  };
  const write = (name: string, otherwise: object) =>
    writeFile(join(folder, `${name}.json`), JSON.stringify({ instance: name, ...instance, ...otherwise }));
  await write('open', { provenMinimumBreaks: 0 });
  await write('closed', { unavailable: { 1: [1, 3] } });
  const options = { instances: folder, out, seed: 1, seconds: 20 };
  const told: string[] = [];
  t.equal(await placeInstances(options, (line) => told.push(line)), 0);
  t.equal(told.length, 4, 'a head, a line each, a reason');

  const read = async (name: string) => JSON.parse(await readFile(join(out, `${name}.json`), 'utf8'));
  const { seconds, ...open } = await read('open');
  t.type(seconds, 'number');
  t.same(open, {
    instance: 'open',
    feasible: true,
    reason: null,
    breaks: 0,
    meetings: [
      { id: 1, slot: 1, table: 1 },
      { id: 2, slot: 2, table: 1 },
    ],
  });
  const closed = await read('closed');
  t.equal(closed.feasible, false);
  t.equal(
    closed.reason,
    'participant 1 has 2 meetings (meeting 1 and meeting 2) that fit only into one slot (slot 2)',
  );

  await write('open', { meetings: [{ id: 1, participants: [1, 1], session: 'any' }] });
  await t.rejects(
    placeInstances(options, () => undefined),
    {
      message: 'open.json: meeting 1: a meeting has two different participants',
    },
  );
});
