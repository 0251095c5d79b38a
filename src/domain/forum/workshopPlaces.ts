import { type Interval, overlap } from './forum.ts';

/** A workshop or side visit with its places; null: as many as come. */
export interface PlacesOffer extends Interval {
  readonly session: string;
  readonly places: number | null;
}

/** Somebody who would like to join. */
export interface PlacesWish {
  readonly person: string;
  /** Keys of sessions, the dearest first. */
  readonly preferences: readonly string[];
  /** Sessions it is in already, by hand. */
  readonly held: readonly string[];
}

/** What became of one preference. `full`: with how many asked for how many places. */
export type PreferenceOutcome =
  | { readonly session: string; readonly rank: number; readonly outcome: 'given' }
  | { readonly session: string; readonly rank: number; readonly outcome: 'full'; readonly places: number }
  | { readonly session: string; readonly rank: number; readonly outcome: 'overlaps'; readonly with: string }
  | { readonly session: string; readonly rank: number; readonly outcome: 'held-already' };

export interface PersonPlaces {
  readonly person: string;
  readonly preferences: readonly PreferenceOutcome[];
}

/** Gives places by ranked preferences; deterministic for a seed. */
export type PlacesAllocator = (
  offers: readonly PlacesOffer[],
  wishes: readonly PlacesWish[],
  draw: () => number,
) => PersonPlaces[];

/**
 * Gives places in rounds: in each round everybody gets at most one more, their dearest that still has a place
 * and overlaps nothing they have. Who has fewer places is served first, then by lot; the lot is drawn once and
 * turned round after each round, so nobody is last twice. Answers in the order of the wishes.
 */
export const allocatePlaces: PlacesAllocator = (offers, wishes, draw) => {
  const offered = new Map(offers.map((offer) => [offer.session, offer]));
  const left = new Map(offers.map(({ session, places }) => [session, places ?? Number.POSITIVE_INFINITY]));
  for (const { held } of wishes) for (const session of held) left.set(session, (left.get(session) ?? 0) - 1);
  const given = new Map<string, string[]>(wishes.map(({ person, held }) => [person, [...held]]));
  const lots = wishes.map((wish) => ({ wish, lot: draw() })).sort((a, b) => a.lot - b.lot);
  const fits = ({ person }: PlacesWish, session: string): boolean => {
    const offer = offered.get(session);
    const own = given.get(person) ?? [];
    return (
      offer !== undefined &&
      (left.get(session) ?? 0) > 0 &&
      !own.some((other) => other === session || clashes(offered.get(other), offer))
    );
  };
  for (let more = true; more; lots.reverse()) {
    more = false;
    const fewest = [...lots].sort(
      (a, b) => (given.get(a.wish.person)?.length ?? 0) - (given.get(b.wish.person)?.length ?? 0),
    );
    for (const { wish } of fewest) {
      const session = wish.preferences.find((each) => fits(wish, each));
      if (session === undefined) continue;
      given.get(wish.person)?.push(session);
      left.set(session, (left.get(session) ?? 0) - 1);
      more = true;
    }
  }
  return wishes.map((wish) => explained(wish, offered, given.get(wish.person) ?? []));
};

function explained(
  { person, preferences, held }: PlacesWish,
  offered: ReadonlyMap<string, PlacesOffer>,
  own: readonly string[],
): PersonPlaces {
  return {
    person,
    preferences: preferences.flatMap((session, rank): PreferenceOutcome[] => {
      const offer = offered.get(session);
      if (offer === undefined) return [];
      if (held.includes(session)) return [{ session, rank, outcome: 'held-already' }];
      if (own.includes(session)) return [{ session, rank, outcome: 'given' }];
      const other = own.find((each) => clashes(offered.get(each), offer));
      if (other !== undefined) return [{ session, rank, outcome: 'overlaps', with: other }];
      return [{ session, rank, outcome: 'full', places: offer.places ?? 0 }];
    }),
  };
}

function clashes(a: Interval | undefined, b: Interval): boolean {
  return a !== undefined && overlap(a, b);
}
