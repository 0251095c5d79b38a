import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { loadReference } from '../db/reference.ts';
import { agendasOfPeople } from '../domain/forum/agenda.ts';
import { checkSchedule } from '../domain/forum/checker.ts';
import { clashFindings } from '../domain/forum/clash.ts';
import { decodeSchedule, mustBePlaced } from '../domain/forum/decodeSchedule.ts';
import { encodeForum } from '../domain/forum/encodeForum.ts';
import { findingsOf } from '../domain/forum/findings.ts';
import { ASSUMED_REQUEST_LIMIT, type Forum, type ForumSettings } from '../domain/forum/forum.ts';
import { reportOf, type ScheduleReport } from '../domain/forum/report.ts';
import { findingSentence } from '../domain/forum/words/findingSentence.ts';
import { unplacedSentence } from '../domain/forum/words/unplacedSentence.ts';
import { isTimeZone, localDay, readTime } from '../domain/forum/zonedTime.ts';
import { buildCodeChecks } from '../domain/vocabulary/codes.ts';
import { agendaCsv } from '../http/agendaFiles.ts';
import { memberDoor } from '../http/csvForum.ts';
import { forumSchemas } from '../http/schemas/forum.ts';
import { schemaRegistry } from '../http/schemas/registry.ts';
import { textRules } from '../http/schemas/text.ts';
import { SolverThreads } from '../jobs/solverThreads.ts';
import type { ImportedKind, MemberDoor } from '../usecases/importMembers.ts';
import { readCsv, UnreadableUpload } from '../usecases/readRows.ts';
import type { SolveTask } from '../usecases/runSchedule.ts';
import { ProgressLine } from './terminal.ts';
import { UsageError } from './usageError.ts';

export interface ScheduleOptions {
  readonly participants: string;
  readonly requests: string;
  /** Number of slots and their length, as in `12x20min`. */
  readonly slots: string;
  readonly tables: number;
  readonly gap: number;
  /** Local time of the first slot. */
  readonly start: string;
  readonly timeZone: string;
  readonly mode: 'select' | 'place';
  readonly seed: number;
  readonly seconds: number;
  readonly output: string;
}

const MINUTE = 60_000;
/** Requests without a meeting that the terminal tells of. */
const SHOWN_UNPLACED = 10;

/**
 * Schedules what two spreadsheets say, without any database: prints a summary and writes the agendas as CSV.
 * Answers the exit code: 0 done; 1 rows were rejected, or no schedule is possible.
 */
export async function schedule(options: ScheduleOptions, tell: (line: string) => void): Promise<number> {
  const settings = settingsFor(options);
  const schemas = forumSchemas(schemaRegistry(), textRules(buildCodeChecks(loadReference())));
  const participants = await readMembersIn(
    options.participants,
    memberDoor('participant', schemas),
    settings,
  );
  const requests = await readMembersIn(options.requests, memberDoor('request', schemas), settings);
  const forum = forumOf(options, settings, participants.members, requests.members);
  const strangers = forum.requests.length - known(forum).length;
  const given: Forum = { ...forum, requests: known(forum) };
  for (const line of [...participants.rejected, ...requests.rejected]) tell(line);
  if (strangers > 0) tell(`${strangers} requests name participants that are not in ${options.participants}.`);
  const rejected = participants.rejected.length + requests.rejected.length + strangers;

  const now = settings.days.length === 0 ? 0 : given.sessions[0].startsAt;
  const findings = findingsOf(given, now);
  for (const { severity, about } of findings) tell(`${severity}: ${findingSentence(about, 'en')}`);
  if (findings.some(({ severity }) => severity === 'error')) return 1;

  const encoded = encodeForum(given, {
    mode: options.mode,
    now,
    fitPairs: [],
    keepLocks: true,
    near: null,
    from: null,
  });
  const progress = new ProgressLine();
  const task: SolveTask = {
    mode: options.mode,
    problem: encoded.problem,
    seed: options.seed,
    timeLimitSeconds: options.seconds,
    near: null,
  };
  const outcome = await new SolverThreads().solve(task, ({ share }) => progress.show(bar(share))).outcome;
  progress.end(`${bar(1)} searched`);
  if (outcome.placement === null) {
    for (const { about } of clashFindings(encoded, outcome.clash, settings.timeZone))
      tell(findingSentence(about, 'en'));
    tell(outcome.proven ? 'No schedule is possible.' : 'No schedule was found.');
    return 1;
  }
  const made = decodeSchedule(encoded, outcome.placement, null);
  const mustPlace = options.mode === 'place' ? mustBePlaced(encoded, outcome) : null;
  const violations = checkSchedule(given, made, { keepLocks: true, now, from: null, mustPlace });
  if (violations.length > 0)
    throw new Error(`the schedule breaks rules: ${JSON.stringify(violations.slice(0, 5))}`);
  await writeFile(options.output, agendaCsv(agendasOfPeople(given, made), settings));
  for (const line of summaryLines(reportOf(given, encoded, outcome.placement, made, outcome, null), settings))
    tell(line);
  tell(`The agendas are in ${options.output}.`);
  return rejected > 0 ? 1 : 0;
}

function settingsFor({ timeZone, start }: ScheduleOptions): ForumSettings {
  if (!isTimeZone(timeZone)) throw new UsageError(`--time-zone ${timeZone} is no IANA time zone`);
  const read = readTime(start, timeZone);
  if ('problem' in read) throw new UsageError(`--start ${read.problem}`);
  return {
    id: '',
    externalId: 'forum',
    name: 'Forum',
    timeZone,
    days: [localDay(read.instant, timeZone)],
    acceptance: 'auto-accept',
    excludeOwnOrganisation: true,
    excludeOwnNetwork: false,
    metBeforeSince: null,
    fairness: null,
    requestLimit: ASSUMED_REQUEST_LIMIT,
  };
}

function forumOf(
  { slots, gap, tables, start, timeZone }: ScheduleOptions,
  settings: ForumSettings,
  participants: Forum['participants'],
  requests: Forum['requests'],
): Forum {
  const found = /^(\d{1,3})x(\d{1,3})(?:min)?$/.exec(slots);
  if (found === null) throw new UsageError('--slots must be a number and a length, such as 12x20min');
  const [count, length] = [Number(found[1]), Number(found[2])];
  if (count === 0 || length === 0) throw new UsageError('--slots must name at least one slot of a minute');
  const read = readTime(start, timeZone);
  const startsAt = 'instant' in read ? read.instant : 0;
  return {
    settings,
    sessions: [
      {
        externalId: 'meetings',
        kind: 'meetings',
        title: 'Meetings',
        place: null,
        startsAt,
        endsAt: startsAt + (count * length + (count - 1) * gap) * MINUTE,
        slotMinutes: length,
        gapMinutes: gap,
        capacity: null,
      },
    ],
    tables: Array.from({ length: tables }, (_, i) => ({
      externalId: String(i + 1),
      name: `Table ${i + 1}`,
      host: null,
      virtual: false,
      closed: [],
    })),
    participants,
    requests,
    exclusions: [],
    locks: [],
    registrations: [],
    known: [],
  };
}

function known({ participants, requests }: Forum): Forum['requests'] {
  const keys = new Set(participants.map(({ externalId }) => externalId));
  return requests.filter(({ from, to }) => from !== to && keys.has(from) && keys.has(to));
}

type MemberOf<K extends ImportedKind> = Extract<
  ReturnType<MemberDoor<K>['check']>,
  { member: unknown }
>['member'];

async function readMembersIn<K extends ImportedKind>(
  path: string,
  door: MemberDoor<K>,
  settings: ForumSettings,
): Promise<{ members: MemberOf<K>[]; rejected: string[] }> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw new UsageError(`there is no file ${path}`);
  const members = new Map<string, MemberOf<K>>();
  const rejected: string[] = [];
  try {
    for await (const { number, value, problem } of readCsv(createReadStream(path), door.csv)) {
      const made =
        problem === undefined ? door.check(value, settings) : { faults: [{ pointer: '', reason: problem }] };
      if ('faults' in made) {
        rejected.push(
          ...made.faults.map(({ pointer, reason }) => `${path}, row ${number}: ${pointer} ${reason}`),
        );
      } else members.set(made.member.externalId, made.member as MemberOf<K>);
    }
  } catch (error) {
    if (error instanceof UnreadableUpload) throw new UsageError(`${path} cannot be read: ${error.message}`);
    throw error;
  }
  return { members: [...members.values()], rejected };
}

/** A share in [0, 1] as a bar. */
function bar(share: number): string {
  const full = Math.round(20 * Math.min(1, Math.max(0, share)));
  return `[${'#'.repeat(full)}${'.'.repeat(20 - full)}] ${Math.round(share * 100)} %`;
}

/** To two digits after the point, without those that say nothing. */
function shown(value: number | null | undefined): string {
  return String(Math.round(100 * (value ?? 0)) / 100);
}

function summaryLines(report: ScheduleReport, { timeZone }: ForumSettings): string[] {
  const { meetings, requests, search, clash, breaks, worstOff, unplaced } = report;
  const gap = search?.gap === null || search === null ? '' : `, gap ${(100 * search.gap).toFixed(2)} %`;
  return [
    `${meetings.placed} of ${meetings.asked} meetings are placed; must ${requests.must.placed}/${requests.must.asked}, want ${requests.want.placed}/${requests.want.asked}.`,
    `Reached ${shown(search?.objective)} (${search?.counts ?? 'nothing'}), no schedule passes ${shown(search?.bound)}${gap}${search?.proven === true ? ' (proven best)' : ''}.`,
    ...clash.map(({ about }) => `Why not everything: ${findingSentence(about, 'en')}`),
    `Breaks: ${breaks.total} in all, ${breaks.worst} for the worst-off. Fewest meetings: ${worstOff === null ? 'nobody' : `${worstOff.meetings} (${worstOff.representative})`}.`,
    ...unplaced
      .slice(0, SHOWN_UNPLACED)
      .map((each) => `Not placed: ${unplacedSentence(each, timeZone, 'en')}`),
    ...(unplaced.length > SHOWN_UNPLACED ? [`… and ${unplaced.length - SHOWN_UNPLACED} more requests.`] : []),
  ];
}
