import { ACTIVITIES, ACTIVITY_CLUSTER_LABELS } from './activities.ts';
import { ACTIVITY_ALIASES } from './activityAliases.ts';
import { COUNTRY_CODES, countryName, erasmusStatus } from './countries.ts';
import { EQF_DESCRIPTIONS, EQF_LEVELS } from './eqf.ts';
import { KIND_LABELS, KINDS } from './kinds.ts';
import { type Labels, labelIn, speaks } from './labels.ts';
import { isSupportedLanguage, LANGUAGE_CODES, languageName } from './languages.ts';
import type { NaceCode } from './nace.ts';
import type { Reference } from './reference.ts';
import { CMQ_SECTORS, ECOSYSTEMS, type ListedSector, PACT_PARTNERSHIPS } from './sectorSchemes.ts';

/** The vocabularies by name, in the order in which they are listed. */
export const VOCABULARY_NAMES = [
  'kinds',
  'activities',
  'activity-aliases',
  'sectors',
  'cmq-sectors',
  'ecosystems',
  'pact-partnerships',
  'nace',
  'nace-2.0',
  'isced-f',
  'nuts',
  'countries',
  'languages',
  'eqf-levels',
  'crosswalk',
] as const;
export type VocabularyName = (typeof VOCABULARY_NAMES)[number];

/** One entry of a vocabulary; fields beside code and label only where they say something. */
export interface VocabularyEntry {
  /** As profiles carry it. */
  readonly code: string;
  readonly label: string;
  /** The entry above it. */
  readonly parent?: string;
  readonly description?: string;
  /** False where the source itself was not read. */
  readonly verified?: boolean;
  /** Other codes that are read as this one. */
  readonly alsoWritten?: readonly string[];
  /** Official activity number, NUTS or NACE level and the like. */
  readonly level?: string;
  /** What an alias means: official codes with weights in (0, 1]. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Crosswalk: the base sector, how much of the code is about it, in (0, 1], and why. */
  readonly sector?: string;
  readonly weight?: number;
  readonly reason?: string;
  /** Countries: what they are to Erasmus+ on the day, and the region of third countries. */
  readonly erasmusStatus?: string;
  readonly erasmusRegion?: number;
  /** Languages: whether texts in it are understood. */
  readonly supported?: boolean;
}

export interface VocabularySummary {
  readonly name: VocabularyName;
  readonly title: string;
  /** Languages that labels exist in, ISO 639-1; null for "any", where names come from locale data. */
  readonly languages: readonly string[] | null;
}

export interface VocabularyListing {
  readonly name: VocabularyName;
  readonly title: string;
  /** The language of the labels: the one asked for, or English where there are none in it. */
  readonly language: string;
  readonly entries: readonly VocabularyEntry[];
}

/** Where labels are asked for: the code lists, the language and the day (ISO date) for what changes in time. */
export interface ListingRequest {
  readonly reference: Reference;
  readonly language: string;
  readonly day: string;
}

interface Vocabulary {
  readonly title: Labels;
  /** Null: any. Otherwise the languages that at least one entry has a label in. */
  languages(reference: Reference): readonly string[] | null;
  entries(request: ListingRequest): readonly VocabularyEntry[];
}

const OWN_LANGUAGES = (): readonly string[] => ['en', 'fr'];
const ANY_LANGUAGE = (): null => null;

const VOCABULARIES: Readonly<Record<VocabularyName, Vocabulary>> = {
  kinds: {
    title: { en: 'Kinds of profile', fr: 'Types de profil' },
    languages: OWN_LANGUAGES,
    entries: ({ language }) => KINDS.map((code) => ({ code, label: labelIn(KIND_LABELS[code], language) })),
  },
  activities: {
    title: {
      en: 'Activities of Centres of Vocational Excellence',
      fr: 'Activités des centres d’excellence professionnelle',
    },
    languages: OWN_LANGUAGES,
    entries: ({ language }) =>
      ACTIVITIES.map(({ code, number, cluster, labels }) => ({
        code,
        label: labelIn(labels, language),
        parent: cluster,
        description: labelIn(ACTIVITY_CLUSTER_LABELS[cluster], language),
        alsoWritten: [String(number)],
      })),
  },
  'activity-aliases': {
    title: { en: 'Other names for activities', fr: 'Autres noms d’activités' },
    languages: OWN_LANGUAGES,
    entries: ({ language }) =>
      ACTIVITY_ALIASES.map(({ code, labels, origin, weights, reason }) => ({
        code,
        label: labelIn(labels, language),
        parent: origin,
        weights,
        reason,
      })),
  },
  sectors: {
    title: { en: 'Base sectors of the crosswalk', fr: 'Secteurs de base de la table de passage' },
    languages: OWN_LANGUAGES,
    entries: ({ reference, language }) =>
      reference.sectorSpace.sectors.map(({ code, labels }) => ({ code, label: labelIn(labels, language) })),
  },
  'cmq-sectors': {
    title: {
      en: 'Sectors of the French campuses',
      fr: 'Secteurs des campus des métiers et des qualifications',
    },
    languages: OWN_LANGUAGES,
    entries: ({ language }) =>
      CMQ_SECTORS.map((sector) => ({
        ...listedEntry('cmq', sector, language),
        alsoWritten: [`cmq:${sector.fileCode}`],
      })),
  },
  ecosystems: {
    title: {
      en: 'Industrial ecosystems of the European Union',
      fr: 'Écosystèmes industriels de l’Union européenne',
    },
    languages: OWN_LANGUAGES,
    entries: ({ language }) => ECOSYSTEMS.map((sector) => listedEntry('ecosystem', sector, language)),
  },
  'pact-partnerships': {
    title: { en: 'Partnerships of the Pact for Skills', fr: 'Partenariats du pacte pour les compétences' },
    languages: OWN_LANGUAGES,
    entries: ({ language }) => PACT_PARTNERSHIPS.map((sector) => listedEntry('pact', sector, language)),
  },
  nace: {
    title: { en: 'NACE 2.1, economic activities', fr: 'NACE 2.1, activités économiques' },
    languages: ({ nace }) => languagesOf([...nace['2.1'].values()]),
    entries: ({ reference, language }) => naceEntries('nace', reference.nace['2.1'], language),
  },
  'nace-2.0': {
    title: { en: 'NACE 2.0, economic activities', fr: 'NACE 2.0, activités économiques' },
    languages: ({ nace }) => languagesOf([...nace['2.0'].values()]),
    entries: ({ reference, language }) => naceEntries('nace-2.0', reference.nace['2.0'], language),
  },
  'isced-f': {
    title: { en: 'ISCED-F 2013, fields of education and training', fr: 'CITE-F 2013, domaines d’études' },
    languages: ({ iscedF }) => languagesOf([...iscedF.values()]),
    entries: ({ reference, language }) =>
      [...reference.iscedF.values()].map(({ code, level, parent, labels }) => ({
        code: `isced-f:${code}`,
        label: labelIn(labels, language),
        ...(parent === null ? {} : { parent: `isced-f:${parent}` }),
        level,
      })),
  },
  nuts: {
    title: { en: 'NUTS 2016, regions', fr: 'NUTS 2016, régions' },
    languages: ANY_LANGUAGE,
    entries: ({ reference, language }) =>
      [...reference.nuts.values()].map(({ code, name, level, parent, country }) => ({
        code,
        label: level === 0 ? countryName(country, language) : name,
        ...(parent === null ? {} : { parent }),
        level: String(level),
      })),
  },
  countries: {
    title: { en: 'Countries', fr: 'Pays' },
    languages: ANY_LANGUAGE,
    entries: ({ reference, language, day }) =>
      COUNTRY_CODES.map((code) => {
        const status = erasmusStatus(reference.erasmusStatuses, code, day);
        const label = countryName(code, language);
        if (status === undefined) return { code, label };
        const region = status.region === null ? {} : { erasmusRegion: status.region };
        return { code, label, erasmusStatus: status.status, ...region, verified: status.verified };
      }),
  },
  languages: {
    title: { en: 'Languages', fr: 'Langues' },
    languages: ANY_LANGUAGE,
    entries: ({ language }) =>
      LANGUAGE_CODES.map((code) => ({
        code,
        label: languageName(code, language),
        supported: isSupportedLanguage(code),
      })),
  },
  'eqf-levels': {
    title: {
      en: 'Levels of the European Qualifications Framework',
      fr: 'Niveaux du cadre européen des certifications',
    },
    languages: OWN_LANGUAGES,
    entries: ({ language }) =>
      EQF_LEVELS.map((level, i) => ({
        code: String(level),
        label: language === 'fr' ? `Niveau ${level} du CEC` : `EQF level ${level}`,
        description: labelIn(EQF_DESCRIPTIONS[i], language),
      })),
  },
  crosswalk: {
    title: {
      en: 'Crosswalk from all sector schemes to base sectors',
      fr: 'Table de passage vers les secteurs de base',
    },
    languages: OWN_LANGUAGES,
    entries: ({ reference, language }) =>
      reference.crosswalk.map(({ scheme, code, sector, weight, reason }) => ({
        code: `${scheme}:${code}`,
        label: labelIn(reference.sectorCodes.get(`${scheme}:${code}`)!.labels, language),
        sector,
        weight,
        reason,
      })),
  },
};

/** All vocabularies with their titles in a language and the languages of their labels. */
export function listVocabularies({ reference, language }: ListingRequest): readonly VocabularySummary[] {
  return VOCABULARY_NAMES.map((name) => ({
    name,
    title: labelIn(VOCABULARIES[name].title, language),
    languages: VOCABULARIES[name].languages(reference),
  }));
}

/**
 * A vocabulary with its labels in a language, in the order of its source; an entry without a label in that
 * language has its English one. Linear in the entries. Never throws.
 */
export function vocabulary(name: VocabularyName, request: ListingRequest): VocabularyListing {
  const { title, languages, entries } = VOCABULARIES[name];
  const available = languages(request.reference);
  const language = available === null || speaks(available, request.language) ? request.language : 'en';
  return { name, title: labelIn(title, language), language, entries: entries({ ...request, language }) };
}

function listedEntry(
  scheme: string,
  { code, labels, verified }: ListedSector,
  language: string,
): VocabularyEntry {
  return { code: `${scheme}:${code}`, label: labelIn(labels, language), verified };
}

function naceEntries(
  scheme: string,
  codes: ReadonlyMap<string, NaceCode>,
  language: string,
): readonly VocabularyEntry[] {
  return [...codes.values()].map(({ code, level, parent, labels }) => ({
    code: `${scheme}:${code}`,
    label: labelIn(labels, language),
    ...(parent === null ? {} : { parent: `${scheme}:${parent}` }),
    level,
  }));
}

function languagesOf(labelled: readonly { readonly labels: Labels }[]): readonly string[] {
  return [...new Set(labelled.flatMap(({ labels }) => Object.keys(labels)))].sort();
}
