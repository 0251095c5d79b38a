import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { connect } from '../db/connect.ts';
import type { ReasonLanguage } from '../domain/match/reasons.ts';
import { NO_FILTERS } from '../domain/match/request.ts';
import { ASSUMED_WEIGHTS } from '../domain/match/weights.ts';
import { IndexFollower } from '../jobs/indexFollower.ts';
import { loadDemo } from '../usecases/loadDemo.ts';
import { candidateFor, rankMatches } from '../usecases/matching.ts';
import { createLogger } from './createLogger.ts';
import { openDatabase } from './database.ts';
import { keptIndex, loadRuntime } from './runtime.ts';
import { matchSourcesOf } from './sources.ts';
import { matchCsv, matchLines } from './terminal.ts';
import { today } from './today.ts';
import { UsageError } from './usageError.ts';

export interface MatchOptions {
  readonly profile?: string;
  readonly id?: string;
  readonly limit: number;
  /** In [0, 1]. */
  readonly diversity: number;
  readonly language: ReasonLanguage;
  readonly form: 'table' | 'json' | 'csv';
}

/** Prints the ranked matches of a stored profile or of one in a file. */
export async function match(
  config: Config,
  options: MatchOptions,
  tell: (line: string) => void,
): Promise<void> {
  const log = createLogger(config);
  const runtime = await loadRuntime();
  // Before a database is opened: what is wrong with the file is told at once.
  const asking = options.profile === undefined ? null : await profileIn(options.profile, runtime);
  const database = await openDatabase(config, log, (line) => process.stderr.write(`${line}\n`), null);
  const { connectionString } = database;
  const { db, close } = connect({ connectionString, poolSize: 4, applicationName: 'cove-matchmaking match' });
  const { features, door, reference } = runtime;
  const snapshot = keptIndex(db, config);
  const space = reference.sectorSpace;
  const follower = new IndexFollower({ db, connectionString, features, space, snapshot, log });
  try {
    if (config.demo) await loadDemo(db, features, door);
    await follower.start();
    const sources = matchSourcesOf(runtime, follower);
    const seeker = asking === null ? follower.index.find(options.id ?? '') : candidateFor(sources, asking);
    if (seeker === undefined) throw new UsageError(`there is no profile ${options.id}`);
    const { matches } = rankMatches(sources, seeker, {
      weights: ASSUMED_WEIGHTS,
      filters: NO_FILTERS,
      limit: options.limit,
      after: null,
      diversity: options.diversity,
      language: options.language,
      day: today(),
    });
    if (options.form === 'json') tell(JSON.stringify(matches, null, 2));
    else if (options.form === 'csv') tell(matchCsv(matches).trimEnd());
    else for (const line of matchLines(matches)) tell(line);
  } finally {
    await follower.stop();
    await close();
    await database.close();
  }
}

/** The profile in a JSON file, checked as the API checks it. */
async function profileIn(path: string, { door }: { door: Awaited<ReturnType<typeof loadRuntime>>['door'] }) {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`cannot read the file ${path}`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${(error as Error).message}`);
  }
  const named = typeof value === 'object' && value !== null ? { externalId: 'file', ...value } : value;
  const checked = door.check(named, 'file');
  if ('profile' in checked) return checked.profile;
  const faults = checked.faults.map(({ pointer, reason }) => `  ${pointer}: ${reason}`);
  throw new UsageError(`${path} is not a valid profile:\n${faults.join('\n')}`);
}
