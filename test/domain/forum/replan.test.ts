import fc from 'fast-check';
import t from 'tap';
import type { Placement, ScheduleProblem } from '../../../src/domain/forum/problem.ts';
import { type DayEvent, type Replan, replan } from '../../../src/domain/forum/replan.ts';
import { selectMeetings } from '../../../src/domain/forum/selection/selectMeetings.ts';
import { random } from '../../../src/domain/random/random.ts';
import { broken, everyPlacement, type ProblemSize, randomProblem } from '../../support/scheduleProblems.ts';

const SMALL: ProblemSize = { people: 5, slots: 3, meetings: 5, locks: 0, minimum: 0 };

function published(problem: ScheduleProblem): Placement {
  const result = selectMeetings(problem, { seed: 1, steps: 1_000, timeIsUp: () => false, near: null });
  if (result.state === 'impossible') throw new Error('impossible');
  return result.placement;
}

function randomEvents(
  seed: number,
  { personCount, poolCount, slotCount, meetings }: ScheduleProblem,
): DayEvent[] {
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return Array.from({ length: 1 + below(3) }, (): DayEvent => {
    const kind = below(4);
    if (kind === 0) return { event: 'away', person: below(personCount), from: below(slotCount) };
    if (kind === 1) return { event: 'late', person: below(personCount), until: below(slotCount + 1) };
    if (kind === 2)
      return { event: 'tables-closed', pool: below(poolCount), count: 1, from: below(slotCount) };
    return { event: 'wish', meeting: below(meetings.count), slot: below(slotCount + 1) - 1 };
  });
}

/** The problem after the events, read slot by slot from what they say; the past is as it was. */
function after(problem: ScheduleProblem, now: number, events: readonly DayEvent[]): ScheduleProblem {
  const available = problem.available.slice();
  const tables = problem.tables.slice();
  for (let slot = now; slot < problem.slotCount; slot++) {
    for (const each of events) {
      if (each.event === 'away' && slot >= each.from) available[each.person * problem.slotCount + slot] = 0;
      if (each.event === 'late' && slot < each.until) available[each.person * problem.slotCount + slot] = 0;
      if (each.event !== 'tables-closed' || slot < each.from) continue;
      tables[each.pool * problem.slotCount + slot] -= each.count;
    }
  }
  return { ...problem, available, tables: tables.map((count) => Math.max(0, count)) };
}

/** Lost, wishes not granted, moved: what is to be small, the first counting most. */
function toll(before: Placement, placement: Placement, wishes: ReadonlySet<number>): number[] {
  const toll = [0, 0, 0];
  for (const [meeting, slot] of placement.entries()) {
    if (before[meeting] >= 0 && slot < 0) toll[0]++;
    else if (before[meeting] < 0 && slot < 0 && wishes.has(meeting)) toll[1]++;
    else if (before[meeting] >= 0 && slot !== before[meeting]) toll[2]++;
  }
  return toll;
}

function kept(result: Replan): Extract<Replan, { state: 'replanned' }> {
  if (result.state === 'impossible') throw new Error(JSON.stringify(result.clash));
  return result;
}

t.test(
  'a re-plan never touches the past, and loses and moves as little as an exhaustive search',
  async (t) => {
    let cases = 0;
    let best = 0;
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 2 }), (seed, now) => {
        const problem = randomProblem(seed, SMALL);
        const before = published(problem);
        const events = randomEvents(seed, problem);
        const { placement } = kept(replan({ problem, published: before, now, events, seed: 1 }));
        const changed = after(problem, now, events);
        t.same(broken(changed, placement), []);
        const wishes = new Set(events.flatMap((each) => (each.event === 'wish' ? [each.meeting] : [])));
        const isTold = (other: Placement): boolean =>
          other.every((slot, meeting) => {
            if (before[meeting] >= 0 && before[meeting] < now) return slot === before[meeting];
            if (before[meeting] < 0 && !wishes.has(meeting)) return slot < 0;
            return slot < 0 || slot >= now;
          });
        t.ok(isTold(placement), `${seed}: what is over stays, and nothing is brought in unasked`);
        const own = toll(before, placement, wishes).join();
        let least = own;
        let least3 = toll(before, placement, wishes);
        everyPlacement(changed, (other) => {
          if (!isTold(other)) return;
          const each = toll(before, other, wishes);
          const at = each.findIndex((count, i) => count !== least3[i]);
          if (at < 0 || each[at] > least3[at]) return;
          least3 = each;
          least = each.join();
        });
        cases++;
        if (least === own) best++;
      }),
      { seed: 1, numRuns: 120 },
    );
    t.ok(best >= 0.97 * cases, `${best} of ${cases} change as little as can be`);
  },
);

t.test('every change is listed for each of its people, and nothing else', async (t) => {
  const problem = randomProblem(11, { people: 30, slots: 8, meetings: 120, locks: 0, minimum: 0 });
  const before = published(problem);
  const events: DayEvent[] = [
    { event: 'away', person: 3, from: 2 },
    { event: 'late', person: 5, until: 6 },
  ];
  const { placement, changes, lost, moved, added } = kept(
    replan({ problem, published: before, now: 2, events, seed: 1 }),
  );
  t.ok(lost.length + moved.length > 0);
  t.same(added, []);
  const expected = [...lost, ...moved].reduce(
    (sum, meeting) =>
      sum + problem.meetings.attendeeStarts[meeting + 1] - problem.meetings.attendeeStarts[meeting],
    0,
  );
  t.equal(changes.length, expected);
  for (const { meeting, before: was, after: is } of changes) {
    t.equal(was ?? -1, before[meeting]);
    t.equal(is ?? -1, placement[meeting]);
  }
  t.same(
    kept(replan({ problem, published: before, now: 2, events: [], seed: 1 })).changes,
    [],
    'no event, no change',
  );
});

t.test('a locked meeting whose person is gone is told as a clash', async (t) => {
  const problem = randomProblem(11, { people: 30, slots: 8, meetings: 120, locks: 0, minimum: 0 });
  const before = published(problem);
  const meeting = before.findIndex((slot) => slot >= 4);
  const lockedSlot = problem.meetings.lockedSlot.map((_, each) => (each === meeting ? before[each] : -1));
  const locked = { ...problem, meetings: { ...problem.meetings, lockedSlot } };
  const person = problem.meetings.attendees[problem.meetings.attendeeStarts[meeting]];
  const events: DayEvent[] = [{ event: 'away', person, from: 0 }];
  t.same(replan({ problem: locked, published: before, now: 2, events, seed: 1 }), {
    state: 'impossible',
    clash: [
      { constraint: 'lock', meeting, slot: before[meeting] },
      { constraint: 'availability', person, slot: before[meeting] },
    ],
  });
});
