import type { Connection } from '../db/connect.ts';
import { findForumForUpdate } from '../db/forums.ts';
import { readForum } from '../db/readForum.ts';
import { replaceAllocated } from '../db/registrations.ts';
import { peopleOf } from '../domain/forum/presence.ts';
import { allocatePlaces, type PersonPlaces } from '../domain/forum/workshopPlaces.ts';

/** What an allocation came to. */
export interface Allocation {
  /** By participant, then in its order; people without preferences are left out. */
  readonly people: readonly PersonPlaces[];
  readonly places: number;
  readonly firstChoices: number;
  /** People who asked and got none. */
  readonly without: number;
}

/**
 * Gives the places of workshops and side visits by the preferences of people, and registers them unless it is a
 * dry run. What was registered by hand stays; what an earlier allocation gave is given anew. Undefined: no forum.
 */
export async function allocateWorkshops(
  db: Connection,
  forumId: string,
  seed: number,
  dryRun: boolean,
): Promise<Allocation | undefined> {
  return db.transaction().execute(async (transaction) => {
    await findForumForUpdate(transaction, forumId);
    const whole = await readForum(transaction, forumId);
    if (whole === undefined) return undefined;
    const { forum } = whole;
    const offers = forum.sessions
      .filter(({ kind }) => kind === 'workshop' || kind === 'side-visit')
      .map(({ externalId, capacity, startsAt, endsAt }) => ({
        session: externalId,
        places: capacity,
        startsAt,
        endsAt,
      }));
    const held = (person: string) =>
      forum.registrations
        .filter(({ representative, allocated }) => representative === person && !allocated)
        .map(({ session }) => session);
    const wishes = peopleOf(forum).map(({ representative: { externalId, preferences } }) => ({
      person: externalId,
      preferences,
      held: held(externalId),
    }));
    const people = allocatePlaces(offers, wishes, seed).filter(({ preferences }) => preferences.length > 0);
    const given = people.flatMap(({ person, preferences }) =>
      preferences
        .filter(({ outcome }) => outcome === 'given')
        .map(({ session, rank }) => ({ representative: person, session, rank })),
    );
    if (!dryRun) await replaceAllocated(transaction, forumId, given);
    const served = new Set(given.map(({ representative }) => representative));
    return {
      people,
      places: given.length,
      firstChoices: given.filter(({ rank }) => rank === 0).length,
      without: people.filter(
        ({ person, preferences }) =>
          !served.has(person) && !preferences.some(({ outcome }) => outcome === 'held-already'),
      ).length,
    };
  });
}
