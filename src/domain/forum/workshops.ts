import { random } from '../random/random.ts';

/** Workshops or side visits that run at the same time, so that a person can be in one of them. */
export interface WorkshopAsk {
  /** By workshop: its places, at least 0. */
  readonly places: readonly number[];
  /** By person: workshops, the dearest first, none twice. Empty: wishes none. */
  readonly preferences: readonly (readonly number[])[];
  /** Decides the lot. */
  readonly seed: number;
}

/** A workshop that a person wished more than what it got, and why it is not in it. */
export interface WorkshopReason {
  readonly workshop: number;
  /** From 0: the place of the workshop among the person's preferences. */
  readonly rank: number;
  readonly places: number;
  /** How many wished it first, and how many wished it at all. */
  readonly wishedFirst: number;
  readonly wished: number;
  /** By rank: how many are in it who gave it that rank; they would have done worse elsewhere or drew the better lot. */
  readonly takenByRank: readonly number[];
}

export interface WorkshopPlace {
  /** The workshop, or null where none of those wished has a place. */
  readonly workshop: number | null;
  /** From 0; null without a place. */
  readonly rank: number | null;
  /** One for every preference before the one that was met, in that order. */
  readonly reasons: readonly WorkshopReason[];
}

/**
 * Gives places by ranked preferences: as many people as can be have a place; of these ways, one in which the fewest
 * have their last rank, then the fewest the one before, and so on (a generous maximum matching: nobody is left
 * without, or with a late wish, for others to have an earlier one). Remaining ties fall by a lot that the seed decides.
 * Strategy: a short list can pay, for who names one workshop only cannot be sent to another; so ask everybody for
 * equally many. Within lists of one length nobody is served better for being early. Answers in the order of people.
 *
 * Each person enters by a cheapest chain of changes (successive shortest paths, costs compared rank by rank), so
 * the result is the optimum. Cost: people times all preferences times workshops at worst.
 */
export function allocateWorkshops({ places, preferences, seed }: WorkshopAsk): WorkshopPlace[] {
  const longest = preferences.reduce((most, list) => Math.max(most, list.length), 0);
  /** Going without: a workshop with room for all, at a rank after the last. */
  const without = places.length;
  const rankIn = preferences.map(
    (list) => new Map([...list.entries()].map(([rank, workshop]) => [workshop, rank])),
  );
  const options = preferences.map((list) => [...list, without]);
  const rankOf = (person: number, workshop: number): number => rankIn[person].get(workshop) ?? longest;
  const inside: Set<number>[] = Array.from({ length: without + 1 }, () => new Set());
  const given = new Int32Array(preferences.length).fill(-1);
  const put = (person: number, workshop: number): void => {
    if (given[person] >= 0) inside[given[person]].delete(person);
    inside[workshop].add(person);
    given[person] = workshop;
  };
  for (const person of byLot(preferences.length, seed)) enter(person);
  return preferences.map((list, person) => {
    const workshop = given[person] === without ? null : given[person];
    const rank = workshop === null ? null : rankOf(person, workshop);
    const missed = list.slice(0, rank ?? list.length);
    return { workshop, rank, reasons: missed.map((each, before) => reasonFor(each, before)) };
  });

  /** Finds the cheapest chain by which a person comes in: it takes a place, whose holder takes another, and so on. */
  function enter(person: number): void {
    const cost: (Int32Array | null)[] = new Array(without + 1).fill(null);
    /** By workshop: who comes into it on the chain. */
    const comer = new Int32Array(without + 1).fill(-1);
    for (const workshop of options[person]) {
      cost[workshop] = new Int32Array(longest + 1);
      cost[workshop][rankOf(person, workshop)]++;
      comer[workshop] = person;
    }
    for (let changed = true; changed; ) {
      changed = false;
      for (let from = 0; from < without; from++) {
        const sofar = cost[from];
        if (sofar === null || inside[from].size < places[from]) continue;
        for (const holder of inside[from]) {
          for (const to of options[holder]) {
            if (to === from) continue;
            const longer = sofar.slice();
            longer[rankOf(holder, from)]--;
            longer[rankOf(holder, to)]++;
            const known = cost[to];
            if (known !== null && !isCheaper(longer, known)) continue;
            cost[to] = longer;
            comer[to] = holder;
            changed = true;
          }
        }
      }
    }
    let end = without;
    for (let workshop = 0; workshop < without; workshop++) {
      const each = cost[workshop];
      if (each === null || inside[workshop].size >= places[workshop]) continue;
      const least = cost[end];
      if (least === null || isCheaper(each, least)) end = workshop;
    }
    for (let mover = comer[end], to = end; ; mover = comer[to]) {
      const left = given[mover];
      put(mover, to);
      if (mover === person) return;
      to = left;
    }
  }

  function reasonFor(workshop: number, rank: number): WorkshopReason {
    const takenByRank = new Array<number>(longest).fill(0);
    for (const person of inside[workshop]) takenByRank[rankOf(person, workshop)]++;
    return {
      workshop,
      rank,
      places: places[workshop],
      wishedFirst: preferences.filter((list) => list[0] === workshop).length,
      wished: rankIn.filter((ranks) => ranks.has(workshop)).length,
      takenByRank,
    };
  }
}

/** Whether costs (by rank, the last counting most) are less. */
function isCheaper(one: Int32Array, other: Int32Array): boolean {
  for (let rank = one.length - 1; rank >= 0; rank--) {
    if (one[rank] !== other[rank]) return one[rank] < other[rank];
  }
  return false;
}

/** People in the order of a lot. */
function byLot(count: number, seed: number): number[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, person) => ({ person, lot: next() }))
    .sort((a, b) => a.lot - b.lot || a.person - b.person)
    .map(({ person }) => person);
}
