import type { Evidence } from './criterion.ts';
import type { CriterionExplanation, Explanation } from './explanation.ts';

/** Languages in which reasons are written. */
export const REASON_LANGUAGES = ['en', 'fr'] as const;
export type ReasonLanguage = (typeof REASON_LANGUAGES)[number];

/** Gives codes the names that readers know them by, in the language of the reasons. */
export interface ReasonLabels {
  kind(code: string): string;
  country(code: string): string;
  activity(code: string): string;
  sector(code: string): string;
  language(code: string): string;
}

/** At most so many reasons stand under a match. */
const MOST_REASONS = 5;
/** A reason says why; what adds less than this to the score is no reason. In [0, 1]. */
const LEAST_CONTRIBUTION = 0.008;
const LONGEST_QUOTE = 90;

/**
 * Why a pair fits, in words: one sentence for each criterion that is backed by evidence, both directions, by
 * contribution, greatest first. A sentence that would only repeat the other direction is left out.
 */
export function reasons(explanation: Explanation, language: ReasonLanguage, labels: ReasonLabels): string[] {
  const write = WRITERS[language];
  const weighed = explanation.directions.flatMap(({ direction, criteria }) =>
    criteria
      .filter((each) => each.known > 0 && each.contribution >= LEAST_CONTRIBUTION)
      .flatMap(apartByLiking)
      .map((each) => ({ each, mine: direction === 'seeker-to-candidate' })),
  );
  weighed.sort((a, b) => b.each.contribution - a.each.contribution);
  const sentences: string[] = [];
  const told = new Set<string>();
  for (const { each, mine } of weighed) {
    // What is the same seen from both sides is told once.
    if (told.has(each.criterion) && (each.criterion === 'sectors' || each.criterion === 'language')) continue;
    const sentence = sentenceFor(each, mine, write, labels);
    if (sentence === null || sentences.includes(sentence)) continue;
    sentences.push(sentence);
    told.add(each.criterion);
    if (sentences.length === MOST_REASONS) break;
  }
  return sentences;
}

/** What was liked is told apart from what was stated. */
function apartByLiking(each: CriterionExplanation): CriterionExplanation[] {
  const liked = each.evidence.filter(isLiked);
  if (liked.length === 0) return [each];
  const stated = { ...each, evidence: each.evidence.filter((one) => !isLiked(one)) };
  return [stated, { ...each, evidence: liked }];
}

function isLiked(one: Evidence): boolean {
  return one.type === 'text' && one.seeker.likedProfile !== undefined;
}

/** The evidence of one type. */
function found<T extends Evidence['type']>(
  { evidence }: CriterionExplanation,
  type: T,
): Extract<Evidence, { type: T }>[] {
  return evidence.filter((each): each is Extract<Evidence, { type: T }> => each.type === type);
}

function sentenceFor(
  explained: CriterionExplanation,
  mine: boolean,
  write: Writer,
  labels: ReasonLabels,
): string | null {
  switch (explained.criterion) {
    case 'needs': {
      const [text] = found(explained, 'text');
      if (text === undefined) return null;
      const joined =
        text.words.length > 0
          ? text.words.slice(0, 3).map(({ seeker, candidate }) => bothSpellings(seeker, candidate))
          : text.concepts.slice(0, 2).map(({ label }) => label);
      const illustrative = [text.seeker, text.candidate].some((each) => each.provenance === 'illustrative');
      return write.text({
        mine,
        implied: text.seeker.field === 'offers',
        liked: text.seeker.likedProfile?.name ?? null,
        ask: quote(text.seeker.text),
        offer: quote(text.candidate.text),
        joined,
        illustrative,
      });
    }
    case 'activities': {
      const activities = found(explained, 'activity');
      const sought = activities.filter(({ relation }) => relation === 'sought-and-offered');
      const named = (sought.length > 0 ? sought : activities)
        .slice(0, 3)
        .map(({ code }) => labels.activity(code));
      if (named.length === 0) return null;
      return sought.length > 0 ? write.activitiesSought(mine, named) : write.activitiesShared(named);
    }
    case 'sectors': {
      const [sector] = found(explained, 'sector');
      if (sector === undefined) return null;
      const [one, other] = mine
        ? [sector.seekerCode, sector.candidateCode]
        : [sector.candidateCode, sector.seekerCode];
      return write.sectors(labels.sector(one), labels.sector(other));
    }
    case 'kind': {
      const [kind] = found(explained, 'kind');
      if (kind === undefined || kind.relation !== 'wished') return null;
      return write.kindWished(mine, labels.kind(kind.kind));
    }
    case 'country': {
      const [country] = found(explained, 'country');
      if (country === undefined) return null;
      if (country.relation === 'wished') return write.countryWished(mine, labels.country(country.country));
      return mine && country.relation === 'new' ? write.countryNew(labels.country(country.country)) : null;
    }
    case 'language': {
      const [common] = found(explained, 'languages');
      if (common === undefined || common.codes.length === 0) return null;
      return write.languages(common.codes.slice(0, 3).map((code) => labels.language(code)));
    }
  }
}

function bothSpellings(a: string, b: string): string {
  return a.toLowerCase() === b.toLowerCase() ? a : `${a} / ${b}`;
}

function quote(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const cut = text.slice(0, LONGEST_QUOTE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_QUOTE / 2))} …`;
}

interface TextMeeting {
  /** Whether it is the seeker who asks. */
  readonly mine: boolean;
  /** Whether an offer stands in for a need that was not stated. */
  readonly implied: boolean;
  /** The name of the profile whose text asks, where the seeker liked it. */
  readonly liked: string | null;
  readonly ask: string;
  readonly offer: string;
  /** The words or concepts that joined the two. */
  readonly joined: readonly string[];
  readonly illustrative: boolean;
}

interface Writer {
  text(meeting: TextMeeting): string;
  activitiesSought(mine: boolean, names: readonly string[]): string;
  activitiesShared(names: readonly string[]): string;
  sectors(one: string, other: string): string;
  kindWished(mine: boolean, kind: string): string;
  countryWished(mine: boolean, country: string): string;
  countryNew(country: string): string;
  languages(names: readonly string[]): string;
}

const WRITERS: Readonly<Record<ReasonLanguage, Writer>> = {
  en: {
    text: ({ mine, implied, liked, ask, offer, joined, illustrative }) => {
      const stated = implied
        ? mine
          ? 'Works on what you work on'
          : 'You work on what they work on'
        : mine
          ? 'Answers your need'
          : 'Needs what you offer';
      const head = liked === null ? stated : `Is like ${liked}, which you liked`;
      const link = joined.length > 0 ? ` (${joined.join(', ')})` : '';
      const mark = illustrative ? ' [illustrative text]' : '';
      return `${head}: “${ask}” ↔ “${offer}”${link}${mark}`;
    },
    activitiesSought: (mine, names) =>
      `${mine ? 'Offers what you seek' : 'Seeks what you offer'}: ${names.join('; ')}`,
    activitiesShared: (names) => `Both are active in: ${names.join('; ')}`,
    sectors: (one, other) => (one === other ? `Same sector: ${one}` : `Related sectors: ${one} ↔ ${other}`),
    kindWished: (mine, kind) =>
      mine ? `Is of a kind you look for: ${kind}` : `Looks for your kind: ${kind}`,
    countryWished: (mine, country) =>
      mine ? `Is in a place you look for: ${country}` : `Looks for partners where you are: ${country}`,
    countryNew: (country) => `Brings a country you do not have yet: ${country}`,
    languages: (names) => `Common working language: ${names.join(', ')}`,
  },
  fr: {
    text: ({ mine, implied, liked, ask, offer, joined, illustrative }) => {
      const stated = implied
        ? mine
          ? 'Travaille sur vos sujets'
          : 'Vous travaillez sur ses sujets'
        : mine
          ? 'Répond à votre besoin'
          : 'A besoin de ce que vous offrez';
      const head = liked === null ? stated : `Ressemble à ${liked}, que vous avez apprécié`;
      const link = joined.length > 0 ? ` (${joined.join(', ')})` : '';
      const mark = illustrative ? ' [texte d’illustration]' : '';
      return `${head} : « ${ask} » ↔ « ${offer} »${link}${mark}`;
    },
    activitiesSought: (mine, names) =>
      `${mine ? 'Offre ce que vous cherchez' : 'Cherche ce que vous offrez'} : ${names.join(' ; ')}`,
    activitiesShared: (names) => `Activités communes : ${names.join(' ; ')}`,
    sectors: (one, other) =>
      one === other ? `Même secteur : ${one}` : `Secteurs voisins : ${one} ↔ ${other}`,
    kindWished: (mine, kind) =>
      mine ? `Est du type que vous cherchez : ${kind}` : `Cherche votre type d’organisation : ${kind}`,
    countryWished: (mine, country) =>
      mine ? `Se trouve là où vous cherchez : ${country}` : `Cherche des partenaires chez vous : ${country}`,
    countryNew: (country) => `Apporte un pays que vous n’avez pas encore : ${country}`,
    languages: (names) => `Langue de travail commune : ${names.join(', ')}`,
  },
};
