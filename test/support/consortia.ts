import { type Consortium, type Member, NO_PLAN, type Plan } from '../../src/domain/consortium/member.ts';

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
