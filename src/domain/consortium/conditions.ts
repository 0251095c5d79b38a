import type { Kind } from '../vocabulary/kinds.ts';
import { checkConsortium } from './check.ts';
import { type Consortium, isApplicant, type Side } from './member.ts';
import { type CallRules, isProgrammeCountry, type Rule } from './ruleSet.ts';
import { countrySides } from './rules/countrySides.ts';
import { readingOf } from './sides.ts';

/** What a coordinator wishes of a completion, besides that the rules hold. */
export interface Wishes {
  /** Each must have a member, fixed or added. */
  readonly countries: readonly string[];
  readonly kinds: readonly Kind[];
  /** Additions come from these only; empty says nothing. */
  readonly within: { readonly countries: readonly string[]; readonly kinds: readonly Kind[] };
  /** Additions never come from these. */
  readonly excluded: { readonly countries: readonly string[]; readonly kinds: readonly Kind[] };
  /** Most members in all, fixed ones included; null sets no bound. */
  readonly mostMembers: number | null;
  /** Most additions; null asks for the fewest that do. */
  readonly mostAdditions: number | null;
}

export const NO_WISHES: Wishes = {
  countries: [],
  kinds: [],
  within: { countries: [], kinds: [] },
  excluded: { countries: [], kinds: [] },
  mostMembers: null,
  mostAdditions: null,
};

/**
 * How doubtful members are read when it is asked whether a rule holds: strictly, only what counts for sure counts;
 * generously, fixed members count once confirmed. Additions always count for sure or not at all: a doubtful one is
 * never proposed as the remedy.
 */
export type CompletionReading = 'strict' | 'generous';

/** The candidates of one country and kind: alike to every rule and wish. */
export interface CandidateClass {
  readonly country: string;
  readonly kind: Kind;
}

/** What the additions must come to for one rule or wish; classes are given by number. */
export type Condition =
  | {
      readonly type: 'count';
      /** The id of the rule, or the name of the wish. */
      readonly source: string;
      readonly classes: readonly number[];
      readonly least: number;
      readonly most: number | null;
    }
  | {
      /** So many groups must be met; a group is met when each of its lists of classes has an addition. */
      readonly type: 'groups';
      readonly source: string;
      readonly least: number;
      readonly groups: readonly { readonly lists: readonly (readonly number[])[] }[];
    };

export interface Conditions {
  readonly conditions: readonly Condition[];
  /** Ids of rules that fail by a fixed member: no addition can mend them, so nothing completes the consortium. */
  readonly unmendable: readonly string[];
  /** Ids of rules that fail by the plan: they are not about who is in, and are told beside the answer. */
  readonly planFaults: readonly string[];
}

/** Types of rules about fixed members, and about the plan; additions bear on all others. */
const ABOUT_MEMBERS: ReadonlySet<Rule['type']> = new Set(['coordinator', 'places', 'legal-entities']);
const ABOUT_PLAN: ReadonlySet<Rule['type']> = new Set([
  'activities',
  'eqf-levels',
  'duration',
  'grant',
  'stated',
]);

/**
 * What additions (each an applicant) must come to so that every rule holds and every wish is granted. Rules in
 * `waived` are not looked at. A rule that cannot be known for want of facts counts as not holding where additions
 * can make it hold, and is left alone otherwise.
 */
export function conditionsFor(
  consortium: Consortium,
  call: CallRules,
  wishes: Wishes,
  waived: readonly string[],
  reading: CompletionReading,
  classes: readonly CandidateClass[],
): Conditions {
  const findings = checkConsortium(consortium, call).filter(({ rule }) => !waived.includes(rule.id));
  const failed = (types: ReadonlySet<Rule['type']>): string[] =>
    findings
      .filter(({ rule, status }) => status === 'failed' && types.has(rule.type))
      .map(({ rule }) => rule.id);
  return {
    conditions: [
      ...findings.flatMap(({ rule }) => ruleCondition(rule, consortium, call, reading, classes) ?? []),
      ...wishConditions(consortium, wishes, classes),
    ],
    unmendable: failed(ABOUT_MEMBERS),
    planFaults: failed(ABOUT_PLAN),
  };
}

function ruleCondition(
  rule: Rule,
  consortium: Consortium,
  call: CallRules,
  reading: CompletionReading,
  classes: readonly CandidateClass[],
): Condition | null {
  if (rule.severity === 'expected') return null;
  switch (rule.type) {
    case 'applicants':
      return applicantCondition(rule, consortium, call, reading, classes);
    case 'countries':
      return countryCondition(rule, consortium, call, classes);
    case 'country-sides':
      return sidesCondition(rule, consortium, call, reading, classes);
    default:
      return null;
  }
}

function applicantCondition(
  { id, parameters }: Extract<Rule, { type: 'applicants' }>,
  { members }: Consortium,
  call: CallRules,
  reading: CompletionReading,
  classes: readonly CandidateClass[],
): Condition {
  const counts = (country: string | null): boolean => {
    if (isProgrammeCountry(country, call)) return true;
    const region = country === null ? null : (call.statuses.get(country)?.region ?? null);
    return reading === 'generous' && region !== null && parameters.perhapsRegions.includes(region);
  };
  const counted = members.filter(({ role, country }) => isApplicant(role) && counts(country)).length;
  return {
    type: 'count',
    source: id,
    classes: numbersOf(classes, ({ country }) => isProgrammeCountry(country, call) === true),
    least: Math.max(0, parameters.least - counted),
    most: null,
  };
}

function countryCondition(
  { id, parameters }: Extract<Rule, { type: 'countries' }>,
  { members }: Consortium,
  call: CallRules,
  classes: readonly CandidateClass[],
): Condition {
  const eligible = (country: string): boolean => {
    const status = call.statuses.get(country)?.status;
    return status !== undefined && parameters.statuses.includes(status);
  };
  const held = new Set(
    members.flatMap(({ role, country }) => (isApplicant(role) && country !== null ? [country] : [])),
  );
  const countries = distinctCountries(classes).filter((each) => eligible(each) && !held.has(each));
  return {
    type: 'groups',
    source: id,
    least: Math.max(0, parameters.least - [...held].filter(eligible).length),
    groups: countries.map((country) => ({ lists: [numbersOf(classes, (each) => each.country === country)] })),
  };
}

function sidesCondition(
  { id, parameters }: Extract<Rule, { type: 'country-sides' }>,
  consortium: Consortium,
  call: CallRules,
  reading: CompletionReading,
  classes: readonly CandidateClass[],
): Condition {
  const known = { ...consortium, members: consortium.members.filter(({ role }) => role !== null) };
  const states = new Map(countrySides(known, call).map((each) => [each.country, each]));
  const enough = reading === 'strict' ? ['both'] : ['both', 'both-if-confirmed', 'one-organisation-for-both'];
  const held = [...states.values()].filter(({ state }) => enough.includes(state)).length;
  const sideClasses = (country: string, ...sides: Side[]): number[] =>
    numbersOf(
      classes,
      (each) =>
        each.country === country &&
        sides.some(
          (side) => readingOf({ kind: each.kind, countsAs: null }, side, call.readings) === 'counts',
        ),
    );
  const has = (list: readonly { readonly reading: string }[]): boolean =>
    list.some(
      (each) => each.reading === 'counts' || (reading === 'generous' && each.reading === 'may-count'),
    );
  const countries = distinctCountries(classes).filter(
    (country) => isProgrammeCountry(country, call) && !enough.includes(states.get(country)?.state ?? ''),
  );
  const groups = countries.map((country) => {
    const employer = has(states.get(country)?.employers ?? []);
    const vetProvider = has(states.get(country)?.vetProviders ?? []);
    // One organisation that counts for both needs another beside it, on either side.
    if (employer && vetProvider) return { lists: [sideClasses(country, 'employer', 'vet-provider')] };
    return {
      lists: [
        ...(employer ? [] : [sideClasses(country, 'employer')]),
        ...(vetProvider ? [] : [sideClasses(country, 'vet-provider')]),
      ],
    };
  });
  return { type: 'groups', source: id, least: Math.max(0, parameters.leastCountries - held), groups };
}

/** The names of wishes in conditions and clashes. */
export const WISH = {
  country: (code: string) => `wish:country:${code}`,
  kind: (code: string) => `wish:kind:${code}`,
  withinCountries: 'wish:within-countries',
  withinKinds: 'wish:within-kinds',
  excludedCountries: 'wish:excluded-countries',
  excludedKinds: 'wish:excluded-kinds',
  mostMembers: 'wish:most-members',
  mostAdditions: 'wish:most-additions',
} as const;

function wishConditions(
  { members }: Consortium,
  wishes: Wishes,
  classes: readonly CandidateClass[],
): Condition[] {
  const all = classes.map((_, i) => i);
  const conditions: Condition[] = [];
  const none = (source: string, excluded: (each: CandidateClass) => boolean): void => {
    conditions.push({ type: 'count', source, classes: numbersOf(classes, excluded), least: 0, most: 0 });
  };
  for (const country of wishes.countries) {
    if (members.some((member) => member.country === country)) continue;
    const wished = numbersOf(classes, (each) => each.country === country);
    conditions.push({ type: 'count', source: WISH.country(country), classes: wished, least: 1, most: null });
  }
  for (const kind of wishes.kinds) {
    if (members.some((member) => member.kind === kind)) continue;
    const wished = numbersOf(classes, (each) => each.kind === kind);
    conditions.push({ type: 'count', source: WISH.kind(kind), classes: wished, least: 1, most: null });
  }
  const { within, excluded } = wishes;
  if (within.countries.length > 0) {
    none(WISH.withinCountries, ({ country }) => !within.countries.includes(country));
  }
  if (within.kinds.length > 0) none(WISH.withinKinds, ({ kind }) => !within.kinds.includes(kind));
  if (excluded.countries.length > 0) {
    none(WISH.excludedCountries, ({ country }) => excluded.countries.includes(country));
  }
  if (excluded.kinds.length > 0) none(WISH.excludedKinds, ({ kind }) => excluded.kinds.includes(kind));
  const atMost = (source: string, most: number): void => {
    conditions.push({ type: 'count', source, classes: all, least: 0, most });
  };
  if (wishes.mostMembers !== null) atMost(WISH.mostMembers, wishes.mostMembers - members.length);
  if (wishes.mostAdditions !== null) atMost(WISH.mostAdditions, wishes.mostAdditions);
  return conditions;
}

function numbersOf(classes: readonly CandidateClass[], wanted: (each: CandidateClass) => boolean): number[] {
  return classes.flatMap((each, i) => (wanted(each) ? [i] : []));
}

function distinctCountries(classes: readonly CandidateClass[]): string[] {
  return [...new Set(classes.map(({ country }) => country))].sort();
}
