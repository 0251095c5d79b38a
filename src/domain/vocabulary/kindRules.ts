import type { Kind } from './kinds.ts';
import {
  ADULT_EDUCATION,
  CAMPUSES,
  SCHOOL_ASSOCIATIONS,
  SCHOOLS_AND_TRAINING,
  UNIVERSITIES,
  UNIVERSITIES_NAMED_AS_SCHOOLS,
  VOCATIONAL_SCHOOLS_NORTH_AND_EAST,
  VOCATIONAL_SCHOOLS_WEST_AND_SOUTH,
} from './kindWordsEducation.ts';
import {
  ASSOCIATION_FORMS,
  CHAMBERS_AND_CLUSTERS,
  CHARITIES,
  COMPANY_FORMS,
  FOUNDATIONS,
  HOSPITALS,
  INSTITUTES,
  NETWORKS,
  RESEARCH_ORGANISATIONS,
  TRADE_ASSOCIATIONS,
  TRADE_UNIONS,
} from './kindWordsPrivate.ts';
import {
  AUTHORITIES,
  DEVELOPMENT_AGENCIES,
  EMPLOYMENT_SERVICES,
  INTERNATIONAL_ORGANISATIONS,
  QUALIFICATION_AUTHORITIES,
  TERRITORIES,
} from './kindWordsPublic.ts';

/**
 * One rule of `inferredKind`: the words that say a kind. They are folded as `foldedName` does ("S.R.O." is `sro`)
 * and stand between commas. In them `*` is any letters, `..` any words, `^` the name's start, `$` its end;
 * `@ES PT` after a phrase lets it count in these countries only.
 */
export interface KindRule {
  readonly kind: Kind;
  readonly confidence: 'sure' | 'likely' | 'guess';
  readonly words: Readonly<Record<string, string>>;
}

/**
 * The rules in the order in which they are asked; the first that has a word in the name decides. What says most
 * comes first: a ministry of universities is a ministry, a chamber's school a school, a university's hospital a
 * hospital, and a legal form decides only where nothing else does.
 *
 * Reading of the kinds: hospitals, utilities and transport undertakings are employers and so `company`, also in
 * public hands; employers' federations are `sector-body`, trade unions `social-partner`; schools of general
 * secondary and adult education are `vet-provider`, for want of a closer kind.
 * Source: own lists, from public knowledge of school systems and company laws; reviewed on the participants of
 * the Centres of Vocational Excellence of 2021 to 2023 (European Commission, DG EMPL, CC BY 4.0).
 */
export const KIND_RULES: readonly KindRule[] = [
  { kind: 'cmq', confidence: 'sure', words: CAMPUSES },
  { kind: 'international-organisation', confidence: 'sure', words: INTERNATIONAL_ORGANISATIONS },
  { kind: 'employment-service', confidence: 'sure', words: EMPLOYMENT_SERVICES },
  { kind: 'qualification-authority', confidence: 'sure', words: QUALIFICATION_AUTHORITIES },
  { kind: 'public-authority', confidence: 'sure', words: AUTHORITIES },
  { kind: 'sector-body', confidence: 'likely', words: SCHOOL_ASSOCIATIONS },
  { kind: 'ngo', confidence: 'likely', words: CHARITIES },
  { kind: 'higher-education', confidence: 'sure', words: UNIVERSITIES_NAMED_AS_SCHOOLS },
  { kind: 'vet-provider', confidence: 'sure', words: VOCATIONAL_SCHOOLS_WEST_AND_SOUTH },
  { kind: 'vet-provider', confidence: 'sure', words: VOCATIONAL_SCHOOLS_NORTH_AND_EAST },
  { kind: 'vet-provider', confidence: 'likely', words: ADULT_EDUCATION },
  { kind: 'company', confidence: 'likely', words: HOSPITALS },
  { kind: 'higher-education', confidence: 'sure', words: UNIVERSITIES },
  { kind: 'development-agency', confidence: 'sure', words: DEVELOPMENT_AGENCIES },
  { kind: 'sector-body', confidence: 'sure', words: CHAMBERS_AND_CLUSTERS },
  { kind: 'research', confidence: 'sure', words: RESEARCH_ORGANISATIONS },
  { kind: 'social-partner', confidence: 'sure', words: TRADE_UNIONS },
  { kind: 'public-authority', confidence: 'sure', words: TERRITORIES },
  { kind: 'sector-body', confidence: 'likely', words: TRADE_ASSOCIATIONS },
  { kind: 'vet-provider', confidence: 'likely', words: SCHOOLS_AND_TRAINING },
  { kind: 'ngo', confidence: 'likely', words: FOUNDATIONS },
  { kind: 'sector-body', confidence: 'guess', words: NETWORKS },
  { kind: 'company', confidence: 'likely', words: COMPANY_FORMS },
  { kind: 'ngo', confidence: 'guess', words: ASSOCIATION_FORMS },
  { kind: 'research', confidence: 'guess', words: INSTITUTES },
];
