import type { ActivityCluster } from '../vocabulary/activities.ts';
import type { ErasmusStatusName } from '../vocabulary/countries.ts';
import type { StatementName } from './member.ts';
import type { Rule } from './ruleSet.ts';
import type { Reading } from './sides.ts';

/**
 * What a rule comes to. It fails only where even the most generous reading fails; it warns where it holds only on
 * a generous reading or falls short of what is merely expected; it cannot be known where facts are missing.
 */
export const STATUSES = ['passed', 'failed', 'warning', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** What a fact says for its rule: it holds, it holds once confirmed, it cannot be known, it is missing. */
export const TONES = ['holds', 'confirm', 'unknown', 'lacks'] as const;
export type Tone = (typeof TONES)[number];

/** A member as evidence: how it counts and whether that rests on an inferred kind. */
export interface CountedMember {
  readonly member: string;
  readonly reading: Reading;
  readonly inferred: boolean;
}

/** What a country has of the two sides. */
export const SIDES_STATES = [
  'both',
  'both-if-confirmed',
  'one-organisation-for-both',
  'unknown',
  'no-employer',
  'no-vet-provider',
  'neither',
] as const;
export type SidesState = (typeof SIDES_STATES)[number];

export const MEMBER_REMARKS = [
  'counts-not-surely',
  'not-eligible',
  'public-body-not-eligible',
  'public-body-to-rule-out',
  'associated-partner-only',
  'added-value-needed',
  'country-unknown',
  'role-unknown',
  'kind-unknown',
  'may-not-coordinate',
  'no-legal-entity',
  'legal-entity-to-confirm',
] as const;
export type MemberRemark = (typeof MEMBER_REMARKS)[number];

/** A fact behind a finding, with the members and countries it rests on. */
export type Fact =
  | {
      readonly type: 'count';
      readonly tone: Tone;
      readonly of: 'applicants' | 'countries' | 'countries-with-both' | 'coordinators';
      readonly statuses: readonly ErasmusStatusName[];
      /** For sure, and at most: once what may count is confirmed and what is unknown is known. */
      readonly counted: number;
      readonly possible: number;
      readonly needed: number;
      readonly members: readonly string[];
      readonly countries: readonly string[];
    }
  | {
      readonly type: 'country-sides';
      readonly tone: Tone;
      readonly country: string;
      readonly state: SidesState;
      readonly employers: readonly CountedMember[];
      readonly vetProviders: readonly CountedMember[];
    }
  | {
      readonly type: 'member';
      readonly tone: Tone;
      readonly member: string;
      readonly country: string | null;
      readonly remark: MemberRemark;
    }
  | {
      readonly type: 'activities';
      readonly tone: Tone;
      readonly cluster: ActivityCluster;
      /** Official codes planned for sure, and those that an alias may mean. */
      readonly planned: readonly string[];
      readonly perhaps: readonly string[];
      readonly needed: number;
    }
  | {
      readonly type: 'eqf-levels';
      readonly tone: Tone;
      readonly remark: 'within' | 'outside' | 'no-focus' | 'work-based-learning' | 'not-stated';
      readonly levels: readonly number[];
    }
  | {
      readonly type: 'amount';
      readonly tone: Tone;
      readonly of: 'months' | 'grant' | 'share';
      readonly value: number | null;
      readonly bound: number;
    }
  | {
      readonly type: 'stated';
      readonly tone: Tone;
      readonly statement: StatementName;
      readonly value: boolean | null;
    };

/** What one rule comes to for one consortium. */
export interface Finding {
  readonly rule: Rule;
  readonly status: Status;
  readonly facts: readonly Fact[];
}

/** A test of one type of rule. Pure; never throws; linear in the members. */
export interface Outcome {
  readonly status: Status;
  readonly facts: readonly Fact[];
}

/** The status that facts add up to: the worst tone decides, what is lacking first, then the unknown. */
export function statusOf(facts: readonly Fact[]): Status {
  if (facts.some(({ tone }) => tone === 'lacks')) return 'failed';
  if (facts.some(({ tone }) => tone === 'unknown')) return 'unknown';
  return facts.some(({ tone }) => tone === 'confirm') ? 'warning' : 'passed';
}
