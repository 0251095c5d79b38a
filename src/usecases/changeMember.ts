import type { Connection } from '../db/connect.ts';
import {
  deleteMember,
  type ForumMembers,
  type MemberKind,
  readMembers,
  saveMembers,
} from '../db/forumMembers.ts';
import { findForumForUpdate, type StoredForum } from '../db/forums.ts';
import type { StoredMember } from '../db/memberRows.ts';
import type { ForumSettings, Instant, MeetingRequest } from '../domain/forum/forum.ts';
import { type ReferenceFault, referenceFaults } from './forumReferences.ts';
import { type LostMeeting, lossesOf } from './losses.ts';
import { publishWithout } from './publishRun.ts';
import { type References, storedReferences } from './references.ts';

/** Why a member of a forum was not written. */
export type MemberRefusal =
  | { readonly refused: 'forum-not-found' }
  | { readonly refused: 'not-found' }
  | { readonly refused: 'already-exists' }
  | { readonly refused: 'version-mismatch'; readonly version: number }
  | { readonly refused: 'invalid'; readonly faults: readonly ReferenceFault[] }
  | { readonly refused: 'too-many-requests'; readonly limit: number }
  | {
      readonly refused: 'would-lose-meetings';
      readonly lost: readonly LostMeeting[];
      readonly settings: ForumSettings;
    };

/** What a client's words come to in this forum: a member, or faults that only the forum's time zone shows. */
export type MadeMember<M> = { readonly member: M } | { readonly faults: readonly ReferenceFault[] };

export interface ChangedMember<M> extends StoredMember<M> {
  readonly settings: ForumSettings;
}

/** Stores a member that must not exist yet. */
export async function createMember<K extends MemberKind>(
  db: Connection,
  kind: K,
  forumId: string,
  make: (settings: ForumSettings) => MadeMember<ForumMembers[K]>,
): Promise<ChangedMember<ForumMembers[K]> | MemberRefusal> {
  return db.transaction().execute(async (transaction) => {
    const forum = await findForumForUpdate(transaction, forumId);
    if (forum === undefined) return { refused: 'forum-not-found' };
    const made = make(forum.settings);
    if ('faults' in made) return { refused: 'invalid', faults: made.faults };
    const [known] = await readMembers(transaction, kind, forumId, [made.member.externalId]);
    if (known !== undefined) return { refused: 'already-exists' };
    const refused = await refusalOf(storedReferences(transaction, forumId), kind, forum, made.member);
    if (refused !== null) return refused;
    return save(transaction, kind, forum, made.member);
  });
}

export interface MemberChange<M> {
  /** Versions that may be changed; null: any. */
  readonly versions: readonly number[] | null;
  /** Whether published meetings that hang on it may go. */
  readonly confirmed: boolean;
  readonly now: Instant;
  readonly to: (current: M, settings: ForumSettings) => MadeMember<M>;
}

/** Replaces a member by what `to` makes of it. A change that says nothing new keeps the version. */
export async function changeMember<K extends MemberKind>(
  db: Connection,
  kind: K,
  forumId: string,
  key: string,
  { versions, confirmed, now, to }: MemberChange<ForumMembers[K]>,
): Promise<ChangedMember<ForumMembers[K]> | MemberRefusal> {
  return db.transaction().execute(async (transaction) => {
    const found = await findForChange(transaction, kind, forumId, key, versions);
    if ('refused' in found) return found;
    const { forum, stored } = found;
    const made = to(stored.member, forum.settings);
    if ('faults' in made) return { refused: 'invalid', faults: made.faults };
    if (JSON.stringify(made.member) === JSON.stringify(stored.member))
      return { ...stored, settings: forum.settings };
    const refused = await refusalOf(storedReferences(transaction, forumId), kind, forum, made.member);
    if (refused !== null) return refused;
    const lost = await letGo(transaction, kind, forum, stored.member, made.member, confirmed, now);
    if (lost !== null) return lost;
    return save(transaction, kind, forum, made.member);
  });
}

/** Removes a member with all that others say about it. */
export async function removeMember<K extends MemberKind>(
  db: Connection,
  kind: K,
  forumId: string,
  key: string,
  { versions, confirmed, now }: Omit<MemberChange<ForumMembers[K]>, 'to'>,
): Promise<MemberRefusal | null> {
  return db.transaction().execute(async (transaction) => {
    const found = await findForChange(transaction, kind, forumId, key, versions);
    if ('refused' in found) return found;
    const { forum, stored } = found;
    const lost = await letGo(transaction, kind, forum, stored.member, null, confirmed, now);
    if (lost !== null) return lost;
    await deleteMember(transaction, kind, forumId, key);
    return null;
  });
}

async function findForChange<K extends MemberKind>(
  db: Connection,
  kind: K,
  forumId: string,
  key: string,
  versions: readonly number[] | null,
): Promise<{ forum: StoredForum; stored: StoredMember<ForumMembers[K]> } | MemberRefusal> {
  const forum = await findForumForUpdate(db, forumId);
  if (forum === undefined) return { refused: 'forum-not-found' };
  const [stored] = await readMembers(db, kind, forumId, [key]);
  if (stored === undefined) return { refused: 'not-found' };
  if (versions !== null && !versions.includes(stored.version)) {
    return { refused: 'version-mismatch', version: stored.version };
  }
  return { forum, stored };
}

/** Why a member cannot be stored as it is; null: it can. */
export async function refusalOf<K extends MemberKind>(
  references: References,
  kind: K,
  { settings }: StoredForum,
  member: ForumMembers[K],
): Promise<MemberRefusal | null> {
  const faults = await referenceFaults(references, kind, member);
  if (faults.length > 0) return { refused: 'invalid', faults };
  if (kind !== 'request') return null;
  const request = member as MeetingRequest;
  const known = await references.request(request.externalId);
  const counted = known !== undefined && known.state !== 'withdrawn' && known.from === request.from;
  const sent = await references.sent(request.from);
  const exceeds = request.state !== 'withdrawn' && sent - Number(counted) >= settings.requestLimit;
  return exceeds ? { refused: 'too-many-requests', limit: settings.requestLimit } : null;
}

async function letGo<K extends MemberKind>(
  db: Connection,
  kind: K,
  { settings, publishedRunId }: StoredForum,
  current: ForumMembers[K],
  next: ForumMembers[K] | null,
  confirmed: boolean,
  now: Instant,
): Promise<MemberRefusal | null> {
  const lost = await lossesOf(db, kind, settings, publishedRunId, current, next);
  if (lost.length === 0 || publishedRunId === null) return null;
  if (!confirmed) return { refused: 'would-lose-meetings', lost, settings };
  await publishWithout(db, settings.id, publishedRunId, lost, now);
  return null;
}

async function save<K extends MemberKind>(
  db: Connection,
  kind: K,
  { settings }: StoredForum,
  member: ForumMembers[K],
): Promise<ChangedMember<ForumMembers[K]>> {
  await saveMembers(db, kind, settings.id, [member]);
  const [stored] = await readMembers(db, kind, settings.id, [member.externalId]);
  return { ...stored, settings };
}
