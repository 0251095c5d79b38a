import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { connect } from '../db/connect.ts';
import { loadCalls, loadReference } from '../db/reference.ts';
import type { CallRules } from '../domain/consortium/ruleSet.ts';
import type { ReasonLanguage } from '../domain/match/reasons.ts';
import { buildCodeChecks } from '../domain/vocabulary/codes.ts';
import { completionAsk, completionShown } from '../http/completionJson.ts';
import { type Checked, consortiumDoor } from '../http/consortiumDoor.ts';
import { checkShown, memberProblem, memberRequests } from '../http/consortiumJson.ts';
import type { ConsortiumInput } from '../http/schemas/consortium.ts';
import { textRules } from '../http/schemas/text.ts';
import { IndexFollower } from '../jobs/indexFollower.ts';
import { check, type ResolvedConsortium, resolveConsortium } from '../usecases/consortium.ts';
import { loadDemo } from '../usecases/loadDemo.ts';
import type { MatchSources } from '../usecases/matching.ts';
import { prepareCompletion } from '../usecases/prepareCompletion.ts';
import { solvePrepared } from '../usecases/solvePrepared.ts';
import { Solver } from '../usecases/solver.ts';
import { createLogger } from './createLogger.ts';
import { openDatabase } from './database.ts';
import { keptIndex, loadRuntime } from './runtime.ts';
import { matchSourcesOf } from './sources.ts';
import { UsageError } from './usageError.ts';

export interface ConsortiumOptions {
  /** Year of the call; null takes that of the file. */
  readonly call: number | null;
  readonly language: ReasonLanguage | null;
  readonly json: boolean;
}

/** What scripts are told: all rules hold or somebody helps; a rule fails or nothing helps; not all can be known. */
const EXIT = { holds: 0, fails: 1, open: 3 } as const;

/**
 * Prints what each rule comes to for the consortium in a file. Answers the exit code: 0 where none fails and none
 * is unknown, 1 where one fails, 3 where none fails but some cannot be known.
 */
export async function checkFile(
  config: Config,
  file: string,
  options: ConsortiumOptions,
  tell: (line: string) => void,
): Promise<number> {
  const value = await readConsortium(file, options);
  const door = consortiumDoor(textRules(buildCodeChecks(loadReference())));
  const request = taken(file, door.check(value));
  const call = callOf(request.call);
  return withProfiles(config, async (sources) => {
    const { consortium } = resolved(file, sources, request);
    const shown = checkShown(consortium, call, check(consortium, call), loadReference(), request.language);
    if (options.json) tell(JSON.stringify(shown, null, 2));
    for (const { rule, status, wording, open } of options.json ? [] : shown.findings) {
      tell(`${status.padEnd(8)} ${rule}: ${wording}`);
      for (const line of status === 'passed' ? [] : open) tell(`           - ${line}`);
    }
    const { passed, failed, warning, unknown } = shown.tally;
    if (!options.json) tell(`${passed} passed, ${failed} failed, ${warning} warnings, ${unknown} unknown`);
    return failed > 0 ? EXIT.fails : unknown > 0 ? EXIT.open : EXIT.holds;
  });
}

/**
 * Prints whom to add to the consortium in a file. Answers the exit code: 0 where additions were found, 1 where
 * none can help, 3 where time ran out.
 */
export async function completeFile(
  config: Config,
  file: string,
  options: ConsortiumOptions,
  tell: (line: string) => void,
): Promise<number> {
  const value = await readConsortium(file, options);
  const door = consortiumDoor(textRules(buildCodeChecks(loadReference())));
  const request = taken(file, door.complete(value));
  const call = callOf(request.call);
  const solver = new Solver();
  try {
    return await withProfiles(config, async (sources) => {
      const ask = completionAsk(request, resolved(file, sources, request), call, sources);
      const pools = await prepareCompletion(sources, ask);
      const solved = await solvePrepared(pools, request.reading, solver, request.seconds);
      const { language } = request;
      const shown = completionShown(solved, pools.searched, ask, sources, loadReference(), language);
      if (options.json) tell(JSON.stringify(shown, null, 2));
      else for (const line of completionLines(shown)) tell(line);
      return { solved: EXIT.holds, impossible: EXIT.fails, 'out-of-time': EXIT.open }[shown.status];
    });
  } finally {
    await solver.close();
  }
}

function completionLines({
  status,
  searched,
  completions,
  clash,
}: ReturnType<typeof completionShown>): string[] {
  if (clash !== null)
    return ['These cannot hold together:', ...clash.reasons.map((reason) => `  - ${reason}`)];
  if (status === 'out-of-time')
    return ['Time ran out before anything was found; give it more with "seconds".'];
  return completions.flatMap(({ additions, optimal, gap, tally }, i) => [
    `${i === 0 ? `Best of ${searched} profiles` : `Alternative ${i}`}${optimal ? ', proven' : `, gap ${(100 * gap).toFixed(1)} %`}; then ${tally.failed} failed, ${tally.warning} warnings`,
    ...additions.flatMap(({ profile, answers, reasons }) => [
      // As on a list of matches: what it adds to the whole is near 0 where it opens another country.
      `  ${answers.score.toFixed(3)}  ${profile.name}  [${profile.kind}, ${profile.country ?? '?'}]  ${profile.id}`,
      ...reasons.map((reason) => `         - ${reason}`),
    ]),
  ]);
}

async function readConsortium(file: string, { call, language }: ConsortiumOptions): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`cannot read the file ${file}`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, ...(call === null ? {} : { call }), ...(language === null ? {} : { language }) };
}

function taken<T>(file: string, checked: Checked<T>): T {
  if ('request' in checked) return checked.request;
  throw new UsageError(`${file} is not a valid consortium:\n${checked.faults.join('\n')}`);
}

function callOf(year: number): CallRules {
  const calls = loadCalls();
  const call = calls.get(year);
  if (call === undefined) {
    throw new UsageError(`there are no rules for ${year}; there are for ${[...calls.keys()].join(', ')}`);
  }
  return call;
}

function resolved(
  file: string,
  sources: MatchSources,
  { members, plan }: Pick<ConsortiumInput, 'members' | 'plan'>,
): ResolvedConsortium {
  const found = resolveConsortium(sources, { members: memberRequests(members), plan });
  if (!('faults' in found)) return found;
  const { faults } = memberProblem(found.faults, members);
  throw new UsageError(
    `${file} cannot be checked:\n${faults.map(({ pointer, reason }) => `  ${pointer}: ${reason}`).join('\n')}`,
  );
}

/** Runs something on the index of the stored profiles. */
async function withProfiles<T>(config: Config, run: (sources: MatchSources) => Promise<T>): Promise<T> {
  const log = createLogger(config);
  const runtime = await loadRuntime();
  const database = await openDatabase(config, log, (line) => process.stderr.write(`${line}\n`), null);
  const { connectionString } = database;
  const { db, close } = connect({
    connectionString,
    poolSize: 4,
    applicationName: 'cove-matchmaking consortium',
  });
  const { features, door, reference } = runtime;
  const snapshot = keptIndex(db, config);
  const space = reference.sectorSpace;
  const follower = new IndexFollower({ db, connectionString, features, space, snapshot, log });
  try {
    if (config.demo) await loadDemo(db, features, door);
    await follower.start();
    return await run(matchSourcesOf(runtime, follower));
  } finally {
    await follower.stop();
    await close();
    await database.close();
  }
}
