import { Command, Option } from 'commander';
import { isoDay, listed, share, wholeNumber, wholeNumbers } from './cli/arguments.ts';
import { addKeyCommands } from './cli/keyCommands.ts';
import { readVersion } from './cli/readVersion.ts';
import { today } from './cli/today.ts';
import { UsageError } from './cli/usageError.ts';
import { ConfigError, readConfig } from './config.ts';
import { IMPORT_FORMATS } from './domain/vocabulary/importFormat.ts';

// What a command works with is loaded when it is asked for: help and refusals come at once, and `bench` and
// `evaluate` use packages that an installed service does not have.

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const EXIT_CODES = `
Exit codes: 0 done; 1 done, but rows were rejected, or the command failed; 2 wrong use.
Environment: PORT, HOST, DATABASE_URL, DATA_DIR, DEMO, LOG_LEVEL, WORKER, POOL_SIZE, AUTH, OIDC_ISSUER,
OIDC_AUDIENCE, OIDC_JWKS_URI, OIDC_ROLE_CLAIM, CORS_ORIGINS, RATE_LIMIT_PER_KEY, RATE_LIMIT_PER_ADDRESS,
TRUST_PROXY, WEBHOOK_ALLOW_PRIVATE, SHUTDOWN_SECONDS.`;

async function program(): Promise<Command> {
  const command = new Command('cove-matchmaking')
    .description('Finds partners for Centres of Vocational Excellence, campuses and companies, and says why.')
    .version(await readVersion())
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('(--help tells more)')
    .exitOverride();

  command
    .command('serve', { isDefault: true })
    .description('run the service (and its jobs, unless WORKER=none)')
    .action(async () => {
      const { serve } = await import('./cli/serve.ts');
      await serve(readConfig(), tell);
    });

  command
    .command('worker')
    .description('run the jobs in a process of its own')
    .action(async () => {
      const { work } = await import('./cli/worker.ts');
      await work(readConfig(), tell);
    });

  command
    .command('migrate')
    .description('bring the database up to this version')
    .action(async () => {
      const config = readConfig();
      const { openDatabase } = await import('./cli/database.ts');
      const { createLogger } = await import('./cli/createLogger.ts');
      const database = await openDatabase(config, createLogger(config), tell, null);
      await database.close();
      tell(database.applied.length === 0 ? 'Nothing to do.' : `Applied ${database.applied.join(', ')}.`);
    });

  command
    .command('import')
    .description('import profiles from a file (.ndjson, .jsonl or .csv, also .gz) or a published list')
    .argument('<file...>', 'a file; of a published list also several, a folder or a .zip')
    .option(
      '--source <name>',
      'external ids are unique within it (default: "default", or the published format)',
    )
    .addOption(
      new Option('--format <format>', 'a published list, or where the ending does not tell').choices([
        ...IMPORT_FORMATS,
      ]),
    )
    .action(async (files, options) => {
      if (options.source !== undefined && !/^[a-z0-9][a-z0-9._-]{0,63}$/.test(options.source)) {
        throw new UsageError('--source must be 1 to 64 of a-z, 0-9, dot, dash and underscore');
      }
      const { importFile } = await import('./cli/importFile.ts');
      process.exitCode = await importFile(readConfig(), files, options, tell);
    });

  command
    .command('match')
    .description('print the ranked matches of a profile')
    .addOption(new Option('--profile <file>', 'a profile as JSON').conflicts('id'))
    .option('--id <id>', 'the id of a stored profile')
    .option('--limit <n>', 'how many', wholeNumber(1, 200), 10)
    .option('--diversity <share>', 'how much to avoid look-alikes, 0 to 1', share, 0)
    .addOption(new Option('--language <code>', 'language of the reasons').choices(['en', 'fr']).default('en'))
    .addOption(new Option('--json', 'everything, as JSON').conflicts('csv'))
    .option('--csv', 'a row a match')
    .action(async ({ profile, id, limit, diversity, language, json, csv }) => {
      if (profile === undefined && id === undefined) throw new UsageError('say --profile FILE or --id ID');
      const form = json ? 'json' : csv ? 'csv' : 'table';
      const { match } = await import('./cli/match.ts');
      await match(readConfig(), { profile, id, limit, diversity, language, form }, tell);
    });

  const consortium = command
    .command('consortium')
    .description('check a consortium against the rules of a call, or complete it');
  for (const [name, description] of [
    ['check', 'print what each rule comes to (exit code 0 holds, 1 a rule fails, 3 some cannot be known)'],
    ['complete', 'print whom to add (exit code 0 found, 1 nothing helps, 3 out of time)'],
  ] as const) {
    consortium
      .command(name)
      .description(description)
      .argument('<file>', 'a consortium as JSON, as the API takes it')
      .option('--call <year>', 'year of the call, instead of that in the file', wholeNumber(2000, 2100))
      .addOption(new Option('--language <code>', 'language of the sentences').choices(['en', 'fr']))
      .option('--json', 'everything, as JSON')
      .action(async (file, { call, language, json }) => {
        const options = { call: call ?? null, language: language ?? null, json: json === true };
        const { checkFile, completeFile } = await import('./cli/consortium.ts');
        const run = name === 'check' ? checkFile : completeFile;
        process.exitCode = await run(readConfig(), file, options, tell);
      });
  }

  addKeyCommands(command, tell);

  command
    .command('schedule')
    .description('schedule meetings from two spreadsheets (CSV), without a database')
    .requiredOption('--participants <file>', 'a row a participant: externalId, name, ...')
    .requiredOption('--requests <file>', 'a row a request: from, to, priority, ...')
    .requiredOption('--slots <slots>', 'number and length of slots, such as 12x20min')
    .requiredOption('--tables <n>', 'how many tables there are', wholeNumber(0, 10_000))
    .requiredOption('-o, --output <file>', 'where the agendas go, as CSV')
    .option('--gap <minutes>', 'minutes between slots', wholeNumber(0, 480), 0)
    .option('--start <time>', 'local time of the first slot', `${today()}T09:00`)
    .option('--time-zone <name>', 'IANA time zone', 'Europe/Paris')
    .addOption(
      new Option('--mode <mode>', 'choose, or place all').choices(['select', 'place']).default('select'),
    )
    .option('--seed <n>', 'the same seed gives the same schedule', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--seconds <n>', 'how long to search at most', wholeNumber(1, 3600), 30)
    .action(async (options) => {
      const { schedule } = await import('./cli/schedule.ts');
      process.exitCode = await schedule(options, tell);
    });

  command
    .command('openapi')
    .description('print the OpenAPI document')
    .action(async () => {
      const { writeOpenApi } = await import('./cli/openapi.ts');
      tell(await writeOpenApi());
    });

  const bench = command.command('bench').enablePositionalOptions();
  bench
    .description('measure import, index, ranking and HTTP on a database that is thrown away')
    .option('--sizes <list>', 'numbers of profiles', wholeNumbers(10, 10_000_000), [1_000, 10_000, 100_000])
    .option('--seed <n>', 'decides what is made up and drawn by chance', wholeNumber(0, 2 ** 31), 1)
    .option('--profiles <file>', 'take the profiles from a file (.ndjson, also .gz)')
    .option(
      '--only <list>',
      'measures to run, by name: copy, import, start, rank, peers, change, http, consortium, page',
    )
    .option('--seconds <n>', 'how long each run of requests lasts', wholeNumber(1, 600), 8)
    .option('--json <file>', 'write the figures to a file')
    .option('--plot <file>', 'draw how cost grows with size, as SVG')
    .action(async ({ sizes, seed, profiles, only, seconds, json, plot }) => {
      const { bench } = await import('./bench/bench.ts');
      const options = {
        sizes,
        seed,
        profiles: profiles ?? null,
        only: only?.split(',') ?? null,
        seconds,
        json: json ?? null,
        plot: plot ?? null,
      };
      process.exitCode = await bench(readConfig(), options, tell);
    });
  bench
    .command('forum')
    .description(
      'place the meetings of published instances (--instances), select those of a seeded forum (--select), or change one on the day (--replan)',
    )
    .addOption(new Option('--instances <dir>', 'a folder of instances, one JSON file each'))
    .addOption(
      new Option('--select <size>', 'participants and slots, such as 1000x20').conflicts('instances'),
    )
    .addOption(
      new Option('--replan <size>', 'participants and slots, such as 1000x20').conflicts([
        'instances',
        'select',
      ]),
    )
    .option('--out <path>', 'the folder (--instances) or the file (--select) that the result is written to')
    .option('--seed <n>', 'decides what is made up and drawn by chance', wholeNumber(0, 2 ** 31), 1)
    .option('--seconds <n>', 'time limit for each instance', wholeNumber(1, 3600), 55)
    .action(async ({ instances, select, replan, out, seed, seconds }) => {
      if (replan !== undefined) {
        const { forumReplan } = await import('./bench/forumReplan.ts');
        process.exitCode = forumReplan(replan, seed, tell);
        return;
      }
      if (select !== undefined) {
        const { forumSelect } = await import('./bench/forumSelect.ts');
        process.exitCode = await forumSelect({ size: select, seed, out: out ?? null }, tell);
        return;
      }
      if (instances === undefined || out === undefined) {
        throw new UsageError('say --instances DIR --out DIR, --select 1000x20 or --replan 1000x20');
      }
      const { placeInstances } = await import('./bench/placeInstances.ts');
      process.exitCode = await placeInstances({ instances, out, seed, seconds }, tell);
    });

  command
    .command('evaluate')
    .description('judge the ranking on queries with known answers, in a database that is thrown away')
    .requiredOption(
      '--set <folder>',
      'queries.ndjson and profiles.ndjson (also .gz); may be repeated',
      listed,
    )
    .option('--lexicon <file>', "skills that stand in for ESCO's; a set's own lexicon.ndjson by default")
    .option('--queries <n>', 'only so many of each set, drawn by chance', wholeNumber(1, 10_000_000))
    .option('--seed <n>', 'decides what is drawn by chance', wholeNumber(0, 2 ** 31), 1)
    .option('--day <date>', 'the day of the lists, for what is eligible when', isoDay, today())
    .option('--no-peers', 'without MiniSearch, popularity and chance')
    .option('--learn', 'learn weights from the sets together, and what they do to queries held out')
    .option('--run <file>', 'write the rankings to a file, as NDJSON')
    .option('--json', 'everything, as one JSON object')
    .action(async ({ set, lexicon, queries, seed, day, peers, learn, run, json }) => {
      const { evaluate } = await import('./evaluate/evaluate.ts');
      const options = {
        sets: set,
        lexicon: lexicon ?? null,
        queries: queries ?? null,
        seed,
        day,
        peers,
        learn: learn ?? false,
        run: run ?? null,
        json: json ?? false,
      };
      process.exitCode = await evaluate(readConfig(), options, tell);
    });

  return command;
}

/** Runs the command line; sets the exit code. */
async function main(): Promise<void> {
  try {
    await (await program()).parseAsync();
  } catch (error) {
    const { code, exitCode, message } = error as { code?: string; exitCode?: number; message: string };
    if (code?.startsWith('commander.')) {
      process.exitCode = exitCode === 0 ? 0 : 2;
      return;
    }
    const expected = error instanceof UsageError || error instanceof ConfigError || isTold(error);
    process.stderr.write(`${expected ? message : (error as Error).stack}\n`);
    process.exitCode = error instanceof UsageError || error instanceof ConfigError ? 2 : 1;
  }
}

/** Faults whose message says it all: a folder in use, a port taken, a database that cannot be reached. */
function isTold(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string';
}

await main();
