import { type CountedMember, type Fact, type Outcome, type SidesState, statusOf } from '../finding.ts';
import { type Consortium, isApplicant, type Member } from '../member.ts';
import { type CallRules, isProgrammeCountry, type RuleParameters } from '../ruleSet.ts';
import { readingOf } from '../sides.ts';
import { countTone } from './counts.ts';

/** What one country has of the two sides. */
export interface CountrySides {
  readonly country: string;
  readonly state: SidesState;
  readonly employers: readonly CountedMember[];
  readonly vetProviders: readonly CountedMember[];
}

/**
 * Employers and VET providers among the applicants of each Member State and associated country, by country code.
 * A country has both for sure where two different applicants count for sure; it has both once confirmed where two
 * different ones may; where a single organisation would have to be both, that is a state of its own, because the
 * call does not say whether it can.
 */
export function countrySides({ members }: Consortium, call: CallRules): CountrySides[] {
  const byCountry = new Map<string, Member[]>();
  for (const member of members) {
    const { country, role } = member;
    if (country === null || isApplicant(role) === false || !isProgrammeCountry(country, call)) continue;
    const known = byCountry.get(country);
    if (known === undefined) byCountry.set(country, [member]);
    else known.push(member);
  }
  return [...byCountry]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, own]) => sidesOf(country, own, call));
}

function sidesOf(country: string, own: readonly Member[], call: CallRules): CountrySides {
  const counted = (side: 'employer' | 'vet-provider'): CountedMember[] =>
    own
      .map((member) => {
        // A role that is not known may turn out to be an applicant's.
        const reading = member.role === null ? 'unknown' : readingOf(member, side, call.readings);
        const ruledOut = readingOf(member, side, call.readings) === 'does-not-count';
        return {
          member: member.key,
          reading: ruledOut ? ('does-not-count' as const) : reading,
          inferred: member.countsAs === null && member.inferred.includes('kind'),
        };
      })
      .filter(({ reading }) => reading !== 'does-not-count');
  const employers = counted('employer');
  const vetProviders = counted('vet-provider');
  return { country, state: stateOf(employers, vetProviders), employers, vetProviders };
}

function stateOf(employers: readonly CountedMember[], vetProviders: readonly CountedMember[]): SidesState {
  const sure = ({ reading }: CountedMember): boolean => reading === 'counts';
  const confirmable = ({ reading }: CountedMember): boolean => reading !== 'unknown';
  if (apart(employers.filter(sure), vetProviders.filter(sure))) return 'both';
  if (apart(employers.filter(confirmable), vetProviders.filter(confirmable))) return 'both-if-confirmed';
  if (employers.some(confirmable) && vetProviders.some(confirmable)) return 'one-organisation-for-both';
  if (employers.length > 0 && vetProviders.length > 0) return 'unknown';
  if (employers.length === 0) return vetProviders.length === 0 ? 'neither' : 'no-employer';
  return 'no-vet-provider';
}

/** Whether two different members can be taken, one of each list. */
function apart(one: readonly CountedMember[], other: readonly CountedMember[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  return one.length > 1 || other.length > 1 || one[0].member !== other[0].member;
}

const TONES = {
  both: 'holds',
  'both-if-confirmed': 'confirm',
  'one-organisation-for-both': 'confirm',
  unknown: 'unknown',
  'no-employer': 'lacks',
  'no-vet-provider': 'lacks',
  neither: 'lacks',
} as const;

/**
 * At least so many countries with an employer and a VET provider each. Fails where fewer countries could have
 * both even on the generous reading; a country beyond those that lacks one side warns, because wordings of the
 * call differ in whether every country must have both.
 */
export function checkCountrySides(
  consortium: Consortium,
  { leastCountries }: RuleParameters['country-sides'],
  call: CallRules,
): Outcome {
  const countries = countrySides(consortium, call);
  const placeless = consortium.members.filter(
    ({ country, role }) => country === null && isApplicant(role) !== false,
  ).length;
  const those = (...states: SidesState[]) => countries.filter(({ state }) => states.includes(state));
  const sure = those('both');
  const confirmed = those('both', 'both-if-confirmed', 'one-organisation-for-both').length;
  // Each member without a country may complete one that lacks a side, two a new one: an upper bound.
  const incomplete = countries.length - confirmed - those('unknown').length;
  const completed = Math.min(placeless, incomplete);
  const possible = confirmed + those('unknown').length + completed + Math.floor((placeless - completed) / 2);
  const tone = countTone(sure.length, confirmed, possible, leastCountries);
  const facts: Fact[] = [
    {
      type: 'count',
      tone,
      of: 'countries-with-both',
      statuses: ['eu-member', 'associated'],
      counted: sure.length,
      possible,
      needed: leastCountries,
      members: [],
      countries: sure.map(({ country }) => country),
    },
    ...countries.map((each): Fact => ({ type: 'country-sides', tone: TONES[each.state], ...each })),
  ];
  if (tone !== 'holds') return { status: statusOf([facts[0]]), facts };
  return { status: sure.length === countries.length ? 'passed' : 'warning', facts };
}
