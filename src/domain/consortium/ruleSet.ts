import type { ActivityCluster } from '../vocabulary/activities.ts';
import type { ErasmusStatus, ErasmusStatusName } from '../vocabulary/countries.ts';
import type { Kind } from '../vocabulary/kinds.ts';
import type { StatementName } from './member.ts';
import type { SideReadings } from './sides.ts';

/** A rule that must hold, or one that the call only expects: breaking the latter warns. */
export const SEVERITIES = ['required', 'expected'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What each type of rule is told by the file of a call; a type is one pure test. */
export interface RuleParameters {
  /** So many applicants; those of `perhapsRegions` may not be counted among them. */
  readonly applicants: { readonly least: number; readonly perhapsRegions: readonly number[] };
  /** So many countries of a status among the applicants. */
  readonly countries: { readonly least: number; readonly statuses: readonly ErasmusStatusName[] };
  /** So many countries that each have an employer and a VET provider among the applicants. */
  readonly 'country-sides': { readonly leastCountries: number };
  /** One coordinator, established in a country of a status. */
  readonly coordinator: { readonly statuses: readonly ErasmusStatusName[] };
  /** Which regions of the world may take part how. */
  readonly places: {
    /** Regions whose organisations may be applicants where their added value is shown. */
    readonly applicantRegions: readonly number[];
    /** Countries barred from every role. */
    readonly barred: readonly string[];
    /** Countries whose public bodies are barred from every role. */
    readonly publicBodiesBarred: readonly string[];
  };
  /** Kinds of profile that are no legal entity, and kinds that need not be one. */
  readonly 'legal-entities': { readonly never: readonly Kind[]; readonly perhaps: readonly Kind[] };
  /** So many activities planned of each cluster. */
  readonly activities: { readonly least: Readonly<Record<ActivityCluster, number>> };
  readonly 'eqf-levels': {
    readonly lowest: number;
    readonly highest: number;
    /** At least one of these must be among the levels. */
    readonly focus: readonly number[];
    /** From this level on strong work-based learning is asked for. */
    readonly workBasedFrom: number;
  };
  readonly duration: { readonly usualMonths: number };
  readonly grant: { readonly mostEuro: number; readonly mostShare: number };
  /** Something the applicants must state. */
  readonly stated: { readonly statement: StatementName };
}

export const RULE_TYPES = [
  'applicants',
  'countries',
  'country-sides',
  'coordinator',
  'places',
  'legal-entities',
  'activities',
  'eqf-levels',
  'duration',
  'grant',
  'stated',
] as const satisfies readonly (keyof RuleParameters)[];
export type RuleType = (typeof RULE_TYPES)[number];

/** One rule of a call; `type` says which test it is and `parameters` with what. */
export type Rule = { readonly [T in RuleType]: RuleOf<T> }[RuleType];

export interface RuleOf<T extends RuleType> {
  /** Unique over all calls, begins with the year. */
  readonly id: string;
  readonly type: T;
  /** Where it stands in the source. */
  readonly clause: string;
  /** Our own wording. */
  readonly wording: { readonly en: string; readonly fr: string };
  readonly source: string;
  /** Read in the source itself. */
  readonly verified: boolean;
  readonly severity: Severity;
  readonly parameters: RuleParameters[T];
}

/** The rules of one call year, in the order of the guide. */
export interface RuleSet {
  readonly year: number;
  /** The identifier of the call; null where it is not known. */
  readonly call: string | null;
  /** ISO day whose country statuses count: that of the deadline. */
  readonly countriesOn: string;
  readonly deadlineVerified: boolean;
  readonly note: { readonly en: string; readonly fr: string };
  readonly rules: readonly Rule[];
}

/** A rule set with what its tests look up. */
export interface CallRules {
  readonly set: RuleSet;
  readonly readings: SideReadings;
  /** What each country is to Erasmus+ on the day of the call. */
  readonly statuses: ReadonlyMap<string, ErasmusStatus>;
}

/** All calls by year. */
export type Calls = ReadonlyMap<number, CallRules>;

/**
 * Binds rule sets to the countries' statuses on their days.
 *
 * @throws Error where a year or the id of a rule stands twice, or an id does not begin with its year.
 */
export function buildCalls(
  sets: readonly RuleSet[],
  readings: SideReadings,
  statuses: readonly ErasmusStatus[],
): Calls {
  const ids = new Set<string>();
  const calls = new Map<number, CallRules>();
  for (const set of [...sets].sort((a, b) => a.year - b.year)) {
    if (calls.has(set.year)) throw new Error(`the call of ${set.year} stands twice`);
    for (const { id } of set.rules) {
      if (ids.has(id) || !id.startsWith(`${set.year}-`)) throw new Error(`the rule id ${id} cannot be used`);
      ids.add(id);
    }
    const day = set.countriesOn;
    const valid = statuses.filter(({ from, until }) => from <= day && (until === null || day <= until));
    calls.set(set.year, { set, readings, statuses: new Map(valid.map((row) => [row.country, row])) });
  }
  return calls;
}

/** Whether organisations of a country may be beneficiaries like any other: null where the country is not known. */
export function isProgrammeCountry(country: string | null, { statuses }: CallRules): boolean | null {
  if (country === null) return null;
  const status = statuses.get(country)?.status;
  return status === 'eu-member' || status === 'associated';
}
