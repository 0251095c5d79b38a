import type { Connection } from '../db/connect.ts';
import { type ForumMembers, listMemberKeys, type MemberKind, readMembers } from '../db/forumMembers.ts';
import { findRepresentatives } from '../db/participantRows.ts';
import { profileId } from '../db/profileId.ts';
import { listKnownProfiles } from '../db/profiles.ts';
import { countRequests, findSameRequest } from '../db/requestRows.ts';
import type { MeetingRequest, Participant } from '../domain/forum/forum.ts';

/** Members that are read in one go: some milliseconds of work. */
const PAGE = 500;

/** What a member of a forum may name, and what it may not repeat. */
export interface References {
  /** Of keys of a kind, those that the forum has. */
  known(kind: MemberKind, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** By representative: the participant who sends them. Those who are not there are not in it. */
  senders(representatives: readonly string[]): Promise<ReadonlyMap<string, string>>;
  hasProfile(id: string): Promise<boolean>;
  /** Another request of the same pair and people. */
  sameRequest(request: MeetingRequest): Promise<string | undefined>;
  request(key: string): Promise<MeetingRequest | undefined>;
  /** Requests of a participant that are not withdrawn. */
  sent(participant: string): Promise<number>;
}

/** As the database holds it, asked anew each time. */
export function storedReferences(db: Connection, forumId: string): References {
  return {
    async known(kind, keys) {
      const found = await readMembers(db, kind, forumId, keys);
      return new Set(found.map(({ member }) => member.externalId));
    },
    senders: (representatives) => findRepresentatives(db, forumId, representatives),
    hasProfile: async (id) => (await listKnownProfiles(db, [id])).has(id),
    sameRequest: (request) => findSameRequest(db, forumId, request),
    request: async (key) => (await readMembers(db, 'request', forumId, [key]))[0]?.member,
    sent: async (participant) => (await countRequests(db, forumId, [participant])).get(participant) ?? 0,
  };
}

/**
 * As the database held it when it was loaded, with what was noted since: thousands of rows are checked without a query
 * for each. To be used in a transaction that holds the forum. Profiles have to be looked up beforehand.
 */
export class LoadedReferences implements References {
  readonly #sessions: ReadonlySet<string>;
  readonly #participants = new Map<string, ForumMembers['participant']>();
  readonly #requests = new Map<string, MeetingRequest>();
  readonly #senders = new Map<string, string>();
  /** By what requests say: their keys. */
  readonly #same = new Map<string, Set<string>>();
  readonly #sent = new Map<string, number>();
  /** By id: whether there is such a profile. */
  readonly #profiles = new Map<string, boolean>();

  private constructor(sessions: ReadonlySet<string>) {
    this.#sessions = sessions;
  }

  /** What members of a kind may name. Reads page by page, so that others get their turn. */
  static async load(
    db: Connection,
    forumId: string,
    kind: 'participant' | 'request',
  ): Promise<LoadedReferences> {
    const sessions = await readMembers(db, 'session', forumId);
    const loaded = new LoadedReferences(new Set(sessions.map(({ member }) => member.externalId)));
    await loaded.#noteAll(db, forumId, 'participant');
    if (kind === 'request') await loaded.#noteAll(db, forumId, 'request');
    return loaded;
  }

  async #noteAll<K extends 'participant' | 'request'>(db: Connection, forumId: string, kind: K) {
    let after: string | null = null;
    for (;;) {
      const keys: string[] = await listMemberKeys(db, kind, forumId, PAGE, after);
      if (keys.length === 0) return;
      for (const { member } of await readMembers(db, kind, forumId, keys)) this.note(kind, member);
      after = keys[keys.length - 1];
    }
  }

  /** To be called before a member that names a profile is checked; asks for each once. */
  async lookUpProfile(
    db: Connection,
    { source, externalId }: NonNullable<Participant['profile']>,
  ): Promise<void> {
    const id = profileId(source, externalId);
    if (!this.#profiles.has(id)) this.#profiles.set(id, (await listKnownProfiles(db, [id])).has(id));
  }

  /** The member of a key, as it was loaded or noted. */
  find<K extends 'participant' | 'request'>(kind: K, key: string): ForumMembers[K] | undefined {
    const members: ReadonlyMap<string, unknown> = kind === 'request' ? this.#requests : this.#participants;
    return members.get(key) as ForumMembers[K] | undefined;
  }

  /** Takes note of a member that is stored, or will be. */
  note<K extends 'participant' | 'request'>(kind: K, member: ForumMembers[K]): void {
    if (kind === 'request') this.#noteRequest(member as MeetingRequest);
    else this.#noteParticipant(member as ForumMembers['participant']);
  }

  #noteParticipant(member: ForumMembers['participant']): void {
    for (const { externalId } of this.#participants.get(member.externalId)?.representatives ?? []) {
      this.#senders.delete(externalId);
    }
    for (const { externalId } of member.representatives) this.#senders.set(externalId, member.externalId);
    this.#participants.set(member.externalId, member);
  }

  #noteRequest(member: MeetingRequest): void {
    const before = this.#requests.get(member.externalId);
    if (before !== undefined) {
      this.#same.get(said(before))?.delete(before.externalId);
      this.#count(before, -1);
    }
    const same = this.#same.get(said(member)) ?? new Set();
    this.#same.set(said(member), same.add(member.externalId));
    this.#count(member, 1);
    this.#requests.set(member.externalId, member);
  }

  #count({ from, state }: MeetingRequest, change: number): void {
    if (state !== 'withdrawn') this.#sent.set(from, (this.#sent.get(from) ?? 0) + change);
  }

  async known(kind: MemberKind, keys: readonly string[]): Promise<ReadonlySet<string>> {
    const there: Partial<Record<MemberKind, { has(key: string): boolean }>> = {
      session: this.#sessions,
      participant: this.#participants,
      request: this.#requests,
    };
    const members = there[kind];
    if (members === undefined) throw new Error(`no ${kind} was loaded`);
    return new Set(keys.filter((key) => members.has(key)));
  }

  async senders(representatives: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const key of representatives) {
      const participant = this.#senders.get(key);
      if (participant !== undefined) found.set(key, participant);
    }
    return found;
  }

  async hasProfile(id: string): Promise<boolean> {
    return this.#profiles.get(id) ?? false;
  }

  async sameRequest(request: MeetingRequest): Promise<string | undefined> {
    return [...(this.#same.get(said(request)) ?? [])].find((key) => key !== request.externalId);
  }

  async request(key: string): Promise<MeetingRequest | undefined> {
    return this.#requests.get(key);
  }

  async sent(participant: string): Promise<number> {
    return this.#sent.get(participant) ?? 0;
  }
}

/** What two requests must not both say. */
function said({ from, to, fromRepresentative, toRepresentative }: MeetingRequest): string {
  return JSON.stringify([from, to, fromRepresentative, toRepresentative]);
}
