import { type Forum, type Interval, overlap, type Representative, type Session, type Slot } from './forum.ts';

/** A representative with the participant it is of. */
export interface Person {
  readonly participant: string;
  readonly representative: Representative;
}

/** The people of a forum, by participant, then in its order. */
export function peopleOf(forum: Pick<Forum, 'participants'>): Person[] {
  return forum.participants.flatMap(({ externalId, representatives }) =>
    representatives.map((representative) => ({ participant: externalId, representative })),
  );
}

/** The sessions that take a representative away from meetings: plenaries, and those it is registered for. */
export function sessionsOf(
  forum: Pick<Forum, 'sessions' | 'registrations'>,
): (representative: string) => readonly Session[] {
  const byKey = new Map(forum.sessions.map((session) => [session.externalId, session]));
  const plenaries = forum.sessions.filter(({ kind }) => kind === 'plenary');
  const own = new Map<string, Session[]>();
  for (const { session, representative } of forum.registrations) {
    const registered = byKey.get(session);
    if (registered === undefined) continue;
    own.set(representative, [...(own.get(representative) ?? plenaries), registered]);
  }
  return (representative) => own.get(representative) ?? plenaries;
}

export interface Presence {
  /** By person * slots + slot: 1 where the person may be given a meeting. */
  readonly available: Uint8Array;
  /** 1 where the person is elsewhere in the programme. */
  readonly busy: Uint8Array;
}

/** When each person can meet and when it is elsewhere. Cost: people times slots times their intervals. */
export function presenceOf(forum: Forum, people: readonly Person[], slots: readonly Slot[]): Presence {
  const available = new Uint8Array(people.length * slots.length);
  const busy = new Uint8Array(people.length * slots.length);
  const programme = sessionsOf(forum);
  people.forEach(({ representative }, person) => {
    const elsewhere = programme(representative.externalId);
    const row = person * slots.length;
    available.fill(1, row, row + slots.length);
    for (const interval of representative.unavailable) clear(interval, row);
    for (const session of elsewhere) {
      clear(session, row);
      slots.forEach((slot, i) => {
        if (overlap(session, slot)) busy[row + i] = 1;
      });
    }
  });
  return { available, busy };

  function clear(interval: Interval, row: number): void {
    // Slots are in the order of their beginnings.
    for (let i = 0; i < slots.length && slots[i].startsAt < interval.endsAt; i++) {
      if (overlap(interval, slots[i])) available[row + i] = 0;
    }
  }
}
