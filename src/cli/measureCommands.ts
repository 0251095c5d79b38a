import { type Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { isoDay, listed, wholeNumber, wholeNumbers } from './arguments.ts';
import type { Terminal } from './commandTerminal.ts';
import { today } from './today.ts';
import { UsageError } from './usageError.ts';

/** `bench` and `evaluate`: how fast, and how good. They use packages that an installed service does not have. */
export function addMeasureCommands(command: Command, { environment, tell, end }: Terminal): void {
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
      const { bench } = await import('../bench/bench.ts');
      const options = {
        sizes,
        seed,
        profiles: profiles ?? null,
        only: only?.split(',') ?? null,
        seconds,
        json: json ?? null,
        plot: plot ?? null,
      };
      end(await bench(readConfig(environment), options, tell));
    });
  bench
    .command('forum')
    .description(
      'place the meetings of published instances (--instances), select those of a seeded forum (--select), change one on the day (--replan), or score all pairs (--pairs)',
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
    .addOption(
      new Option('--pairs <n>', 'participants, each scored with every other')
        .argParser(wholeNumber(2, 20_000))
        .conflicts(['instances', 'select', 'replan']),
    )
    .option('--out <path>', 'the folder (--instances) or the file (--select) that the result is written to')
    .option('--seed <n>', 'decides what is made up and drawn by chance', wholeNumber(0, 2 ** 31), 1)
    .option('--seconds <n>', 'time limit for each instance', wholeNumber(1, 3600), 55)
    .action(async ({ instances, select, replan, pairs, out, seed, seconds }) => {
      if (pairs !== undefined) {
        const { forumPairs } = await import('../bench/forumPairs.ts');
        end(await forumPairs(pairs, seed, tell));
        return;
      }
      if (replan !== undefined) {
        const { forumReplan } = await import('../bench/forumReplan.ts');
        end(await forumReplan(readConfig(environment), replan, seed, tell));
        return;
      }
      if (select !== undefined) {
        const { forumSelect } = await import('../bench/forumSelect.ts');
        end(await forumSelect({ size: select, seed, out: out ?? null }, tell));
        return;
      }
      if (instances === undefined || out === undefined) {
        throw new UsageError(
          'say --instances DIR --out DIR, --select 1000x20, --replan 1000x20 or --pairs 2000',
        );
      }
      const { placeInstances } = await import('../bench/placeInstances.ts');
      end(await placeInstances({ instances, out, seed, seconds }, tell));
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
      const { evaluate } = await import('../evaluate/evaluate.ts');
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
      end(await evaluate(readConfig(environment), options, tell));
    });
}
