import type { components } from '../../../api/contract.ts';
import { type ForumParts, type Names, namesOf, type Table } from '../forumMembers.ts';

type Schemas = components['schemas'];

/** A meeting on the board, where it is now. Times are milliseconds since 1970. */
export interface BoardMeeting {
  readonly id: number;
  readonly slot: number;
  /** Its table, by its place on the board. */
  readonly table: number;
  readonly people: readonly string[];
  readonly sides: readonly string[];
  /** The organisations, as it is shown. */
  readonly title: string;
}

export interface BoardSlot {
  readonly startsAt: string;
  readonly from: number;
  readonly until: number;
}

interface BoardLock {
  readonly key: string;
  /** Whether it also keeps the table. */
  readonly keepsTable: boolean;
}

interface Held {
  readonly title: string;
  readonly from: number;
  readonly until: number;
}

/** All that decides where meetings may be. */
export interface Board {
  readonly slots: readonly BoardSlot[];
  readonly tables: readonly Table[];
  readonly meetings: readonly BoardMeeting[];
  /** By slot and table: the meeting there. */
  readonly at: ReadonlyMap<number, number>;
  /** By person: its meeting by slot. */
  readonly seats: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** By person: parts of the programme that hold it, and when it is away (without a title). */
  readonly held: ReadonlyMap<string, readonly Held[]>;
  readonly afar: ReadonlySet<string>;
  /** By meeting: the lock that keeps it in its slot, or where it is. */
  readonly locked: ReadonlyMap<number, BoardLock>;
  readonly names: Names;
}

/** Where a moved meeting is. */
export interface Place {
  readonly slot: number;
  readonly table: number;
}

/** Why a meeting cannot be somewhere: the kind of the reason and what it is about. */
export type Clash =
  | { readonly clash: 'meets'; readonly person: string; readonly other: number }
  | { readonly clash: 'away'; readonly person: string }
  | { readonly clash: 'programme'; readonly person: string; readonly title: string }
  | { readonly clash: 'taken'; readonly other: number }
  | { readonly clash: 'locked'; readonly other: number }
  | { readonly clash: 'closed' }
  | { readonly clash: 'host'; readonly host: string }
  | { readonly clash: 'virtual'; readonly person: string }
  | { readonly clash: 'place' };

/** What comes of dropping a meeting somewhere; `instead`: why it cannot change places with the one that is there. */
export type Landing =
  | { readonly landing: 'free' }
  | { readonly landing: 'swap'; readonly other: number }
  | { readonly landing: 'clash'; readonly clash: Clash; readonly instead: Clash | null };

export interface BoardParts extends ForumParts {
  readonly schedule: Schemas['Schedule'];
  readonly registrations: readonly Schemas['Registration'][];
}

/** One number for a slot and a table. */
export function cellKey(slot: number, table: number): number {
  return slot * 100_000 + table;
}

const interval = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
  from: Date.parse(startsAt),
  until: Date.parse(endsAt),
});

/** The board of a schedule; cost: meetings, people and locks. */
export function makeBoard(parts: BoardParts): Board {
  const { schedule, tables, sessions, participants, locks, registrations } = parts;
  const names = namesOf(participants);
  const known = new Map(tables.map(({ externalId }, place) => [externalId, place]));
  const all = [...tables];
  // A table that was removed since keeps its line, as meetings are there.
  for (const { table } of schedule.meetings) {
    if (known.has(table)) continue;
    known.set(table, all.length);
    all.push({ externalId: table, name: table, host: null, virtual: false, closed: [], version: 1 });
  }
  const programme = new Map(sessions.map((session) => [session.externalId, session]));
  const plenaries = sessions.filter(({ kind }) => kind === 'plenary');
  const held = new Map<string, Held[]>();
  const afar = new Set<string>();
  for (const { representatives } of participants) {
    for (const person of representatives) {
      const key = person.externalId ?? '';
      if (person.virtual) afar.add(key);
      held.set(key, [
        ...plenaries.map((each) => ({ title: each.title, ...interval(each) })),
        ...person.unavailable.map((each) => ({ title: '', ...interval(each) })),
      ]);
    }
  }
  for (const { session, representative } of registrations) {
    const part = programme.get(session);
    if (part !== undefined) held.get(representative)?.push({ title: part.title, ...interval(part) });
  }
  const meetings = schedule.meetings.map(({ slot, table, attendees }, id) => {
    const sides = [...new Set(attendees.map(({ participant }) => participant))];
    const people = attendees.map(({ representative }) => representative);
    const title = sides.map((side) => names.participant(side)).join(' – ');
    return { id, slot, table: known.get(table)!, people, sides, title };
  });
  const slots = schedule.slots.map((slot) => ({ startsAt: slot.startsAt, ...interval(slot) }));
  const locked = lockedMeetings(meetings, slots, locks);
  return { slots, tables: all, held, afar, locked, names, ...placed(meetings) };
}

/** A lock holds the meeting of its two organisations in its slot. */
function lockedMeetings(
  meetings: readonly BoardMeeting[],
  slots: readonly BoardSlot[],
  locks: ForumParts['locks'],
): Map<number, BoardLock> {
  const pairKey = (from: number, one: string, other: string) => [from, ...[one, other].sort()].join('\n');
  const keys = new Map(
    locks.map(({ externalId, startsAt, first, second, table }) => [
      pairKey(Date.parse(startsAt), first, second),
      { key: externalId, keepsTable: table !== null },
    ]),
  );
  return new Map(
    meetings.flatMap(({ id, slot, sides }) => {
      const key = keys.get(pairKey(slots[slot]!.from, sides[0] ?? '', sides[1] ?? ''));
      return key === undefined ? [] : [[id, key] as const];
    }),
  );
}

function placed(meetings: readonly BoardMeeting[]): Pick<Board, 'meetings' | 'at' | 'seats'> {
  const at = new Map<number, number>();
  const seats = new Map<string, Map<number, number>>();
  for (const { id, slot, table, people } of meetings) {
    at.set(cellKey(slot, table), id);
    for (const person of people) {
      const own = seats.get(person) ?? new Map<number, number>();
      own.set(slot, id);
      seats.set(person, own);
    }
  }
  return { meetings, at, seats };
}

/** The board with some meetings elsewhere. */
export function withMoves(board: Board, moves: ReadonlyMap<number, Place>): Board {
  if (moves.size === 0) return board;
  return {
    ...board,
    ...placed(
      board.meetings.map((meeting) => {
        const place = moves.get(meeting.id);
        return place === undefined ? meeting : { ...meeting, ...place };
      }),
    ),
  };
}

/**
 * Why a meeting cannot be in a slot, whatever the table: its people are elsewhere. Null: they are free. `without`: a
 * meeting that makes room.
 */
function clashInSlot(board: Board, meeting: BoardMeeting, slot: number, without?: number): Clash | null {
  const { from, until } = board.slots[slot]!;
  for (const person of meeting.people) {
    const other = board.seats.get(person)?.get(slot);
    if (other !== undefined && other !== meeting.id && other !== without) {
      return { clash: 'meets', person, other };
    }
    const held = board.held.get(person)?.find((each) => each.from < until && from < each.until);
    if (held !== undefined) {
      return held.title === ''
        ? { clash: 'away', person }
        : { clash: 'programme', person, title: held.title };
    }
  }
  return null;
}

/** Why a meeting cannot be at a table in a slot though its people are free; null: it can. */
function clashAtTable(
  board: Board,
  meeting: BoardMeeting,
  { slot, table }: Place,
  without?: number,
): Clash | null {
  const other = board.at.get(cellKey(slot, table));
  if (other !== undefined && other !== meeting.id && other !== without) return { clash: 'taken', other };
  const { host, virtual, closed } = board.tables[table]!;
  if (host !== null && !meeting.sides.includes(host)) return { clash: 'host', host };
  const person = meeting.people.find((each) => board.afar.has(each));
  if (person !== undefined && !virtual) return { clash: 'virtual', person };
  if (person === undefined && virtual) return { clash: 'place' };
  const { from, until } = board.slots[slot]!;
  const isClosed = closed.map(interval).some((each) => each.from < until && from < each.until);
  return isClosed ? { clash: 'closed' } : null;
}

/** Whether a meeting has to stay where it is, table and all. */
export function isFixed(board: Board, meeting: number): boolean {
  return board.locked.get(meeting)?.keepsTable === true;
}

/** Why its lock keeps a meeting from a place; null: it does not. */
function clashOfLock(board: Board, { id, slot, table }: BoardMeeting, to: Place): Clash | null {
  const lock = board.locked.get(id);
  const stays = to.slot === slot && (lock?.keepsTable !== true || to.table === table);
  return lock === undefined || stays ? null : { clash: 'locked', other: id };
}

/** Why two meetings cannot change places; null: they can. */
function clashOfSwap(board: Board, one: BoardMeeting, other: BoardMeeting): Clash | null {
  const inPlaceOf = (meeting: BoardMeeting, place: BoardMeeting): Clash | null =>
    clashOfLock(board, meeting, place) ??
    clashInSlot(board, meeting, place.slot, place.id) ??
    clashAtTable(board, meeting, place, place.id);
  return clashOfLock(board, other, one) ?? inPlaceOf(one, other) ?? inPlaceOf(other, one);
}

/** Where one meeting may go: slot by slot, then table by table, looked up where it is asked. */
export interface Freedom {
  readonly meeting: BoardMeeting;
  readonly freeSlots: number;
  /** Why it cannot go there alone; null: it can. */
  clashAt(place: Place): Clash | null;
  /** What comes of dropping it there, changing places with the meeting there included. */
  landingAt(place: Place): Landing;
}

export function freedomOf(board: Board, meeting: BoardMeeting): Freedom {
  const slots = board.slots.map((_, slot) => clashInSlot(board, meeting, slot));
  const clashAt = (place: Place): Clash | null =>
    clashOfLock(board, meeting, place) ?? slots[place.slot] ?? clashAtTable(board, meeting, place);
  const isHeld = board.locked.has(meeting.id);
  return {
    meeting,
    freeSlots: isHeld ? 0 : slots.filter((clash, slot) => clash === null && slot !== meeting.slot).length,
    clashAt,
    landingAt(place) {
      const clash = clashAt(place);
      if (clash === null) return { landing: 'free' };
      const other = board.at.get(cellKey(place.slot, place.table));
      if (other === undefined || other === meeting.id) return { landing: 'clash', clash, instead: null };
      const instead = clashOfSwap(board, meeting, board.meetings[other]!);
      return instead === null ? { landing: 'swap', other } : { landing: 'clash', clash, instead };
    },
  };
}
