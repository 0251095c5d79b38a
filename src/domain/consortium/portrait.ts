import { ACTIVITIES, activityVector } from '../vocabulary/activities.ts';
import type { Consortium, Member } from './member.ts';
import { type CallRules, isProgrammeCountry } from './ruleSet.ts';
import { plannedActivities } from './rules/planning.ts';

/** Who stands behind one of the 20 activities. */
export interface ActivityCoverage {
  readonly activity: string;
  readonly planned: boolean;
  /** Keys of members that said they carry it, and of others that offer it by their profile. */
  readonly carriedBy: readonly string[];
  readonly offeredBy: readonly string[];
}

export interface Share {
  readonly code: string;
  readonly members: number;
}

/** What a consortium is like beyond the rules. Facts, not a verdict: nothing here is good or bad by itself. */
export interface Portrait {
  /** All 20 activities in official order. */
  readonly coverage: readonly ActivityCoverage[];
  /** Planned activities that no member carries or offers. */
  readonly uncovered: readonly string[];
  readonly balance: {
    /** Members by kind and by country, most first, ties by code; those unknown are left out. */
    readonly kinds: readonly Share[];
    readonly countries: readonly Share[];
    /** The share of the largest country among members whose country is known, in [0, 1]. */
    readonly largestCountryShare: number | null;
    /** 1 minus the sum of squared shares: the chance that two members drawn differ, in [0, 1]. */
    readonly kindDiversity: number | null;
    readonly countryDiversity: number | null;
  };
  /** Mix of those that have worked in such networks before and of newcomers, by what profiles say. */
  readonly convergence: {
    readonly experienced: readonly string[];
    readonly newcomers: readonly string[];
    readonly countriesWithExperience: readonly string[];
    readonly countriesOfNewcomersOnly: readonly string[];
  };
  readonly history: {
    readonly pairs: number;
    /** Pairs that share a network, with the networks they share. */
    readonly together: readonly {
      readonly members: readonly [string, string];
      readonly networks: readonly string[];
    }[];
  };
  /** What bears on the international dimension that an excellence campus (CMQE) must show. */
  readonly international: {
    readonly campuses: readonly string[];
    /** Countries other than those of the campuses. */
    readonly countriesAbroad: readonly string[];
    readonly outsideProgramme: readonly string[];
    /** The four purposes, with the members that offer or carry each. */
    readonly purposes: readonly { readonly activity: string; readonly members: readonly string[] }[];
  };
}

/**
 * The international purposes of an excellence campus, as activity aliases.
 * Source: PRODUCT, vocabularies; the numbered criteria of the label were not obtained.
 */
export const INTERNATIONAL_PURPOSES = [
  'resource-sharing',
  'common-qualifications',
  'training-platforms',
  'foreign-trainers',
] as const;

/**
 * Describes a consortium. A network that is only this consortium's own counts as history like any other: what
 * stands in `networks` is the past as told. Quadratic in the members for the pairs; never throws.
 */
export function portray(consortium: Consortium, call: CallRules): Portrait {
  const { members } = consortium;
  const coverage = coverageOf(consortium);
  const kinds = shares(members.map(({ kind }) => kind));
  const countries = shares(members.map(({ country }) => country));
  const experienced = members.filter(({ networks }) => networks.length > 0);
  const newcomers = members.filter(({ networks }) => networks.length === 0);
  const led = countriesOf(experienced);
  const campuses = members.filter(({ kind }) => kind === 'cmq');
  const home = countriesOf(campuses);
  const abroad = countriesOf(members).filter((country) => !home.includes(country));
  return {
    coverage,
    uncovered: coverage
      .filter((each) => each.planned && each.carriedBy.length + each.offeredBy.length === 0)
      .map(({ activity }) => activity),
    balance: {
      kinds,
      countries,
      largestCountryShare: countries.length === 0 ? null : countries[0].members / total(countries),
      kindDiversity: diversity(kinds),
      countryDiversity: diversity(countries),
    },
    convergence: {
      experienced: experienced.map(({ key }) => key),
      newcomers: newcomers.map(({ key }) => key),
      countriesWithExperience: led,
      countriesOfNewcomersOnly: countriesOf(newcomers).filter((country) => !led.includes(country)),
    },
    history: { pairs: (members.length * (members.length - 1)) / 2, together: pairsTogether(members) },
    international: {
      campuses: campuses.map(({ key }) => key),
      countriesAbroad: abroad,
      outsideProgramme: abroad.filter((country) => isProgrammeCountry(country, call) === false),
      purposes: INTERNATIONAL_PURPOSES.map((activity) => ({
        activity,
        members: members
          .filter(({ offers, carries }) => offers.includes(activity) || carries.includes(activity))
          .map(({ key }) => key),
      })),
    },
  };
}

function coverageOf(consortium: Consortium): ActivityCoverage[] {
  const { planned, perhaps } = plannedActivities(consortium);
  const meantBy = consortium.members.map(({ key, carries, offers }) => ({
    key,
    carries: meaning(carries),
    offers: meaning(offers),
  }));
  return ACTIVITIES.map(({ code }, i) => {
    const carriedBy = meantBy.filter(({ carries }) => carries[i]).map(({ key }) => key);
    return {
      activity: code,
      planned: planned.includes(code) || perhaps.includes(code),
      carriedBy,
      offeredBy: meantBy
        .filter(({ key, offers }) => offers[i] && !carriedBy.includes(key))
        .map(({ key }) => key),
    };
  });
}

/** Which of the 20 activities the codes mean, aliases included. */
function meaning(codes: readonly string[]): boolean[] {
  const meant = ACTIVITIES.map(() => false);
  for (const code of codes) {
    activityVector(code).forEach((weight, i) => {
      if (weight > 0) meant[i] = true;
    });
  }
  return meant;
}

function shares(codes: readonly (string | null)[]): Share[] {
  const counts = new Map<string, number>();
  for (const code of codes) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, members]) => ({ code, members }))
    .sort((a, b) => b.members - a.members || (a.code < b.code ? -1 : 1));
}

function total(parts: readonly Share[]): number {
  return parts.reduce((sum, { members }) => sum + members, 0);
}

function diversity(parts: readonly Share[]): number | null {
  const all = total(parts);
  return all === 0 ? null : 1 - parts.reduce((sum, { members }) => sum + (members / all) ** 2, 0);
}

function countriesOf(members: readonly Member[]): string[] {
  return [...new Set(members.flatMap(({ country }) => country ?? []))].sort();
}

function pairsTogether(members: readonly Member[]): Portrait['history']['together'] {
  const pairs: { members: [string, string]; networks: string[] }[] = [];
  members.forEach((one, i) => {
    if (one.networks.length === 0) return;
    for (const other of members.slice(i + 1)) {
      const networks = one.networks.filter((network) => other.networks.includes(network));
      if (networks.length > 0) pairs.push({ members: [one.key, other.key], networks });
    }
  });
  return pairs;
}
