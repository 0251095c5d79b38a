import type { Connection } from '../db/connect.ts';
import { type ForumMembers, type MemberKind, readMembers } from '../db/forumMembers.ts';
import { readSchedule } from '../db/schedules.ts';
import type { ForumSettings, Instant, Meeting, Schedule } from '../domain/forum/forum.ts';
import { timeSlots } from '../domain/forum/timeSlots.ts';

/** A published meeting that a change would take away. */
export interface LostMeeting {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly meeting: Meeting;
}

/**
 * The meetings of the published schedule that go when a member becomes `next` (null: is removed), in the order of
 * the schedule; empty where nothing is published.
 */
export async function lossesOf<K extends MemberKind>(
  db: Connection,
  kind: K,
  settings: ForumSettings,
  publishedRunId: string | null,
  current: ForumMembers[K],
  next: ForumMembers[K] | null,
): Promise<LostMeeting[]> {
  if (publishedRunId === null) return [];
  const schedule = await readSchedule(db, publishedRunId, settings.timeZone);
  return lossesIn(db, kind, settings, schedule, current, next);
}

/** As lossesOf, of a schedule, or a part of one, that was read already. */
export async function lossesIn<K extends MemberKind>(
  db: Connection,
  kind: K,
  settings: ForumSettings,
  schedule: Schedule,
  current: ForumMembers[K],
  next: ForumMembers[K] | null,
): Promise<LostMeeting[]> {
  const goes = await whatGoes(db, kind, settings, schedule, current, next);
  return schedule.meetings.filter(goes).map((meeting) => ({ ...intervalIn(schedule, meeting), meeting }));
}

function intervalIn({ slots }: Schedule, { slot }: Meeting): { startsAt: Instant; endsAt: Instant } {
  return { startsAt: slots[slot].startsAt, endsAt: slots[slot].endsAt };
}

async function whatGoes<K extends MemberKind>(
  db: Connection,
  kind: K,
  settings: ForumSettings,
  { slots }: Schedule,
  current: ForumMembers[K],
  next: ForumMembers[K] | null,
): Promise<(meeting: Meeting) => boolean> {
  const key = current.externalId;
  switch (kind) {
    case 'session': {
      const others = (await readMembers(db, 'session', settings.id))
        .map(({ member }) => member)
        .filter(({ externalId }) => externalId !== key);
      const sessions = next === null ? others : [...others, next as ForumMembers['session']];
      const kept = new Set(timeSlots(sessions, settings).map((each) => `${each.startsAt} ${each.endsAt}`));
      return ({ slot }) =>
        slots[slot].session === key && !kept.has(`${slots[slot].startsAt} ${slots[slot].endsAt}`);
    }
    case 'table':
      return ({ table }) => next === null && table === key;
    case 'participant': {
      const stays = new Set(
        (next as ForumMembers['participant'] | null)?.representatives.map((each) => each.externalId),
      );
      return ({ attendees }) =>
        attendees.some(
          ({ participant, representative }) => participant === key && !stays.has(representative),
        );
    }
    case 'request': {
      const before = { ...(current as ForumMembers['request']), message: null };
      const after = next === null ? null : { ...(next as ForumMembers['request']), message: null };
      const same = after !== null && JSON.stringify(before) === JSON.stringify(after);
      return ({ requests }) => !same && requests.length > 0 && requests.every((each) => each === key);
    }
    default:
      return () => false;
  }
}
