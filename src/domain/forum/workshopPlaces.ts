import { type Interval, overlap } from './forum.ts';
import { allocateWorkshops } from './workshops.ts';

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
  | {
      readonly session: string;
      readonly rank: number;
      readonly outcome: 'full';
      readonly places: number;
      readonly asked: number;
    }
  | { readonly session: string; readonly rank: number; readonly outcome: 'overlaps'; readonly with: string }
  | { readonly session: string; readonly rank: number; readonly outcome: 'held-already' };

export interface PersonPlaces {
  readonly person: string;
  readonly preferences: readonly PreferenceOutcome[];
}

/**
 * Gives places in rounds: in each, everybody who has fewest so far gets at most one more, among the sessions that
 * still have a place and overlap nothing they have, as a generous maximum matching (see allocateWorkshops): as many
 * people as can be get one, then as few as can be a late wish. Remaining ties fall by a lot that the seed decides.
 * Answers in the order of the wishes.
 */
export function allocatePlaces(
  offers: readonly PlacesOffer[],
  wishes: readonly PlacesWish[],
  seed: number,
): PersonPlaces[] {
  const offered = new Map(offers.map((offer) => [offer.session, offer]));
  const left = new Map(offers.map(({ session, places }) => [session, places ?? wishes.length]));
  const given = wishes.map(({ held }) => [...held]);
  const take = (session: string): void => {
    left.set(session, Math.max(0, (left.get(session) ?? 0) - 1));
  };
  for (const session of given.flat()) if (offered.get(session)?.places !== null) take(session);
  const fits = (own: readonly string[], session: string): boolean =>
    offered.has(session) &&
    !own.some(
      (other) => other === session || clashes(offered.get(other), offered.get(session) as PlacesOffer),
    );
  for (let have = 0; have <= offers.length; have++) {
    const inRound = [...given.keys()].filter((person) => given[person].length <= have);
    const served = allocateWorkshops({
      places: offers.map(({ session }) => left.get(session) ?? 0),
      preferences: inRound.map((person) =>
        [...new Set(wishes[person].preferences)]
          .filter((session) => fits(given[person], session))
          .map((session) => offers.findIndex((offer) => offer.session === session)),
      ),
      seed: seed + have,
    });
    served.forEach(({ workshop }, place) => {
      if (workshop === null) return;
      given[inRound[place]].push(offers[workshop].session);
      take(offers[workshop].session);
    });
  }
  const asked = new Map(
    offers.map(({ session }) => [
      session,
      wishes.filter(({ preferences }) => preferences.includes(session)).length,
    ]),
  );
  return wishes.map((wish, person) => explained(wish, offered, asked, given[person]));
}

function explained(
  { person, preferences, held }: PlacesWish,
  offered: ReadonlyMap<string, PlacesOffer>,
  asked: ReadonlyMap<string, number>,
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
      return [{ session, rank, outcome: 'full', places: offer.places ?? 0, asked: asked.get(session) ?? 0 }];
    }),
  };
}

function clashes(a: Interval | undefined, b: Interval): boolean {
  return a !== undefined && overlap(a, b);
}
