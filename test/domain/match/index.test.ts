import fc from 'fast-check';
import t from 'tap';
import { withLiked } from '../../../src/domain/match/feedback.ts';
import { type IndexEntry, MatchIndex } from '../../../src/domain/match/index/matchIndex.ts';
import { IndexSearch } from '../../../src/domain/match/index/search.ts';
import { StoredSections } from '../../../src/domain/match/index/sections.ts';
import {
  type RankedMatch,
  type RankingRequest,
  rankByDefinition,
} from '../../../src/domain/match/ranking.ts';
import { NO_FILTERS } from '../../../src/domain/match/request.ts';
import { ASSUMED_WEIGHTS } from '../../../src/domain/match/weights.ts';
import { random } from '../../../src/domain/random/random.ts';
import { contextOf, randomAsk, SPACE, type World, world } from '../../support/worlds.ts';

const places = (matches: readonly RankedMatch[]) =>
  matches.map(({ candidate, score, confidence }) => ({ id: candidate.profile.id, score, confidence }));

function indexOf({ entries, statistics }: World): MatchIndex {
  const index = new MatchIndex(SPACE, statistics);
  for (const entry of entries) index.upsert(entry);
  return index;
}

function requestFor(from: World, index: MatchIndex, seed: number): RankingRequest {
  const next = random(seed);
  const entry = from.entries[Math.floor(next() * from.entries.length)];
  const { filters, weights } = randomAsk(seed);
  const blocked = new Set(from.entries.filter(() => next() < 0.02).map(({ profile }) => profile.id));
  const liked = next() < 0.5 ? from.entries.filter(() => next() < 0.05) : [];
  return {
    seeker: withLiked(from.candidate(entry), liked.map(from.candidate), from.statistics),
    context: contextOf(weights, index.networkCountries(entry.profile)),
    filters,
    blocked,
    limit: 1 + Math.floor(next() * 30),
    after: null,
  };
}

t.test('the index returns what scoring every pair by the plain definition and sorting returns', async (t) => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 120 }), (seed, size) => {
      const stock = world(seed, size);
      const index = indexOf(stock);
      const search = new IndexSearch(index);
      for (let i = 0; i < 4; i++) {
        const request = requestFor(stock, index, seed + i);
        const expected = rankByDefinition(request, stock.entries.map(stock.candidate), SPACE);
        t.strictSame(places(search.rank(request)), places(expected));
      }
    }),
    { seed: 1, numRuns: 100 },
  );
});

t.test('pages laid end to end are the whole list, whatever their length', async (t) => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 9 }), (seed, limit) => {
      const stock = world(seed, 60);
      const index = indexOf(stock);
      const search = new IndexSearch(index);
      const request = { ...requestFor(stock, index, seed), limit: 1000 };
      const whole = places(search.rank(request));
      const pages: ReturnType<typeof places> = [];
      for (let after: RankingRequest['after'] = null; ; ) {
        const page = places(search.rank({ ...request, limit, after }));
        if (page.length === 0) break;
        pages.push(...page);
        const last = page[page.length - 1];
        after = { score: last.score, id: last.id };
      }
      t.strictSame(pages, whole);
    }),
    { seed: 2, numRuns: 40 },
  );
});

t.test('an index that was changed answers like one that was built anew', async (t) => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const stock = world(seed, 60);
      const other = world(seed + 1, 60);
      const index = indexOf(stock);
      const next = random(seed);
      const entries = new Map(stock.entries.map((entry) => [entry.profile.id, entry]));
      for (const [i, entry] of stock.entries.entries()) {
        const turn = next();
        if (turn < 0.3) {
          index.remove(entry.profile.id);
          entries.delete(entry.profile.id);
        } else if (turn < 0.6) {
          const changed = {
            ...other.entries[i],
            profile: { ...other.entries[i].profile, id: entry.profile.id },
          };
          index.upsert(changed);
          entries.set(entry.profile.id, changed);
        }
        if (turn > 0.9)
          new IndexSearch(index).rank({ ...requestFor(stock, index, seed), blocked: new Set() });
      }
      const request = { ...requestFor(stock, index, seed), limit: 200 };
      const expected = rankByDefinition(request, [...entries.values()].map(stock.candidate), SPACE);
      t.strictSame(places(new IndexSearch(index).rank(request)), places(expected));
      t.equal(index.size, entries.size);
    }),
    { seed: 3, numRuns: 40 },
  );
});

t.test('an index that was kept and read back answers alike, and goes on from there', async (t) => {
  fc.assert(
    fc.property(fc.nat(), fc.boolean(), (seed, isPacked) => {
      const stock = world(seed, 60);
      const other = world(seed + 1, 60);
      const index = indexOf(stock);
      if (isPacked) index.pack();
      const entries = new Map(stock.entries.map((entry) => [entry.profile.id, entry]));
      const change = (from: MatchIndex, places: readonly number[]): void => {
        for (const i of places) {
          const { id } = stock.entries[i].profile;
          if (i % 3 === 0) {
            from.remove(id);
            entries.delete(id);
            continue;
          }
          const entry = { ...other.entries[i], profile: { ...other.entries[i].profile, id } };
          from.upsert(entry);
          entries.set(id, entry);
        }
      };
      change(index, [2, 3, 4, 5, 50]);
      const kept = readBack(readBack(index));
      change(kept, [5, 6, 7, 8, 51]);
      const request = { ...requestFor(stock, kept, seed), limit: 200 };
      const expected = rankByDefinition(request, [...entries.values()].map(stock.candidate), SPACE);
      t.strictSame(places(new IndexSearch(kept).rank(request)), places(expected));
      t.same([kept.size, kept.liveTexts], [entries.size, textsOf([...entries.values()])]);
      for (const { profile } of entries.values()) {
        t.strictSame(kept.profileAt(kept.slotOf(profile.id)!), profile);
      }
    }),
    { seed: 4, numRuns: 40 },
  );
});

function textsOf(entries: readonly IndexEntry[]): number {
  return entries.reduce((sum, { needs, offers }) => sum + needs.length + offers.length, 0);
}

/** The index as a file would give it back. */
function readBack(index: MatchIndex): MatchIndex {
  const buffers = new Map(
    index.store().list.map(({ name, parts }) => {
      const bytes = Uint8Array.from(Buffer.concat(parts));
      return [name, bytes.buffer] as const;
    }),
  );
  return new MatchIndex(SPACE, index.statistics, new StoredSections(buffers));
}

t.test('of many profiles that score alike the first by id are listed', async (t) => {
  const stock = world(7, 1);
  const [entry] = stock.entries;
  const index = new MatchIndex(SPACE, stock.statistics);
  const ids = Array.from(
    { length: 300 },
    (_, i) => `00000000-0000-5000-8000-${String((i * 7919) % 300).padStart(12, '0')}`,
  );
  for (const [i, id] of ids.entries()) {
    index.upsert({ ...entry, profile: { ...entry.profile, id, name: `Copy ${i}`, networks: [] } });
  }
  const request: RankingRequest = {
    seeker: stock.candidate({
      ...entry,
      needs: [],
      offers: [],
      profile: { ...entry.profile, name: 'Asker' },
    }),
    context: contextOf(ASSUMED_WEIGHTS),
    filters: { ...NO_FILTERS, knownPartners: true },
    blocked: new Set(),
    limit: 10,
    after: null,
  };
  const listed = new IndexSearch(index).rank(request).map(({ candidate }) => candidate.profile.id);
  t.strictSame(
    listed,
    ids
      .filter((id) => id !== entry.profile.id)
      .sort()
      .slice(0, 10),
  );
});
