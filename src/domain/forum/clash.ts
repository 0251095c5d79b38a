import type { EncodedForum } from './encodeForum.ts';
import { error, type Finding } from './finding.ts';
import type { ClashPart } from './scheduling.ts';
import { showTime } from './zonedTime.ts';

/** What clashes, in the keys of the forum: one finding for each constraint, naming meetings, people and slots. */
export function clashFindings(
  { meetings, people, slots }: EncodedForum,
  clash: readonly ClashPart[],
  timeZone: string,
): Finding[] {
  return clash.map((part) =>
    error({
      finding: part.constraint,
      meetings: part.meetings.map((meeting) => {
        const { requests, first, second } = meetings[meeting].wish;
        return { requests, participants: [first, second] };
      }),
      representatives: part.people.map((person) => people[person].representative.externalId),
      slots: part.slots.map((slot) => showTime(slots[slot].startsAt, timeZone)),
    }),
  );
}
