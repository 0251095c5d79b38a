import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarEntry } from '../domain/forum/agenda.ts';
import type { ForumSettings } from '../domain/forum/forum.ts';

/**
 * Somebody's calendar as iCalendar. Times are in UTC, which every calendar shows on its own clocks; the time zone
 * of the forum goes along for those that show one. Cancelled entries stay, as CANCELLED, so that calendars drop them.
 * Source: RFC 5545, 3.8.1.11 (STATUS), 3.8.7.4 (SEQUENCE); RFC 5546, 3.2.1 (PUBLISH).
 */
export function calendarFile({ name, timeZone }: ForumSettings, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'CoVE matchmaking', product: 'agenda', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    x: [['X-WR-TIMEZONE', timeZone]],
  });
  for (const { uid, sequence, state, title, place, startsAt, endsAt, changedAt } of entries) {
    const changed = new Date(changedAt);
    calendar.createEvent({
      id: uid,
      sequence,
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start: new Date(startsAt),
      end: new Date(endsAt),
      // The same file for the same publication, byte for byte.
      stamp: changed,
      lastModified: changed,
      summary: title,
      ...(place === null ? {} : { location: place }),
    });
  }
  return calendar.toString();
}
