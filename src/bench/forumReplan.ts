import { UsageError } from '../cli/usageError.ts';
import { type Comparison, compareSchedules } from '../domain/forum/changes.ts';
import { checkSchedule } from '../domain/forum/checker.ts';
import { decodeSchedule } from '../domain/forum/decodeSchedule.ts';
import { type EncodedForum, encodeForum } from '../domain/forum/encodeForum.ts';
import type { Forum, MeetingRequest, Participant, Schedule } from '../domain/forum/forum.ts';
import { reportOf } from '../domain/forum/report.ts';
import type { Outcome } from '../domain/forum/scheduling.ts';
import { SOLVERS } from '../domain/forum/solvers.ts';
import { slotsOf } from '../domain/forum/timeSlots.ts';
import { random } from '../domain/random/random.ts';

/** The forum is in UTC, from nine o'clock on. */
const DAY = '2027-10-12';
const OPENS = Date.parse(`${DAY}T09:00:00Z`);
const MINUTE = 60_000;
const SLOT_MINUTES = 15;
/** Chance that a participant is there in a slot, tables as a share of the participants, requests of each. */
const AVAILABLE = 0.85;
const TABLES = 0.35;
const REQUESTS = 8;
/** The slot that the occasions come at the beginning of. */
const AT = 5;

/** What it took, in milliseconds of CPU, in the order in which it is done. */
type Parts = Readonly<Record<'encode' | 'solve' | 'check' | 'report', number>>;

interface Planned {
  readonly schedule: Schedule;
  readonly parts: Parts;
}

/**
 * Publishes the schedule of a seeded forum and lets four things happen on the day. Prints, for each, the CPU time by
 * part from the occasion to the report, and how many meetings changed beside a whole run with the same occasion. What
 * PostgreSQL takes to read and to store is not in it. Answers the exit code: 1 where an occasion took two seconds.
 */
export function forumReplan(size: string, seed: number, tell: (line: string) => void): number {
  const [, people, slots] = /^([1-9]\d{0,4})x([1-9]\d?)$/.exec(size)?.map(Number) ?? [];
  if (people === undefined || people < 10 || slots <= AT || slots > 56) {
    throw new UsageError('--replan must be like 1000x20: at least 10 participants, 6 to 56 slots');
  }
  const forum = seededDay(people, slots, seed);
  const { schedule: published } = wholeRun(forum, seed);
  tell(`${people} participants, ${slots} slots, ${forum.requests.length} requests, seed ${seed}:`);
  tell(
    `${published.meetings.length} meetings published. CPU ms; meetings changed, beside those of a whole run.`,
  );
  tell(row(['occasion', 'encode', 'solve', 'check', 'report', 'in all', 'changed', 'whole run']));
  let isSlow = false;
  for (const { name, after, wish } of occasionsOf(forum, published)) {
    const { schedule, parts } = onTheDay(after, published, wish, seed);
    const all = parts.encode + parts.solve + parts.check + parts.report;
    isSlow ||= all >= 2000;
    const whole = changedIn(compareSchedules(published, wholeRun(after, seed).schedule));
    const changed = changedIn(compareSchedules(published, schedule));
    const { encode, solve, check, report } = parts;
    tell(row([name, ...[encode, solve, check, report, all].map(Math.round), changed, whole]));
  }
  return isSlow ? 1 : 0;
}

/** One session of slots, one person for each participant, requests accepted on arrival. */
function seededDay(people: number, slots: number, seed: number): Forum {
  const next = random(seed);
  const whole = (bound: number): number => Math.floor(next() * bound);
  const name = (n: number): string => `p${String(n).padStart(5, '0')}`;
  const participants = Array.from({ length: people }, (_, n): Participant => {
    const away = Array.from({ length: slots }, (_, slot) => slot).filter(() => next() >= AVAILABLE);
    const unavailable = away.map((slot) => ({
      startsAt: OPENS + slot * SLOT_MINUTES * MINUTE,
      endsAt: OPENS + (slot + 1) * SLOT_MINUTES * MINUTE,
    }));
    return {
      externalId: name(n),
      profile: null,
      name: `Organisation ${n}`,
      country: null,
      networks: [],
      mode: 'independent',
      minMeetings: 0,
      maxMeetings: null,
      representatives: [
        { externalId: name(n), name: `Person ${n}`, virtual: false, unavailable, preferences: [] },
      ],
    };
  });
  const requests = new Map<string, MeetingRequest>();
  for (let n = 0; n < people; n++) {
    for (let i = 0; i < REQUESTS; i++) {
      const other = (n + 1 + whole(people - 1)) % people;
      const asked = request(name(n), name(other), i === 0 ? 'must' : 'want');
      requests.set(asked.externalId, asked);
    }
  }
  const tables = Math.floor(TABLES * people);
  return {
    settings: {
      id: '00000000-0000-4000-8000-000000000001',
      externalId: 'bench',
      name: 'Bench',
      timeZone: 'UTC',
      days: [DAY],
      acceptance: 'auto-accept',
      excludeOwnOrganisation: false,
      excludeOwnNetwork: false,
      metBeforeSince: null,
      fairness: null,
      requestLimit: 100,
    },
    sessions: [
      {
        externalId: 'day',
        kind: 'meetings',
        title: 'Meetings',
        place: null,
        startsAt: OPENS,
        endsAt: OPENS + slots * SLOT_MINUTES * MINUTE,
        slotMinutes: SLOT_MINUTES,
        gapMinutes: 0,
        capacity: null,
      },
    ],
    tables: Array.from({ length: tables }, (_, n) => ({
      externalId: `t${String(n).padStart(5, '0')}`,
      name: `Table ${n + 1}`,
      host: null,
      virtual: false,
      closed: [],
    })),
    participants,
    requests: [...requests.values()].sort((a, b) => (a.externalId < b.externalId ? -1 : 1)),
    exclusions: [],
    locks: [],
    registrations: [],
    known: [],
  };
}

function request(from: string, to: string, priority: 'must' | 'want'): MeetingRequest {
  return {
    externalId: `${from}-${to}`,
    from,
    to,
    fromRepresentative: null,
    toRepresentative: null,
    priority,
    state: 'accepted',
    message: null,
    expiresAt: null,
    sessions: [],
    after: [],
  };
}

/** What happens, each to the forum as published: to those with most meetings left, a wish of those with fewest. */
function occasionsOf(forum: Forum, { slots, meetings }: Schedule) {
  const at = slots[AT].startsAt;
  const counts = new Map<string, number>();
  for (const { slot, attendees } of meetings) {
    for (const { representative } of attendees) {
      if (slot >= AT) counts.set(representative, (counts.get(representative) ?? 0) + 1);
    }
  }
  const byLoad = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([who]) => who);
  const [busiest, second] = byLoad;
  const asking = byLoad[byLoad.length - 1];
  const absent = (who: string, endsAt: number): Forum => ({
    ...forum,
    participants: forum.participants.map((each) =>
      each.externalId !== who
        ? each
        : {
            ...each,
            representatives: each.representatives.map((person) => ({
              ...person,
              unavailable: [...person.unavailable, { startsAt: at, endsAt }],
            })),
          },
    ),
  });
  const end = slots[slots.length - 1].endsAt;
  const known = new Set(forum.requests.flatMap(({ from, to }) => [`${from}-${to}`, `${to}-${from}`]));
  const asked = byLoad.reverse().find((who) => who !== asking && !known.has(`${asking}-${who}`));
  const extra = request(asking, asked ?? second, 'must');
  const closed = meetings.find(({ slot }) => slot >= AT)?.table;
  const tables = forum.tables.map((each) =>
    each.externalId === closed ? { ...each, closed: [{ startsAt: at, endsAt: end }] } : each,
  );
  return [
    { name: 'no-show', after: absent(busiest, end), wish: null },
    { name: 'late arrival', after: absent(second, slots[AT + 1].startsAt), wish: null },
    { name: 'closed table', after: { ...forum, tables }, wish: null },
    { name: 'extra wish', after: { ...forum, requests: [...forum.requests, extra] }, wish: extra.externalId },
  ];
}

function onTheDay(forum: Forum, published: Schedule, wish: string | null, seed: number): Planned {
  const from = slotsOf(forum)[AT].startsAt;
  return plan(forum, published, from, (encoded) => {
    const near = encoded.near as Int32Array;
    const wished = encoded.meetings.flatMap(({ wish: { requests } }, meeting) =>
      wish !== null && near[meeting] < 0 && requests.includes(wish) ? [meeting] : [],
    );
    return SOLVERS.replan(encoded.problem, { seed, published: near, now: AT, wished });
  });
}

function wholeRun(forum: Forum, seed: number): Planned {
  return plan(forum, null, null, ({ problem }) =>
    SOLVERS.select(problem, {
      seed,
      clock: () => 0,
      deadline: 1,
      steps: null,
      onProgress: () => undefined,
      near: null,
    }),
  );
}

/** All that a run does between reading and storing, with the checker's word that it is right. */
function plan(
  forum: Forum,
  near: Schedule | null,
  from: number | null,
  solve: (encoded: EncodedForum) => Outcome,
): Planned {
  const now = from ?? OPENS - 60 * MINUTE;
  const [encoded, encode] = timed(() =>
    encodeForum(forum, { mode: 'select', now, fitPairs: [], keepLocks: true, near, from }),
  );
  const [outcome, solved] = timed(() => solve(encoded));
  const { placement } = outcome;
  if (placement === null) throw new Error('a forum without locked meetings cannot be impossible');
  const [[schedule, violations], check] = timed(() => {
    const decoded = decodeSchedule(encoded, placement, near);
    return [decoded, checkSchedule(forum, decoded, { keepLocks: true, now, from, mustPlace: null })] as const;
  });
  if (violations.length > 0) throw new Error(`the schedule breaks ${violations[0].rule}`);
  const [, report] = timed(() => reportOf(forum, encoded, placement, schedule, outcome, near));
  return { schedule, parts: { encode, solve: solved, check, report } };
}

function timed<T>(run: () => T): readonly [T, number] {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

function changedIn({ added, cancelled, moved }: Comparison): number {
  return added + cancelled + moved;
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell, place) => (place === 0 ? `${cell}`.padEnd(14) : `${cell}`.padStart(10))).join('');
}
