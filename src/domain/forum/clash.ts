import type { EncodedForum } from './encodeForum.ts';
import { error, type Finding } from './finding.ts';
import type { ClashPart } from './scheduling.ts';
import { showTime } from './zonedTime.ts';

/** What is said of meetings, and what of people or of the forum where no meeting is named. */
const SENTENCES: Readonly<Record<ClashPart['constraint'], readonly [string, string]>> = {
  'meeting-needs-slot': ['cannot all be given a slot', 'has meetings that cannot all be given a slot'],
  'person-once-a-slot': [
    'have too few slots, as nobody can be in two meetings at once',
    'can be in one meeting at a time',
  ],
  availability: [
    'has no slot in which all its people are free and a table can be used',
    'is free for so many slots only',
  ],
  tables: ['find too few tables', 'has so many tables and no more'],
  lock: ['is locked to its slot', 'has a lock'],
  session: ['is bound to its session', 'is bound to a session'],
  precedence: ['have to come in the order that was asked for', 'has an order of meetings'],
  fairness: ['cannot be placed without uneven breaks', 'has no schedule of all meetings with breaks so even'],
  minimum: ['leaves somebody below the minimum', 'cannot be given the minimum of meetings'],
  maximum: ['takes somebody above the maximum', 'may have so many meetings and no more'],
  group: ['cannot all take place: one of them is enough for whoever asked', 'has meetings for one request'],
};

/** What clashes, in words of the forum: one finding for each constraint, naming meetings, people and slots. */
export function clashFindings(
  { meetings, people, slots }: EncodedForum,
  clash: readonly ClashPart[],
  timeZone: string,
): Finding[] {
  return clash.map((part) => {
    const names = part.meetings.map((meeting) => {
      const { wish } = meetings[meeting];
      return wish.requests.length > 0 ? wish.requests.join(' and ') : `${wish.first} with ${wish.second}`;
    });
    const who = part.people.map((person) => people[person].representative.externalId);
    const when = part.slots.map((slot) => showTime(slots[slot].startsAt, timeZone));
    const [ofMeetings, ofOthers] = SENTENCES[part.constraint];
    const time = when.length > 0 ? ` (${when.join(', ')})` : '';
    const whose = who.length > 0 ? ` (${who.join(', ')})` : '';
    const sentence =
      names.length === 0
        ? `${who.length > 0 ? who.join(', ') : 'The forum'} ${ofOthers}${time}.`
        : `The meeting${names.length > 1 ? 's' : ''} of ${names.join(', ')} ${ofMeetings}${whose}${time}.`;
    return error(part.constraint, [...names, ...who, ...when], sentence);
  });
}
