import { ACTIVITY_ALIASES } from './activityAliases.ts';
import type { Labels } from './labels.ts';

export const ACTIVITY_CLUSTERS = [
  'teaching-learning',
  'cooperation-partnership',
  'governance-funding',
] as const;
export type ActivityCluster = (typeof ACTIVITY_CLUSTERS)[number];

export const ACTIVITY_CLUSTER_LABELS: Readonly<Record<ActivityCluster, Labels>> = {
  'teaching-learning': { en: 'Teaching and learning', fr: 'Enseignement et apprentissage' },
  'cooperation-partnership': { en: 'Cooperation and partnership', fr: 'Coopération et partenariats' },
  'governance-funding': { en: 'Governance and funding', fr: 'Gouvernance et financement' },
};

export interface Activity {
  readonly code: string;
  /** 1 to 20, as in the call. */
  readonly number: number;
  readonly cluster: ActivityCluster;
  readonly labels: Labels;
}

/**
 * The 20 activities of a Centre of Vocational Excellence, in the order of the call; wording of our own.
 * Source: Erasmus+ Programme Guide 2026, Centres of Vocational Excellence, activities by cluster.
 */
export const ACTIVITIES: readonly Activity[] = [
  activity(
    1,
    'labour-market-skills',
    'Skills that the labour market needs',
    'Compétences attendues par le marché du travail',
  ),
  activity(
    2,
    'lifelong-inclusive-learning',
    'Lifelong learning open to all',
    'Formation tout au long de la vie, ouverte à tous',
  ),
  activity(
    3,
    'flexible-curricula',
    'Flexible, individual curricula and qualifications',
    'Parcours et certifications souples et individualisés',
  ),
  activity(
    4,
    'innovative-methods',
    'New learner-centred materials and methods',
    'Supports et méthodes innovants centrés sur l’apprenant',
  ),
  activity(
    5,
    'teacher-development',
    'Initial and continuing training of teachers and trainers',
    'Formation initiale et continue des enseignants et formateurs',
  ),
  activity(6, 'quality-assurance', 'Quality assurance', 'Assurance qualité'),
  activity(
    7,
    'graduate-tracking',
    'Feedback and tracking of graduates',
    'Retours d’expérience et suivi des diplômés',
  ),
  activity(8, 'guidance', 'Career guidance', 'Orientation et accompagnement'),
  activity(9, 'prior-learning-validation', 'Recognition of prior learning', 'Validation des acquis'),
  activity(
    10,
    'business-education-partnership',
    'Partnerships between business and education',
    'Partenariats entre entreprises et formation',
  ),
  activity(11, 'applied-research', 'Applied research and innovation', 'Recherche appliquée et innovation'),
  activity(
    12,
    'internationalisation-mobility',
    'International cooperation and mobility',
    'Ouverture internationale et mobilité',
  ),
  activity(
    13,
    'entrepreneurship',
    'Entrepreneurial skills and ventures',
    'Esprit d’entreprise et création d’activité',
  ),
  activity(
    14,
    'vet-attractiveness',
    'Making vocational training attractive',
    'Attractivité de la voie professionnelle',
  ),
  activity(15, 'skills-competitions', 'Skills competitions', 'Concours des métiers'),
  activity(
    16,
    'autonomy-governance',
    'Autonomy and effective governance of providers',
    'Autonomie et gouvernance des établissements',
  ),
  activity(17, 'skills-strategy', 'Skills strategy', 'Stratégie de compétences'),
  activity(
    18,
    'skills-ecosystems',
    'Building skills ecosystems together',
    'Construction partagée d’écosystèmes de compétences',
  ),
  activity(19, 'sustainable-finance', 'Sustainable financial models', 'Modèles économiques durables'),
  activity(
    20,
    'funding-instruments',
    'Use of national and EU funding',
    'Mobilisation des financements nationaux et européens',
  ),
];

const NUMBERS: ReadonlyMap<string, number> = new Map(ACTIVITIES.map(({ code, number }) => [code, number]));

const VECTORS: ReadonlyMap<string, readonly number[]> = new Map([
  ...ACTIVITIES.map(({ code }) => [code, vectorFrom({ [code]: 1 })] as const),
  ...ACTIVITY_ALIASES.map(({ code, weights }) => [code, vectorFrom(weights)] as const),
]);

const LABELS: ReadonlyMap<string, Labels> = new Map(
  [...ACTIVITIES, ...ACTIVITY_ALIASES].map(({ code, labels }) => [code, labels]),
);

const NOTHING: readonly number[] = ACTIVITIES.map(() => 0);

function activity(number: number, code: string, en: string, fr: string): Activity {
  const cluster =
    number <= 9 ? 'teaching-learning' : number <= 15 ? 'cooperation-partnership' : 'governance-funding';
  return { code, number, cluster, labels: { en, fr } };
}

function vectorFrom(weights: Readonly<Record<string, number>>): readonly number[] {
  const vector = ACTIVITIES.map(() => 0);
  for (const [code, weight] of Object.entries(weights)) vector[NUMBERS.get(code)! - 1] = weight;
  return vector;
}

/**
 * How much of each official activity a code means: 20 weights in [0, 1], in the order of ACTIVITIES. An
 * official code is 1 at its own place; an alias spreads; all zero for a code that is not known. Never throws.
 */
export function activityVector(code: string): readonly number[] {
  return VECTORS.get(code) ?? NOTHING;
}

/** The names of an activity or alias; undefined where the code is not known. */
export function activityLabels(code: string): Labels | undefined {
  return LABELS.get(code);
}

/**
 * The code in its usual form, from a code or an official number ("10"); undefined where there is none such.
 * Never throws.
 */
export function normaliseActivityCode(text: string): string | undefined {
  const code = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (VECTORS.has(code)) return code;
  return /^\d{1,2}$/.test(code) ? ACTIVITIES[Number(code) - 1]?.code : undefined;
}
