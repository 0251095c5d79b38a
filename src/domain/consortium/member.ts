import type { Kind } from '../vocabulary/kinds.ts';

/** What a member is in an application. The coordinator is an applicant as well. */
export const MEMBER_ROLES = ['coordinator', 'applicant', 'affiliated-entity', 'associated-partner'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** The two sides that a country must bring together: the world of work and vocational training. */
export const SIDES = ['employer', 'vet-provider'] as const;
export type Side = (typeof SIDES)[number];

/** An organisation in a consortium, as the rules see it. Null and empty lists mean unknown, never "no". */
export interface Member {
  /** Unique within the consortium; the id of the profile where there is one. */
  readonly key: string;
  readonly name: string;
  readonly kind: Kind | null;
  /** ISO 3166-1 alpha-2 (and XK), normalised. */
  readonly country: string | null;
  readonly role: MemberRole | null;
  /** The sides that the applicant vouches for; null has them read off the kind. */
  readonly countsAs: readonly Side[] | null;
  /** Codes of the activities it will carry. */
  readonly carries: readonly string[];
  /** Codes of the activities it offers by its profile. */
  readonly offers: readonly string[];
  readonly networks: readonly string[];
  /** Names of the facts that were inferred, not stated (such as `kind`). */
  readonly inferred: readonly string[];
}

/** What only the applicants know and the service can merely be told. */
export const STATEMENTS = [
  'activeInField',
  'longTermActionPlan',
  'annualMeeting',
  'noSanctions',
  'addedValue',
  'workBasedLearning',
] as const;
export type StatementName = (typeof STATEMENTS)[number];

/** What the consortium plans, besides who is in it. */
export interface Plan {
  /** Codes of activities, official or aliases, beyond those that members carry. */
  readonly activities: readonly string[];
  /** EQF levels that the learning targets, 1 to 8. */
  readonly eqfLevels: readonly number[];
  readonly durationMonths: number | null;
  /** The lump sum asked for, in euro. */
  readonly grantEuro: number | null;
  /** The estimated cost of the whole project, in euro. */
  readonly costEuro: number | null;
  readonly stated: Readonly<Partial<Record<StatementName, boolean>>>;
}

export interface Consortium {
  /** No organisation stands twice. */
  readonly members: readonly Member[];
  readonly plan: Plan;
}

export const NO_PLAN: Plan = {
  activities: [],
  eqfLevels: [],
  durationMonths: null,
  grantEuro: null,
  costEuro: null,
  stated: {},
};

/** Whether a role makes its holder an applicant: null where the role is not known. */
export function isApplicant(role: MemberRole | null): boolean | null {
  return role === null ? null : role === 'coordinator' || role === 'applicant';
}
