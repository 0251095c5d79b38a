import type { StoredConsortium, StoredMember } from '../db/consortia.ts';
import { profileId } from '../db/profileId.ts';
import type { Finding } from '../domain/consortium/finding.ts';
import type { Consortium, Member } from '../domain/consortium/member.ts';
import type { CallRules } from '../domain/consortium/ruleSet.ts';
import { type ConsortiumLabels, factSentence, openPoints } from '../domain/consortium/words.ts';
import type { ReasonLanguage } from '../domain/match/reasons.ts';
import type { Reference } from '../domain/vocabulary/reference.ts';
import type { CheckedConsortium, Described, MemberFault, MemberRequest } from '../usecases/consortium.ts';
import { reasonLabels } from '../usecases/naming.ts';
import { type Fault, ProblemError } from './problem.ts';
import { profileFromInput } from './profileJson.ts';
import type { ConsortiumSchemas, MemberInput } from './schemas/consortium.ts';

/** The source of organisations that are only described. */
const DESCRIBED_SOURCE = 'described';

/** What is asked about each member, from what a client wrote. */
export function memberRequests(members: readonly MemberInput[]): MemberRequest[] {
  return members.map(
    ({ profileId: id, externalId, source, profile, role, countsAs, activities }, position) => ({
      profileId:
        id ?? (externalId === null || externalId === undefined ? null : profileId(source, externalId)),
      described: profile === null || profile === undefined ? null : described(profile, position),
      role,
      countsAs,
      carries: activities,
    }),
  );
}

function described(input: NonNullable<MemberInput['profile']>, position: number): Described {
  const externalId = input.externalId ?? `member-${position}`;
  const id = profileId(DESCRIBED_SOURCE, externalId);
  const { kind, ...rest } = input;
  const {
    contact: _contact,
    citations: _citations,
    ...profile
  } = profileFromInput({ ...rest, kind: kind ?? 'company', externalId }, id, DESCRIBED_SOURCE);
  return { ...profile, kind };
}

/** A stored member as the door would have let it in; one whose profile is gone has only its name. */
export function storedMemberInput(
  { profileId: id, name, described: kept, role, countsAs, carries }: StoredMember,
  { member }: ConsortiumSchemas,
): MemberInput {
  const organisation = id !== null ? { profileId: id } : { profile: kept ?? { name } };
  return member.parse({ ...organisation, role, countsAs, activities: carries });
}

/** A consortium as the API shows it. */
export function consortiumShown(stored: StoredConsortium, schemas: ConsortiumSchemas) {
  const { id, name, call, plan, source, version, members } = stored;
  return {
    id,
    name,
    call,
    plan,
    members: members.map((member) => ({
      profileId: member.profileId,
      name: member.name,
      profile:
        member.profileId === null && member.described !== null
          ? schemas.described.parse(member.described)
          : null,
      role: member.role,
      countsAs: member.countsAs,
      activities: member.carries,
    })),
    source,
    version,
  };
}

/** The problem that names every member that cannot be taken. */
export function memberProblem(faults: readonly MemberFault[], members: readonly MemberInput[]): ProblemError {
  const told = faults.map(({ position, fault, earlier }): Fault => {
    const { profileId: id, externalId, source } = members[position];
    if (fault === 'same-organisation') {
      const reason = `is the same organisation as member ${earlier}`;
      return { pointer: `/members/${position}`, reason, in: 'body' };
    }
    const named = id === null || id === undefined ? `${externalId} of source ${source}` : id;
    const field = id === null || id === undefined ? 'externalId' : 'profileId';
    return { pointer: `/members/${position}/${field}`, reason: `there is no profile ${named}`, in: 'body' };
  });
  const more = told.length > 1 ? ` (and ${told.length - 1} more)` : '';
  return new ProblemError('invalid-request', `body ${told[0].pointer}: ${told[0].reason}${more}`, told);
}

/** Names for the facts about a consortium. */
export function consortiumLabels(
  { members }: { readonly members: readonly Pick<Member, 'key' | 'name'>[] },
  reference: Reference,
  language: ReasonLanguage,
): ConsortiumLabels {
  const names = new Map(members.map(({ key, name }) => [key, name]));
  const { country, activity } = reasonLabels(reference, language);
  return { member: (key) => names.get(key) ?? key, country, activity };
}

export function findingShown(finding: Finding, language: ReasonLanguage, labels: ConsortiumLabels) {
  const { rule, status, facts } = finding;
  return {
    rule: rule.id,
    clause: rule.clause,
    wording: rule.wording[language],
    verified: rule.verified,
    severity: rule.severity,
    status,
    open: openPoints(facts, language, labels),
    facts: facts.map((fact) => ({ ...fact, text: factSentence(fact, language, labels) })),
  };
}

/** A check as the API shows it. */
export function checkShown(
  consortium: Consortium,
  { set }: CallRules,
  { findings, tally, portrait }: CheckedConsortium,
  reference: Reference,
  language: ReasonLanguage,
) {
  const labels = consortiumLabels(consortium, reference, language);
  return {
    call: set.year,
    tally,
    members: consortium.members.map(({ key, name, kind, country, role }) => ({
      key,
      name,
      kind,
      country,
      role,
    })),
    findings: findings.map((finding) => findingShown(finding, language, labels)),
    portrait,
  };
}
