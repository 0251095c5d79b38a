import { matchSourcesOf } from '../../cli/sources.ts';
import { loadCalls } from '../../db/reference.ts';
import { checkConsortium } from '../../domain/consortium/check.ts';
import { SIDES } from '../../domain/consortium/member.ts';
import { readingOf } from '../../domain/consortium/sides.ts';
import type { MatchProfile } from '../../domain/match/facets.ts';
import type { Kind } from '../../domain/vocabulary/kinds.ts';
import { ASSUMED_HISTORY_SHARE } from '../../usecases/completionFits.ts';
import { saveDemo } from '../../usecases/loadDemo.ts';
import type { MatchSources } from '../../usecases/matching.ts';
import {
  leaveOut,
  resolvedSelected,
  type Selected,
  selectedConsortia,
  type Trial,
} from '../consortiumTrials.ts';
import { type Figure, figure, percentile } from '../figures.ts';
import { openInProcess } from '../inProcess.ts';
import type { Measure } from '../measure.ts';

/** Members that are taken out of each selected consortium, one at a time. */
const TIMES_ONE = 3;
/** Members that are taken out together, to measure longer answers. */
const SEVERAL = 5;
/** Members of the consortium whose check is timed, and how often it is. */
const CHECKED_MEMBERS = 40;
const CHECKS = 2_000;

/**
 * The check of a consortium, and the consortia that were selected in 2021 to 2023, each completed after members
 * were taken out: how long that takes among all stored profiles, and how often the service proposes an organisation
 * of the same country and kind as the one taken out, with and without history.
 */
export const consortium: Measure = {
  name: 'consortium',
  title: 'consortia: check, and completion with members left out',
  needsProfiles: true,
  targets: [
    {
      figure: 'check',
      label: `check of ${CHECKED_MEMBERS} members`,
      profiles: 100_000,
      bound: 'below',
      value: 1,
      unit: 'ms',
    },
    {
      figure: 'completeMax',
      label: 'completion, longest',
      profiles: 100_000,
      bound: 'below',
      value: 5_000,
      unit: 'ms',
    },
  ],
  async run({ connectionString, seed }, tell) {
    tell('loading the selected consortia');
    const opened = await openInProcess(connectionString);
    const { runtime, follower, db } = opened;
    try {
      await saveDemo(db, runtime.features, runtime.door);
      await follower.start();
      const sources = matchSourcesOf(runtime, follower);
      const selected = selectedConsortia(sources);
      const trials = (removed: number, times: number, asMany: boolean, historyShare: number) =>
        leaveOut(sources, selected, { removed, times, asMany, historyShare }, seed, tell);
      const withHistory = await trials(1, TIMES_ONE, true, ASSUMED_HISTORY_SHARE);
      const without = await trials(1, TIMES_ONE, true, 0);
      const several = await trials(SEVERAL, 1, true, ASSUMED_HISTORY_SHARE);
      const fewest = await trials(SEVERAL, 1, false, ASSUMED_HISTORY_SHARE);
      return [
        figure('check', `check of ${CHECKED_MEMBERS} members`, checkMilliseconds(sources, selected), 'ms'),
        figure('profiles', 'stored profiles searched', sources.index.size, 'count'),
        ...durations([...withHistory, ...several, ...fewest]),
        figure('trials', 'members taken out one at a time', withHistory.length, 'count'),
        ...acquaintance(withHistory),
        ...hits('', '', withHistory),
        ...hits('noHistory', 'no history: ', without),
      ];
    } finally {
      await opened.close();
    }
  },
};

/** What the answers took: processor time, which one thread spends. */
function durations(trials: readonly Trial[]): Figure[] {
  const both = (
    name: string,
    label: string,
    of: (trial: Trial) => number,
    unit: 'ms' | 'count',
  ): Figure[] => [
    figure(`${name}P50`, `${label}: p50`, percentile(trials.map(of), 0.5), unit),
    figure(
      `${name}Max`,
      `${label}: longest`.replace('pool: longest', 'pool: largest'),
      percentile(trials.map(of), 1),
      unit,
    ),
  ];
  const proven = trials.filter((each) => each.proven).length;
  return [
    figure('completions', `completions, 1 or ${SEVERAL} members left out`, trials.length, 'count'),
    ...both('complete', 'completion', ({ milliseconds }) => milliseconds, 'ms'),
    ...both('solve', 'of it the solver', ({ solving }) => solving, 'ms'),
    ...both('pool', 'candidates in the pool', ({ pool }) => pool, 'count'),
    figure('proven', 'proven best, alternatives too', (100 * proven) / trials.length, '%'),
    figure('gap', 'largest gap to the bound', 100 * Math.max(...trials.map(({ gap }) => gap)), '%'),
  ];
}

/** Whether past work together tells who was in a consortium: those left out, beside all who could have been in it. */
function acquaintance(trials: readonly Trial[]): Figure[] {
  const mean = (of: (trial: Trial) => number): number =>
    (100 * trials.reduce((sum, trial) => sum + of(trial), 0)) / trials.length;
  return [
    figure(
      'tied',
      'taken out that had worked with one that is left',
      mean(({ ties }) => Math.min(ties, 1)),
      '%',
    ),
    figure(
      'othersTied',
      'the same of all others that are stored',
      mean(({ othersTied }) => othersTied[0]),
      '%',
    ),
    figure(
      'tiedMore',
      'with the coordinator or several',
      mean(({ ties }) => (ties > 1 ? 1 : 0)),
      '%',
    ),
    figure(
      'othersTiedMore',
      'the same of all others that are stored',
      mean(({ othersTied }) => othersTied[1]),
      '%',
    ),
  ];
}

function hits(name: string, label: string, trials: readonly Trial[]): Figure[] {
  const sameCountry = (removed: MatchProfile, other: MatchProfile): boolean =>
    removed.country === other.country;
  const sameSide = (removed: MatchProfile, other: MatchProfile): boolean =>
    sideOf(removed.kind) === sideOf(other.kind);
  const sameKind = (removed: MatchProfile, other: MatchProfile): boolean => removed.kind === other.kind;
  const share = (
    suffix: string,
    told: string,
    holds: (removed: MatchProfile, other: MatchProfile) => boolean,
  ): Figure[] => {
    const hit = (proposals: (trial: Trial) => readonly MatchProfile[]): number =>
      (100 * trials.filter((each) => proposals(each).some((other) => holds(each.removed[0], other))).length) /
      trials.length;
    return [
      figure(`${name}${suffix}First`, `${label}${told}: best`, hit(first), '%'),
      figure(`${name}${suffix}`, `${label}${told}: best or an alternative`, hit(all), '%'),
    ];
  };
  const first = ({ proposed }: Trial): readonly MatchProfile[] => proposed[0] ?? [];
  const all = ({ proposed }: Trial): readonly MatchProfile[] => proposed.flat();
  const proposed = trials.flatMap(all);
  const newcomers = proposed.filter(({ networks }) => networks.length <= 1).length;
  return [
    ...share('CountryKind', 'same country and kind', (a, b) => sameCountry(a, b) && sameKind(a, b)),
    ...share('CountrySide', 'same country and side', (a, b) => sameCountry(a, b) && sameSide(a, b)),
    ...share('Country', 'same country', sameCountry),
    ...share('Kind', 'same kind', sameKind),
    ...share('Itself', 'the very organisation', (a, b) => a.id === b.id),
    figure(
      `${name}Newcomers`,
      `${label}proposed that are in one network at most`,
      (100 * newcomers) / Math.max(1, proposed.length),
      '%',
    ),
  ];
}

/** The side that a kind stands on, by what counts or may count first. */
function sideOf(kind: Kind): string {
  const { readings } = [...loadCalls().values()][0];
  const sure = SIDES.find((side) => readingOf({ kind, countsAs: null }, side, readings) === 'counts');
  if (sure !== undefined) return sure;
  return kind === 'higher-education' ? 'vet-provider' : 'other';
}

function checkMilliseconds(sources: MatchSources, selected: readonly Selected[]): number {
  const call = loadCalls().get(2026)!;
  const largest = selected.reduce((one, other) => (other.members.length > one.members.length ? other : one));
  const { consortium: about } = resolvedSelected(sources, largest.members.slice(0, CHECKED_MEMBERS));
  for (let i = 0; i < CHECKS; i++) checkConsortium(about, call);
  const began = process.cpuUsage();
  for (let i = 0; i < CHECKS; i++) checkConsortium(about, call);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000 / CHECKS;
}
