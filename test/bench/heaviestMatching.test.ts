import fc from 'fast-check';
import t from 'tap';
import { heaviestMatching } from '../../src/bench/heaviestMatching.ts';

/** The greatest weight of pairwise disjoint edges, by trying all. */
function exhaustive(edges: readonly (readonly [number, number])[], weights: readonly number[]): number {
  const taken = new Set<number>();
  const from = (i: number): number => {
    if (i === edges.length) return 0;
    const [a, b] = edges[i];
    let best = from(i + 1);
    if (a !== b && !taken.has(a) && !taken.has(b)) {
      taken.add(a).add(b);
      best = Math.max(best, weights[i] + from(i + 1));
      taken.delete(a);
      taken.delete(b);
    }
    return best;
  };
  return from(0);
}

t.test('the matching is one, and as heavy as the heaviest that trying all finds', async (t) => {
  const edge = fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 13 }), (drawn) => {
      const known = drawn.filter(([a, b]) => a !== b);
      const edges = known.map(([a, b]) => [a, b] as const);
      const weights = known.map(([, , weight]) => weight);
      const partner = heaviestMatching(9, edges, weights);
      let total = 0;
      for (const [vertex, other] of partner.entries()) {
        if (other < 0) continue;
        t.equal(partner[other], vertex);
        const between = known.filter(
          ([a, b]) => (a === vertex && b === other) || (b === vertex && a === other),
        );
        total += Math.max(...between.map(([, , weight]) => weight));
      }
      t.equal(total / 2, exhaustive(edges, weights));
    }),
    { seed: 1, numRuns: 400 },
  );
});
