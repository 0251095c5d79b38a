import type { Connection } from '../db/connect.ts';
import { type ForumMembers, type MemberKind, readMembers } from '../db/forumMembers.ts';
import { findRepresentatives } from '../db/participantRows.ts';
import { profileId } from '../db/profileId.ts';
import { findProfile } from '../db/profiles.ts';
import { findSameRequest } from '../db/requestRows.ts';
import type { MeetingRequest, Participant } from '../domain/forum/forum.ts';

/** A field that names something which is not there, or may not be named. */
export interface ReferenceFault {
  readonly pointer: string;
  readonly reason: string;
}

type Check<K extends MemberKind> = (
  db: Connection,
  forumId: string,
  member: ForumMembers[K],
) => Promise<ReferenceFault[]>;

const CHECKS: { readonly [K in MemberKind]: Check<K> } = {
  session: async () => [],
  table: async (db, forumId, { host }) =>
    host === null ? [] : missing('participant', await unknown(db, 'participant', forumId, [['/host', host]])),
  participant: checkParticipant,
  request: checkRequest,
  exclusion: async (db, forumId, { first, second }) =>
    pairFaults(db, forumId, '/first', first, '/second', second),
  lock: async (db, forumId, { first, second, table }) => [
    ...(await pairFaults(db, forumId, '/first', first, '/second', second)),
    ...(table === null ? [] : missing('table', await unknown(db, 'table', forumId, [['/table', table]]))),
  ],
};

/** The faults of what a member says about others of its forum; empty where all is there. */
export async function referenceFaults<K extends MemberKind>(
  db: Connection,
  kind: K,
  forumId: string,
  member: ForumMembers[K],
): Promise<ReferenceFault[]> {
  return CHECKS[kind](db, forumId, member);
}

type Named = readonly [pointer: string, key: string];

async function unknown(
  db: Connection,
  kind: MemberKind,
  forumId: string,
  named: readonly Named[],
): Promise<Named[]> {
  if (named.length === 0) return [];
  const keys = [...new Set(named.map(([, key]) => key))];
  const known = new Set((await readMembers(db, kind, forumId, keys)).map(({ member }) => member.externalId));
  return named.filter(([, key]) => !known.has(key));
}

function missing(kind: string, named: readonly Named[]): ReferenceFault[] {
  return named.map(([pointer, key]) => ({ pointer, reason: `the forum has no ${kind} "${key}"` }));
}

async function pairFaults(
  db: Connection,
  forumId: string,
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
  return missing('participant', await unknown(db, 'participant', forumId, named));
}

async function checkParticipant(
  db: Connection,
  forumId: string,
  member: Participant,
): Promise<ReferenceFault[]> {
  const faults: ReferenceFault[] = [];
  if (member.profile !== null) {
    const { source, externalId } = member.profile;
    const found = await findProfile(db, profileId(source, externalId));
    if (found === undefined) {
      faults.push({ pointer: '/profile', reason: `source "${source}" has no profile "${externalId}"` });
    }
  }
  const known = await findRepresentatives(
    db,
    forumId,
    member.representatives.map(({ externalId }) => externalId),
  );
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
  return [...faults, ...missing('session', await unknown(db, 'session', forumId, preferred))];
}

async function checkRequest(
  db: Connection,
  forumId: string,
  member: MeetingRequest,
): Promise<ReferenceFault[]> {
  if (member.from === member.to) {
    return [{ pointer: '/to', reason: 'must be another participant: nobody meets themselves' }];
  }
  const faults = await pairFaults(db, forumId, '/from', member.from, '/to', member.to);
  if (faults.length > 0) return faults;
  const named = [
    ['/fromRepresentative', member.fromRepresentative, member.from],
    ['/toRepresentative', member.toRepresentative, member.to],
  ] as const;
  const keys = named.flatMap(([, key]) => (key === null ? [] : [key]));
  const people = await findRepresentatives(db, forumId, keys);
  for (const [pointer, key, participant] of named) {
    if (key !== null && people.get(key) !== participant) {
      faults.push({ pointer, reason: `participant "${participant}" has no representative "${key}"` });
    }
  }
  const pointed = (list: string, entries: readonly string[]): Named[] =>
    entries.map((key, i) => [`/${list}/${i}`, key]);
  faults.push(
    ...missing('session', await unknown(db, 'session', forumId, pointed('sessions', member.sessions))),
  );
  faults.push(...missing('request', await unknown(db, 'request', forumId, pointed('after', member.after))));
  if (member.after.includes(member.externalId)) {
    faults.push({ pointer: '/after', reason: 'must not name the request itself' });
  }
  if (faults.length > 0) return faults;
  const same = await findSameRequest(db, forumId, member);
  if (same === undefined) return [];
  return [{ pointer: '/to', reason: `request "${same}" asks for the same meeting already` }];
}
