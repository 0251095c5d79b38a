import type { EncodedForum } from './encodeForum.ts';
import { error, type Finding } from './finding.ts';
import type { ClashPart } from './scheduling.ts';
import { showTime } from './zonedTime.ts';

const SENTENCES: Readonly<Record<ClashPart['constraint'], string>> = {
  'meeting-needs-slot': 'cannot be given a slot beside the others',
  'person-once-a-slot': 'would have somebody in two meetings at once',
  availability: 'has no slot in which all its people are free and a table can be used',
  tables: 'finds too few tables',
  lock: 'is locked to a slot that it cannot have',
  session: 'has no room in the sessions it may be in',
  precedence: 'cannot come in the order that was asked for',
  fairness: 'cannot be placed without uneven breaks',
  minimum: 'leaves somebody below the minimum',
  maximum: 'takes somebody above the maximum',
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
    const subject = names.length > 0 ? `The meeting of ${names.join(', ')}` : 'The schedule';
    const about = [
      who.length > 0 ? ` (${who.join(', ')})` : '',
      when.length > 0 ? ` at ${when.join(', ')}` : '',
    ];
    const sentence = `${subject} ${SENTENCES[part.constraint]}${about.join('')}.`;
    return error(part.constraint, [...names, ...who, ...when], sentence);
  });
}
