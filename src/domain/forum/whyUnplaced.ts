import { type Blocking, blockings, type SlotBlock as SlotBlocking } from './blocking.ts';
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
  const blockingOf = blockings(problem, placement);
  for (let meeting = 0; meeting < problem.meetings.count; meeting++) {
    const missing = meetings[meeting].wish.requests.filter((request) => !placed.has(request));
    if (missing.length === 0) continue;
    const reason = reasonOf(encoded, blockingOf(meeting));
    for (const request of missing) {
      const known = reasons.get(request);
      if (known === undefined || nearness(reason) > nearness(known)) reasons.set(request, reason);
    }
  }
  return reasons;
}

function nearness({ reason }: UnplacedReason): number {
  const nearer = ['no-common-slot', 'maximum-reached', 'every-slot-blocked', 'left-out'];
  return nearer.indexOf(reason);
}

function reasonOf({ people, slots }: EncodedForum, { whole, slots: blocks }: Blocking): UnplacedReason {
  if (whole.some(({ kind }) => kind === 'group')) return { reason: 'other-request-of-the-pair' };
  const name = (person: number) => people[person].representative.externalId;
  const bySlot: SlotBlocking[][] = slots.map(() => []);
  for (const block of blocks) bySlot[block.slot].push(block);
  const closed = ['locked', 'not-allowed', 'not-available'];
  const common = [...bySlot.keys()].filter((slot) => !bySlot[slot].some(({ kind }) => closed.includes(kind)));
  if (common.length === 0) return { reason: 'no-common-slot' };
  const full = whole.flatMap((each) => (each.kind === 'maximum' ? [name(each.person)] : []));
  if (full.length > 0) return { reason: 'maximum-reached', representatives: full };
  if (common.some((slot) => bySlot[slot].length === 0)) return { reason: 'left-out' };
  return {
    reason: 'every-slot-blocked',
    slots: common.map((slot) => blockIn(slots[slot].startsAt, bySlot[slot], name)),
  };
}

/** What comes first of what blocks a slot: people, then tables, then the order of meetings. */
function blockIn(
  startsAt: Instant,
  blocks: readonly SlotBlocking[],
  name: (person: number) => string,
): SlotBlock {
  const meeting = blocks.flatMap((each) => (each.kind === 'person-meets' ? [name(each.person)] : []));
  if (meeting.length > 0) return { startsAt, blocked: 'people-meet-others', representatives: meeting };
  for (const each of blocks) {
    if (each.kind === 'no-table') return { startsAt, blocked: 'all-tables-taken', tables: 0, locked: 0 };
    if (each.kind === 'tables-taken') {
      return { startsAt, blocked: 'all-tables-taken', tables: each.tables, locked: each.locked };
    }
  }
  return { startsAt, blocked: 'order-of-meetings' };
}
