import type { EncodedForum } from './encodeForum.ts';
import type { Instant } from './forum.ts';
import type { Placement } from './problem.ts';
import type { Refusal } from './wishes.ts';

/** What stands in the way of a meeting in one slot in which all its people could be. */
export type SlotBlock =
  | {
      readonly startsAt: Instant;
      readonly blocked: 'people-meet-others';
      readonly representatives: readonly string[];
    }
  | {
      readonly startsAt: Instant;
      readonly blocked: 'all-tables-taken';
      readonly tables: number;
      readonly locked: number;
    }
  | { readonly startsAt: Instant; readonly blocked: 'order-of-meetings' };

/** Why a request has no meeting. */
export type UnplacedReason =
  | Refusal
  | { readonly reason: 'no-common-slot' }
  | { readonly reason: 'maximum-reached'; readonly representatives: readonly string[] }
  | { readonly reason: 'other-request-of-the-pair' }
  | { readonly reason: 'every-slot-blocked'; readonly slots: readonly SlotBlock[] }
  | { readonly reason: 'left-out' };

interface Occupation {
  readonly taken: Uint8Array;
  readonly count: Int32Array;
  readonly used: Int32Array;
  readonly locked: Int32Array;
}

/**
 * By request that has no meeting: the constraint that blocks it. Of the people who could meet, those are told of
 * who came nearest. `left-out` means that a slot is free for it and another choice was worth more. Cost: unplaced
 * meetings times slots.
 */
export function whyUnplaced(encoded: EncodedForum, placement: Placement): Map<string, UnplacedReason> {
  const { meetings, problem, refused } = encoded;
  const reasons = new Map<string, UnplacedReason>(refused);
  const placed = new Set<string>();
  placement.forEach((slot, meeting) => {
    if (slot >= 0) for (const request of meetings[meeting].wish.requests) placed.add(request);
  });
  const occupation = occupationOf(encoded, placement);
  const groups = new Set<number>();
  placement.forEach((slot, meeting) => {
    if (slot >= 0 && problem.meetings.group[meeting] >= 0) groups.add(problem.meetings.group[meeting]);
  });
  for (let meeting = 0; meeting < problem.meetings.count; meeting++) {
    const missing = meetings[meeting].wish.requests.filter((request) => !placed.has(request));
    if (missing.length === 0) continue;
    const group = problem.meetings.group[meeting];
    const reason: UnplacedReason =
      group >= 0 && groups.has(group)
        ? { reason: 'other-request-of-the-pair' }
        : reasonOf(encoded, placement, occupation, meeting);
    for (const request of missing) {
      const known = reasons.get(request);
      if (known === undefined || nearness(reason) > nearness(known)) reasons.set(request, reason);
    }
  }
  return reasons;
}

function nearness({ reason }: UnplacedReason): number {
  return ['no-common-slot', 'maximum-reached', 'every-slot-blocked', 'left-out'].indexOf(reason);
}

function occupationOf({ problem }: EncodedForum, placement: Placement): Occupation {
  const { meetings, personCount, slotCount, poolCount } = problem;
  const taken = new Uint8Array(personCount * slotCount);
  const count = new Int32Array(personCount);
  const used = new Int32Array(poolCount * slotCount);
  const locked = new Int32Array(poolCount * slotCount);
  placement.forEach((slot, meeting) => {
    if (slot < 0) return;
    const table = meetings.pool[meeting] * slotCount + slot;
    used[table]++;
    if (meetings.lockedSlot[meeting] >= 0) locked[table]++;
    for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
      taken[meetings.attendees[i] * slotCount + slot] = 1;
      count[meetings.attendees[i]]++;
    }
  });
  return { taken, count, used, locked };
}

function reasonOf(
  { problem, people, slots }: EncodedForum,
  placement: Placement,
  { taken, count, used, locked }: Occupation,
  meeting: number,
): UnplacedReason {
  const { meetings, slotCount, available, maximum } = problem;
  const seats = [
    ...meetings.attendees.subarray(meetings.attendeeStarts[meeting], meetings.attendeeStarts[meeting + 1]),
  ];
  const name = (person: number) => people[person].representative.externalId;
  const common = slots.flatMap((_, slot) => {
    const allowed = meetings.allowed === null || meetings.allowed[meeting * slotCount + slot] === 1;
    return allowed && seats.every((person) => available[person * slotCount + slot] === 1) ? [slot] : [];
  });
  if (common.length === 0) return { reason: 'no-common-slot' };
  const full = seats.filter((person) => count[person] >= maximum[person]);
  if (full.length > 0) return { reason: 'maximum-reached', representatives: full.map(name) };
  const blocks: SlotBlock[] = [];
  for (const slot of common) {
    const { startsAt } = slots[slot];
    const meet = seats.filter((person) => taken[person * slotCount + slot] === 1);
    const table = meetings.pool[meeting] * slotCount + slot;
    if (meet.length > 0)
      blocks.push({ startsAt, blocked: 'people-meet-others', representatives: meet.map(name) });
    else if (used[table] >= problem.tables[table]) {
      blocks.push({
        startsAt,
        blocked: 'all-tables-taken',
        tables: problem.tables[table],
        locked: locked[table],
      });
    } else if (!isInOrder(problem.precedences, placement, meeting, slot)) {
      blocks.push({ startsAt, blocked: 'order-of-meetings' });
    } else return { reason: 'left-out' };
  }
  return { reason: 'every-slot-blocked', slots: blocks };
}

function isInOrder(precedences: Int32Array, placement: Placement, meeting: number, slot: number): boolean {
  for (let i = 0; i < precedences.length; i += 2) {
    const [first, then] = [precedences[i], precedences[i + 1]];
    if (then === meeting && placement[first] >= slot) return false;
    if (first === meeting && placement[then] >= 0 && placement[then] <= slot) return false;
  }
  return true;
}
