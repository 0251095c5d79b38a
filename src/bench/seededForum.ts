import type { ScheduleProblem } from '../domain/forum/problem.ts';
import { IndexSearch } from '../domain/match/index/search.ts';
import { NO_FILTERS } from '../domain/match/request.ts';
import { draw } from '../domain/random/draw.ts';
import { random } from '../domain/random/random.ts';
import { seededMatching } from './seededMatching.ts';

/** Chance that a participant is there in a slot. */
const AVAILABLE = 0.85;
/** Tables of a slot, as a share of the participants: seats for 70 % of them. */
const TABLES = 0.35;
/** How many of its best matches a participant looks at, from and to. */
const LOOKED_AT = { least: 10, most: 45 };
/** How many of those it asks for. */
const WANTED = { least: 0, most: 6 };
const MUST = { least: 0, most: 2 };
/** What a request adds to the score of the pair, which is in [0, 1]. */
const WANT_WEIGHT = 0.5;
const MUST_WEIGHT = 1;
/** The most meetings a participant takes on, as a share of the slots, from and to. */
const CAP = { least: 0.4, most: 1 };
/** The meetings everyone is to have at least. */
const MINIMUM = 2;

/**
 * A forum from a seed: made-up profiles, the candidate pairs that the product's own matching ranks highest for
 * each of them, with their scores, and requests among those. The same seed gives the same forum.
 */
export async function seededForum(people: number, slots: number, seed: number): Promise<ScheduleProblem> {
  const next = random(seed);
  const between = ({ least, most }: { readonly least: number; readonly most: number }): number =>
    least + Math.floor(next() * (most - least + 1));
  const lists = await rankedLists(people, seed);
  const weights = new Map<number, number>();
  const raise = (one: number, other: number, weight: number): void => {
    const key = Math.min(one, other) * people + Math.max(one, other);
    weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  };
  for (const [person, list] of lists.entries()) {
    const seen = list.slice(0, between(LOOKED_AT));
    for (const { other, score } of seen) raise(person, other, score);
    const asked = draw(seen, between(WANTED), next);
    const must = between(MUST);
    for (const [i, { other, score }] of asked.entries()) {
      raise(person, other, score + (i < must ? MUST_WEIGHT : WANT_WEIGHT));
    }
  }
  const pairs = [...weights.keys()].sort((a, b) => a - b);
  const available = Uint8Array.from({ length: people * slots }, () => (next() < AVAILABLE ? 1 : 0));
  const maximum = Int32Array.from({ length: people }, () =>
    between({ least: Math.round(CAP.least * slots), most: Math.round(CAP.most * slots) }),
  );
  return {
    personCount: people,
    slotCount: slots,
    dayOfSlot: new Int32Array(slots),
    available,
    busy: null,
    minimum: maximum.map((most) => Math.min(MINIMUM, most)),
    maximum,
    poolCount: 1,
    tables: new Int32Array(slots).fill(Math.floor(TABLES * people)),
    meetings: {
      count: pairs.length,
      attendeeStarts: Int32Array.from({ length: pairs.length + 1 }, (_, i) => 2 * i),
      attendees: Int32Array.from(pairs.flatMap((key) => [Math.floor(key / people), key % people])),
      pool: new Int32Array(pairs.length),
      weight: Float64Array.from(pairs, (key) => weights.get(key) ?? 0),
      group: new Int32Array(pairs.length).fill(-1),
      allowed: null,
      lockedSlot: new Int32Array(pairs.length).fill(-1),
    },
    precedences: new Int32Array(0),
    fairness: null,
  };
}

interface Listed {
  readonly other: number;
  readonly score: number;
}

/** By participant: its best matches, best first, as `GET /v1/profiles/{id}/matches` would list them. */
async function rankedLists(people: number, seed: number): Promise<Listed[][]> {
  const { index, seekers, contextOf } = await seededMatching(people, seed);
  const search = new IndexSearch(index);
  const places = new Map(seekers.map(({ profile }, place) => [profile.id, place]));
  return seekers.map((seeker) => {
    const request = {
      seeker,
      context: contextOf(seeker),
      filters: NO_FILTERS,
      blocked: new Set<string>(),
      after: null,
    };
    return search.rank({ ...request, limit: LOOKED_AT.most }).map(({ candidate, score }) => ({
      other: places.get(candidate.profile.id) ?? 0,
      score,
    }));
  });
}
