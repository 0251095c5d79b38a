import { writeFile } from 'node:fs/promises';
import { UsageError } from '../cli/usageError.ts';
import { upperBound } from '../domain/forum/bound/upperBound.ts';
import type { Placement, ScheduleProblem } from '../domain/forum/problem.ts';
import { selectMeetings, weightOf } from '../domain/forum/selection/selectMeetings.ts';
import { seededForum } from './seededForum.ts';
import { firstFit, slotBySlot } from './selectionPeers.ts';

export interface ForumSelectOptions {
  /** Such as 1000x20: participants and slots. */
  readonly size: string;
  readonly seed: number;
  /** Where the forum and the schedule are written to; null: nowhere. */
  readonly out: string | null;
}

/** Above so many participants the slot-by-slot peer is left out: its matching costs their cube. */
const MOST_FOR_MATCHING = 1_500;

/**
 * Makes a forum from a seed, selects its meetings, and prints weight, upper bound, gap and CPU seconds beside those
 * of two peers. Writes, so that anyone can check both with a solver of their own:
 *
 * ```
 * { "seed", "slots": number of slots, "tables": [tables in slot 0, 1, ...],
 *   "participants": [{ "id", "available": [slots, from 0], "minimum": meetings, "maximum": meetings }],
 *   "pairs": [{ "id", "participants": [id, id], "weight" }],
 *   "schedule": { "meetings": [{ "pair": id, "slot" }], "weight": sum over meetings, "bound", "gap": share,
 *                 "minima": "met" | "impossible" | "open", "cpuSeconds" } }
 * ```
 *
 * Rules: a pair meets at most once, a participant sits in at most one meeting a slot, in slots in which it is
 * available, and in `maximum` meetings at most; a slot has at most `tables` meetings. The weight of the meetings is
 * to be as great as can be; `bound` is what none exceeds that gives everyone its minimum (if these are met).
 */
export async function forumSelect(
  options: ForumSelectOptions,
  tell: (line: string) => void,
): Promise<number> {
  const [, people, slots] = /^([1-9]\d{0,5})x([1-9]\d{0,3})$/.exec(options.size)?.map(Number) ?? [];
  if (people === undefined || people < 2) throw new UsageError('--select must be like 1000x20');
  const problem = await seededForum(people, slots, options.seed);
  const { meetings } = problem;
  tell(
    `Forum of ${people} participants, ${slots} slots, ${problem.tables[0]} tables, ${meetings.count} candidate pairs, seed ${options.seed}.`,
  );
  const own = measured(() =>
    selectMeetings(problem, { seed: options.seed, steps: null, timeIsUp: () => false, near: null }),
  );
  const selection = own.result;
  if (selection.state === 'impossible')
    throw new Error('a forum without locked meetings cannot be impossible');
  const { bound, placement, minima, weight, gap } = selection;
  tell(`upper bound          ${bound.toFixed(3)}`);
  tell(`${line('this product', weight, gap, placement, own.seconds)}; minima ${minima.state}`);
  // The peers know no minima: they are held against the bound that does without.
  const free = upperBound(problem, false).bound;
  const peers: [string, (problem: ScheduleProblem) => Placement][] = [['first fit', firstFit]];
  if (people <= MOST_FOR_MATCHING) peers.push(['slot by slot', slotBySlot]);
  for (const [name, peer] of peers) {
    const { result, seconds } = measured(() => peer(problem));
    const reached = weightOf(problem, result);
    tell(line(name, reached, (free - reached) / free, result, seconds));
  }
  if (options.out !== null) {
    const forum = forumJson(problem, options.seed, placement);
    const schedule = { ...forum.schedule, weight, bound, gap, minima: minima.state, cpuSeconds: own.seconds };
    await writeFile(options.out, `${JSON.stringify({ ...forum, schedule })}\n`);
  }
  return 0;
}

function measured<T>(run: () => T): { readonly result: T; readonly seconds: number } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}

function line(name: string, weight: number, gap: number, placement: Placement, seconds: number): string {
  const placed = placement.filter((slot) => slot >= 0).length;
  return `${name.padEnd(20)} ${weight.toFixed(3)}  gap ${(100 * gap).toFixed(3)} %  ${placed} meetings  ${seconds.toFixed(1)} s CPU`;
}

function forumJson(problem: ScheduleProblem, seed: number, placement: Placement) {
  const { personCount, slotCount, available, minimum, maximum, meetings, tables } = problem;
  const slotNumbers = Array.from({ length: slotCount }, (_, slot) => slot);
  return {
    seed,
    slots: slotCount,
    tables: [...tables],
    participants: Array.from({ length: personCount }, (_, id) => ({
      id,
      available: slotNumbers.filter((slot) => available[id * slotCount + slot] === 1),
      minimum: minimum[id],
      maximum: maximum[id],
    })),
    pairs: Array.from({ length: meetings.count }, (_, id) => ({
      id,
      participants: [
        ...meetings.attendees.subarray(meetings.attendeeStarts[id], meetings.attendeeStarts[id + 1]),
      ],
      weight: meetings.weight[id],
    })),
    schedule: {
      meetings: [...placement.entries()].flatMap(([pair, slot]) => (slot < 0 ? [] : [{ pair, slot }])),
    },
  };
}
