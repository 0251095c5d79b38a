import fc from 'fast-check';
import t from 'tap';
import { upperBound } from '../../../../src/domain/forum/bound/upperBound.ts';
import type { Placement, ScheduleProblem } from '../../../../src/domain/forum/problem.ts';
import {
  missingOf,
  type NoSelection,
  type Selection,
  selectMeetings,
  weightOf,
} from '../../../../src/domain/forum/selection/selectMeetings.ts';
import { broken, everyPlacement, randomProblem } from '../../../support/scheduleProblems.ts';

const OPTIONS = { seed: 1, steps: 3_000, timeIsUp: () => false, near: null };
const SMALL = { people: 5, slots: 3, meetings: 6, locks: 0, minimum: 2 };

function select(problem: ScheduleProblem, steps = 3_000): Selection {
  const result = selectMeetings(problem, { ...OPTIONS, steps });
  if (result.state === 'impossible') throw new Error(JSON.stringify(result.clash));
  return result;
}

/** The greatest weight over all placements, and over those that meet all minima (minus infinity: none does). */
function best(problem: ScheduleProblem): { readonly weight: number; readonly fair: number } {
  let weight = Number.NEGATIVE_INFINITY;
  let fair = Number.NEGATIVE_INFINITY;
  everyPlacement(problem, (placement) => {
    const each = weightOf(problem, placement);
    weight = Math.max(weight, each);
    if (missingOf(problem, placement).every((count) => count === 0)) fair = Math.max(fair, each);
  });
  return { weight, fair };
}

t.test(
  'everyone has its minimum where any schedule gives it, and the bound holds for all of these',
  async (t) => {
    let fairCases = 0;
    let bestCases = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const problem = randomProblem(seed, SMALL);
        const result = select(problem);
        t.same(broken(problem, result.placement), []);
        const { weight, fair } = best(problem);
        if (fair >= 0) fairCases++;
        t.equal(result.minima.state === 'met', fair >= 0, `minima of ${seed}`);
        t.equal(result.minima.state, fair >= 0 ? 'met' : 'impossible');
        t.ok(result.bound >= (fair >= 0 ? fair : weight) - 1e-9, `bound of ${seed}`);
        if (fair >= 0 && result.weight === fair) bestCases++;
      }),
      { seed: 1, numRuns: 120 },
    );
    t.ok(fairCases > 15, `${fairCases} with minima that can hold`);
    t.ok(bestCases >= 0.95 * fairCases, `${bestCases} of ${fairCases} are the heaviest there is`);
  },
);

t.test(
  'without minima the schedule is the heaviest there is (19 in 20 times), and the bound is never below it',
  async (t) => {
    let cases = 0;
    let bestCases = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const problem = randomProblem(seed, { ...SMALL, minimum: 0 });
        const result = select(problem);
        t.same(broken(problem, result.placement), []);
        const { weight } = best(problem);
        if (result.weight === weight) bestCases++;
        cases++;
        t.ok(result.bound >= weight - 1e-9, `bound of ${seed}`);
        t.ok(upperBound(problem, false).bound >= weight - 1e-9);
      }),
      { seed: 2, numRuns: 120 },
    );
    t.ok(bestCases >= 0.95 * cases, `${bestCases} of ${cases} are the heaviest there is`);
  },
);

t.test('locked meetings stay where they are, or the constraints that clash are told', async (t) => {
  let clashes = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const problem = randomProblem(seed, { ...SMALL, locks: 0.3, minimum: 0 });
      const result = selectMeetings(problem, OPTIONS);
      const { weight } = best(problem);
      t.equal(result.state === 'impossible', weight === Number.NEGATIVE_INFINITY, `state of ${seed}`);
      if (result.state === 'selected') {
        t.same(broken(problem, result.placement), []);
        t.equal(result.weight, weight);
        return;
      }
      clashes++;
      const locks = locksOf(result);
      t.notSame(broken(lockedTo(problem, locks), placed(problem, locks)), [], 'the locks told do clash');
      for (const spared of locks) {
        const rest = locks.filter((meeting) => meeting !== spared);
        t.same(broken(lockedTo(problem, rest), placed(problem, rest)), [], 'and none can be spared');
      }
    }),
    { seed: 3, numRuns: 120 },
  );
  t.ok(clashes > 20, `${clashes} clashes`);
});

const locksOf = ({ clash }: NoSelection): number[] =>
  clash.flatMap((each) => (each.constraint === 'lock' ? [each.meeting] : []));

function lockedTo(problem: ScheduleProblem, locks: readonly number[]): ScheduleProblem {
  const lockedSlot = problem.meetings.lockedSlot.map((slot, meeting) =>
    locks.includes(meeting) ? slot : -1,
  );
  return { ...problem, meetings: { ...problem.meetings, lockedSlot } };
}

function placed(problem: ScheduleProblem, meetings: readonly number[]): Placement {
  return problem.meetings.lockedSlot.map((slot, meeting) => (meetings.includes(meeting) ? slot : -1));
}

t.test('minima that cannot hold are told with constraints of which none can be spared', async (t) => {
  let told = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const problem = randomProblem(seed, { ...SMALL, minimum: 3 });
      const { minima } = select(problem, 500);
      if (minima.state !== 'impossible') return;
      told++;
      t.ok(minima.clash.some((each) => each.constraint === 'minimum'));
      const all = problem.minimum.slice();
      for (const each of minima.clash) {
        if (each.constraint !== 'minimum') continue;
        t.equal(each.count, all[each.person]);
        // The minima told alone are enough to make it impossible ...
        const only = all.map((count, person) =>
          minima.clash.some((other) => other.constraint === 'minimum' && other.person === person) ? count : 0,
        );
        t.equal(best({ ...problem, minimum: only }).fair, Number.NEGATIVE_INFINITY);
      }
    }),
    { seed: 4, numRuns: 60 },
  );
  t.ok(told > 20, `${told} impossible`);
});

t.test('a person wanted by nobody makes a clash of its minimum alone', async (t) => {
  const problem = { ...randomProblem(1, { ...SMALL, minimum: 0 }), maximum: new Int32Array(5).fill(3) };
  const lonely = problem.meetings.attendees.map((person) => (person === 4 ? 3 : person));
  const minimum = Int32Array.of(0, 0, 0, 0, 1);
  const result = select({ ...problem, minimum, meetings: { ...problem.meetings, attendees: lonely } });
  t.equal(result.minima.state, 'impossible');
  t.same(result.minima.missing, minimum);
  t.same(result.minima.clash, [{ constraint: 'minimum', person: 4, count: 1 }]);
});

t.test('the same seed gives the same schedule', async (t) => {
  const problem = randomProblem(5, { people: 60, slots: 40, meetings: 600, locks: 0, minimum: 1 });
  const one = select(problem, 5_000);
  t.same(select(problem, 5_000), one);
  t.same(broken(problem, one.placement), []);
  t.ok(one.gap < 0.2);
});

t.test('time that is up ends the search with a schedule that holds', async (t) => {
  const problem = randomProblem(6, { people: 60, slots: 12, meetings: 600, locks: 0, minimum: 0 });
  let looks = 0;
  const result = selectMeetings(problem, { ...OPTIONS, steps: 1_000_000, timeIsUp: () => ++looks > 3 });
  if (result.state !== 'selected') throw new Error('impossible');
  t.ok(result.steps < 2_000);
  t.same(broken(problem, result.placement), []);
});

t.test('a schedule that is to stay near a published one keeps what costs nothing to keep', async (t) => {
  const problem = randomProblem(7, { people: 40, slots: 10, meetings: 200, locks: 0, minimum: 0 });
  const published = select(problem, 5_000).placement;
  const again = selectMeetings(problem, { ...OPTIONS, seed: 9, near: { placement: published, stay: 0.5 } });
  if (again.state !== 'selected') throw new Error('impossible');
  const free = selectMeetings(problem, { ...OPTIONS, seed: 9 });
  if (free.state !== 'selected') throw new Error('impossible');
  const kept = (placement: Placement): number =>
    placement.filter((slot, meeting) => slot >= 0 && slot === published[meeting]).length;
  t.ok(kept(again.placement) > kept(free.placement));
  t.same(broken(problem, again.placement), []);
});
