import {
  type Attendee,
  type Forum,
  type Instant,
  type MeetingLock,
  pairKey,
  type Schedule,
} from './forum.ts';
import { peopleOf } from './presence.ts';
import type { Wish } from './wishes.ts';

/** What holds a wish to a slot: a lock, or that it took place already. */
export interface Hold {
  readonly slot: number;
  readonly table: string | null;
  /** Who sat there; null: whoever of them can. */
  readonly attendees: readonly Attendee[] | null;
  readonly past: boolean;
}

export interface HoldOptions {
  readonly keepLocks: boolean;
  readonly near: Schedule | null;
  readonly from: Instant | null;
}

/**
 * What holds which wish: first what has begun before `from` in `near`, then the locks. A held pair that nobody
 * wishes for is added to the wishes; locks that no slot answers to are lost.
 */
export function heldMeetings(
  forum: Forum,
  wished: readonly Wish[],
  slotAt: ReadonlyMap<Instant, number>,
  { keepLocks, near, from }: HoldOptions,
): { wishes: readonly Wish[]; of: ReadonlyMap<Wish, Hold>; lost: readonly MeetingLock[] } {
  const wishes = [...wished];
  const of = new Map<Wish, Hold>();
  const lost: MeetingLock[] = [];
  const known = new Set(forum.participants.map(({ externalId }) => externalId));
  const seated = new Set(peopleOf(forum).map(({ representative }) => representative.externalId));
  const byPair = wishesByPair(wished);
  const take = (first: string, second: string, requests: readonly string[], hold: Hold): void => {
    let wish = (byPair.get(pairKey(first, second)) ?? []).find(
      (each) =>
        !of.has(each) &&
        (requests.length === 0 || requests.some((request) => each.requests.includes(request))),
    );
    if (wish === undefined) {
      wish = {
        first,
        second,
        firstRepresentative: null,
        secondRepresentative: null,
        requests: [],
        level: 'must',
        weight: 1,
        sessions: [],
      };
      wishes.push(wish);
    }
    of.set(wish, hold);
  };
  for (const meeting of from === null ? [] : (near?.meetings ?? [])) {
    const startsAt = near?.slots[meeting.slot].startsAt ?? Number.NaN;
    const slot = slotAt.get(startsAt);
    const there = meeting.attendees.every(({ representative }) => seated.has(representative));
    if (!(startsAt < (from ?? startsAt)) || slot === undefined || !there) continue;
    const [first, second] = [...new Set(meeting.attendees.map(({ participant }) => participant))];
    take(first, second, meeting.requests, {
      slot,
      table: meeting.table,
      attendees: meeting.attendees,
      past: true,
    });
  }
  for (const lock of keepLocks ? forum.locks : []) {
    const slot = slotAt.get(lock.startsAt);
    if (slot === undefined || !known.has(lock.first) || !known.has(lock.second)) lost.push(lock);
    else if (from === null || lock.startsAt >= from) {
      take(lock.first, lock.second, [], { slot, table: lock.table, attendees: null, past: false });
    }
  }
  return { wishes, of, lost };
}

/** The wishes of each pair of participants. */
export function wishesByPair(wishes: readonly Wish[]): Map<string, Wish[]> {
  const byPair = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const key = pairKey(wish.first, wish.second);
    const known = byPair.get(key);
    if (known === undefined) byPair.set(key, [wish]);
    else known.push(wish);
  }
  return byPair;
}
