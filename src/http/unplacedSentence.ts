import type { UnplacedRequest } from '../domain/forum/report.ts';
import type { SlotBlock } from '../domain/forum/whyUnplaced.ts';
import { localClock, localDay } from '../domain/forum/zonedTime.ts';

/** Slots that a sentence tells one by one; of more it tells the number. */
const TOLD_SLOTS = 3;

/** Why a request has no meeting, in words. */
export function unplacedSentence({ from, to, why }: UnplacedRequest, timeZone: string): string {
  switch (why.reason) {
    case 'not-accepted':
      return `${to} has not accepted the request of ${from} yet.`;
    case 'declined':
      return `${to} has declined the request of ${from}.`;
    case 'withdrawn':
      return `${from} has withdrawn the request.`;
    case 'expired':
      return `The request of ${from} expired before ${to} answered.`;
    case 'kept-apart':
      return `${from} and ${to} are kept apart: ${why.because.apart}.`;
    case 'participant-unknown':
      return `${why.participant} is not at the forum.`;
    case 'no-common-slot':
      return `${from} and ${to} are never free in the same slot.`;
    case 'maximum-reached':
      return `${why.representatives.join(' and ')} cannot have more meetings.`;
    case 'other-request-of-the-pair':
      return `${from} and ${to} meet for another request.`;
    case 'left-out':
      return `${from} and ${to} could meet, but what takes their place is worth more.`;
    case 'every-slot-blocked': {
      const told = why.slots.slice(0, TOLD_SLOTS).map((slot) => blockClause(slot, timeZone));
      const more = why.slots.length > TOLD_SLOTS ? `; and ${why.slots.length - TOLD_SLOTS} more slots` : '';
      const count = why.slots.length === 1 ? 'one slot' : `${why.slots.length} slots`;
      return `${from} and ${to} are both at the forum in ${count} only: ${told.join('; ')}${more}.`;
    }
  }
}

function blockClause(slot: SlotBlock, timeZone: string): string {
  const when = `${localDay(slot.startsAt, timeZone)} ${localClock(slot.startsAt, timeZone)}`;
  switch (slot.blocked) {
    case 'people-meet-others':
      return `at ${when} ${slot.representatives.join(' and ')} meets others`;
    case 'all-tables-taken':
      return slot.locked > 0
        ? `at ${when} all ${slot.tables} tables are taken, ${slot.locked} of them by locked meetings`
        : `at ${when} all ${slot.tables} tables are taken`;
    case 'order-of-meetings':
      return `at ${when} it would come in the wrong order`;
  }
}
