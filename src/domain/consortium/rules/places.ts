import type { Kind } from '../../vocabulary/kinds.ts';
import { type Fact, type MemberRemark, type Outcome, statusOf, type Tone } from '../finding.ts';
import { type Consortium, isApplicant, type Member } from '../member.ts';
import { type CallRules, isProgrammeCountry, type RuleParameters } from '../ruleSet.ts';

/** Kinds that are public bodies by what they are; others may be state-owned. */
const PUBLIC_KINDS: readonly Kind[] = ['public-authority', 'qualification-authority', 'employment-service'];

/** Whether each member may take part in its role from where it is. */
export function checkPlaces(
  { members, plan }: Consortium,
  parameters: RuleParameters['places'],
  call: CallRules,
): Outcome {
  const facts = members.flatMap((member): Fact[] => {
    const found = placeRemark(member, parameters, call, plan.stated.addedValue ?? null);
    if (found === null) return [];
    const { key, country } = member;
    return [{ type: 'member', member: key, country, ...found }];
  });
  return { status: statusOf(facts), facts };
}

function placeRemark(
  { country, kind, role }: Member,
  { applicantRegions, barred, publicBodiesBarred }: RuleParameters['places'],
  call: CallRules,
  addedValue: boolean | null,
): { tone: Tone; remark: MemberRemark } | null {
  if (country === null) return { tone: 'unknown', remark: 'country-unknown' };
  if (barred.includes(country)) return { tone: 'lacks', remark: 'not-eligible' };
  if (publicBodiesBarred.includes(country)) {
    if (kind === null) return { tone: 'unknown', remark: 'kind-unknown' };
    if (PUBLIC_KINDS.includes(kind)) return { tone: 'lacks', remark: 'public-body-not-eligible' };
  }
  const outside = outsideRemark(country, role, applicantRegions, call, addedValue);
  if (outside !== null) return outside;
  return publicBodiesBarred.includes(country) ? { tone: 'confirm', remark: 'public-body-to-rule-out' } : null;
}

function outsideRemark(
  country: string,
  role: Member['role'],
  applicantRegions: readonly number[],
  call: CallRules,
  addedValue: boolean | null,
): { tone: Tone; remark: MemberRemark } | null {
  if (isProgrammeCountry(country, call) || role === 'associated-partner') return null;
  if (role === null) return { tone: 'unknown', remark: 'role-unknown' };
  const region = call.statuses.get(country)?.region ?? null;
  if (region === null || !applicantRegions.includes(region)) {
    return { tone: 'lacks', remark: 'associated-partner-only' };
  }
  // Whether it may coordinate is a rule of its own.
  if (addedValue === true || role === 'coordinator') return null;
  return { tone: addedValue === false ? 'lacks' : 'confirm', remark: 'added-value-needed' };
}

/** Whether each applicant can be a legal entity. A member may say so by being told apart from its project. */
export function checkLegalEntities(
  { members }: Consortium,
  { never, perhaps }: RuleParameters['legal-entities'],
): Outcome {
  const facts = members.flatMap(({ key, country, kind, role }): Fact[] => {
    if (isApplicant(role) === false && role !== 'affiliated-entity') return [];
    const about = { type: 'member', member: key, country } as const;
    if (kind === null) return [{ ...about, tone: 'unknown', remark: 'kind-unknown' }];
    if (never.includes(kind)) return [{ ...about, tone: 'lacks', remark: 'no-legal-entity' }];
    return perhaps.includes(kind) ? [{ ...about, tone: 'confirm', remark: 'legal-entity-to-confirm' }] : [];
  });
  return { status: statusOf(facts), facts };
}
