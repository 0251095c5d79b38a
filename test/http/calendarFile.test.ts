import ICAL from 'ical.js';
import t from 'tap';
import type { CalendarEntry } from '../../src/domain/forum/agenda.ts';
import type { ForumSettings } from '../../src/domain/forum/forum.ts';
import { calendarFile } from '../../src/http/calendarFile.ts';

const MINUTE = 60_000;

function settings(timeZone: string): ForumSettings {
  return {
    id: '7d4b1a52-6c0e-4f1e-9d5a-1f2f3a4b5c6d',
    externalId: 'forum',
    name: 'Forum',
    timeZone,
    days: ['2027-10-30'],
    acceptance: 'auto-accept',
    excludeOwnOrganisation: false,
    excludeOwnNetwork: false,
    metBeforeSince: null,
    fairness: null,
    requestLimit: 100,
  };
}

/** Twenty minutes from each of the times on, the last of them cancelled. */
function entries(times: readonly string[]): CalendarEntry[] {
  return times.map((time, i) => {
    const startsAt = Date.parse(time);
    return {
      uid: `meeting-${i}@forum`,
      sequence: i,
      state: i > 0 && i === times.length - 1 ? 'cancelled' : 'confirmed',
      title: 'A meeting',
      place: 'Table 1',
      startsAt,
      endsAt: startsAt + 20 * MINUTE,
      changedAt: Date.parse('2027-09-01T08:00:00Z'),
    } as CalendarEntry;
  });
}

/** The events as a parser that shares nothing with the writer reads them, by the rules of time that the file brings. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  ICAL.TimezoneService.reset();
  for (const component of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(component));
  }
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const instant = (time: ICAL.Time): string => new Date(time.toUnixTime() * 1000).toISOString();
    return {
      starts: instant(event.startDate),
      ends: instant(event.endDate),
      zone: component.getFirstProperty('dtstart')?.getParameter('tzid') ?? 'UTC',
      clock: event.startDate.toString(),
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    };
  });
}

t.test('calendar files', async (t) => {
  await t.test('a meeting is on the clocks of the forum, in summer and in winter', async (t) => {
    const times = ['2027-07-01T07:00:00.000Z', '2027-12-01T08:00:00.000Z'];
    const events = read(calendarFile(settings('Europe/Paris'), entries(times)));
    t.same(
      events.map(({ starts }) => starts),
      times,
    );
    t.same(
      events.map(({ zone, clock }) => [zone, clock]),
      [
        ['Europe/Paris', '2027-07-01T09:00:00'],
        ['Europe/Paris', '2027-12-01T09:00:00'],
      ],
    );
    t.same(
      events.map(({ status, sequence }) => [status, sequence]),
      [
        ['CONFIRMED', 0],
        ['CANCELLED', 1],
      ],
    );
    t.equal(events[0].stamp, '2027-09-01T08:00:00Z', 'stamps are in UTC');
  });

  await t.test('in the night that has an hour twice, each meeting keeps its instant', async (t) => {
    // Clocks in Paris go from 03:00 back to 02:00 at 01:00Z.
    const times = ['2027-10-30T23:30', '2027-10-31T00:20', '2027-10-31T01:20', '2027-10-31T02:00'];
    const instants = times.map((time) => `${time}:00.000Z`);
    const events = read(calendarFile(settings('Europe/Paris'), entries(instants)));
    t.same(
      events.map(({ starts }) => starts),
      instants,
    );
    t.same(
      events.map(({ zone }) => zone),
      ['Europe/Paris', 'UTC', 'UTC', 'Europe/Paris'],
    );
  });

  await t.test('in the night that leaves an hour out, no meeting moves', async (t) => {
    const instants = ['2027-03-28T00:40:00.000Z', '2027-03-28T01:00:00.000Z'];
    const events = read(calendarFile(settings('Europe/Paris'), entries(instants)));
    t.same(
      events.map(({ starts, ends }) => [starts, ends]),
      [
        ['2027-03-28T00:40:00.000Z', '2027-03-28T01:00:00.000Z'],
        ['2027-03-28T01:00:00.000Z', '2027-03-28T01:20:00.000Z'],
      ],
    );
  });

  await t.test('zones beyond Europe keep their instants too, whatever their rules', async (t) => {
    const instants = ['2027-01-15T12:00:00.000Z', '2027-02-20T12:00:00.000Z', '2027-07-15T12:00:00.000Z'];
    for (const zone of ['America/New_York', 'Africa/Casablanca', 'Asia/Kolkata', 'Europe/Dublin', 'UTC']) {
      const events = read(calendarFile(settings(zone), entries(instants)));
      t.same(
        events.map(({ starts }) => starts),
        instants,
        zone,
      );
    }
  });
});
