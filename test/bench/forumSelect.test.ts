import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { forumSelect } from '../../src/bench/forumSelect.ts';

interface Written {
  readonly slots: number;
  readonly tables: readonly number[];
  readonly participants: readonly { available: number[]; minimum: number; maximum: number }[];
  readonly pairs: readonly { participants: [number, number]; weight: number }[];
  readonly schedule: {
    readonly meetings: readonly { pair: number; slot: number }[];
    readonly weight: number;
    readonly bound: number;
    readonly gap: number;
    readonly minima: string;
  };
}

t.test('what the benchmark writes can be checked from outside: its rules, weight and gap', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'cove-forum-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const out = join(folder, 'forum.json');
  const lines: string[] = [];
  t.equal(await forumSelect({ size: '60x8', seed: 1, out }, (line) => lines.push(line)), 0);
  t.match(lines.join('\n'), /upper bound[\s\S]*this product[\s\S]*first fit[\s\S]*slot by slot/);

  const { slots, tables, participants, pairs, schedule }: Written = JSON.parse(await readFile(out, 'utf8'));
  t.equal(participants.length, 60);
  t.equal(tables.length, slots);
  const met = new Set<number>();
  const seated = new Set<string>();
  const inSlot = new Array<number>(slots).fill(0);
  const held = new Array<number>(60).fill(0);
  let weight = 0;
  for (const { pair, slot } of schedule.meetings) {
    t.notOk(met.has(pair), 'a pair meets once');
    met.add(pair);
    inSlot[slot]++;
    weight += pairs[pair].weight;
    for (const person of pairs[pair].participants) {
      t.ok(participants[person].available.includes(slot));
      t.notOk(seated.has(`${person} ${slot}`), 'nobody sits twice in a slot');
      seated.add(`${person} ${slot}`);
      held[person]++;
    }
  }
  t.ok(inSlot.every((count, slot) => count <= tables[slot]));
  t.ok(held.every((count, person) => count <= participants[person].maximum));
  t.equal(schedule.minima, 'met');
  t.ok(held.every((count, person) => count >= participants[person].minimum));
  t.ok(Math.abs(weight - schedule.weight) < 1e-6);
  t.ok(schedule.weight <= schedule.bound + 1e-9 && schedule.gap < 0.03);
});

t.test('a size that is none is told at once', async (t) => {
  await t.rejects(
    forumSelect({ size: '60', seed: 1, out: null }, () => undefined),
    {
      message: '--select must be like 1000x20',
    },
  );
});
