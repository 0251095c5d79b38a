import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { ProgressLine } from '../cli/terminal.ts';
import { UsageError } from '../cli/usageError.ts';
import type { Config } from '../config.ts';
import type { Figure } from './figures.ts';
import { growthPanels, growthTable } from './growth.ts';
import type { Measure } from './measure.ts';
import { Interrupted, runMeasure } from './measureProcess.ts';
import { FILLING, MEASURES } from './measures.ts';
import { plotSvg } from './plot.ts';
import {
  judge,
  machineLine,
  type Outcome,
  reportJson,
  type SizeReport,
  sizeLines,
  targetLines,
} from './report.ts';
import { openScratchServer, type ScratchServer } from './scratchServer.ts';
import { type Stock, type StockSource, writeStock } from './stock.ts';

export interface BenchOptions {
  /** Ascending. */
  readonly sizes: readonly number[];
  readonly seed: number;
  /** A file of profiles; null has them made up. */
  readonly profiles: string | null;
  /** Names of measures; null runs all. What they need is run as well. */
  readonly only: readonly string[] | null;
  /** Of each run of requests. */
  readonly seconds: number;
  /** Where the figures are written to, besides the terminal. */
  readonly json: string | null;
  /** Where the plot of growth is written to, as SVG. */
  readonly plot: string | null;
}

/**
 * Measures the service at each size, prints the figures and what they come to beside the targets. Answers the
 * exit code: 0 where everything could be measured, whatever it came to; 1 where a measure failed; 130 where it
 * was interrupted. Leaves nothing behind.
 */
export async function bench(
  config: Config,
  options: BenchOptions,
  tell: (line: string) => void,
): Promise<number> {
  const { profiles: file, seed } = options;
  if (file !== null && !(await stat(file).catch(() => null))?.isFile()) {
    throw new UsageError(`there is no file ${file}`);
  }
  const measures = chosenMeasures(options.only);
  const source: StockSource = { file, seed };
  const startedAt = new Date().toISOString();
  const told = file === null ? `generated from seed ${seed}` : `from ${file}`;
  tell(`Profiles ${told}. ${machineLine()}.`);

  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const sizes: SizeReport[] = [];
  const server = await openScratchServer(config.databaseUrl, tell);
  try {
    for (const size of options.sizes) {
      const path = join(server.folder, `profiles-${size}.ndjson`);
      const stock = await writeStock(path, size, source);
      if (sizes.some(({ profiles }) => profiles === stock.profiles)) continue;
      const outcomes = await measureSize(server, { ...stock, path }, measures, options, interruption.signal);
      sizes.push({ ...stock, outcomes });
      for (const line of sizeLines(sizes[sizes.length - 1])) tell(line);
      await rm(path);
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    tell('Interrupted.');
    return 130;
  } finally {
    await server.close();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
  const judged = judge(measures, sizes);
  for (const line of targetLines(judged)) tell(line);
  if (sizes.length > 1) for (const line of ['', 'Growth', '', ...growthTable(sizes)]) tell(line);
  if (options.plot !== null) {
    await writeFile(options.plot, plotSvg('Cost by number of profiles', growthPanels(sizes)));
  }
  if (options.json !== null) {
    const report = reportJson({ profiles: told, seed, startedAt }, sizes, judged);
    await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
  return sizes.some(({ outcomes }) => outcomes.some(({ failure }) => failure !== null)) ? 1 : 0;
}

function chosenMeasures(only: readonly string[] | null): readonly Measure[] {
  if (only === null) return MEASURES;
  const unknown = only.find((name) => !MEASURES.some((measure) => measure.name === name));
  if (unknown !== undefined) {
    throw new UsageError(
      `there is no measure ${unknown}; there are ${MEASURES.map(({ name }) => name).join(', ')}`,
    );
  }
  const named = MEASURES.filter(({ name }) => only.includes(name));
  const needed = named.some(({ needsProfiles }) => needsProfiles);
  return MEASURES.filter((measure) => named.includes(measure) || (needed && measure === FILLING));
}

/** Runs the measures one after the other on a database of their own. A measure that fails does not stop the others. */
async function measureSize(
  server: ScratchServer,
  stock: Stock & { readonly path: string },
  measures: readonly Measure[],
  { seed, seconds }: BenchOptions,
  signal: AbortSignal,
): Promise<Outcome[]> {
  const progress = new ProgressLine();
  const began = performance.now();
  const size = stock.profiles.toLocaleString('en-GB');
  const database = await server.createDatabase();
  const earlier: Record<string, readonly Figure[]> = {};
  const outcomes: Outcome[] = [];
  let filled = false;
  try {
    for (const measure of measures) {
      const say = (text: string): void => progress.show(`${size} profiles, ${measure.title}: ${text}`);
      const loadBefore = loadavg()[0];
      const conclude = (figures: readonly Figure[], failure: string | null): void => {
        outcomes.push({ measure, figures, failure, environment: { loadBefore, loadAfter: loadavg()[0] } });
      };
      if (measure.needsProfiles && !filled) {
        conclude([], 'the profiles could not be imported');
        continue;
      }
      say('starting');
      const folder = await mkdtemp(join(server.folder, `${measure.name}-`));
      const setting = {
        connectionString: database.connectionString,
        profilesFile: stock.path,
        folder,
        profiles: stock.profiles,
        seed,
        seconds,
        earlier,
      };
      try {
        const figures = await runMeasure({ measure: measure.name, setting }, say, signal);
        earlier[measure.name] = figures;
        conclude(figures, null);
        if (measure === FILLING) filled = true;
      } catch (error) {
        if (error instanceof Interrupted) throw error;
        conclude([], (error as Error).message);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
  } finally {
    await database.drop();
  }
  progress.end(`${size} profiles: measured in ${Math.round((performance.now() - began) / 1000)} s`);
  return outcomes;
}
