import type { CompletionProblem, Unit } from '../domain/consortium/completion.ts';
import {
  type CandidateClass,
  type CompletionReading,
  conditionsFor,
} from '../domain/consortium/conditions.ts';
import { gapValues } from '../domain/consortium/gaps.ts';
import { enoughAdditions, mergeClasses, poolDepth } from '../domain/consortium/pool.ts';
import { isProgrammeCountry } from '../domain/consortium/ruleSet.ts';
import type { MatchProfile } from '../domain/match/facets.ts';
import type { GroupFit } from '../domain/match/index/groupFit.ts';
import type { MatchIndex } from '../domain/match/index/matchIndex.ts';
import { exclusions, organisationKey } from '../domain/match/veto.ts';
import type { CompletionAsk } from './completionAsk.ts';
import { ASSUMED_GAP_SHARE } from './completionFits.ts';

/** The candidates that can matter under one reading, with the model that chooses among them. */
export interface PreparedCompletion {
  readonly problem: CompletionProblem;
  /** Ids of profiles, parallel to the units of the problem. */
  readonly ids: readonly string[];
  readonly unmendable: readonly string[];
  readonly planFaults: readonly string[];
}

export interface Scored {
  readonly slot: number;
  readonly fit: number;
  readonly class: number;
}

/** The best of each merged class, each organisation once. `scored` comes best first. */
export function drawPool(
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
  const depth = poolDepth(Math.max(most, enoughAdditions(conditions)), alternatives);
  const available = new Array<number>(count).fill(0);
  const ofVariety = new Array<number>(classes.length).fill(0);
  const fullVarieties = new Array<number>(count).fill(0);
  const organisations = new Set<string>();
  const units: Unit[] = [];
  const taken: MatchProfile[] = [];
  for (const { slot, fit, class: variety } of scored) {
    const merged = mergedOf[variety];
    const more = ofVariety[variety] < depth.ofVariety && fullVarieties[merged] < depth.varieties;
    if (available[merged] >= depth.ofClass && !more) continue;
    const profile = index.profileAt(slot);
    const key = organisationKey(profile);
    if (organisations.has(key)) continue;
    organisations.add(key);
    taken.push(profile);
    units.push({ class: merged, variety, fit });
    available[merged]++;
    if (++ofVariety[variety] === depth.ofVariety) fullVarieties[merged]++;
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

/** Every profile that may be an applicant in the consortium, with its class; notes the classes met. */
export function scoredSlots(
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
export function withGaps(
  scored: readonly Scored[],
  classes: readonly CandidateClass[],
  ask: CompletionAsk,
): Scored[] {
  const gaps = gapValues(ask.resolved.consortium, ask.call, classes);
  return scored.map((each) => ({ ...each, fit: each.fit + ASSUMED_GAP_SHARE * gaps[each.class] }));
}
