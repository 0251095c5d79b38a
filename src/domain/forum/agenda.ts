import type { Forum, Instant, Interval, Schedule } from './forum.ts';
import { sessionsOf } from './presence.ts';

/** One line of somebody's day. */
export interface AgendaEntry extends Interval {
  readonly kind: 'meeting' | 'plenary' | 'workshop' | 'side-visit';
  /** Known again when the schedule changes: for a meeting its people, for the programme its session. */
  readonly key: string;
  readonly title: string;
  /** Name of the table, or the place of the session; null: not said. */
  readonly place: string | null;
  /** Key of the table; null for the programme. */
  readonly table: string | null;
  /** All who attend a meeting, this person included; empty for the programme. */
  readonly attendees: readonly AgendaPerson[];
  /** What was written with the requests that the meeting meets. */
  readonly messages: readonly string[];
}

export interface AgendaPerson {
  readonly participant: string;
  readonly participantName: string;
  readonly representative: string;
  readonly name: string;
}

/** What one person, or one table, does: entries in the order of time. */
export interface Agenda {
  readonly of: 'representative' | 'table';
  readonly key: string;
  readonly name: string;
  /** Of a representative: its participant. */
  readonly participant: string | null;
  readonly participantName: string | null;
  readonly entries: readonly AgendaEntry[];
}

/** What agendas show of a forum. */
export type AgendaForum = Pick<Forum, 'sessions' | 'tables' | 'participants' | 'requests' | 'registrations'>;

/** The agendas of all people of a forum, by participant, then in its order: meetings and programme. */
export function agendasOfPeople(forum: AgendaForum, schedule: Schedule): Agenda[] {
  const entries = meetingEntries(forum, schedule);
  const programme = sessionsOf(forum);
  const own = new Map<string, AgendaEntry[]>();
  for (const entry of entries) {
    for (const { representative } of entry.attendees) {
      const known = own.get(representative);
      if (known === undefined) own.set(representative, [entry]);
      else known.push(entry);
    }
  }
  return forum.participants.flatMap(({ externalId: participant, name: participantName, representatives }) =>
    representatives.map(({ externalId, name }) => ({
      of: 'representative' as const,
      key: externalId,
      name,
      participant,
      participantName,
      entries: inTime([
        ...(own.get(externalId) ?? []),
        ...programme(externalId).map(({ externalId: key, kind, title, place, startsAt, endsAt }) => ({
          kind: kind as AgendaEntry['kind'],
          key,
          title,
          place,
          table: null,
          attendees: [],
          messages: [],
          startsAt,
          endsAt,
        })),
      ]),
    })),
  );
}

/** The agendas of all tables, in the order of the forum: meetings only. */
export function agendasOfTables(forum: AgendaForum, schedule: Schedule): Agenda[] {
  const entries = meetingEntries(forum, schedule);
  return forum.tables.map(({ externalId, name }) => ({
    of: 'table' as const,
    key: externalId,
    name,
    participant: null,
    participantName: null,
    entries: inTime(entries.filter(({ table }) => table === externalId)),
  }));
}

function inTime(entries: readonly AgendaEntry[]): AgendaEntry[] {
  return [...entries].sort((a, b) => a.startsAt - b.startsAt || (a.key < b.key ? -1 : 1));
}

function meetingEntries(forum: AgendaForum, { slots, meetings }: Schedule): AgendaEntry[] {
  const people = new Map<string, AgendaPerson>();
  for (const { externalId: participant, name: participantName, representatives } of forum.participants) {
    for (const { externalId: representative, name } of representatives) {
      people.set(representative, { participant, participantName, representative, name });
    }
  }
  const tableNames = new Map(forum.tables.map(({ externalId, name }) => [externalId, name]));
  const messages = new Map(forum.requests.map(({ externalId, message }) => [externalId, message]));
  return meetings.map(({ slot, table, attendees, requests }) => {
    const present = attendees.map(
      ({ participant, representative }) =>
        people.get(representative) ?? {
          participant,
          participantName: participant,
          representative,
          name: representative,
        },
    );
    return {
      kind: 'meeting' as const,
      key: attendees
        .map(({ representative }) => representative)
        .sort()
        .join('\n'),
      title: [...new Set(present.map(({ participantName }) => participantName))].join(' – '),
      place: tableNames.get(table) ?? table,
      table,
      attendees: present,
      messages: requests.flatMap((request) => messages.get(request) ?? []),
      startsAt: slots[slot].startsAt,
      endsAt: slots[slot].endsAt,
    };
  });
}

/** An entry in somebody's calendar, as it was last published. */
export interface CalendarEntry extends Interval {
  readonly representative: string;
  readonly uid: string;
  readonly sequence: number;
  readonly state: 'confirmed' | 'cancelled';
  readonly title: string;
  readonly place: string | null;
  readonly changedAt: Instant;
}

/**
 * What calendars must hold after a publication: for each person the entries of its agenda, and what it held
 * before and no longer has, cancelled. The sequence of an entry rises by one when it changes, and only then.
 * Answers only the entries that are new or have changed. `uidOf` must be the same for the same key for ever.
 */
export function calendarChanges(
  agendas: readonly Agenda[],
  before: readonly CalendarEntry[],
  uidOf: (key: string) => string,
  now: Instant,
): CalendarEntry[] {
  const known = new Map(before.map((entry) => [`${entry.representative}\n${entry.uid}`, entry]));
  const changed: CalendarEntry[] = [];
  for (const { key: representative, entries } of agendas) {
    for (const { key, title, place, startsAt, endsAt, attendees } of entries) {
      const uid = uidOf(key);
      const had = known.get(`${representative}\n${uid}`);
      known.delete(`${representative}\n${uid}`);
      const shown = attendees.length === 0 ? title : calendarTitle(attendees, representative);
      const same =
        had !== undefined &&
        had.state === 'confirmed' &&
        had.title === shown &&
        had.place === place &&
        had.startsAt === startsAt &&
        had.endsAt === endsAt;
      if (same) continue;
      const sequence = had === undefined ? 0 : had.sequence + 1;
      changed.push({
        representative,
        uid,
        sequence,
        state: 'confirmed',
        title: shown,
        place,
        startsAt,
        endsAt,
        changedAt: now,
      });
    }
  }
  for (const gone of known.values()) {
    if (gone.state === 'cancelled') continue;
    changed.push({ ...gone, sequence: gone.sequence + 1, state: 'cancelled', changedAt: now });
  }
  return changed;
}

/** Whom a person meets, for its own calendar. */
function calendarTitle(attendees: readonly AgendaPerson[], representative: string): string {
  const mine = attendees.find((each) => each.representative === representative)?.participant;
  const others = attendees.filter(({ participant }) => participant !== mine);
  const names = others.map(({ name }) => name).join(', ');
  const organisation = others[0]?.participantName ?? '';
  return names === organisation || names === '' ? organisation : `${organisation} (${names})`;
}
