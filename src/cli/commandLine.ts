import { Command, Option } from 'commander';
import { ConfigError, readConfig } from '../config.ts';
import { IMPORT_FORMATS } from '../domain/vocabulary/importFormat.ts';
import { share, wholeNumber } from './arguments.ts';
import type { Terminal } from './commandTerminal.ts';
import { addKeyCommands } from './keyCommands.ts';
import { addMeasureCommands } from './measureCommands.ts';
import { readVersion } from './readVersion.ts';
import { today } from './today.ts';
import { UsageError } from './usageError.ts';

// What a command works with is loaded when it is asked for: help and refusals come at once.

const EXIT_CODES = `
Exit codes: 0 done; 1 done, but rows were rejected, or the command failed; 2 wrong use.
Environment: PORT, HOST, DATABASE_URL, DATA_DIR, DEMO, LOG_LEVEL, WORKER, POOL_SIZE, AUTH, OIDC_ISSUER,
OIDC_AUDIENCE, OIDC_JWKS_URI, OIDC_ROLE_CLAIM, CORS_ORIGINS, RATE_LIMIT_PER_KEY, RATE_LIMIT_PER_ADDRESS,
TRUST_PROXY, WEBHOOK_ALLOW_PRIVATE, SHUTDOWN_SECONDS.`;

async function program(terminal: Terminal): Promise<Command> {
  const { environment, tell, end } = terminal;
  const command = new Command('cove-matchmaking')
    .description('Finds partners for Centres of Vocational Excellence, campuses and companies, and says why.')
    .version(await readVersion())
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('(--help tells more)')
    // Options belong to the command that they stand behind: "bench" has a --seed, and "bench forum" its own.
    .enablePositionalOptions()
    .configureOutput({ writeOut: (text) => tell(text.trimEnd()), writeErr: terminal.complain })
    .exitOverride();

  command
    .command('serve', { isDefault: true })
    .description('run the service (and its jobs, unless WORKER=none)')
    .action(async () => {
      const { serve } = await import('./serve.ts');
      await serve(readConfig(environment), tell);
    });

  command
    .command('worker')
    .description('run the jobs in a process of its own')
    .action(async () => {
      const { work } = await import('./worker.ts');
      await work(readConfig(environment), tell);
    });

  command
    .command('migrate')
    .description('bring the database up to this version')
    .action(async () => {
      const config = readConfig(environment);
      const { openDatabase } = await import('./database.ts');
      const { createLogger } = await import('./createLogger.ts');
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
      const { importFile } = await import('./importFile.ts');
      end(await importFile(readConfig(environment), files, options, tell));
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
      const { match } = await import('./match.ts');
      await match(readConfig(environment), { profile, id, limit, diversity, language, form }, tell);
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
        const { checkFile, completeFile } = await import('./consortium.ts');
        const run = name === 'check' ? checkFile : completeFile;
        end(await run(readConfig(environment), file, options, tell));
      });
  }

  addKeyCommands(command, terminal);

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
      const { schedule } = await import('./schedule.ts');
      end(await schedule(options, tell));
    });

  command
    .command('openapi')
    .description('print the OpenAPI document')
    .action(async () => {
      const { writeOpenApi } = await import('./openapi.ts');
      tell(await writeOpenApi());
    });

  addMeasureCommands(command, terminal);

  return command;
}

/** Runs a command line such as `['match', '--id', ID]`; answers its exit code. */
export async function runCommandLine(
  words: readonly string[],
  terminal: Omit<Terminal, 'end'>,
): Promise<number> {
  let exitCode = 0;
  const end = (code: number): void => {
    exitCode = code;
  };
  try {
    const command = await program({ ...terminal, end });
    const [first] = words;
    // What is no command would be taken for an argument of the default one.
    if (first !== undefined && !first.startsWith('-') && first !== 'help') {
      const names = command.commands.map((each) => each.name());
      if (!names.includes(first))
        throw new UsageError(`there is no command ${first}; there are ${names.join(', ')}`);
    }
    await command.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    const { code, exitCode, message } = error as { code?: string; exitCode?: number; message: string };
    if (code?.startsWith('commander.')) return exitCode === 0 ? 0 : 2;
    const ofCaller = error instanceof UsageError || error instanceof ConfigError;
    terminal.complain(`${ofCaller || isTold(error) ? message : (error as Error).stack}\n`);
    return ofCaller ? 2 : 1;
  }
}

/** Faults whose message says it all: a folder in use, a port taken, a database that cannot be reached. */
function isTold(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string';
}
