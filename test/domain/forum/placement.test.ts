import fc from 'fast-check';
import t from 'tap';
import { breaksByCrowding } from '../../../src/domain/forum/placement/breaksByCrowding.ts';
import { type Clash, findClash } from '../../../src/domain/forum/placement/clash.ts';
import { clashText } from '../../../src/domain/forum/placement/clashText.ts';
import { ClauseSolver } from '../../../src/domain/forum/placement/clauses/clauseSolver.ts';
import { improvePlacement } from '../../../src/domain/forum/placement/improvePlacement.ts';
import { placeMeetings } from '../../../src/domain/forum/placement/placeMeetings.ts';
import { restrictMeetings } from '../../../src/domain/forum/placement/restrictMeetings.ts';
import type { ScheduleProblem } from '../../../src/domain/forum/problem.ts';
import { random } from '../../../src/domain/random/random.ts';
import { exhaustiveFewest, faults, plainBreaks, plainProblem, smallProblems } from './placementCases.ts';

const NEVER = (): boolean => false;
const NAMES = {
  person: (person: number) => `participant ${person + 1}`,
  meeting: (meeting: number) => `${meeting + 1}`,
  slot: (slot: number) => `${slot + 1}`,
  pool: () => 'the hall',
};
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Everything spent after so much work. */
function after(most: number): (work: number) => number {
  return (work) => work / most;
}

function placed(problem: ScheduleProblem, seed = 1) {
  return placeMeetings(problem, { next: random(seed), spent: after(20_000_000) });
}

t.test('small forums are placed with the fewest breaks there are, or truly cannot be placed', async () => {
  fc.assert(
    fc.property(smallProblems, (problem) => {
      const outcome = placed(problem);
      const fewest = exhaustiveFewest(problem, problem.fairness);
      if (outcome.kind === 'impossible') {
        return fewest === null && (exhaustiveFewest(problem, null) !== null) === outcome.fairness;
      }
      if (outcome.kind === 'undecided' || faults(problem, outcome.placement, true).length > 0) return false;
      const breaks = plainBreaks(problem, outcome.placement);
      const fair = problem.fairness === null || Math.max(...breaks) - Math.min(...breaks) <= problem.fairness;
      return fair && sum(breaks) === fewest && outcome.breaks === fewest && outcome.proven;
    }),
    { seed: 1, numRuns: 300 },
  );
});

t.test('a clash holds as it is said, and a smallest one no longer without any of its meetings', async (t) => {
  const kinds = new Set<Clash['kind']>();
  fc.assert(
    fc.property(smallProblems, (problem) => {
      const free = { ...problem, fairness: null };
      if (placed(free).kind !== 'impossible') return true;
      const clash = findClash(free, NEVER);
      kinds.add(clash.kind);
      const meetings = clash.kind === 'no-slot' ? [clash.meeting] : clash.meetings;
      const fits = (some: readonly number[]): boolean =>
        exhaustiveFewest(restrictMeetings(free, some), null) !== null;
      if (fits(meetings) || clashText(free, clash, NAMES).length < 20) return false;
      if (clash.kind === 'person') {
        const { attendees } = free.meetings;
        return meetings.every((one) => attendees.slice(2 * one, 2 * one + 2).includes(clash.person));
      }
      return meetings.every((one) => fits(meetings.filter((other) => other !== one)));
    }),
    { seed: 2, numRuns: 400 },
  );
  t.same([...kinds].sort(), ['meetings', 'no-slot', 'person']);
});

t.test('a person with more meetings than slots is named, with the meetings and the slots', async (t) => {
  const star = plainProblem(5, 3, [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
  ]);
  const clash = findClash(star, NEVER);
  t.same(clash, { kind: 'person', person: 0, meetings: [0, 1, 2, 3], slots: [0, 1, 2] });
  t.equal(
    clashText(star, clash, NAMES),
    'participant 1 has 4 meetings (1, 2, 3 and 4) that fit only into 3 slots (1, 2 and 3)',
  );
});

t.test('more meetings of a session than its tables take are counted', async (t) => {
  const pairs = [0, 2, 4, 6, 8].map((person) => [person, person + 1]);
  const plain = plainProblem(10, 3, pairs, { tables: new Int32Array(3).fill(2) });
  const allowed = Uint8Array.from({ length: 15 }, (_, cell) => (cell % 3 < 2 ? 1 : 0));
  const morning = { ...plain, meetings: { ...plain.meetings, allowed } };
  t.same(findClash(morning, NEVER), { kind: 'tables', pool: 0, meetings: [0, 1, 2, 3, 4], slots: [0, 1] });
  t.equal(placed(plain).kind, 'placed');
});

t.test('crowded slots never ask for more breaks than there have to be', async (t) => {
  let asked = 0;
  fc.assert(
    fc.property(smallProblems, (problem) => {
      const fewest = exhaustiveFewest(problem, null);
      const bound = breaksByCrowding(problem);
      if (fewest !== null && bound > 0) asked++;
      return fewest === null || bound <= fewest;
    }),
    { seed: 6, numRuns: 300 },
  );
  t.ok(asked > 0, `in ${asked} forums they ask for some`);
});

t.test('where the middle of the day seats too few, those who cannot all meet then have breaks', async (t) => {
  // Two rings of four, everyone with two meetings in three slots: without breaks all eight sit in the middle one.
  const pairs = [0, 4].flatMap((first) => [0, 1, 2, 3].map((i) => [first + i, first + ((i + 1) % 4)]));
  const crowded = plainProblem(8, 3, pairs, { tables: Int32Array.of(4, 2, 4) });
  t.equal(breaksByCrowding(crowded), 4);
  const outcome = placed(crowded);
  t.equal(outcome.kind === 'placed' && outcome.breaks, 4);
  t.equal(breaksByCrowding({ ...crowded, tables: Int32Array.of(4, 4, 4) }), 0);
});

t.test(
  'a search tells what it has: ever fewer breaks, a bound that only rises, at the end the outcome',
  async (t) => {
    const pairs = [0, 4].flatMap((first) => [0, 1, 2, 3].map((i) => [first + i, first + ((i + 1) % 4)]));
    const crowded = plainProblem(8, 3, pairs, { tables: Int32Array.of(4, 2, 4) });
    const told: [number, number][] = [];
    const outcome = placeMeetings(crowded, {
      next: random(1),
      spent: after(20_000_000),
      onBetter: (breaks, bound) => told.push([breaks, bound]),
    });
    t.ok(
      told.every(([breaks, bound], i) => i === 0 || (breaks <= told[i - 1][0] && bound >= told[i - 1][1])),
    );
    t.same(told.at(-1), outcome.kind === 'placed' && [outcome.breaks, outcome.lowerBound]);
  },
);

t.test('the same seed gives the same placement', async () => {
  fc.assert(
    fc.property(smallProblems, (problem) => {
      const [once, again] = [placed(problem, 7), placed(problem, 7)];
      return JSON.stringify(once) === JSON.stringify(again);
    }),
    { seed: 3, numRuns: 60 },
  );
});

t.test('exchanges keep every meeting placed by the rules and never add breaks', async () => {
  fc.assert(
    fc.property(smallProblems, fc.integer({ min: 1, max: 1000 }), (problem, seed) => {
      const free = { ...problem, fairness: null };
      const outcome = placeMeetings(free, { next: random(1), spent: after(2000) });
      if (outcome.kind !== 'placed') return true;
      const before = sum(plainBreaks(free, outcome.placement));
      const options = { next: random(seed), spent: after(3000), published: null, enough: -1 };
      const { placement, breaks } = improvePlacement(free, outcome.placement, options);
      const left = sum(plainBreaks(free, placement));
      return faults(free, placement, true).length === 0 && left === breaks && left <= before;
    }),
    { seed: 4, numRuns: 200 },
  );
});

t.test('a placement stays as published where moving a meeting costs more than any break', async (t) => {
  const pairs = Array.from({ length: 8 }, (_, person) => [person, (person + 1) % 8]);
  const ring = plainProblem(8, 6, pairs);
  const published = Int32Array.from({ length: 8 }, (_, meeting) => (meeting % 2) * 4);
  const improved = (cost: number): Int32Array =>
    improvePlacement(ring, published, {
      next: random(1),
      spent: after(50_000),
      published: { placement: published, cost },
      enough: 0,
    }).placement;
  t.same([...improved(100)], [...published]);
  t.equal(sum(plainBreaks(ring, improved(0.01))), 0);
});

t.test('clauses and counters hold together exactly where some assignment satisfies them all', async () => {
  const literal = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.boolean());
  const distinct = (minLength: number, maxLength: number) =>
    fc.uniqueArray(literal, { minLength, maxLength, selector: ([variable]) => variable });
  const constraint = fc.record({
    literals: distinct(1, 6),
    bound: fc.integer({ min: 0, max: 5 }),
    form: fc.constantFrom('clause', 'most', 'least'),
  });
  fc.assert(
    fc.property(fc.array(constraint, { maxLength: 25 }), distinct(0, 3), (constraints, assumptions) => {
      const solver = new ClauseSolver();
      const variables = Array.from({ length: 8 }, () => solver.addVariable(false));
      const coded = ([variable, truth]: readonly [number, boolean]): number =>
        variables[variable] + (truth ? 0 : 1);
      for (const { literals, bound, form } of constraints) {
        if (form === 'clause') solver.addClause(literals.map(coded));
        else if (form === 'most') solver.addAtMost(literals.map(coded), bound);
        else solver.addAtLeast(literals.map(coded), bound);
      }
      const accepts = (bits: number, demanded: readonly (readonly [number, boolean])[]): boolean => {
        const holds = ([variable, truth]: readonly [number, boolean]): boolean =>
          (((bits >> variable) & 1) === 1) === truth;
        return (
          demanded.every(holds) &&
          constraints.every(({ literals, bound, form }) => {
            const count = literals.filter(holds).length;
            return form === 'clause' ? count > 0 : form === 'most' ? count <= bound : count >= bound;
          })
        );
      };
      const verdict = solver.solve(assumptions.map(coded), { conflicts: 100_000, stop: NEVER });
      if (verdict === 'satisfiable') {
        const bits = variables.reduce((total, one, i) => total + (solver.holds(one) ? 1 << i : 0), 0);
        return accepts(bits, assumptions);
      }
      const core = assumptions.filter((one) => solver.core.includes(coded(one)));
      const any = Array.from({ length: 256 }, (_, bits) => bits).some((bits) => accepts(bits, core));
      return verdict === 'unsatisfiable' && core.length === solver.core.length && !any;
    }),
    { seed: 5, numRuns: 1500 },
  );
});
