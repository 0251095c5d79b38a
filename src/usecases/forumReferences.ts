import type { ForumMembers, MemberKind } from '../db/forumMembers.ts';
import { profileId } from '../db/profileId.ts';
import type { MeetingRequest, Participant } from '../domain/forum/forum.ts';
import type { References } from './references.ts';

/** A field that names something which is not there, or may not be named. */
export interface ReferenceFault {
  readonly pointer: string;
  readonly reason: string;
}

type Check<K extends MemberKind> = (
  references: References,
  member: ForumMembers[K],
) => Promise<ReferenceFault[]>;

const CHECKS: { readonly [K in MemberKind]: Check<K> } = {
  session: async () => [],
  table: async (references, { host }) =>
    host === null ? [] : missing('participant', await unknown(references, 'participant', [['/host', host]])),
  participant: checkParticipant,
  request: checkRequest,
  exclusion: async (references, { first, second }) =>
    pairFaults(references, '/first', first, '/second', second),
  lock: async (references, { first, second, table }) => [
    ...(await pairFaults(references, '/first', first, '/second', second)),
    ...(table === null ? [] : missing('table', await unknown(references, 'table', [['/table', table]]))),
  ],
};

/** The faults of what a member says about others of its forum; empty where all is there. */
export async function referenceFaults<K extends MemberKind>(
  references: References,
  kind: K,
  member: ForumMembers[K],
): Promise<ReferenceFault[]> {
  return CHECKS[kind](references, member);
}

type Named = readonly [pointer: string, key: string];

async function unknown(references: References, kind: MemberKind, named: readonly Named[]): Promise<Named[]> {
  if (named.length === 0) return [];
  const keys = [...new Set(named.map(([, key]) => key))];
  const known = await references.known(kind, keys);
  return named.filter(([, key]) => !known.has(key));
}

function missing(kind: string, named: readonly Named[]): ReferenceFault[] {
  return named.map(([pointer, key]) => ({ pointer, reason: `the forum has no ${kind} "${key}"` }));
}

async function pairFaults(
  references: References,
  firstPointer: string,
  first: string,
  secondPointer: string,
  second: string,
): Promise<ReferenceFault[]> {
  if (first === second)
    return [{ pointer: secondPointer, reason: 'must be another participant than the first' }];
  const named: Named[] = [
    [firstPointer, first],
    [secondPointer, second],
  ];
  return missing('participant', await unknown(references, 'participant', named));
}

async function checkParticipant(references: References, member: Participant): Promise<ReferenceFault[]> {
  const faults: ReferenceFault[] = [];
  if (member.profile !== null) {
    const { source, externalId } = member.profile;
    if (!(await references.hasProfile(profileId(source, externalId)))) {
      faults.push({ pointer: '/profile', reason: `source "${source}" has no profile "${externalId}"` });
    }
  }
  const known = await references.senders(member.representatives.map(({ externalId }) => externalId));
  const preferred: Named[] = [];
  member.representatives.forEach(({ externalId, preferences }, i) => {
    const of = known.get(externalId);
    if (of !== undefined && of !== member.externalId) {
      const reason = `"${externalId}" is taken by a representative of participant "${of}"`;
      faults.push({ pointer: `/representatives/${i}/externalId`, reason });
    }
    preferences.forEach((key, j) => {
      preferred.push([`/representatives/${i}/preferences/${j}`, key]);
    });
  });
  return [...faults, ...missing('session', await unknown(references, 'session', preferred))];
}

async function checkRequest(references: References, member: MeetingRequest): Promise<ReferenceFault[]> {
  if (member.from === member.to) {
    return [{ pointer: '/to', reason: 'must be another participant: nobody meets themselves' }];
  }
  const faults = await pairFaults(references, '/from', member.from, '/to', member.to);
  if (faults.length > 0) return faults;
  const named = [
    ['/fromRepresentative', member.fromRepresentative, member.from],
    ['/toRepresentative', member.toRepresentative, member.to],
  ] as const;
  const keys = named.flatMap(([, key]) => (key === null ? [] : [key]));
  const people = await references.senders(keys);
  for (const [pointer, key, participant] of named) {
    if (key !== null && people.get(key) !== participant) {
      faults.push({ pointer, reason: `participant "${participant}" has no representative "${key}"` });
    }
  }
  const pointed = (list: string, entries: readonly string[]): Named[] =>
    entries.map((key, i) => [`/${list}/${i}`, key]);
  faults.push(
    ...missing('session', await unknown(references, 'session', pointed('sessions', member.sessions))),
  );
  faults.push(...missing('request', await unknown(references, 'request', pointed('after', member.after))));
  if (member.after.includes(member.externalId)) {
    faults.push({ pointer: '/after', reason: 'must not name the request itself' });
  }
  if (faults.length > 0) return faults;
  const same = await references.sameRequest(member);
  if (same === undefined) return [];
  return [{ pointer: '/to', reason: `request "${same}" asks for the same meeting already` }];
}
