import t from 'tap';
import { checkConsortium } from '../../../src/domain/consortium/check.ts';
import { type Consortium, type Member, NO_PLAN } from '../../../src/domain/consortium/member.ts';
import { portray } from '../../../src/domain/consortium/portrait.ts';
import { buildCalls, type RuleSet } from '../../../src/domain/consortium/ruleSet.ts';
import { factSentence, openPoints } from '../../../src/domain/consortium/words.ts';
import { countryName } from '../../../src/domain/vocabulary/countries.ts';
import {
  CALLS,
  changed,
  consortium,
  findingOf,
  formed,
  joined,
  member,
  pairs,
} from '../../support/consortia.ts';

t.test(
  'only the set of 2026 claims to be verified, and every rule is worded in both languages',
  async (t) => {
    t.same([...CALLS.keys()], [2021, 2022, 2023, 2024, 2025, 2026]);
    for (const { set } of CALLS.values()) {
      for (const { verified, wording, clause, source } of set.rules) {
        t.equal(verified, set.year === 2026);
        t.ok([wording.en, wording.fr, clause, source].every((text) => text.length > 5));
      }
    }
  },
);

t.test('another year is another file: no code knows the years', async (t) => {
  const { set, readings, statuses } = CALLS.get(2026)!;
  const [first, ...others] = set.rules;
  const next: RuleSet = {
    ...set,
    year: 2027,
    countriesOn: '2027-09-02',
    rules: [
      { ...first, id: '2027-applicants', parameters: { least: 9, perhapsRegions: [] } } as typeof first,
      ...others.map((rule) => ({ ...rule, id: rule.id.replace('2026', '2027') })),
    ],
  };
  const call = buildCalls([next], readings, [...statuses.values()]).get(2027)!;
  t.equal(checkConsortium(formed(pairs()), call)[0].status, 'failed');
  t.throws(() => buildCalls([next, next], readings, []), /twice/);
  t.throws(() => buildCalls([{ ...next, year: 2028 }], readings, []), /cannot be used/);
});

t.test(
  'an organisation that is both sides of its country warns, and what is vouched for counts',
  async (t) => {
    const alone = (fields: Partial<Member>): Consortium =>
      formed([
        ...pairs(['FR', 'ES', 'IT']),
        member('x', { country: 'PL', ...fields }),
        member('y', { country: 'FR' }),
      ]);
    const state = (about: Consortium) => {
      const { status, facts } = findingOf('2026-country-sides', about);
      const poland = facts.find((fact) => fact.type === 'country-sides' && fact.country === 'PL');
      return [status, poland?.type === 'country-sides' ? poland.state : null];
    };
    t.same(state(alone({ kind: 'cmq' })), ['warning', 'one-organisation-for-both']);
    t.same(state(alone({ countsAs: ['employer', 'vet-provider'] })), [
      'warning',
      'one-organisation-for-both',
    ]);
    t.same(state(alone({ countsAs: [], kind: 'cmq' })), ['failed', 'neither']);
    t.same(state(alone({ kind: null })), ['unknown', 'unknown']);
    const fifth = joined(member('x', { country: 'DE', kind: 'vet-provider' }));
    t.same(findingOf('2026-country-sides', fifth).status, 'warning', 'a fifth country without an employer');
  },
);

t.test('what is missing is said in plain words, with doubts about inferred kinds', async (t) => {
  const labels = {
    member: (key: string) => key,
    country: (code: string) => countryName(code, 'en'),
    activity: (code: string) => code,
  };
  const open = (about: Consortium, id: string): string[] =>
    openPoints(findingOf(id, about).facts, 'en', labels);
  t.same(open(changed(3, { kind: 'company' }), '2026-country-sides'), [
    'Countries with an employer and a VET provider for sure: 3 (France, Italy, Poland); at least 4 needed',
    'Spain has an employer but no VET provider',
  ]);
  t.same(
    open(changed(2, { kind: 'vet-provider', inferred: ['kind'] }), '2026-country-sides')[1],
    'Spain has a VET provider but no employer [kinds read off names]',
  );
  t.same(
    open(changed(3, { kind: 'public-authority' }), '2026-country-sides')[1],
    'Spain has both only if school 1 counts as a VET provider',
  );
  for (const call of CALLS.values()) {
    for (const { facts } of checkConsortium(formed([...pairs(), member('x')]), call)) {
      for (const fact of facts) {
        for (const language of ['en', 'fr'] as const) {
          const sentence = factSentence(fact, language, labels);
          t.notMatch(sentence, /undefined|null|NaN/);
          t.ok(sentence.length > 10);
        }
      }
    }
  }
});

t.test(
  'an empty consortium and one of whom nothing is known are checked without failing to answer',
  async (t) => {
    for (const call of CALLS.values()) {
      t.equal(checkConsortium(consortium([]), call)[0].status, 'failed');
      const unknown = consortium(Array.from({ length: 12 }, (_, i) => member(`${i}`, { role: null })));
      for (const { rule, status } of checkConsortium(unknown, call)) {
        if (rule.type !== 'legal-entities' && rule.type !== 'places') t.equal(status, 'unknown', rule.id);
      }
    }
  },
);

t.test('countries have the status of the day: Switzerland is associated in 2027 only', async (t) => {
  const swiss = changed(0, { country: 'CH' });
  t.equal(findingOf('2026-coordinator', swiss).status, 'failed');
  t.equal(findingOf('2025-coordinator', swiss).status, 'failed');
});
t.test(
  'a portrait tells coverage, balance, newcomers, history and what is international, without judging',
  async (t) => {
    const call = CALLS.get(2026)!;
    const about = consortium(
      [
        member('campus', { kind: 'cmq', country: 'FR', networks: ['A', 'B'], offers: ['foreign-trainers'] }),
        member('school', { kind: 'vet-provider', country: 'ES', networks: ['B'], carries: ['guidance'] }),
        member('firm', { kind: 'company', country: 'ES', offers: ['guidance', 'common-qualifications'] }),
        member('partner', { kind: 'company', country: 'MA', role: 'associated-partner' }),
      ],
      { ...NO_PLAN, activities: ['skills-competitions'] },
    );
    const portrait = portray(about, call);
    t.equal(portrait.coverage.length, 20);
    t.match(
      portrait.coverage.find(({ activity }) => activity === 'guidance'),
      {
        planned: true,
        carriedBy: ['school'],
        offeredBy: ['firm'],
      },
    );
    t.same(portrait.uncovered, ['skills-competitions']);
    t.same(portrait.balance.countries, [
      { code: 'ES', members: 2 },
      { code: 'FR', members: 1 },
      { code: 'MA', members: 1 },
    ]);
    t.equal(portrait.balance.largestCountryShare, 0.5);
    t.equal(portrait.balance.countryDiversity, 1 - (0.25 + 0.0625 + 0.0625));
    t.same(portrait.convergence.newcomers, ['firm', 'partner']);
    t.same(portrait.convergence.countriesOfNewcomersOnly, ['MA']);
    t.same(portrait.history, { pairs: 6, together: [{ members: ['campus', 'school'], networks: ['B'] }] });
    t.match(portrait.international, {
      campuses: ['campus'],
      countriesAbroad: ['ES', 'MA'],
      outsideProgramme: ['MA'],
    });
    t.same(
      portrait.international.purposes.map(({ members }) => members),
      [[], ['firm'], [], ['campus']],
    );
  },
);
