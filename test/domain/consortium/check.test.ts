import { readFileSync } from 'node:fs';
import t from 'tap';
import { loadCalls } from '../../../src/db/reference.ts';
import { checkConsortium } from '../../../src/domain/consortium/check.ts';
import type { Finding, Status } from '../../../src/domain/consortium/finding.ts';
import { type Consortium, type Member, NO_PLAN, type Plan } from '../../../src/domain/consortium/member.ts';
import { portray } from '../../../src/domain/consortium/portrait.ts';
import { buildCalls, type RuleSet } from '../../../src/domain/consortium/ruleSet.ts';
import { factSentence, openPoints } from '../../../src/domain/consortium/words.ts';
import { ACTIVITIES } from '../../../src/domain/vocabulary/activities.ts';
import { countryName } from '../../../src/domain/vocabulary/countries.ts';
import type { Kind } from '../../../src/domain/vocabulary/kinds.ts';
import { consortium, member } from '../../support/consortia.ts';

const CALLS = loadCalls();

const WHOLE_PLAN: Plan = {
  activities: ACTIVITIES.filter(({ number }) => [1, 2, 3, 4, 10, 11, 12, 16, 17].includes(number)).map(
    ({ code }) => code,
  ),
  eqfLevels: [3, 4, 5],
  durationMonths: 48,
  grantEuro: 3_000_000,
  costEuro: 4_000_000,
  stated: { activeInField: true, longTermActionPlan: true, annualMeeting: true, noSanctions: true },
};

/** An employer and a school in each of four countries; the first member coordinates. */
function pairs(countries: readonly string[] = ['FR', 'ES', 'IT', 'PL']): Member[] {
  return countries.flatMap((country, i) => [
    member(`firm ${i}`, { country, kind: 'company', role: i === 0 ? 'coordinator' : 'applicant' }),
    member(`school ${i}`, { country, kind: 'vet-provider' }),
  ]);
}

const planned = (plan: Partial<Plan>): Consortium => consortium(pairs(), { ...WHOLE_PLAN, ...plan });
const formed = (members: readonly Member[]): Consortium => consortium(members, WHOLE_PLAN);
const changed = (position: number, fields: Partial<Member>): Consortium =>
  formed(pairs().map((each, i) => (i === position ? { ...each, ...fields } : each)));
const joined = (...more: Member[]): Consortium => formed([...pairs(), ...more]);

type Case = readonly [told: string, consortium: Consortium, status: Status];
interface Clause {
  readonly passing: Case;
  readonly failing: Case;
  readonly borderline: Case;
}

const STATED: Readonly<Record<string, keyof Plan['stated']>> = {
  'active-in-field': 'activeInField',
  'no-sanctions': 'noSanctions',
  'action-plan': 'longTermActionPlan',
  'annual-meeting': 'annualMeeting',
};

/** A passing, a failing and a borderline consortium for a rule, by what its id says behind the year. */
function clauseOf(year: number, slug: string): Clause {
  const whole = formed(pairs());
  const passing: Case = ['an employer and a school in each of four countries', whole, 'passed'];
  const statement = STATED[slug];
  if (statement !== undefined) {
    const { [statement]: _left, ...rest } = WHOLE_PLAN.stated;
    return {
      passing: ['stated', whole, 'passed'],
      failing: ['denied', planned({ stated: { ...WHOLE_PLAN.stated, [statement]: false } }), 'failed'],
      borderline: ['not stated', planned({ stated: rest }), 'unknown'],
    };
  }
  switch (slug) {
    case 'applicants':
      return {
        passing,
        failing: ['seven and an associated partner', changed(7, { role: 'associated-partner' }), 'failed'],
        borderline: ['the eighth from Ukraine', changed(7, { country: 'UA' }), 'warning'],
      };
    case 'countries':
      return {
        passing,
        failing: [
          'three countries and Serbia as an affiliated entity',
          formed([...pairs(['FR', 'ES', 'IT']), member('x', { country: 'RS', role: 'affiliated-entity' })]),
          'failed',
        ],
        borderline: [
          'three countries and one not known',
          formed([...pairs(['FR', 'ES', 'IT']), member('x', { kind: 'company' })]),
          'unknown',
        ],
      };
    case 'eu-members':
      return {
        passing,
        failing: [
          'one Member State and three associated countries',
          formed(pairs(['FR', 'NO', 'TR', 'RS'])),
          'failed',
        ],
        borderline: ['exactly two Member States', formed(pairs(['FR', 'ES', 'TR', 'RS'])), 'passed'],
      };
    case 'country-sides':
      return {
        passing,
        failing: ['two schools in Poland', changed(6, { kind: 'vet-provider' }), 'failed'],
        borderline: ['a university for the school', changed(7, { kind: 'higher-education' }), 'warning'],
      };
    case 'coordinator':
      return {
        passing,
        failing: ['coordinated from Tunisia', changed(0, { country: 'TN' }), 'failed'],
        borderline: ['coordinated from Norway', changed(0, { country: 'NO' }), 'passed'],
      };
    case 'places': {
      const fromUs = member('us', { country: 'US', kind: 'company' });
      const refused = planned({ stated: { ...WHOLE_PLAN.stated, addedValue: false } });
      return {
        passing: [
          'associated partners from anywhere',
          joined({ ...fromUs, role: 'associated-partner' }),
          'passed',
        ],
        failing:
          year >= 2023
            ? ['an applicant from the United States', joined(fromUs), 'failed']
            : ['no added value', { ...refused, members: [...refused.members, fromUs] }, 'failed'],
        borderline: [
          'an applicant from Ukraine',
          joined(member('ua', { country: 'UA', kind: 'ngo' })),
          'warning',
        ],
      };
    }
    case 'legal-entities':
      return {
        passing,
        failing: ['a project as applicant', joined(member('x', { country: 'FR', kind: 'cove' })), 'failed'],
        borderline: ['a campus as applicant', joined(member('x', { country: 'FR', kind: 'cmq' })), 'warning'],
      };
    case 'activities': {
      const short = WHOLE_PLAN.activities.slice(0, -1);
      return {
        passing,
        failing: [
          'one activity on governance',
          planned({ activities: short }),
          year === 2026 ? 'failed' : 'warning',
        ],
        borderline: [
          'the second by an alias',
          planned({ activities: [...short, 'governance-stakeholders'] }),
          'warning',
        ],
      };
    }
    case 'eqf-levels':
      return {
        passing,
        failing: ['tertiary learners only', planned({ eqfLevels: [6, 7] }), 'failed'],
        borderline: ['levels 5 and 6', planned({ eqfLevels: [5, 6] }), 'warning'],
      };
    case 'duration':
      return {
        passing,
        failing: ['36 months, which is only unusual', planned({ durationMonths: 36 }), 'warning'],
        borderline: ['not told', planned({ durationMonths: null }), 'unknown'],
      };
    case 'grant':
      return {
        passing,
        failing: ['one euro too much', planned({ grantEuro: 4_000_001, costEuro: 9e6 }), 'failed'],
        borderline: ['both bounds reached', planned({ grantEuro: 4_000_000, costEuro: 5_000_000 }), 'passed'],
      };
    default:
      throw new Error(`no clause test for rules named ${slug}: a new name needs three consortia here`);
  }
}

function findingOf(id: string, about: Consortium): Finding {
  const call = CALLS.get(Number(id.slice(0, 4)))!;
  return checkConsortium(about, call).find(({ rule }) => rule.id === id)!;
}

for (const { set } of CALLS.values()) {
  for (const { id } of set.rules) {
    t.test(id, async (t) => {
      const clause = clauseOf(set.year, id.slice(5));
      for (const [name, [told, about, status]] of Object.entries(clause)) {
        t.equal(findingOf(id, about).status, status, `${name}: ${told}`);
      }
    });
  }
}

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

/** The 41 selected consortia with their roles, by project. */
function selected(): Map<string, { call: number; members: Member[] }> {
  const read = (file: string) =>
    readFileSync(new URL(`../../../sql/demo/${file}`, import.meta.url), 'utf8').trimEnd();
  const profiles = new Map<
    string,
    { name: string; kind: Kind; country: string; networks?: string[]; inferred?: string[] }
  >();
  for (const file of ['participants', 'campuses', 'partners']) {
    for (const line of read(`${file}.ndjson`).split('\n')) {
      const profile = JSON.parse(line);
      profiles.set(profile.externalId, profile);
    }
  }
  const consortia = new Map<string, { call: number; members: Member[] }>();
  for (const line of read('consortia.csv').split('\n').slice(1)) {
    const [project, call, participant, role] = line.split(',');
    const profile = profiles.get(participant)!;
    const known = consortia.get(project) ?? { call: Number(call), members: [] };
    consortia.set(project, known);
    const { name, kind, country, networks = [], inferred = [] } = profile;
    known.members.push(
      member(participant, { name, kind, country, networks, inferred, role: role as Member['role'] }),
    );
  }
  return consortia;
}

t.test('no rule fails for any of the 41 consortia that were selected in 2021 to 2023', async (t) => {
  const consortia = selected();
  t.equal(consortia.size, 41);
  for (const [project, { call, members }] of consortia) {
    const findings = checkConsortium(consortium(members, NO_PLAN), CALLS.get(call)!);
    const failed = findings.filter(({ status }) => status === 'failed').map(({ rule }) => rule.id);
    t.same(failed, [], project);
    for (const slug of ['applicants', 'countries', 'coordinator']) {
      t.equal(
        findings.find(({ rule }) => rule.id === `${call}-${slug}`)?.status,
        'passed',
        `${project} ${slug}`,
      );
    }
  }
});

t.test('one selected consortium holds only because a university may count as an employer', async (t) => {
  const { members } = selected().get('cove-2021-agrinext')!;
  const fact = findingOf('2021-country-sides', consortium(members)).facts.find(
    (each) => each.type === 'country-sides' && each.country === 'IE',
  );
  t.match(fact, { state: 'one-organisation-for-both' });
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
