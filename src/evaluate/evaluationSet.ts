import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UsageError } from '../cli/usageError.ts';
import type { Profile } from '../domain/profile.ts';
import type { RowDoor } from '../usecases/rowDoor.ts';

/** One question of a set with its right answers, all as external ids. */
export interface EvaluationQuery {
  readonly queryId: string;
  /** Who asks. */
  readonly seeker: Profile;
  /** Whether the one who asks is one of the candidates; else it is a profile of the query's own. */
  readonly stored: boolean;
  readonly relevant: ReadonlySet<string>;
  /** Taken out of every ranking before it is judged: the query's `exclude` and the one who asks. */
  readonly dropped: ReadonlySet<string>;
  /** Language of the first need of a profile of the query's own; `-` where it has none. */
  readonly language: string;
}

export interface EvaluationSet {
  /** Name of its folder. */
  readonly name: string;
  readonly profilesFile: string;
  /** By external id, in the order of the file. */
  readonly candidates: ReadonlyMap<string, Profile>;
  readonly queries: readonly EvaluationQuery[];
  /** The lexicon that the set is to be judged with; null: the shipped one. */
  readonly lexiconFile: string | null;
}

/** The source under which a set is imported. */
export const EVALUATION_SOURCE = 'evaluation';
/** As POST /v1/matches names the source of a profile that is not stored. */
const AD_HOC_SOURCE = 'ad-hoc';

/**
 * Reads a set: `queries.ndjson` of `{ queryId, profile | externalId, relevant, exclude? }`, `profiles.ndjson` in
 * import format and perhaps `lexicon.ndjson`, each also .gz. A folder without profiles takes those of the first
 * folder beside it that holds all its queries name.
 * @throws UsageError that names the file and the line.
 */
export function readEvaluationSet(folder: string, door: RowDoor): EvaluationSet {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`there is no folder ${folder}`);
  }
  const name = basename(resolve(folder));
  const queriesFile = fileIn(folder, 'queries');
  if (queriesFile === null) throw new UsageError(`${folder} has no queries.ndjson`);
  const rows = readLines(queriesFile).map(({ line, value }) =>
    queryRow(value, `${queriesFile} line ${line}`),
  );
  if (rows.length === 0) throw new UsageError(`${queriesFile} has no query`);
  const twice = rows.find(({ queryId }, i) => rows.findIndex((other) => other.queryId === queryId) < i);
  if (twice !== undefined) throw new UsageError(`${twice.where}: queryId ${twice.queryId} is there twice`);

  const profilesFile = fileIn(folder, 'profiles') ?? profilesBeside(folder, rows);
  if (profilesFile === null) {
    throw new UsageError(
      `${folder} has no profiles.ndjson, and no folder beside it has the profiles that its queries name`,
    );
  }
  const candidates = new Map<string, Profile>();
  for (const { line, value } of readLines(profilesFile)) {
    const profile = checked(door, value, EVALUATION_SOURCE, `${profilesFile} line ${line}`);
    candidates.set(profile.externalId, profile);
  }
  const queries = rows.map((row) => toQuery(row, candidates, profilesFile, door));
  return { name, profilesFile, candidates, queries, lexiconFile: fileIn(folder, 'lexicon') };
}

/** A query as its line says it, of the right shape. */
interface QueryRow {
  readonly queryId: string;
  readonly profile: object | null;
  readonly externalId: string | null;
  readonly relevant: readonly string[];
  readonly exclude: readonly string[];
  readonly where: string;
}

function queryRow(value: unknown, where: string): QueryRow {
  const fault = (reason: string): UsageError => new UsageError(`${where}: ${reason}`);
  if (!isObject(value)) throw fault('must be an object');
  const { queryId, profile, externalId, relevant, exclude = [] } = value;
  if (typeof queryId !== 'string' || queryId === '') throw fault('queryId must be a text');
  if ((profile === undefined) === (externalId === undefined)) {
    throw fault('must have either a profile or an externalId');
  }
  if (profile !== undefined && !isObject(profile)) throw fault('profile must be an object');
  if (externalId !== undefined && typeof externalId !== 'string') throw fault('externalId must be a text');
  if (!isTexts(relevant)) throw fault('relevant must be a list of external ids');
  if (!isTexts(exclude)) throw fault('exclude must be a list of external ids');
  return { queryId, profile: profile ?? null, externalId: externalId ?? null, relevant, exclude, where };
}

function toQuery(
  { queryId, profile, externalId, relevant, exclude, where }: QueryRow,
  candidates: ReadonlyMap<string, Profile>,
  profilesFile: string,
  door: RowDoor,
): EvaluationQuery {
  const unknown = relevant.find((id) => !candidates.has(id));
  if (unknown !== undefined) {
    throw new UsageError(`${where}: relevant names ${unknown}, which is not in ${profilesFile}`);
  }
  const judged = { queryId, relevant: new Set(relevant) };
  if (externalId !== null) {
    const seeker = candidates.get(externalId);
    if (seeker === undefined) {
      throw new UsageError(`${where}: externalId ${externalId} is not in ${profilesFile}`);
    }
    return { ...judged, seeker, stored: true, dropped: new Set([...exclude, externalId]), language: '-' };
  }
  const seeker = checked(door, { externalId: queryId, ...profile }, AD_HOC_SOURCE, `${where}: profile`);
  const language = seeker.needs[0]?.language ?? '-';
  return { ...judged, seeker, stored: false, dropped: new Set(exclude), language };
}

/** The profile of a row, checked as the API checks it. */
function checked(door: RowDoor, value: unknown, source: string, where: string): Profile {
  const found = door.check(value, source);
  if ('profile' in found) return found.profile;
  const [{ pointer, reason }] = found.faults;
  throw new UsageError(`${where}: ${pointer} ${reason}`);
}

/** The profiles of the first folder beside this one, by name, that hold all that the queries name. */
function profilesBeside(folder: string, rows: readonly QueryRow[]): string | null {
  const around = dirname(resolve(folder));
  const named = rows.flatMap(({ externalId, relevant }) => [
    ...(externalId === null ? [] : [externalId]),
    ...relevant,
  ]);
  for (const beside of readdirSync(around).sort()) {
    const file = fileIn(join(around, beside), 'profiles');
    if (file === null) continue;
    const ids = new Set(readLines(file).map(({ value }) => (isObject(value) ? value.externalId : undefined)));
    if (named.every((id) => ids.has(id))) return file;
  }
  return null;
}

function fileIn(folder: string, name: string): string | null {
  const paths = [join(folder, `${name}.ndjson`), join(folder, `${name}.ndjson.gz`)];
  return paths.find((path) => existsSync(path)) ?? null;
}

/** The text of a file, unpacked where its name ends in .gz. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The values of an NDJSON file with the numbers of their lines; blank lines are passed over. */
export function readLines(path: string): { line: number; value: unknown }[] {
  return readText(path)
    .split('\n')
    .flatMap((text, i) => {
      if (text.trim() === '') return [];
      try {
        return [{ line: i + 1, value: JSON.parse(text) as unknown }];
      } catch (error) {
        throw new UsageError(`${path} line ${i + 1} is not JSON: ${(error as Error).message}`);
      }
    });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
