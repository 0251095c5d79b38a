import type { ScheduleProblem } from '../problem.ts';

/** By person: where their meetings begin (one more at the end), and the meetings, ascending for each. */
export interface MeetingsOfPeople {
  readonly starts: Int32Array;
  readonly meetings: Int32Array;
}

/** Turns the attendees of meetings round. Never throws. */
export function meetingsOfPeople({ personCount, meetings }: ScheduleProblem): MeetingsOfPeople {
  const starts = new Int32Array(personCount + 1);
  for (const person of meetings.attendees) starts[person + 1]++;
  for (let person = 0; person < personCount; person++) starts[person + 1] += starts[person];
  const next = starts.slice();
  const found = new Int32Array(meetings.attendees.length);
  for (let meeting = 0; meeting < meetings.count; meeting++) {
    for (let i = meetings.attendeeStarts[meeting]; i < meetings.attendeeStarts[meeting + 1]; i++) {
      found[next[meetings.attendees[i]]++] = meeting;
    }
  }
  return { starts, meetings: found };
}
