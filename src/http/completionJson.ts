import { profileId } from '../db/profileId.ts';
import { WISH } from '../domain/consortium/conditions.ts';
import type { CallRules } from '../domain/consortium/ruleSet.ts';
import type { ReasonLanguage } from '../domain/match/reasons.ts';
import { countryName } from '../domain/vocabulary/countries.ts';
import { KIND_LABELS, type Kind } from '../domain/vocabulary/kinds.ts';
import type { Reference } from '../domain/vocabulary/reference.ts';
import type { CompletionAsk } from '../usecases/completionAsk.ts';
import { ASSUMED_HISTORY_SHARE } from '../usecases/completionFits.ts';
import type { ResolvedConsortium } from '../usecases/consortium.ts';
import { candidateFor, type MatchSources } from '../usecases/matching.ts';
import { reasonLabels } from '../usecases/naming.ts';
import type { ReadAnswer } from '../usecases/solvePrepared.ts';
import { type Addition, tellCompletions } from '../usecases/tellCompletion.ts';
import { consortiumLabels, findingShown } from './consortiumJson.ts';
import { matchedProfileShown, profileFromInput } from './profileJson.ts';
import type { CompletionInput } from './schemas/consortium.ts';

/** What completing needs to know, from a request whose members are resolved. */
export function completionAsk(
  input: Omit<CompletionInput, 'seconds'>,
  resolved: ResolvedConsortium,
  call: CallRules,
  sources: MatchSources,
): CompletionAsk {
  const { wishes, project } = input;
  const { profiles, ...excluded } = wishes.excluded;
  const externalId = project?.externalId ?? 'project';
  const id = profileId('described', externalId);
  return {
    resolved,
    call,
    wishes: {
      countries: wishes.countries,
      kinds: wishes.kinds,
      within: wishes.within,
      excluded,
      mostMembers: wishes.mostMembers,
      mostAdditions: wishes.additions,
    },
    waivedRules: input.waivedRules,
    excludedProfiles: profiles,
    project:
      project === null
        ? null
        : candidateFor(sources, profileFromInput({ ...project, externalId }, id, 'described')),
    alternatives: input.alternatives,
    historyShare: input.history ?? ASSUMED_HISTORY_SHARE,
    ignoredNetworks: [],
  };
}

/** An answer as the API shows it. */
export function completionShown(
  { reading, answer, ids, planFaults }: ReadAnswer,
  searched: number,
  ask: CompletionAsk,
  sources: MatchSources,
  reference: Reference,
  language: ReasonLanguage,
) {
  const head = {
    status: answer.status,
    reading,
    searched,
    pool: { size: ids.length, exact: answer.status === 'solved' && !answer.apartMattered },
    planFaults,
    cut: answer.status === 'solved' ? answer.cut : answer.status === 'out-of-time',
  };
  if (answer.status === 'impossible') {
    const reasons = answer.clash.map((source) => clashReason(source, ask.call, language));
    return { ...head, completions: [], clash: { sources: answer.clash, smallest: answer.smallest, reasons } };
  }
  if (answer.status === 'out-of-time') return { ...head, completions: [], clash: null };
  const completions = tellCompletions(sources, ask, ids, answer, language).map((told) => {
    const added = told.additions.map(({ profile: { id, name } }) => ({ key: id, name }));
    const members = [...ask.resolved.consortium.members, ...added];
    const labels = consortiumLabels({ members }, reference, language);
    return {
      additions: told.additions.map((addition) => ({
        profile: matchedProfileShown(addition.profile),
        fit: addition.fit,
        reasons: additionReasons(addition, ask, reference, language),
        helps: addition.helps,
        covers: addition.covers,
        history: addition.history,
        answers: addition.answers,
      })),
      fit: told.fit,
      bound: told.bound,
      gap: told.gap,
      optimal: told.optimal,
      tally: told.checked.tally,
      findings: told.checked.findings
        .filter(({ status }) => status !== 'passed')
        .map((finding) => findingShown(finding, language, labels)),
    };
  });
  return { ...head, completions, clash: null };
}

function additionReasons(
  { helps, covers, history, answers }: Addition,
  { call }: CompletionAsk,
  reference: Reference,
  language: ReasonLanguage,
): string[] {
  const { activity } = reasonLabels(reference, language);
  const french = language === 'fr';
  const wording = (id: string): string =>
    call.set.rules.find((rule) => rule.id === id)?.wording[language] ?? id;
  const partners = history.length;
  return [
    ...helps.map(({ rule }) =>
      french ? `Aide la règle ${rule} : ${wording(rule)}` : `Helps rule ${rule}: ${wording(rule)}`,
    ),
    ...covers.map((code) =>
      french
        ? `Porte seul une activité prévue : ${activity(code)}`
        : `Alone behind a planned activity: ${activity(code)}`,
    ),
    ...(partners === 0
      ? []
      : [
          french
            ? `Membres avec qui elle a déjà travaillé : ${partners}`
            : `Members it has worked with before: ${partners}`,
        ]),
    ...answers.reasons,
  ];
}

/** A rule or a wish of a clash, in words. */
function clashReason(source: string, { set }: CallRules, language: ReasonLanguage): string {
  const french = language === 'fr';
  const rule = set.rules.find(({ id }) => id === source);
  if (rule !== undefined) return rule.wording[language];
  const country = WISH.country('');
  const kind = WISH.kind('');
  if (source.startsWith(country)) {
    const name = countryName(source.slice(country.length), language);
    return french ? `Souhait : un membre de ${name}` : `Wish: a member from ${name}`;
  }
  if (source.startsWith(kind)) {
    const name = KIND_LABELS[source.slice(kind.length) as Kind][language];
    return french ? `Souhait : un membre du type ${name}` : `Wish: a member of kind ${name}`;
  }
  return WISHES[source]?.[language] ?? source;
}

const WISHES: Readonly<Record<string, Readonly<Record<ReasonLanguage, string>>>> = {
  [WISH.withinCountries]: {
    en: 'Wish: additions only from certain countries',
    fr: 'Souhait : des ajouts de certains pays seulement',
  },
  [WISH.withinKinds]: {
    en: 'Wish: additions only of certain kinds',
    fr: 'Souhait : des ajouts de certains types seulement',
  },
  [WISH.excludedCountries]: { en: 'Wish: countries left out', fr: 'Souhait : pays écartés' },
  [WISH.excludedKinds]: { en: 'Wish: kinds left out', fr: 'Souhait : types écartés' },
  [WISH.mostMembers]: { en: 'Wish: most members', fr: 'Souhait : nombre maximal de membres' },
  [WISH.mostAdditions]: { en: 'Wish: most additions', fr: 'Souhait : nombre maximal d’ajouts' },
  'pairs-apart': {
    en: 'Candidates that rule each other out',
    fr: 'Des candidats qui s’excluent mutuellement',
  },
};
