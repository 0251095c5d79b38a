import fc from 'fast-check';
import t from 'tap';
import { loadCalls } from '../../../src/db/reference.ts';
import { checkConsortium } from '../../../src/domain/consortium/check.ts';
import { type CompletionProblem, complete } from '../../../src/domain/consortium/completion.ts';
import {
  type CandidateClass,
  type CompletionReading,
  type Condition,
  conditionsFor,
  NO_WISHES,
  WISH,
  type Wishes,
} from '../../../src/domain/consortium/conditions.ts';
import { type Consortium, type Member, NO_PLAN, SIDES } from '../../../src/domain/consortium/member.ts';
import { readingOf } from '../../../src/domain/consortium/sides.ts';
import { random } from '../../../src/domain/random/random.ts';
import type { Kind } from '../../../src/domain/vocabulary/kinds.ts';
import { loadMixedIntegerSolver } from '../../../src/usecases/mixedIntegerSolver.ts';
import { consortium, member } from '../../support/consortia.ts';

const CALL = loadCalls().get(2026)!;
const solver = await loadMixedIntegerSolver();
const solve = (model: Parameters<typeof solver.solve>[0]) => solver.solve(model, performance.now() + 20_000);

const COUNTRIES = ['FR', 'ES', 'IT', 'PL', 'NO', 'UA'];
const KINDS: readonly Kind[] = ['company', 'vet-provider', 'higher-education', 'sector-body', 'ngo'];

interface Stock {
  readonly fixed: Consortium;
  readonly candidates: readonly { country: string; kind: Kind; fit: number }[];
  readonly wishes: Wishes;
}

/** A consortium one or two steps short of the rules, a few candidates and wishes, all drawn from a seed. */
function drawn(seed: number): Stock {
  const next = random(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)];
  const some = <T>(values: readonly T[], share: number): T[] => values.filter(() => next() < share);
  const members: Member[] = [];
  for (const country of COUNTRIES.slice(0, 4)) {
    for (const kind of ['company', 'vet-provider'] as const) {
      if (next() < 0.8) members.push(member(`${members.length}`, { country, kind }));
    }
  }
  while (members.length < 8 && next() < 0.8) {
    const extra = { country: pick(COUNTRIES), kind: next() < 0.1 ? null : pick(KINDS) };
    members.push(member(`${members.length}`, extra));
  }
  const candidates = Array.from({ length: 3 + Math.floor(next() * 7) }, () => ({
    country: pick(COUNTRIES.slice(0, 5)),
    kind: pick(KINDS),
    fit: next(),
  }));
  const wishes: Wishes = {
    ...NO_WISHES,
    countries: next() < 0.2 ? [pick(COUNTRIES)] : [],
    kinds: next() < 0.2 ? [pick(KINDS)] : [],
    excluded: { countries: some(COUNTRIES, 0.05), kinds: some(KINDS, 0.05) },
    mostMembers: next() < 0.3 ? 8 + Math.floor(next() * 4) : null,
    mostAdditions: next() < 0.8 ? Math.floor(next() * 5) : null,
  };
  return { fixed: consortium(members), candidates, wishes };
}

function problemOf(
  { fixed, candidates, wishes }: Stock,
  reading: CompletionReading,
  more: Partial<CompletionProblem> = {},
): CompletionProblem {
  const classes: CandidateClass[] = [];
  for (const { country, kind } of candidates) {
    if (!classes.some((each) => each.country === country && each.kind === kind))
      classes.push({ country, kind });
  }
  const classOf = ({ country, kind }: CandidateClass): number =>
    classes.findIndex((each) => each.country === country && each.kind === kind);
  return {
    units: candidates.map((each) => ({ class: classOf(each), fit: each.fit })),
    available: classes.map((_, i) => candidates.filter((each) => classOf(each) === i).length),
    conditions: conditionsFor(fixed, CALL, wishes, [], reading, classes).conditions,
    apart: [],
    most: candidates.length,
    fewest: wishes.mostAdditions === null,
    alternatives: 0,
    ...more,
  };
}

/** By the check itself, not by the conditions: whether a set of additions makes the rules hold and grants the wishes. */
function holds(
  { fixed, candidates, wishes }: Stock,
  chosen: readonly number[],
  reading: CompletionReading,
): boolean {
  const additions = chosen.map((i): Member => {
    const { country, kind } = candidates[i];
    const sure = SIDES.filter(
      (side) => readingOf({ kind, countsAs: null }, side, CALL.readings) === 'counts',
    );
    return member(`added ${i}`, { country, kind, countsAs: sure });
  });
  const members = [...fixed.members, ...additions];
  const { excluded, mostMembers, mostAdditions } = wishes;
  if (
    additions.some(
      ({ country, kind }) => excluded.countries.includes(country!) || excluded.kinds.includes(kind!),
    )
  ) {
    return false;
  }
  if (mostMembers !== null && members.length > mostMembers) return false;
  if (mostAdditions !== null && additions.length > mostAdditions) return false;
  if (wishes.countries.some((each) => !members.some(({ country }) => country === each))) return false;
  if (wishes.kinds.some((each) => !members.some(({ kind }) => kind === each))) return false;
  const whole = { ...fixed, members };
  return checkConsortium(whole, CALL).every(({ rule, facts }) => {
    if (!['applicants', 'countries', 'country-sides'].includes(rule.type)) return true;
    const tones = reading === 'strict' ? ['holds'] : ['holds', 'confirm'];
    return tones.includes(facts[0].tone);
  });
}

/** All subsets of the candidates that hold, by trying each. */
function exhaustive(stock: Stock, reading: CompletionReading): { chosen: number[]; fit: number }[] {
  const found: { chosen: number[]; fit: number }[] = [];
  for (let mask = 0; mask < 1 << stock.candidates.length; mask++) {
    const chosen = stock.candidates.flatMap((_, i) => (mask & (1 << i) ? [i] : []));
    if (!holds(stock, chosen, reading)) continue;
    found.push({ chosen, fit: chosen.reduce((sum, i) => sum + stock.candidates[i].fit, 0) });
  }
  return found;
}

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
