import { ACTIVITY_CLUSTER_LABELS } from '../vocabulary/activities.ts';
import type { CountedMember, Fact, MemberRemark, SidesState } from './finding.ts';
import type { StatementName } from './member.ts';

export type WordsLanguage = 'en' | 'fr';

/** Gives keys and codes the names that readers know them by, in the language of the words. */
export interface ConsortiumLabels {
  member(key: string): string;
  country(code: string): string;
  activity(code: string): string;
}

/** A fact as a sentence. Deterministic; never throws. */
export function factSentence(fact: Fact, language: WordsLanguage, labels: ConsortiumLabels): string {
  return language === 'fr' ? inFrench(fact, labels) : inEnglish(fact, labels);
}

/** The sentences of what is missing, of what must be confirmed and of what is not known, in that order. */
export function openPoints(
  facts: readonly Fact[],
  language: WordsLanguage,
  labels: ConsortiumLabels,
): string[] {
  return (['lacks', 'confirm', 'unknown'] as const).flatMap((tone) =>
    facts.filter((fact) => fact.tone === tone).map((fact) => factSentence(fact, language, labels)),
  );
}

function inEnglish(fact: Fact, labels: ConsortiumLabels): string {
  switch (fact.type) {
    case 'count': {
      const what = COUNTED.en[countedName(fact)];
      const { counted, needed, possible } = fact;
      const more = possible > counted && counted < needed ? `, up to ${possible} if all is confirmed` : '';
      if (fact.of === 'coordinators') return `${what}: ${counted}; exactly 1 needed`;
      const named = fact.countries.map((code) => labels.country(code)).join(', ');
      return `${what}: ${counted}${named === '' ? '' : ` (${named})`}${more}; at least ${needed} needed`;
    }
    case 'country-sides':
      return sidesSentence(fact, 'en', labels);
    case 'member':
      return `${labels.member(fact.member)}${fact.country === null ? '' : ` (${labels.country(fact.country)})`}: ${REMARKS.en[fact.remark]}`;
    case 'activities': {
      const cluster = ACTIVITY_CLUSTER_LABELS[fact.cluster].en;
      if (fact.tone === 'unknown')
        return `${cluster}: no activities were told; at least ${fact.needed} needed`;
      const perhaps = fact.perhaps.length > 0 ? `, ${fact.perhaps.length} more may be meant` : '';
      return `${cluster}: ${fact.planned.length} planned${perhaps}; at least ${fact.needed} needed`;
    }
    case 'eqf-levels':
      return `${EQF.en[fact.remark]}${fact.levels.length === 0 ? '' : `: ${fact.levels.join(', ')}`}`;
    case 'amount':
      return `${AMOUNTS.en[fact.of]}: ${amount(fact.value, fact.of, 'en')} (${fact.of === 'months' ? 'usually' : 'at most'} ${amount(fact.bound, fact.of, 'en')})`;
    case 'stated':
      return `${STATED.en[fact.statement]}: ${fact.value === null ? 'not stated' : fact.value ? 'stated' : 'denied'}`;
  }
}

function inFrench(fact: Fact, labels: ConsortiumLabels): string {
  switch (fact.type) {
    case 'count': {
      const what = COUNTED.fr[countedName(fact)];
      const { counted, needed, possible } = fact;
      const more = possible > counted && counted < needed ? `, jusqu’à ${possible} si tout se confirme` : '';
      if (fact.of === 'coordinators') return `${what} : ${counted} ; il en faut exactement 1`;
      const named = fact.countries.map((code) => labels.country(code)).join(', ');
      return `${what} : ${counted}${named === '' ? '' : ` (${named})`}${more} ; il en faut au moins ${needed}`;
    }
    case 'country-sides':
      return sidesSentence(fact, 'fr', labels);
    case 'member':
      return `${labels.member(fact.member)}${fact.country === null ? '' : ` (${labels.country(fact.country)})`} : ${REMARKS.fr[fact.remark]}`;
    case 'activities': {
      const cluster = ACTIVITY_CLUSTER_LABELS[fact.cluster].fr;
      if (fact.tone === 'unknown') {
        return `${cluster} : aucune activité indiquée ; il en faut au moins ${fact.needed}`;
      }
      const perhaps = fact.perhaps.length > 0 ? `, ${fact.perhaps.length} de plus peut-être` : '';
      return `${cluster} : ${fact.planned.length} prévue(s)${perhaps} ; il en faut au moins ${fact.needed}`;
    }
    case 'eqf-levels':
      return `${EQF.fr[fact.remark]}${fact.levels.length === 0 ? '' : ` : ${fact.levels.join(', ')}`}`;
    case 'amount':
      return `${AMOUNTS.fr[fact.of]} : ${amount(fact.value, fact.of, 'fr')} (${fact.of === 'months' ? 'd’ordinaire' : 'au plus'} ${amount(fact.bound, fact.of, 'fr')})`;
    case 'stated':
      return `${STATED.fr[fact.statement]} : ${fact.value === null ? 'non indiqué' : fact.value ? 'déclaré' : 'nié'}`;
  }
}

type CountName = 'applicants' | 'countries' | 'eu-members' | 'countries-with-both' | 'coordinators';

function countedName({ of, statuses }: Extract<Fact, { type: 'count' }>): CountName {
  return of === 'countries' && !statuses.includes('associated') ? 'eu-members' : of;
}

function sidesSentence(
  { country, state, employers, vetProviders }: Extract<Fact, { type: 'country-sides' }>,
  language: WordsLanguage,
  labels: ConsortiumLabels,
): string {
  const doubtful = (members: readonly CountedMember[]): string =>
    members
      .filter(({ reading }) => reading !== 'counts')
      .map(({ member }) => labels.member(member))
      .join(language === 'fr' ? ' ou ' : ' or ');
  const sure = (members: readonly CountedMember[]): boolean =>
    members.some(({ reading }) => reading === 'counts');
  const place = labels.country(country);
  const inferred = [...employers, ...vetProviders].some((each) => each.inferred);
  const words = SIDES_WORDS[language];
  const mark = inferred ? words.inferred : '';
  if (state === 'both-if-confirmed') {
    const needed = [
      ...(sure(employers) ? [] : [words.asEmployer(doubtful(employers))]),
      ...(sure(vetProviders) ? [] : [words.asVetProvider(doubtful(vetProviders))]),
    ];
    const told = needed.length > 0 ? needed : [words.differently];
    return `${words.onlyIf(place, told.join(words.and))}${mark}`;
  }
  if (state === 'one-organisation-for-both') {
    const both = employers.find(({ member }) => vetProviders.some((other) => other.member === member));
    return `${words.forBoth(place, both === undefined ? '' : labels.member(both.member))}${mark}`;
  }
  return `${words.state[state](place)}${state === 'neither' ? '' : mark}`;
}

interface SidesWords {
  readonly state: Readonly<
    Record<Exclude<SidesState, 'both-if-confirmed' | 'one-organisation-for-both'>, (place: string) => string>
  >;
  readonly inferred: string;
  readonly and: string;
  readonly differently: string;
  onlyIf(place: string, what: string): string;
  asEmployer(names: string): string;
  asVetProvider(names: string): string;
  forBoth(place: string, name: string): string;
}

const SIDES_WORDS: Readonly<Record<WordsLanguage, SidesWords>> = {
  en: {
    state: {
      both: (place) => `${place} has an employer and a VET provider`,
      unknown: (place) => `${place}: cannot be known, because kinds or roles are missing`,
      'no-employer': (place) => `${place} has a VET provider but no employer`,
      'no-vet-provider': (place) => `${place} has an employer but no VET provider`,
      neither: (place) => `${place} has neither an employer nor a VET provider`,
    },
    inferred: ' [kinds read off names]',
    and: ' and ',
    differently: 'two different organisations are shown to count',
    onlyIf: (place, what) => `${place} has both only if ${what}`,
    asEmployer: (names) => `${names} counts as an employer or sector body`,
    asVetProvider: (names) => `${names} counts as a VET provider`,
    forBoth: (place, name) =>
      `${place} has both only if ${name} may count as both, which the call does not say`,
  },
  fr: {
    state: {
      both: (place) => `${place} : un employeur et un organisme de formation`,
      unknown: (place) => `${place} : ne peut être établi, des types ou des rôles manquent`,
      'no-employer': (place) => `${place} : un organisme de formation mais pas d’employeur`,
      'no-vet-provider': (place) => `${place} : un employeur mais pas d’organisme de formation`,
      neither: (place) => `${place} : ni employeur ni organisme de formation`,
    },
    inferred: ' [types déduits des noms]',
    and: ' et ',
    differently: 'deux organisations différentes comptent',
    onlyIf: (place, what) => `${place} : les deux seulement si ${what}`,
    asEmployer: (names) => `${names} compte comme employeur ou organisme de branche`,
    asVetProvider: (names) => `${names} compte comme organisme de formation professionnelle`,
    forBoth: (place, name) =>
      `${place} : les deux seulement si ${name} peut compter deux fois, ce que l’appel ne dit pas`,
  },
};

const COUNTED: Readonly<Record<WordsLanguage, Readonly<Record<CountName, string>>>> = {
  en: {
    applicants: 'Applicants from Member States and associated countries',
    countries: 'Member States or associated countries among the applicants',
    'eu-members': 'Member States among the applicants',
    'countries-with-both': 'Countries with an employer and a VET provider for sure',
    coordinators: 'Coordinators',
  },
  fr: {
    applicants: 'Candidats d’États membres et de pays associés',
    countries: 'États membres ou pays associés parmi les candidats',
    'eu-members': 'États membres parmi les candidats',
    'countries-with-both': 'Pays ayant sûrement un employeur et un organisme de formation',
    coordinators: 'Coordinateurs',
  },
};

const REMARKS: Readonly<Record<WordsLanguage, Readonly<Record<MemberRemark, string>>>> = {
  en: {
    'counts-not-surely': 'the call does not say whether applicants from there count towards the least number',
    'not-eligible': 'organisations of this country take no part in any role',
    'public-body-not-eligible': 'public bodies of this country take no part in any role',
    'public-body-to-rule-out': 'only if it is neither a public body nor state-owned',
    'associated-partner-only': 'can only be an associated partner',
    'added-value-needed': 'only if it brings essential added value',
    'country-unknown': 'its country is not known',
    'role-unknown': 'its role is not known',
    'kind-unknown': 'its kind is not known',
    'may-not-coordinate': 'may not coordinate from there',
    'no-legal-entity': 'is a project, not a legal entity: name the organisation behind it',
    'legal-entity-to-confirm': 'only if the campus is a legal entity; else name the school that carries it',
  },
  fr: {
    'counts-not-surely': 'l’appel ne dit pas si les candidats de là-bas comptent dans le nombre minimal',
    'not-eligible': 'les organisations de ce pays ne participent à aucun titre',
    'public-body-not-eligible': 'les organismes publics de ce pays ne participent à aucun titre',
    'public-body-to-rule-out': 'seulement si elle n’est ni organisme public ni détenue par l’État',
    'associated-partner-only': 'ne peut être que partenaire associé',
    'added-value-needed': 'seulement si elle apporte une valeur ajoutée essentielle',
    'country-unknown': 'son pays n’est pas connu',
    'role-unknown': 'son rôle n’est pas connu',
    'kind-unknown': 'son type n’est pas connu',
    'may-not-coordinate': 'ne peut coordonner depuis ce pays',
    'no-legal-entity': 'est un projet, pas une personne morale : nommez l’organisation derrière',
    'legal-entity-to-confirm':
      'seulement si le campus est une personne morale ; sinon nommez l’établissement qui le porte',
  },
};

const EQF: Readonly<
  Record<WordsLanguage, Readonly<Record<Extract<Fact, { type: 'eqf-levels' }>['remark'], string>>>
> = {
  en: {
    within: 'EQF levels within bounds',
    outside: 'EQF levels outside the call',
    'no-focus': 'None of the levels that must be the focus',
    'work-based-learning': 'Only with strong work-based learning at EQF levels',
    'not-stated': 'The EQF levels were not told',
  },
  fr: {
    within: 'Niveaux CEC admis',
    outside: 'Niveaux CEC hors de l’appel',
    'no-focus': 'Aucun des niveaux qui doivent être au centre',
    'work-based-learning': 'Seulement avec un fort apprentissage en milieu de travail aux niveaux CEC',
    'not-stated': 'Les niveaux CEC n’ont pas été indiqués',
  },
};

const AMOUNTS: Readonly<Record<WordsLanguage, Readonly<Record<'months' | 'grant' | 'share', string>>>> = {
  en: { months: 'Duration', grant: 'Lump sum', share: 'Share of the cost' },
  fr: { months: 'Durée', grant: 'Montant forfaitaire', share: 'Part du coût' },
};

function amount(value: number | null, of: 'months' | 'grant' | 'share', language: WordsLanguage): string {
  if (value === null) return language === 'fr' ? 'non indiqué' : 'not told';
  if (of === 'months') return language === 'fr' ? `${value} mois` : `${value} months`;
  if (of === 'share') return `${Math.round(value * 1000) / 10} %`;
  return language === 'fr' ? `${value.toLocaleString('fr-FR')} €` : `EUR ${value.toLocaleString('en-GB')}`;
}

const STATED: Readonly<Record<WordsLanguage, Readonly<Record<StatementName, string>>>> = {
  en: {
    activeInField: 'All applicants are active in VET or in the world of work',
    longTermActionPlan: 'A long-term action plan',
    annualMeeting: 'A meeting of all full partners each year',
    noSanctions: 'No member is under restrictive measures of the EU',
    addedValue: 'Essential added value of members from elsewhere',
    workBasedLearning: 'Strong work-based learning at the high levels',
  },
  fr: {
    activeInField: 'Tous les candidats sont actifs en formation professionnelle ou dans le monde du travail',
    longTermActionPlan: 'Un plan d’action à long terme',
    annualMeeting: 'Une réunion annuelle de tous les partenaires à part entière',
    noSanctions: 'Aucun membre ne fait l’objet de mesures restrictives de l’UE',
    addedValue: 'Valeur ajoutée essentielle des membres d’ailleurs',
    workBasedLearning: 'Fort apprentissage en milieu de travail aux niveaux élevés',
  },
};
