import { profileId } from '../db/profileId.ts';
import { loadCalls } from '../db/reference.ts';
import { complete } from '../domain/consortium/completion.ts';
import { NO_WISHES, type Wishes } from '../domain/consortium/conditions.ts';
import { type MemberRole, NO_PLAN } from '../domain/consortium/member.ts';
import type { MatchProfile } from '../domain/match/facets.ts';
import { draw } from '../domain/random/draw.ts';
import { random } from '../domain/random/random.ts';
import { ASSUMED_HISTORY_SHARE, pastTies } from '../usecases/completionFits.ts';
import { type MemberRequest, type ResolvedConsortium, resolveConsortium } from '../usecases/consortium.ts';
import { readSelectedConsortia } from '../usecases/demoConsortia.ts';
import { DEMO_SOURCE } from '../usecases/loadDemo.ts';
import type { MatchSources } from '../usecases/matching.ts';
import { loadMixedIntegerSolver } from '../usecases/mixedIntegerSolver.ts';
import { prepareCompletion } from '../usecases/prepareCompletion.ts';
import { type CompletionSolver, solvePrepared } from '../usecases/solvePrepared.ts';
import { tellCompletions } from '../usecases/tellCompletion.ts';

/** Time that each completion may take, in seconds. */
const SECONDS = 30;

/** A consortium that was selected, as a request names its members. */
export interface Selected {
  readonly call: number;
  /** The network that its members name for it: it must not give away who was in. */
  readonly network: string;
  readonly members: readonly MemberRequest[];
}

/** Members taken out of a consortium, whom the service proposes in their place, and what that took. */
export interface Trial {
  readonly removed: readonly MatchProfile[];
  /** The ties of past work between the first of them and the members that are left. */
  readonly ties: number;
  /** Of all others that are stored: the share that has any, and the share that has several, in [0, 1]. */
  readonly othersTied: readonly [number, number];
  /** The additions of the best completion, then of each alternative. */
  readonly proposed: readonly (readonly MatchProfile[])[];
  /** Processor time of the whole answer, and of it the solver's, in milliseconds. */
  readonly milliseconds: number;
  readonly solving: number;
  /** Candidates handed to the solver. */
  readonly pool: number;
  readonly proven: boolean;
  /** The largest relative distance of a completion to its bound, in [0, 1]; 1 where nothing was found. */
  readonly gap: number;
}

/** What is taken out, and how that is asked to be made good. */
export interface TrialPlan {
  /** Members taken out at a time, and how often from each consortium. */
  readonly removed: number;
  readonly times: number;
  /** Whether as many additions are asked for as were taken out; else as few as the rules need. */
  readonly asMany: boolean;
  readonly historyShare: number;
}

export function selectedConsortia(sources: MatchSources): Selected[] {
  return readSelectedConsortia().map(({ project, call, members }) => {
    const [network] = sources.index.find(profileId(DEMO_SOURCE, project))?.profile.networks ?? [];
    if (network === undefined) throw new Error(`the demo profiles have no project ${project}`);
    const asked = members.map(({ participant, role }) =>
      memberRequest(profileId(DEMO_SOURCE, participant), role),
    );
    return { call, network, members: asked };
  });
}

function memberRequest(id: string, role: MemberRole): MemberRequest {
  return { profileId: id, described: null, role, countsAs: null, carries: [] };
}

export function resolvedSelected(
  sources: MatchSources,
  members: readonly MemberRequest[],
): ResolvedConsortium {
  const found = resolveConsortium(sources, { members, plan: NO_PLAN });
  if (!('faults' in found)) return found;
  throw new Error(`the demo profiles do not hold all members: ${JSON.stringify(found.faults)}`);
}

/** Takes applicants out of each selected consortium by chance, from a seed, and completes what is left. */
export async function leaveOut(
  sources: MatchSources,
  selected: readonly Selected[],
  plan: TrialPlan,
  seed: number,
  tell: (progress: string) => void,
): Promise<Trial[]> {
  const next = random(seed);
  const { solve } = await loadMixedIntegerSolver();
  const trials: Trial[] = [];
  for (const [i, { call, members, network }] of selected.entries()) {
    tell(`${plan.removed} left out, history ${plan.historyShare}: ${i + 1} of ${selected.length}`);
    const applicants = members.filter(({ role }) => role === 'applicant');
    if (applicants.length < plan.removed) continue;
    const drawn =
      plan.removed === 1
        ? draw(applicants, plan.times, next).map((one) => [one])
        : Array.from({ length: plan.times }, () => draw(applicants, plan.removed, next));
    for (const left of drawn) {
      const removed = left.map(({ profileId }) => sources.index.find(profileId ?? '')!.profile);
      const fixed = members.filter((member) => !left.includes(member));
      const began = process.cpuUsage();
      let solving = 0;
      const solver: CompletionSolver = {
        complete: async (problem, seconds) => {
          const deadline = performance.now() + seconds * 1000;
          const before = process.cpuUsage();
          const answer = complete(problem, (model) => solve(model, deadline));
          solving += elapsed(before);
          return answer;
        },
      };
      const ask = {
        resolved: resolvedSelected(sources, fixed),
        call: loadCalls().get(call)!,
        wishes: { ...NO_WISHES, mostAdditions: plan.asMany ? plan.removed : null },
        waivedRules: [],
        excludedProfiles: [],
        project: null,
        alternatives: 3,
        historyShare: plan.historyShare,
        ignoredNetworks: [network],
      };
      const pools = await prepareCompletion(sources, ask);
      const { answer, ids } = await solvePrepared(pools, 'best', solver, SECONDS);
      const told = answer.status === 'solved' ? tellCompletions(sources, ask, ids, answer, 'en') : [];
      const ties = pastTies(sources.index, ask);
      for (const { id } of ask.resolved.candidates.flatMap((each) => each?.profile ?? [])) {
        ties.delete(sources.index.slotOf(id) ?? -1);
      }
      const others = sources.index.size - fixed.length;
      trials.push({
        removed,
        ties: ties.get(sources.index.slotOf(removed[0].id) ?? -1) ?? 0,
        othersTied: [ties.size / others, [...ties.values()].filter((each) => each > 1).length / others],
        proposed: told.map(({ additions }) => additions.map(({ profile }) => profile)),
        milliseconds: elapsed(began),
        solving,
        pool: ids.length,
        proven: told.length > 0 && told.every(({ optimal }) => optimal),
        gap: told.length === 0 ? 1 : Math.max(...told.map(({ gap }) => gap)),
      });
    }
  }
  return trials;
}

/** The answer to one wish. */
export interface WishTrial {
  /** Processor time of the whole answer, in milliseconds. */
  readonly milliseconds: number;
  /** Every completion is proven best, or that there is none. */
  readonly proven: boolean;
}

/** Completes a consortium under the rules of 2026 and a wish, as a request without a job does. */
export async function completeWish(
  sources: MatchSources,
  { members, network }: Selected,
  wishes: Wishes,
): Promise<WishTrial> {
  const { solve } = await loadMixedIntegerSolver();
  const solver: CompletionSolver = {
    complete: async (problem, seconds) => {
      const deadline = performance.now() + seconds * 1000;
      return complete(problem, (model) => solve(model, deadline));
    },
  };
  const began = process.cpuUsage();
  const ask = {
    resolved: resolvedSelected(sources, members),
    call: loadCalls().get(2026)!,
    wishes,
    waivedRules: [],
    excludedProfiles: [],
    project: null,
    alternatives: 3,
    historyShare: ASSUMED_HISTORY_SHARE,
    ignoredNetworks: [network],
  };
  const pools = await prepareCompletion(sources, ask);
  const { answer, ids } = await solvePrepared(pools, 'best', solver, SECONDS);
  const told = answer.status === 'solved' ? tellCompletions(sources, ask, ids, answer, 'en') : [];
  const proven = answer.status === 'impossible' || (told.length > 0 && told.every(({ optimal }) => optimal));
  return { milliseconds: elapsed(began), proven };
}

function elapsed(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
