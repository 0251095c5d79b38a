import { type Comparison, compareSchedules } from './changes.ts';
import { clashFindings } from './clash.ts';
import type { EncodedForum } from './encodeForum.ts';
import type { Finding } from './finding.ts';
import type { Forum, Schedule } from './forum.ts';
import { breaksByPerson } from './placement/breaks.ts';
import type { Placement } from './problem.ts';
import type { Outcome } from './scheduling.ts';
import { type UnplacedReason, whyUnplaced } from './whyUnplaced.ts';
import { LEVELS, type Level } from './wishes.ts';

export interface Share {
  readonly placed: number;
  readonly asked: number;
}

export interface UnplacedRequest {
  readonly request: string;
  readonly from: string;
  readonly to: string;
  readonly priority: 'must' | 'want';
  readonly why: UnplacedReason;
}

/** What a run reached, and why not more. */
export interface ScheduleReport {
  /** Weight placed by level, and in all. */
  readonly objective: Readonly<Record<Level, number>> & { readonly total: number };
  /** What the solver counted, and what no schedule can pass. Null where none was asked: meetings were only taken out. */
  readonly search: Pick<Outcome, 'counts' | 'objective' | 'bound' | 'gap' | 'proven'> | null;
  /** Constraints that clash where not everything asked for could be: a minimum, the fairness, all meetings of place. */
  readonly clash: readonly Finding[];
  readonly meetings: Share;
  readonly requests: { readonly must: Share; readonly want: Share };
  /** The person that is furthest below its minimum, else the one with fewest meetings; null without people. */
  readonly worstOff: {
    readonly representative: string;
    readonly meetings: number;
    readonly minimum: number;
  } | null;
  /** People below their minimum. */
  readonly belowMinimum: number;
  readonly breaks: { readonly total: number; readonly worst: number; readonly spread: number };
  /** How often somebody meets at another table than in its meeting before, on one day. */
  readonly tableChanges: number;
  /** Against the schedule that was published; null: none was. */
  readonly changes: Comparison | null;
  readonly unplaced: readonly UnplacedRequest[];
}

/** The report of a schedule. Deterministic; cost as whyUnplaced. */
export function reportOf(
  forum: Forum,
  encoded: EncodedForum,
  placement: Placement,
  schedule: Schedule,
  outcome: Outcome | null,
  published: Schedule | null,
): ScheduleReport {
  const { meetings, problem, people } = encoded;
  const objective = Object.fromEntries(
    LEVELS.map((level) => [level, weightOf(encoded, placement, level)]),
  ) as Record<Level, number>;
  const counts = new Int32Array(problem.personCount);
  placement.forEach((slot, meeting) => {
    if (slot < 0) return;
    const { attendees, attendeeStarts } = problem.meetings;
    for (const person of attendees.subarray(attendeeStarts[meeting], attendeeStarts[meeting + 1]))
      counts[person]++;
  });
  const breaks = breaksByPerson(problem, placement);
  const reasons = whyUnplaced(encoded, placement);
  const placed = new Set(schedule.meetings.flatMap(({ requests }) => requests));
  const wishes = new Set(meetings.map(({ wish }) => wish));
  return {
    objective: { ...objective, total: LEVELS.reduce((sum, level) => sum + objective[level], 0) },
    search: outcome === null ? null : searchOf(outcome),
    clash: outcome === null ? [] : clashFindings(encoded, outcome.clash, forum.settings.timeZone),
    meetings: { placed: schedule.meetings.length, asked: wishes.size },
    requests: { must: shareOf(forum, placed, 'must'), want: shareOf(forum, placed, 'want') },
    worstOff: worstOffOf(
      people.map(({ representative }, person) => ({
        representative: representative.externalId,
        meetings: counts[person],
        minimum: problem.minimum[person],
      })),
    ),
    belowMinimum: counts.reduce((sum, count, person) => sum + Number(count < problem.minimum[person]), 0),
    breaks: {
      total: breaks.reduce((sum, each) => sum + each, 0),
      worst: breaks.reduce((most, each) => Math.max(most, each), 0),
      spread:
        breaks.length === 0
          ? 0
          : breaks.reduce((a, b) => Math.max(a, b)) - breaks.reduce((a, b) => Math.min(a, b)),
    },
    tableChanges: tableChangesOf(schedule),
    changes: published === null ? null : compareSchedules(published, schedule),
    unplaced: forum.requests.flatMap(({ externalId, from, to, priority }) => {
      const why = reasons.get(externalId);
      if (priority === 'no' || why === undefined || placed.has(externalId)) return [];
      return [{ request: externalId, from, to, priority, why }];
    }),
  };
}

function searchOf({ counts, objective, bound, gap, proven }: Outcome): NonNullable<ScheduleReport['search']> {
  return { counts, objective, bound, gap, proven };
}

function weightOf({ meetings }: EncodedForum, placement: Placement, level: Level): number {
  let sum = 0;
  placement.forEach((slot, meeting) => {
    const { wish } = meetings[meeting];
    if (slot >= 0 && wish.level === level) sum += wish.weight;
  });
  return sum;
}

function shareOf(forum: Forum, placed: ReadonlySet<string>, priority: 'must' | 'want'): Share {
  const asked = forum.requests.filter((each) => each.priority === priority && each.state === 'accepted');
  return { placed: asked.filter(({ externalId }) => placed.has(externalId)).length, asked: asked.length };
}

function worstOffOf(people: readonly NonNullable<ScheduleReport['worstOff']>[]): ScheduleReport['worstOff'] {
  const missing = ({ meetings, minimum }: (typeof people)[number]) => Math.max(0, minimum - meetings);
  return people.reduce<ScheduleReport['worstOff']>((worst, each) => {
    if (worst === null || missing(each) > missing(worst)) return each;
    return missing(each) === missing(worst) && each.meetings < worst.meetings ? each : worst;
  }, null);
}

function tableChangesOf({ slots, meetings }: Schedule): number {
  const last = new Map<string, { table: string; day: string }>();
  let changes = 0;
  for (const { slot, table, attendees } of [...meetings].sort((a, b) => a.slot - b.slot)) {
    const { day } = slots[slot];
    for (const { representative } of attendees) {
      const before = last.get(representative);
      if (before !== undefined && before.day === day && before.table !== table) changes++;
      last.set(representative, { table, day });
    }
  }
  return changes;
}
