import fc from 'fast-check';
import t from 'tap';
import { type Agenda, type CalendarEntry, calendarChanges } from '../../../src/domain/forum/agenda.ts';
import { findingsOf } from '../../../src/domain/forum/findings.ts';
import { slotsOf } from '../../../src/domain/forum/timeSlots.ts';
import { allocatePlaces } from '../../../src/domain/forum/workshopPlaces.ts';
import { instantsOf, readTime, showTime } from '../../../src/domain/forum/zonedTime.ts';
import { random } from '../../../src/domain/random/random.ts';
import { at, forum, participant, request, session, settings } from '../../support/forums.ts';

t.test('a night in which clocks change has the slots that its real hours hold', async (t) => {
  const slots = (from: string, until: string) =>
    slotsOf(
      forum({
        sessions: [
          {
            ...session('n', '2027-01-01T01:00', '2027-01-01T02:00'),
            startsAt: at(from),
            endsAt: at(until),
            slotMinutes: 60,
          },
        ],
      }),
    ).map(({ startsAt, day }) => [showTime(startsAt, 'Europe/Paris'), day]);
  t.strictSame(slots('2027-03-28T01:00', '2027-03-28T04:00'), [
    ['2027-03-28T01:00:00+01:00', '2027-03-28'],
    ['2027-03-28T03:00:00+02:00', '2027-03-28'],
  ]);
  t.strictSame(slots('2027-10-31T01:00', '2027-10-31T04:00'), [
    ['2027-10-31T01:00:00+02:00', '2027-10-31'],
    ['2027-10-31T02:00:00+02:00', '2027-10-31'],
    ['2027-10-31T02:00:00+01:00', '2027-10-31'],
    ['2027-10-31T03:00:00+01:00', '2027-10-31'],
  ]);
  t.strictSame(
    slots('2027-10-12T23:00', '2027-10-13T01:00').map(([, day]) => day),
    ['2027-10-12', '2027-10-13'],
  );
});

t.test('a time that is shown is read back as the same instant, in every zone', async (t) => {
  const zones = [
    'Europe/Paris',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'UTC',
  ];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000 }), fc.constantFrom(...zones), (kiloseconds, zone) => {
      const instant = kiloseconds * 1_000_000;
      t.strictSame(readTime(showTime(instant, zone), zone), { instant });
      const local = Date.parse(`${showTime(instant, zone).slice(0, 19)}Z`);
      if (!instantsOf(local, zone).includes(instant))
        throw new Error(`${showTime(instant, zone)} is lost in ${zone}`);
    }),
    { seed: 7, numRuns: 400 },
  );
  for (const wrong of [
    '2027-02-29T10:00',
    '2027-10-12',
    '2027-10-12T24:00',
    '2027-10-12T10:60',
    'noon',
    '',
  ]) {
    t.ok('problem' in readTime(wrong, 'Europe/Paris'), `${wrong} is refused`);
  }
});

t.test(
  'places: nobody above capacity, none twice, none overlapping, nobody without while one is free',
  async (t) => {
    const hour = 3_600_000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const next = random(seed);
        const below = (most: number) => Math.floor(next() * most);
        const offers = Array.from({ length: 1 + below(5) }, (_, i) => {
          const startsAt = below(4) * hour;
          return { session: `w${i}`, places: below(4), startsAt, endsAt: startsAt + hour * (1 + below(2)) };
        });
        const wishes = Array.from({ length: below(10) }, (_, i) => ({
          person: `p${i}`,
          preferences: offers.map(({ session: key }) => key).filter(() => next() < 0.6),
          held: [],
        }));
        const given = allocatePlaces(offers, wishes, seed);
        t.strictSame(allocatePlaces(offers, wishes, seed), given);
        const taken = new Map<string, number>();
        for (const { preferences } of given) {
          const own = preferences.filter(({ outcome }) => outcome === 'given').map((each) => each.session);
          for (const key of own) taken.set(key, (taken.get(key) ?? 0) + 1);
          const intervals = offers.filter((offer) => own.includes(offer.session));
          intervals.forEach((a, i) => {
            for (const b of intervals.slice(i + 1))
              if (a.startsAt < b.endsAt && b.startsAt < a.endsAt) throw new Error('overlap');
          });
        }
        for (const { session: key, places } of offers)
          if ((taken.get(key) ?? 0) > places) throw new Error('too many');
        for (const { preferences } of given) {
          for (const each of preferences) {
            if (each.outcome === 'full' && (taken.get(each.session) ?? 0) < each.places)
              throw new Error('a place is free');
          }
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  },
);

t.test('the sequence of a calendar entry rises by one when it changes, and only then', async (t) => {
  const entry = {
    kind: 'plenary',
    key: 'k',
    title: 'T',
    place: null,
    table: null,
    attendees: [],
    messages: [],
    startsAt: 1,
    endsAt: 2,
  } as const;
  const agenda = (entries: Agenda['entries']): Agenda[] => [
    { of: 'representative', key: 'a', name: 'A', participant: 'a', participantName: 'A', entries },
  ];
  let held: CalendarEntry[] = [];
  const publish = (entries: Agenda['entries'], now: number) => {
    const changed = calendarChanges(agenda(entries), held, (key) => `uid-${key}`, now);
    held = [...held.filter(({ uid }) => !changed.some((each) => each.uid === uid)), ...changed];
    return changed.map(({ uid, sequence, state }) => [uid, sequence, state]);
  };
  t.strictSame(publish([entry], 1), [['uid-k', 0, 'confirmed']]);
  t.strictSame(publish([entry], 2), []);
  t.strictSame(publish([{ ...entry, startsAt: 0 }], 3), [['uid-k', 1, 'confirmed']]);
  t.strictSame(publish([], 4), [['uid-k', 2, 'cancelled']]);
  t.strictSame(publish([], 5), []);
  t.strictSame(publish([{ ...entry, startsAt: 0 }], 6), [['uid-k', 3, 'confirmed']]);
});

t.test('requests that are each to come after the next one are found as a ring', async (t) => {
  const given = forum({
    settings: settings(),
    participants: ['a', 'b', 'c'].map((key) => participant(key)),
    requests: [
      request('a', 'b', { after: ['b>c'] }),
      request('b', 'c', { after: ['c>a'] }),
      request('c', 'a', { after: ['a>b'] }),
    ],
  });
  t.match(findingsOf(given, 0), [
    { severity: 'error', about: { finding: 'precedence-ring', requests: ['a>b', 'b>c', 'c>a'] } },
  ]);
  t.match(findingsOf(forum({ tables: [], sessions: [] }), 0), [
    { about: { finding: 'no-slots' } },
    { about: { finding: 'no-tables' } },
    { about: { finding: 'no-participants' } },
  ]);
});
