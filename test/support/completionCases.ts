import { loadCalls } from '../../src/db/reference.ts';
import { checkConsortium } from '../../src/domain/consortium/check.ts';
import type { CompletionProblem } from '../../src/domain/consortium/completion.ts';
import {
  type CandidateClass,
  type CompletionReading,
  conditionsFor,
  NO_WISHES,
  type Wishes,
} from '../../src/domain/consortium/conditions.ts';
import { type Consortium, type Member, SIDES } from '../../src/domain/consortium/member.ts';
import { readingOf } from '../../src/domain/consortium/sides.ts';
import { random } from '../../src/domain/random/random.ts';
import type { Kind } from '../../src/domain/vocabulary/kinds.ts';
import { consortium, member } from './consortia.ts';

/** The call under which the cases are made. */
export const CALL = loadCalls().get(2026)!;
export const COUNTRIES = ['FR', 'ES', 'IT', 'PL', 'NO', 'UA'];
export const KINDS: readonly Kind[] = ['company', 'vet-provider', 'higher-education', 'sector-body', 'ngo'];

/** What a completion starts from. */
export interface Stock {
  readonly fixed: Consortium;
  readonly candidates: readonly { country: string; kind: Kind; fit: number }[];
  readonly wishes: Wishes;
}

/** A consortium one or two steps short of the rules, a few candidates and wishes, all drawn from a seed. */
export function drawn(seed: number): Stock {
  const next = random(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)];
  const some = <T>(values: readonly T[], share: number): T[] => values.filter(() => next() < share);
  const members: Member[] = [];
  for (const country of COUNTRIES.slice(0, 4)) {
    for (const kind of ['company', 'vet-provider'] as const) {
      if (next() < 0.8) members.push(member(`${members.length}`, { country, kind }));
    }
  }
  while (members.length < 8 && next() < 0.8) {
    const extra = { country: pick(COUNTRIES), kind: next() < 0.1 ? null : pick(KINDS) };
    members.push(member(`${members.length}`, extra));
  }
  const candidates = Array.from({ length: 3 + Math.floor(next() * 7) }, () => ({
    country: pick(COUNTRIES.slice(0, 5)),
    kind: pick(KINDS),
    fit: next(),
  }));
  const wishes: Wishes = {
    ...NO_WISHES,
    countries: next() < 0.2 ? [pick(COUNTRIES)] : [],
    kinds: next() < 0.2 ? [pick(KINDS)] : [],
    excluded: { countries: some(COUNTRIES, 0.05), kinds: some(KINDS, 0.05) },
    within: {
      countries: next() < 0.1 ? some(COUNTRIES, 0.7) : [],
      kinds: next() < 0.1 ? some(KINDS, 0.7) : [],
    },
    mostMembers: next() < 0.3 ? 8 + Math.floor(next() * 4) : null,
    mostAdditions: next() < 0.8 ? Math.floor(next() * 5) : null,
  };
  return { fixed: consortium(members), candidates, wishes };
}

/** The stock as the model takes it. */
export function problemOf(
  { fixed, candidates, wishes }: Stock,
  reading: CompletionReading,
  more: Partial<CompletionProblem> = {},
): CompletionProblem {
  const classes: CandidateClass[] = [];
  for (const { country, kind } of candidates) {
    if (!classes.some((each) => each.country === country && each.kind === kind))
      classes.push({ country, kind });
  }
  const classOf = ({ country, kind }: CandidateClass): number =>
    classes.findIndex((each) => each.country === country && each.kind === kind);
  return {
    units: candidates.map((each) => ({ class: classOf(each), variety: classOf(each), fit: each.fit })),
    available: classes.map((_, i) => candidates.filter((each) => classOf(each) === i).length),
    conditions: conditionsFor(fixed, CALL, wishes, [], reading, classes).conditions,
    apart: [],
    most: candidates.length,
    fewest: wishes.mostAdditions === null,
    alternatives: 0,
    ...more,
  };
}

/** By the check itself, not by the conditions: whether a set of additions makes the rules hold and grants the wishes. */
export function holds(
  { fixed, candidates, wishes }: Stock,
  chosen: readonly number[],
  reading: CompletionReading,
): boolean {
  const additions = chosen.map((i): Member => {
    const { country, kind } = candidates[i];
    const sure = SIDES.filter(
      (side) => readingOf({ kind, countsAs: null }, side, CALL.readings) === 'counts',
    );
    return member(`added ${i}`, { country, kind, countsAs: sure });
  });
  const members = [...fixed.members, ...additions];
  const { within, excluded, mostMembers, mostAdditions } = wishes;
  const outside = (wished: readonly string[], code: string): boolean =>
    wished.length > 0 && !wished.includes(code);
  if (
    additions.some(
      ({ country, kind }) =>
        excluded.countries.includes(country!) ||
        excluded.kinds.includes(kind!) ||
        outside(within.countries, country!) ||
        outside(within.kinds, kind!),
    )
  ) {
    return false;
  }
  if (mostMembers !== null && members.length > mostMembers) return false;
  if (mostAdditions !== null && additions.length > mostAdditions) return false;
  if (wishes.countries.some((each) => !members.some(({ country }) => country === each))) return false;
  if (wishes.kinds.some((each) => !members.some(({ kind }) => kind === each))) return false;
  const whole = { ...fixed, members };
  return checkConsortium(whole, CALL).every(({ rule, facts }) => {
    if (!['applicants', 'countries', 'country-sides'].includes(rule.type)) return true;
    const tones = reading === 'strict' ? ['holds'] : ['holds', 'confirm'];
    return tones.includes(facts[0].tone);
  });
}

/** All subsets of the candidates that hold, by trying each. */
export function exhaustive(stock: Stock, reading: CompletionReading): { chosen: number[]; fit: number }[] {
  const found: { chosen: number[]; fit: number }[] = [];
  for (let mask = 0; mask < 1 << stock.candidates.length; mask++) {
    const chosen = stock.candidates.flatMap((_, i) => (mask & (1 << i) ? [i] : []));
    if (!holds(stock, chosen, reading)) continue;
    found.push({ chosen, fit: chosen.reduce((sum, i) => sum + stock.candidates[i].fit, 0) });
  }
  return found;
}
