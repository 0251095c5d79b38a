import type { z } from 'zod';
import type { ForumMembers, MemberKind } from '../db/forumMembers.ts';
import type { StoredForum } from '../db/forums.ts';
import type {
  Acceptance,
  ForumSettings,
  Instant,
  Interval,
  Participant,
  RequestState,
} from '../domain/forum/forum.ts';
import { readTime, showTime } from '../domain/forum/zonedTime.ts';
import type { MadeMember } from '../usecases/changeMember.ts';
import type { ForumSchemas } from './schemas/forum.ts';

type Faults = { pointer: string; reason: string }[];

/** A checked draft of a kind of member, or of a forum: what its schema lets in. */
export type Draft<K extends MemberKind | 'forum'> = z.output<ForumSchemas[K]['draft']>;

/** How a kind of member looks in JSON. */
export interface MemberForm<K extends MemberKind> {
  /** The member behind a checked draft; times are read in the forum's time zone. */
  read(draft: Draft<K>, settings: ForumSettings): MadeMember<ForumMembers[K]>;
  /** All fields of a draft that would say the same. */
  show(member: ForumMembers[K], settings: ForumSettings): object;
}

/** Reads times and keeps what is wrong with them. */
class Times {
  readonly faults: Faults = [];
  readonly #zone: string;

  constructor({ timeZone }: ForumSettings) {
    this.#zone = timeZone;
  }

  instant(pointer: string, value: string): Instant {
    const read = readTime(value, this.#zone);
    if ('instant' in read) return read.instant;
    this.faults.push({ pointer, reason: read.problem });
    return Number.NaN;
  }

  interval(pointer: string, { startsAt, endsAt }: { startsAt: string; endsAt: string }): Interval {
    const read = {
      startsAt: this.instant(`${pointer}/startsAt`, startsAt),
      endsAt: this.instant(`${pointer}/endsAt`, endsAt),
    };
    if (read.endsAt <= read.startsAt) {
      this.faults.push({ pointer: `${pointer}/endsAt`, reason: 'must come after startsAt' });
    }
    return read;
  }

  intervals(pointer: string, values: readonly { startsAt: string; endsAt: string }[]): Interval[] {
    const read = values.map((value, i) => this.interval(`${pointer}/${i}`, value));
    const distinct = new Map(read.map((each) => [`${each.startsAt} ${each.endsAt}`, each]));
    return [...distinct.values()].sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt);
  }

  made<M>(member: M): MadeMember<M> {
    return this.faults.length > 0 ? { faults: this.faults } : { member };
  }
}

const shownInterval = ({ startsAt, endsAt }: Interval, { timeZone }: ForumSettings) => ({
  startsAt: showTime(startsAt, timeZone),
  endsAt: showTime(endsAt, timeZone),
});

const session: MemberForm<'session'> = {
  read(draft, settings) {
    const times = new Times(settings);
    const { externalId, kind, title, place } = draft;
    const interval = times.interval('', draft as { startsAt: string; endsAt: string });
    const meetings = kind === 'meetings';
    const misplaced = (pointer: string, reason: string) => times.faults.push({ pointer, reason });
    if (meetings && draft.slotMinutes === null)
      misplaced('/slotMinutes', 'is required for a session of meetings');
    if (!meetings && draft.slotMinutes !== null)
      misplaced('/slotMinutes', 'is for sessions of meetings only');
    if (!meetings && draft.gapMinutes !== null) misplaced('/gapMinutes', 'is for sessions of meetings only');
    if ((meetings || kind === 'plenary') && draft.capacity !== null) {
      misplaced('/capacity', 'is for workshops and side visits only');
    }
    return times.made({
      externalId,
      kind,
      title,
      place,
      ...interval,
      slotMinutes: draft.slotMinutes,
      gapMinutes: meetings ? (draft.gapMinutes ?? 0) : null,
      capacity: draft.capacity,
    });
  },
  show: (member, settings) => ({ ...member, ...shownInterval(member, settings) }),
};

const table: MemberForm<'table'> = {
  read(draft, settings) {
    const times = new Times(settings);
    const { externalId, host, virtual } = draft;
    const closed = times.intervals('/closed', draft.closed);
    return times.made({ externalId, name: draft.name ?? externalId, host, virtual, closed });
  },
  show: (member, settings) => ({
    ...member,
    closed: member.closed.map((each) => shownInterval(each, settings)),
  }),
};

const participant: MemberForm<'participant'> = {
  read(draft, settings) {
    const times = new Times(settings);
    const { externalId, profile, name, country, networks, mode, minMeetings, maxMeetings } = draft;
    const given =
      draft.representatives.length > 0
        ? draft.representatives
        : [{ externalId: null, name, virtual: false, unavailable: [], preferences: [] }];
    const representatives = given.map((each, i) => ({
      externalId: each.externalId ?? (given.length === 1 ? externalId : `${externalId}.${i + 1}`),
      name: each.name,
      virtual: each.virtual,
      unavailable: times.intervals(`/representatives/${i}/unavailable`, each.unavailable),
      preferences: each.preferences,
    }));
    const keys = representatives.map((each) => each.externalId);
    keys.forEach((key, i) => {
      if (keys.indexOf(key) < i) {
        times.faults.push({ pointer: `/representatives/${i}/externalId`, reason: `"${key}" is there twice` });
      }
    });
    if (maxMeetings !== null && maxMeetings < minMeetings) {
      times.faults.push({ pointer: '/maxMeetings', reason: 'must not be below minMeetings' });
    }
    return times.made<Participant>({
      externalId,
      profile,
      name,
      country,
      networks,
      mode,
      minMeetings,
      maxMeetings,
      representatives,
    });
  },
  show: (member, settings) => ({
    ...member,
    representatives: member.representatives.map((each) => ({
      ...each,
      unavailable: each.unavailable.map((interval) => shownInterval(interval, settings)),
    })),
  }),
};

const request: MemberForm<'request'> = {
  read(draft, settings) {
    const times = new Times(settings);
    const { from, to, fromRepresentative, toRepresentative, priority, message, sessions, after } = draft;
    const side = (key: string, person: string | null) => (person === null ? key : `${key}/${person}`);
    const initial: RequestState = settings.acceptance === 'auto-accept' ? 'accepted' : 'open';
    return times.made({
      externalId: draft.externalId ?? `${side(from, fromRepresentative)}>${side(to, toRepresentative)}`,
      from,
      to,
      fromRepresentative,
      toRepresentative,
      priority,
      state: draft.state ?? initial,
      message,
      expiresAt: draft.expiresAt === null ? null : times.instant('/expiresAt', draft.expiresAt),
      sessions: [...sessions].sort(),
      after: [...after].sort(),
    });
  },
  show: (member, settings) => ({
    ...member,
    expiresAt: member.expiresAt === null ? null : showTime(member.expiresAt, settings.timeZone),
  }),
};

const exclusion: MemberForm<'exclusion'> = {
  read({ externalId, first, second, reason, metOn }) {
    if (reason === 'met-before' && metOn === null) {
      return { faults: [{ pointer: '/metOn', reason: 'is required with met-before' }] };
    }
    if (reason === 'blocked' && metOn !== null) {
      return { faults: [{ pointer: '/metOn', reason: 'goes with met-before only' }] };
    }
    return { member: { externalId: externalId ?? `${first}~${second}`, first, second, reason, metOn } };
  },
  show: (member) => ({ ...member }),
};

const lock: MemberForm<'lock'> = {
  read(draft, settings) {
    const times = new Times(settings);
    const { externalId, first, second, table: at } = draft;
    const startsAt = times.instant('/startsAt', draft.startsAt);
    return times.made({ externalId: externalId ?? `${first}~${second}`, first, second, startsAt, table: at });
  },
  show: (member, settings) => ({ ...member, startsAt: showTime(member.startsAt, settings.timeZone) }),
};

/** How each kind looks in JSON. */
export const MEMBER_FORMS: { readonly [K in MemberKind]: MemberForm<K> } = {
  session,
  table,
  participant,
  request,
  exclusion,
  lock,
};

/** The settings behind a checked draft of a forum. */
export function settingsOf(draft: Draft<'forum'>, id: string): ForumSettings {
  return {
    id,
    externalId: draft.externalId,
    name: draft.name,
    timeZone: draft.timeZone,
    days: [...draft.days].sort(),
    acceptance: draft.acceptance as Acceptance,
    excludeOwnOrganisation: draft.excludeOwnOrganisation,
    excludeOwnNetwork: draft.excludeOwnNetwork,
    metBeforeSince: draft.metBeforeSince,
    fairness: draft.fairness,
    requestLimit: draft.requestLimit,
  };
}

export function forumShown({ settings, version, publishedRunId }: StoredForum) {
  return { ...settings, publishedRunId, version };
}

/** A draft with the fields of a patch: null clears, so that the schema's default stands again. */
export function patched(current: object, patch: object): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...current, ...patch };
  for (const [field, value] of Object.entries(patch)) if (value === null) delete merged[field];
  return merged;
}
