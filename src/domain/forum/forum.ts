/** An instant: milliseconds since 1970-01-01T00:00Z, whatever the time zone. */
export type Instant = number;

/** From `startsAt` up to `endsAt`, which itself is outside. */
export interface Interval {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Who answers a request: the one asked (`opt-in`), or nobody needs to (`auto-accept`). */
export const ACCEPTANCES = ['opt-in', 'auto-accept'] as const;
export type Acceptance = (typeof ACCEPTANCES)[number];

export const SESSION_KINDS = ['meetings', 'plenary', 'workshop', 'side-visit'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/**
 * How the people of one participant meet: `sharers` all sit in the same meeting; `independent` ones meet in
 * parallel; `exclusive` ones too, but never two of them the same organisation.
 */
export const PARTICIPANT_MODES = ['sharers', 'independent', 'exclusive'] as const;
export type ParticipantMode = (typeof PARTICIPANT_MODES)[number];

export const PRIORITIES = ['must', 'want', 'no'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const REQUEST_STATES = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const EXCLUSION_REASONS = ['blocked', 'met-before'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** Requests that one participant may send at most, where a forum does not say. Range 1 to 1000. */
export const ASSUMED_REQUEST_LIMIT = 100;

/** What holds for a forum as a whole. */
export interface ForumSettings {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  /** IANA name, such as `Europe/Paris`. */
  readonly timeZone: string;
  /** ISO days in that time zone, ascending. */
  readonly days: readonly string[];
  readonly acceptance: Acceptance;
  /** Participants that are the same organisation do not meet. */
  readonly excludeOwnOrganisation: boolean;
  /** Participants that share a network do not meet. */
  readonly excludeOwnNetwork: boolean;
  /** Pairs that met on this ISO day or later do not meet; null: it does not matter. */
  readonly metBeforeSince: string | null;
  /** The greatest difference allowed between the breaks of any two people; null: none. */
  readonly fairness: number | null;
  /** Requests that one participant may send. */
  readonly requestLimit: number;
}

/**
 * A part of the programme. `meetings` is cut into slots; `plenary` holds everybody, `workshop` and `side-visit`
 * those who are registered.
 */
export interface Session extends Interval {
  readonly externalId: string;
  readonly kind: SessionKind;
  readonly title: string;
  readonly place: string | null;
  /** Minutes; for `meetings` only, else null. */
  readonly slotMinutes: number | null;
  readonly gapMinutes: number | null;
  /** Places of a workshop or side visit; null: as many as come. */
  readonly capacity: number | null;
}

export interface Registration {
  readonly session: string;
  readonly representative: string;
  /** Given by an allocation of places, not by hand. */
  readonly allocated: boolean;
}

export interface ForumTable {
  readonly externalId: string;
  readonly name: string;
  /** The participant whose table it is; null: anybody's. */
  readonly host: string | null;
  /** A link instead of a place. */
  readonly virtual: boolean;
  readonly closed: readonly Interval[];
}

/** A person who sits at tables. Known by its key in the whole forum. */
export interface Representative {
  readonly externalId: string;
  readonly name: string;
  /** Takes part from afar, so meets at virtual tables. */
  readonly virtual: boolean;
  readonly unavailable: readonly Interval[];
  /** Workshops and side visits it would like to join, the dearest first. */
  readonly preferences: readonly string[];
}

/** An organisation at a forum: a profile, or somebody without one, with the people it sends. */
export interface Participant {
  readonly externalId: string;
  readonly profile: { readonly source: string; readonly externalId: string } | null;
  readonly name: string;
  readonly country: string | null;
  readonly networks: readonly string[];
  readonly mode: ParticipantMode;
  /** Meetings of each of its people, at least and (null: no limit) at most. */
  readonly minMeetings: number;
  readonly maxMeetings: number | null;
  /** At least one. */
  readonly representatives: readonly Representative[];
}

/** What one participant asks of another. `no` keeps them apart. A request for an organisation is met by any of its people. */
export interface MeetingRequest {
  readonly externalId: string;
  readonly from: string;
  readonly to: string;
  /** Only this person; null: any. */
  readonly fromRepresentative: string | null;
  readonly toRepresentative: string | null;
  readonly priority: Priority;
  readonly state: RequestState;
  readonly message: string | null;
  /** From here on an open request counts no more. */
  readonly expiresAt: Instant | null;
  /** Keys of the sessions it may be in; empty: any. */
  readonly sessions: readonly string[];
  /** Keys of the requests whose meetings come strictly earlier, where both take place. */
  readonly after: readonly string[];
}

export interface Exclusion {
  readonly externalId: string;
  readonly first: string;
  readonly second: string;
  readonly reason: ExclusionReason;
  /** ISO day; with `met-before`. */
  readonly metOn: string | null;
}

/** A meeting of two participants that takes place in one slot. */
export interface MeetingLock {
  readonly externalId: string;
  readonly first: string;
  readonly second: string;
  /** When its slot begins. */
  readonly startsAt: Instant;
  readonly table: string | null;
}

/** All of a forum that a schedule depends on. Lists are in the order of their keys. */
export interface Forum {
  readonly settings: ForumSettings;
  readonly sessions: readonly Session[];
  readonly tables: readonly ForumTable[];
  readonly participants: readonly Participant[];
  readonly requests: readonly MeetingRequest[];
  readonly exclusions: readonly Exclusion[];
  readonly locks: readonly MeetingLock[];
  readonly registrations: readonly Registration[];
  /**
   * Pairs of participants that are kept apart for what is known outside the forum: their profiles are blocked
   * for each other, or met at an earlier forum on the ISO day given.
   */
  readonly known: readonly KnownPair[];
}

export interface KnownPair {
  readonly first: string;
  readonly second: string;
  readonly reason: ExclusionReason;
  readonly metOn: string | null;
}

/** A meeting of a schedule: people, a slot and a table. */
export interface Meeting {
  /** The slot, by its place in the schedule's slots. */
  readonly slot: number;
  readonly table: string;
  readonly attendees: readonly Attendee[];
  /** Keys of the requests it meets; empty where it was chosen for fit. */
  readonly requests: readonly string[];
}

export interface Attendee {
  readonly participant: string;
  readonly representative: string;
}

/** A piece of a meeting session in which everybody has one meeting at most. */
export interface Slot extends Interval {
  readonly session: string;
  /** ISO day in the forum's time zone. */
  readonly day: string;
}

/** Slots in time order and the meetings in them. */
export interface Schedule {
  readonly slots: readonly Slot[];
  readonly meetings: readonly Meeting[];
}

/** Whether two intervals share time. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** One key for a pair, in whichever order it is named. Keys hold no control characters, so none is in two. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}
