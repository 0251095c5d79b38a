import type { ClashPart } from './scheduling.ts';
import type { Apart } from './wishes.ts';

/** A meeting that has no slot yet: by the requests for it, or, where nobody asked, by its participants. */
export interface NamedMeeting {
  readonly requests: readonly string[];
  readonly participants: readonly [first: string, second: string];
}

/** What a finding is and whom it concerns. Sentences are made of it when it is read, in the language asked for. */
export type FindingAbout =
  | { readonly finding: 'no-slots' | 'no-tables' | 'no-participants' }
  | {
      readonly finding: 'overlapping-sessions';
      readonly sessions: readonly [string, string];
      /** Nobody can be in two slots at once, or a plenary holds everybody. */
      readonly of: 'slots' | 'plenary';
    }
  | { readonly finding: 'session-outside-days'; readonly session: string; readonly day: string }
  | {
      readonly finding: 'clocks-change';
      readonly session: string;
      /** As the clocks of the forum show them. */
      readonly startsAt: string;
      readonly endsAt: string;
      readonly hours: number;
    }
  | { readonly finding: 'no-slot-fits'; readonly session: string }
  | { readonly finding: 'no-free-slot'; readonly representative: string }
  | {
      readonly finding: 'minimum-out-of-reach';
      readonly representative: string;
      readonly free: number;
      readonly minimum: number;
    }
  | {
      readonly finding: 'registered-twice';
      readonly representative: string;
      readonly sessions: readonly [string, string];
    }
  | {
      readonly finding: 'over-capacity';
      readonly session: string;
      readonly registered: number;
      readonly places: number;
    }
  | { readonly finding: 'duplicate-participants'; readonly participants: readonly [string, string] }
  | {
      readonly finding: 'duplicate-people';
      readonly representatives: readonly [string, string];
      readonly participant: string;
    }
  | {
      readonly finding: 'request-kept-apart';
      readonly request: string;
      readonly participants: readonly [string, string];
      readonly apart: Apart['apart'];
    }
  | { readonly finding: 'precedence-ring'; readonly requests: readonly string[] }
  | { readonly finding: 'lock-without-slot'; readonly lock: string }
  | { readonly finding: 'lock-not-available'; readonly lock: string; readonly participant: string }
  | { readonly finding: 'lock-table-closed'; readonly lock: string; readonly table: string }
  | {
      readonly finding: 'lock-kept-apart';
      readonly lock: string;
      readonly participants: readonly [string, string];
      readonly apart: Apart['apart'];
    }
  | {
      readonly finding: 'contradictory-locks';
      readonly locks: readonly string[];
      /** What they need more often in one slot than `most`: a participant, a table, or any table. */
      readonly participant: string | null;
      readonly table: string | null;
      readonly most: number;
    }
  | {
      readonly finding: ClashPart['constraint'];
      readonly meetings: readonly NamedMeeting[];
      readonly representatives: readonly string[];
      /** When the slots begin, as the clocks of the forum show it. */
      readonly slots: readonly string[];
    }
  /** Kept by a version of the service that wrote sentences instead. */
  | { readonly finding: 'untold' };

/**
 * Something about a forum that its organiser should know. An `error` makes a schedule impossible, a `warning`
 * makes it worse than meant.
 */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly about: FindingAbout;
}

export function error(about: FindingAbout): Finding {
  return { severity: 'error', about };
}

export function warning(about: FindingAbout): Finding {
  return { severity: 'warning', about };
}

/** The keys of what a finding is about, in the order of its sentence. */
export function findingKeys(about: FindingAbout): string[] {
  switch (about.finding) {
    case 'no-slots':
    case 'no-tables':
    case 'no-participants':
    case 'untold':
      return [];
    case 'overlapping-sessions':
      return [...about.sessions];
    case 'session-outside-days':
    case 'clocks-change':
    case 'no-slot-fits':
    case 'over-capacity':
      return [about.session];
    case 'no-free-slot':
    case 'minimum-out-of-reach':
      return [about.representative];
    case 'registered-twice':
      return [about.representative, ...about.sessions];
    case 'duplicate-participants':
      return [...about.participants];
    case 'duplicate-people':
      return [...about.representatives];
    case 'request-kept-apart':
      return [about.request, ...about.participants];
    case 'precedence-ring':
      return [...about.requests];
    case 'lock-without-slot':
      return [about.lock];
    case 'lock-not-available':
      return [about.lock, about.participant];
    case 'lock-table-closed':
      return [about.lock, about.table];
    case 'lock-kept-apart':
      return [about.lock, ...about.participants];
    case 'contradictory-locks':
      return [...about.locks, ...[about.participant, about.table].filter((key) => key !== null)];
    default:
      return [
        ...about.meetings.flatMap(({ requests, participants }) =>
          requests.length > 0 ? requests : participants,
        ),
        ...about.representatives,
        ...about.slots,
      ];
  }
}
