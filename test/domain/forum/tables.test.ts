import fc from 'fast-check';
import t from 'tap';
import { blockings } from '../../../src/domain/forum/blocking.ts';
import { placeMeetings } from '../../../src/domain/forum/placement/placeMeetings.ts';
import type { ScheduleProblem } from '../../../src/domain/forum/problem.ts';
import { assignTables, tableChanges } from '../../../src/domain/forum/tables.ts';
import { random } from '../../../src/domain/random/random.ts';
import { faults, plainProblem, smallProblems } from './placementCases.ts';

function placed(problem: ScheduleProblem): Int32Array | null {
  const outcome = placeMeetings(problem, { next: random(1), spent: (work) => work / 100_000 });
  return outcome.kind === 'placed' ? outcome.placement : null;
}

t.test('every meeting has a table of its pool that is open, and no table two meetings at once', async () => {
  fc.assert(
    fc.property(smallProblems, (problem) => {
      const placement = placed({ ...problem, fairness: null });
      if (placement === null) return true;
      const { slotCount, meetings } = problem;
      // As many tables of each pool as it has at most, each open in the slots that have so many.
      const tables = [0, 1].flatMap((pool) => {
        const counts = problem.tables.slice(pool * slotCount, (pool + 1) * slotCount);
        return Array.from({ length: Math.max(...counts) }, (_, place) => ({
          pool,
          open: Uint8Array.from(counts, (count) => (place < count ? 1 : 0)),
        }));
      });
      const table = assignTables(problem, placement, tables, null);
      const seen = new Set<string>();
      return [...table].every((place, meeting) => {
        const key = `${place} ${placement[meeting]}`;
        const alone = !seen.has(key);
        seen.add(key);
        return (
          alone &&
          tables[place].pool === meetings.pool[meeting] &&
          tables[place].open[placement[meeting]] === 1
        );
      });
    }),
    { seed: 1, numRuns: 200 },
  );
});

t.test('a host stays at one table all day, and two hosts keep theirs', async (t) => {
  const problem = plainProblem(8, 3, [
    [0, 2],
    [1, 3],
    [1, 4],
    [0, 5],
    [0, 6],
    [1, 7],
  ]);
  const placement = Int32Array.of(0, 0, 1, 1, 2, 2);
  const tables = Array.from({ length: 3 }, () => ({ pool: 0, open: null }));
  t.equal(tableChanges(problem, placement, assignTables(problem, placement, tables, null)), 0);
  t.throws(() => assignTables(problem, placement, tables.slice(0, 1), null), RangeError);
});

t.test('an unplaced meeting has no entry in just those slots that would take it', async () => {
  fc.assert(
    fc.property(smallProblems, fc.integer({ min: 0, max: 6 }), (problem, chosen) => {
      const placement = placed({ ...problem, fairness: null });
      if (placement === null) return true;
      const meeting = chosen % problem.meetings.count;
      placement[meeting] = -1;
      const { slots, whole } = blockings(problem, placement)(meeting);
      return Array.from({ length: problem.slotCount }, (_, slot) => slot).every((slot) => {
        const tried = placement.slice();
        tried[meeting] = slot;
        const fits = faults(problem, tried, false).length === 0;
        return whole.length === 0 && fits === slots.every((block) => block.slot !== slot);
      });
    }),
    { seed: 2, numRuns: 200 },
  );
});

t.test(
  'both free in one slot only, where a locked meeting has the last table: exactly that is said',
  async (t) => {
    const plain = plainProblem(5, 2, [
      [0, 1],
      [2, 3],
      [0, 4],
    ]);
    const problem = {
      ...plain,
      tables: Int32Array.of(1, 2),
      meetings: { ...plain.meetings, lockedSlot: Int32Array.of(-1, 0, -1) },
    };
    t.same(blockings(problem, Int32Array.of(-1, 0, 1))(0), {
      whole: [],
      bothFree: [0],
      slots: [
        { kind: 'tables-taken', slot: 0, pool: 0, tables: 1, meetings: [1], locked: 1 },
        { kind: 'person-meets', slot: 1, person: 0, meeting: 2 },
      ],
    });
  },
);
