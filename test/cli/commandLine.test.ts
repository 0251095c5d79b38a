import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { runCommandLine } from '../../src/cli/commandLine.ts';
import { runCommand } from '../support/realProcess.ts';

/** Nobody listens there. */
const NOWHERE = 'postgresql://127.0.0.1:1/none';

async function run(words: readonly string[], environment: Record<string, string> = {}) {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await runCommandLine(words, {
    environment: { DATABASE_URL: NOWHERE, LOG_LEVEL: 'silent', ...environment },
    tell: (line) => said.push(line),
    complain: (text) => complaints.push(text),
  });
  return { code, said: said.join('\n'), complaint: complaints.join('') };
}

t.test('wrong use ends with exit code 2 and one line that says what is wrong', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'cove-words-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const text = join(folder, 'profile.json');
  await writeFile(text, '{"kind": "company",');
  for (const [words, expected] of [
    [['sreve'], /there is no command sreve; there are serve, worker/],
    [['serve', '--port', '80'], /unknown option '--port'/],
    [['worker', 'now'], /too many arguments/],
    [['migrate', '--to', '3'], /unknown option '--to'/],
    [['import'], /missing required argument 'file'/],
    [['import', '/nowhere/x.csv'], /there is no file \/nowhere\/x.csv/],
    [['import', text], /cannot tell the format of .*say --format ndjson or --format csv/],
    [['import', text, '--format', 'xml'], /Allowed choices are ndjson, csv, cove-participants/],
    [['import', text, '--source', 'My CRM'], /--source must be 1 to 64 of a-z/],
    [['match'], /say --profile FILE or --id ID/],
    [['match', '--id', 'x', '--limit', '0'], /whole number from 1 to 200/],
    [['match', '--id', 'x', '--diversity', '2'], /number from 0 to 1/],
    [['match', '--id', 'x', '--language', 'de'], /Allowed choices are en, fr/],
    [['match', '--id', 'x', '--json', '--csv'], /cannot be used with option/],
    [['match', '--profile', '/nowhere/p.json'], /cannot read the file \/nowhere\/p.json/],
    [['match', '--profile', text], /is not JSON/],
    [['consortium', 'check'], /missing required argument 'file'/],
    [['consortium', 'check', 'x.json', '--call', 'soon'], /whole number from 2000 to 2100/],
    [['consortium', 'complete', 'x.json', '--language', 'de'], /Allowed choices are en, fr/],
    [['consortium', 'check', '/nowhere/x.json'], /cannot read the file/],
    [['keys', 'create'], /required option '--name <name>' not specified/],
    [['keys', 'create', '--name', 'x', '--role', 'king'], /Allowed choices are reader/],
    [['keys', 'create', '--name', 'x', '--expires', '2020-01-01'], /a day or time to come/],
    [['schedule', '--slots', '12x20min'], /required option '--participants <file>' not specified/],
    [['bench', '--sizes', '1'], /whole number from 10 to/],
    [['bench', 'forum'], /say --instances DIR --out DIR, --select/],
    [['evaluate'], /required option '--set <folder>' not specified/],
  ] as const) {
    const { code, complaint } = await run(words);
    t.equal(code, 2, words.join(' '));
    t.match(complaint, expected);
    t.notMatch(complaint, / at .*\.ts/, 'no stack');
  }
});

t.test('a variable that cannot be used is named by every command that reads it', async (t) => {
  for (const command of [['serve'], ['worker'], ['migrate'], ['match', '--id', 'x'], ['keys', 'list']]) {
    const { code, complaint } = await run(command, { POOL_SIZE: 'many' });
    t.equal(code, 2);
    t.match(complaint, /^POOL_SIZE must be .*"many" is not\n$/);
  }
});

t.test('a database that cannot be reached is exit code 1, in a line', async (t) => {
  for (const command of [['migrate'], ['keys', 'list']]) {
    const { code, complaint } = await run(command);
    t.equal(code, 1, complaint);
    t.match(complaint, /ECONNREFUSED.*127\.0\.0\.1:1/);
    t.notMatch(complaint, / at .*\.ts/);
  }
});

t.test('an option belongs to the command that it stands behind', async (t) => {
  const { code, said } = await run(['bench', 'forum', '--select', '30x3', '--seed', '7']);
  t.equal(code, 0, said);
  t.match(said, /Forum of 30 participants.* seed 7\./);
});

t.test('help and version are answered with exit code 0', async (t) => {
  const help = await run(['match', '--help']);
  t.match(help, { code: 0, said: /--profile <file>[\s\S]*--id <id>/, complaint: '' });
  t.match(await run(['--version']), { code: 0, said: /^\d+\.\d+\.\d+$/ });
  const { code, output } = await runCommand(['--help']);
  t.equal(code, 0, 'as a process, too');
  t.match(output, /Usage: cove-matchmaking[\s\S]*Exit codes: 0 done/);
});

t.test('a command outlives the one who read what it writes', async (t) => {
  t.match(await runCommand(['--help'], {}, false), { code: 0, output: '', errors: '' });
});
