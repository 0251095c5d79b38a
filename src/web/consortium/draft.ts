import type { Schemas } from '../api/client.ts';
import { keep } from '../state/kept.ts';

export type Role = NonNullable<Schemas['ConsortiumMember']['role']>;
export type Side = 'employer' | 'vet-provider';
export type Statement = keyof NonNullable<Schemas['ConsortiumPlan']['stated']>;

export const STATEMENTS: readonly Statement[] = [
  'activeInField',
  'longTermActionPlan',
  'annualMeeting',
  'noSanctions',
  'addedValue',
  'workBasedLearning',
];

/** An organisation in the consortium: a stored profile, or one described here. */
export interface DraftMember {
  readonly profileId: string | null;
  readonly described: Schemas['DescribedOrganisation'] | null;
  readonly name: string;
  readonly role: Role | null;
  readonly countsAs: readonly Side[] | null;
  readonly activities: readonly string[];
}

export interface Plan {
  readonly activities: readonly string[];
  readonly eqfLevels: readonly number[];
  readonly durationMonths: number | null;
  readonly grantEuro: number | null;
  readonly costEuro: number | null;
  readonly stated: Readonly<Partial<Record<Statement, boolean>>>;
}

/** A consortium while it is worked on. */
export interface Draft {
  readonly name: string;
  readonly call: number;
  readonly members: readonly DraftMember[];
  readonly plan: Plan;
}

/** The call whose rules are asked about first. */
const NEXT_CALL = 2026;

export const NEW_CONSORTIUM: Draft = {
  name: '',
  call: NEXT_CALL,
  members: [],
  plan: { activities: [], eqfLevels: [], durationMonths: null, grantEuro: null, costEuro: null, stated: {} },
};

const isDraft = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'members' in value && 'plan' in value;

/** What was begun and not stored yet; outlives the tab. */
export const unsaved = keep<Draft>(localStorage, 'consortium', NEW_CONSORTIUM, isDraft);

export function draftOfStored(stored: Schemas['Consortium']): Draft {
  const { name, call, members, plan } = stored;
  return {
    name,
    call: call ?? NEXT_CALL,
    plan: { ...NEW_CONSORTIUM.plan, ...plan, stated: plan.stated ?? {} },
    members: members.map((member) => ({
      profileId: member.profileId,
      described: member.profile,
      name: member.name,
      role: member.role as Role | null,
      countsAs: member.countsAs as Side[] | null,
      activities: member.activities,
    })),
  };
}

/** A stored profile as a member; the first one coordinates. */
export function memberOf(profile: { id: string; name: string }, isFirst: boolean): DraftMember {
  return {
    profileId: profile.id,
    described: null,
    name: profile.name,
    role: isFirst ? 'coordinator' : 'applicant',
    countsAs: null,
    activities: [],
  };
}

/** The members and the plan as the service takes them. */
export function askedOf({ members, plan }: Draft): {
  members: Schemas['ConsortiumMember'][];
  plan: Schemas['ConsortiumPlanInput'];
} {
  return {
    members: members.map(({ profileId, described, role, countsAs, activities }) => ({
      ...(profileId === null ? { profile: described } : { profileId }),
      role,
      countsAs: countsAs === null ? null : [...countsAs],
      activities: [...activities],
    })),
    plan: { ...plan, activities: [...plan.activities], eqfLevels: [...plan.eqfLevels] },
  };
}
