import fc from 'fast-check';
import t from 'tap';
import {
  bootstrapInterval,
  cleanRanking,
  gini,
  METRICS,
  mean,
  ndcgAt,
  rankingFigures,
  recallAt,
  reciprocalRank,
} from '../../../src/domain/match/metrics.ts';
import { random } from '../../../src/domain/random/random.ts';

const SEED = 20261122;

function near(
  t: { ok(value: boolean, message: string): unknown },
  found: number,
  wanted: number,
  what: string,
): void {
  t.ok(Math.abs(found - wanted) < 1e-12, `${what}: ${found}, wanted ${wanted}`);
}

t.test('the figures of a list are those worked out by hand', async (t) => {
  // Hits at ranks 2, 3 and 11, of four that are relevant.
  const ranking = ['x', 'a', 'b', 'x4', 'x5', 'x6', 'x7', 'x8', 'x9', 'x10', 'c', 'x12'];
  const relevant = new Set(['a', 'b', 'c', 'd']);
  near(t, recallAt(ranking, relevant, 10), 2 / 4, 'recall@10');
  near(t, recallAt(ranking, relevant, 20), 3 / 4, 'recall@20');
  const ideal = 1 + 1 / Math.log2(3) + 1 / 2 + 1 / Math.log2(5);
  near(t, ndcgAt(ranking, relevant, 10), (1 / Math.log2(3) + 1 / 2) / ideal, 'nDCG@10');
  near(t, reciprocalRank(ranking, relevant), 1 / 2, 'reciprocal rank');
  t.same(rankingFigures(ranking, new Set()), { recall10: 0, recall20: 0, ndcg10: 0, mrr: 0 });
  t.same(rankingFigures([], relevant), { recall10: 0, recall20: 0, ndcg10: 0, mrr: 0 });
});

t.test('more than ten relevant: the best list reaches nDCG 1 and recall 10 of them', async (t) => {
  const ids = Array.from({ length: 25 }, (_, i) => `r${i}`);
  const figures = rankingFigures(ids, new Set(ids));
  near(t, figures.ndcg10, 1, 'nDCG@10');
  near(t, figures.recall10, 10 / 25, 'recall@10');
  near(t, figures.recall20, 20 / 25, 'recall@20');
  t.equal(figures.mrr, 1);
});

t.test('a cleaned ranking holds each id once, none that is dropped, and is cut last', async (t) => {
  t.same(cleanRanking(['a', 'b', 'a', 'c', 'b', 'd', 'e'], new Set(['c']), 3), ['a', 'b', 'd']);
  t.same(cleanRanking(['a'], new Set(['a']), 3), []);
});

const RANKING = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 40 });
const RELEVANT = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { minLength: 1, maxLength: 15 });

t.test('every figure lies in [0, 1] and never falls when a hit moves up', async (t) => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(RANKING, RELEVANT, fc.nat(), (ranking, ids, chosen) => {
        const relevant = new Set(ids);
        const before = rankingFigures(ranking, relevant);
        for (const metric of METRICS) if (before[metric] < 0 || before[metric] > 1 + 1e-12) return false;
        const at = ranking.length === 0 ? 0 : chosen % ranking.length;
        if (at === 0 || !relevant.has(ranking[at])) return true;
        const moved = ranking.with(at, ranking[at - 1]).with(at - 1, ranking[at]);
        const after = rankingFigures(moved, relevant);
        return METRICS.every((metric) => after[metric] >= before[metric] - 1e-12);
      }),
      { seed: SEED },
    ),
  );
});

t.test('what stands below the depth makes no odds', async (t) => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(RANKING, RELEVANT, RANKING, (ranking, ids, tail) => {
        const relevant = new Set(ids);
        const top = ranking.slice(0, 10);
        const other = [...top, ...tail.map((id) => `other ${id}`)];
        return (
          ranking.length < 10 ||
          (ndcgAt(ranking, relevant, 10) === ndcgAt(other, relevant, 10) &&
            recallAt(ranking, relevant, 10) === recallAt(other, relevant, 10))
        );
      }),
      { seed: SEED },
    ),
  );
});

t.test(
  'a bootstrap interval is the same for a seed, holds the mean, and shrinks with more values',
  async (t) => {
    const next = random(7);
    const values = Array.from({ length: 400 }, () => next());
    const [least, most] = bootstrapInterval(values, random(1));
    t.same(bootstrapInterval(values, random(1)), [least, most]);
    t.ok(least < mean(values) && mean(values) < most);
    // The normal approximation for the mean of a uniform value: 1.96 sqrt(1 / 12 / 400).
    t.ok(Math.abs((most - least) / 2 - 0.0283) < 0.004, `half width ${(most - least) / 2}`);
    const [fewLeast, fewMost] = bootstrapInterval(values.slice(0, 25), random(1));
    t.ok(fewMost - fewLeast > most - least);
    t.same(bootstrapInterval([0.3, 0.3], random(1)), [0.3, 0.3]);
    t.same(bootstrapInterval([], random(1)), [0, 0]);
  },
);

t.test(
  'the Gini coefficient is 0 for equal shares, 1 - 1/n where one has all, and blind to order and scale',
  async (t) => {
    near(t, gini([3, 3, 3, 3]), 0, 'equal');
    near(t, gini([0, 0, 0, 8]), 3 / 4, 'one has all');
    near(t, gini([1, 2, 3]), 2 / 9, 'by hand');
    t.equal(gini([0, 0]), 0);
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        (amounts, factor) => {
          const scaled = amounts.toReversed().map((amount) => amount * factor);
          return (
            Math.abs(gini(amounts) - gini(scaled)) < 1e-9 && gini(amounts) >= -1e-12 && gini(amounts) < 1
          );
        },
      ),
      { seed: SEED },
    );
  },
);
