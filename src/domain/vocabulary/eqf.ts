import type { Labels } from './labels.ts';

/** The levels of the European Qualifications Framework, ascending. */
export const EQF_LEVELS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * What a learner at each level can do, in short and in our own words, parallel to EQF_LEVELS.
 * Source: Council Recommendation of 22 May 2017 on the European Qualifications Framework, Annex II.
 */
export const EQF_DESCRIPTIONS: readonly Labels[] = [
  { en: 'Simple tasks under direct guidance', fr: 'Tâches simples, sous supervision directe' },
  { en: 'Routine tasks with some autonomy', fr: 'Tâches courantes, avec une part d’autonomie' },
  {
    en: 'Responsible for own tasks, adapts to circumstances',
    fr: 'Responsable de ses tâches, s’adapte aux circonstances',
  },
  {
    en: 'Works alone within guidelines, oversees the routine work of others',
    fr: 'Travaille seul dans un cadre donné, supervise le travail courant d’autrui',
  },
  {
    en: 'Specialised knowledge, manages work where change is unpredictable',
    fr: 'Savoirs spécialisés, gère un travail aux évolutions imprévisibles',
  },
  {
    en: 'Advanced knowledge, solves complex problems of a field',
    fr: 'Savoirs approfondis, résout les problèmes complexes d’un domaine',
  },
  {
    en: 'Highly specialised knowledge, leads strategic change',
    fr: 'Savoirs très spécialisés, conduit des changements stratégiques',
  },
  {
    en: 'At the frontier of a field, creates new knowledge',
    fr: 'À la pointe d’un domaine, crée des savoirs nouveaux',
  },
];
