import type { Forum, ForumSettings, Session, Slot } from './forum.ts';
import { localDay } from './zonedTime.ts';

const MINUTE = 60_000;

/**
 * The slots of the meeting sessions in time order (ties by session). They are cut in elapsed time, so a night in
 * which clocks change has the slots that its real hours hold. What is left at a session's end is no slot.
 */
export function timeSlots(
  sessions: readonly Session[],
  { timeZone }: Pick<ForumSettings, 'timeZone'>,
): Slot[] {
  return sessions
    .flatMap((session) => slotsOfSession(session, timeZone))
    .sort((a, b) => a.startsAt - b.startsAt || (a.session < b.session ? -1 : 1));
}

function slotsOfSession(session: Session, timeZone: string): Slot[] {
  if (session.kind !== 'meetings' || session.slotMinutes === null) return [];
  const length = session.slotMinutes * MINUTE;
  const step = length + (session.gapMinutes ?? 0) * MINUTE;
  const slots: Slot[] = [];
  for (let startsAt = session.startsAt; startsAt + length <= session.endsAt; startsAt += step) {
    const day = localDay(startsAt, timeZone);
    slots.push({ session: session.externalId, startsAt, endsAt: startsAt + length, day });
  }
  return slots;
}

/** The slots of a forum. */
export function slotsOf(forum: Pick<Forum, 'sessions' | 'settings'>): Slot[] {
  return timeSlots(forum.sessions, forum.settings);
}
