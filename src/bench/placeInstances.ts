import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../cli/usageError.ts';
import { findClash } from '../domain/forum/placement/clash.ts';
import { type ClashNames, clashText } from '../domain/forum/placement/clashText.ts';
import { type PlaceOutcome, placeMeetings } from '../domain/forum/placement/placeMeetings.ts';
import type { ScheduleProblem } from '../domain/forum/problem.ts';
import { assignTables } from '../domain/forum/tables.ts';
import { random } from '../domain/random/random.ts';
import { type B2bInstance, b2bProblem, readB2bInstance } from './b2bInstance.ts';

export interface PlaceInstancesOptions {
  /** A folder of instances, one JSON file each. */
  readonly instances: string;
  /** Where a file of the same name is written for each. */
  readonly out: string;
  readonly seed: number;
  /** Of processor time, for each instance: what else the machine does takes nothing away. */
  readonly seconds: number;
}

const ONLY_TABLES = 'the hall';

/**
 * Places the meetings of every instance of a folder, one after the other on one core, and writes each schedule.
 * Prints a line each: breaks, lower bound, published optimum, seconds. Answers the exit code: 1 where an instance
 * was left undecided or a published optimum was missed.
 */
export async function placeInstances(
  { instances, out, seed, seconds }: PlaceInstancesOptions,
  tell: (line: string) => void,
): Promise<number> {
  const files = (await readdir(instances)).filter((file) => file.endsWith('.json')).sort();
  if (files.length === 0) throw new UsageError(`there is no .json file in ${instances}`);
  await mkdir(out, { recursive: true });
  tell(row(['instance', 'feasible', 'breaks', 'bound', 'published', 'proved', 'wall s', 'CPU s']));
  let missed = 0;
  for (const file of files) {
    const instance = readB2bInstance(await readFile(join(instances, file), 'utf8'), file);
    const problem = b2bProblem(instance);
    const cpu = process.cpuUsage();
    const began = performance.now();
    const cpuSeconds = (): number => {
      const { user, system } = process.cpuUsage(cpu);
      return (user + system) / 1e6;
    };
    const spent = (): number => cpuSeconds() / seconds;
    const outcome = placeMeetings(problem, { next: random(seed), spent });
    const reason = reasonOf(instance, problem, outcome, () => spent() >= 1);
    const took = Math.round(performance.now() - began) / 1000;
    const published = instance.provenMinimumBreaks;
    if (outcome.kind === 'undecided') missed++;
    if (published !== undefined && (outcome.kind !== 'placed' || outcome.breaks > published)) missed++;
    const placed = outcome.kind === 'placed' ? outcome : null;
    tell(
      row([
        instance.instance,
        placed === null ? (outcome.kind === 'impossible' ? 'no' : 'undecided') : 'yes',
        placed?.breaks ?? '-',
        placed?.lowerBound ?? '-',
        published ?? '-',
        placed === null ? '-' : placed.proven ? 'yes' : 'no',
        took.toFixed(1),
        cpuSeconds().toFixed(1),
      ]),
    );
    if (reason !== null) tell(`  ${reason}`);
    const schedule = {
      instance: instance.instance,
      feasible: placed !== null,
      reason,
      breaks: placed?.breaks ?? null,
      seconds: took,
      meetings: placed === null ? [] : seatedMeetings(instance, problem, placed.placement),
    };
    await writeFile(join(out, file), `${JSON.stringify(schedule)}\n`);
  }
  return missed === 0 ? 0 : 1;
}

function seatedMeetings(
  instance: B2bInstance,
  problem: ScheduleProblem,
  placement: Int32Array,
): { id: number; slot: number; table: number }[] {
  const hall = Array.from({ length: instance.tables }, () => ({ pool: 0, open: null }));
  const table = assignTables(problem, placement, hall, null);
  return instance.meetings.map(({ id }, meeting) => ({
    id,
    slot: placement[meeting] + 1,
    table: table[meeting] + 1,
  }));
}

/** Why not all meetings are placed, in words; null where they are. */
function reasonOf(
  instance: B2bInstance,
  problem: ScheduleProblem,
  outcome: PlaceOutcome,
  stop: () => boolean,
): string | null {
  if (outcome.kind === 'placed') return null;
  if (outcome.kind === 'undecided')
    return 'neither a placement nor a proof that there is none was found in time';
  if (outcome.fairness) {
    return `all meetings can be placed, but not so that the breaks of any two participants differ by at most ${problem.fairness}`;
  }
  const names: ClashNames = {
    person: (person) => `participant ${person + 1}`,
    meeting: (meeting) => `meeting ${instance.meetings[meeting].id}`,
    slot: (slot) => `slot ${slot + 1}`,
    pool: () => ONLY_TABLES,
  };
  return clashText(problem, findClash(problem, stop), names);
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell, place) => (place === 0 ? `${cell}`.padEnd(30) : `${cell}`.padStart(10))).join('');
}
