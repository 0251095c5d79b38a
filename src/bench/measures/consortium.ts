import { readFileSync } from 'node:fs';
import { matchSourcesOf } from '../../cli/sources.ts';
import { profileId } from '../../db/profileId.ts';
import { loadCalls } from '../../db/reference.ts';
import { checkConsortium } from '../../domain/consortium/check.ts';
import { complete } from '../../domain/consortium/completion.ts';
import { NO_WISHES } from '../../domain/consortium/conditions.ts';
import { type MemberRole, NO_PLAN, SIDES } from '../../domain/consortium/member.ts';
import { readingOf } from '../../domain/consortium/sides.ts';
import type { MatchProfile } from '../../domain/match/facets.ts';
import { draw } from '../../domain/random/draw.ts';
import { random } from '../../domain/random/random.ts';
import type { Kind } from '../../domain/vocabulary/kinds.ts';
import {
  ASSUMED_HISTORY_SHARE,
  type CompletionSolver,
  prepareCompletion,
  solvePrepared,
} from '../../usecases/completeConsortium.ts';
import { type MemberRequest, type ResolvedConsortium, resolveConsortium } from '../../usecases/consortium.ts';
import { DEMO_SOURCE, loadDemo } from '../../usecases/loadDemo.ts';
import type { MatchSources } from '../../usecases/matching.ts';
import { loadMixedIntegerSolver } from '../../usecases/mixedIntegerSolver.ts';
import { type Figure, figure, percentile } from '../figures.ts';
import { openInProcess } from '../inProcess.ts';
import type { Measure } from '../measure.ts';

/** Members that are taken out of each selected consortium, one at a time. */
const REMOVED_EACH = 3;
/** Members of the consortium whose check is timed, and how often it is. */
const CHECKED_MEMBERS = 40;
const CHECKS = 2_000;
/** Time that each completion may take, in seconds. */
const SECONDS = 30;

const CONSORTIA = new URL('../../../sql/demo/consortia.csv', import.meta.url);

interface Selected {
  readonly call: number;
  /** The network that its members name for it: it must not give away who was in. */
  readonly network: string;
  readonly members: readonly MemberRequest[];
}

/** One member taken out, and whom the service proposes in its place. */
interface Trial {
  readonly removed: MatchProfile;
  /** The best addition, then those of the alternatives. */
  readonly proposed: readonly MatchProfile[];
  readonly milliseconds: number;
}

/**
 * The check of a consortium, and the 41 selected consortia each completed after a member was taken out: how often
 * an organisation of the same country and kind is proposed, among all stored profiles, with and without history.
 */
export const consortium: Measure = {
  name: 'consortium',
  title: 'consortia: check, and completion with a member left out',
  needsProfiles: false,
  targets: [
    {
      figure: 'check',
      label: `check of ${CHECKED_MEMBERS} members`,
      profiles: 100_000,
      bound: 'below',
      value: 1,
      unit: 'ms',
    },
  ],
  async run({ connectionString, seed }, tell) {
    tell('loading the selected consortia');
    const opened = await openInProcess(connectionString);
    const { runtime, follower, db } = opened;
    try {
      await loadDemo(db, runtime.features, runtime.door);
      await follower.start();
      const sources = matchSourcesOf(runtime, follower);
      const selected = readSelected(sources);
      const { solve } = await loadMixedIntegerSolver();
      const solver: CompletionSolver = {
        complete: async (problem, seconds) => {
          const deadline = performance.now() + seconds * 1000;
          return complete(problem, (model) => solve(model, deadline));
        },
      };
      const run = (historyShare: number): Promise<Trial[]> =>
        leaveOneOut(sources, selected, solver, historyShare, seed, tell);
      const withHistory = await run(ASSUMED_HISTORY_SHARE);
      const without = await run(0);
      return [
        figure('check', `check of ${CHECKED_MEMBERS} members`, checkMilliseconds(sources, selected), 'ms'),
        figure('profiles', 'stored profiles searched', sources.index.size, 'count'),
        figure('trials', 'members taken out', withHistory.length, 'count'),
        figure(
          'completeP50',
          'completion: p50',
          percentile(
            withHistory.map((each) => each.milliseconds),
            0.5,
          ),
          'ms',
        ),
        figure(
          'completeP99',
          'completion: p99',
          percentile(
            withHistory.map((each) => each.milliseconds),
            0.99,
          ),
          'ms',
        ),
        ...hits('', withHistory),
        ...hits('no history: ', without),
      ];
    } finally {
      await opened.close();
    }
  },
};

function hits(prefix: string, trials: readonly Trial[]): Figure[] {
  const share = (holds: (trial: Trial) => boolean): number =>
    (100 * trials.filter(holds).length) / trials.length;
  const country = (removed: MatchProfile, other: MatchProfile): boolean => removed.country === other.country;
  const alike = (removed: MatchProfile, other: MatchProfile): boolean =>
    country(removed, other) && sideOf(removed.kind) === sideOf(other.kind);
  const same = (removed: MatchProfile, other: MatchProfile): boolean =>
    country(removed, other) && removed.kind === other.kind;
  const name = (text: string): string => `${prefix}${text}`;
  const first = (trial: Trial): MatchProfile[] => trial.proposed.slice(0, 1);
  return [
    figure(
      name('sideFirst'),
      name('same country and side, best'),
      share((each) => first(each).some((other) => alike(each.removed, other))),
      '%',
    ),
    figure(
      name('side'),
      name('same country and side, best or an alternative'),
      share((each) => each.proposed.some((other) => alike(each.removed, other))),
      '%',
    ),
    figure(
      name('kind'),
      name('same country and kind, best or an alternative'),
      share((each) => each.proposed.some((other) => same(each.removed, other))),
      '%',
    ),
    figure(
      name('country'),
      name('same country, best or an alternative'),
      share((each) => each.proposed.some((other) => country(each.removed, other))),
      '%',
    ),
    figure(
      name('itself'),
      name('the very organisation'),
      share((each) => each.proposed.some(({ id }) => id === each.removed.id)),
      '%',
    ),
    figure(
      name('newcomers'),
      name('proposed that are in no other network'),
      (100 *
        trials.flatMap(({ proposed }) => proposed).filter(({ networks }) => networks.length <= 1).length) /
        Math.max(1, trials.flatMap(({ proposed }) => proposed).length),
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

function readSelected(sources: MatchSources): Selected[] {
  const byProject = new Map<string, { call: number; members: MemberRequest[] }>();
  for (const line of readFileSync(CONSORTIA, 'utf8').trimEnd().split('\n').slice(1)) {
    const [project, call, participant, role] = line.split(',');
    const known = byProject.get(project) ?? { call: Number(call), members: [] };
    byProject.set(project, known);
    known.members.push({
      profileId: profileId(DEMO_SOURCE, participant),
      described: null,
      role: role as MemberRole,
      countsAs: null,
      carries: [],
    });
  }
  return [...byProject].map(([project, { call, members }]) => {
    const [network] = sources.index.find(profileId(DEMO_SOURCE, project))?.profile.networks ?? [];
    if (network === undefined) throw new Error(`the demo profiles have no project ${project}`);
    return { call, members, network };
  });
}

function resolved(sources: MatchSources, members: readonly MemberRequest[]): ResolvedConsortium {
  const found = resolveConsortium(sources, { members, plan: NO_PLAN });
  if ('faults' in found)
    throw new Error(`the demo profiles do not hold all members: ${JSON.stringify(found.faults)}`);
  return found;
}

async function leaveOneOut(
  sources: MatchSources,
  selected: readonly Selected[],
  solver: CompletionSolver,
  historyShare: number,
  seed: number,
  tell: (progress: string) => void,
): Promise<Trial[]> {
  const next = random(seed);
  const trials: Trial[] = [];
  for (const [i, { call, members, network }] of selected.entries()) {
    tell(`history ${historyShare}: consortium ${i + 1} of ${selected.length}`);
    const applicants = members.filter(({ role }) => role === 'applicant');
    for (const left of draw(applicants, REMOVED_EACH, next)) {
      const removed = sources.index.find(left.profileId ?? '');
      if (removed === undefined) throw new Error(`the index has no profile ${left.profileId}`);
      const fixed = members.filter((member) => member !== left);
      const began = process.cpuUsage();
      const pools = await prepareCompletion(sources, {
        resolved: resolved(sources, fixed),
        call: loadCalls().get(call)!,
        wishes: { ...NO_WISHES, mostAdditions: 1 },
        waivedRules: [],
        excludedProfiles: [],
        project: null,
        alternatives: 3,
        historyShare,
        ignoredNetworks: [network],
      });
      const { answer, ids } = await solvePrepared(pools, 'best', solver, SECONDS);
      const { user, system } = process.cpuUsage(began);
      const proposed =
        answer.status === 'solved'
          ? answer.completions.flatMap(({ chosen }) =>
              chosen.flatMap((unit) => sources.index.find(ids[unit])?.profile ?? []),
            )
          : [];
      trials.push({ removed: removed.profile, proposed, milliseconds: (user + system) / 1000 });
    }
  }
  return trials;
}

function checkMilliseconds(sources: MatchSources, selected: readonly Selected[]): number {
  const call = loadCalls().get(2026)!;
  const largest = selected.reduce((one, other) => (other.members.length > one.members.length ? other : one));
  const { consortium: about } = resolved(sources, largest.members.slice(0, CHECKED_MEMBERS));
  for (let i = 0; i < CHECKS; i++) checkConsortium(about, call);
  const began = process.cpuUsage();
  for (let i = 0; i < CHECKS; i++) checkConsortium(about, call);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000 / CHECKS;
}
