import { type Fact, type Outcome, statusOf, type Tone } from '../finding.ts';
import { type Consortium, isApplicant } from '../member.ts';
import { type CallRules, isProgrammeCountry, type RuleParameters } from '../ruleSet.ts';

/** The tone of a count: enough for sure, enough once confirmed or known, or not even then. */
export function countTone(counted: number, confirmed: number, possible: number, needed: number): Tone {
  if (counted >= needed) return 'holds';
  if (confirmed >= needed) return 'confirm';
  return possible >= needed ? 'unknown' : 'lacks';
}

/**
 * At least so many applicants. Those of Member States and associated countries count; those of the regions that
 * may be applicants too may count: the call does not say; others do not.
 */
export function checkApplicants(
  { members }: Consortium,
  { least, perhapsRegions }: RuleParameters['applicants'],
  call: CallRules,
): Outcome {
  const counting: string[] = [];
  const confirming: string[] = [];
  const unknown: string[] = [];
  const facts: Fact[] = [];
  for (const { key, role, country } of members) {
    const applicant = isApplicant(role);
    if (applicant === false) continue;
    const programme = isProgrammeCountry(country, call);
    const region = country === null ? null : (call.statuses.get(country)?.region ?? null);
    if (programme === false && (region === null || !perhapsRegions.includes(region))) continue;
    if (applicant === null || programme === null) unknown.push(key);
    else if (programme) counting.push(key);
    else confirming.push(key);
  }
  const confirmed = counting.length + confirming.length;
  const tone = countTone(counting.length, confirmed, confirmed + unknown.length, least);
  facts.push({
    type: 'count',
    tone,
    of: 'applicants',
    statuses: ['eu-member', 'associated'],
    counted: counting.length,
    possible: confirmed + unknown.length,
    needed: least,
    members: counting,
    countries: [],
  });
  if (tone === 'confirm') facts.push(...remarks(members, confirming, 'counts-not-surely', 'confirm'));
  if (tone === 'unknown') {
    for (const { key, country, role } of members.filter((member) => unknown.includes(member.key))) {
      const remark = role === null ? 'role-unknown' : 'country-unknown';
      facts.push({ type: 'member', tone: 'unknown', member: key, country, remark });
    }
  }
  return { status: statusOf(facts), facts };
}

function remarks(
  members: Consortium['members'],
  keys: readonly string[],
  remark: 'counts-not-surely',
  tone: Tone,
): Fact[] {
  return members
    .filter(({ key }) => keys.includes(key))
    .map(({ key, country }) => ({ type: 'member', tone, member: key, country, remark }));
}

/** At least so many countries of the given statuses among the applicants. */
export function checkCountries(
  { members }: Consortium,
  { least, statuses }: RuleParameters['countries'],
  call: CallRules,
): Outcome {
  const known = new Set<string>();
  const perhaps = new Set<string>();
  const counting: string[] = [];
  let unknown = 0;
  for (const { key, role, country } of members) {
    const applicant = isApplicant(role);
    if (applicant === false) continue;
    if (country === null) {
      unknown++;
      continue;
    }
    const status = call.statuses.get(country)?.status;
    if (status === undefined || !statuses.includes(status)) continue;
    if (applicant === null) perhaps.add(country);
    else {
      known.add(country);
      counting.push(key);
    }
  }
  const more = [...perhaps].filter((country) => !known.has(country)).length;
  const possible = known.size + more + unknown;
  const tone = countTone(known.size, known.size, possible, least);
  const countries = [...known].sort();
  const fact: Fact = {
    type: 'count',
    tone,
    of: 'countries',
    statuses,
    counted: known.size,
    possible,
    needed: least,
    members: counting,
    countries,
  };
  return { status: statusOf([fact]), facts: [fact] };
}

/** Exactly one coordinator, an applicant established in a country of the given statuses. */
export function checkCoordinator(
  { members }: Consortium,
  { statuses }: RuleParameters['coordinator'],
  call: CallRules,
): Outcome {
  const coordinators = members.filter(({ role }) => role === 'coordinator');
  const roleless = members.filter(({ role }) => role === null).length;
  const { length } = coordinators;
  const facts: Fact[] = [
    {
      type: 'count',
      tone: length === 1 ? 'holds' : length === 0 && roleless > 0 ? 'unknown' : 'lacks',
      of: 'coordinators',
      statuses,
      counted: length,
      possible: length === 0 ? Math.min(1, roleless) : length,
      needed: 1,
      members: coordinators.map(({ key }) => key),
      countries: [],
    },
  ];
  for (const { key, country } of coordinators) {
    const status = country === null ? undefined : call.statuses.get(country)?.status;
    if (country === null) {
      facts.push({ type: 'member', tone: 'unknown', member: key, country, remark: 'country-unknown' });
    } else if (status === undefined || !statuses.includes(status)) {
      facts.push({ type: 'member', tone: 'lacks', member: key, country, remark: 'may-not-coordinate' });
    }
  }
  return { status: statusOf(facts), facts };
}
