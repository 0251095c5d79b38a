import fc from 'fast-check';
import t from 'tap';
import { formGroups, type GroupProblem } from '../../../src/domain/consortium/groups.ts';
import { random } from '../../../src/domain/random/random.ts';
import type { Kind } from '../../../src/domain/vocabulary/kinds.ts';
import { loadMixedIntegerSolver } from '../../../src/usecases/mixedIntegerSolver.ts';

const solver = await loadMixedIntegerSolver();
const solve = (model: Parameters<typeof solver.solve>[0]) => solver.solve(model, performance.now() + 20_000);
const KINDS: readonly Kind[] = ['company', 'vet-provider', 'cmq', 'ngo'];

function drawn(seed: number): GroupProblem {
  const next = random(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)];
  const count = 4 + Math.floor(next() * 6);
  const fits = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      fits[a * count + b] = next();
      fits[b * count + a] = fits[a * count + b];
    }
  }
  return {
    candidates: Array.from({ length: count }, () => ({
      kind: pick(KINDS),
      country: next() < 0.1 ? null : pick(['FR', 'ES', 'PL']),
    })),
    fits,
    size: 2 + Math.floor(next() * 3),
    groups: 1 + Math.floor(next() * 3),
    mostPerCountry: 1 + Math.floor(next() * 2),
    leastKinds: 1 + Math.floor(next() * 2),
    kinds: next() < 0.3 ? [pick(KINDS)] : [],
  };
}

/** The best mean fit of a group among those left, by trying every subset; null where none may be formed. */
function bestByHand(problem: GroupProblem, left: ReadonlySet<number>): number | null {
  const { candidates, fits, size, mostPerCountry, leastKinds, kinds } = problem;
  let best: number | null = null;
  for (let mask = 0; mask < 1 << candidates.length; mask++) {
    const members = candidates.flatMap((_, i) => (mask & (1 << i) ? [i] : []));
    if (members.length !== size || !members.every((i) => left.has(i))) continue;
    const own = members.map((i) => candidates[i]);
    const countries = own.flatMap(({ country }) => country ?? []);
    if (countries.some((one) => countries.filter((other) => other === one).length > mostPerCountry)) continue;
    const present = new Set(own.map(({ kind }) => kind));
    if (present.size < leastKinds || kinds.some((kind) => !present.has(kind))) continue;
    let sum = 0;
    for (const a of members) for (const b of members) if (b < a) sum += fits[a * candidates.length + b];
    const mean = sum / ((size * (size - 1)) / 2);
    if (best === null || mean > best) best = mean;
  }
  return best;
}

t.test('each group is the best of all that those left could form, and nobody sits in two', async (t) => {
  let formed = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const problem = drawn(seed);
      const { groups, cut } = formGroups(problem, solve);
      t.notOk(cut);
      const left = new Set(problem.candidates.keys());
      for (const { members, innerFit, bound, optimal } of groups) {
        const best = bestByHand(problem, left);
        t.ok(optimal && best !== null && Math.abs(innerFit - best) < 1e-6, `seed ${seed}`);
        t.ok(bound >= innerFit && bound - innerFit < 1e-6);
        for (const member of members) t.ok(left.delete(member), `seed ${seed}: ${member} sits in two`);
        formed++;
      }
      if (groups.length < problem.groups) {
        t.equal(bestByHand(problem, left), null, `seed ${seed}: one more could be formed`);
        refused++;
      }
    }),
    { seed: 3, numRuns: 50 },
  );
  t.ok(formed > 30 && refused > 10, `${formed} formed, ${refused} not`);
});
