import type { FindingAbout, NamedMeeting } from '../finding.ts';
import type { ClashPart } from '../scheduling.ts';
import { APART_WORDS } from './apartWords.ts';
import { listed } from './forumLanguage.ts';

/** A finding as one French sentence. */
export function findingInFrench(about: FindingAbout): string {
  switch (about.finding) {
    case 'no-slots':
      return 'Aucune session de rendez-vous n’est assez longue pour un créneau.';
    case 'no-tables':
      return 'Le forum n’a pas de table.';
    case 'no-participants':
      return 'Il faut deux participants pour un rendez-vous ; le forum en a moins.';
    case 'overlapping-sessions': {
      const why =
        about.of === 'slots'
          ? 'personne ne peut être sur deux créneaux à la fois'
          : 'une plénière retient tout le monde';
      return `Les sessions ${and(about.sessions)} se chevauchent : ${why}.`;
    }
    case 'session-outside-days':
      return `La session ${about.session} est le ${about.day}, qui n’est pas un jour du forum.`;
    case 'clocks-change':
      return `L’heure change pendant la session ${about.session} (du ${about.startsAt} au ${about.endsAt}) : elle dure ${String(about.hours).replace('.', ',')} heures.`;
    case 'no-slot-fits':
      return `La session ${about.session} est plus courte que l’un de ses créneaux.`;
    case 'no-free-slot':
      return `${about.representative} n’est libre sur aucun créneau : personne ne peut le ou la rencontrer.`;
    case 'minimum-out-of-reach':
      return `${about.representative} est libre sur ${about.free} créneaux, moins que les ${about.minimum} rendez-vous prévus.`;
    case 'registered-twice':
      return `${about.representative} est inscrit(e) à ${and(about.sessions)}, qui se chevauchent.`;
    case 'over-capacity':
      return `${about.registered} personnes sont inscrites à ${about.session}, qui a ${about.places} places.`;
    case 'duplicate-participants':
      return `Les participants ${and(about.participants)} semblent être la même organisation.`;
    case 'duplicate-people':
      return `${and(about.representatives)} de ${about.participant} portent le même nom.`;
    case 'request-kept-apart':
      return `La demande ${about.request} ne peut être satisfaite : ${and(about.participants)} ne doivent pas se rencontrer (${APART_WORDS.fr[about.apart]}).`;
    case 'precedence-ring':
      return `Les demandes ${about.requests.join(', ')} doivent chacune venir après la suivante.`;
    case 'lock-without-slot':
      return `Le verrou ${about.lock} indique une heure à laquelle aucun créneau ne commence.`;
    case 'lock-not-available':
      return `Le verrou ${about.lock} a besoin de ${about.participant}, qui n’est pas libre à ce moment.`;
    case 'lock-table-closed':
      return `Le verrou ${about.lock} a besoin de la table ${about.table}, fermée à ce moment.`;
    case 'lock-kept-apart':
      return `Le verrou ${about.lock} réunit ${and(about.participants)}, qui ne doivent pas se rencontrer (${APART_WORDS.fr[about.apart]}).`;
    case 'contradictory-locks': {
      const { locks, participant, table, most } = about;
      if (participant !== null)
        return `Les verrous ${and(locks)} demandent ${participant} ${locks.length} fois sur un créneau, pour ${most} fois possible${most > 1 ? 's' : ''}.`;
      if (table !== null) return `Les verrous ${and(locks)} demandent la table ${table} sur un même créneau.`;
      return `${locks.length} verrous (${and(locks)}) sont sur un créneau où ${most} ${most > 1 ? 'tables peuvent' : 'table peut'} servir.`;
    }
    case 'untold':
      return 'Constat d’une version antérieure du service ; un nouveau calcul en dira la raison.';
    default:
      return clash(about);
  }
}

const and = (names: readonly string[]): string => listed(names, 'fr');

/** What is said of one meeting, of several, and of people or the forum where no meeting is named. */
const CLASHES: Readonly<Record<ClashPart['constraint'], readonly [one: string, all: string, none: string]>> =
  {
    'meeting-needs-slot': [
      'ne peut avoir de créneau',
      'ne peuvent pas tous avoir un créneau',
      'a des rendez-vous qui ne peuvent pas tous avoir un créneau',
    ],
    'person-once-a-slot': [
      'n’a plus de créneau, personne ne pouvant être à deux rendez-vous à la fois',
      'ont trop peu de créneaux, personne ne pouvant être à deux rendez-vous à la fois',
      'ne peut être qu’à un rendez-vous à la fois',
    ],
    availability: [
      'n’a aucun créneau où tous sont libres et une table utilisable',
      'n’ont pas de créneaux où tous sont libres et une table utilisable',
      'n’est libre que sur un nombre limité de créneaux',
    ],
    tables: ['ne trouve pas de table', 'trouvent trop peu de tables', 'n’a pas davantage de tables'],
    lock: ['est verrouillé sur son créneau', 'sont verrouillés sur leurs créneaux', 'a un verrou'],
    session: ['est lié à sa session', 'sont liés à leurs sessions', 'est lié à une session'],
    precedence: [
      'doit venir dans l’ordre demandé',
      'doivent venir dans l’ordre demandé',
      'a un ordre de rendez-vous à respecter',
    ],
    fairness: [
      'ne peut être placé sans pauses inégales',
      'ne peuvent être placés sans pauses inégales',
      'n’a pas de planning de tous les rendez-vous aux pauses si égales',
    ],
    minimum: [
      'laisse quelqu’un sous le minimum',
      'laissent quelqu’un sous le minimum',
      'ne peut avoir le minimum de rendez-vous',
    ],
    maximum: [
      'porte quelqu’un au-delà du maximum',
      'portent quelqu’un au-delà du maximum',
      'ne peut avoir davantage de rendez-vous',
    ],
    group: [
      'ne peut avoir lieu en plus d’un autre pour la même demande',
      'ne peuvent pas tous avoir lieu : un seul suffit à qui l’a demandé',
      'a des rendez-vous pour une même demande',
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
    return `${representatives.length > 0 ? and(representatives) : 'Le forum'} ${none}${when}.`;
  }
  const whose = representatives.length > 0 ? ` (${representatives.join(', ')})` : '';
  const names = meetings.map(nameOf).join(', ');
  const says =
    meetings.length > 1 ? `Les rendez-vous de ${names} ${all}` : `Le rendez-vous de ${names} ${one}`;
  return `${says}${whose}${when}.`;
}

function nameOf({ requests, participants }: NamedMeeting): string {
  return requests.length > 0 ? requests.join(' et ') : participants.join(' avec ');
}
