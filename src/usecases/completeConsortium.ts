import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CompletionAnswer, CompletionProblem } from '../domain/consortium/completion.ts';
import {
  type CandidateClass,
  type CompletionReading,
  conditionsFor,
  type Wishes,
} from '../domain/consortium/conditions.ts';
import { gapValues } from '../domain/consortium/gaps.ts';
import { enoughAdditions, mergeClasses, poolDepth } from '../domain/consortium/pool.ts';
import { type CallRules, isProgrammeCountry } from '../domain/consortium/ruleSet.ts';
import type { Candidate } from '../domain/match/candidate.ts';
import type { MatchProfile } from '../domain/match/facets.ts';
import { GroupFit } from '../domain/match/index/groupFit.ts';
import type { MatchIndex } from '../domain/match/index/matchIndex.ts';
import type { ScoreContext } from '../domain/match/request.ts';
import { exclusions, organisationKey } from '../domain/match/veto.ts';
import { ASSUMED_WEIGHTS } from '../domain/match/weights.ts';
import type { ResolvedConsortium } from './consortium.ts';
import type { MatchSources } from './matching.ts';

/** A completion as it is asked for. */
export interface CompletionAsk {
  readonly resolved: ResolvedConsortium;
  readonly call: CallRules;
  readonly wishes: Wishes;
  /** Ids of rules that are not looked at, and of profiles that are never added. */
  readonly waivedRules: readonly string[];
  readonly excludedProfiles: readonly string[];
  /** Describes what the consortium looks for as a whole; counts as much as all members together. */
  readonly project: Candidate | null;
  readonly alternatives: number;
  /** Share of the fit that past work with members counts, in [0, 1]. */
  readonly historyShare: number;
  /** Networks that are not counted as past work. */
  readonly ignoredNetworks: readonly string[];
}

/**
 * What past work together counts in the fit where a request does not say, in [0, 1]. Assumed: it may decide
 * between equals and never outweighs a need that is answered.
 */
export const ASSUMED_HISTORY_SHARE = 0.05;

/**
 * What it counts in the fit that an addition gives a country of the consortium the side which that lacks, in [0, 1].
 * Assumed: about as much as a good answer to a need.
 */
export const ASSUMED_GAP_SHARE = 0.15;

/** What each further member known from past work leaves of the distance to full history. Assumed. */
const ASSUMED_HISTORY_DECAY = 0.5;

/** The candidates that can matter under one reading, with the model that chooses among them. */
export interface PreparedCompletion {
  readonly problem: CompletionProblem;
  /** Ids of profiles, parallel to the units of the problem. */
  readonly ids: readonly string[];
  readonly unmendable: readonly string[];
  readonly planFaults: readonly string[];
}

export interface CompletionPools {
  /** Profiles that were scored. */
  readonly searched: number;
  readonly prepared: Readonly<Record<CompletionReading, PreparedCompletion>>;
}

interface Scored {
  readonly slot: number;
  readonly fit: number;
  readonly class: number;
}

/**
 * Scores every stored profile against the fixed members and draws from them the pools of both readings. Costs a pass
 * over the index for each member; others get their turn between two.
 */
export async function prepareCompletion(sources: MatchSources, ask: CompletionAsk): Promise<CompletionPools> {
  const { index } = sources;
  const fits = await fitsOf(sources, ask);
  await nextTurn();
  const classes: CandidateClass[] = [];
  const scored = withGaps(scoredSlots(index, fits, ask, classes), classes, ask);
  scored.sort((a, b) => b.fit - a.fit || (index.ids[a.slot] < index.ids[b.slot] ? -1 : 1));
  const pool = (reading: CompletionReading): PreparedCompletion =>
    drawPool(index, scored, classes, ask, reading);
  return { searched: index.size, prepared: { strict: pool('strict'), generous: pool('generous') } };
}

/** What scores depend on besides the pair. */
export function completionContext(
  { countryAffinity }: Pick<MatchSources, 'countryAffinity'>,
  { resolved, call }: Pick<CompletionAsk, 'resolved' | 'call'>,
): ScoreContext {
  const eligible = [...call.statuses.keys()].filter((country) => isProgrammeCountry(country, call));
  const held = resolved.consortium.members.flatMap(({ country }) => country ?? []);
  return {
    weights: ASSUMED_WEIGHTS,
    eligibleCountries: new Set(eligible),
    networkCountries: new Set(held),
    countryAffinity,
    offersStandIn: true,
  };
}

/** The seekers of a completion with the share that each counts; shares add up to one. */
export function seekersOf({ resolved, project }: Pick<CompletionAsk, 'resolved' | 'project'>): {
  readonly candidate: Candidate;
  readonly share: number;
}[] {
  const known = resolved.candidates.filter((candidate) => candidate !== null);
  const rest = project === null || known.length === 0 ? 1 : 0.5;
  const members = known.map((candidate) => ({ candidate, share: rest / known.length }));
  return project === null
    ? members
    : [...members, { candidate: project, share: known.length === 0 ? 1 : 0.5 }];
}

async function fitsOf(sources: MatchSources, ask: CompletionAsk): Promise<GroupFit> {
  const { index } = sources;
  const context = completionContext(sources, ask);
  const fits = new GroupFit(index);
  for (const { candidate, share } of seekersOf(ask)) {
    fits.add(
      candidate,
      context,
      share * (1 - ask.historyShare - ASSUMED_GAP_SHARE),
      index.blockedFor(candidate.profile.id),
    );
    await nextTurn();
  }
  for (const [slot, partners] of pastPartners(index, ask)) {
    fits.sums[slot] += ask.historyShare * historyValue(partners);
  }
  for (const id of ask.excludedProfiles) {
    const slot = index.slotOf(id);
    if (slot !== undefined) fits.barred[slot] = 1;
  }
  return fits;
}

/** What having worked with so many members counts, in [0, 1): the first counts most. */
export function historyValue(partners: number): number {
  return 1 - ASSUMED_HISTORY_DECAY ** partners;
}

/** By slot: how many members it shares a network with. */
function pastPartners(
  index: MatchIndex,
  { resolved, ignoredNetworks }: Pick<CompletionAsk, 'resolved' | 'ignoredNetworks'>,
): Map<number, number> {
  const partners = new Map<number, number>();
  for (const { networks } of resolved.consortium.members) {
    const known = new Set<number>();
    for (const network of networks) {
      if (ignoredNetworks.includes(network)) continue;
      for (const slot of index.networkMembers(network)) known.add(slot);
    }
    for (const slot of known) partners.set(slot, (partners.get(slot) ?? 0) + 1);
  }
  return partners;
}

/** Every profile that may be an applicant in the consortium, with its class; notes the classes met. */
function scoredSlots(
  index: MatchIndex,
  fits: GroupFit,
  ask: CompletionAsk,
  classes: CandidateClass[],
): Scored[] {
  const numbers = new Map<string, number>();
  const never = ask.call.set.rules.flatMap(({ type, parameters }) =>
    type === 'legal-entities' ? parameters.never : [],
  );
  const scored: Scored[] = [];
  for (let slot = 0; slot < index.ids.length; slot++) {
    if (index.ids[slot] === '' || fits.barred[slot] === 1) continue;
    const { facets } = index.table.signatures.values[index.signatureAt(slot)];
    const { country } = facets.country;
    const { kind } = facets.kind;
    if (country === null || never.includes(kind) || !isProgrammeCountry(country, ask.call)) continue;
    const key = `${country} ${kind}`;
    const known = numbers.get(key);
    const number = known ?? classes.push({ country, kind }) - 1;
    if (known === undefined) numbers.set(key, number);
    // To a millionth: what the index and the definition may differ by must not decide.
    scored.push({ slot, fit: Math.round(fits.sums[slot] * 1e6) / 1e6, class: number });
  }
  return scored;
}

/** Adds to each fit what closing a gap counts. */
function withGaps(
  scored: readonly Scored[],
  classes: readonly CandidateClass[],
  ask: CompletionAsk,
): Scored[] {
  const gaps = gapValues(ask.resolved.consortium, ask.call, classes);
  return scored.map((each) => ({ ...each, fit: each.fit + ASSUMED_GAP_SHARE * gaps[each.class] }));
}

/** The best of each merged class, each organisation once. `scored` comes best first. */
function drawPool(
  index: MatchIndex,
  scored: readonly Scored[],
  classes: readonly CandidateClass[],
  ask: CompletionAsk,
  reading: CompletionReading,
): PreparedCompletion {
  const { resolved, call, wishes, waivedRules, alternatives } = ask;
  const found = conditionsFor(resolved.consortium, call, wishes, waivedRules, reading, classes);
  const { mergedOf, conditions, count } = mergeClasses(classes, found.conditions);
  const most = wishes.mostAdditions ?? enoughAdditions(conditions);
  // Where the wishes allow too few, it must still be seen that more would do.
  const depth = Math.max(enoughAdditions(conditions), poolDepth(most, alternatives));
  const available = new Array<number>(count).fill(0);
  const organisations = new Set<string>();
  const units: { class: number; fit: number }[] = [];
  const taken: MatchProfile[] = [];
  let open = count;
  for (const { slot, fit, class: number } of scored) {
    if (open === 0) break;
    const merged = mergedOf[number];
    if (available[merged] === depth) continue;
    const profile = index.profileAt(slot);
    const key = organisationKey(profile);
    if (organisations.has(key)) continue;
    organisations.add(key);
    taken.push(profile);
    units.push({ class: merged, fit });
    available[merged]++;
    if (available[merged] === depth) open--;
  }
  return {
    problem: {
      units,
      available,
      conditions,
      apart: pairsApart(index, taken),
      most,
      fewest: wishes.mostAdditions === null,
      alternatives,
    },
    ids: taken.map(({ id }) => id),
    unmendable: found.unmendable,
    planFaults: found.planFaults,
  };
}

/** Pairs of candidates that one of them has ruled out. */
function pairsApart(index: MatchIndex, taken: readonly MatchProfile[]): [number, number][] {
  const numbers = new Map(taken.map(({ id }, i) => [id, i]));
  const facets = taken.map(({ id }) => {
    const slot = index.slotOf(id);
    if (slot === undefined) throw new Error(`profile ${id} left the index while a pool was drawn`);
    return index.table.signatures.values[index.signatureAt(slot)].facets;
  });
  const pairs = new Map<string, [number, number]>();
  const note = (a: number, b: number): void => {
    if (a !== b) pairs.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
  };
  taken.forEach(({ id, seeking }, i) => {
    for (const other of index.blockedFor(id)) {
      const number = numbers.get(other);
      if (number !== undefined) note(i, number);
    }
    const { kinds, countries, regions } = seeking.excluded;
    if (kinds.length + countries.length + regions.length === 0) return;
    facets.forEach((other, j) => {
      if (exclusions('seeker', facets[i], other).length > 0) note(i, j);
    });
  });
  return [...pairs.values()];
}

/** Solves a model within so many seconds. */
export interface CompletionSolver {
  complete(
    problem: CompletionProblem,
    seconds: number,
    progress?: (share: number) => void,
  ): Promise<CompletionAnswer>;
}

/** An answer with the reading under which it was found, and the ids behind its units. */
export interface ReadAnswer {
  readonly reading: CompletionReading;
  readonly answer: CompletionAnswer;
  readonly ids: readonly string[];
  /** Ids of rules that fail by the plan, which no addition changes. */
  readonly planFaults: readonly string[];
}

export type AskedReading = CompletionReading | 'best';

/**
 * Solves under the reading that is asked for; `best` tries the strict one first and falls back on the generous one
 * where that is impossible. A rule that no addition can mend makes the completion impossible by itself.
 */
export async function solvePrepared(
  { prepared }: Pick<CompletionPools, 'prepared'>,
  asked: AskedReading,
  solver: CompletionSolver,
  seconds: number,
  progress?: (share: number) => void,
): Promise<ReadAnswer> {
  const deadline = performance.now() + seconds * 1000;
  const under = async (reading: CompletionReading): Promise<ReadAnswer> => {
    const { problem, ids, unmendable, planFaults } = prepared[reading];
    if (unmendable.length > 0) {
      const clash = unmendable.slice(0, 1);
      return { reading, ids, planFaults, answer: { status: 'impossible', clash, smallest: true } };
    }
    const left = Math.max(0, (deadline - performance.now()) / 1000);
    return { reading, ids, planFaults, answer: await solver.complete(problem, left, progress) };
  };
  if (asked !== 'best') return under(asked);
  const strict = await under('strict');
  return strict.answer.status === 'impossible' ? under('generous') : strict;
}
