import t from 'tap';
import type { Status } from '../../../src/domain/consortium/finding.ts';
import type { Consortium, Plan } from '../../../src/domain/consortium/member.ts';
import {
  CALLS,
  changed,
  findingOf,
  formed,
  joined,
  member,
  pairs,
  planned,
  WHOLE_PLAN,
} from '../../support/consortia.ts';

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
