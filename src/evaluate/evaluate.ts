import { writeFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { openScratchServer, type ScratchServer } from '../bench/scratchServer.ts';
import { loadRuntime, type Runtime } from '../cli/runtime.ts';
import { ProgressLine } from '../cli/terminal.ts';
import type { Config } from '../config.ts';
import { cleanRanking } from '../domain/match/metrics.ts';
import { ASSUMED_WEIGHTS, type Weights } from '../domain/match/weights.ts';
import { draw } from '../domain/random/draw.ts';
import { random } from '../domain/random/random.ts';
import { listEffects, listsByTable } from './effects.ts';
import { openEvaluationService } from './evaluationService.ts';
import { type EvaluationQuery, type EvaluationSet, readEvaluationSet } from './evaluationSet.ts';
import { loadGivenLexicon } from './givenLexicon.ts';
import { DEPTH, everyQuery, languageGroups, newcomerQueries, newcomersOf, tellsNewcomers } from './groups.ts';
import { exposure, judgeGroup, type Lists, listFor } from './judge.ts';
import { type LearnedWeights, type Lesson, learnWeights } from './learnWeights.ts';
import { type PairTable, tabulatePairs } from './pairTable.ts';
import { chance, miniSearch, popularity, type Ranker } from './peers.ts';
import { learnedLines, reportLines, type SetReport } from './report.ts';

export interface EvaluateOptions {
  /** Folders. */
  readonly sets: readonly string[];
  /** Skills that stand in for ESCO's; null: those that a set brings, or else the shipped lexicon. */
  readonly lexicon: string | null;
  /** How many queries of each set, drawn by chance; null: all. */
  readonly queries: number | null;
  readonly seed: number;
  /** Whether others rank as well. */
  readonly peers: boolean;
  /** Whether weights are learned from the sets together. */
  readonly learn: boolean;
  /** Where the service's rankings are written to. */
  readonly run: string | null;
  readonly json: boolean;
  /** ISO day on which the lists are made: decides which countries are eligible. */
  readonly day: string;
}

export interface EvaluationReport {
  readonly seed: number;
  readonly day: string;
  readonly weights: Weights;
  readonly sets: readonly SetReport[];
  /** Null where none were asked for. */
  readonly learned: LearnedWeights | null;
}

/** The name of the service among the rankers, and of the peer that it is held against. */
const SERVICE = 'service';
const MINISEARCH = 'MiniSearch';
/** Pairs of a query and a candidate that are scored one by one, to see what each criterion does. */
const MOST_PAIRS = 500_000;

/**
 * Judges the service on sets of queries with known answers, each in a fresh database, beside MiniSearch,
 * popularity and chance. Answers the exit code: 0, or 130 where it was interrupted. Leaves nothing behind. The same sets and seed give the same report, processor time apart.
 */
export async function evaluate(
  config: Config,
  options: EvaluateOptions,
  tell: (line: string) => void,
): Promise<number> {
  const progress = new ProgressLine();
  const say = (text: string): void => progress.show(text);
  const usual = await loadRuntime();
  const sets = options.sets.map((folder) => readEvaluationSet(folder, usual.door));
  const runtimes = new Map<string, Runtime>();
  const runtimeFor = async (file: string | null): Promise<Runtime> => {
    if (file === null) return usual;
    const known = runtimes.get(file) ?? (await loadRuntime(loadGivenLexicon(file)));
    runtimes.set(file, known);
    return known;
  };
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const server = await openScratchServer(config.databaseUrl, (line) => process.stderr.write(`${line}\n`));
  const reports: SetReport[] = [];
  const lessons: Lesson[] = [];
  const runs: string[] = [];
  try {
    for (const set of sets) {
      const lexicon = options.lexicon ?? set.lexiconFile;
      const runtime = await runtimeFor(lexicon);
      const { report, rankings, lesson } = await evaluateSet(
        server,
        runtime,
        set,
        lexicon,
        options,
        say,
        interruption.signal,
      );
      reports.push(report);
      if (options.learn) lessons.push(lesson);
      for (const [queryId, ranking] of rankings) runs.push(JSON.stringify({ queryId, ranking }));
      if (!options.json) for (const line of reportLines(report)) tell(line);
    }
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
    progress.end('Interrupted.');
    return 130;
  } finally {
    await server.close();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
  say('learning weights');
  const learned = options.learn ? learnWeights(lessons, options.seed) : null;
  progress.end(`${sets.length} sets evaluated`);
  if (options.run !== null) writeFileSync(options.run, `${runs.join('\n')}\n`);
  const report: EvaluationReport = {
    seed: options.seed,
    day: options.day,
    weights: ASSUMED_WEIGHTS,
    sets: reports,
    learned,
  };
  if (options.json) tell(JSON.stringify(report, null, 2));
  else if (learned !== null) for (const line of learnedLines(learned)) tell(line);
  return 0;
}

async function evaluateSet(
  server: ScratchServer,
  runtime: Runtime,
  set: EvaluationSet,
  lexicon: string | null,
  options: EvaluateOptions,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<{ report: SetReport; rankings: Map<string, readonly string[]>; lesson: Lesson }> {
  const { seed, day } = options;
  const clock = processorClock();
  const queries = options.queries === null ? set.queries : sample(set.queries, options.queries, seed);
  say(`${set.name}: importing ${set.candidates.size} profiles`);
  const service = await openEvaluationService(server, runtime, set, day);
  try {
    clock.lap('import and index');
    const rankAll = async (name: string, rank: Ranker): Promise<Lists> => {
      const lists: (readonly string[])[] = [];
      for (const [i, query] of queries.entries()) {
        say(`${set.name}: ${name}, query ${i + 1} of ${queries.length}`);
        await nextTurn();
        signal.throwIfAborted();
        lists.push(rank(query));
      }
      clock.lap(name);
      return lists;
    };
    const ours = await rankAll(SERVICE, service.rank);
    say(`${set.name}: every pair by the definition`);
    const most = Math.max(1, Math.floor(MOST_PAIRS / set.candidates.size));
    const table = await tabulatePairs(service, set, sample(queries, most, seed));
    const byDefinition = listsByTable(table, ASSUMED_WEIGHTS);
    holdToDefinition(queries, ours, table, byDefinition);
    clock.lap('every pair');

    // Who stands where among the newcomers shows only in whole lists.
    const whole = table.queries.length === queries.length;
    const rankings = new Map([[SERVICE, whole ? byDefinition : ours]]);
    if (options.peers) {
      const peers = { [MINISEARCH]: miniSearch(set), popularity: popularity(set), chance: chance(set, seed) };
      for (const [name, rank] of Object.entries(peers)) {
        const cut: Ranker = (query) => cleanRanking(rank(query), query.dropped, DEPTH);
        rankings.set(name, await rankAll(name, whole ? rank : cut));
      }
    }
    const newcomers = newcomersOf(set);
    const everybody = everyQuery(queries);
    const told = whole && tellsNewcomers(queries, newcomers);
    const fresh = (['all', 'newcomers'] as const).map((ranked) =>
      newcomerQueries(queries, newcomers, ranked),
    );
    const groups = [everybody, ...languageGroups(queries), ...(told ? fresh : [])];
    const effects = listEffects(table, newcomers, seed);
    clock.lap('effects');
    const report: SetReport = {
      set: set.name,
      profilesFile: set.profilesFile,
      lexicon,
      candidates: set.candidates.size,
      newcomers: newcomers.size,
      queries: queries.length,
      groups: groups.map((group) => ({
        name: group.name,
        queries: group.members.length,
        rankers: judgeGroup(group, rankings, MINISEARCH, seed),
      })),
      exposure: [...rankings].map(([ranker, lists]) => {
        const shown = everybody.members.map((member) => listFor(lists, member));
        return exposure(ranker, shown, [...set.candidates.keys()], newcomers);
      }),
      effectQueries: table.queries.length,
      effects,
      processorSeconds: clock.laps,
    };
    clock.lap('figures');
    const lesson = { set: set.name, table, newcomers };
    return { report, rankings: new Map(queries.map(({ queryId }, i) => [queryId, ours[i]])), lesson };
  } finally {
    await service.close();
  }
}

/** Throws where a list of the service is not what scoring every pair and sorting gives. */
function holdToDefinition(
  queries: readonly EvaluationQuery[],
  ours: Lists,
  table: PairTable,
  byDefinition: Lists,
): void {
  const listed = new Map(queries.map(({ queryId }, i) => [queryId, ours[i]]));
  for (const { place, relevant, dropped, among } of everyQuery(table.queries).members) {
    const { queryId } = table.queries[place];
    const defined = listFor(byDefinition, { place, relevant, dropped, among });
    const differs = defined.findIndex((id, rank) => id !== listed.get(queryId)?.[rank]);
    if (differs >= 0) {
      throw new Error(
        `query ${queryId}: the service does not rank as the definition from rank ${differs + 1}`,
      );
    }
  }
}

/** At most so many of the queries, drawn by chance, in their order. */
function sample(queries: readonly EvaluationQuery[], most: number, seed: number): readonly EvaluationQuery[] {
  if (queries.length <= most) return queries;
  const drawn = new Set(draw(queries, most, random(seed)));
  return queries.filter((query) => drawn.has(query));
}

/** Processor seconds of this process, lap by lap. */
function processorClock(): { laps: Record<string, number>; lap(name: string): void } {
  const laps: Record<string, number> = {};
  let before = process.cpuUsage();
  return {
    laps,
    lap(name) {
      const { user, system } = process.cpuUsage(before);
      before = process.cpuUsage();
      laps[name] = (laps[name] ?? 0) + (user + system) / 1e6;
    },
  };
}
