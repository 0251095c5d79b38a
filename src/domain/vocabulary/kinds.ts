/**
 * The kinds of profile, in the order of PRODUCT: the first three are what the service exists for, the rest
 * are the people they meet. Codes are stable and appear in the API, the database and files.
 */
export const KINDS = [
  'cove',
  'cmq',
  'company',
  'vet-provider',
  'higher-education',
  'research',
  'sector-body',
  'social-partner',
  'public-authority',
  'qualification-authority',
  'development-agency',
  'employment-service',
  'ngo',
  'international-organisation',
] as const;

export type Kind = (typeof KINDS)[number];

/** Labels in English and French, of our own wording. */
export const KIND_LABELS: Readonly<Record<Kind, { readonly en: string; readonly fr: string }>> = {
  cove: { en: 'Centre of Vocational Excellence', fr: 'Centre d’excellence professionnelle' },
  cmq: { en: 'Campus of trades and qualifications', fr: 'Campus des métiers et des qualifications' },
  company: { en: 'Company', fr: 'Entreprise' },
  'vet-provider': { en: 'VET provider', fr: 'Organisme de formation professionnelle' },
  'higher-education': { en: 'Higher education institution', fr: 'Établissement d’enseignement supérieur' },
  research: { en: 'Research organisation', fr: 'Organisme de recherche' },
  'sector-body': {
    en: 'Chamber, cluster or professional association',
    fr: 'Chambre, pôle ou association professionnelle',
  },
  'social-partner': { en: 'Social partner', fr: 'Partenaire social' },
  'public-authority': { en: 'Public authority', fr: 'Autorité publique' },
  'qualification-authority': { en: 'Qualification authority', fr: 'Autorité de certification' },
  'development-agency': {
    en: 'Innovation or regional development agency',
    fr: 'Agence d’innovation ou de développement régional',
  },
  'employment-service': { en: 'Employment service', fr: 'Service de l’emploi' },
  ngo: { en: 'Non-governmental organisation', fr: 'Organisation non gouvernementale' },
  'international-organisation': { en: 'International organisation', fr: 'Organisation internationale' },
};
