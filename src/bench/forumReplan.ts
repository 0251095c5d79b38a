import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from '../cli/usageError.ts';
import type { Config } from '../config.ts';
import type { Connection } from '../db/connect.ts';
import { saveMembers } from '../db/forumMembers.ts';
import { insertForum } from '../db/forums.ts';
import { readForum } from '../db/readForum.ts';
import { readSchedule } from '../db/schedules.ts';
import type { Forum, Schedule } from '../domain/forum/forum.ts';
import { type DayService, openDayService } from './dayService.ts';
import { openScratchServer } from './scratchServer.ts';
import { seededDay } from './seededDay.ts';

/** The slot that the occasions come at the beginning of. */
const AT = 5;
/** How long it waits where the service has too much to do, in milliseconds. */
const BUSY_MS = 200;
/** From the occasion to its changes being published, in milliseconds. */
const AIM = 2000;
const COLUMNS = ['note', 'load', 'encode', 'solve', 'check', 'report', 'store', 'tell', 'publish'] as const;
type Column = (typeof COLUMNS)[number];

/** What part of an occasion took so much; `cpu` is of this process, the clock also counts PostgreSQL and waiting. */
interface Spent {
  readonly part: Column;
  readonly cpu: number;
  readonly clock: number;
}

/** What is read of the report of a run. */
interface Told {
  readonly changes: Readonly<Record<'added' | 'cancelled' | 'moved', number>>;
  readonly search: { readonly bound: number };
}

/**
 * Lets four things happen on the day of a seeded forum whose schedule is published: each is told to a service over
 * HTTP, with a database of its own; the run that follows tells what changes for whom, and is published. Prints
 * what each part took, how many meetings changed, and how many cannot stay where they are. Answers the exit code: 1 where an occasion
 * took two seconds of processor time.
 */
export async function forumReplan(
  config: Config,
  size: string,
  seed: number,
  tell: (line: string) => void,
): Promise<number> {
  const [, people, slots] = /^([1-9]\d{0,4})x([1-9]\d?)$/.exec(size)?.map(Number) ?? [];
  if (people === undefined || people < 10 || slots <= AT || slots > 56) {
    throw new UsageError('--replan must be like 1000x20: at least 10 participants, 6 to 56 slots');
  }
  const forum = seededDay(people, slots, seed);
  const { id } = forum.settings;
  const watch = new Stopwatch();
  const server = await openScratchServer(config.databaseUrl, tell);
  let service: DayService | null = null;
  try {
    const { connectionString } = await server.createDatabase();
    const opens = forum.sessions[0].startsAt;
    service = await openDayService(
      connectionString,
      () => opens,
      (part) => watch.end(part),
    );
    const { db, address } = service;
    await store(db, forum);
    const url = `${address}/v1/forums/${id}`;
    const first = await send(`${url}/schedule-runs`, { mode: 'select', seed, timeLimitSeconds: 600 });
    await ended(first.location);
    await send(`${first.location}/publish`, null);
    const published = await scheduleOf(db, id);
    tell(`${people} participants, ${slots} slots, ${forum.requests.length} requests, seed ${seed}:`);
    tell(
      `${published.meetings.length} meetings published. Milliseconds of processor time, and by the clock;`,
    );
    tell('meetings changed, and how many have to.');
    tell(row(['occasion', ...COLUMNS, 'in all', 'changed', 'at least']));
    let isSlow = false;
    for (const occasion of occasionsOf(forum, published)) {
      watch.begin();
      const noted = await send(`${url}/occasions`, { ...occasion, seed });
      watch.end('note');
      const { changes, search } = await ended(noted.location);
      watch.end('tell');
      await send(`${noted.location}/publish`, null);
      watch.end('publish');
      const cpu = watch.sum((each) => each.cpu);
      isSlow ||= cpu >= AIM;
      const parts = COLUMNS.map((column) => watch.sum((each) => (each.part === column ? each.cpu : 0)));
      const changed = changes.added + changes.cancelled + changes.moved;
      tell(row([occasion.occasion, ...[...parts, cpu].map(Math.round), changed, search.bound]));
      const clock = COLUMNS.map((column) => watch.sum((each) => (each.part === column ? each.clock : 0)));
      tell(row(['  by the clock', ...[...clock, watch.sum((each) => each.clock)].map(Math.round)]));
    }
    return isSlow ? 1 : 0;
  } finally {
    await service?.close();
    await server.close();
  }
}

/** Notes what was spent from one part to the next. */
class Stopwatch {
  #spent: Spent[] = [];
  #cpu = process.cpuUsage();
  #clock = performance.now();

  begin(): void {
    this.#spent = [];
    this.#cpu = process.cpuUsage();
    this.#clock = performance.now();
  }

  end(part: Column): void {
    const { user, system } = process.cpuUsage(this.#cpu);
    this.#spent.push({ part, cpu: (user + system) / 1000, clock: performance.now() - this.#clock });
    this.#cpu = process.cpuUsage();
    this.#clock = performance.now();
  }

  sum(value: (each: Spent) => number): number {
    return this.#spent.reduce((sum, each) => sum + value(each), 0);
  }
}

async function store(db: Connection, forum: Forum): Promise<void> {
  const { settings, sessions, tables, participants, requests } = forum;
  await db.transaction().execute(async (transaction) => {
    await insertForum(transaction, settings);
    await saveMembers(transaction, 'session', settings.id, sessions);
    await saveMembers(transaction, 'table', settings.id, tables);
    await saveMembers(transaction, 'participant', settings.id, participants);
    await saveMembers(transaction, 'request', settings.id, requests);
  });
}

async function scheduleOf(db: Connection, forumId: string): Promise<Schedule> {
  const whole = await readForum(db, forumId);
  if (whole === undefined || whole.publishedRunId === null) throw new Error('nothing is published');
  return readSchedule(db, whole.publishedRunId, whole.forum.settings.timeZone);
}

/** What happens, one after the other: to those with most meetings left, a wish of those with fewest. */
function occasionsOf(forum: Forum, { slots, meetings }: Schedule) {
  const at = new Date(slots[AT].startsAt).toISOString().slice(0, 16);
  const counts = new Map<string, number>();
  for (const { slot, attendees } of meetings) {
    for (const { representative } of attendees) {
      if (slot >= AT) counts.set(representative, (counts.get(representative) ?? 0) + 1);
    }
  }
  const byLoad = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([who]) => who);
  const [busiest, second] = byLoad;
  const asking = byLoad[byLoad.length - 1];
  const known = new Set(forum.requests.flatMap(({ from, to }) => [`${from}-${to}`, `${to}-${from}`]));
  const asked = byLoad.reverse().find((who) => who !== asking && !known.has(`${asking}-${who}`));
  return [
    { occasion: 'no-show', representative: busiest, at },
    {
      occasion: 'late-arrival',
      representative: second,
      until: new Date(slots[AT + 1].startsAt).toISOString().slice(0, 16),
      at,
    },
    { occasion: 'closed-table', table: meetings.find(({ slot }) => slot >= AT)?.table, at },
    { occasion: 'extra-request', request: { from: asking, to: asked ?? second, priority: 'must' }, at },
  ];
}

async function send(url: string, body: object | null): Promise<{ readonly location: string }> {
  const answer = await patiently(url, {
    method: 'POST',
    ...(body === null ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  await answer.arrayBuffer();
  return { location: new URL(answer.headers.get('location') ?? url, url).href };
}

/** A machine that is busy with other things says so: the client comes again. */
async function patiently(url: string, options: RequestInit): Promise<Response> {
  for (;;) {
    const answer = await fetch(url, options);
    if (answer.ok) return answer;
    const told = await answer.text();
    if (answer.status !== 503) throw new Error(`${url} answered ${answer.status}: ${told}`);
    await sleep(BUSY_MS);
  }
}

/** Follows a run to its end, as the page does; its report. */
async function ended(location: string): Promise<Told> {
  const told = await (await patiently(`${location}/events`, {})).text();
  const run = JSON.parse(told.slice(told.lastIndexOf('data: ') + 6));
  if (run.state !== 'succeeded') throw new Error(`the run is ${run.state}: ${run.failure}`);
  return run.report;
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell, place) => (place === 0 ? `${cell}`.padEnd(14) : `${cell}`.padStart(9))).join('');
}
