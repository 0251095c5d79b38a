import type { UnplacedRequest } from '../report.ts';
import type { SlotBlock } from '../whyUnplaced.ts';
import { localClock, localDay } from '../zonedTime.ts';
import { APART_WORDS } from './apartWords.ts';
import { type ForumLanguage, listed } from './forumLanguage.ts';

/** Slots that a sentence tells one by one; of more it tells the number. */
const TOLD_SLOTS = 3;

/** Why a request has no meeting, in one sentence. Deterministic; never throws. */
export function unplacedSentence(
  request: UnplacedRequest,
  timeZone: string,
  language: ForumLanguage,
): string {
  return language === 'fr' ? inFrench(request, timeZone) : inEnglish(request, timeZone);
}

function inEnglish({ from, to, why }: UnplacedRequest, timeZone: string): string {
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
      return `${from} and ${to} are kept apart: ${APART_WORDS.en[why.because.apart]}.`;
    case 'participant-unknown':
      return `${why.participant} is not at the forum.`;
    case 'no-common-slot':
      return `${from} and ${to} are never free in the same slot.`;
    case 'maximum-reached':
      return `${listed(why.representatives, 'en')} cannot have more meetings.`;
    case 'other-request-of-the-pair':
      return `${from} and ${to} meet for another request.`;
    case 'left-out':
      return `${from} and ${to} could meet, but what takes their place is worth more.`;
    case 'every-slot-blocked': {
      const told = why.slots.slice(0, TOLD_SLOTS).map((slot) => blockInEnglish(slot, timeZone));
      const left = why.slots.length - TOLD_SLOTS;
      const more = left > 0 ? `; and ${left} more ${left > 1 ? 'slots' : 'slot'}` : '';
      const count = why.slots.length === 1 ? 'one slot' : `${why.slots.length} slots`;
      return `${from} and ${to} are both at the forum in ${count} only: ${told.join('; ')}${more}.`;
    }
  }
}

function blockInEnglish(slot: SlotBlock, timeZone: string): string {
  const when = `at ${timeOf(slot, timeZone)}`;
  switch (slot.blocked) {
    case 'people-meet-others': {
      const { representatives } = slot;
      return `${when} ${listed(representatives, 'en')} ${representatives.length > 1 ? 'meet' : 'meets'} others`;
    }
    case 'all-tables-taken': {
      const taken =
        slot.tables === 0
          ? 'no table is open'
          : slot.tables === 1
            ? 'the only table is taken'
            : `all ${slot.tables} tables are taken`;
      return `${when} ${taken}${slot.locked > 0 ? `, ${slot.locked} of them by locked meetings` : ''}`;
    }
    case 'order-of-meetings':
      return `${when} it would come in the wrong order`;
  }
}

function inFrench({ from, to, why }: UnplacedRequest, timeZone: string): string {
  switch (why.reason) {
    case 'not-accepted':
      return `${to} n’a pas encore accepté la demande de ${from}.`;
    case 'declined':
      return `${to} a décliné la demande de ${from}.`;
    case 'withdrawn':
      return `${from} a retiré la demande.`;
    case 'expired':
      return `La demande de ${from} a expiré avant la réponse de ${to}.`;
    case 'kept-apart':
      return `${from} et ${to} ne doivent pas se rencontrer : ${APART_WORDS.fr[why.because.apart]}.`;
    case 'participant-unknown':
      return `${why.participant} ne participe pas au forum.`;
    case 'no-common-slot':
      return `${from} et ${to} ne sont jamais libres sur le même créneau.`;
    case 'maximum-reached':
      return `${listed(why.representatives, 'fr')} ne ${why.representatives.length > 1 ? 'peuvent' : 'peut'} pas avoir d’autre rendez-vous.`;
    case 'other-request-of-the-pair':
      return `${from} et ${to} se rencontrent pour une autre demande.`;
    case 'left-out':
      return `${from} et ${to} pourraient se rencontrer, mais ce qui prend leur place vaut davantage.`;
    case 'every-slot-blocked': {
      const told = why.slots.slice(0, TOLD_SLOTS).map((slot) => blockInFrench(slot, timeZone));
      const left = why.slots.length - TOLD_SLOTS;
      const more = left > 0 ? ` ; et ${left} ${left > 1 ? 'autres créneaux' : 'autre créneau'}` : '';
      const count = why.slots.length === 1 ? 'un seul créneau' : `${why.slots.length} créneaux seulement`;
      return `${from} et ${to} sont tous deux présents sur ${count} : ${told.join(' ; ')}${more}.`;
    }
  }
}

function blockInFrench(slot: SlotBlock, timeZone: string): string {
  const when = `à ${timeOf(slot, timeZone)}`;
  switch (slot.blocked) {
    case 'people-meet-others': {
      const { representatives } = slot;
      return `${when} ${listed(representatives, 'fr')} ${representatives.length > 1 ? 'rencontrent' : 'rencontre'} quelqu’un d’autre`;
    }
    case 'all-tables-taken': {
      const taken =
        slot.tables === 0
          ? 'aucune table n’est ouverte'
          : slot.tables === 1
            ? 'la seule table est prise'
            : `les ${slot.tables} tables sont prises`;
      return `${when} ${taken}${slot.locked > 0 ? `, dont ${slot.locked} par des rendez-vous verrouillés` : ''}`;
    }
    case 'order-of-meetings':
      return `${when} l’ordre demandé ne serait pas respecté`;
  }
}

function timeOf({ startsAt }: SlotBlock, timeZone: string): string {
  return `${localDay(startsAt, timeZone)} ${localClock(startsAt, timeZone)}`;
}
