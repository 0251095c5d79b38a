import { loadCalls } from '../../src/db/reference.ts';
import { checkConsortium } from '../../src/domain/consortium/check.ts';
import type { Finding } from '../../src/domain/consortium/finding.ts';
import { type Consortium, type Member, NO_PLAN, type Plan } from '../../src/domain/consortium/member.ts';
import { ACTIVITIES } from '../../src/domain/vocabulary/activities.ts';

/** A member of whom nothing is known but that it is an applicant; the first of a list had better coordinate. */
export function member(key: string, fields: Partial<Member> = {}): Member {
  return {
    key,
    name: `Organisation ${key}`,
    kind: null,
    country: null,
    role: 'applicant',
    countsAs: null,
    carries: [],
    offers: [],
    networks: [],
    inferred: [],
    ...fields,
  };
}

export function consortium(members: readonly Member[], plan: Plan = NO_PLAN): Consortium {
  return { members, plan };
}

export const CALLS = loadCalls();

/** A plan that every rule can be judged on, and that none fails. */
export const WHOLE_PLAN: Plan = {
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
export function pairs(countries: readonly string[] = ['FR', 'ES', 'IT', 'PL']): Member[] {
  return countries.flatMap((country, i) => [
    member(`firm ${i}`, { country, kind: 'company', role: i === 0 ? 'coordinator' : 'applicant' }),
    member(`school ${i}`, { country, kind: 'vet-provider' }),
  ]);
}

/** The pairs with another plan. */
export const planned = (plan: Partial<Plan>): Consortium => consortium(pairs(), { ...WHOLE_PLAN, ...plan });
/** Members with the whole plan. */
export const formed = (members: readonly Member[]): Consortium => consortium(members, WHOLE_PLAN);
/** The pairs, one of them changed. */
export const changed = (position: number, fields: Partial<Member>): Consortium =>
  formed(pairs().map((each, i) => (i === position ? { ...each, ...fields } : each)));
/** The pairs and more. */
export const joined = (...more: Member[]): Consortium => formed([...pairs(), ...more]);

/** What the rule of an id such as 2026-applicants says of a consortium. */
export function findingOf(id: string, about: Consortium): Finding {
  const call = CALLS.get(Number(id.slice(0, 4)))!;
  return checkConsortium(about, call).find(({ rule }) => rule.id === id)!;
}
