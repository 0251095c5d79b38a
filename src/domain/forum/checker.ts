import { checkMeeting } from './checkMeeting.ts';
import { type CheckOptions, type CheckView, checkView, pairName } from './checkView.ts';
import type { Forum, Schedule } from './forum.ts';
import type { Violation } from './violation.ts';

/**
 * Every rule of the forum that a schedule breaks; none: it is right. Written from the definition, on the forum
 * itself: it shares nothing with what encodes and solves. Never throws. Cost: meetings, times the intervals of
 * their people.
 */
export function checkSchedule(forum: Forum, schedule: Schedule, options: CheckOptions): Violation[] {
  const view = checkView(forum, schedule, options);
  const found: Violation[] = [];
  checkSlots(view, found);
  checkDoubleBooking(view, found);
  schedule.meetings.forEach((meeting, place) => {
    if (schedule.slots[meeting.slot] === undefined) {
      found.push({ rule: 'slot-of-the-forum', slot: meeting.slot, meetings: [place] });
    } else if (!view.isPast(meeting)) checkMeeting(view, meeting, place, found);
  });
  checkMaximum(view, found);
  checkOnce(view, found);
  checkPrecedences(view, found);
  if (options.keepLocks) checkLocks(view, found);
  if (options.mustPlace !== null) {
    const placed = new Set(schedule.meetings.flatMap(({ requests }) => requests));
    for (const request of options.mustPlace) {
      if (!placed.has(request)) found.push({ rule: 'every-request-placed', request, meetings: [] });
    }
  }
  if (options.mustPlace !== null && forum.settings.fairness !== null)
    checkFairness(view, forum.settings.fairness, found);
  return found;
}

function checkSlots({ forum, schedule }: CheckView, found: Violation[]): void {
  const { slots, meetings } = schedule;
  const sessions = new Map(forum.sessions.map((session) => [session.externalId, session]));
  slots.forEach((slot, i) => {
    const session = sessions.get(slot.session);
    const length = (session?.slotMinutes ?? 0) * 60_000;
    const step = length + (session?.gapMinutes ?? 0) * 60_000;
    const isCut =
      session !== undefined &&
      session.kind === 'meetings' &&
      slot.endsAt - slot.startsAt === length &&
      slot.startsAt >= session.startsAt &&
      slot.endsAt <= session.endsAt &&
      (slot.startsAt - session.startsAt) % step === 0;
    const used = isCut ? [] : meetings.flatMap((meeting, place) => (meeting.slot === i ? [place] : []));
    if (used.length > 0) found.push({ rule: 'slot-of-the-forum', slot: i, meetings: used });
    for (let j = i + 1; j < slots.length; j++) {
      if (slot.startsAt < slots[j].endsAt && slots[j].startsAt < slot.endsAt) {
        found.push({ rule: 'slots-apart', slots: [i, j], meetings: [] });
      }
    }
  });
}

function checkDoubleBooking({ schedule, seats, names }: CheckView, found: Violation[]): void {
  const people = new Places<number>();
  const tables = new Places<string>();
  schedule.meetings.forEach(({ slot, table }, place) => {
    tables.add(`${slot} ${table}`, place);
    for (const person of seats[place]) people.add(slot * names.length + person, place);
  });
  for (const [key, meetings] of people.several()) {
    const { slot } = schedule.meetings[meetings[0]];
    const representative = names[key - slot * names.length];
    found.push({ rule: 'one-meeting-at-a-time', representative, slot, meetings });
  }
  for (const [, meetings] of tables.several()) {
    const { slot, table } = schedule.meetings[meetings[0]];
    found.push({ rule: 'one-meeting-per-table', table, slot, meetings });
  }
}

function checkMaximum({ forum, schedule, seats, names, isPast }: CheckView, found: Violation[]): void {
  const own: number[][] = names.map(() => []);
  seats.forEach((people, place) => {
    for (const person of people) own[person].push(place);
  });
  const numbers = new Map(names.map((name, person) => [name, person]));
  for (const { representatives, maxMeetings } of forum.participants) {
    for (const { externalId } of representatives) {
      const meetings = own[numbers.get(externalId) as number];
      // What took place before the limit was lowered is no fault of a schedule.
      const exceeds = maxMeetings !== null && meetings.length > maxMeetings;
      if (!exceeds || meetings.every((place) => isPast(schedule.meetings[place]))) continue;
      const count = meetings.length;
      found.push({ rule: 'maximum', representative: externalId, count, maximum: maxMeetings, meetings });
    }
  }
}

function checkOnce({ schedule, participants, seats, names, isPast }: CheckView, found: Violation[]): void {
  const byRequest = new Places<string>();
  const byPair = new Places<string>();
  const byPeople = new Places<number | string>();
  const isExclusive = (name: string): boolean => participants.get(name)?.mode === 'exclusive';
  const hasExclusive = [...participants.keys()].some(isExclusive);
  schedule.meetings.forEach(({ requests, attendees }, place) => {
    for (const request of requests) byRequest.add(request, place);
    const [a, b, ...others] = [...seats[place]].sort((x, y) => x - y);
    byPeople.add(others.length === 0 ? a * names.length + b : [a, b, ...others].join(), place);
    if (!hasExclusive) return;
    const sides = [...new Set(attendees.map(({ participant }) => participant))];
    if (sides.length === 2) byPair.add(pairName(sides[0], sides[1]), place);
  });
  for (const [request, meetings] of byRequest.several())
    found.push({ rule: 'request-once', request, meetings });
  for (const [, meetings] of byPeople.several()) {
    const representatives = seats[meetings[0]].map((person) => names[person]).sort();
    found.push({ rule: 'same-people-once', representatives, meetings });
  }
  for (const [pair, meetings] of byPair.several()) {
    const [a, b] = pair.split('\u0000');
    const exclusive = [a, b].find(isExclusive);
    if (exclusive === undefined || meetings.every((place) => isPast(schedule.meetings[place]))) continue;
    const other = exclusive === a ? b : a;
    found.push({ rule: 'exclusive-once', participant: exclusive, other, meetings });
  }
}

function checkPrecedences({ forum, schedule, requests, isPast }: CheckView, found: Violation[]): void {
  const { slots, meetings } = schedule;
  if (forum.requests.every(({ after }) => after.length === 0)) return;
  const placeOf = new Map(meetings.flatMap((meeting, place) => meeting.requests.map((key) => [key, place])));
  for (const [request, place] of placeOf) {
    for (const earlier of requests.get(request)?.after ?? []) {
      const before = placeOf.get(earlier);
      if (before === undefined || before === place || isPast(meetings[place])) continue;
      if (!(slots[meetings[before].slot]?.startsAt < slots[meetings[place].slot]?.startsAt)) {
        found.push({ rule: 'precedence', request, earlier, meetings: [before, place] });
      }
    }
  }
}

function checkLocks({ forum, schedule, options }: CheckView, found: Violation[]): void {
  const { slots, meetings } = schedule;
  for (const lock of forum.locks) {
    if (options.from !== null && lock.startsAt < options.from) continue;
    const kept = meetings.some(
      ({ slot, table, attendees }) =>
        slots[slot]?.startsAt === lock.startsAt &&
        (lock.table === null || lock.table === table) &&
        [lock.first, lock.second].every((side) => attendees.some(({ participant }) => participant === side)),
    );
    if (!kept) found.push({ rule: 'lock', lock: lock.externalId, meetings: [] });
  }
}

/** Breaks of each person: runs of idle slots of a day between two of its meetings; the programme ends a run. */
function checkFairness(
  { schedule, people, programme }: CheckView,
  fairness: number,
  found: Violation[],
): void {
  const meets = new Set(
    schedule.meetings.flatMap(({ slot, attendees }) =>
      attendees.map((each) => JSON.stringify([slot, each.representative])),
    ),
  );
  const days = [...new Set(schedule.slots.map(({ day }) => day))];
  const breaks = [...people.keys()].map((person) => {
    const held = programme.get(person) ?? [];
    const signs = days.map((day) =>
      schedule.slots
        .map((slot, i) => ({ slot, i }))
        .filter(({ slot }) => slot.day === day)
        .map(({ slot, i }) => {
          if (meets.has(JSON.stringify([i, person]))) return 'm';
          return held.some((each) => each.startsAt < slot.endsAt && slot.startsAt < each.endsAt) ? 'p' : '.';
        })
        .join(''),
    );
    const between = signs.map((sign) => sign.slice(sign.indexOf('m'), sign.lastIndexOf('m') + 1));
    return between.reduce((sum, sign) => sum + (sign.match(/\.+/g)?.length ?? 0), 0);
  });
  const least = breaks.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = breaks.reduce((a, b) => Math.max(a, b), 0);
  if (most - least > fairness) found.push({ rule: 'fairness', least, most, meetings: [] });
}

/** Places of meetings by a key. */
class Places<K> {
  readonly #places = new Map<K, number | number[]>();

  add(key: K, place: number): void {
    const known = this.#places.get(key);
    // Most keys have one place: it needs no list.
    if (known === undefined) this.#places.set(key, place);
    else if (typeof known === 'number') this.#places.set(key, [known, place]);
    else known.push(place);
  }

  several(): [K, number[]][] {
    const several: [K, number[]][] = [];
    for (const [key, places] of this.#places) if (typeof places !== 'number') several.push([key, places]);
    return several;
  }
}
