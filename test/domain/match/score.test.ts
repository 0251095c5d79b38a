import fc from 'fast-check';
import t from 'tap';
import { type Candidate, toCandidate } from '../../../src/domain/match/candidate.ts';
import { explain } from '../../../src/domain/match/explanation.ts';
import { type RankingRequest, rankByDefinition, vetoesOf } from '../../../src/domain/match/ranking.ts';
import { NO_FILTERS } from '../../../src/domain/match/request.ts';
import { score } from '../../../src/domain/match/score.ts';
import { organisationKey } from '../../../src/domain/match/veto.ts';
import { ASSUMED_WEIGHTS, requestedWeights } from '../../../src/domain/match/weights.ts';
import type { Profile } from '../../../src/domain/profile.ts';
import { random } from '../../../src/domain/random/random.ts';
import { buildLexicon } from '../../../src/domain/text/buildLexicon.ts';
import { NO_STATISTICS } from '../../../src/domain/text/statistics.ts';
import { profile, seeking } from '../../support/builders.ts';
import { contextOf, randomAsk, SPACE, world } from '../../support/worlds.ts';

const LEXICON = buildLexicon([]);
const SOURCES = { space: SPACE, lexicon: LEXICON, language: 'en' };
const CONTEXT = contextOf(ASSUMED_WEIGHTS);

/** A profile without texts, ready to be scored. */
function candidate(number: number, fields: Partial<Profile> = {}): Candidate {
  return toCandidate(profile(number, fields), { needs: [], offers: [] }, SPACE, NO_STATISTICS);
}

function request(seeker: Candidate, fields: Partial<RankingRequest> = {}): RankingRequest {
  return {
    seeker,
    context: CONTEXT,
    filters: NO_FILTERS,
    blocked: new Set(),
    limit: 100,
    after: null,
    ...fields,
  };
}

t.test('the contributions of an explanation add up to the score, both within [0, 1]', async (t) => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const stock = world(seed, 12);
      const { weights } = randomAsk(seed);
      const [seeker, ...others] = stock.entries.map(stock.candidate);
      for (const other of others) {
        const scored = score(seeker, other, contextOf(weights));
        const explanation = explain(seeker, other, contextOf(weights), SOURCES);
        const leaves = explanation.directions.flatMap(({ criteria }) => criteria);
        const sum = leaves.reduce((total, { contribution }) => total + contribution, 0);
        t.ok(Math.abs(sum - scored.score) < 1e-9);
        t.ok(Math.abs(explanation.score - scored.score) < 1e-9);
        t.ok(Math.abs(explanation.confidence - scored.confidence) < 1e-9);
        t.ok(scored.score >= 0 && scored.score <= 1 && scored.confidence >= 0 && scored.confidence <= 1);
        t.ok(leaves.every(({ value, known }) => value >= 0 && value <= 1 && known >= 0 && known <= 1));
      }
    }),
    { seed: 4, numRuns: 60 },
  );
});

t.test('a ranking does not move when the candidates are shuffled', async (t) => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const stock = world(seed, 30);
      const next = random(seed);
      const [seeker, ...others] = stock.entries.map(stock.candidate);
      const shuffled = others.map((each) => ({ each, key: next() })).sort((a, b) => a.key - b.key);
      const ids = (list: readonly Candidate[]) =>
        rankByDefinition(request(seeker), list, SPACE).map((match) => match.candidate.profile.id);
      t.strictSame(ids(shuffled.map(({ each }) => each)), ids(others));
    }),
    { seed: 5, numRuns: 40 },
  );
});

t.test('two profiles that say nothing are known by their kinds only', async (t) => {
  const { confidence } = score(candidate(1), candidate(2), CONTEXT);
  t.equal(confidence, ASSUMED_WEIGHTS.kind);
});

t.test('a bare profile does not outrank one that is the same and fits in more', async (t) => {
  const seeker = candidate(1, {
    country: 'FR',
    sectors: ['cmq:mechatronics'],
    activities: { offers: ['guidance'], seeks: ['applied-research'] },
    languages: ['fr'],
    eqfLevels: [4],
  });
  const complete = candidate(3, {
    country: 'DE',
    sectors: ['nace:26.11'],
    activities: { offers: ['applied-research'], seeks: ['guidance'] },
    languages: ['de', 'fr'],
    eqfLevels: [4, 5],
  });
  const bare = candidate(2);
  const ranked = rankByDefinition(request(seeker), [bare, complete], SPACE);
  t.strictSame(
    ranked.map((match) => match.candidate.profile.id),
    [complete.profile.id, bare.profile.id],
  );
  t.ok(ranked[0].confidence > ranked[1].confidence);
});

t.test('each thing the other looks for raises the score', async (t) => {
  const seeker = candidate(1, {
    country: 'FR',
    sectors: ['cmq:mechatronics'],
    activities: { offers: [], seeks: ['applied-research'] },
    seeking: seeking({ wished: { kinds: ['company'], countries: ['DE'] } }),
    languages: ['fr'],
    eqfLevels: [4],
  });
  const base: Partial<Profile> = {
    kind: 'ngo',
    country: 'PL',
    sectors: ['cmq:tourism-gastronomy'],
    languages: ['pl'],
    eqfLevels: [7],
    activities: { offers: ['guidance'], seeks: [] },
  };
  const plain = score(seeker, candidate(2, base), CONTEXT).score;
  const improvements: Record<string, Partial<Profile>> = {
    kind: { kind: 'company' },
    country: { country: 'DE' },
    sector: { sectors: ['ecosystem:electronics'] },
    activity: { activities: { offers: ['applied-research'], seeks: [] } },
    language: { languages: ['fr'] },
    level: { eqfLevels: [4] },
  };
  for (const [name, better] of Object.entries(improvements)) {
    t.ok(score(seeker, candidate(2, { ...base, ...better }), CONTEXT).score > plain, name);
  }
});

t.test(
  'a pair is vetoed by what either side excludes, by a block, by being one organisation or partners',
  async (t) => {
    const cases: [string, Partial<Profile>, Partial<Profile>, object][] = [
      [
        'kind by seeker',
        { seeking: seeking({ excluded: { kinds: ['ngo'] } }) },
        { kind: 'ngo' },
        { veto: 'excluded-kind', by: 'seeker' },
      ],
      [
        'kind by candidate',
        { kind: 'ngo' },
        { seeking: seeking({ excluded: { kinds: ['ngo'] } }) },
        { veto: 'excluded-kind', by: 'candidate' },
      ],
      [
        'country',
        { seeking: seeking({ excluded: { countries: ['DE'] } }) },
        { country: 'DE' },
        { veto: 'excluded-country', by: 'seeker' },
      ],
      [
        'region below',
        { seeking: seeking({ excluded: { regions: ['FRH'] } }) },
        { region: 'FRH01' },
        { veto: 'excluded-region', by: 'seeker' },
      ],
      [
        'organisation',
        { name: 'Müller GmbH & Co. KG', country: 'DE' },
        { name: 'MULLER GmbH & Co KG', country: 'DE' },
        { veto: 'same-organisation' },
      ],
      [
        'partners',
        { networks: ['LCAMP', 'GIVE'] },
        { networks: ['GIVE'] },
        { veto: 'known-partner', networks: ['GIVE'] },
      ],
    ];
    for (const [name, one, other, veto] of cases) {
      const asked = request(candidate(1, one));
      t.strictSame(vetoesOf(asked, candidate(2, other)), [veto], name);
      t.strictSame(rankByDefinition(asked, [candidate(2, other)], SPACE), [], name);
    }
    const blocked = request(candidate(1), { blocked: new Set([profile(2).id]) });
    t.strictSame(vetoesOf(blocked, candidate(2)), [{ veto: 'blocked-pair' }]);
    t.strictSame(vetoesOf(request(candidate(1)), candidate(1)), [{ veto: 'self' }]);
  },
);

t.test('an expired label is a veto only when asked for, and only after its last day', async (t) => {
  const campus = candidate(2, {
    kind: 'cmq',
    label: { name: 'CMQ', validFrom: null, validUntil: '2025-08-31' },
  });
  const asked = (day: string | null) =>
    vetoesOf(request(candidate(1), { filters: { ...NO_FILTERS, labelValidOn: day } }), campus);
  t.strictSame(asked(null), []);
  t.strictSame(asked('2025-08-31'), []);
  t.strictSame(asked('2025-09-01'), [{ veto: 'expired-label', validUntil: '2025-08-31' }]);
});

t.test('a name that is nothing but a legal form still tells organisations apart', async (t) => {
  t.not(organisationKey({ name: 'AS', country: 'NO' }), organisationKey({ name: 'SA', country: 'NO' }));
});

t.test('one legal form in two spellings is one organisation', async (t) => {
  const key = (name: string): string => organisationKey({ name, country: 'AT' });
  t.equal(key('Flanschenwerk Gesellschaft m.b.H. & Co. KG'), key('FLANSCHENWERK GmbH&CoKG'));
  t.not(key('Bauer & Co. GmbH'), key('Bauer Holz GmbH'));
});

t.test('weights of a request are scaled to sum to one and may not all be zero', async (t) => {
  const weights = requestedWeights({ needs: 3 });
  t.ok(Math.abs(Object.values(weights ?? {}).reduce((a, b) => a + b, 0) - 1) < 1e-12);
  const zero = { needs: 0, activities: 0, sectors: 0, kind: 0, country: 0, language: 0 };
  t.equal(requestedWeights(zero), null);
});
