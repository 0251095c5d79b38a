import { error, type Finding, warning } from './finding.ts';
import { type Forum, type MeetingLock, overlap, type Participant, type Slot } from './forum.ts';
import { isOpen } from './pools.ts';
import { sessionsOf } from './presence.ts';
import { slotsOf } from './timeSlots.ts';
import { pairsApart } from './wishes.ts';

/** Locks that cannot hold, alone or together. */
export function lockFindings(forum: Forum): Finding[] {
  if (forum.locks.length === 0) return [];
  const slots = new Map(slotsOf(forum).map((slot) => [slot.startsAt, slot]));
  const participants = new Map(forum.participants.map((each) => [each.externalId, each]));
  const apart = pairsApart(forum);
  return [
    ...forum.locks.flatMap((lock) => oneLock(forum, lock, slots.get(lock.startsAt), participants, apart)),
    ...together(forum, slots, participants),
  ];
}

function oneLock(
  forum: Forum,
  lock: MeetingLock,
  slot: Slot | undefined,
  participants: ReadonlyMap<string, Participant>,
  apart: ReturnType<typeof pairsApart>,
): Finding[] {
  const { externalId } = lock;
  if (slot === undefined) {
    return [error({ finding: 'lock-without-slot', lock: externalId })];
  }
  const found: Finding[] = [];
  const programme = sessionsOf(forum);
  const sides = [lock.first, lock.second].map((side) => participants.get(side));
  for (const side of sides) {
    if (side === undefined) continue;
    const free = side.representatives.filter(
      ({ externalId: person, unavailable }) =>
        !unavailable.some((interval) => overlap(interval, slot)) &&
        !programme(person).some((session) => overlap(session, slot)),
    );
    const enough = side.mode === 'sharers' ? free.length === side.representatives.length : free.length > 0;
    if (enough) continue;
    found.push(error({ finding: 'lock-not-available', lock: externalId, participant: side.externalId }));
  }
  const table = forum.tables.find((each) => each.externalId === lock.table);
  if (table !== undefined && !isOpen(table, slot)) {
    found.push(error({ finding: 'lock-table-closed', lock: externalId, table: table.externalId }));
  }
  const [a, b] = sides;
  const because = a === undefined || b === undefined ? null : apart(a, b);
  if (because !== null) {
    const participants = [lock.first, lock.second] as const;
    found.push(warning({ finding: 'lock-kept-apart', lock: externalId, participants, apart: because.apart }));
  }
  return found;
}

/** Locks of one slot that need more of somebody, or of a table, than there is. */
function together(
  forum: Forum,
  slots: ReadonlyMap<number, Slot>,
  participants: ReadonlyMap<string, Participant>,
): Finding[] {
  const found: Finding[] = [];
  const bySlot = new Map<number, MeetingLock[]>();
  for (const lock of forum.locks) {
    if (slots.has(lock.startsAt)) bySlot.set(lock.startsAt, [...(bySlot.get(lock.startsAt) ?? []), lock]);
  }
  for (const [startsAt, locks] of bySlot) {
    const of = new Map<string, string[]>();
    const at = new Map<string, string[]>();
    for (const { externalId, first, second, table } of locks) {
      for (const side of [first, second]) of.set(side, [...(of.get(side) ?? []), externalId]);
      if (table !== null) at.set(table, [...(at.get(table) ?? []), externalId]);
    }
    for (const [side, keys] of of) {
      const participant = participants.get(side);
      const most =
        participant === undefined || participant.mode === 'sharers' ? 1 : participant.representatives.length;
      if (keys.length <= most) continue;
      found.push(
        error({ finding: 'contradictory-locks', locks: keys, participant: side, table: null, most }),
      );
    }
    for (const [table, keys] of at) {
      if (keys.length <= 1) continue;
      found.push(error({ finding: 'contradictory-locks', locks: keys, participant: null, table, most: 1 }));
    }
    const slot = slots.get(startsAt) as Slot;
    const open = forum.tables.filter((table) => isOpen(table, slot)).length;
    if (locks.length > open) {
      const keys = locks.map(({ externalId }) => externalId);
      found.push(
        error({
          finding: 'contradictory-locks',
          locks: keys,
          participant: null,
          table: null,
          most: open,
        }),
      );
    }
  }
  return found;
}
