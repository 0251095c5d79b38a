import type { Apart } from '../wishes.ts';
import type { ForumLanguage } from './forumLanguage.ts';

/** Why two participants are kept apart, to stand in brackets. */
export const APART_WORDS: Readonly<Record<ForumLanguage, Readonly<Record<Apart['apart'], string>>>> = {
  en: {
    'own-organisation': 'one organisation',
    'own-network': 'a network in common',
    blocked: 'blocked for each other',
    'met-before': 'they have met before',
    'asked-not-to': 'one asked not to meet the other',
  },
  fr: {
    'own-organisation': 'une même organisation',
    'own-network': 'un réseau en commun',
    blocked: 'bloqués l’un pour l’autre',
    'met-before': 'ils se sont déjà rencontrés',
    'asked-not-to': 'l’un a demandé de ne pas rencontrer l’autre',
  },
};
