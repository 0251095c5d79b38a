import type { Labels } from './labels.ts';

/** Where people know an alias from. */
export const ALIAS_ORIGINS = [
  'conference-report-2022',
  'workshop-themes',
  'campus-international-purposes',
] as const;
export type AliasOrigin = (typeof ALIAS_ORIGINS)[number];

/** A name that people use in place of official activities. */
export interface ActivityAlias {
  readonly code: string;
  readonly origin: AliasOrigin;
  readonly labels: Labels;
  /** Official activity codes with weights in (0, 1]: how much of the activity the alias means. */
  readonly weights: Readonly<Record<string, number>>;
  /** Why these weights. */
  readonly reason: string;
}

/**
 * The aliases by origin. Two further headings of the 2022 report, business-education partnership and VET
 * attractiveness, are official activities themselves. The weights are assumed.
 * Source: report on the European conference on vocational training, 2022; themes of its workshops; the
 * international purposes that the excellence category of the French campuses asks for.
 */
export const ACTIVITY_ALIASES: readonly ActivityAlias[] = [
  {
    code: 'initial-continuous-training',
    origin: 'conference-report-2022',
    labels: { en: 'Initial and continuing training', fr: 'Formation initiale et continue' },
    weights: { 'lifelong-inclusive-learning': 0.9, 'labour-market-skills': 0.6, 'flexible-curricula': 0.4 },
    reason: 'training for every age, close to jobs, in courses that both groups can follow',
  },
  {
    code: 'governance-stakeholders',
    origin: 'conference-report-2022',
    labels: {
      en: 'Governance and involvement of stakeholders',
      fr: 'Gouvernance et implication des parties prenantes',
    },
    weights: { 'autonomy-governance': 0.9, 'skills-ecosystems': 0.7, 'skills-strategy': 0.6 },
    reason: 'who decides, with whom, to what plan',
  },
  {
    code: 'teaching-learning-innovation',
    origin: 'conference-report-2022',
    labels: { en: 'Innovation in teaching and learning', fr: 'Innovation pédagogique' },
    weights: { 'innovative-methods': 1, 'flexible-curricula': 0.4, 'teacher-development': 0.3 },
    reason: 'new methods first; they change courses and what teachers must be able to do',
  },
  {
    code: 'innovation-hubs',
    origin: 'conference-report-2022',
    labels: {
      en: 'Innovation hubs, spread of technology, applied research',
      fr: 'Pôles d’innovation, diffusion technologique, recherche appliquée',
    },
    weights: { 'applied-research': 1, 'skills-ecosystems': 0.5, 'business-education-partnership': 0.4 },
    reason: 'research that is applied with firms, in a place that binds a region together',
  },
  {
    code: 'teachers-trainers-development',
    origin: 'conference-report-2022',
    labels: {
      en: 'Professional development of teachers and trainers',
      fr: 'Développement professionnel des enseignants et formateurs',
    },
    weights: { 'teacher-development': 1 },
    reason: 'the official activity under another name',
  },
  {
    code: 'knowledge-creation',
    origin: 'conference-report-2022',
    labels: {
      en: 'Creation of knowledge, research and development',
      fr: 'Création de connaissances, recherche et développement',
    },
    weights: { 'applied-research': 0.9, 'innovative-methods': 0.2 },
    reason: 'research is wider than applied research, and part of it is about teaching',
  },
  {
    code: 'learner-mobility',
    origin: 'workshop-themes',
    labels: { en: 'Mobility of learners', fr: 'Mobilité des apprenants' },
    weights: { 'internationalisation-mobility': 1 },
    reason: 'the best known half of the official activity',
  },
  {
    code: 'staff-exchange',
    origin: 'workshop-themes',
    labels: {
      en: 'Staff exchange and peer learning',
      fr: 'Échanges de personnels et apprentissage entre pairs',
    },
    weights: { 'internationalisation-mobility': 0.8, 'teacher-development': 0.7 },
    reason: 'teachers go abroad in order to learn from one another',
  },
  {
    code: 'joint-qualifications',
    origin: 'workshop-themes',
    labels: { en: 'Joint qualifications linked to the EQF', fr: 'Certifications conjointes liées au CEC' },
    weights: {
      'flexible-curricula': 0.8,
      'internationalisation-mobility': 0.6,
      'quality-assurance': 0.4,
      'prior-learning-validation': 0.2,
    },
    reason: 'qualifications made by partners in several countries, who must trust each other’s quality',
  },
  {
    code: 'sme-cooperation',
    origin: 'workshop-themes',
    labels: {
      en: 'Working with small and medium-sized enterprises',
      fr: 'Travailler avec les petites et moyennes entreprises',
    },
    weights: {
      'business-education-partnership': 0.9,
      'applied-research': 0.3,
      'skills-ecosystems': 0.3,
      entrepreneurship: 0.2,
    },
    reason: 'a partnership with business; small firms also seek help with innovation and a regional network',
  },
  {
    code: 'personalised-training',
    origin: 'workshop-themes',
    labels: { en: 'Personalised training', fr: 'Formation personnalisée' },
    weights: {
      'flexible-curricula': 0.9,
      'innovative-methods': 0.4,
      'lifelong-inclusive-learning': 0.4,
      guidance: 0.3,
    },
    reason: 'individual courses, with methods and advice that make them possible',
  },
  {
    code: 'resource-sharing',
    origin: 'campus-international-purposes',
    labels: { en: 'Sharing of technical resources', fr: 'Partage de ressources techniques' },
    weights: {
      'internationalisation-mobility': 0.6,
      'sustainable-finance': 0.4,
      'skills-ecosystems': 0.4,
      'innovative-methods': 0.3,
    },
    reason: 'equipment and materials used in common across borders, which also spreads their cost',
  },
  {
    code: 'common-qualifications',
    origin: 'campus-international-purposes',
    labels: { en: 'Qualifications issued in common', fr: 'Certifications délivrées en commun' },
    weights: { 'flexible-curricula': 0.8, 'internationalisation-mobility': 0.7, 'quality-assurance': 0.4 },
    reason: 'close to joint qualifications, with the award itself shared',
  },
  {
    code: 'training-platforms',
    origin: 'campus-international-purposes',
    labels: { en: 'Training platforms', fr: 'Plateformes de formation' },
    weights: {
      'innovative-methods': 0.6,
      'business-education-partnership': 0.5,
      'applied-research': 0.4,
      'internationalisation-mobility': 0.4,
    },
    reason: 'equipped places, run with firms, where learners of several countries train',
  },
  {
    code: 'foreign-trainers',
    origin: 'campus-international-purposes',
    labels: {
      en: 'Training of technicians and trainers from abroad',
      fr: 'Formation de techniciens et formateurs étrangers',
    },
    weights: {
      'internationalisation-mobility': 0.9,
      'teacher-development': 0.8,
      'labour-market-skills': 0.3,
    },
    reason: 'training for those who train, received from other countries',
  },
];
