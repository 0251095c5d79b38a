import type { GroupAnswer, GroupProblem } from '../domain/consortium/groups.ts';
import type { Candidate } from '../domain/match/candidate.ts';
import type { MatchIndex } from '../domain/match/index/matchIndex.ts';
import { passesFilters, vetoesOf } from '../domain/match/ranking.ts';
import { type MatchFilters, NO_FILTERS, type ScoreContext } from '../domain/match/request.ts';
import { score } from '../domain/match/score.ts';
import { organisationKey } from '../domain/match/veto.ts';
import { ASSUMED_WEIGHTS } from '../domain/match/weights.ts';
import type { Kind } from '../domain/vocabulary/kinds.ts';
import type { MatchSources } from './matching.ts';

/** Mixed groups for a workshop of a sector. */
export interface GroupAsk {
  readonly sectors: readonly string[];
  readonly kinds: readonly Kind[];
  readonly countries: readonly string[];
  /** Ids of those who come; empty draws from the stored profiles. */
  readonly profiles: readonly string[];
  readonly size: number;
  readonly groups: number;
  readonly mostPerCountry: number;
  readonly leastKinds: number;
  readonly eachWith: readonly Kind[];
  /** Most candidates that are drawn. */
  readonly candidates: number;
  /** ISO day: decides which countries are eligible. */
  readonly day: string;
}

export interface FormedGroups {
  readonly answer: GroupAnswer;
  readonly candidates: readonly Candidate[];
}

/** Solves for groups within so many seconds. */
export interface GroupSolver {
  groups(problem: GroupProblem, seconds: number): Promise<GroupAnswer>;
}

/**
 * Suggests groups from those who come or, where nobody is named, from a pool of the stored profiles nearest to the
 * sectors. The fit of a pair is the mean of its two scores; a pair with a veto counts nothing.
 */
export async function formWorkshopGroups(
  sources: MatchSources,
  ask: GroupAsk,
  solver: GroupSolver,
  seconds: number,
): Promise<FormedGroups> {
  const candidates =
    ask.profiles.length > 0
      ? ask.profiles.flatMap((id) => sources.index.find(id) ?? [])
      : drawNearest(sources.index, ask);
  const context: ScoreContext = {
    weights: ASSUMED_WEIGHTS,
    eligibleCountries: sources.eligibleCountries(ask.day),
    networkCountries: new Set(),
    countryAffinity: sources.countryAffinity,
    offersStandIn: true,
  };
  const fits = new Float64Array(candidates.length ** 2);
  candidates.forEach((one, i) => {
    const blocked = new Set(sources.index.blockedFor(one.profile.id));
    const filters: MatchFilters = { ...NO_FILTERS, knownPartners: true };
    for (let j = i + 1; j < candidates.length; j++) {
      const other = candidates[j];
      if (vetoesOf({ seeker: one, filters, blocked }, other).length > 0) continue;
      const fit = (score(one, other, context).score + score(other, one, context).score) / 2;
      fits[i * candidates.length + j] = fit;
      fits[j * candidates.length + i] = fit;
    }
  });
  const { size, groups, mostPerCountry, leastKinds, eachWith } = ask;
  const problem: GroupProblem = {
    candidates: candidates.map(({ profile: { kind, country } }) => ({ kind, country })),
    fits,
    size,
    groups,
    mostPerCountry,
    leastKinds,
    kinds: eachWith,
  };
  return { answer: await solver.groups(problem, seconds), candidates };
}

/**
 * The profiles nearest to the sectors, those that state more first, ties by id; kinds take turns, so that the pool
 * is mixed. Each organisation once.
 */
function drawNearest(index: MatchIndex, ask: GroupAsk): Candidate[] {
  const { sectors, kinds, countries } = ask;
  const filters: MatchFilters = { ...NO_FILTERS, sectors, kinds, countries };
  const nearness = index.table.signatures.values.map(({ facets }) =>
    passesFilters(facets, filters, index.space)
      ? Math.max(
          0,
          ...facets.sectors.ownCodes.flatMap((code) =>
            sectors.map((asked) => index.space.similarity(asked, code)),
          ),
        )
      : -1,
  );
  const byKind = new Map<Kind, { slot: number; near: number; said: number }[]>();
  for (let slot = 0; slot < index.ids.length; slot++) {
    const signature = index.signatureAt(slot);
    if (index.ids[slot] === '' || nearness[signature] < 0) continue;
    const { kind } = index.table.signatures.values[signature].facets.kind;
    const own = byKind.get(kind) ?? [];
    byKind.set(kind, own);
    own.push({ slot, near: nearness[signature], said: index.statementsAt(slot) });
  }
  for (const own of byKind.values()) {
    own.sort(
      (a, b) => b.near - a.near || b.said - a.said || (index.ids[a.slot] < index.ids[b.slot] ? -1 : 1),
    );
  }
  const seen = new Set<string>();
  const drawn: Candidate[] = [];
  const queues = [...byKind].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own.values());
  for (let open = queues; open.length > 0 && drawn.length < ask.candidates; ) {
    open = open.filter((queue) => {
      if (drawn.length === ask.candidates) return false;
      const next = queue.next();
      if (next.done === true) return false;
      const profile = index.profileAt(next.value.slot);
      const key = organisationKey(profile);
      if (!seen.has(key)) drawn.push(index.candidateAt(next.value.slot));
      seen.add(key);
      return true;
    });
  }
  return drawn;
}
