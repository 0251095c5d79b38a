import type { Labels } from './labels.ts';

/** The schemes that a sector code may carry before its colon. */
export const SECTOR_SCHEMES = ['cmq', 'ecosystem', 'pact', 'nace', 'nace-2.0', 'isced-f'] as const;
export type SectorScheme = (typeof SECTOR_SCHEMES)[number];

/** A sector of one of the three short lists. */
export interface ListedSector {
  /** Without its scheme. */
  readonly code: string;
  readonly labels: Labels;
  /** Whether the source itself was read; false where the entry is known from hearsay. */
  readonly verified: boolean;
}

export interface CmqSector extends ListedSector {
  /** F01 to F12. */
  readonly fileCode: string;
}

/**
 * The twelve sectors of the French campuses, with the file codes F01 to F12 that data about them uses.
 * Source: official sector names of the Campus des métiers et des qualifications.
 */
export const CMQ_SECTORS: readonly CmqSector[] = [
  cmq(
    'F06',
    'mobility-transport',
    'Mobility, aeronautics, land and sea transport',
    'Mobilité, aéronautique, transports terrestres et maritimes',
  ),
  cmq('F11', 'tourism-gastronomy', 'Tourism and gastronomy', 'Tourisme, gastronomie'),
  cmq('F03', 'creation-design', 'Creation, design, audiovisual', 'Création, design, audiovisuel'),
  cmq('F02', 'chemistry-biotechnology', 'Chemistry and biotechnology', 'Chimie et biotechnologies'),
  cmq('F05', 'materials', 'Materials, innovative materials', 'Matériaux, matériaux innovants'),
  cmq('F12', 'energy-transition', 'Energy transition, eco-industry', 'Transition énergétique, éco-industrie'),
  cmq('F08', 'personal-services', 'Services for people, well-being', 'Services à la personne, bien-être'),
  cmq('F01', 'food', 'Food, agri-food', 'Alimentaire, agroalimentaire'),
  cmq(
    'F04',
    'construction',
    'Infrastructure, building, eco-construction',
    'Infrastructures, bâtiment, éco-construction',
  ),
  cmq('F10', 'mechatronics', 'Innovative systems and mechatronics', 'Systèmes innovants, mécatronique'),
  cmq(
    'F09',
    'business-services-logistics',
    'Business services and logistics',
    'Services aux entreprises, logistique',
  ),
  cmq('F07', 'digital', 'Digital and telecommunications', 'Numérique, télécommunications'),
];

/**
 * The fourteen industrial ecosystems of the European Union.
 * Source: European industrial strategy, as listed in the Erasmus+ Programme Guide 2026, pp. 295-296.
 */
export const ECOSYSTEMS: readonly ListedSector[] = [
  listed('mobility', 'Mobility, transport, automotive', 'Mobilité, transports, automobile'),
  listed('textile', 'Textile', 'Textile'),
  listed('renewable-energy', 'Renewable energy', 'Énergies renouvelables'),
  listed('electronics', 'Electronics', 'Électronique'),
  listed('retail', 'Retail', 'Commerce de détail'),
  listed('construction', 'Construction', 'Construction'),
  listed('aerospace-defence', 'Aerospace and defence', 'Aérospatiale et défense'),
  listed('energy-intensive', 'Low-carbon energy-intensive industries', 'Industries énergivores bas carbone'),
  listed('tourism', 'Tourism', 'Tourisme'),
  listed('agri-food', 'Agri-food', 'Agroalimentaire'),
  listed('creative-cultural', 'Creative and cultural industries', 'Industries culturelles et créatives'),
  listed('digital', 'Digital', 'Numérique'),
  listed('proximity-social', 'Proximity and social economy', 'Économie sociale et de proximité'),
  listed('health', 'Health', 'Santé'),
];

/**
 * The large-scale partnerships of the Pact for Skills; those of which no confirmation was read are not verified.
 * Source: Pact for Skills, European Commission.
 */
export const PACT_PARTNERSHIPS: readonly ListedSector[] = [
  listed('automotive', 'Automotive', 'Automobile'),
  listed('microelectronics', 'Microelectronics', 'Microélectronique'),
  listed('aerospace-defence', 'Aerospace and defence', 'Aérospatiale et défense'),
  listed(
    'shipbuilding',
    'Shipbuilding and maritime technology',
    'Construction navale et technologies maritimes',
  ),
  listed('offshore-renewable', 'Offshore renewable energies', 'Énergies renouvelables en mer'),
  listed('textiles', 'Textiles, clothing, leather and footwear', 'Textile, habillement, cuir et chaussure'),
  listed('tourism', 'Tourism', 'Tourisme'),
  listed('retail', 'Retail', 'Commerce de détail'),
  listed('health', 'Health', 'Santé'),
  listed('agri-food', 'Agri-food', 'Agroalimentaire', false),
  listed('construction', 'Construction', 'Construction', false),
  listed(
    'cultural-creative',
    'Cultural and creative industries',
    'Industries culturelles et créatives',
    false,
  ),
  listed('digital', 'Digital', 'Numérique', false),
  listed('proximity-social', 'Proximity and social economy', 'Économie sociale et de proximité', false),
  listed('energy-intensive', 'Energy-intensive industries', 'Industries énergivores', false),
  listed('onshore-renewable', 'Onshore renewable energy', 'Énergies renouvelables terrestres', false),
  listed('rail-supply', 'Rail supply industry', 'Industrie ferroviaire', false),
  listed('long-term-care', 'Long-term care', 'Soins de longue durée', false),
  listed(
    'personal-household',
    'Personal and household services',
    'Services à la personne et aux ménages',
    false,
  ),
];

function listed(code: string, en: string, fr: string, verified = true): ListedSector {
  return { code, labels: { en, fr }, verified };
}

function cmq(fileCode: string, code: string, en: string, fr: string): CmqSector {
  return { ...listed(code, en, fr), fileCode };
}
