import type { FindingAbout, NamedMeeting } from '../finding.ts';
import type { ClashPart } from '../scheduling.ts';
import { APART_WORDS } from './apartWords.ts';
import { listed } from './forumLanguage.ts';

/** A finding as one English sentence. */
export function findingInEnglish(about: FindingAbout): string {
  switch (about.finding) {
    case 'no-slots':
      return 'No session of the kind "meetings" is long enough for one slot.';
    case 'no-tables':
      return 'The forum has no table.';
    case 'no-participants':
      return 'A meeting takes two participants; the forum has fewer.';
    case 'overlapping-sessions': {
      const why = about.of === 'slots' ? 'nobody can be in two slots at once' : 'a plenary holds everybody';
      return `Sessions ${and(about.sessions)} overlap: ${why}.`;
    }
    case 'session-outside-days':
      return `Session ${about.session} is on ${about.day}, which is no day of the forum.`;
    case 'clocks-change':
      return `The clocks change during session ${about.session} (${about.startsAt} to ${about.endsAt}): it lasts ${about.hours} hours.`;
    case 'no-slot-fits':
      return `Session ${about.session} is shorter than one of its slots.`;
    case 'no-free-slot':
      return `${about.representative} is not free in any slot, so nobody can meet them.`;
    case 'minimum-out-of-reach':
      return `${about.representative} is free in ${about.free} slots, fewer than the ${about.minimum} meetings they are to have.`;
    case 'registered-twice':
      return `${about.representative} is registered for ${and(about.sessions)}, which overlap.`;
    case 'over-capacity':
      return `${about.registered} people are registered for ${about.session}, which has ${about.places} places.`;
    case 'duplicate-participants':
      return `Participants ${and(about.participants)} seem to be the same organisation.`;
    case 'duplicate-people':
      return `${and(about.representatives)} of ${about.participant} have the same name.`;
    case 'request-kept-apart':
      return `Request ${about.request} cannot be met: ${and(about.participants)} are kept apart (${APART_WORDS.en[about.apart]}).`;
    case 'precedence-ring':
      return `Requests ${about.requests.join(', ')} are each to come after the next one.`;
    case 'lock-without-slot':
      return `Lock ${about.lock} names a time at which no slot begins.`;
    case 'lock-not-available':
      return `Lock ${about.lock} needs ${about.participant}, who is not free then.`;
    case 'lock-table-closed':
      return `Lock ${about.lock} needs table ${about.table}, which is closed then.`;
    case 'lock-kept-apart':
      return `Lock ${about.lock} brings ${and(about.participants)} together, who are kept apart (${APART_WORDS.en[about.apart]}).`;
    case 'contradictory-locks': {
      const { locks, participant, table, most } = about;
      const times = most === 1 ? 'once' : `${most} times`;
      if (participant !== null)
        return `Locks ${and(locks)} need ${participant} ${locks.length} times in one slot, and it can be there ${times}.`;
      if (table !== null) return `Locks ${and(locks)} need table ${table} in one slot.`;
      return `${locks.length} locks (${and(locks)}) are in one slot, in which ${most} ${most === 1 ? 'table' : 'tables'} can be used.`;
    }
    case 'untold':
      return 'It was found by an earlier version of the service; another run tells why.';
    default:
      return clash(about);
  }
}

const and = (names: readonly string[]): string => listed(names, 'en');

/** What is said of one meeting, of several, and of people or the forum where no meeting is named. */
const CLASHES: Readonly<Record<ClashPart['constraint'], readonly [one: string, all: string, none: string]>> =
  {
    'meeting-needs-slot': [
      'cannot be given a slot',
      'cannot all be given a slot',
      'has meetings that cannot all be given a slot',
    ],
    'person-once-a-slot': [
      'has no slot left, as nobody can be in two meetings at once',
      'have too few slots, as nobody can be in two meetings at once',
      'can be in one meeting at a time',
    ],
    availability: [
      'has no slot in which all its people are free and a table can be used',
      'have no slots in which all their people are free and a table can be used',
      'is free for so many slots only',
    ],
    tables: ['finds no table', 'find too few tables', 'has so many tables and no more'],
    lock: ['is locked to its slot', 'are locked to their slots', 'has a lock'],
    session: ['is bound to its session', 'are bound to their sessions', 'is bound to a session'],
    precedence: [
      'has to come in the order that was asked for',
      'have to come in the order that was asked for',
      'has an order of meetings',
    ],
    fairness: [
      'cannot be placed without uneven breaks',
      'cannot be placed without uneven breaks',
      'has no schedule of all meetings with breaks so even',
    ],
    minimum: [
      'leaves somebody below the minimum',
      'leave somebody below the minimum',
      'cannot be given the minimum of meetings',
    ],
    maximum: [
      'takes somebody above the maximum',
      'take somebody above the maximum',
      'may have so many meetings and no more',
    ],
    group: [
      'cannot take place besides another for the same request',
      'cannot all take place: one of them is enough for whoever asked',
      'has meetings for one request',
    ],
  };

function clash({
  finding,
  meetings,
  representatives,
  slots,
}: Extract<FindingAbout, { readonly meetings: unknown }>): string {
  const [one, all, none] = CLASHES[finding];
  const when = slots.length > 0 ? ` (${slots.join(', ')})` : '';
  if (meetings.length === 0) {
    return `${representatives.length > 0 ? and(representatives) : 'The forum'} ${none}${when}.`;
  }
  const whose = representatives.length > 0 ? ` (${representatives.join(', ')})` : '';
  const names = meetings.map(nameOf).join(', ');
  const says = meetings.length > 1 ? `The meetings of ${names} ${all}` : `The meeting of ${names} ${one}`;
  return `${says}${whose}${when}.`;
}

function nameOf({ requests, participants }: NamedMeeting): string {
  return requests.length > 0 ? requests.join(' and ') : participants.join(' with ');
}
