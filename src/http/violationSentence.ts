import type { Schedule } from '../domain/forum/forum.ts';
import type { Violation } from '../domain/forum/violation.ts';
import { localClock } from '../domain/forum/zonedTime.ts';

/** Which rule a schedule would break, in words. */
export function violationSentence(violation: Violation, { slots }: Schedule, timeZone: string): string {
  const at = (slot: number) => (slots[slot] === undefined ? '' : localClock(slots[slot].startsAt, timeZone));
  switch (violation.rule) {
    case 'one-meeting-at-a-time':
      return `${violation.representative} would have two meetings at ${at(violation.slot)}.`;
    case 'one-meeting-per-table':
      return `Table ${violation.table} would have two meetings at ${at(violation.slot)}.`;
    case 'known-table':
      return `There is no table ${violation.table}.`;
    case 'table-open':
      return `Table ${violation.table} is closed at ${at(violation.slot)}.`;
    case 'table-of-its-host':
      return `Table ${violation.table} is kept for ${violation.host}.`;
    case 'virtual-table':
      return violation.representative === null
        ? `Table ${violation.table} is virtual, and everybody is there in person.`
        : `${violation.representative} takes part from afar, and table ${violation.table} is not virtual.`;
    case 'available':
      return `${violation.representative} is not there at ${at(violation.slot)}.`;
    case 'elsewhere-in-the-programme':
      return `${violation.representative} is in session ${violation.session} then.`;
    case 'session-of-the-request':
      return `Request ${violation.request} is not for session ${violation.session}.`;
    case 'precedence':
      return `Request ${violation.request} must come after ${violation.earlier}.`;
    case 'lock':
      return `The lock ${violation.lock} holds the meeting where it is.`;
    default:
      return `The rule ${violation.rule} would be broken.`;
  }
}
