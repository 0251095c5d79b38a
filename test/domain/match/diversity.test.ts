import fc from 'fast-check';
import t from 'tap';
import type { Candidate } from '../../../src/domain/match/candidate.ts';
import { diversify, likeness, poolSize } from '../../../src/domain/match/diversity.ts';
import { type RankedMatch, rankByDefinition } from '../../../src/domain/match/ranking.ts';
import { NO_FILTERS } from '../../../src/domain/match/request.ts';
import { ASSUMED_WEIGHTS } from '../../../src/domain/match/weights.ts';
import { contextOf, SPACE, world } from '../../support/worlds.ts';

/** The exact best of a made-up stock for its first profile. */
function ranked(seed: number, size: number): RankedMatch[] {
  const stock = world(seed, size);
  const [seeker, ...others] = stock.entries.map(stock.candidate);
  const filters = { ...NO_FILTERS, knownPartners: true };
  const context = contextOf(ASSUMED_WEIGHTS);
  const blocked = new Set<string>();
  return rankByDefinition(
    { seeker, context, filters, blocked, limit: poolSize(10, 1), after: null },
    others,
    SPACE,
  );
}

const stocks = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 70 })).map(([seed, size]) => ranked(seed, size));
const share = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);

t.test('a diversity of 0 leaves every match where it was', async (t) => {
  fc.assert(
    fc.property(stocks, fc.nat(80), (matches, limit) => {
      const list = diversify(matches, 0, limit);
      t.strictSame(
        list.map(({ match }) => match),
        matches.slice(0, limit),
      );
      t.strictSame(
        list.map(({ place }) => place),
        [...list.keys()],
      );
    }),
    { seed: 1, numRuns: 40 },
  );
  t.equal(poolSize(20, 0), 20);
});

t.test('a diverse list is the exact best in another order, the best match first', async (t) => {
  let moved = 0;
  fc.assert(
    fc.property(stocks, share, (matches, diversity) => {
      const list = diversify(matches, diversity, matches.length);
      if (matches.length > 0) t.equal(list[0].match, matches[0]);
      const places = list.map(({ place }) => place);
      t.strictSame(
        [...places].sort((a, b) => a - b),
        [...matches.keys()],
      );
      for (const { match, place } of list) t.equal(match, matches[place]);
      if (places.some((place, i) => place !== i)) moved++;
      t.strictSame(diversify(matches, diversity, matches.length), list, 'the same list again');
      t.strictSame(diversify(matches, diversity, 5), list.slice(0, 5), 'a shorter list is its beginning');
    }),
    { seed: 2, numRuns: 60 },
  );
  t.ok(moved > 20, `${moved} lists were re-ranked`);
});

t.test('likeness is symmetric, in [0, 1], and greatest with itself', async (t) => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const stock = world(seed, 8);
      const candidates = stock.entries.map(stock.candidate);
      for (const a of candidates) {
        for (const b of candidates) {
          const alike = likeness(a, b);
          t.equal(alike, likeness(b, a));
          t.ok(alike >= 0 && alike <= 1 && alike <= likeness(a, a) + 1e-12, `${alike}`);
        }
      }
    }),
    { seed: 3, numRuns: 30 },
  );
});

t.test('of ten schools of one city others come second, however little they score', async (t) => {
  const stock = world(5, 2);
  const [school, other] = stock.entries.map(stock.candidate);
  const placed = (from: Candidate, country: string, city: string): Candidate => ({
    ...from,
    profile: { ...from.profile, city },
    facets: {
      ...from.facets,
      country: { ...from.facets.country, country },
      kind: { ...from.facets.kind, kind: country === 'FR' ? 'vet-provider' : 'company' },
    },
  });
  const matches = Array.from({ length: 11 }, (_, i) => ({
    candidate: i < 10 ? placed(school, 'FR', 'Brest') : placed(other, 'DE', 'Husum'),
    score: 0.9 - i / 100,
  }));
  const order = (diversity: number) => diversify(matches, diversity, 3).map(({ place }) => place);
  t.strictSame(order(0), [0, 1, 2]);
  t.strictSame(order(0.8), [0, 10, 1]);
  t.equal(poolSize(20, 0.1), 100);
  t.equal(poolSize(100, 0.1), 200);
  t.equal(poolSize(200, 1), 200);
});
