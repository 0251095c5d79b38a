import fc from 'fast-check';
import t from 'tap';
import { allocateWorkshops } from '../../../src/domain/forum/workshops.ts';

/** How many go without, then how many have the last rank, and so on: what is to be small, the first counting most. */
function spread(ranks: readonly (number | null)[], longest: number): number[] {
  const counts = new Array<number>(longest + 1).fill(0);
  for (const rank of ranks) counts[rank ?? longest]++;
  return counts.reverse();
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((count, i) => count !== b[i]);
  return at < 0 ? 0 : a[at] - b[at];
};

/** The best spread over every way of giving places. */
function bestSpread(places: readonly number[], preferences: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...preferences.map((list) => list.length));
  const left = [...places];
  let best: number[] | null = null;
  const descend = (ranks: readonly (number | null)[]): void => {
    if (ranks.length === preferences.length) {
      const each = spread(ranks, longest);
      if (best === null || compare(each, best) < 0) best = each;
      return;
    }
    descend([...ranks, null]);
    for (const [rank, workshop] of preferences[ranks.length].entries()) {
      if (left[workshop] === 0) continue;
      left[workshop]--;
      descend([...ranks, rank]);
      left[workshop]++;
    }
  };
  descend([]);
  return best ?? [];
}

const asks = fc.record({
  places: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
  preferences: fc.array(fc.shuffledSubarray([0, 1, 2]), { maxLength: 6 }),
  seed: fc.nat(),
});

t.test(
  'as many as can be have a place, then the fewest a late wish, as an exhaustive search finds',
  async (t) => {
    fc.assert(
      fc.property(asks, (ask) => {
        const given = allocateWorkshops(ask);
        const longest = Math.max(0, ...ask.preferences.map((list) => list.length));
        for (const [workshop, places] of ask.places.entries()) {
          t.ok(
            given.filter((each) => each.workshop === workshop).length <= places,
            'no more than there are places',
          );
        }
        for (const [person, { workshop, rank }] of given.entries()) {
          if (workshop !== null) t.equal(ask.preferences[person][rank ?? -1], workshop);
        }
        t.same(
          spread(
            given.map(({ rank }) => rank),
            longest,
          ),
          bestSpread(ask.places, ask.preferences),
        );
        t.same(allocateWorkshops(ask), given, 'the same lot, the same places');
      }),
      { seed: 1, numRuns: 150 },
    );
  },
);

t.test('who did not get the first wish is told how many places there were for how many', async (t) => {
  const preferences = Array.from({ length: 41 }, () => [0, 1]);
  const given = allocateWorkshops({ places: [30, 20], preferences, seed: 1 });
  const second = given.filter(({ workshop }) => workshop === 1);
  t.equal(second.length, 11);
  t.same(second[0].reasons, [
    { workshop: 0, rank: 0, places: 30, wishedFirst: 41, wished: 41, takenByRank: [30, 0] },
  ]);
  t.same(given.find(({ workshop }) => workshop === 0)?.reasons, []);
  const other = allocateWorkshops({ places: [30, 20], preferences, seed: 2 });
  t.notSame(other, given, 'another lot falls on others');
});

t.test('nobody goes without for another to have an earlier wish', async (t) => {
  const given = allocateWorkshops({ places: [1, 1], preferences: [[0, 1], [0]], seed: 3 });
  t.same(
    given.map(({ workshop }) => workshop),
    [1, 0],
  );
  t.same(allocateWorkshops({ places: [], preferences: [[]], seed: 1 }), [
    { workshop: null, rank: null, reasons: [] },
  ]);
});
