import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { tzlib_get_ical_block, tzlib_get_offset, tzlib_get_timezones } from 'timezones-ical-library';
import type { CalendarEntry } from '../domain/forum/agenda.ts';
import type { ForumSettings, Instant } from '../domain/forum/forum.ts';
import { instantsOf, offsetAt, showTime } from '../domain/forum/zonedTime.ts';

const ZONES: ReadonlySet<string> = new Set(tzlib_get_timezones(false));

/**
 * Somebody's calendar as iCalendar, on the clocks of the forum's time zone, whose rules go along as VTIMEZONE. An
 * entry in the hour that an autumn night has twice, which calendars read one way or the other, or that these rules
 * would get wrong is in UTC. Cancelled entries stay, as CANCELLED, so that calendars drop them.
 * Source: RFC 5545, 3.3.5 and 3.6.5 (local time), 3.8.1.11 (STATUS), 3.8.7.4 (SEQUENCE); RFC 5546, 3.2.1 (PUBLISH).
 */
export function calendarFile({ name, timeZone }: ForumSettings, entries: readonly CalendarEntry[]): string {
  const zone = vtimezoneOf(timeZone);
  const calendar = ical({
    name,
    prodId: { company: 'CoVE matchmaking', product: 'agenda', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // Without a name of its own: the stamps have to stay in UTC, whatever the events are in.
    timezone: zone === null ? null : { name: null, generator: () => zone },
    x: [['X-WR-TIMEZONE', timeZone]],
  });
  for (const { uid, sequence, state, title, place, startsAt, endsAt, changedAt } of entries) {
    const changed = new Date(changedAt);
    const isLocal = zone !== null && isTold(startsAt, timeZone) && isTold(endsAt, timeZone);
    const time = (instant: Instant): Date => (isLocal ? new TZDate(instant, timeZone) : new Date(instant));
    calendar.createEvent({
      id: uid,
      sequence,
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start: time(startsAt),
      end: time(endsAt),
      timezone: isLocal ? timeZone : null,
      // The same file for the same publication, byte for byte.
      stamp: changed,
      lastModified: changed,
      summary: title,
      ...(place === null ? {} : { location: place }),
    });
  }
  return calendar.toString();
}

/** The rules of a time zone; null where they are not known under this name. */
function vtimezoneOf(timeZone: string): string | null {
  if (!ZONES.has(timeZone)) return null;
  const [block] = tzlib_get_ical_block(timeZone, false);
  return block.includes(`TZID:${timeZone}\r\n`) ? block : null;
}

/** Whether the local time of an instant means that instant alone, also by the rules that go along. */
function isTold(instant: Instant, timeZone: string): boolean {
  const offset = offsetAt(instant, timeZone);
  if (instantsOf(instant + offset, timeZone).length > 1) return false;
  const shown = showTime(instant, timeZone);
  const told = tzlib_get_offset(timeZone, shown.slice(0, 10), shown.slice(11, 16));
  return told === shown.slice(19).replace(':', '');
}
