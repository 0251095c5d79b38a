import fc from 'fast-check';
import t from 'tap';
import { complete } from '../../../src/domain/consortium/completion.ts';
import {
  type CompletionReading,
  type Condition,
  conditionsFor,
  NO_WISHES,
  WISH,
  type Wishes,
} from '../../../src/domain/consortium/conditions.ts';
import { NO_PLAN } from '../../../src/domain/consortium/member.ts';
import { loadMixedIntegerSolver } from '../../../src/usecases/mixedIntegerSolver.ts';
import {
  CALL,
  COUNTRIES,
  drawn,
  exhaustive,
  holds,
  KINDS,
  problemOf,
  type Stock,
} from '../../support/completionCases.ts';
import { consortium, member } from '../../support/consortia.ts';

const solver = await loadMixedIntegerSolver();
const solve = (model: Parameters<typeof solver.solve>[0]) => solver.solve(model, performance.now() + 20_000);

t.test('the additions are the best of all subsets, or none exists', async (t) => {
  let solved = 0;
  let impossible = 0;
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom<CompletionReading>('strict', 'generous'), (seed, reading) => {
      const stock = drawn(seed);
      const answer = complete(problemOf(stock, reading), solve);
      let all = exhaustive(stock, reading);
      if (stock.wishes.mostAdditions === null) {
        const fewest = Math.min(...all.map(({ chosen }) => chosen.length));
        all = all.filter(({ chosen }) => chosen.length === fewest || (fewest === 0 && chosen.length === 1));
      }
      if (answer.status !== 'solved') {
        impossible++;
        t.equal(answer.status, 'impossible', `seed ${seed}`);
        t.equal(all.length, 0, `seed ${seed}`);
        return;
      }
      solved++;
      const [best] = answer.completions;
      t.ok(best.optimal);
      t.ok(holds(stock, best.chosen, reading), `seed ${seed}`);
      t.ok(Math.abs(best.fit - Math.max(...all.map(({ fit }) => fit))) < 1e-6, `seed ${seed}`);
    }),
    { seed: 1, numRuns: 60 },
  );
  t.ok(solved > 8 && impossible > 4, `${solved} solved, ${impossible} impossible`);
});

t.test(
  'no clash is larger than needed, and without any one of its rules and wishes the rest holds',
  async (t) => {
    let clashes = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const problem = problemOf(drawn(seed), 'strict');
        const answer = complete(problem, solve);
        if (answer.status !== 'impossible') return;
        clashes++;
        const holding = (sources: readonly string[]): boolean => {
          const conditions = problem.conditions.filter(({ source }) => sources.includes(source));
          return complete({ ...problem, conditions, fewest: true }, solve).status === 'solved';
        };
        t.ok(answer.smallest);
        t.notOk(holding(answer.clash), `seed ${seed}: ${answer.clash.join()} can hold`);
        for (const left of answer.clash) {
          t.ok(holding(answer.clash.filter((each) => each !== left)), `seed ${seed}: without ${left}`);
        }
        const sources = [...new Set(problem.conditions.map(({ source }) => source))];
        if (answer.clash.length > 1)
          for (const one of sources) t.ok(holding([one]), `seed ${seed}: ${one} alone`);
      }),
      { seed: 2, numRuns: 40 },
    );
    t.ok(clashes > 4, `${clashes} clashes`);
  },
);

t.test('alternatives differ from all before in half of their additions and fit no better', async (t) => {
  const candidates = Array.from({ length: 12 }, (_, i) => ({
    country: COUNTRIES[i % 4],
    kind: KINDS[i % 2],
    fit: 1 - i / 20,
  }));
  const members = COUNTRIES.slice(0, 4).flatMap((country, i) => [
    member(`e${i}`, { country, kind: 'company' }),
    member(`v${i}`, { country, kind: 'vet-provider' }),
  ]);
  const stock: Stock = {
    fixed: consortium(members),
    candidates,
    wishes: { ...NO_WISHES, mostAdditions: 4 },
  };
  const answer = complete(problemOf(stock, 'strict', { alternatives: 3 }), solve);
  t.equal(answer.status, 'solved');
  if (answer.status !== 'solved') return;
  t.same(answer.completions[0].chosen, [0, 1, 2, 3]);
  t.equal(answer.completions.length, 4);
  answer.completions.forEach(({ chosen, fit }, i) => {
    for (const before of answer.completions.slice(0, i)) {
      t.ok(before.fit >= fit - 1e-9);
      t.ok(before.chosen.filter((unit) => !chosen.includes(unit)).length >= 2);
    }
  });
});

t.test('each alternative is the best of all subsets that differ enough from those before', async (t) => {
  let alternatives = 0;
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom<CompletionReading>('strict', 'generous'), (seed, reading) => {
      const stock = drawn(seed);
      const { candidates, wishes } = stock;
      const answer = complete(problemOf(stock, reading, { alternatives: 3 }), solve);
      if (answer.status !== 'solved') return;
      let all = exhaustive(stock, reading);
      if (wishes.mostAdditions === null) {
        const fewest = Math.min(...all.map(({ chosen }) => chosen.length));
        all = all.filter(({ chosen }) => chosen.length === fewest || (fewest === 0 && chosen.length <= 1));
      }
      const variety = (i: number): string => `${candidates[i].country} ${candidates[i].kind}`;
      const before: (readonly number[])[] = [];
      for (const { chosen, fit, optimal } of answer.completions) {
        const half = Math.ceil(Math.max(1, ...before.map(({ length }) => length)) / 2);
        const differs = (set: readonly number[], varieties: number, organisations: number): boolean =>
          before.every((earlier) => {
            const known = new Set(earlier.map(variety));
            const alike = set.filter((i) => known.has(variety(i))).length;
            const same = set.filter((i) => earlier.includes(i)).length;
            const most = Math.max(0, earlier.length - organisations);
            return same <= most && (varieties === 0 || alike <= Math.max(0, earlier.length - varieties));
          });
        const levels = [
          ...Array.from({ length: half }, (_, i) => [half - i, half] as const),
          ...Array.from({ length: half }, (_, i) => [0, half - i] as const),
        ];
        const level = levels.find(([v, o]) => all.some((each) => differs(each.chosen, v, o)))!;
        const best = Math.max(
          ...all.filter((each) => differs(each.chosen, ...level)).map((each) => each.fit),
        );
        t.ok(optimal && Math.abs(best - fit) < 1e-6, `seed ${seed}, alternative ${before.length}`);
        before.push(chosen);
        alternatives++;
      }
    }),
    { seed: 5, numRuns: 40 },
  );
  t.ok(alternatives > 40, `${alternatives} looked at`);
});

t.test('candidates that exclude each other are never added together, and that is told', async (t) => {
  const members = COUNTRIES.slice(0, 4).flatMap((country, i) => [
    member(`e${i}`, { country, kind: 'company' }),
    member(`v${i}`, { country, kind: 'vet-provider' }),
  ]);
  const candidates = [0.9, 0.8, 0.5].map((fit) => ({ country: 'FR', kind: 'company' as const, fit }));
  const stock: Stock = { fixed: consortium(members), candidates, wishes: { ...NO_WISHES, mostAdditions: 2 } };
  const answer = complete(problemOf(stock, 'strict', { apart: [[0, 1]] }), solve);
  t.match(answer, { status: 'solved', apartMattered: true, completions: [{ chosen: [0, 2] }] });
  t.match(complete(problemOf(stock, 'strict'), solve), {
    apartMattered: false,
    completions: [{ chosen: [0, 1] }],
  });
});

t.test('a time limit that hits is told with what is known by then', async (t) => {
  const stock = drawn(3);
  t.same(
    complete(problemOf(stock, 'strict'), () => ({ status: 'unsolved' })),
    { status: 'out-of-time' },
  );
  const members = COUNTRIES.slice(0, 4).flatMap((country, i) => [
    member(`e${i}`, { country, kind: 'company' }),
    member(`v${i}`, { country, kind: 'vet-provider' }),
  ]);
  const candidates = [0.9, 0.8].map((fit) => ({ country: 'FR', kind: 'company' as const, fit }));
  const whole: Stock = { fixed: consortium(members), candidates, wishes: { ...NO_WISHES, mostAdditions: 1 } };
  let left = 2;
  const answer = complete(problemOf(whole, 'strict', { alternatives: 3 }), (model) =>
    left-- > 0 ? solve(model) : { status: 'unsolved' },
  );
  t.match(answer, { status: 'solved', cut: true, completions: { length: 1 } });
});

t.test(
  'a wish that nobody can grant clashes by itself, one that a budget forbids clashes with the budget',
  async (t) => {
    const fixed = consortium([member('a', { country: 'FR', kind: 'company', role: 'coordinator' })]);
    const candidates = ['ES', 'IT', 'PL'].map((country) => ({ country, kind: 'company' as const, fit: 0.5 }));
    const classes = candidates.map(({ country, kind }) => ({ country, kind }));
    const clashOf = (wishes: Wishes): unknown => {
      const rules = CALL.set.rules.map(({ id }) => id);
      const { conditions } = conditionsFor(fixed, CALL, wishes, rules, 'strict', classes);
      const only: Condition[] = [...conditions];
      const problem = { ...problemOf({ fixed, candidates, wishes }, 'strict'), conditions: only };
      return complete(problem, solve);
    };
    t.match(clashOf({ ...NO_WISHES, countries: ['DE'] }), { clash: [WISH.country('DE')], smallest: true });
    t.match(clashOf({ ...NO_WISHES, countries: ['ES', 'IT', 'PL'], mostAdditions: 2 }), {
      clash: [WISH.country('ES'), WISH.country('IT'), WISH.country('PL'), WISH.mostAdditions],
      smallest: true,
    });
    t.match(clashOf({ ...NO_WISHES, countries: ['ES'], excluded: { countries: ['ES'], kinds: [] } }), {
      clash: [WISH.country('ES'), WISH.excludedCountries],
    });
  },
);

t.test('rules about the plan and about fixed members are not for additions to mend', async (t) => {
  const fixed = consortium([member('a', { country: 'TN', kind: 'company', role: 'coordinator' })], {
    ...NO_PLAN,
    grantEuro: 5_000_000,
  });
  const { unmendable, planFaults } = conditionsFor(fixed, CALL, NO_WISHES, [], 'strict', []);
  t.same(unmendable, ['2026-coordinator']);
  t.same(planFaults, ['2026-grant']);
  const waived = conditionsFor(fixed, CALL, NO_WISHES, ['2026-coordinator'], 'strict', []);
  t.same(waived.unmendable, []);
});
